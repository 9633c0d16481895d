"""A ticket held before the officer's scanner: what becomes of it, wherever it is."""

import pytest

from staff_console.bar import Bar
from staff_console.keys import Key, Menu
from staff_console.line import Line
from staff_console.orders import Done, Refused, Unknown
from ticket_protocol.words import TicketState

CODE = "0123456789ABCDEF0123"


def bar_of(hall, **more):
    values = {"board": hall.board, "line": Line.ONLINE, "centre": hall.centre}
    return Bar(counter=9, **{**values, **more})


@pytest.fixture
def scanned(busy):
    """`scanned("9012")`: the bar after its QR was read and the server said which ticket it is."""

    def scan(number, state=TicketState.WAITING):
        bar, order = bar_of(busy).scan(CODE, busy.now)
        assert (order.key, order.path, order.body) == (Key.LOOK, f"/tickets/{CODE}", None)
        who = Done(ticket=f"20261014-{number}", number=number, state=state)
        return bar.hear(order, who, busy.later(milliseconds=20))

    return scan


@pytest.mark.parametrize("gone", ["hold", "miss"])
def test_who_was_away_waits_again(busy, scanned, gone):
    getattr(busy, gone)()
    bar, order = scanned("9012")
    assert (order.key, order.path) == (Key.RETURN, "/tickets/20261014-9012/return")
    assert bar.pending.order is order


def test_who_was_with_a_guide_waits_again(busy, scanned):
    busy.guide("9014")
    assert scanned("9014")[1].path == "/tickets/20261014-9014/return"


def test_who_is_called_to_this_counter_is_called_again(busy, scanned):
    _, order = scanned("9012")
    assert (order.path, order.body.ticket) == ("/counters/9/recall", "20261014-9012")


def test_who_is_being_served_is_not_called_again(busy, scanned):
    busy.start()
    bar, order = scanned("9012")
    assert (order, bar.words.id) == (None, "staff.refused_serving")


def test_of_who_waits_the_page_opens_where_he_is_called_with_a_reason(busy, scanned):
    bar, order = scanned("9014")
    assert (order, bar.menu, bar.page.ticket) == (None, Menu.TICKET, "20261014-9014")
    bar, _ = bar.pick(Key.CALL, busy.now)
    _, order = bar.pick("returning", busy.now)
    assert order.body.model_dump(mode="json") == {
        "number": "20261014-9014", "reason": "returning", "current": "20261014-9012",
    }  # fmt: skip


def test_who_is_elsewhere_is_told(busy, scanned):
    busy.open(7)
    busy.call("9013", counter=7)
    bar, order = scanned("9013")
    assert (order, bar.words.id, bar.words.values["c"]) == (None, "staff.is_elsewhere", 7)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (TicketState.FINISHED, "staff.scan_finished"),
        (TicketState.CANCELLED, "staff.scan_cancelled"),
        (TicketState.EXPIRED, "staff.scan_ended"),
        (TicketState.NOT_CLOSED, "staff.scan_ended"),
        (TicketState.WAITING, "staff.not_done"),
        (None, "staff.not_done"),
    ],
)
def test_a_ticket_that_is_over_is_told(busy, scanned, state, words):
    bar, order = scanned("9001", state)
    assert (order, bar.pending, bar.words.id) == (None, None, words)


def test_a_ticket_nobody_knows_is_told(busy):
    bar, order = bar_of(busy).scan(CODE, busy.now)
    bar, then = bar.hear(order, Refused(code="UNKNOWN_TICKET"), busy.now)
    assert (then, bar.pending, bar.words.id) == (None, None, "staff.refused_no_ticket")


def test_a_question_without_answer_leaves_nothing_in_doubt(busy):
    bar, order = bar_of(busy).scan(CODE, busy.now)
    bar, then = bar.hear(order, Unknown(), busy.later(seconds=5))
    assert (then, bar.pending, bar.words.id) == (None, None, "staff.not_done")


@pytest.mark.parametrize("text", ["https://", "Nguyễn Thị Thử", "9012;9013"])
def test_what_is_no_ticket_is_told(busy, text):
    bar, order = bar_of(busy).scan(text, busy.now)
    assert (order, bar.words.id) == (None, "staff.scan_unknown")


def test_a_paper_that_still_lies_there_is_read_once(busy):
    bar, order = bar_of(busy).scan(CODE, busy.now)
    bar = bar.hear(order, Done(ticket="20261014-9014", number="9014"), busy.now)[0].dismiss()
    for _ in range(5):
        bar, order = bar.scan(CODE, busy.later(seconds=1))
        assert order is None
    _, order = bar.scan(CODE, busy.later(seconds=3))
    assert order.key is Key.LOOK


def test_another_paper_is_read_at_once(busy):
    bar = bar_of(busy).scan("https://", busy.now)[0]
    assert bar.scan(CODE, busy.now)[1].key is Key.LOOK


def test_on_the_page_that_asks_for_the_other_number_it_is_that_one(busy):
    bar, _ = bar_of(busy).press(Key.LINK, busy.now, ticket="20261014-9013")
    _, order = bar.scan(CODE, busy.now)
    assert (order.key, order.body.other) == (Key.LINK, CODE)


def test_without_a_server_it_is_told_that_nothing_was_done(busy):
    bar, order = bar_of(busy, line=Line.OFFLINE).scan(CODE, busy.now)
    assert (order, bar.words.id) == (None, "staff.offline")


def test_at_a_counter_that_is_not_ones_own_nothing_happens(busy):
    bar, order = bar_of(busy, mine=frozenset({7})).scan(CODE, busy.now)
    assert (order, bar.page) == (None, None)
