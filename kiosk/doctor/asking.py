"""Every question that a printer can be asked, one by one, and what it answered. No words."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from kiosk.drivers.encoding import RESET
from kiosk.drivers.line import Line
from kiosk.drivers.status import (
    DLE_EOT,
    GS_R_PAPER,
    Status,
    is_paper_report,
    is_status,
    process_id,
)
from ticket_protocol.words import PrinterState

T = TypeVar("T")
MODEL, _MODEL_ANSWER = b"\x1dIC", 0x5F
"""GS I 67: the model's name, answered as 5F name 00."""
_DONE = b"\x37\x22"
_OUR_ID = b"Doc1"
MOST = 128
"""Bytes of an answer; more is noise."""


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What came back; None: nothing that could be an answer.

    `status`: of DLE EOT 1 to 4. `report`: GS r 1. `process_id`: whether GS ( H was answered.
    `model`: what it calls itself. `noise`: whether bytes came that are no answer.
    """

    status: tuple[int | None, int | None, int | None, int | None]
    report: int | None
    process_id: bool
    model: str | None
    noise: bool = False

    @property
    def state(self) -> PrinterState | None:
        """How it is, in one word; None where it says nothing."""
        first, *others = self.status
        if first is None:
            return None
        named = zip(("offline", "error", "paper"), others, strict=True)
        return Status(printer=first, **{name: a for name, a in named if a is not None}).state

    @property
    def silent(self) -> bool:
        """Whether it says nothing of how it is."""
        return all(answer is None for answer in self.status)


class Interview:
    """Asks over an open line; each question waits `patience` seconds. Raises LineError.

    What a clone takes for text it forgets with the reset.
    """

    def __init__(self, line: Line, patience: float, clock: Callable[[], float] = monotonic) -> None:
        self._line, self._patience, self._clock = line, patience, clock
        self._noise = False

    def all(self) -> Answers:
        """Everything; a printer that says nothing to the first question is asked no others."""
        first = self.status(1)
        talks = first is not None
        second, third, fourth = (self.status(n) if talks else None for n in (2, 3, 4))
        report = self._ask(GS_R_PAPER, _report) if talks else None
        done = self._ask(process_id(_OUR_ID) + RESET, _done) if talks else None
        model = self._ask(MODEL + RESET, _model) if talks else None
        return Answers(
            status=(first, second, third, fourth),
            report=report,
            process_id=done is not None,
            model=model,
            noise=self._noise,
        )

    def status(self, n: int) -> int | None:
        """DLE EOT n."""
        return self._ask(DLE_EOT + bytes([n]), _status)

    def printed(self, *, by_id: bool, within: float) -> bool:
        """Wait for the word that everything sent before has been printed."""
        if by_id:
            return self._ask(process_id(_OUR_ID) + RESET, _done, within) is not None
        return self._ask(GS_R_PAPER, _report, within) is not None

    def _ask(
        self, question: bytes, read: Callable[[bytes], T | None], within: float | None = None
    ) -> T | None:
        for _ in range(MOST):
            if not self._line.read(0):
                break
        self._line.write(question)
        end, heard = self._clock() + (within or self._patience), b""
        while (left := end - self._clock()) > 0 and len(heard) < MOST:
            heard += self._line.read(left)
            if (answer := read(heard)) is not None:
                return answer
        self._noise = self._noise or bool(heard)
        return None


def _status(heard: bytes) -> int | None:
    return next((byte for byte in heard if is_status(byte)), None)


def _report(heard: bytes) -> int | None:
    return next((byte for byte in heard if is_paper_report(byte)), None)


def _done(heard: bytes) -> bytes | None:
    return _OUR_ID if _DONE + _OUR_ID in heard else None


def _model(heard: bytes) -> str | None:
    start = heard.find(_MODEL_ANSWER)
    end = heard.find(0, start + 1)
    if start < 0 or end < 0:
        return None
    return heard[start + 1 : end].decode("ascii", "replace").strip() or None
