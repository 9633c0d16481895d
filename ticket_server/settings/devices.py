"""The tables of `config.toml` that describe devices. What fits what: `device_checks`.

Each is the class that clients are told, with what a clerk may write in it.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from ticket_protocol import device_settings as wire
from ticket_protocol.display_settings import DisplaySettings, MediaSettings
from ticket_protocol.part import Words
from ticket_protocol.words import Purpose
from ticket_server.settings.addresses import LineAddress, PadAddress, PrinterAddress
from ticket_server.settings.fields import Id, Text
from ticket_server.settings.times import Spans

EXACT = ConfigDict(extra="forbid", frozen=True, strict=True)

CounterNumber = Annotated[int, Field(ge=1, le=99)]
OnLine = Annotated[int, Field(ge=0, le=255)]
"""How a line calls one of those on it."""
Frame = Annotated[str, StringConstraints(max_length=1000)]
KeyName = Annotated[str, StringConstraints(min_length=1, max_length=32)]
Meaning = Literal[
    "next", "recall", "finish", "no_show", "pause", "enter", "clear",
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
]  # fmt: skip


ENDLESS = re.compile(r"(?<!\\)(?:[+*]|\{\d*,\d*\})\??\)(?:[+*]|\{\d*,\d*\})")
"""(a+)+ and its like: a text that nearly fits is tried in more ways than there is time for."""


class WordsTable(Words):
    """A text in the centre's languages, for a sign."""

    __pydantic_extra__: dict[str, Text]

    vi: Text
    en: Text | None = None


class PrinterTable(wire.PrinterSettings):
    """A printer at a kiosk."""

    model_config = EXACT

    id: Id
    address: PrinterAddress
    dots_per_mm: Annotated[float, Field(ge=5, le=24, strict=False)] = 8.0
    layout: Id | None = None
    roll_m: Annotated[float, Field(ge=1, le=500)] = 80.0
    near_end_m: Annotated[float, Field(ge=0, le=100)] = 8.0


class LampTable(wire.LampSettings):
    """A lamp on a serial relay."""

    model_config = EXACT

    address: LineAddress
    on: Frame
    off: Frame


class KioskTable(wire.KioskSettings):
    """A kiosk; its token has the same name."""

    model_config = EXACT

    id: Id
    idle_s: Annotated[int, Field(ge=10, le=600)] = 60
    warning_s: Annotated[int, Field(ge=5, le=120)] = 20
    ticket_s: Annotated[int, Field(ge=5, le=120)] = 15
    copy_s: Annotated[int, Field(ge=0, le=600)] = 60
    attract_s: Annotated[int, Field(ge=0, le=3600)] = 0
    lamp: LampTable | None = None


class MediaTable(MediaSettings):
    """What a hall TV plays beside the calls."""

    model_config = EXACT

    order: Annotated[tuple[Text, ...], Field(strict=False)] = ()
    hours: Spans = ()
    picture_s: Annotated[float, Field(ge=3, le=300, strict=False)] = 12.0
    volume: Annotated[float, Field(ge=0, le=1, strict=False)] = 0.5


class DisplayTable(DisplaySettings):
    """A hall TV or a sign; its token has the same name."""

    model_config = EXACT

    id: Id
    zone: Annotated[tuple[CounterNumber, ...], Field(strict=False)] = ()
    media: MediaTable = MediaTable()
    board_s: Annotated[float, Field(ge=5, le=120, strict=False)] = 15.0
    notice_s: Annotated[float, Field(ge=4, le=60, strict=False)] = 8.0
    highlight_s: Annotated[int, Field(ge=1, le=120)] = 20
    minimum_s: Annotated[float, Field(ge=1, le=30, strict=False)] = 4.0


class FramesTable(wire.SignFrames):
    """The frames of a sign, or of a keypad's own display."""

    model_config = EXACT

    init: Frame = ""
    show: Annotated[tuple[Frame, ...], Field(strict=False, min_length=1, max_length=8)]
    clear: Frame = ""
    brightness: Frame = ""
    encoding: Annotated[str, StringConstraints(min_length=1, max_length=32)] = "ascii"
    width: Annotated[int, Field(ge=1, le=80)] = 20
    lines: Annotated[int, Field(ge=1, le=8)] = 2
    fill: Annotated[str, StringConstraints(min_length=1, max_length=1)] = " "
    reply: Frame = ""
    reply_ms: Annotated[int, Field(ge=20, le=5000)] = 300
    retries: Annotated[int, Field(ge=0, le=10)] = 2


class SignTable(wire.SignSettings):
    """One sign of a line."""

    model_config = EXACT

    counter: CounterNumber
    address: OnLine = 1


class SignLineTable(wire.SignLineSettings):
    """A line of serial signs; the token of the display that owns it has the same name."""

    model_config = EXACT

    id: Id
    address: LineAddress
    frames: FramesTable | None = None
    signs: Annotated[tuple[SignTable, ...], Field(strict=False)]
    resend_s: Annotated[float, Field(ge=2, le=300)] = 15.0
    brightness: Annotated[int, Field(ge=0, le=255)] | None = None
    paused: WordsTable = WordsTable(vi="Tam ngung", en="Paused")
    closed: WordsTable = WordsTable(vi="Dong cua", en="Closed")


class PadTable(wire.PadSettings):
    """One keypad of a line."""

    model_config = EXACT

    counter: CounterNumber
    address: OnLine = 1


class KeypadTable(wire.KeypadSettings):
    """Call keypads on one line; the token of the console that owns them has the same name."""

    model_config = EXACT

    id: Id
    address: PadAddress
    frame: Frame = ""
    keys: dict[KeyName, Meaning] = Field(min_length=1)  # type: ignore[assignment]
    pads: Annotated[tuple[PadTable, ...], Field(strict=False)]
    display: FramesTable | None = None


class ScannerTable(wire.ScannerSettings):
    """A scanner at a kiosk or at a counter."""

    model_config = EXACT

    id: Id
    address: LineAddress
    counter: CounterNumber | None = None


def _pattern(text: str) -> str:
    try:
        groups, named = re.compile(text).groups, set(re.compile(text).groupindex)
    except re.error as error:
        why = {"why": str(error)}
        raise PydanticCustomError("pattern", "is no regular expression: {why}", why) from None
    if ENDLESS.search(text):
        raise PydanticCustomError(
            "pattern",
            "repeats a group that ends in a repetition itself: that can take for ever; "
            "write how often, as in {example}",
            {"example": r"(?:\d{2}-){3}"},
        )
    if groups != len(named) or named - {"procedure", "appointment"}:
        raise PydanticCustomError(
            "pattern",
            "has a group that is neither procedure nor appointment; write (?:…) for the others",
        )
    return text


class SlipTable(wire.SlipSettings):
    """A QR on paper that citizens bring."""

    model_config = EXACT

    pattern: Annotated[
        str, StringConstraints(min_length=1, max_length=300), AfterValidator(_pattern)
    ]
    purpose: Annotated[Purpose, Field(strict=False)] = Purpose.NEW
    name: WordsTable | None = None


def _age(value: object) -> object:
    return None if value == "never" else value


class CardTable(wire.CardSettings):
    """The citizen card at the kiosk. TOML has no "none": `priority_age = "never"`."""

    model_config = EXACT

    priority_age: Annotated[Annotated[int, Field(ge=18, le=120)] | None, BeforeValidator(_age)] = 75
