"""What the outbox owes the server, told in order, one thing at a time, each until it is answered.

First what nobody waits for any more, then the numbers that were given without the server or that
its data may have come back without, then the
question where this kiosk's part stands, then what became of each paper. No Qt.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from pydantic import ValidationError

from kiosk.outbox import notes, outbox
from kiosk.outbox.clock import Clock
from kiosk.outbox.handing_in import hand_in
from kiosk.outbox.keeper import Keeper
from kiosk.outbox.notes import Due, Given, Online
from kiosk.outbox.outbox import Stop
from screen_kit.pending import Pending
from ticket_protocol.offline import Abandon, AskPart, PartReply
from ticket_protocol.replies import Problem

log = logging.getLogger(__name__)

AGAIN_S = 5.0
PART_AGAIN_S = 60.0
STUCK_S = 60.0
"""So long a number that the server cannot take now lets the others go before it."""
REPORT_KEPT = timedelta(hours=24)
"""Tomorrow nobody asks about the paper of today."""
FOR_GOOD = frozenset({"NUMBER_TAKEN", "NOT_YOUR_NUMBER", "INVALID_BODY", "UNSTORABLE"})
"""Why a hand-in is never taken; any other refusal may pass."""
LATER = frozenset({401, 403, 408, 426, 429}) | frozenset(range(500, 600))
"""Not decided: the server cannot, or does not know us now."""
FAULT = 500
"""A fault of the server's, which may be in what was sent."""
STOPS = {"OUTBOX_UNKNOWN": Stop.LOST, "OFFLINE_OFF": Stop.OFF}

Post = Callable[..., Pending]
"""`link.post`."""


@dataclass(frozen=True, kw_only=True)
class Errand:
    """A command, and what follows when it is answered, or decided against."""

    path: str
    body: dict[str, Any]
    key: str
    done: Callable[[object], None]
    refused: Callable[[Problem], None]
    decided: Callable[[Problem], bool] = lambda problem: problem.status not in LATER


