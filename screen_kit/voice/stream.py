"""An utterance as one stream of sound: chime, phrases and pauses, put in as they are made. Pure."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from screen_kit.voice.outlet import BYTES_PER_S
from screen_kit.voice.sound import silence
from screen_kit.voice.utterance import Phrase, Utterance

PATIENCE_S = 0.75
"""So long, all in all, it stays silent for phrases that are still being made."""
STEP_S = 0.02
UNSAID_S = 2.0
"""So long the words of a phrase that nobody can say are shown; when it is repeated, no more."""


class Waits(Enum):
    """Instead of a sound."""

    WAITS = "waits"
    """It is still being made."""


Found = bytes | None | Waits
"""A phrase's sound as bytes; None: nobody can say it."""


@dataclass(frozen=True, kw_only=True)
class Start:
    """A phrase begins at that second of the stream; `said`: it can be heard."""

    index: int
    at_s: float
    said: bool


class Stream:
    """Gives the bytes in order, and knows when which phrase begins."""

    def __init__(
        self, utterance: Utterance, *, chime: bytes, found: Callable[[Phrase], Found]
    ) -> None:
        self._found = found
        self._phrases = utterance.phrases
        self._pause = silence(utterance.pause_s).pcm
        self._left: deque[int | bytes] = deque(self._order(utterance, chime))
        self._current = memoryview(b"")
        self._patience_s = PATIENCE_S
        self._unsaid: set[Phrase] = set()
        self.starts: list[Start] = []
        self.handed = 0

    @property
    def handed_s(self) -> float:
        """Seconds of sound that were given."""
        return self.handed / BYTES_PER_S

    @property
    def complete(self) -> bool:
        """Whether all of it was given."""
        return not self._current and not self._left

    def take(self, most: int) -> bytes:
        """The next bytes, at most so many; fewer only at the end."""
        pieces = bytearray()
        while len(pieces) < most and not self.complete:
            if not self._current:
                self._current = memoryview(self._next())
            piece = self._current[: most - len(pieces)]
            pieces += piece
            self._current = self._current[len(piece) :]
            self.handed += len(piece)
        return bytes(pieces)

    def _order(self, utterance: Utterance, chime: bytes) -> list[int | bytes]:
        order: list[int | bytes] = [chime] if utterance.chime else []
        for index in range(len(utterance.phrases)):
            order += [self._pause, index] if index else [index]
        return order

    def _next(self) -> bytes:
        part = self._left.popleft()
        if isinstance(part, bytes):
            return part
        phrase = self._phrases[part]
        sound = self._found(phrase)
        if isinstance(sound, Waits) and self._patience_s > 0:
            self._left.appendleft(part)
            self._patience_s -= STEP_S
            return silence(STEP_S).pcm
        said = isinstance(sound, bytes)
        self.starts.append(Start(index=part, at_s=self.handed_s, said=said))
        if isinstance(sound, bytes):
            return sound
        repeated = phrase in self._unsaid
        self._unsaid.add(phrase)
        return b"" if repeated else silence(UNSAID_S).pcm
