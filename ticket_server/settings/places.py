"""Where everything stands in a settings file: the spans of its values and tables, by their paths.

Reads TOML that `tomllib` has accepted; it judges nothing. Paths are written as problems write them:
`categories[3].procedures[0].fee.vi`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
BLANK = re.compile(r"[ \t]*")
EMPTY = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
PLAIN = re.compile(r"[^,\]}#\r\n]*")
STRINGS = (
    re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}(?!")', re.DOTALL),
    re.compile(r"'''.*?'{3,5}(?!')", re.DOTALL),
    re.compile(r'"(?:[^"\\]|\\.)*"'),
    re.compile(r"'[^']*'"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """`text[start:end]` is a value, or a table's own heading and pairs, without those below it.

    `begin`: where its key or heading begins, for an element of a list the same as `start`.
    `items`: of a list, how many.
    """

    path: str
    begin: int
    start: int
    end: int
    heading: bool = False
    items: int | None = None


@dataclass(slots=True)
class Places:
    """Every place of a text, by its path, in the order of the text."""

    text: str
    all: dict[str, Place] = field(default_factory=dict)

    def line(self, path: str) -> int | None:
        """The line, from 1, of what is there, or of the nearest thing around it."""
        while path and path not in self.all:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.text.count("\n", 0, self.all[path].begin) + 1 if path else None


def places(text: str) -> Places:
    """Where everything stands in `text`."""
    scan = _Scan(text)
    scan.run()
    return Places(text=text, all=scan.found)


def below(path: str, key: str) -> str:
    """The path of a key in a table."""
    return f"{path}.{key}" if path else key


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[str, Place] = {}
        self._counts: dict[str, int] = {}

    def run(self) -> None:
        """Table by table; what stands before the first heading belongs to the file itself."""
        table = ""
        while self._skip(EMPTY) < len(self.text):
            if self.text[self.at] == "[":
                table = self._heading()
            else:
                self._pair(table)
                self._widen(table)

    def _heading(self) -> str:
        begin, several = self.at, self.text.startswith("[[", self.at)
        self.at += 2 if several else 1
        path, keys = "", list(self._keys())
        for left, key in zip(range(len(keys), 0, -1), keys, strict=True):
            path = below(path, key)
            if several and left == 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = f"{path}[{self._counts[path]}]"
        self.at += 2 if several else 1
        self._note(Place(path=path, begin=begin, start=begin, end=self.at, heading=True))
        return path

    def _pair(self, table: str) -> None:
        begin = self.at
        path = table
        for key in self._keys():
            path = below(path, key)
        self.at += 1  # =
        self._skip(BLANK)
        self._value(path, begin)

    def _keys(self) -> Iterator[str]:
        while True:
            self._skip(BLANK)
            yield self._key()
            self._skip(BLANK)
            if not self.text.startswith(".", self.at):
                return
            self.at += 1

    def _key(self) -> str:
        begin = self.at
        if self.text[begin] in "\"'":
            self._string()
            return self.text[begin + 1 : self.at - 1]
        self._skip(BARE_KEY)
        return self.text[begin : self.at]

    def _value(self, path: str, begin: int) -> None:
        start, items = self.at, None
        self.found.setdefault(path, Place(path=path, begin=begin, start=start, end=start))
        match self.text[start]:
            case '"' | "'":
                self._string()
            case "[":
                items = self._list(path)
            case "{":
                self._inline(path)
            case _:
                self._skip(PLAIN)
                self.at = start + len(self.text[start : self.at].rstrip())
        self._note(Place(path=path, begin=begin, start=start, end=self.at, items=items))

    def _string(self) -> None:
        for string in STRINGS:
            found = string.match(self.text, self.at)
            if found:
                self.at = found.end()
                return

    def _list(self, path: str) -> int:
        self.at += 1
        items = 0
        while self.text[self._skip(EMPTY)] != "]":
            self._value(f"{path}[{items}]", self.at)
            items += 1
            if self.text[self._skip(EMPTY)] == ",":
                self.at += 1
        self.at += 1
        return items

    def _inline(self, path: str) -> None:
        self.at += 1
        while self.text[self._skip(EMPTY)] != "}":
            self._pair(path)
            if self.text[self._skip(EMPTY)] == ",":
                self.at += 1
        self.at += 1

    def _widen(self, table: str) -> None:
        """The pair that was read belongs to the table above it."""
        if table:
            old = self.found[table]
            self.found[table] = Place(
                path=table, begin=old.begin, start=old.start, end=self.at, heading=True
            )

    def _note(self, place: Place) -> None:
        self.found[place.path] = place

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return self.at
