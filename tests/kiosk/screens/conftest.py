"""A kiosk's window drawn in memory, and a finger."""

from datetime import timedelta
from itertools import combinations
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF
from PySide6.QtTest import QTest

from kiosk.__main__ import ROOT
from kiosk.outbox.outbox import Stop
from kiosk.outbox.standing import Standing
from kiosk.paper.told import Paper
from screen_kit import start
from screen_kit.link import LinkState
from screen_kit.picture import taken
from ticket_protocol.centre import Span

PORTRAIT = (1080, 1920)
ALSO = [{"category": "chung-thuc"}, {"category": "ket-hon"}]


class Screen:
    """A kiosk's window and a finger."""

    def __init__(self, kiosk, size):
        self.kiosk, self.size = kiosk, size
        self.screen = start.screen(ROOT, kiosk.vm, properties={"still": True})
        kiosk.vm.spoken.connect(self.screen.language.choose)
        self.screen.language.choose(kiosk.vm.language)
        self.window = self.screen.window
        self.finger = QTest.createTouchDevice()
        self.look()

    def look(self, size=None):
        """A picture of what is shown now."""
        self.size = size or self.size
        return taken(self.window, self.size)

    def items(self):
        """Everything that can be seen, from the root down."""
        below = [self.window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                yield item
                below += item.childItems()

    def find(self, name):
        """The visible item of that name, or None."""
        QCoreApplication.processEvents()
        return next((item for item in self.items() if item.objectName() == name), None)

    def sees(self, name):
        return self.find(name) is not None

    def texts(self):
        """All texts on the screen."""
        QCoreApplication.processEvents()
        said = (item.property("text") for item in self.items())
        return [text for text in said if isinstance(text, str) and text]

    def middle(self, name):
        item = self.find(name)
        assert item is not None, f"{name} is not on the screen: {self.names()}"
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def names(self):
        return sorted({item.objectName() for item in self.items()} - {""})

    def press(self, where):
        QTest.touchEvent(self.window, self.finger).press(0, where, self.window).commit()

    def move(self, where):
        QTest.touchEvent(self.window, self.finger).move(0, where, self.window).commit()

    def release(self, where):
        QTest.touchEvent(self.window, self.finger).release(0, where, self.window).commit()
        QCoreApplication.processEvents()

    def touch(self, name):
        """A finger, a little beside the middle, as fingers are."""
        where = self.middle(name) + QPoint(5, 7)
        self.press(where)
        self.release(where)
        return self


@pytest.fixture
def screen(qapp):
    """`screen(kiosk, size)`: its window, drawn in memory, with a finger."""
    start.application("kiosk")
    screens = []

    def made(kiosk, size=PORTRAIT):
        screens.append(Screen(kiosk, size))
        return screens[-1]

    yield made
    for one in screens:
        one.screen.close()


@pytest.fixture
def finger_targets():
    """Every key on the page is at least 82 reference pixels high and apart from the others."""

    def check(window):
        keys = [one for one in window.items() if one.metaObject().indexOfSignal("clicked()") >= 0]
        places = [key.mapRectToScene(QRectF(0, 0, key.width(), key.height())) for key in keys]
        assert all(place.height() >= 82 for place in places)
        for one, other in combinations(places, 2):
            assert not one.adjusted(-4, -4, 4, 4).intersects(other.adjusted(-3, -3, 3, 3))

    return check


@pytest.fixture
def nothing_outside():
    """Every text and every key lies inside the window."""

    def check(window):
        window.look()
        whole = QRectF(0, -1, window.size[0] + 1, window.size[1] + 2)
        for item in window.items():
            if item.property("text") or item.objectName():
                place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
                assert whole.united(place) == whole, item.property("text")

    return check


def _closed(kiosk):
    spans = [Span(start="06:45", end="11:15"), Span(start="13:15", end="16:30")]
    week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), spans)
    kiosk.link.clock += timedelta(hours=8)
    centre = kiosk.link.centre
    kiosk.link.describe(centre.model_validate(centre.model_dump() | {"issuing": week}))


def _category(kiosk, category="dat-dai", *, paper=Paper.COMING):
    kiosk.paper.becomes(paper)
    kiosk.vm.start()
    kiosk.vm.chooseCategory(category)


def _choice(kiosk):
    _category(kiosk, paper=Paper.OUT)
    kiosk.vm.take(False)
    kiosk.seconds += 1


