"""How signs are spoken to: sets of frames, read and checked, and the published ones. Pure.

A sign's frames may have these fields: `addr`, `counter`; `number` or `digits`, what stands large;
`line`, the one line of a sign that has one; `line1` and `line2`; `level`, the brightness.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ticket_protocol.device_settings import SignFrames, SignLineSettings
from ticket_protocol.frame_fields import Value
from ticket_protocol.frames import Frame, FrameError, parse

LINES = frozenset({"line", "line1", "line2"})
NUMBERS = frozenset({"number", "digits"})
_WHERE = frozenset({"addr", "counter"})
_ALLOWED = {
    "init": _WHERE,
    "show": _WHERE | LINES | NUMBERS,
    "clear": _WHERE,
    "brightness": _WHERE | {"level"},
    "reply": _WHERE | NUMBERS,
}


class SignFramesError(ValueError):
    """A set of frames that will not do. `key` says which part: `clear`, `show[1]`."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(f"{key}: {problem}")
        self.key = key
        self.problem = problem


@dataclass(frozen=True, kw_only=True)
class SignText:
    """What a sign is to show, in as many ways as there are signs. Nothing: it stays dark.

    `number`: of a ticket. `words` stand in its place where there are letters, never as digits.
    """

    number: str = ""
    words: str = ""
    line: str = ""
    line1: str = ""
    line2: str = ""


DARK = SignText()


@dataclass(frozen=True, kw_only=True)
class CommandSet:
    """A set of frames that has been read. `reply` None: the sign never answers."""

    settings: SignFrames
    init: Frame
    show: tuple[Frame, ...]
    clear: Frame
    brightness: Frame
    reply: Frame | None

    @property
    def has_lines(self) -> bool:
        """Whether the sign can show words."""
        return any(not LINES.isdisjoint(frame.names) for frame in self.show)

    @property
    def tells_apart(self) -> bool:
        """Whether several signs on a line know which of them is meant."""
        return any(not _WHERE.isdisjoint(frame.names) for frame in self.show)

    def showing(self, text: SignText, *, addr: int, counter: int) -> tuple[bytes, ...]:
        """What to send so that the sign shows `text`, or nothing if it cannot show that truly."""
        if text == DARK or not (text.number or text.words or self.has_lines):
            return self.dark(addr=addr, counter=counter)
        try:
            return tuple(frame.render(**_values(text, addr, counter)) for frame in self.show)
        except FrameError:
            return self.dark(addr=addr, counter=counter)

    def dark(self, *, addr: int, counter: int) -> tuple[bytes, ...]:
        """What to send so that the sign shows nothing."""
        if self.clear.pieces:
            return (self.clear.render(addr=addr, counter=counter),)
        return tuple(frame.render(**_values(DARK, addr, counter)) for frame in self.show)

    def starting(self, *, addr: int, counter: int, level: int | None) -> tuple[bytes, ...]:
        """What to send first, when the sign may have forgotten everything."""
        frames = [self.init.render(addr=addr, counter=counter)]
        if level is not None and self.brightness.pieces:
            frames.append(self.brightness.render(addr=addr, counter=counter, level=level))
        return tuple(frame for frame in frames if frame)

    def can_show(self, number: str) -> bool:
        """Whether that ticket number fits on the sign, whole."""
        values = _values(SignText(number=number), 1, 1)
        try:
            return bool([frame.render(**values) for frame in self.show])
        except FrameError:
            return False

    def answered(self, stream: bytes, **values: Value) -> bool:
        """Whether the reply to a frame with these values is in `stream`, whatever else is."""
        found = self.reply.find(stream) if self.reply else None
        while found is not None and self.reply is not None:
            if all(_alike(value, values.get(name, value)) for name, value in found.fields.items()):
                return True
            stream = stream[found.start + 1 :]
            found = self.reply.find(stream)
        return False


def command_set(frames: SignFrames) -> CommandSet:
    """Read and check a set of frames; raises SignFramesError that names the part and the place."""
    show = tuple(_read(frames, f"show[{i}]", text) for i, text in enumerate(frames.show))
    read = CommandSet(
        settings=frames,
        init=_read(frames, "init", frames.init),
        show=show,
        clear=_read(frames, "clear", frames.clear),
        brightness=_read(frames, "brightness", frames.brightness),
        reply=_read(frames, "reply", frames.reply) if frames.reply else None,
    )
    _check(read)
    return read


def preset(name: str) -> CommandSet:
    """A published set by its name; raises SignFramesError if there is none."""
    if name not in PRESETS:
        near = get_close_matches(name, PRESETS, 1)
        hint = f"; did you mean {near[0]!r}" if near else ""
        known = ", ".join(PRESETS)
        raise SignFramesError("preset", f"there is no {name!r}{hint}; there are {known}")
    return command_set(PRESETS[name])


