"""What a template consists of, and reading it from left to right. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from ticket_protocol.frame_fields import FIELDS, Field, FieldError, field_of

_WORD = re.compile(r"\w+")
_HEX = frozenset("0123456789ABCDEFabcdef")
_CHECK = re.compile(r"check(?::(x))?")


class FrameError(ValueError):
    """A template that cannot be read, or a value that does not fit.

    `column` counts from 1 and points into the template; 0: it is not about one place.
    """

    def __init__(self, template: str, column: int, problem: str) -> None:
        at = f"column {column}: " if column else ""
        super().__init__(f"{at}{problem} (in: {template})")
        self.template = template
        self.column = column
        self.problem = problem


@dataclass(frozen=True)
class AnyByte:
    """A byte that may be anything."""


@dataclass(frozen=True)
class SumFrom:
    """The bar: the checksum begins here."""


@dataclass(frozen=True)
class Check:
    """Where the checksum stands, perhaps as hex digits."""

    as_hex: bool = False


Piece = bytes | Field | AnyByte | SumFrom | Check


def pieces_of(template: str, encoding: str, fill: str) -> Iterator[Piece]:
    """The pieces of `template` in their order; raises FrameError at the first that is none."""
    at = 0
    while at < len(template):
        sign = template[at]
        if sign.isspace():
            at += 1
        elif template.startswith("??", at):
            yield AnyByte()
            at += 2
        elif sign == "|":
            yield SumFrom()
            at += 1
        elif sign in "\"'":
            end = _closing(template, at, sign)
            yield _quoted(template, at, end)
            at = end + 1
        elif sign == "{":
            end = _closing(template, at, "}")
            yield _braced(template, at, end, encoding, fill)
            at = end + 1
        else:
            digits = _hex(template, at)
            yield bytes.fromhex(digits)
            at += len(digits)


def _closing(template: str, start: int, sign: str) -> int:
    end = template.find(sign, start + 1)
    if end < 0:
        raise FrameError(template, start + 1, f"{template[start]} is never closed by {sign}")
    return end


def _quoted(template: str, start: int, end: int) -> bytes:
    for at in range(start + 1, end):
        if not (template[at].isascii() and template[at].isprintable()):
            found = f"{template[at]!r} in quotes"
            raise FrameError(template, at + 1, f"{found}: only printable ASCII; bytes are hex")
    return template[start + 1 : end].encode("ascii")


def _braced(template: str, start: int, end: int, encoding: str, fill: str) -> Piece:
    inner = template[start + 1 : end]
    if (check := _CHECK.fullmatch(inner)) is not None:
        return Check(as_hex=check[1] is not None)
    try:
        return field_of(inner, column=start + 1, encoding=encoding, fill=fill)
    except FieldError as error:
        raise FrameError(template, start + 1, str(error)) from error


def _hex(template: str, at: int) -> str:
    word = _WORD.match(template, at)
    found = word[0] if word else template[at]
    if not _HEX.issuperset(found):
        near = get_close_matches(found, FIELDS, 1)
        hint = f"; did you mean {{{near[0]}}}" if near else ""
        allowed = 'bytes in hex, "text" in quotes, {fields}, | and ??'
        raise FrameError(template, at + 1, f"found {found!r}{hint}; allowed are {allowed}")
    if len(found) % 2:
        raise FrameError(template, at + 1, f"{found}: a byte is two hex digits")
    return found
