"""Tells qmllint which types Python gives to QML: `.qmltypes` files, read from the sources.

PySide6's own reader does the work. It stumbles over some ways of writing that PySide6 allows, so it
is given a copy in which they are written the way it understands.
"""

import ast
import json
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

QT = Path(sysconfig.get_path("platlib")) / "PySide6"
QT_PARTS = ("core", "gui", "network", "qml", "qmlmodels", "quick")  # types that ours derive from
QML_NAME = re.compile(r'^QML_IMPORT_NAME\s*=\s*"([\w.]+)"', re.MULTILINE)
QT_CLASS = re.compile(r"^class \w+\((?:.*\W)?(?:Q[A-Z]\w+|\w+Model)\b", re.MULTILINE)
# How PySide6 hands Python's types to QML.
QML_TYPES = {"dict": "QVariantMap", "float": "double", "list": "QVariantList", "object": "QVariant"}


def generate(programs: Iterable[Path], stage: Path) -> None:
    """Describe each module's Python classes in `stage`, in the folder where imports look for it."""
    sources = [path for program in programs for path in python_files(program)]
    names = {path: imported_as(path) for path in sources}
    nameless = [path for path in sources if names[path] is None]
    for name in sorted({name for name in names.values() if name}):
        members = [path for path in sources if names[path] == name]
        write_types(name, [*nameless, *members], stage.joinpath(*name.split(".")))


def python_files(program: Path) -> list[Path]:
    """The program's files that define a class of Qt's."""
    files = sorted(program.rglob("*.py"))
    return [path for path in files if QT_CLASS.search(path.read_text(encoding="utf-8"))]


def imported_as(path: Path) -> str | None:
    """The QML module that the file's classes belong to, if it names one."""
    name = QML_NAME.search(path.read_text(encoding="utf-8"))
    return name[1] if name else None


def write_types(name: str, sources: list[Path], folder: Path) -> None:
    """Write one module's type description, and name it in the module's `qmldir`."""
    folder.mkdir(parents=True, exist_ok=True)
    described = folder / "python_metatypes.json"
    described.write_text(json.dumps(describe(sources, folder), indent=1), encoding="utf-8")
    types = folder / "python.qmltypes"
    known = [QT / "Qt" / "metatypes" / f"qt6{part}_metatypes.json" for part in QT_PARTS]
    naming = ["--import-name", name, "--major-version", "1", "--minor-version", "0"]
    output = ["--generate-qmltypes", str(types), "-o", str(folder / "registration.cpp")]
    foreign = "--foreign-types=" + ",".join(map(str, known))
    run(
        [str(QT / "Qt" / "libexec" / "qmltyperegistrar"), *naming, foreign, *output, str(described)]
    )
    qmldir = folder / "qmldir"
    text = qmldir.read_text(encoding="utf-8") if qmldir.exists() else f"module {name}\n"
    qmldir.write_text(f"{text.rstrip()}\ntypeinfo {types.name}\n", encoding="utf-8")


def describe(sources: list[Path], folder: Path) -> list[dict[str, list[dict[str, object]]]]:
    """What PySide6's reader finds in the sources, completed by which properties never change."""
    trees = [Plainer().visit(ast.parse(path.read_text(encoding="utf-8"))) for path in sources]
    copies = [folder / f"{number:02}_{path.name}" for number, path in enumerate(sources)]
    for copy, tree in zip(copies, trees, strict=True):
        copy.write_text(ast.unparse(ast.fix_missing_locations(tree)), encoding="utf-8")
    reader = str(QT / "scripts" / "metaobjectdump.py")
    files = json.loads(run([sys.executable, reader, "--quiet", *map(str, copies)]) or "[]")
    constants = {constant for tree in trees for constant in find_constants(tree)}
    for described in (entry for file in files for entry in file["classes"]):
        for entry in described.get("properties", []):
            entry["constant"] = (described["className"], entry["name"]) in constants
    return list(files)


def run(command: list[str]) -> str:
    """Run one of Qt's tools and return what it says; end with its words when it fails."""
    done = subprocess.run(command, check=False, text=True, capture_output=True)
    if done.returncode:
        raise SystemExit(f"The types for QML could not be generated:\n{done.stdout}{done.stderr}")
    return done.stdout


class Plainer(ast.NodeTransformer):
    """Rewrites `name = Property(…)` as a decorated method, and types as Qt names them."""

    def visit_Assign(self, node: ast.Assign) -> ast.AST | list[ast.AST]:
        """A property in the form of an assignment becomes a method, with a setter if it has one."""
        self.generic_visit(node)
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="Property"), args=[kind, *access], keywords=words),
            ):
                told = [word for word in words if word.arg in {"notify", "constant"}]
                called = ast.Call(func=ast.Name(id="Property"), args=[kind], keywords=told)
                writes = len(access) > 1 or any(word.arg == "fset" for word in words)
                setter = ast.Attribute(value=ast.Name(id=name), attr="setter")
                return [method(name, called), *([method(name, setter)] if writes else [])]
        return node

    def visit_Call(self, node: ast.Call) -> ast.Call:
        """Python's own types get the names that QML knows them by."""
        if isinstance(node.func, ast.Name) and node.func.id in {"Property", "Signal", "Slot"}:
            node.args = [in_qml(node.args[0]), *node.args[1:]] if node.args else []
            if node.func.id != "Property":
                node.args = [in_qml(arg) for arg in node.args]
            for word in (word for word in node.keywords if word.arg == "result"):
                word.value = in_qml(word.value)
        return node


def method(name: str, decorator: ast.expr) -> ast.AST:
    """An empty method under one decorator."""
    function = ast.parse(f"def {name}(self): ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    function.decorator_list = [decorator]
    return function


def in_qml(kind: ast.expr) -> ast.expr:
    """The type as PySide6's reader must find it; `list[str]` counts as `list`."""
    plain = kind.value if isinstance(kind, ast.Subscript) else kind
    if isinstance(plain, ast.Name) and plain.id in QML_TYPES:
        return ast.Constant(QML_TYPES[plain.id])
    return plain


def find_constants(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """The class and the name of each property declared with `constant=True`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for part in (part for part in node.body if isinstance(part, ast.FunctionDef)):
                if any("constant=True" in ast.unparse(each) for each in part.decorator_list):
                    yield node.name, part.name
