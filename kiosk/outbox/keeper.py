"""Keeps the outbox: nothing happens to it that does not stand in its store first. No Qt.

What cannot be kept stops the numbers without the server, not those with it.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from kiosk.outbox import notes, outbox
from kiosk.outbox.notes import Note
from kiosk.outbox.outbox import Free, Outbox, Stop
from kiosk.outbox.store import DamagedError, Forgetting, LockedError, Store, UnkeptError

log = logging.getLogger(__name__)

MANY = 400
"""More lines than this are made fewer when the program starts."""
LONG = 2000
"""After so many more they are made fewer while it runs, for weeks perhaps."""
CLOSING = (notes.Answered, notes.HandedIn, notes.HandInRefused, notes.Settled, notes.Stopped)
"""Notes that end what an earlier one began: there is always room for them."""
UNHURRIED = (notes.HandedIn, notes.Settled, notes.Due, notes.Online, notes.StoreSeen)
"""Notes that may be lost with the power: what they tell is said again, or hardly missed."""


class Keeper:
    """The outbox of `kiosk` in `store`. `trouble`: why it cannot be kept now, "" when it is.

    `changed` is called after each note, and when the trouble changes. A store that cannot be opened
    now is tried again by `mend`; what happens meanwhile is noted there then.
    """

    def __init__(self, store: Store | None, kiosk: str) -> None:
        self._kiosk = kiosk
        self._store: Store = Forgetting()
        self._shut: Store | None = None
        self._since: deque[Note] = deque(maxlen=LONG)
        self._why = Stop.UNKEPT if store else Stop.NOWHERE
        self.changed: Callable[[], None] = lambda: None
        self.trouble = "" if store else "no state folder is given"
        self.box = Outbox()
        self._more = 0
        self._open(store or self._store)

    @property
    def kept(self) -> bool:
        """Whether what is noted now would outlive the program."""
        return self._store.durable and not self.trouble

    @property
    def stop(self) -> Stop | None:
        """Why nothing can be given now that must be kept."""
        return None if self.kept else self._why

    def note(self, *news: Note) -> bool:
        """Notes what happened, whether or not it can be kept: the answer says it."""
        kept = True
        for note in news:
            if self._shut is not None:
                self._since.append(note)
            kept = self._write(note) and kept
            self.box = outbox.after(self.box, note)
        self.changed()
        return kept

    def note_if_kept(self, note: Note) -> bool:
        """Notes it only if it is on the disk for sure; else nothing has happened."""
        if not self.kept or not self._write(note):
            self.changed()
            return False
        self.box = outbox.after(self.box, note)
        self.changed()
        return True

    def number_for(
        self, series: str, *, now: datetime, today: date, epoch: str | None
    ) -> Free | Stop:
        """As the outbox says, if what is given can be kept."""
        if self.stop is not None:
            return self.stop
        return outbox.number_for(self.box, series, now=now, today=today, epoch=epoch)

    def mend(self) -> None:
        """Tries again whether lines can be kept, all of them; makes them few if they are many."""
        if self._shut is not None:
            self._open(self._shut)
            self.changed()
        elif self._store.durable and (self.trouble or self._more > LONG):
            self._rewrite()
            self.changed()

    def close(self) -> None:
        """Another program may have it."""
        self._store.close()

    def _open(self, store: Store) -> None:
        try:
            own = self._read(store)
        except UnkeptError as error:
            self._why = Stop.LOCKED if isinstance(error, LockedError) else Stop.UNKEPT
            self._say(str(error))
            store.close()
            if self._shut is None:
                self._shut = store
                self._begin(_saved(error.lines, self._kiosk))
            return
        self._store, self._shut = store, None
        if store.durable:
            self._why = Stop.UNKEPT
            self._say("")
        self._begin(own)
        self.note(*self._since)
        self._since.clear()

    def _begin(self, own: list[Note]) -> None:
        self.box = outbox.folded(own)
        if not self.box.id:
            self.box = replace(self.box, id=str(uuid4()), kiosk=self._kiosk)
        if len(own) > MANY or not any(isinstance(note, notes.Opened) for note in own):
            self._rewrite()
        for key in self.box.attempts:  # whoever asked is gone, and holds no paper
            self.note(notes.GivenUp(key=key))

    def _read(self, store: Store) -> list[Note]:
        """The notes that lie there; of damaged ones what is owed for sure."""
        lines: Sequence[bytes] = ()
        try:
            lines = store.open()
            return _own([notes.read(line) for line in lines], self._kiosk)
        except (DamagedError, notes.UnreadableError) as error:
            left = error.lines if isinstance(error, DamagedError) else lines
            aside = store.set_aside()
            problem = f"{error}; set aside as {aside}: today the server alone gives numbers"
            log.error("outbox: %s", problem)  # noqa: TRY400 - no fault of the program
            return _saved(left, self._kiosk)

    def _write(self, note: Note) -> bool:
        closing, sure = isinstance(note, CLOSING), not isinstance(note, UNHURRIED)
        if self.trouble and not closing:
            return False
        try:
            self._store.append(notes.written(note), sure=sure, closing=closing)
        except UnkeptError as error:
            self._say(str(error))
            return False
        self._more += 1
        return self._store.durable

    def _rewrite(self) -> None:
        try:
            self._store.rewrite(map(notes.written, outbox.compacted(self.box)))
        except UnkeptError as error:
            self._say(str(error))
        else:
            self._more = 0
            self._say("" if self._store.durable else self.trouble)

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            log.log(logging.ERROR if trouble else logging.INFO, "outbox: %s", trouble or "kept")
            self.trouble = trouble


def _own(found: list[Note], kiosk: str) -> list[Note]:
    """The notes, if they are those of this kiosk."""
    first = found[0] if found else None
    if first is not None and not (isinstance(first, notes.Opened) and first.kiosk == kiosk):
        raise notes.UnreadableError(f"the outbox is not that of {kiosk}")
    return found


def _saved(lines: Iterable[bytes], kiosk: str) -> list[Note]:
    """What was given and not handed in, as far as it can be read, for a new outbox."""
    found: list[Note] = []
    for line in lines:
        with suppress(notes.UnreadableError):
            found.append(notes.read(line))
    box = outbox.folded(found)
    if box.kiosk not in {"", kiosk}:
        return []
    held = [given for given in box.given if given.slip in box.open]
    return [*held, *(notes.GivenUp(key=key) for key in box.given_up)]
