"""The thread that owns a line of signs, against signs on a pseudo-terminal and a TCP port."""

import threading
import time
from threading import Condition

import pytest

from counter_display.drivers.sign_line import SignLine, letter_s
from demo.fake_sign.lines import PtyLine, TcpLine
from demo.fake_sign.signs import KINDS, Signs
from screen_kit.drivers.line_owner import BackOff
from screen_kit.drivers.serial_port import AddressError, parse
from ticket_protocol.sign_frames import DARK, preset


class Ear:
    """Hears which signs cannot be reached."""

    def __init__(self):
        self.told = []
        self._changed = Condition()

    def __call__(self, counters):
        with self._changed:
            self.told.append(set(counters))
            self._changed.notify_all()

    def hears(self, *counters, timeout=5.0):
        with self._changed:
            return self._changed.wait_for(
                lambda: bool(self.told) and self.told[-1] == set(counters), timeout
            )


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
def serve(settings, ear):
    """`serve(line, *counters, ...)`: a sign line at work on the fake's."""
    served = []

    def made(line, *counters, **options):
        wanted = settings(line.address, *counters, **{"resend_s": 60.0} | options)
        one = SignLine(wanted, preset(wanted.preset), ear, back_off=BackOff(first=0.05, last=0.2))
        served.append(one)
        one.start()
        return one

    yield made
    for one in served:
        one.stop()


@pytest.fixture(params=[PtyLine, TcpLine], ids=["pty", "socket"])
def plugged(request):
    """`plugged("number-panel", 9)`: signs that can be reached, one after the other both ways."""
    lines = []

    def made(kind, *addresses):
        line = request.param(Signs(kind, addresses or (1,)))
        lines.append(line.__enter__())
        return line

    yield made
    for line in lines:
        line.__exit__()


@pytest.mark.parametrize("kind", KINDS)
def test_every_preset_shows_a_call_and_goes_dark(serve, call, kind):
    with PtyLine(Signs(kind, (9,))) as line:
        signs = serve(line, 9, preset=kind, brightness=2)
        signs.show({9: call("9012")})
        assert line.wait(lambda there: "9012" in there.text(9))
        signs.show({9: DARK})
        assert line.wait(lambda there: there.text(9) == "")
        assert line.wait(lambda there: there.unknown == b"")
        expected = 2 if kind in ("epson-dm-d", "cd5220") else None
        assert line.wait(lambda there: there.level == expected)


def test_several_signs_on_one_line_each_show_their_own(plugged, serve, call):
    line = plugged("modbus-fc16", 1, 2, 3)
    signs = serve(line, 1, 2, 3, preset="modbus-fc16")
    for step in range(20):
        signs.show({n: call(f"{n}{step:03}") for n in (1, 2, 3)})
    assert line.wait(lambda there: [there.text(n) for n in (1, 2, 3)] == ["1019", "2019", "3019"])


def test_a_sign_that_lost_its_power_is_told_again(plugged, serve, call):
    line = plugged("number-panel", 9)
    signs = serve(line, 9, resend_s=0.2)
    signs.show({9: call("9012")})
    assert line.wait(lambda there: there.text(9) == "9012")
    line.change(lambda there: (there.switch_off(), there.switch_on()))
    assert line.wait(lambda there: there.text(9) == "9012")


def test_a_silent_sign_is_told_and_so_is_its_return(plugged, serve, call, ear):
    line = plugged("modbus-fc06", 1, 2)
    signs = serve(line, 1, 2, preset="modbus-fc06", resend_s=0.3)
    signs.show({1: call("1001"), 2: call("2001")})
    assert line.wait(lambda there: there.text(2) == "2001")
    line.change(lambda there: there.switch_off(2))
    assert ear.hears(2)
    signs.show({1: call("1002"), 2: call("2002")})
    assert line.wait(lambda there: there.text(1) == "1002")
    line.change(lambda there: there.switch_on(2))
    assert ear.hears()
    assert line.wait(lambda there: there.text(2) == "2002")


def test_a_lost_answer_is_asked_for_again(plugged, serve, call, ear):
    """Garbage in place of the first answer: the second try is heard, nobody is told."""
    line = plugged("modbus-fc06", 9)
    line.change(lambda there: setattr(there, "answers", False))
    signs = serve(line, 9, preset="modbus-fc06")
    signs.show({9: call("9012")})
    assert line.wait(lambda there: there.text(9) == "9012")
    line.say(b"\xff\x00\x09\x06garbage")
    line.change(lambda there: setattr(there, "answers", True))
    assert line.wait(lambda there: there.received.count(b"\x09\x06\x00\x07") >= 2)
    signs.stop()
    assert ear.told == []


