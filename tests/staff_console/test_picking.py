"""What choices and typed numbers send."""

from dataclasses import replace

import pytest

from staff_console.asking import details
from staff_console.bar import Bar
from staff_console.choices import choices
from staff_console.keys import Key, Menu
from staff_console.line import Line
from ticket_protocol.centre import PriorityClass
from ticket_protocol.part import Words
from ticket_protocol.words import CounterState


@pytest.fixture
def bar(busy):
    """Counter 9's; counter 7 is open, 5 paused, 9017 is on hold."""
    busy.open(7)
    busy.open(5)
    busy.pause(5)
    busy.finish()
    busy.call("9017")
    busy.hold()
    busy.call("9018", seconds=120)
    return Bar(counter=9, board=busy.board, line=Line.ONLINE, centre=busy.centre)


def sent(result):
    """Path and body of what is sent."""
    _, order = result
    assert order is not None
    return order.path, order.body.model_dump(mode="json", exclude_unset=True)


def after(bar, now, key, *picks, ticket=None):
    """What comes of a key and the choices that follow."""
    result = bar.press(key, now, ticket=ticket)
    for choice in picks:
        assert result[1] is None
        result = result[0].pick(choice, now)
    return result


SENT = [
    (
        (Key.TRANSFER, "counter:7"),
        "/counters/9/transfer",
        {"ticket": "20261014-9018", "to_counter": 7, "first": False, "back": False},
    ),
    (
        (Key.TRANSFER, "back", "first", "back", "field:chung-thuc"),
        "/counters/9/transfer",
        {"ticket": "20261014-9018", "category": "chung-thuc", "first": True, "back": False},
    ),
    ((Key.ISSUE, "field:dat-dai"), "/tickets", {"category": "dat-dai"}),
    (
        (Key.ISSUE, "help", "field:dat-dai"),
        "/tickets",
        {"category": "dat-dai", "needs_help": True},
    ),
    ((Key.REASSIGN, "counter:7"), "/counters/9/reassign", {"to": 7}),
    (
        (Key.SWITCH, "open"),
        "/issuing",
        {"open": True, "until": "2026-10-14T10:56:00+07:00", "categories": None},
    ),
    (
        (Key.SWITCH, "for:120", "field:cong-an", "field:y-te-van-hoa", "field:cong-an", "close"),
        "/issuing",
        {"open": False, "until": "2026-10-14T11:56:00+07:00", "categories": ["y-te-van-hoa"]},
    ),
    ((Key.MORE, Key.ABOUT, Key.PUT_BACK), "/counters/9/put-back", {"ticket": "20261014-9018"}),
    ((Key.MORE, Key.CLOSE, "yes", "leave"), "/counters/9/close", {}),
]


@pytest.mark.parametrize(("picks", "path", "body"), SENT)
def test_a_page_sends(bar, busy, picks, path, body):
    assert sent(after(bar, busy.now, *picks)) == (path, body)


OF_TICKET = [
    (
        (Key.ABOUT, Key.CALL, "urgent"),
        "9013",
        "/counters/9/call",
        {"number": "20261014-9013", "reason": "urgent", "current": "20261014-9018"},
    ),
    ((Key.RETURN,), "9017", "/tickets/20261014-9017/return", {}),
    ((Key.ABOUT, Key.RETURN), "9017", "/tickets/20261014-9017/return", {}),
    ((Key.ABOUT, Key.GUIDE), "9013", "/tickets/20261014-9013/guide", {}),
    ((Key.ABOUT, Key.HELP), "9013", "/tickets/20261014-9013/help", {"needed": True}),
    (
        (Key.ABOUT, Key.CATEGORY, "field:chung-thuc"),
        "9013",
        "/tickets/20261014-9013/category",
        {"category": "chung-thuc"},
    ),
    (
        (Key.ABOUT, Key.PRIORITY, "not_proven"),
        "9016",
        "/tickets/20261014-9016/priority",
        {"priority": False, "reason": "not_proven"},
    ),
    (
        (Key.ABOUT, Key.PRIORITY, "proven"),
        "9013",
        "/tickets/20261014-9013/priority",
        {"priority": True, "reason": "proven"},
    ),
    (
        (Key.ABOUT, Key.LINK, "20261014-9014"),
        "9013",
        "/tickets/20261014-9013/link",
        {"other": "20261014-9014"},
    ),
]


@pytest.mark.parametrize("case", OF_TICKET)
def test_a_page_about_a_ticket_sends(bar, busy, case):
    picks, number, *expected = case
    result = after(bar, busy.now, *picks, ticket=f"20261014-{number}")
    assert sent(result) == tuple(expected)


def test_priority_is_given_by_its_class(bar, busy):
    classes = (PriorityClass(id="merit", name=Words(vi="Người có công")),)
    bar = replace(bar, centre=bar.centre.model_copy(update={"priority_classes": classes}))
    result = after(bar, busy.now, Key.PRIORITY, "class:merit", ticket="20261014-9013")
    given = {"priority": True, "priority_class": "merit", "reason": "proven"}
    assert sent(result)[1] == given