class Errands:
    """Runs them while `near()`: the server can be reached. `tick` regularly."""

    def __init__(self, keeper: Keeper, post: Post, clock: Clock, near: Callable[[], bool]) -> None:
        self._keeper, self._post, self._clock, self._near = keeper, post, clock, near
        self._underway: Errand | None = None
        self._again_at = self._part_at = self._mend_at = 0.0
        self._part_wanted = True
        self._stuck: dict[str, float] = {}

    def ask_part(self) -> None:
        """The server may say something else of this kiosk's part now."""
        self._part_wanted, self._part_at = True, 0.0
        self.tick()

    def report(self, path: str, body: dict[str, Any]) -> None:
        """What became of a paper, after all that was said before."""
        due = Due(key=str(uuid4()), path=path, body=body, at=self._clock.now())
        self._keeper.note(due)
        self.tick()

    def give_up(self, key: str) -> None:
        """Nobody waits for the number of `key`, and nobody holds a paper of it."""
        self._keeper.note(notes.GivenUp(key=key))
        self.tick()

    def tick(self) -> None:
        """The next errand, if it is time."""
        now = self._clock.running()
        if now >= self._mend_at:
            self._mend_at = now + AGAIN_S
            self._keeper.mend()
        if self._underway is None and now >= self._again_at and self._near():
            errand = self._next(now)
            if errand is not None:
                self._send(errand)

    def _next(self, now: float) -> Errand | None:
        self._forget_old()
        box = self._keeper.box
        left = (key for key in box.given_up if self._stuck.get(key, 0.0) <= now)
        if (key := next(left, None)) is not None:
            return self._abandon(key)
        held = [given for given in box.given if given.slip in box.open]
        ready = (given for given in held if self._stuck.get(given.slip, 0.0) <= now)
        if (given := next(ready, None)) is not None:
            return self._hand_in(given)
        unsure = (one for one in box.printed if one.slip in box.unsure)
        ready_again = (one for one in unsure if self._stuck.get(one.slip, 0.0) <= now)
        if (printed := next(ready_again, None)) is not None:
            return self._hand_in(printed)
        if self._part_wanted and now >= self._part_at and self._keeper.kept:
            return self._part()
        unknown = tuple(f"/tickets/{given.ticket}/" for given in held)
        told = (due for due in box.reports if not due.path.startswith(unknown))
        return next((self._report(due) for due in told), None)

    def _send(self, errand: Errand) -> None:
        self._underway = errand
        pending = self._post(errand.path, errand.body, key=errand.key)
        pending.succeeded.connect(lambda reply: self._settle(errand, errand.done, reply))
        pending.refused.connect(lambda problem: self._refuse(errand, problem))
        pending.unanswered.connect(lambda: self._later(errand))

    def _refuse(self, errand: Errand, problem: Problem) -> None:
        if errand.decided(problem):
            self._settle(errand, errand.refused, problem)
        else:
            self._later(errand)

    def _settle(self, errand: Errand, then: Callable[[Any], None], what: object) -> None:
        if self._underway is errand:
            self._underway, self._again_at = None, 0.0
            then(what)
            self.tick()

    def _later(self, errand: Errand) -> None:
        if self._underway is errand:
            self._underway, self._again_at = None, self._clock.running() + AGAIN_S

    def _forget_old(self) -> None:
        limit = self._clock.now() - REPORT_KEPT
        old = [due for due in self._keeper.box.reports if due.at < limit]
        if old:
            log.warning("%s reports are a day old and are given up", len(old))
            self._keeper.note(*(notes.Settled(key=due.key) for due in old))

    def _abandon(self, key: str) -> Errand:
        def done(_: object) -> None:
            self._keeper.note(notes.Settled(key=key))

        def decided(problem: Problem) -> bool:
            self._look_for_fault(key, problem)
            return problem.status not in LATER

        body = Abandon(asked=key).model_dump(mode="json")
        return Errand(
            path="/tickets/abandon", body=body, key=str(uuid4()),
            done=done, refused=done, decided=decided,
        )  # fmt: skip

    def _hand_in(self, given: Given | Online) -> Errand:
        def done(_: object) -> None:
            self._keeper.note(notes.HandedIn(slip=given.slip))
            log.info("ticket %s is handed in", given.number)

        def refused(problem: Problem) -> None:
            log.error("ticket %s cannot be handed in: %s", given.number, problem.code)
            self._keeper.note(*outbox.refused(self._keeper.box, given.slip, problem.code))

        def decided(problem: Problem) -> bool:
            self._look_for_fault(given.slip, problem)
            return problem.code in FOR_GOOD

        told_at = self._clock.later(given.at, given.running, given.boot)
        body = hand_in(given, told_at).model_dump(mode="json", exclude_none=True)
        return Errand(
            path="/tickets/hand-in",
            body=body,
            key=str(uuid4()),
            done=done,
            refused=refused,
            decided=decided,
        )

    def _look_for_fault(self, name: str, problem: Problem) -> None:
        """What is refused for itself, not for how the server is, waits behind all else."""
        if problem.status == FAULT or problem.status not in LATER:
            self._stuck[name] = self._clock.running() + STUCK_S

    def _part(self) -> Errand:
        body = AskPart(outbox=self._keeper.box.id).model_dump(mode="json")
        return Errand(
            path="/kiosks/me/part", body=body, key=str(uuid4()),
            done=self._part_told, refused=self._part_refused,
        )  # fmt: skip

    def _part_told(self, reply: object) -> None:
        try:
            told = PartReply.model_validate(reply)
        except ValidationError as error:
            log.warning("the server's word on this kiosk's part cannot be read: %s", error)
            self._part_at = self._clock.running() + PART_AGAIN_S
            return
        if told.outbox != self._keeper.box.id:
            log.warning("the server's word on a part is for another outbox")
            self._part_at = self._clock.running() + PART_AGAIN_S
            return
        self._part_wanted = False
        news = outbox.told(self._keeper.box, told)
        self._keeper.note(*news)
        if any(isinstance(note, notes.Stopped) for note in news):
            log.error("the server knows numbers that are not kept here: none without it today")

    def _part_refused(self, problem: Problem) -> None:
        """Asked again in a while: a changed file, or a person, may have put it right."""
        self._part_at = self._clock.running() + PART_AGAIN_S
        why, today = STOPS.get(problem.code), self._clock.today()
        before = self._keeper.box.stopped
        if why is not None and today is not None:
            news = notes.Stopped(day=today, why=why)
            if news != before:
                log.warning("no numbers without the server: %s", problem.code)
                self._keeper.note(news)

    def _report(self, due: Due) -> Errand:
        def done(_: object) -> None:
            self._keeper.note(notes.Settled(key=due.key))

        def refused(problem: Problem) -> None:
            log.warning("a report was refused: %s", problem.code)
            done(problem)

        return Errand(path=due.path, body=due.body, key=due.key, done=done, refused=refused)
