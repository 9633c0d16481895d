"""The call bar: what was pressed, sent, answered and seen. Pure: time is given, nothing is sent.

What the board means for its counter stands in `situation`, its pages in `pages`, `choices` and
`picking`; what is drawn of it in `shown`; the words of refusals in `refusals`.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from staff_console import picking
from staff_console.choices import choices
from staff_console.copies import ordered, overdue, printed
from staff_console.keys import ASKS, SHORTCUTS, Key, Menu, Shortcut
from staff_console.line import Line
from staff_console.named import SAME_SCAN_AFTER, looked_up, scanned
from staff_console.notices import still_read
from staff_console.orders import Answer, Done, Draft, Order, Pending, Refused, Say
from staff_console.pages import Page, is_over, lasts
from staff_console.pick import Pick, Step
from staff_console.pressing import why_not
from staff_console.replaced import replaced
from staff_console.settling import BY_ANSWER, is_settled, told
from staff_console.standing import Standing
from ticket_protocol.board import Board
from ticket_protocol.facts import FactBase

UNCONFIRMED_AFTER = timedelta(seconds=5)
DEAF_AFTER_CALL = timedelta(seconds=3)
DEAF_AFTER_OPEN = timedelta(seconds=1)
SAID_FOR = timedelta(seconds=8)
SAME_KEY_AFTER = timedelta(milliseconds=700)
"""The same key again on a page that it opened, before then, is a finger that trembled."""
Result = tuple["Bar", Order | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar(Standing):
    """Every method gives the bar after the event; some also what to send."""

    # What the officer does

    def shortcut(self, shortcut: Shortcut, now: datetime) -> Result:
        """A key of the keyboard, pressed anywhere on the desktop."""
        bar = replace(self, last=(shortcut, now))
        if shortcut is Shortcut.MAIN:
            return bar.press(self.main, now)
        if self.page is not None:
            again = self.last and self.last[0] is shortcut and now < self.last[1] + SAME_KEY_AFTER
            return (self, None) if again else bar._chosen_by(shortcut, now)
        key = next((k for k, s in SHORTCUTS.items() if s is shortcut), None)
        return (self, None) if key is None else bar.press(key, now)

    def press(
        self, key: Key, now: datetime, *, ticket: str | None = None, draft: Draft | None = None
    ) -> Result:
        """A key of the bar, about `ticket` if it is one of a list; keys that ask open a page.

        `draft`: what the key of a notice sends.
        """
        bar = replace(self, page=None)
        scene = self.scene
        if key not in self.allowed(now) or scene is None:
            return bar._explained(key, now), None
        if key is Key.NEXT and self.deaf_until is not None and now < self.deaf_until:
            return bar, None
        return bar._step(draft or picking.pressed(key, scene, now, ticket), now)

    def pick(self, choice: str, now: datetime) -> Result:
        """Something on the open page."""
        made = self._pick(choice, now)
        return (self, None) if made is None else self._step(picking.picked(made), now)

    def type(self, texts: tuple[str, ...], now: datetime) -> Result:
        """Enter, after something was typed or scanned into the page's fields."""
        made = self._pick("typed", now)
        return (self, None) if made is None else self._step(picking.typed(made, texts), now)

    def dismiss(self) -> Self:
        """The open page is folded, and nothing sent."""
        return replace(self, page=None)

    def put_away(self, notice: str) -> Self:
        """The words above the bar are read."""
        if self.said is not None:
            return replace(self, said=None, said_until=None)
        if self.pending is not None and self.pending.late:
            return replace(self, pending=None)
        return replace(self, read=self.read | {notice})

    def choose(self, counter: int | None) -> Self:
        """The officer sits at `counter`; None: ask which."""
        fresh = {"pending": None, "page": None, "said": None, "said_until": None}
        return replace(self, counter=counter, deaf_until=None, last=None, **fresh)  # type: ignore[arg-type]

    def scan(self, text: str, now: datetime) -> Result:
        """A scanner read it. On a page that asks for another number it is that one."""
        bar, before = replace(self, last_scan=(text, now)), self.last_scan
        if before and before[0] == text and now < before[1] + SAME_SCAN_AFTER:
            return bar, None
        if self.menu is Menu.LINK:
            return bar.type((text,), now)
        scene = self.scene
        if scene is None or Key.FIND not in self.allowed(now):
            return bar._explained(Key.FIND, now), None
        return bar._step(scanned(scene, text, now), now)

    # What comes from the server

    def see(self, board: Board, now: datetime, *, whole: bool = False) -> Self:
        """A newer board; a `whole` one (a snapshot) settles what stayed unconfirmed."""
        bar = replace(self, board=board, read=still_read(self.read, board, self.counter))
        if bar.page and bar.scene and self.scene and is_over(bar.page, self.scene, bar.scene):
            bar = replace(bar, page=None)
        bar = bar._settled()
        if whole and bar.pending is not None and bar.pending.late:
            unsure = bar.pending.order.key in BY_ANSWER
            words = Say(id="staff.not_sure" if unsure else "staff.not_done")
            return replace(bar, pending=None).say(words, now)
        return bar

    def told(self, counters: tuple[int, ...] | None) -> Self:
        """Where the officer's token may act; None: everywhere. The only one is chosen."""
        bar = replace(self, mine=None if counters is None else frozenset(counters))
        only = counters is not None and len(counters) == 1
        return bar.choose(counters[0]) if only and counters and self.counter is None else bar

    def sit(self, counter: int | None, stands: tuple[int, ...] | None, *, seated: bool) -> Self:
        """An officer signed in, at `counter`; or nobody may act here, at any of `stands`."""
        at = (None if counter is None else (counter,)) if seated else stands
        bar = replace(self, seated=seated, mine=None if at is None else frozenset(at))
        return bar.choose(counter or self.counter)

    def meet(self, line: Line) -> Self:
        """The connection changed."""
        return replace(self, line=line)

    def learn(self, fact: FactBase, now: datetime) -> Self:
        """A fact came: what became of a copy is said, or who went from here as nobody holds it."""
        copies, words = printed(self.copies, fact)
        words = words or replaced(fact, self.counter)
        bar = replace(self, copies=copies)
        return bar.say(words, now) if words else bar

    def hear(self, order: Order, answer: Answer, now: datetime) -> Result:
        """What became of a command; one that was to follow it is sent. Its fact shows it."""
        pending = self.pending if self.pending and self.pending.order.id == order.id else None
        if isinstance(answer, Refused):
            bar = replace(self, pending=None) if pending else self
            return bar.say(answer, now), None
        bar = self
        if pending is not None and isinstance(answer, Done):
            bar = replace(self, pending=replace(pending, done=answer))._settled()
        elif pending is not None and order.key is Key.LOOK:
            return replace(self, pending=None).say(Say(id="staff.not_done"), now), None
        elif pending is not None:
            return replace(self, pending=replace(pending, late=True))._settled(), None
        if not isinstance(answer, Done):
            return bar, None
        if order.key is Key.LOOK:
            return bar._looked_up(answer, now) if pending else (bar, None)
        bar = replace(bar, copies=ordered(bar.copies, order, answer, now))
        words = told(order, answer)
        bar = bar.say(words, now) if words else bar
        return (bar, None) if order.then is None else bar._send(order.then, now)

    def tick(self, now: datetime) -> Self:
        """Time goes on: a command becomes unconfirmed, words and pages go away."""
        bar = self
        if bar.said_until is not None and now >= bar.said_until:
            bar = replace(bar, said=None, said_until=None)
        copies, late = overdue(bar.copies, now)
        bar = replace(bar, copies=copies).say(late, now) if late else bar
        open_for = lasts(bar.page) if bar.page else None
        if bar.page is not None and open_for is not None and now >= bar.page.at + open_for:
            bar = replace(bar, page=None)
        pending = bar.pending
        if pending and not pending.late and now >= pending.at + UNCONFIRMED_AFTER:
            bar = replace(bar, pending=replace(pending, late=True))._settled()
        return bar

    def say(self, words: Say | Refused, now: datetime) -> Self:
        """Tell the officer something for a while."""
        return replace(self, said=words, said_until=now + SAID_FOR)

    # How

    def _pick(self, choice: str, now: datetime) -> Pick | None:
        scene, page = self.scene, self.page
        if scene is None or page is None or self.line is not Line.ONLINE or self._busy:
            return None
        return Pick(scene=scene, page=page, choice=choice, now=now)

    def _step(self, step: Step, now: datetime) -> Result:
        match step:
            case Page():
                return replace(self, page=step), None
            case Draft():
                return replace(self, page=None)._send(step, now)
            case Say():
                return replace(self, page=None).say(step, now), None
        return self, None

    def _looked_up(self, done: Done, now: datetime) -> Result:
        """Of a ticket that was asked for, unless the officer has gone on to something else."""
        scene = self.scene
        if scene is None or self.page is not None:
            return self, None
        return self._step(looked_up(scene, done, now), now)

    def _chosen_by(self, shortcut: Shortcut, now: datetime) -> Result:
        """The page's own keys come first; the one that opened it folds it again."""
        scene, page = self.scene, self.page
        if scene is None or page is None:
            return self, None
        found = next((c for c in choices(scene, page) if c.shortcut is shortcut), None)
        if found is not None:
            return self.pick(found.id, now)
        key = next((k for k, s in SHORTCUTS.items() if s is shortcut), None)
        if key is None or ASKS.get(key) is page.menu:
            return self.dismiss(), None
        return self.press(key, now)

    def _send(self, draft: Draft, now: datetime) -> tuple[Self, Order]:
        here = self.here
        assert here is not None
        key, number = draft.key, self.orders + 1
        order = Order(id=number, key=key, path=draft.path, body=draft.body, then=draft.then)
        deaf = {Key.NEXT: DEAF_AFTER_CALL, Key.OPEN: DEAF_AFTER_OPEN}.get(key)
        bar = replace(
            self,
            orders=number,
            pending=Pending(order=order, at=now, before=here),
            said=None,
            said_until=None,
            deaf_until=now + deaf if deaf else self.deaf_until,
        )
        return bar, order

    def _explained(self, key: Key, now: datetime) -> Self:
        if self.line is Line.OFFLINE:
            return self.say(Say(id="staff.offline"), now)
        scene = self.scene
        if self.line is not Line.ONLINE or scene is None or self._busy:
            return self
        words = why_not(key, scene, now)
        return self.say(words, now) if words else self

    def _settled(self) -> Self:
        """Without the pending command, if the board shows what became of it."""
        pending, here = self.pending, self.here
        if pending is None or here is None or self.board is None:
            return self
        settled = is_settled(pending, here, self.board)
        return replace(self, pending=None) if settled else self
