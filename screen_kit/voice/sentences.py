"""From a call to what is said for it: sentences, languages, repeats, loudness. Pure.

Numbers are put into words here, and nowhere behind: engines read Vietnamese digits wrongly.
"""

import re
from dataclasses import dataclass
from datetime import time

from screen_kit.voice.clip_names import clip_of_counter, clip_of_text, clips_of_number
from screen_kit.voice.number_words import spelled, with_numbers_said
from screen_kit.voice.utterance import Phrase, Utterance
from ticket_protocol.part import Words
from ticket_protocol.voice_settings import COUNTER, NUMBER, VoiceSettings

LEADING = "vi"
_PLACES = re.compile(f"({re.escape(NUMBER)}|{re.escape(COUNTER)})")


@dataclass(frozen=True, kw_only=True)
class Calling:
    """A call to be said: the `seq` of its fact, and the language of the ticket."""

    call: int
    number: str
    counter: int
    language: str = LEADING


def said(
    calling: Calling,
    settings: VoiceSettings,
    *,
    waiting: int = 0,
    at: time | None = None,
    chime: bool = True,
) -> Utterance:
    """What is said for a call while `waiting` more wait to be said; `at` is the local time."""
    sentence = settings.short if waiting >= settings.short_from else settings.call
    phrases = _phrases(sentence, calling, settings)
    repeats = 1 if waiting >= min(settings.once_from, settings.short_from) else settings.repeats
    return Utterance(
        call=calling.call,
        phrases=phrases * repeats,
        chime=chime,
        pause_s=settings.pause_s,
        gain=gain_at(settings, at),
    )


def expected(calling: Calling, settings: VoiceSettings) -> tuple[Phrase, ...]:
    """The phrases that this call will most likely need: to prepare them when a ticket is issued."""
    return _phrases(settings.call, calling, settings)


def announced(
    call: int,
    message: Words,
    settings: VoiceSettings,
    *,
    languages: tuple[str, ...] = (LEADING,),
    at: time | None = None,
    chime: bool = True,
) -> Utterance:
    """A general message, such as `settings.closing` or free text: once in each language it has."""
    phrases = [_message(text, name, settings) for name, text in _texts(message, languages)]
    gain = gain_at(settings, at)
    return Utterance(
        call=call, phrases=tuple(phrases), chime=chime, pause_s=settings.pause_s, gain=gain
    )


def gain_at(settings: VoiceSettings, at: time | None) -> float:
    """How loud it is at that time of the day; the first span that fits counts."""
    if at is not None:
        local = at.replace(tzinfo=None)
        for span in settings.volumes:
            if span.time.start <= local < span.time.end:
                return span.volume
    return settings.volume


def _phrases(sentence: Words, calling: Calling, settings: VoiceSettings) -> tuple[Phrase, ...]:
    languages = dict.fromkeys((LEADING, calling.language))
    return tuple(
        _phrase(text, name, calling, settings) for name, text in _texts(sentence, languages)
    )


def _texts(words: Words, languages: "dict[str, None] | tuple[str, ...]") -> list[tuple[str, str]]:
    """Language and text, where there is one."""
    found = ((name, getattr(words, name, None)) for name in languages)
    return [(name, text) for name, text in found if isinstance(text, str)]


def _phrase(text: str, language: str, calling: Calling, settings: VoiceSettings) -> Phrase:
    words: list[str] = []
    clips: list[str] = []
    for part in filter(str.strip, _PLACES.split(text)):
        if part == NUMBER:
            number = spelled(calling.number, language, settings.numbers, settings.region)
            words.append(number)
            clips += clips_of_number(number, language)
        elif part == COUNTER:
            words.append(with_numbers_said(str(calling.counter), language, settings.region))
            clips.append(clip_of_counter(calling.counter))
        else:
            words.append(with_numbers_said(part.strip(), language, settings.region))
            clips.append(clip_of_text(part))
    shown = text.replace(NUMBER, calling.number).replace(COUNTER, str(calling.counter))
    return Phrase(language=language, text=_joined(words), clips=tuple(clips), caption=shown)


def _message(text: str, language: str, settings: VoiceSettings) -> Phrase:
    words = with_numbers_said(text, language, settings.region)
    return Phrase(language=language, text=words, clips=(clip_of_text(text),), caption=text)


def _joined(parts: list[str]) -> str:
    """With a space between, but none before a comma or a full stop."""
    return re.sub(r"\s+([,.;:!?])", r"\1", " ".join(parts))
