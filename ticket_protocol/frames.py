"""Frames: what goes over a serial line to signs and keypads, described by templates. Pure.

A template is a row of bytes in hex, ASCII in quotes and fields, with spaces between them as liked:

    02 {addr:02} "N" {number:4} 03 {check}

`|` says where the checksum begins (else it begins at the first byte); `{check}` is where it stands,
over all bytes between. `??` in a frame that is read stands for any byte. Fields and their formats:
`frame_fields`. Nothing in a template is ever evaluated.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ticket_protocol.frame_checksums import CHECKSUMS, Checksum, checksum_of
from ticket_protocol.frame_fields import ENCODINGS, Field, FieldError, Value
from ticket_protocol.frame_pieces import AnyByte, Check, FrameError, Piece, SumFrom, pieces_of

__all__ = ["Found", "Frame", "FrameError", "parse"]

LONGEST = 256


@dataclass(frozen=True, kw_only=True)
class Found:
    """A frame found in a stream: its fields, and where it stood."""

    fields: Mapping[str, Value]
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A template that has been read. Made by `parse`."""

    template: str
    checksum: Checksum
    pieces: tuple[Piece, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields it has, in their order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Field))

    @property
    def names(self) -> frozenset[str]:
        """What these fields are called."""
        return frozenset(field.name for field in self.fields)

    @property
    def has_check(self) -> bool:
        """Whether it ends with, or holds, a checksum."""
        return any(isinstance(piece, Check) for piece in self.pieces)

    @cached_property
    def sizes(self) -> tuple[int, int]:
        """How many bytes it has at least and at most; equal, if every field has a width."""
        sizes = [self._sizes(piece) for piece in self.pieces]
        return sum(least for least, _ in sizes), sum(most for _, most in sizes)

    def render(self, **values: Value) -> bytes:
        """Its bytes with these values in their fields; more values than fields are no harm.

        `digits` are those of `number` if they are not given.
        Raises FrameError when one is missing or would have to be falsified to fit. Of texts only
        printable letters remain: no value can bring a byte of command with it.
        """
        out, summed_from = bytearray(), 0
        for piece in self.pieces:
            match piece:
                case bytes():
                    out += piece
                case Field():
                    out += self._filled(piece, values)
                case SumFrom():
                    summed_from = len(out)
                case Check():
                    out += self._sum(bytes(out[summed_from:]), piece)
                case AnyByte():
                    raise FrameError(self.template, 0, "?? is for frames that are read")
        return bytes(out)

    def match(self, data: bytes) -> dict[str, Value] | None:
        """The fields of `data` if it is exactly this frame, with the right checksum; else None."""
        found = self._pattern.fullmatch(data)
        return None if found is None else self._read(found)

    def find(self, stream: bytes) -> Found | None:
        """The first whole frame in `stream`, whatever stands before and after it."""
        start = 0
        while (found := self._pattern.search(stream, start)) is not None:
            if (values := self._read(found)) is not None:
                return Found(fields=values, start=found.start(), end=found.end())
            start = found.start() + 1
        return None

    def split(self, stream: bytes) -> tuple[tuple[dict[str, Value], ...], bytes]:
        """All whole frames in `stream`, and the rest: what may be the beginning of another.

        The rest is shorter than a frame, so that garbage never piles up.
        """
        frames: list[dict[str, Value]] = []
        while stream and (found := self.find(stream)) is not None:
            frames.append(dict(found.fields))
            stream = stream[max(found.end, 1) :]
        return tuple(frames), stream[max(0, len(stream) - self.sizes[1] + 1) :]

    def _filled(self, field: Field, values: Mapping[str, Value]) -> bytes:
        value = values.get(field.name, values.get("number") if field.name == "digits" else None)
        if value is None:
            raise FrameError(self.template, field.column, f"no value for {field}")
        try:
            return field.encode(value)
        except FieldError as error:
            raise FrameError(self.template, field.column, str(error)) from error

    def _read(self, found: re.Match[bytes]) -> dict[str, Value] | None:
        if not self._sum_holds(found):
            return None
        values: dict[str, Value] = {}
        for index, piece in enumerate(self.pieces):
            if isinstance(piece, Field):
                value = piece.decode(found[f"f{index}"])
                if value is None or values.setdefault(piece.name, value) != value:
                    return None
        return values

    def _sum_holds(self, found: re.Match[bytes]) -> bool:
        check = next((piece for piece in self.pieces if isinstance(piece, Check)), None)
        if check is None:
            return True
        start = found.start("from") if SumFrom() in self.pieces else found.start()
        data = found.string[start : found.start("check")]
        return self._sum(data, check) == found["check"]

    def _sum(self, data: bytes, check: Check) -> bytes:
        summed = checksum_of(self.checksum, data)
        return summed.hex().upper().encode() if check.as_hex else summed

    def _sizes(self, piece: Piece) -> tuple[int, int]:
        match piece:
            case bytes():
                return len(piece), len(piece)
            case Field():
                return piece.sizes
            case AnyByte():
                return 1, 1
            case Check():
                size = len(self._sum(b"", piece))
                return size, size
        return 0, 0

    @cached_property
    def _pattern(self) -> re.Pattern[bytes]:
        return re.compile(
            b"".join(self._part(index, piece) for index, piece in enumerate(self.pieces)), re.DOTALL
        )

    def _part(self, index: int, piece: Piece) -> bytes:
        match piece:
            case bytes():
                return re.escape(piece)
            case Field():
                return b"(?P<f%d>%b)" % (index, piece.pattern)
            case AnyByte():
                return b"."
            case SumFrom():
                return b"(?P<from>)"
            case Check():
                return b"(?P<check>.{%d})" % self._sizes(piece)[0]