def commands_of(line: SignLineSettings) -> CommandSet:
    """The frames of a line, by preset or described; raises SignFramesError."""
    read = preset(line.preset or "") if line.frames is None else command_set(line.frames)
    if len(line.signs) > 1 and not read.tells_apart:
        raise SignFramesError("show", "several signs on a line are told apart by {addr}")
    return read


def _read(frames: SignFrames, key: str, template: str) -> Frame:
    try:
        frame = parse(
            template,
            checksum=frames.checksum,
            encoding=frames.encoding,
            fill=frames.fill,
            reading=key == "reply",
        )
    except FrameError as error:
        raise SignFramesError(key, str(error)) from error
    allowed = _ALLOWED[key.partition("[")[0]]
    for name in sorted(frame.names - allowed):
        raise SignFramesError(key, f"{{{name}}} says nothing here; {_listed(allowed)} do")
    return frame


def _check(read: CommandSet) -> None:
    names = frozenset[str]().union(*(frame.names for frame in read.show))
    if not names & (LINES | NUMBERS):
        raise SignFramesError("show", f"shows nothing: none of {_listed(LINES | NUMBERS)}")
    if read.brightness.pieces and "level" not in read.brightness.names:
        raise SignFramesError("brightness", "says no {level}")
    summed = [frame for frame in read.show if frame.has_check]
    if read.settings.checksum != "none" and not summed:
        raise SignFramesError("show[0]", f"no {{check}} for the {read.settings.checksum}")
    _check_widths(read)
    try:
        read.dark(addr=1, counter=1)
    except FrameError as error:
        raise SignFramesError("clear", "a sign of digits needs a frame that clears it") from error


def _check_widths(read: CommandSet) -> None:
    """Lines are made for `width`: a narrower field would cut a number in two."""
    for index, frame in enumerate(read.show):
        for field in frame.fields:
            if field.name in LINES and 0 < field.width < read.settings.width:
                problem = f"{field} is narrower than width = {read.settings.width}"
                raise SignFramesError(f"show[{index}]", problem)


def _values(text: SignText, addr: int, counter: int) -> dict[str, Value]:
    return {
        "addr": addr,
        "counter": counter,
        "number": text.number or text.words,
        "digits": text.number,
        "line": text.line,
        "line1": text.line1,
        "line2": text.line2,
    }


def _alike(one: Value, other: Value) -> bool:
    return one == other or str(one).lstrip("0") == str(other).lstrip("0")


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


_TWENTY = {"width": 20, "lines": 2}
PRESETS: Mapping[str, SignFrames] = {
    "epson-dm-d": SignFrames(
        init="1B 40",
        clear="0C",
        show=("1F 24 01 01 {line1:^20} 1F 24 01 02 {line2:^20}",),
        brightness="1F 58 {level:u8}",
        **_TWENTY,
    ),
    # While a line stands, this one hears nothing else: clearing ends that.
    "cd5220": SignFrames(
        init="0C 1B 40",
        clear="0C",
        show=("1B 51 41 {line1:^20} 0D", "1B 51 42 {line2:^20} 0D"),
        brightness="0C 1B 2A {level:u8}",
        **_TWENTY,
    ),
    "dsp800": SignFrames(
        init="04 01 43 31 58 17",
        clear="04 01 43 31 58 17",
        show=("04 01 50 31 17 {line1:^20}", "04 01 50 45 17 {line2:^20}"),
        **_TWENTY,
    ),
    "aedex": SignFrames(
        show=("21 23 31 {line1:^20} 0D", "21 23 32 {line2:^20} 0D"),
        **_TWENTY,
    ),
    "number-panel": SignFrames(
        show=("02 {addr:02} {digits:4} 03",),
        clear='02 {addr:02} "    " 03',
        width=4,
        lines=1,
    ),
    "modbus-fc06": SignFrames(
        show=("{addr:u8} 06 00 07 {u16be} {check}",),
        clear="{addr:u8} 06 00 07 00 00 {check}",
        checksum="crc16_modbus",
        reply="{addr:u8} 06 00 07 ?? ?? {check}",
        width=4,
        lines=1,
    ),
    "modbus-fc16": SignFrames(
        show=("{addr:u8} 10 00 00 00 04 08 {number:4w} {check}",),
        clear='{addr:u8} 10 00 00 00 04 08 00 " " 00 " " 00 " " 00 " " {check}',
        checksum="crc16_modbus",
        reply="{addr:u8} 10 00 00 00 04 {check}",
        width=4,
        lines=1,
    ),
}
"""As published; nearly all speak 9600 8N1. A preset is no promise: `counter-display sign-probe`."""
