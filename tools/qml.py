"""Checks and formats every QML module: `python -m tools.qml lint|check|format`.

Linting needs to know the types that Python gives to QML. They are generated into a staged copy of
all modules, `build/qml/`, never beside the sources.
"""

import ast
import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QT = Path(sysconfig.get_path("platlib")) / "PySide6"
QT_PARTS = ("core", "gui", "network", "qml", "qmlmodels", "quick")  # types that ours derive from
PROGRAMS = ("screen_kit", "kiosk", "counter_display", "staff_console", "demo")
STAGE = ROOT / "build" / "qml"
QML_NAME = re.compile(r'^QML_IMPORT_NAME\s*=\s*"([\w.]+)"', re.MULTILINE)
QT_CLASS = re.compile(r"^class \w+\((?:.*\W)?(?:Q[A-Z]\w+|\w+Model)\b", re.MULTILINE)
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
    shared = [path for path in python_files("screen_kit") if not imported_as(path)]
    by_name: dict[str, list[Path]] = {}
    for program in PROGRAMS:
        for path in python_files(program):
            if name := imported_as(path):
                by_name.setdefault(name, []).append(path)
    for name, paths in by_name.items():
        write_types(name, [*shared, *paths])


def other_modules(folder: str, names: list[str]) -> list[str]:
    """The subfolders that are modules of their own, for `copytree` to leave out."""
    return [name for name in names if (Path(folder) / name / "qmldir").exists()]


def python_files(program: str) -> list[Path]:
    """The program's files that define a class of Qt's."""
    files = sorted((ROOT / program).rglob("*.py"))
    return [path for path in files if QT_CLASS.search(path.read_text(encoding="utf-8"))]


def imported_as(path: Path) -> str | None:
    """The QML module that the file's classes belong to, if it names one."""
    name = QML_NAME.search(path.read_text(encoding="utf-8"))
    return name[1] if name else None


def write_types(name: str, paths: list[Path]) -> None:
    """Generate the type description of one module's Python classes and name it in its `qmldir`."""
    folder = STAGE.joinpath(*name.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    described = folder / "python_metatypes.json"
    described.write_text(describe(paths), encoding="utf-8")
    types = folder / "python.qmltypes"
    known = [QT / "Qt" / "metatypes" / f"qt6{part}_metatypes.json" for part in QT_PARTS]
    foreign = ",".join(map(str, known))
    naming = ["--import-name", name, "--major-version", "1", "--minor-version", "0"]
    output = ["--generate-qmltypes", str(types), "-o", str(folder / "registration.cpp")]
    registrar = str(QT / "Qt" / "libexec" / "qmltyperegistrar")
    done = run([registrar, *naming, f"--foreign-types={foreign}", *output, str(described)])
    if done.returncode or not types.exists():
        raise SystemExit(f"The types of {name} could not be generated:\n{done.stdout}")
    qmldir = folder / "qmldir"
    text = qmldir.read_text(encoding="utf-8") if qmldir.exists() else f"module {name}\n"
    qmldir.write_text(f"{text.rstrip()}\ntypeinfo {types.name}\n", encoding="utf-8")


def describe(paths: list[Path]) -> str:
    """What PySide6's own reader finds in the Python sources, as JSON.

    It overlooks `constant=True`, without which qmllint would warn of every constant.
    """
    done = run(
        [sys.executable, str(QT / "scripts" / "metaobjectdump.py"), "--quiet", *map(str, paths)]
    )
    if done.returncode:
        raise SystemExit(f"The QML types could not be read from Python:\n{done.stdout}")
    constants = {constant for path in paths for constant in find_constants(path)}
    files = json.loads(done.stdout)
    for described in (entry for file in files for entry in file["classes"]):
        for entry in described.get("properties", []):
            entry["constant"] = (described["className"], entry["name"]) in constants
    return json.dumps(files, indent=1)


def find_constants(path: Path) -> Iterator[tuple[str, str]]:
    """The class and the name of each property declared with `constant=True`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            for method in (part for part in node.body if isinstance(part, ast.FunctionDef)):
                if any(is_constant(decorator) for decorator in method.decorator_list):
                    yield node.name, method.name


def is_constant(decorator: ast.expr) -> bool:
    """Whether the decorator is called with `constant=True`."""
    return isinstance(decorator, ast.Call) and any(
        keyword.arg == "constant" and ast.unparse(keyword.value) == "True"
        for keyword in decorator.keywords
    )


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
