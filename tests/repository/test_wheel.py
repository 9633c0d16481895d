"""The wheel: what a hall computer is given holds all that the programs open."""

import subprocess
import sys
import tomllib
import zipfile

import pytest


@pytest.fixture(scope="module")
def packages(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


@pytest.fixture(scope="module")
def packed(root, tmp_path_factory):
    """The names of the files in a wheel that is built without any network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", str(folder)], cwd=root, check=True, timeout=60)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_holds_every_file_of_the_programs(own_files, root, packages, packed):
    paths = [path.relative_to(root) for path in own_files("*")]
    wanted = {path.as_posix() for path in paths if path.parts[0] in packages}
    assert wanted - packed == set()
    assert any(name.endswith(".svg") for name in packed)


def test_holds_the_licence_and_no_tests(packed):
    assert any(name.endswith("licenses/LICENSE") for name in packed)
    assert not any(name.startswith(("tests/", "tools/", "benchmarks/")) for name in packed)