class TestTyping:
    """The field for a number that is typed or scanned."""

    def test_brings_back_who_was_away(self, bar, busy):
        found, _ = bar.press(Key.FIND, busy.now)
        assert sent(found.type(("9017",), busy.now)) == ("/tickets/20261014-9017/return", {})

    @pytest.mark.parametrize("text", ["0123456789abcdef0123", "7777"])
    def test_asks_which_ticket_it_is_that_the_board_does_not_know(self, bar, busy, text):
        found, _ = bar.press(Key.FIND, busy.now)
        _, order = found.type((text,), busy.now)
        assert (order.key, order.path, order.body) == (Key.LOOK, f"/tickets/{text.upper()}", None)

    def test_opens_the_page_of_who_waits(self, bar, busy):
        bar, order = bar.press(Key.FIND, busy.now)[0].type(("9013",), busy.now)
        assert (bar.menu, bar.page.ticket, order) == (Menu.TICKET, "20261014-9013", None)

    def test_says_where_somebody_is(self, bar, busy):
        busy.call("9013", counter=7)
        bar = bar.see(busy.board, busy.now)
        bar, order = bar.press(Key.FIND, busy.now)[0].type(("9013",), busy.now)
        assert (bar.words.id, bar.words.values, order) == (
            "staff.is_elsewhere",
            {"no": "9013", "c": 7},
            None,
        )

    def test_of_what_is_no_number_says_so(self, bar, busy):
        found, _ = bar.press(Key.FIND, busy.now)
        bar, order = found.type(("../9013",), busy.now)
        assert (order, bar.words.id) == (None, "staff.refused_no_ticket")

    def test_of_nothing_does_nothing(self, bar, busy):
        found, _ = bar.press(Key.FIND, busy.now)
        assert found.type(("",), busy.now) == (found, None)

    def test_links_by_number(self, bar, busy):
        page, _ = bar.press(Key.LINK, busy.now, ticket="20261014-9013")
        body = sent(page.type(("9015",), busy.now))[1]
        assert body == {"other": "20261014-9015"}

    @pytest.mark.parametrize("texts", [("9013", "9015"), ("9013", "")])
    def test_records_what_was_served_on_paper(self, bar, busy, texts):
        page, _ = bar.press(Key.PAPER, busy.now)
        path, body = sent(page.type(texts, busy.now))
        assert path == "/tickets/served-on-paper"
        assert body == {"first": "9013", "last": texts[1] or "9013"}


def test_a_closed_counter_cannot_be_chosen_and_a_paused_one_is_hollow(bar, busy):
    page, _ = bar.press(Key.TRANSFER, busy.now)
    plates = {c.number: c for c in choices(page.scene, page.page) if c.number}
    states = {c.number: c.state for c in busy.board.counters}
    assert "9" not in plates
    for number, plate in plates.items():
        assert plate.live is (states[int(number)] is not CounterState.CLOSED)
        assert plate.hollow is (states[int(number)] is not CounterState.OPEN)
    assert page.pick("counter:3", busy.now) == (page, None)


def test_a_supervisor_says_first_whose_fields_move(bar, busy):
    bar = replace(bar, supervisor=True)
    result = after(bar, busy.now, Key.REASSIGN, "from:7")
    numbers = {c.number for c in choices(result[0].scene, result[0].page)}
    assert numbers == {"9"}
    assert sent(result[0].pick("counter:9", busy.now)) == ("/counters/7/reassign", {"to": 9})


def test_where_nobody_could_take_over_the_page_says_so(hall):
    hall.open()
    bar = Bar(counter=9, board=hall.board, line=Line.ONLINE, centre=hall.centre)
    page, _ = bar.press(Key.REASSIGN, hall.now)
    assert choices(page.scene, page.page) == ()
    assert [say.id for say in details(page.scene, page.page)] == ["staff.no_taker"]


def test_who_comes_back_later_is_told(bar, busy):
    busy.transfer(to_counter=7, back_to=9)
    busy.call("9018", counter=7)
    seven = replace(bar.see(busy.board, busy.now), counter=7)
    page, _ = seven.press(Key.ABOUT, busy.now)
    told = {say.id: say.values for say in details(page.scene, page.page)}
    assert told["staff.back_to"] == {"c": 9}


def test_people_of_about_the_same_time_are_offered_for_linking(bar, busy):
    page, _ = bar.press(Key.LINK, busy.now, ticket="20261014-9016")
    offered = [c.number for c in choices(page.scene, page.page) if c.number]
    assert offered == ["9015", "9014", "9013"]


def test_a_blocked_ticket_cannot_be_called(bar, busy):
    busy.link("9013", "9014")
    busy.call("9014", counter=7)
    bar = bar.see(busy.board, busy.now)
    page, _ = bar.press(Key.ABOUT, busy.now, ticket="20261014-9013")
    assert page.pick(Key.CALL, busy.now) == (page, None)
