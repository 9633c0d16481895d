"""The lock: complete, hashed, and silent about where packages come from."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROGRAMS = ("server", "kiosk", "display", "staff")
LOCKS = ("requirements.lock", *(f"requirements/{program}.lock" for program in PROGRAMS))


@pytest.fixture(params=LOCKS)
def lock(request, root):
    return (root / request.param).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def whole(root):
    return (root / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pinned(whole):
    return pins(whole)


def pins(text):
    """Each package of a lock with its version."""
    lines = re.findall(r"^([A-Za-z0-9][\w.-]*)==(\S+)", text, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in lines}


def wanted(root):
    """Every requirement that pyproject.toml states, our own extras aside."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    stated = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for extra in project["project"]["optional-dependencies"].values():
        stated += extra
    requirements = [Requirement(line) for line in stated]
    return [requirement for requirement in requirements if requirement.name != "denluot"]


def test_pins_all_that_pyproject_wants(root, pinned):
    missing = [str(want) for want in wanted(root) if canonicalize_name(want.name) not in pinned]
    assert not missing, "run `make lock`"


def test_pins_what_pyproject_allows(root, pinned):
    outside = [
        f"{want.name}=={version} is outside {want.specifier}"
        for want in wanted(root)
        if (version := pinned.get(canonicalize_name(want.name)))
        and not want.specifier.contains(version, prereleases=True)
    ]
    assert not outside, "run `make lock`"


def test_holds_what_a_build_without_network_needs(pinned):
    assert {"hatchling", "editables"} <= pinned.keys()


def test_every_package_has_hashes(lock):
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock)
    packages = [entry for entry in entries if "==" in entry.split("\n", 1)[0]]
    assert len(packages) == len(pins(lock)) > 5
    assert [entry for entry in packages if "--hash=sha256:" not in entry] == []


def test_names_no_place(lock):
    assert not re.search(
        r"://|--(extra-)?index|--find-links|--trusted-host|^/|file:", lock, re.MULTILINE
    )


def test_knows_other_systems(whole):
    assert re.search(r"^colorama==\S+ ; sys_platform == 'win32'", whole, re.MULTILINE)
    assert re.search(r"^python-xlib==\S+ ; sys_platform == 'linux'", whole, re.MULTILINE)


def test_programs_get_the_versions_that_were_tested(lock, pinned):
    assert pins(lock).items() <= pinned.items()


def test_the_server_needs_no_screen_and_no_program_a_test(root):
    for program in PROGRAMS:
        needed = pins((root / "requirements" / f"{program}.lock").read_text(encoding="utf-8"))
        assert ("pyside6" in needed) == (program != "server")
        assert "pytest" not in needed
