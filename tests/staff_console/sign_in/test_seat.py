"""The seat at a counter, without Qt: taken, left, refused, over."""

from staff_console.sign_in.recent import Recent
from staff_console.sign_in.seat import Officer, Seat, Stage
from ticket_protocol.people import SessionReply
from ticket_protocol.replies import Problem
from ticket_protocol.words import Role

LAN = SessionReply(
    login="lan", name="Nguyễn Thị Lan", role=Role.STAFF, counters=(9,), csrf="c", token="secret"
)


def problem(code, **more):
    return Problem(type="t", title="t", status=409, code=code, **more)


def taken():
    return Seat().ask().take(LAN, 9)


def test_an_officer_takes_it():
    seat = taken()
    assert not seat.empty
    assert seat.officer == Officer(
        login="lan", name="Nguyễn Thị Lan", counter=9, role="staff", token="secret"
    )
    assert "secret" not in repr(seat)


def test_one_attempt_at_a_time():
    assert Seat().asks
    assert not Seat().ask().asks
    assert Seat().ask().refused(problem("BAD_SIGN_IN")).asks


def test_a_wrong_pin_is_said():
    seat = Seat().ask().refused(problem("BAD_SIGN_IN"))
    assert (seat.stage, seat.words) == (Stage.EMPTY, "problem.BAD_SIGN_IN")
    assert seat.ask().words == ""


def test_who_guessed_too_often_waits_the_seconds_out():
    seat = Seat().ask().refused(problem("SIGN_IN_LOCKED", wait_s=2))
    assert (seat.asks, seat.wait_s) == (False, 2)
    seat = seat.tick()
    assert (seat.asks, seat.wait_s) == (False, 1)
    seat = seat.tick()
    assert (seat.asks, seat.words) == (True, "")
    assert seat.tick() is seat


def test_nobody_leaves_whom_he_serves():
    seat = taken().leave().refused(problem("STILL_SERVING", number="9012"))
    assert (seat.stage, seat.words, seat.number) == (Stage.TAKEN, "problem.STILL_SERVING", "9012")
    assert seat.officer is not None


def test_a_session_that_is_over_leaves_the_seat_empty():
    seat = taken().leave().refused(problem("SESSION_TAKEN_OVER"))
    assert (seat.officer, seat.words) == (None, "problem.SESSION_TAKEN_OVER")


def test_without_a_connection_who_comes_is_out_and_who_goes_stays():
    assert Seat().ask().unanswered().stage is Stage.EMPTY
    assert taken().leave().unanswered().officer is not None


def test_an_open_seat_needs_nobody():
    seat = Seat(stage=Stage.OPEN)
    assert (seat.empty, seat.asks) == (False, False)


class Kept(dict):
    """QSettings of a test."""

    def value(self, key, default=None):
        return self.get(key, default)

    def setValue(self, key, value):  # noqa: N802 - Qt's name
        self[key] = value


def test_those_of_the_last_days_are_remembered_newest_first():
    kept = Kept()
    recent = Recent(kept)
    for login in ("lan", "minh", "hoa", "lan", "an", "ba"):
        recent.note(login, login.title())
    assert [login for login, _ in Recent(kept).officers] == ["ba", "an", "lan", "hoa"]


def test_one_line_of_settings_may_come_as_a_text():
    assert Recent(Kept(officers="lan\tNguyễn Thị Lan")).officers == (("lan", "Nguyễn Thị Lan"),)
    assert Recent(Kept(officers=7)).officers == ()
