"""Writes values into the text of a settings file where they belong; all else stays as it is.

Layout and comments are kept: a value is replaced where it stands, a new key comes after the last of
its table, a new table after the last of its kind. tomlkit writes the values themselves.
"""

import re
from typing import Any

import tomlkit

from ticket_server.settings.places import Place, Places, places

LINE = 100
"""A list that would be longer gets a line for each of its elements."""

INDENT = "  "


class UnknownPlaceError(Exception):
    """There is nothing at this path, or nothing that could be changed so."""


def replace(text: str, path: str, value: Any) -> str:
    """`text` with `value` at `path`, whatever stands there."""
    where = places(text)
    place = where.all.get(path)
    if place is None:
        return add_key(text, path, value)
    if place.heading:
        raise UnknownPlaceError(path)
    return text[: place.start] + written(value) + text[place.end :]


def add_key(text: str, path: str, value: Any) -> str:
    """`text` with a key more: after the last of its table."""
    where = places(text)
    table, key = parent(path)
    name, place = written_key(key), where.all.get(table)
    if place is None and _is_dotted(where, table):
        table, above = parent(table)
        name, place = f"{written_key(above)}.{name}", where.all.get(table)
    if place is None:
        top = "." not in table and "[" not in table
        return _at_the_end(text, path, value) if top else add_key(text, table, {key: value})
    pair = f"{name} = {written(value)}"
    if not place.heading:
        return _add_inline(text, place, pair)
    at = _line_end(text, place.end)
    return f"{text[:at]}\n{pair}{text[at:]}"


def remove_key(text: str, path: str) -> str:
    """`text` without a key; a comment behind it stays."""
    place = _known(places(text), path)
    table = places(text).all.get(parent(path)[0])
    if table is not None and not table.heading:
        return _cut_element(text, table, place)
    return _cut_line(text, place.begin, place.end)


def add_element(text: str, path: str, index: int, value: Any) -> str:
    """`text` with `value` before the element `index` of the list at `path`, or at its end."""
    where = places(text)
    place = where.all.get(path)
    if place is None:
        raise UnknownPlaceError(path)
    items = place.items or 0
    if items == 0:
        return _into_empty(text, place, value)
    if index >= items:
        return _append(text, where, path, items, value)
    before = where.all[f"{path}[{index}]"]
    gap = _break_before(text, before.begin) or " "
    return f"{text[: before.begin]}{written(value)},{gap}{text[before.begin :]}"


def remove_element(text: str, path: str) -> str:
    """`text` without the element of a list; comments around it stay."""
    where = places(text)
    return _cut_element(text, where.all[path[: path.rindex("[")]], _known(where, path))


def add_table(text: str, path: str, value: dict[str, Any]) -> str:
    """`text` with a table more at the end of those of `path`, which have headings."""
    where = places(text)
    count = tables(where, path)
    last = f"{path}[{count - 1}]" if count else parent(path)[0]
    block = _block(f"{path}[]", value)
    if not last:
        return f"{text.rstrip()}\n\n{block}"
    at = _line_end(text, _end_of_all(where, last) if count else where.all[last].end)
    return f"{text[:at]}\n\n{block.rstrip()}{text[at:]}"


def insert_table(text: str, path: str, value: dict[str, Any]) -> str:
    """`text` with a table more before the one at `path`, which has a heading."""
    place = _known(places(text), path)
    return f"{text[: place.begin]}{_block(path, value)}\n{text[place.begin :]}"


def remove_table(text: str, path: str) -> str:
    """`text` without the table and what is below it; comments before and after it stay."""
    where = places(text)
    place = _known(where, path)
    begin, end = place.begin, _line_end(text, _end_of_all(where, path))
    while text[end : end + 1] in ("\r", "\n") and end < len(text):
        end += 1
    return text[:begin] + text[end:]


def span_of(text: str, path: str, *, own: bool) -> tuple[int, int]:
    """Where a row stands: an element, or a table with what is below it and the comments behind it.

    `own`: with the comments right above its heading, if nothing else is right above them.
    """
    where = places(text)
    if not _known(where, path).heading:
        return where.all[path].start, where.all[path].end
    begin = text.rfind("\n", 0, where.all[path].begin) + 1
    above = re.compile(r"(?:\A|\n[ \t]*\r?)\n((?:[ \t]*#[^\n]*\n)+)\Z").search(text, 0, begin)
    end = _line_end(text, _end_of_all(where, path))
    return (above.start(1) if own and above else begin), end


def _block(path: str, value: dict[str, Any]) -> str:
    name = re.sub(r"\[\d*\]", "", path)
    return f"[[{name}]]\n" + "".join(f"{written_key(k)} = {written(v)}\n" for k, v in value.items())


