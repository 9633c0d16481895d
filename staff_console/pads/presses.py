"""Key presses found in what a line brings, with garbage between them. Pure.

A press without a checksum can be made up by noise; so no more than `MOST_AT_ONCE` are believed of
one reading: a finger makes one.
"""

from dataclasses import dataclass

from ticket_protocol.device_settings import KeypadSettings
from ticket_protocol.frames import Found, Frame, parse

MOST_AT_ONCE = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """A key of a pad, as the pad names it. `address` None: the line has one pad alone.

    `at`: when it came, by this machine's running clock.
    """

    key: str
    at: float
    address: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What a reading brought. `replies`: displays that answered; `garbage`: bytes of neither."""

    presses: tuple[Press, ...] = ()
    replies: tuple[int | None, ...] = ()
    garbage: int = 0


class KeyStream:
    """Finds presses, and the answers of the pads' displays, wherever they begin."""

    def __init__(self, settings: KeypadSettings) -> None:
        """Raises FrameError when a template is wrong."""
        self._press = parse(settings.frame, checksum=settings.checksum, reading=True)
        shown = settings.display
        self._reply = (
            parse(shown.reply, checksum=shown.checksum, encoding=shown.encoding, reading=True)
            if shown is not None and shown.reply
            else None
        )
        self._rest = b""

    def feed(self, data: bytes, at: float) -> Heard:
        """What is in `data`, which came `at` that time, and in the rest of the data before it."""
        stream, presses, garbage = self._rest + data, list[Press](), 0
        replies: list[int | None] = []
        while (first := self._first(stream)) is not None:
            frame, found = first
            garbage += found.start
            if frame is self._press:
                key = str(found.fields["key"])
                presses.append(Press(key=key, at=at, address=_address(found)))
            else:
                replies.append(_address(found))
            stream = stream[found.end :]
        kept = stream[max(0, len(stream) - self._longest + 1) :]
        garbage += len(stream) - len(kept)
        self._rest = kept
        if len(presses) > MOST_AT_ONCE:
            return Heard(replies=tuple(replies), garbage=len(data))
        return Heard(presses=tuple(presses), replies=tuple(replies), garbage=garbage)

    def forget(self) -> None:
        """The line was away: what came before does not belong to what comes now."""
        self._rest = b""

    @property
    def _longest(self) -> int:
        return max(f.sizes[1] for f in (self._press, self._reply) if f is not None)

    def _first(self, stream: bytes) -> tuple[Frame, Found] | None:
        frames = [f for f in (self._press, self._reply) if f is not None]
        found = [(f, at) for f in frames if (at := f.find(stream)) is not None]
        return min(found, key=lambda one: one[1].start, default=None)


def _address(found: Found) -> int | None:
    address = found.fields.get("addr")
    return None if address is None else int(address)