def _chosen(kiosk):
    _category(kiosk)
    kiosk.vm.chooseProcedure("dang-ky-bien-dong")


def _search(kiosk, typed=""):
    kiosk.vm.start()
    kiosk.vm.finding.search()
    for key in typed:
        kiosk.vm.finding.press(key)


def _adding(kiosk):
    _category(kiosk, "chung-thuc")
    kiosk.vm.another()


def _dry(kiosk):
    kiosk.paper.becomes(Paper.OUT)
    kiosk.take("ket-hon", priority=True).issue(priority=True, people_ahead=12)


def _warned(kiosk):
    kiosk.vm.start()
    kiosk.wait(65)


def _help(kiosk, answer="succeeded"):
    kiosk.vm.start()
    kiosk.vm.help.ask()
    signal = getattr(kiosk.link.sent[-1].pending, answer)
    signal.emit({}) if answer == "succeeded" else signal.emit()


def _away(kiosk, why=None):
    """The server is away; numbers are given all the same, or none, and `why`."""
    names = tuple(c.id for c in kiosk.link.centre.categories)
    standing = Standing(away=True, categories=names, stops=dict.fromkeys(names, why) if why else {})
    kiosk.outbox.standing = lambda: standing
    kiosk.link.stand(LinkState.CUT)
    return kiosk


SCENES = {
    "welcome": lambda kiosk: None,
    "categories": lambda kiosk: kiosk.vm.start(),
    "adding": _adding,
    "category": _category,
    "chosen": _chosen,
    "search": _search,
    "found": lambda kiosk: _search(kiosk, "ket hon"),
    "not found": lambda kiosk: _search(kiosk, "qqqq"),
    "questions": lambda kiosk: (kiosk.vm.start(), kiosk.vm.finding.ask()),
    "issuing": lambda kiosk: kiosk.take(),
    "refused": lambda kiosk: kiosk.take("chung-thuc").refuse("SERIES_EXHAUSTED"),
    "failed": lambda kiosk: kiosk.take().asked[-1].pending.unanswered.emit(),
    "choice": _choice,
    "desk": lambda kiosk: (_choice(kiosk), kiosk.vm.toDesk()),
    "ticket": lambda kiosk: kiosk.take().issue(),
    "several": lambda kiosk: kiosk.take("dat-dai").issue(also=ALSO),
    "dry": _dry,
    "warned": _warned,
    "help": _help,
    "called": lambda kiosk: (_help(kiosk), kiosk.vm.help.close()),
    "nobody": lambda kiosk: _help(kiosk, "unanswered"),
    "offline": lambda kiosk: kiosk.link.stand(LinkState.CUT),
    "closed": _closed,
    "away": lambda kiosk: _away(kiosk).vm.start(),
    "away ticket": lambda kiosk: _away(kiosk).take().issue(offline=True, code=None),
    "stopped": lambda kiosk: _away(kiosk, Stop.LOCKED),
}
"""Every page and card of the kiosk, by name: what leads to it from the welcome page."""


@pytest.fixture(params=SCENES)
def scene(request):
    """Leads a kiosk at its welcome page to one page: `scene(kiosk)`; its `name`."""
    lead = SCENES[request.param]

    def led(kiosk):
        lead(kiosk)
        return kiosk

    led.name = request.param
    return led


@pytest.fixture
def comforted(kiosk, request):
    """`comforted(mode)`: the kiosk in that mode, such as "large low"; before its page is drawn."""

    def made(mode, kiosk=kiosk):
        kiosk.vm.reader.speak_with(Mock())  # a voice that never ends
        wishes, centre = mode.split(), kiosk.link.centre
        if "pseudo" in wishes:
            said = centre.model_dump(mode="json", include={"categories", "questions"})
            longer_said = _renamed(said, request.getfixturevalue("pseudo"))
            kiosk.link.describe(centre.model_validate(centre.model_dump() | longer_said))
        kiosk.vm.speak({"en": "en", "pseudo": "xx"}.get(wishes[-1], "vi"))
        for wish in {"large", "contrast", "low"} & set(wishes):
            getattr(kiosk.vm.comfort, f"toggle{wish.title()}")()
        return kiosk

    return made


def _renamed(of, how):
    """Whatever it says in Vietnamese, said otherwise."""
    if isinstance(of, dict):
        return {k: how(v) if k == "vi" else _renamed(v, how) for k, v in of.items()}
    return [_renamed(one, how) for one in of] if isinstance(of, list) else of
