"""A pad at counter 9 of a small hall, and the states that its counter can be in."""

from datetime import timedelta

import pytest

from staff_console.bar import Bar
from staff_console.line import Line
from staff_console.pads.session import Pad


class Desk:
    """A pad at counter 9 of a small hall; what it sends is kept and answered by hand."""

    def __init__(self, hall):
        self.hall = hall
        bar = Bar(counter=9, board=hall.board, centre=hall.centre, line=Line.ONLINE)
        self.pad, self.sent = Pad(bar=bar), []

    def press(self, *keys, after=timedelta(seconds=1)):
        """What the last key sends; each comes a calm second after the one before."""
        order = None
        for key in keys:
            self.pad = self.pad.tick(self.hall.later(seconds=after.total_seconds()))
            self.pad, order = self.pad.press(key, self.hall.now)
            self.sent += [order] if order else []
        return order

    def be(self, state):
        """The counter is closed, idle, empty, called, in_grace, serving, missed or paused."""
        getattr(States(), state)(self.hall)
        self.see()

    def see(self):
        self.pad = self.pad.over(self.pad.bar.see(self.hall.board, self.hall.now))

    def hear(self, answer):
        bar, then = self.pad.bar.hear(self.sent[-1], answer, self.hall.now)
        self.pad = self.pad.over(bar)
        self.sent += [then] if then else []
        return then

    @property
    def said(self):
        return self.pad.bar.words.id if self.pad.bar.words else None


class States:
    """Each makes the counter so; 9012 and 9013 wait before."""

    def closed(self, hall):
        """As it is in the morning."""

    def idle(self, hall):
        hall.open()

    def empty(self, hall):
        hall.open()
        for number in ("9012", "9013"):
            hall.call(number)
            hall.finish()

    def called(self, hall):
        """Longer ago than the grace."""
        hall.open()
        hall.call("9012")
        hall.later(minutes=5)

    def in_grace(self, hall):
        hall.open()
        hall.call("9012")

    def serving(self, hall):
        self.called(hall)
        hall.start()

    def missed(self, hall):
        self.called(hall)
        hall.miss()

    def paused(self, hall):
        hall.open()
        hall.pause()


@pytest.fixture
def desk(hall):
    """Closed; 9012 and 9013 wait."""
    hall.issue("9012")
    hall.issue("9013")
    return Desk(hall)