def parse(
    template: str,
    *,
    checksum: Checksum = "none",
    encoding: str = "ascii",
    fill: str = " ",
    reading: bool = False,
) -> Frame:
    """Read a template; raises FrameError naming the place, what was found and what is allowed.

    `fill` pads fields to their width. `reading`: the frame comes from a device (`??` is allowed).
    """
    if checksum not in CHECKSUMS:
        raise FrameError(template, 0, f"checksum {checksum!r}: one of {', '.join(CHECKSUMS)}")
    if encoding not in ENCODINGS:
        raise FrameError(template, 0, f"encoding {encoding!r}: one of {', '.join(ENCODINGS)}")
    if len(fill) != 1 or not fill.isascii() or not fill.isprintable():
        raise FrameError(template, 0, f"fill {fill!r}: one printable ASCII character")
    frame = Frame(
        template=template,
        checksum=checksum,
        pieces=tuple(pieces_of(template, encoding, fill)),
    )
    _check(frame, reading=reading)
    return frame


def _check(frame: Frame, *, reading: bool) -> None:
    template = frame.template
    checks = sum(isinstance(piece, Check) for piece in frame.pieces)
    if checks > 1 or frame.pieces.count(SumFrom()) > 1:
        raise FrameError(template, 0, "one | and one {check} at most")
    if checks and frame.checksum == "none":
        raise FrameError(template, 0, "{check} needs a checksum: xor, sum8 or crc16_modbus")
    if SumFrom() in frame.pieces and not _sum_stands_after(frame.pieces):
        raise FrameError(template, template.find("|") + 1, "| needs a {check} after it")
    if AnyByte() in frame.pieces and not reading:
        raise FrameError(template, template.find("??") + 1, "?? is for frames that are read")
    if frame.sizes[1] > LONGEST:
        raise FrameError(template, 0, f"longer than {LONGEST} bytes")
    if reading:
        _check_reading(frame)


def _check_reading(frame: Frame) -> None:
    """What is read must be found in a stream, and quickly."""
    if not frame.sizes[1]:
        raise FrameError(frame.template, 0, "a frame that is read has at least one byte")
    loose = [field for field in frame.fields if field.sizes[0] != field.sizes[1]]
    if loose and loose[0] is frame.pieces[-1]:
        problem = f"{loose[0]} needs a width: nothing marks its end"
        raise FrameError(frame.template, loose[0].column, problem)
    if len(loose) > 1:
        problem = f"{loose[1]} needs a width: one field without it is enough"
        raise FrameError(frame.template, loose[1].column, problem)


def _sum_stands_after(pieces: tuple[Piece, ...]) -> bool:
    start = pieces.index(SumFrom())
    return any(isinstance(piece, Check) for piece in pieces[start:])
