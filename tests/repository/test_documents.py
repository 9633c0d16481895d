"""The documents: links lead somewhere, commands are listed, choices have a record."""

import re
import subprocess
import tomllib

import pytest
from packaging.requirements import Requirement

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def test_links_lead_to_files(own_files, root):
    broken = [
        f"{path.relative_to(root)}: {target}"
        for path in own_files("*.md")
        for target in LINK.findall(path.read_text(encoding="utf-8"))
        if not re.match(r"[a-z]+:", target) and not leads_somewhere(path, target)
    ]
    assert broken == []


def leads_somewhere(path, target):
    name, _, heading = target.partition("#")
    linked = path.parent / name if name else path
    return linked.exists() and (not heading or heading in headings(linked))


def headings(path):
    """The anchors of a document's headings."""
    titles = re.findall(r"^#+ +(.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def test_make_help_explains_every_target(root):
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()
    done = subprocess.run(
        ["make", "--no-print-directory"], cwd=root, check=True, capture_output=True, text=True
    )
    explained = dict(re.findall(r"^  make (\w+) +(\S.*)$", done.stdout, re.MULTILINE))
    assert sorted(explained) == sorted(targets)
    assert {"demo", "test", "check", "bench", "torture", "format"} <= explained.keys()


def test_every_dependency_has_a_record(root):
    records = "\n".join(
        path.read_text(encoding="utf-8") for path in (root / "docs" / "decisions").glob("*.md")
    ).lower()
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    stated = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for extra in project["project"]["optional-dependencies"].values():
        stated += extra
    names = {Requirement(line).name.lower() for line in stated} - {"denluot"}
    assert sorted(name for name in names if name not in records) == []


def test_records_are_numbered_and_whole(root):
    records = sorted((root / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in records]
    assert numbers == [f"{number:04}" for number in range(1, len(records) + 1)]
    for path in records:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {path.name[:4]}")
        parts = re.findall(r"^## (\w+)", text, re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences"], path.name


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_a_newcomer_finds_the_commands(root, name):
    assert "`make " in (root / name).read_text(encoding="utf-8")


def test_the_licence_is_the_one_named(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    licence = (root / "LICENSE").read_text(encoding="utf-8")
    assert project["license"] == "EUPL-1.2"
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "15.Applicable Law" in licence


def test_what_is_said_to_show_a_point_of_accessibility_exists(root):
    text = (root / "docs/accessibility.md").read_text(encoding="utf-8").partition("\n## ")[0]
    named = re.findall(r"`([\w/]+\.py)`", text)
    homes = [name if name.startswith("tests/") else f"tests/kiosk/{name}" for name in named]
    assert len(homes) > 10
    assert [home for home in homes if not (root / home).is_file()] == []
