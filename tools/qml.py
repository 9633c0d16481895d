"""Checks and formats every QML module: `python -m tools.qml lint|check|format`.

Linting needs to know the types that Python gives to QML. They are generated into a staged copy of
all modules, `build/qml/`, never beside the sources.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools import qml_types
from tools.qml_types import QT

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("screen_kit", "kiosk", "counter_display", "staff_console", "demo")
STAGE = ROOT / "build" / "qml"
# Reported only as a remark by default; here it fails the check like the rest.
STRICTER = ("--unused-imports", "warning", "--multiline-strings", "warning")


@dataclass(frozen=True, kw_only=True)
class Module:
    """A QML module: the name it is imported by, and the folder that holds its `qmldir`."""

    name: str
    folder: Path

    @property
    def stage(self) -> Path:
        """Where the staged copy lies: where an import of that name looks for it."""
        return STAGE.joinpath(*self.name.split("."))


def main() -> int:
    """Do what the one argument says; 0 when there is nothing to complain about."""
    actions = {"lint": lint, "check": check_form, "format": apply_form}
    match sys.argv[1:]:
        case [name] if name in actions:
            return actions[name]()
    print(f"usage: python -m tools.qml {'|'.join(actions)}")
    return 2


def lint() -> int:
    """Run qmllint over a staged copy of every module; any warning fails."""
    modules = list(find_modules())
    stage(modules)
    files = sorted(STAGE.rglob("*.qml"))
    if len(files) != len(qml_files()):
        print(f"{len(qml_files())} QML files, {len(files)} in modules: a `qmldir` is missing")
        return 1
    if not files:
        return 0
    command = [str(QT / "qmllint"), "--ignore-settings", "--max-warnings", "0", *STRICTER]
    done = run([*command, "-I", str(STAGE), *map(str, files)])
    print(with_source_paths(done.stdout, modules), end="")
    return done.returncode


def check_form() -> int:
    """Name the files that qmlformat would write otherwise."""
    wrong = [path for path in qml_files() if formatted(path) != path.read_text(encoding="utf-8")]
    for path in wrong:
        print(f"{path.relative_to(ROOT)}: not in the form of `make format`")
    return 1 if wrong else 0


def apply_form() -> int:
    """Write every QML file as qmlformat would."""
    for path in qml_files():
        text = formatted(path)
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8")
            print(f"formatted {path.relative_to(ROOT)}")
    return 0


def qml_files() -> list[Path]:
    """All QML files of the programs."""
    return sorted(path for program in PROGRAMS for path in (ROOT / program).rglob("*.qml"))


def formatted(path: Path) -> str:
    """The file's text in the form that `.qmlformat.ini` describes."""
    done = run([str(QT / "qmlformat"), "--settings", str(ROOT / ".qmlformat.ini"), str(path)])
    if done.returncode:
        raise SystemExit(f"qmlformat cannot read {path.relative_to(ROOT)}:\n{done.stdout}")
    return done.stdout


def find_modules() -> Iterator[Module]:
    """Every folder with a `qmldir`, and the name that stands in it."""
    for program in PROGRAMS:
        for qmldir in sorted((ROOT / program).rglob("qmldir")):
            name = re.search(r"^module\s+(\S+)", qmldir.read_text(encoding="utf-8"), re.MULTILINE)
            if name is None:
                raise SystemExit(f"{qmldir.relative_to(ROOT)}: the line `module NAME` is missing")
            yield Module(name=name[1], folder=qmldir.parent)


def stage(modules: Iterable[Module]) -> None:
    """Copy the modules to where imports find them, and put the types from Python beside them."""
    shutil.rmtree(STAGE, ignore_errors=True)
    for module in modules:
        shutil.copytree(module.folder, module.stage, dirs_exist_ok=True, ignore=other_modules)
    qml_types.generate([ROOT / program for program in PROGRAMS], STAGE)


def other_modules(folder: str, names: list[str]) -> list[str]:
    """The subfolders that are modules of their own, for `copytree` to leave out."""
    return [name for name in names if (Path(folder) / name / "qmldir").exists()]


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a tool; its errors come among its output."""
    return subprocess.run(
        command, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def with_source_paths(text: str, modules: Iterable[Module]) -> str:
    """The tool's words with the staged paths turned back into the sources' own."""
    for module in sorted(modules, key=lambda module: -len(str(module.stage))):
        text = text.replace(str(module.stage), str(module.folder.relative_to(ROOT)))
    return text


if __name__ == "__main__":
    sys.exit(main())
