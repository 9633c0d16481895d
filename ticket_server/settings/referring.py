"""What else in a settings file names a category or a procedure: it goes where they go. Pure."""

import re
import tomllib
from collections.abc import Iterable, Iterator

from ticket_server.settings.editing import NOTHING, Edit, edited
from ticket_server.settings.rows import Values, listed, names_in, rows_of

CATEGORY = re.compile(r"categories\[(\d+)\]")
PROCEDURE = re.compile(r"categories\[(\d+)\]\.procedures\[(\d+)\]")


def edited_with_references(text: str, edits: Iterable[Edit]) -> str:
    """As `edited`; a row that goes is named nowhere afterwards. UnknownPlaceError."""
    for edit in edits:
        goes = edit.add is NOTHING and edit.value is NOTHING and not edit.up
        named = references(tomllib.loads(text), edit.path) if goes else []
        text = edited(text, [*(Edit(path=path) for path in named), edit])
    return text


def references(values: Values, path: str) -> list[str]:
    """Paths that name the row at `path`, in an order in which each can be taken out."""
    categories = [row for _, row in rows_of(values, "categories")]
    if (found := CATEGORY.fullmatch(path)) and int(found[1]) < len(categories):
        row = categories[int(found[1])]
        procedures = {str(name) for name in names_in(row, "procedures", "id")}
        return [
            *_served(values, str(row.get("id"))),
            *_suggested(values, procedures),
            *_answers(values, "category", {str(row.get("id"))}, ""),
        ]
    if (found := PROCEDURE.fullmatch(path)) and int(found[1]) < len(categories):
        names = names_in(categories[int(found[1])], "procedures", "id")
        name = {str(one) for one in names[int(found[2]) : int(found[2]) + 1]}
        return [*_suggested(values, name), *_answers(values, "procedure", name, ".procedure")]
    return []


def _served(values: Values, category: str) -> Iterator[str]:
    for path, row in rows_of(values, "counters"):
        for key in ("categories", "helps"):
            yield from _elements(f"{path}.{key}", listed(row, key), {category})


def _suggested(values: Values, procedures: set[str]) -> Iterator[str]:
    table = values.get("search")
    names = listed(table, "suggested") if isinstance(table, dict) else []
    yield from _elements("search.suggested", names, procedures)


def _answers(values: Values, key: str, names: set[str], rest: str) -> Iterator[str]:
    """Answers to questions that lead there; with `rest`, only that part of them."""
    for path, row in rows_of(values, "questions"):
        for inner, answer in reversed(rows_of(row, "answers")):
            if answer.get(key) in names:
                yield f"{path}.{inner}{rest}"


def _elements(path: str, there: list[str], names: set[str]) -> Iterator[str]:
    """The last first: what is before it keeps its place."""
    for index in range(len(there) - 1, -1, -1):
        if there[index] in names:
            yield f"{path}[{index}]"
