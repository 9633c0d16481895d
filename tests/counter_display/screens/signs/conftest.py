"""Signs of glass on a fake link: a line without a thread, sent what a real one would be."""

import pytest

from counter_display.signs.keeper import SignKeeper
from demo.fake_sign.signs import Signs
from ticket_protocol.device_settings import SignLineSettings, SignSettings

POLE = "cd5220"
PANEL = "modbus-fc16"


class DirectLine:
    """A line without a thread: signs of glass, one for each counter, show what they are sent."""

    def __init__(self, settings, commands, told):
        self.settings, self.commands, self.told = settings, commands, told
        self.signs = {s.counter: Signs(settings.preset, (s.address,)) for s in settings.signs}
        self.alive = False

    def start(self):
        self.alive = True

    def show(self, texts):
        assert self.alive
        for sign in self.settings.signs:
            frames = self.commands.showing(
                texts[sign.counter], addr=sign.address, counter=sign.counter
            )
            for frame in frames:
                self.signs[sign.counter].feed(frame)

    def stop(self, last=None):
        if last is not None:
            self.show(last)
        self.alive = False

    def text(self, counter=9):
        return self.signs[counter].text(counter)


class Kept:
    """A keeper of signs on a display's fake link, with that display's time."""

    def __init__(self, display, name="signs-1"):
        self.lines = []
        self.link, self.display = display.link, display
        self.keeper = SignKeeper(display.link, name, self._make, seconds=lambda: display.seconds)

    @property
    def line(self):
        return self.lines[-1]

    @property
    def shows(self):
        return self.line.text()

    def _make(self, *given):
        self.lines.append(DirectLine(*given))
        return self.lines[-1]

    def wait(self, seconds):
        self.display.seconds += seconds
        self.keeper.tick()


@pytest.fixture
def line_of():
    def made(preset=POLE, *counters, **options):
        signs = tuple(SignSettings(counter=n, address=n) for n in counters or (9,))
        return SignLineSettings(
            id="signs-1", address="socket://127.0.0.1:1", preset=preset, signs=signs, **options
        )

    return made


@pytest.fixture
def keeper(display):
    """`keeper(name)`: signs that have not joined yet."""
    return lambda name="signs-1", **settings: Kept(display(**settings), name)


@pytest.fixture
def kept(keeper, centre, hall, line_of):
    """`kept(POLE)`: signs that have joined the hall, counter 9 open."""

    def made(preset=POLE, *counters, **options):
        hall.open(9)
        one = keeper()
        line = line_of(preset, *counters, **options)
        one.link.join(centre.model_copy(update={"sign_lines": (line,)}))
        return one

    return made
