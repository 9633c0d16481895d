"""Whose turn it is on a line of signs: what to send next, again, and to whom. Pure.

A new number goes out at once; the last one again and again, since a sign forgets at power loss;
a sign that has not answered is asked more seldom, and never holds up the others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from ticket_protocol.device_settings import SignSettings
from ticket_protocol.sign_frames import CommandSet, SignText

CHECK_S = 15.0
"""A sign that answers is asked at least so often: staff hear of a silent one within 30 s."""
SILENT_S = 5.0


@dataclass(frozen=True, kw_only=True)
class Job:
    """What one sign is sent: `starting` when it may have forgotten everything, then `frames`."""

    sign: SignSettings
    text: SignText
    starting: tuple[bytes, ...]
    frames: tuple[bytes, ...]
    tries: int


@dataclass
class _Sign:
    """What is known of one sign. `shows` None: nothing is; `due`: when it is sent something."""

    settings: SignSettings
    shows: SignText | None = None
    fresh: bool = True
    silent: bool = False
    due: float = -inf


class Rota:
    """The signs of one line. `resend_s` between two sendings of the same; `level`: brightness."""

    def __init__(
        self,
        commands: CommandSet,
        signs: tuple[SignSettings, ...],
        *,
        resend_s: float,
        level: int | None = None,
    ) -> None:
        self._commands, self._level = commands, level
        self._every_s = min(resend_s, CHECK_S) if commands.reply else resend_s
        self._signs = [_Sign(settings=one) for one in signs]
        self._asked: Mapping[int, SignText] = {}
        self._wished: Mapping[int, SignText] = {}  # what was asked when the line last looked

    @property
    def silent(self) -> frozenset[int]:
        """The counters whose signs do not answer."""
        return frozenset(one.settings.counter for one in self._signs if one.silent)

    @property
    def settled(self) -> bool:
        """Whether every sign that answers shows what it should."""
        return all(
            one.silent or one.shows == self._asked.get(one.settings.counter) for one in self._signs
        )

    def wish(self, texts: Mapping[int, SignText]) -> None:
        """What the signs are to show from now on, by counter. From any thread."""
        self._asked = dict(texts)

    def opened(self) -> None:
        """The line is there: each sign may have forgotten everything, and has heard nothing yet."""
        for one in self._signs:
            one.shows, one.fresh, one.due = None, True, -inf

    def lost(self) -> None:
        """The line is not there: no sign can be reached."""
        for one in self._signs:
            one.shows, one.fresh, one.silent = None, True, True

    def next(self, now: float) -> Job | None:
        """What is to be sent at `now`; None: nothing yet."""
        self._wished = self._asked
        ready = [one for one in self._signs if self._is_ready(one, now)]
        if not ready:
            return None
        first = min(ready, key=lambda one: (one.silent, not self._is_new(one), one.due))
        return self._job(first)

    def wait_s(self, now: float) -> float:
        """Seconds until something is to be sent; inf: there is nothing."""
        due = (one.due - now for one in self._signs if self._wish(one) is not None)
        return max(0.0, min(due, default=inf))

    def done(self, job: Job, *, answered: bool, now: float) -> None:
        """That was sent; a sign that never answers is taken at its word."""
        one = next(one for one in self._signs if one.settings == job.sign)
        one.silent, one.fresh = not answered, not answered
        one.shows = job.text if answered else None
        one.due = now + (self._every_s if answered else min(self._every_s, SILENT_S))

    def _is_ready(self, one: _Sign, now: float) -> bool:
        if self._wish(one) is None:
            return False
        return one.due <= now or (not one.silent and self._is_new(one))

    def _is_new(self, one: _Sign) -> bool:
        return one.shows != self._wish(one)

    def _wish(self, one: _Sign) -> SignText | None:
        return self._wished.get(one.settings.counter)

    def _job(self, one: _Sign) -> Job:
        text = self._wished[one.settings.counter]
        addr, counter = one.settings.address, one.settings.counter
        starting = self._commands.starting(addr=addr, counter=counter, level=self._level)
        return Job(
            sign=one.settings,
            text=text,
            starting=starting if one.fresh else (),
            frames=self._commands.showing(text, addr=addr, counter=counter),
            tries=1 if one.silent else 1 + self._commands.settings.retries,
        )
