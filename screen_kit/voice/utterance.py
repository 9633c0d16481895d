"""What is said for a call, and the port of whoever says it. Pure: neither sound nor Qt is here."""

from dataclasses import dataclass
from typing import Protocol

from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import PartKind


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One sentence: `text` in words (never digits), and the same as names of recorded clips.

    `clips` is empty where it cannot be put together from clips. `caption` is what a screen shows
    meanwhile: the same sentence, with digits for the numbers; "": `text` itself.
    """

    language: str
    text: str
    clips: tuple[str, ...] = ()
    caption: str = ""

    @property
    def shown(self) -> str:
        """What a screen shows while this is said."""
        return self.caption or self.text


@dataclass(frozen=True, kw_only=True)
class Utterance:
    """What is said for one call or message, in this order, repeats written out.

    `call` is the seq of its fact. `chime`: first the chime. Between two phrases it is silent for
    `pause_s`. `gain`: 1.0 as loud as the loudspeaker is set, 0.0 muted: nothing is heard.
    """

    call: int
    phrases: tuple[Phrase, ...]
    chime: bool = True
    pause_s: float = 0.7
    gain: float = 1.0


class Listener(Protocol):
    """Whom a speaker tells, always in the thread that it is used from, never within `say`."""

    def started(self, call: int) -> None:
        """Its chime, or its first word, begins now."""

    def phrase(self, call: int, index: int) -> None:
        """The phrase of that index begins now, also where no source can say it."""

    def ended(self, call: int) -> None:
        """It has been said, or was cut short; comes once for each `say`, whatever happened."""

    def trouble(self, part: PartKind | None) -> None:
        """What staff are to be told of, at each change; None: all is well again."""


class Speaker(Protocol):
    """Says one utterance at a time. It never blocks, never raises, and always ends.

    A new `say` cuts short what is being said: queues belong to whoever announces.
    """

    def tell(self, listener: Listener) -> None:
        """From now on `listener` is told."""

    def use(self, settings: VoiceSettings) -> None:
        """The centre's settings came, or changed."""

    def prepare(self, phrases: tuple[Phrase, ...]) -> None:
        """These will be said some time: have them ready."""

    def say(self, utterance: Utterance) -> None:
        """Begin now."""

    def silence(self) -> None:
        """End now."""