def tables(where: Places, path: str) -> int:
    """How many tables with headings there are at `path`."""
    count = 0
    while (found := where.all.get(f"{path}[{count}]")) is not None and found.heading:
        count += 1
    return count


def written(value: Any) -> str:
    """As TOML writes it."""
    if isinstance(value, dict):
        inner = ", ".join(f"{written_key(k)} = {written(v)}" for k, v in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        items = [written(item) for item in value]
        line = f"[{', '.join(items)}]"
        if len(line) <= LINE or len(items) < 2:  # noqa: PLR2004 - one long thing has no lines
            return line
        return "[\n" + "".join(f"{INDENT}{item},\n" for item in items) + "]"
    return str(tomlkit.item(value).as_string())


def written_key(key: str) -> str:
    """As TOML writes it, in quotes where it must be."""
    return tomlkit.key(key).as_string()


def parent(path: str) -> tuple[str, str]:
    """The path of the table that a key is in, and the key."""
    table, _, key = path.rpartition(".")
    return table, key


def _is_dotted(where: Places, table: str) -> bool:
    """Whether it has no brackets of its own: `name.vi = …`."""
    return any(parent(p.path)[0] == table and not p.heading for p in where.all.values())


def _known(where: Places, path: str) -> Place:
    place = where.all.get(path)
    if place is None:
        raise UnknownPlaceError(path)
    return place


def _end_of_all(where: Places, path: str) -> int:
    under = (f"{path}.", f"{path}[")
    return max(p.end for p in where.all.values() if p.path == path or p.path.startswith(under))


def _line_end(text: str, at: int) -> int:
    """The end of the line that `at` is in, with the comment behind it."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if end > at and text[end - 1] == "\r" else end


def _break_before(text: str, at: int) -> str:
    """The line break and indent before `at`, if nothing else is."""
    found = re.search(r"\r?\n[ \t]*\Z", text[:at])
    return found[0] if found else ""


def _cut_line(text: str, begin: int, end: int) -> str:
    """Without that span, and without its line where nothing is left of it."""
    start, stop = text.rfind("\n", 0, begin) + 1, text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not (text[start:begin] + text[end:stop]).strip():
        return text[:start] + text[stop + 1 :]
    return text[:begin] + text[end:].lstrip(" \t")


def _cut_element(text: str, whole: Place, place: Place) -> str:
    """Of a list or an inline table, with the comma behind it, or else the one before."""
    behind = re.compile(r"[ \t]*,[ \t]?").match(text, place.end)
    if behind:
        return _cut_line(text, place.begin, behind.end())
    before = re.compile(r",[ \t]*\Z").search(text, whole.start, place.begin)
    if before:
        return text[: before.start()] + text[place.end :]
    return (
        _cut_line(text, place.begin, place.end)
        if "\n" in text[whole.start : whole.end]
        else (text[: place.begin] + text[place.end :].lstrip(" \t"))
    )


def _into_empty(text: str, place: Place, value: Any) -> str:
    at = place.start + 1
    if "\n" in text[place.start : place.end]:
        return f"{text[:at]}\n{INDENT}{written(value)},{text[at:]}"
    return f"{text[: place.start]}{written([value])}{text[place.end :]}"


def _append(text: str, where: Places, path: str, items: int, value: Any) -> str:
    last = where.all[f"{path}[{items - 1}]"]
    gap = _break_before(text, last.begin)
    comma = re.compile(r"\s*,").match(text, last.end)
    if not gap:
        return f"{text[: last.end]}, {written(value)}{text[last.end :]}"
    if comma is None:
        text = f"{text[: last.end]},{text[last.end :]}"
    at = _line_end(text, comma.end() if comma else last.end + 1)
    return f"{text[:at]}{gap}{written(value)},{text[at:]}"


def _add_inline(text: str, place: Place, pair: str) -> str:
    inner = text[place.start + 1 : place.end - 1].rstrip()
    joined = f"{inner}, {pair} " if inner.strip() else f" {pair} "
    return f"{text[: place.start]}{{{joined}}}{text[place.end :]}"


def _at_the_end(text: str, path: str, value: Any) -> str:
    """A table that the file lacked."""
    if isinstance(value, dict):
        pairs = "".join(f"{written_key(k)} = {written(v)}\n" for k, v in value.items())
        return f"{text.rstrip()}\n\n[{path}]\n{pairs}"
    table, key = parent(path)
    if not table:
        raise UnknownPlaceError(path)
    return f"{text.rstrip()}\n\n[{table}]\n{written_key(key)} = {written(value)}\n"
