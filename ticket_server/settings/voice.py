"""The table of `config.toml` for the voice: what clients are told, as a clerk writes it."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from ticket_protocol.part import Words
from ticket_protocol.voice_settings import (
    COUNTER,
    NUMBER,
    DayPart,
    NumberWay,
    Region,
    VoiceSettings,
    VolumeSpan,
)
from ticket_server.settings.devices import EXACT, WordsTable
from ticket_server.settings.fields import Id
from ticket_server.settings.times import span_of

_PLACE = re.compile(r"\{[^}]*\}?")
Volume = Annotated[float, Field(ge=0, le=1, strict=False)]


def _call(words: Words) -> Words:
    for language, text in words.model_dump(exclude_none=True).items():
        if sorted(_PLACE.findall(text)) != sorted((NUMBER, COUNTER)):
            raise PydanticCustomError(
                "sentence",
                "must say {number} and {counter} once each ({language})",
                {"number": NUMBER, "counter": COUNTER, "language": language},
            )
    return words


def _part(text: object) -> DayPart:
    span = span_of(text)
    return DayPart(start=span.start, end=span.end)


class VolumeTable(VolumeSpan):
    """A part of the day with a loudness of its own: { time = "11:15-13:00", volume = 0 }."""

    model_config = EXACT

    time: Annotated[DayPart, PlainValidator(_part)]
    volume: Volume


Sentence = Annotated[WordsTable, AfterValidator(_call)]
USUAL = VoiceSettings()


def _table(words: Words) -> WordsTable:
    return WordsTable(**words.model_dump())


class VoiceTable(VoiceSettings):
    """The hall's voice."""

    model_config = EXACT

    display: Id | None = None
    numbers: Annotated[NumberWay, Field(strict=False)] = NumberWay.DIGITS
    region: Annotated[Region, Field(strict=False)] = Region.NORTH
    repeats: Annotated[int, Field(ge=1, le=3)] = 2
    pause_s: Annotated[float, Field(ge=0, le=5, strict=False)] = 0.7
    once_from: Annotated[int, Field(ge=1, le=100)] = 3
    short_from: Annotated[int, Field(ge=1, le=100)] = 6
    volume: Volume = 1.0
    volumes: Annotated[tuple[VolumeTable, ...], Field(strict=False, max_length=20)] = ()
    speed: Annotated[int, Field(ge=80, le=300)] = 150
    call: Sentence = _table(USUAL.call)
    short: Sentence = _table(USUAL.short)
    closing: WordsTable = _table(USUAL.closing)
    technical: WordsTable = _table(USUAL.technical)
