"""The tools of the house: QML faults are found, missing packages are named."""

import pytest

from tools import environment, qml, system_packages

PAGE = """import QtQuick
import Sample

Item {
    id: root

    required property SampleViewModel viewModel

    Text {
        text: root.viewModel.%s
    }
}
"""
VIEW_MODEL = """
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Sample"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in __main__")
class SampleViewModel(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def number(self):
        return "9001"

    @Property(str, constant=True)
    def centre(self):
        return "Hall"

    @Property(str)
    def silent(self):
        return ""

    total = Property(int, lambda self: 3, constant=True)
    wait = Property(float, lambda self: 1.5, lambda self, value: None, notify=changed)
"""


@pytest.fixture
def write_page(tmp_path, monkeypatch, root):
    """A function that writes the one page of a small program, reading one property."""
    monkeypatch.setattr(qml, "ROOT", tmp_path)
    monkeypatch.setattr(qml, "STAGE", tmp_path / "build" / "qml")
    (tmp_path / ".qmlformat.ini").write_text((root / ".qmlformat.ini").read_text("utf-8"))
    folder = tmp_path / "kiosk" / "qml"
    folder.mkdir(parents=True)
    (folder / "qmldir").write_text("module Sample\nPage 1.0 Page.qml\n")
    (tmp_path / "kiosk" / "view_model.py").write_text(VIEW_MODEL)
    return (folder / "Page.qml").write_text


@pytest.mark.parametrize("name", ["number", "centre", "total", "wait"])
def test_lint_knows_the_types_from_python(write_page, name):
    write_page(PAGE % name)
    assert qml.lint() == 0


@pytest.mark.parametrize(
    ("name", "complaint"), [("numbr", "missing-property"), ("silent", "stale-property-read")]
)
def test_lint_finds_a_fault_and_names_the_source(write_page, capsys, name, complaint):
    write_page(PAGE % name)
    assert qml.lint() != 0
    said = capsys.readouterr().out
    assert complaint in said
    assert "kiosk/qml/Page.qml:10" in said


def test_lint_wants_every_file_in_a_module(write_page, tmp_path):
    write_page(PAGE % "number")
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "Lost.qml").write_text("import QtQuick\n\nItem {}\n")
    assert qml.lint() != 0


def test_form_is_checked_and_made(write_page, capsys):
    write_page((PAGE % "number").replace("    id: root", "id: root"))
    assert qml.check_form() == 1
    assert "kiosk/qml/Page.qml" in capsys.readouterr().out
    assert qml.apply_form() == 0
    assert qml.check_form() == 0


def test_missing_packages_are_named_with_one_command(monkeypatch, capsys):
    monkeypatch.setattr(system_packages, "loads", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: 1000)
    assert system_packages.main() == 1
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert "sudo apt-get install --no-install-recommends libegl1" in lines


def test_an_old_python_is_refused_in_clear_words(monkeypatch, capsys):
    monkeypatch.setattr(environment.sys, "version_info", (3, 9, 2))
    assert environment.main() == 1
    assert "Python 3.11 or newer is needed, this is 3.9.2" in capsys.readouterr().out
