"""The fields of a frame: which there are, how a value becomes bytes and bytes a value. Pure.

    {number} {number:6} {number:>6} {number:4w}    a text: as long as it is, 6 letters, right, words
    {counter} {counter:2} {counter:02}             a number: its digits, at least two, with zeros
    {addr:2x} {addr:u8} {digits:u16be}             as hex digits, as one byte, as two bytes
    {u8} {u16be} {u16le}                           short for {digits:u8} and so on

`number` is never cut, lines are. `digits` are those of the number: 047 of A047.
"""

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum

Value = str | int
ENCODINGS = ("ascii", "cp437", "cp850", "cp852", "cp858", "cp1252", "latin-1")
TEXTS = ("number", "line", "line1", "line2", "key")
INTEGERS = ("addr", "counter", "level")
BINARY = {"u8": (1, "big"), "u16be": (2, "big"), "u16le": (2, "little")}
FIELDS = (*TEXTS, *INTEGERS, "digits", *BINARY)
LONGEST_TEXT = 80
LONGEST_INTEGER = 8
_SPACE, _DELETE = 0x20, 0x7F
_DASHES, _QUOTES = "Pd", {"‘": "'", "’": "'", "“": '"', "”": '"'}
_FORMAT = re.compile(r"(?P<align>[<>^]?)(?P<zero>0?)(?P<width>[1-9][0-9]?)(?P<how>[xw]?)")


class FieldError(ValueError):
    """A field that there is not, or a value that does not fit into it."""


