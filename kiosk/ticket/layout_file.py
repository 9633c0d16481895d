"""Reads a layout from its TOML file, or refuses it with all its mistakes at once.

A mistake names the file, the block, the key, what is allowed, and the nearest known name.
"""

import json
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin

from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.ticket import blocks
from ticket_protocol.texts import Texts

NEEDED_SIZES = ("margin", "gap")
_SHOWN = 60


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A layout that can be drawn: what its file says, and where that lies."""

    name: str
    path: Path
    file: blocks.LayoutFile

    @property
    def folder(self) -> Path:
        """Where its pictures lie."""
        return self.path.parent


class LayoutError(Exception):
    """A layout that cannot be used; `problems` holds a line for each mistake."""

    def __init__(self, source: Path | str, problems: Sequence[str]) -> None:
        count = "one mistake" if len(problems) == 1 else f"{len(problems)} mistakes"
        lines = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"{source} has {count}:\n{lines}")
        self.problems = tuple(problems)


def read(path: Path, texts: Texts) -> Layout:
    """The layout in the file at `path`; `texts` in the leading language. LayoutError."""
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise LayoutError(path, ["there is no such file"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutError(path, [f"it cannot be read as UTF-8 text ({error})"]) from error
    except tomllib.TOMLDecodeError as error:
        raise LayoutError(path, [f"it is no valid TOML: {error}"]) from error
    try:
        # By way of JSON, whose lists pydantic takes for tuples where all else is strict.
        file = blocks.LayoutFile.model_validate_json(json.dumps(values, default=str))
    except ValidationError as error:
        raise LayoutError(path, [_problem(e, values) for e in error.errors()]) from error
    layout = Layout(name=path.stem, path=path, file=file)
    if problems := list(_problems(layout, texts)):
        raise LayoutError(path, problems)
    return layout


def nearest(name: object, known: Collection[str]) -> str:
    """A hint at the known name that looks most like `name`, "" if none does."""
    close = get_close_matches(str(name), known, n=1, cutoff=0.6)
    return f" Did you mean {close[0]!r}?" if close else ""


def every_block(layout: Layout) -> Iterator[tuple[str, blocks.Block]]:
    """Each block with its place, such as `blocks[3] (text)`, also those within others."""
    for n, block in enumerate(layout.file.blocks):
        place = f"blocks[{n}] ({block.kind})"
        yield place, block
        for key in ("each", "above", "beside"):
            for m, inner in enumerate(getattr(block, key, ())):
                yield f"{place}.{key}[{m}] ({inner.kind})", inner


def _problems(layout: Layout, texts: Texts) -> Iterator[str]:
    """What no type can tell."""
    sizes = layout.file.sizes
    for name in NEEDED_SIZES:
        if name not in sizes:
            yield f"sizes: {name!r} is missing"
    numbers = sum(isinstance(block, blocks.Number) for block in layout.file.blocks)
    if numbers != 1:
        yield f"blocks: there are {numbers} of kind 'number'. A ticket has exactly one"
    for place, block in every_block(layout):
        for key in ("size", "figures", "word", "number"):
            yield from _size(f"{place}.{key}", getattr(block, key, None), sizes)
        if isinstance(block, blocks.Space) and (block.gaps is None) == (block.dots is None):
            yield f"{place}: exactly one of gaps, dots is needed"
        if isinstance(block, blocks.Text):
            yield from _text(place, block, texts)
        if isinstance(block, blocks.Logo | blocks.Picture):
            yield from _picture(place, block, layout.folder)


def _size(place: str, size: object, sizes: Mapping[str, object]) -> Iterator[str]:
    if isinstance(size, str) and size not in sizes:
        yield (
            f"{place}: there is no size {size!r}. Allowed: dots from 8 to 400, or one of "
            f"{', '.join(sizes)}.{nearest(size, sizes)}"
        )


def _text(place: str, block: blocks.Text, texts: Texts) -> Iterator[str]:
    given = [key for key in ("id", "text", "says") if getattr(block, key) is not None]
    if len(given) != 1:
        what = f"{' and '.join(given)} are given" if given else "none is given"
        yield f"{place}: exactly one of id, text, says is needed; {what}"
    if block.id is not None and block.id not in texts:
        yield f"{place}.id: there is no text {block.id!r}.{nearest(block.id, texts)}"
    elif block.id is not None and (held := _fields(texts[block.id])):
        yield f"{place}.id: the text {block.id!r} holds {held[0]!r}; use says, or text, instead"
    if block.text is not None:
        for language, said in (("vi", block.text.vi), ("en", block.text.en or "")):
            yield from _own_text(f"{place}.text.{language}", said)


def _own_text(place: str, said: str) -> Iterator[str]:
    try:
        held = _fields(said)
    except ValueError as error:
        yield f"{place}: {said!r}: {error}"
        return
    for field in held:
        if field not in blocks.FIELDS:
            allowed = ", ".join(f"{{{name}}}" for name in blocks.FIELDS)
            hint = nearest(field, blocks.FIELDS)
            yield f"{place}: there is no {{{field}}}. Allowed: {allowed}.{hint}"


def _fields(template: str) -> list[str]:
    """Names in braces; ValueError where the braces do not match."""
    return [field for _, field, _, _ in Formatter().parse(template) if field is not None]


def _picture(place: str, block: blocks.Logo | blocks.Picture, folder: Path) -> Iterator[str]:
    path = folder / block.file
    if Path(block.file).name != block.file:
        yield f"{place}.file: {block.file!r} must be a file's name in the layout's own folder"
    elif path.exists() or isinstance(block, blocks.Picture):
        try:
            with Image.open(path) as picture:
                picture.verify()
        except (OSError, UnidentifiedImageError, SyntaxError) as error:
            yield f"{place}.file: {path} is no picture that can be read ({error})"


def _problem(error: ErrorDetails, values: Mapping[str, Any]) -> str:
    location, place = error["loc"], _place(error["loc"], values)
    key = str(location[-1])
    match error["type"]:
        case "extra_forbidden":
            known = _known(location[:-1])
            allowed = f" Allowed: {', '.join(known)}." if known else ""
            return f"{place}: {key!r} is no known key.{allowed}{nearest(key, known)}"
        case "missing":
            return f"{place}: is missing"
        case "union_tag_not_found":
            return f"{place}: 'kind' is missing. Allowed: {', '.join(KINDS)}."
        case "union_tag_invalid":
            context = error["ctx"]
            allowed = context["expected_tags"].replace("'", "")
            hint = nearest(context["tag"], allowed.split(", "))
            return f"{place}.kind: {context['tag']!r} is not allowed. Allowed: {allowed}.{hint}"
        case "literal_error":
            allowed = error["ctx"]["expected"].replace(" or ", ", ").replace("'", "")
            hint = nearest(error["input"], allowed.split(", "))
            return f"{place}: {_given(error)} is not allowed. Allowed: {allowed}.{hint}"
    return f"{place}: {_given(error)}: {error['msg'][:1].lower()}{error['msg'][1:]}"


def _given(error: ErrorDetails) -> str:
    shown = repr(error["input"])
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"


def _place(location: Sequence[int | str], values: Mapping[str, Any]) -> str:
    """Such as `blocks[3] (text).size`: kinds of blocks stand in round brackets."""
    place: str = ""
    here: Any = values
    for before, step in pairwise(["", *location]):
        if isinstance(step, int):
            place += f"[{step}]"
        elif isinstance(before, int) and step in KINDS and here.get("kind") == step:
            place += f" ({step})"
            continue
        elif not step.startswith(("function-", "constrained-")):
            place += f".{step}" if place else step
        here = _inner(here, step)
    return place


def _inner(values: Any, step: int | str) -> Any:
    try:
        return values[step]
    except (KeyError, IndexError, TypeError):
        return None


def _known(location: Sequence[int | str]) -> list[str]:
    """Keys of the table at `location`."""
    model: type[BaseModel] = blocks.LayoutFile
    for step in location:
        if isinstance(step, int):
            continue
        found = KINDS.get(step) or _table(model, step)
        if found is None:
            return []
        model = found
    return list(model.model_fields)


def _table(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    field = model.model_fields.get(key)
    if field is None:
        return None
    inner = field.annotation
    for candidate in (inner, *get_args(inner)):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            return candidate
    return model


def _kinds() -> dict[str, type[blocks.Block]]:
    union = get_args(blocks.Any)[0]
    return {get_args(kind.model_fields["kind"].annotation)[0]: kind for kind in get_args(union)}


KINDS = _kinds()
assert get_origin(blocks.Number.model_fields["kind"].annotation) is Literal
