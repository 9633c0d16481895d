"""The frames in a settings file: whether each can be read, and whether signs can show the numbers.

Like `checks`, it passes over what has the wrong shape.
"""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from ticket_protocol.device_settings import SignFrames
from ticket_protocol.frames import Frame, FrameError, parse
from ticket_protocol.sign_frames import PRESETS, CommandSet, SignFramesError, command_set, preset
from ticket_server.settings.problems import SettingsProblem, unknown_name
from ticket_server.settings.rows import Values, listed, rows_of

ON_A_PAD = frozenset({"number", "digits", "line", "line1", "line2", "counter", "addr"})
NONE: frozenset[str] = frozenset()


def frame_problems(values: Values) -> Iterator[SettingsProblem]:
    """Every template that cannot be read or says something that nobody knows there."""
    for path, row in rows_of(values, "kiosks"):
        lamp = row.get("lamp")
        for key in ("on", "off"):
            template = lamp.get(key) if isinstance(lamp, dict) else None
            yield from _template(f"{path}.lamp.{key}", template, NONE)
    for path, row in rows_of(values, "sign_lines"):
        yield from _sign_line(values, path, row)
    for path, row in rows_of(values, "keypads"):
        yield from _keypad(path, row)


def _template(
    path: str, template: object, allowed: frozenset[str], **how: Any
) -> Iterator[SettingsProblem]:
    """A frame that may have these fields."""
    if not isinstance(template, str):
        return
    try:
        frame = parse(template, **how)
    except FrameError as error:
        yield SettingsProblem(path=path, what=str(error))
        return
    for name in sorted(frame.names - allowed):
        yield SettingsProblem(path=path, what=f"{{{name}}} says nothing here")


def _sign_line(values: Values, path: str, row: Values) -> Iterator[SettingsProblem]:
    named, frames = row.get("preset"), _frames(row.get("frames"))
    if isinstance(named, str) and named not in PRESETS:
        yield unknown_name(f"{path}.preset", "preset", named, PRESETS)
        return
    try:
        if frames is not None:
            yield from _shown(values, path, row, command_set(frames))
        elif isinstance(named, str):
            yield from _shown(values, path, row, preset(named))
    except SignFramesError as error:
        yield SettingsProblem(path=f"{path}.frames.{error.key}", what=error.problem)


def _shown(
    values: Values, path: str, row: Values, commands: CommandSet
) -> Iterator[SettingsProblem]:
    """The largest number that can come to each sign must fit on it, whole, and on it alone."""
    if len(rows_of(row, "signs")) > 1 and not commands.tells_apart:
        what = "has several signs, and the frames have no {addr} to tell them apart"
        yield SettingsProblem(path=f"{path}.signs", what=what)
    for place, sign in rows_of(row, "signs"):
        unfit = (n for n in _numbers(values, sign.get("counter")) if not commands.can_show(n))
        for number in unfit:
            what = f"the sign cannot show the number {number}"
            yield SettingsProblem(path=f"{path}.{place}", what=what)


def _numbers(values: Values, counter: object) -> list[str]:
    """The largest number of each series that is called to the counter."""
    here = [row for _, row in rows_of(values, "counters") if row.get("number") == counter]
    own = [name for row in here for key in ("categories", "helps") for name in listed(row, key)]
    series = [r.get("series") for _, r in rows_of(values, "categories") if r.get("id") in own]
    return [
        f"{prefix}{'9' * digits}"
        for _, row in rows_of(values, "series")
        if isinstance(prefix := row.get("prefix"), str)
        and isinstance(digits := row.get("digits", 3), int)
        and prefix in series
    ]


def _keypad(path: str, row: Values) -> Iterator[SettingsProblem]:
    how: Values = {"reading": True}
    if isinstance(row.get("checksum"), str):
        how["checksum"] = row["checksum"]
    if row.get("frame"):
        press = frozenset({"key", "addr"})
        found = list(_template(f"{path}.frame", row["frame"], press, **how))
        yield from found or _press(path, row, how)
    yield from _display(f"{path}.display", _frames(row.get("display")))


def _press(path: str, row: Values, how: Values) -> Iterator[SettingsProblem]:
    template = row["frame"]
    frame = parse(template, **how) if isinstance(template, str) else None
    wanted = {"key", "addr"} if len(rows_of(row, "pads")) > 1 else {"key"}
    for name in sorted(wanted - _names(frame)):
        what = f"says no {{{name}}}" + (": the line has several pads" if name == "addr" else "")
        yield SettingsProblem(path=f"{path}.frame", what=what)


def _names(frame: Frame | None) -> frozenset[str]:
    return frozenset({"key", "addr"}) if frame is None else frame.names


def _display(path: str, frames: SignFrames | None) -> Iterator[SettingsProblem]:
    if frames is None:
        return
    how: Values = {"checksum": frames.checksum, "encoding": frames.encoding, "fill": frames.fill}
    yield from _template(f"{path}.init", frames.init, NONE, **how)
    for i, template in enumerate(frames.show):
        yield from _template(f"{path}.show[{i}]", template, ON_A_PAD, **how)
    if frames.reply:
        yield from _template(f"{path}.reply", frames.reply, ON_A_PAD, reading=True, **how)


def _frames(value: object) -> SignFrames | None:
    """As they are written; None where the shape is wrong, which the tables say."""
    try:
        return SignFrames.model_validate(value)
    except ValidationError:
        return None