class How(Enum):
    """How a value is written."""

    LETTERS = "letters"
    HEX = "x"
    WORDS = "w"
    BYTES = "bytes"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of a frame. `width` 0: as long as the value is; for BYTES that many bytes."""

    name: str
    written: str
    column: int
    how: How = How.LETTERS
    width: int = 0
    align: str = "<"
    zero: bool = False
    little: bool = False
    encoding: str = "ascii"
    fill: str = " "

    def __str__(self) -> str:
        return f"{{{self.written}}}"

    @property
    def sizes(self) -> tuple[int, int]:
        """Bytes at least and at most."""
        each = 2 if self.how is How.WORDS else 1
        if self.width:
            return self.width * each, self.width * each
        if self.name == "key":
            return 1, 1
        return (0, LONGEST_TEXT) if self.name in TEXTS else (1, LONGEST_INTEGER)

    @property
    def pattern(self) -> bytes:
        """A regular expression for bytes that may be this field."""
        least, most = self.sizes
        if self.how is How.BYTES:
            return b".{%d}" % least
        if self.how is How.WORDS:
            return rb"(?:\x00[\x20-\x7e]){%d}" % self.width
        if self.name in TEXTS:
            high = b"" if self.encoding == "ascii" else rb"\x80-\xff"
            return rb"[\x20-\x7e%b]{%d,%d}?" % (high, least, most)
        fill = re.escape(self.fill.encode())
        return rb"[0-9A-F%b]{%d,%d}" % (fill, least, most)

    def encode(self, value: Value) -> bytes:
        """The bytes of `value`; raises FieldError when it does not fit."""
        if self.how is How.BYTES:
            return self._binary(value)
        text = self._text(value)
        if self.how is How.WORDS:
            return b"".join(bytes([0, letter]) for letter in self._padded(text).encode("ascii"))
        return self._padded(text).encode(self.encoding)

    def decode(self, data: bytes) -> Value | None:
        """The value that these bytes say; None: they cannot be this field."""
        if self.how is How.BYTES:
            number = int.from_bytes(data, "little" if self.little else "big")
            return self._value(str(number) if self.name != "key" else f"{number:02X}")
        text = data[1::2].decode("ascii") if self.how is How.WORDS else self._decoded(data)
        if text is None:
            return None
        if self.name in TEXTS:
            return text if self.name == "key" else self._stripped(text)
        return self._number(text)

    def _decoded(self, data: bytes) -> str | None:
        try:
            return data.decode(self.encoding)
        except UnicodeDecodeError:
            return None

    def _number(self, text: str) -> Value | None:
        digits = text if self.zero else self._stripped(text)
        if self.how is How.HEX:
            return self._value(str(int(digits, 16))) if _is_hex(digits) else None
        return self._value(digits) if digits.isdecimal() else None

    def _value(self, digits: str) -> Value:
        return int(digits) if self.name in INTEGERS else digits

    def _stripped(self, text: str) -> str:
        if not self.width or (self.fill == "0" and self.name not in TEXTS):
            return text
        return {"<": text.rstrip, ">": text.lstrip, "^": text.strip}[self.align](self.fill)

    def _text(self, value: Value) -> str:
        if self.name == "key":
            text = plain(str(value), self.encoding, upper=False)
            if len(text) != (self.width or 1):
                raise FieldError(f"{text!r} does not fit into {self}")
            return text
        if self.name in TEXTS:
            text = plain(str(value), self.encoding)
            return text[: self.width or LONGEST_TEXT] if self.name != "number" else text
        number = self._integer(value)
        if self.how is How.HEX:
            return f"{number:X}"
        return str(number) if self.name in INTEGERS else _digits(str(value))

    def _padded(self, text: str) -> str:
        most = self.sizes[1] // (2 if self.how is How.WORDS else 1)
        if len(text) > most:
            raise FieldError(f"{text!r} does not fit into {self}")
        if self.zero:
            return text.rjust(self.width, "0")
        pad = {"<": text.ljust, ">": text.rjust, "^": text.center}[self.align]
        return pad(self.width, self.fill)

    def _binary(self, value: Value) -> bytes:
        number = self._code(value) if self.name == "key" else self._integer(value)
        try:
            return number.to_bytes(self.width, "little" if self.little else "big")
        except OverflowError as error:
            raise FieldError(f"{value} does not fit into {self}") from error

    def _code(self, value: Value) -> int:
        if not _is_hex(str(value)):
            raise FieldError(f"{value!r} is no byte for {self}: two hex digits")
        return int(str(value), 16)

    def _integer(self, value: Value) -> int:
        digits = str(value) if self.name in INTEGERS else _digits(str(value))
        if not (digits.isascii() and digits.isdecimal()):
            raise FieldError(f"{value!r} has no digits for {self}")
        return int(digits)


def field_of(written: str, *, column: int, encoding: str, fill: str) -> Field:
    """The field between the braces; raises FieldError saying what is allowed."""
    name, colon, form = written.partition(":")
    name = "addr" if name == "address" else name
    if name not in FIELDS:
        raise FieldError(_unknown(name))
    if colon and not form:
        raise FieldError(f"{{{written}}}: a format is missing after the colon")
    if name in BINARY:
        if form:
            raise FieldError(f"{{{written}}}: {name} has no format")
        name, form = "digits", name
    if form in BINARY:
        return _binary_field(name, written, form, column)
    field = Field(
        name=name, written=written, column=column, encoding=encoding, fill=fill, align=_side(name)
    )
    return field if not form else _formed(field, form)


def plain(text: str, encoding: str = "ascii", *, upper: bool = True) -> str:
    """`text` as a sign can show it: no accents, no control characters, upper case.

    What the encoding lacks becomes "?". Every character left is one printable byte.
    """
    text = (text.upper() if upper else text).replace("đ", "d").replace("Đ", "D")
    parts = unicodedata.normalize("NFD", text)
    return "".join(_shown(letter, encoding) for letter in parts)


def _shown(letter: str, encoding: str) -> str:
    category = unicodedata.category(letter)
    if category[0] == "M" or category in ("Cc", "Cf"):
        return ""
    if category[0] == "Z":
        return " "
    letter = "-" if category == _DASHES else _QUOTES.get(letter, letter)
    try:
        data = letter.encode(encoding)
    except UnicodeEncodeError:
        return "?"
    return letter if len(data) == 1 and data[0] >= _SPACE and data[0] != _DELETE else "?"


def _binary_field(name: str, written: str, form: str, column: int) -> Field:
    if name in TEXTS and (name, form) != ("key", "u8"):
        raise FieldError(f"{{{written}}}: {name} is a text; {{digits:{form}}} is its number")
    width, order = BINARY[form]
    little = order == "little"
    return Field(
        name=name, written=written, column=column, how=How.BYTES, width=width, little=little
    )


def _formed(field: Field, form: str) -> Field:
    found = _FORMAT.fullmatch(form)
    if found is None:
        allowed = "a width such as 4, 04, >4, 4x or 4w, or u8, u16be, u16le"
        raise FieldError(f"{field}: format {form!r}; allowed is {allowed}")
    width, zero = int(found["width"]), bool(found["zero"])
    how = How(found["how"]) if found["how"] else How.LETTERS
    text = field.name in TEXTS
    misfit = zero or how is How.HEX if text else how is How.WORDS
    if misfit or width > (LONGEST_TEXT if text else LONGEST_INTEGER):
        allowed = "1 to 80, <, >, ^ and w" if text else "1 to 8, 0, <, >, ^ and x"
        raise FieldError(f"{field}: format {form!r}; for {field.name} it is {allowed}")
    return Field(
        name=field.name,
        written=field.written,
        column=field.column,
        how=how,
        width=width,
        align=found["align"] or field.align,
        zero=zero or how is How.HEX,
        encoding="ascii" if how is How.WORDS else field.encoding,
        fill=field.fill,
    )


def _side(name: str) -> str:
    return "<" if name in TEXTS else ">"


def _unknown(name: str) -> str:
    near = get_close_matches(name, (*FIELDS, "address", "check"), 1)
    hint = f"; did you mean {{{near[0]}}}" if near else ""
    return f"{{{name}}}: no such field{hint}; there are {', '.join(FIELDS)} and check"


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")


def _is_hex(digits: str) -> bool:
    return bool(digits) and all(sign in "0123456789ABCDEF" for sign in digits)
