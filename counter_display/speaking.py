"""What a display sounds for the call on its band, and what it gets ready before. Pure."""

from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum

from screen_kit.voice.sentences import Calling, announced, expected, gain_at, said
from screen_kit.voice.utterance import Phrase, Utterance
from ticket_protocol.board import Board, Call, Waiting
from ticket_protocol.facts import TicketIssued
from ticket_protocol.part import Words
from ticket_protocol.voice_settings import VoiceSettings

LEADING = "vi"
PREPARED = 20
"""So many tickets are got ready at the start: those that will be called next."""
COUNTERS_PREPARED = 4
"""A ticket that more counters could call is got ready for the first of them."""
CHIME_S = 3.0
SLOW = 1.5
"""How much longer than reckoned a sentence may take."""


class Sound(StrEnum):
    """What a display lets people hear of a call."""

    NONE = "none"
    CHIME = "chime"
    WORDS = "words"


@dataclass(frozen=True, kw_only=True)
class Sounding:
    """What is set: `chime`: it sounds before the words."""

    sound: Sound = Sound.NONE
    chime: bool = True
    settings: VoiceSettings = field(default_factory=VoiceSettings)

    def utterance(self, call: Call, *, waiting: int, at: time | None) -> Utterance | None:
        """What is said for `call` while so many wait; None: nothing. `at`: the local time."""
        match self.sound:
            case Sound.WORDS:
                calling = _calling(call.number, call.counter, call.language, call=call.seq)
                return said(calling, self.settings, waiting=waiting, at=at, chime=self.chime)
            case Sound.CHIME:
                gain = gain_at(self.settings, at)
                return Utterance(call=call.seq, phrases=(), chime=True, gain=gain)
        return None

    def announced(
        self, message: int, texts: tuple[Words, ...], *, at: time | None
    ) -> tuple[Utterance, tuple[int, ...]]:
        """What everybody is told, each text in every language it has; and whose each phrase is."""
        languages = tuple(Words.model_fields)
        said = [
            announced(message, words, self.settings, languages=languages, at=at, chime=self.chime)
            for words in texts
        ]
        whose = tuple(i for i, one in enumerate(said) for _ in one.phrases)
        return replace(said[0], phrases=tuple(p for one in said for p in one.phrases)), whose

    def issued(self, ticket: TicketIssued, board: Board) -> tuple[Phrase, ...]:
        """What will be said some time for a ticket that was just taken."""
        return self._phrases(ticket.number, ticket.category, ticket.language, board)

    def waiting(self, board: Board) -> tuple[Phrase, ...]:
        """What will be said for those who wait, the next to be called first."""
        return tuple(phrase for w in board.waiting[:PREPARED] for phrase in self._waits(w, board))

    def longest_s(self) -> float:
        """Longer than any call should ever take, in seconds."""
        each = (_seconds(self.settings.call, name, self.settings) for name in Words.model_fields)
        return CHIME_S + self.settings.repeats * sum(each)

    def _waits(self, waiting: Waiting, board: Board) -> tuple[Phrase, ...]:
        return self._phrases(waiting.number, waiting.category, waiting.language, board)

    def _phrases(
        self, number: str, category: str, language: str | None, board: Board
    ) -> tuple[Phrase, ...]:
        if self.sound is not Sound.WORDS:
            return ()
        counters = board.serving(category)[:COUNTERS_PREPARED]
        callings = (_calling(number, counter, language) for counter in counters)
        return tuple(phrase for one in callings for phrase in expected(one, self.settings))


def _calling(number: str, counter: int, language: str | None, *, call: int = 0) -> Calling:
    return Calling(call=call, number=number, counter=counter, language=language or LEADING)


def _seconds(words: Words, language: str, settings: VoiceSettings) -> float:
    """A sentence with its pause, as long as it could take; a number is read as many words."""
    count = len((getattr(words, language, None) or "").split()) + 8
    return settings.pause_s + SLOW * count * 60 / settings.speed