def test_a_line_that_is_unplugged_takes_its_signs_and_brings_them_back(plugged, serve, call, ear):
    line = plugged("number-panel", 8, 9)
    signs = serve(line, 8, 9)
    signs.show({8: call("8001"), 9: call("9001")})
    assert line.wait(lambda there: there.text(9) == "9001")
    line.unplug()
    assert ear.hears(8, 9)
    line.change(lambda there: (there.switch_off(), there.switch_on()))
    signs.show({8: call("8002"), 9: call("9002")})
    line.plug_in()
    assert line.wait(lambda there: (there.text(8), there.text(9)) == ("8002", "9002"))
    assert ear.hears()


def test_a_line_that_is_not_there_is_told(settings, serve, ear):
    with TcpLine(Signs()) as line:
        line.unplug()
        serve(line, 4, 5)
        assert ear.hears(4, 5)


def test_at_the_end_no_old_number_is_left_behind(plugged, serve, call):
    line = plugged("number-panel", 9)
    signs = serve(line, 9)
    signs.show({9: call("9012")})
    assert line.wait(lambda there: there.text(9) == "9012")
    signs.stop(last={9: DARK})
    assert line.wait(lambda there: there.text(9) == "", timeout=0.5)


def test_a_line_has_one_thread(plugged, serve, call):
    """However often something is shown, one thread alone speaks on the line."""
    line = plugged("number-panel", 9)
    before = threading.active_count()
    signs = serve(line, 9)
    for number in range(100):
        signs.show({9: call(f"{9000 + number}")})
    assert line.wait(lambda there: there.text(9) == "9099")
    assert threading.active_count() == before + 1


def test_a_line_has_one_owner(serve, call, settings, ear):
    """Whoever comes second cannot write between the bytes of the first."""
    with PtyLine(Signs("number-panel", (9,))) as line:
        first = serve(line, 9)
        first.show({9: call("9012")})
        assert line.wait(lambda there: there.text(9) == "9012")
        second = serve(line, 9)
        second.show({9: call("9999")})
        assert ear.hears(9)
        first.show({9: call("9013")})
        assert line.wait(lambda there: there.text(9) == "9013")
        line.change(lambda there: there.history.clear())
        assert not line.wait(lambda there: bool(there.history), timeout=0.3)


def test_a_call_is_on_the_sign_at_once(plugged, serve, call):
    """Far below what an eye notices, on a line that is quick enough."""
    line = plugged("number-panel", 9)
    signs = serve(line, 9)
    signs.show({9: call("9000")})
    assert line.wait(lambda there: there.text(9) == "9000")
    began = time.monotonic()
    signs.show({9: call("9012")})
    assert line.wait(lambda there: there.text(9) == "9012")
    assert time.monotonic() - began < 0.5


class Slow:
    """A port whose time is moved: when it was written to, and for how long nothing came."""

    def __init__(self):
        self.now = 0.0
        self.written = []

    def pause(self, seconds):
        self.now += seconds

    def write(self, data):
        self.written.append((self.now, len(data)))

    def read(self, seconds=0.0):
        self.now += seconds
        return b""

    def discard(self):
        pass


def test_frames_stand_apart_by_three_and_a_half_letters(settings, ear, call):
    port = Slow()
    wanted = settings("serial:///dev/ttyS0?baud=1200", 1, 2)
    signs = SignLine(
        wanted, preset("number-panel"), ear, seconds=lambda: port.now, pause=port.pause
    )
    signs.show({1: call("1001"), 2: call("2001")})
    signs._line_told(True)
    signs._round(port)
    signs._round(port)
    (one, length), (two, _) = port.written
    letter = 10 / 1200
    assert two - one == pytest.approx((length + 3.5) * letter)


def test_an_answer_is_waited_for_as_long_as_the_settings_say(settings, ear, call):
    port = Slow()
    wanted = settings("serial:///dev/ttyS0?baud=9600", 9, preset="modbus-fc06")
    signs = SignLine(wanted, preset("modbus-fc06"), ear, seconds=lambda: port.now, pause=port.pause)
    signs.show({9: call("9012")})
    signs._line_told(True)
    signs._round(port)
    assert len(port.written) == 3  # once, and two retries
    assert port.now == pytest.approx(3 * (0.3 + (8 + 3.5) * 10 / 9600))
    assert ear.told == [{9}]


def test_a_letter_is_as_long_as_its_bits():
    assert letter_s(parse("serial:///dev/ttyS0?baud=1200")) == 10 / 1200
    assert letter_s(parse("serial:///dev/ttyS0?baud=9600&parity=even&stop=2")) == 12 / 9600


def test_an_address_that_is_none_is_refused_at_once(settings, ear):
    with pytest.raises(AddressError):
        SignLine(settings("ttyUSB0"), preset("number-panel"), ear)
