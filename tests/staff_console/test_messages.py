"""Messages to everybody from the bar: written, posted for a while, ended."""

from datetime import timedelta

import pytest

from staff_console.bar import Bar
from staff_console.choices import choices
from staff_console.keys import Key, Menu
from staff_console.line import Line
from staff_console.lists import Names
from staff_console.orders import Done, Refused, Say
from staff_console.page_shown import Known, page_shown
from staff_console.posting import MOST
from ticket_protocol.part import Words


@pytest.fixture
def bar(hall, centre):
    """The bar of counter 9, whose officer is there."""
    hall.open()
    return Bar(counter=9, board=hall.board, centre=centre, line=Line.ONLINE)


@pytest.fixture
def page(bar, hall):
    """`page("new:free")`: that page, as it opens."""

    def opened(choice=None):
        now, _ = bar.press(Key.MORE, hall.now)
        now, _ = now.pick("messages", hall.now)
        assert now.menu is Menu.MESSAGES
        return now if choice is None else now.pick(choice, hall.now)[0]

    return opened


def sent(result):
    """What goes to the server."""
    order = result[1]
    return order.path, order.body.model_dump(mode="json", exclude_unset=True)


def ids(bar):
    return [choice.id for choice in choices(bar.scene, bar.page)]


class TestPosting:
    def test_closing_soon_for_a_quarter_of_an_hour(self, page, hall):
        until = (hall.now + timedelta(minutes=15)).isoformat()
        path, body = sent(page("new:closing_soon").pick("post", hall.now))
        assert path == "/messages"
        assert body == {"kind": "closing_soon", "until": until, "spoken": True}

    def test_until_somebody_ends_it_only_to_be_read(self, page, hall):
        bar = page("new:technical")
        for mark in ("for:0", "spoken"):
            bar, order = bar.pick(mark, hall.now)
            assert order is None
        _, body = sent(bar.pick("post", hall.now))
        assert body == {"kind": "technical", "until": None, "spoken": False}

    def test_the_officers_own_words(self, page, hall):
        bar = page("new:free")
        assert bar.menu is Menu.WRITE
        _, body = sent(bar.type(("  Xe 30A\n chắn lối ", "Car 30A"), hall.now))
        assert (body["kind"], body["text"]) == ("free", {"vi": "Xe 30A chắn lối", "en": "Car 30A"})

    def test_english_may_be_missing(self, page, hall):
        _, body = sent(page("new:free").type(("Xe 30A", " "), hall.now))
        assert body["text"] == {"vi": "Xe 30A", "en": None}

    @pytest.mark.parametrize(
        "words", [("", ""), ("  ", "Only English"), ("x" * 301, ""), ("…", "")]
    )
    def test_without_vietnamese_words_the_page_stays(self, page, hall, words):
        bar = page("new:free")
        assert bar.type(words, hall.now) == (bar, None)

    def test_what_is_said_stands_on_the_page(self, page, centre, hall):
        bar = page("new:technical")
        known = Known(
            names=Names(centre, "en"), language="en", outlook=None, forecast=None, now=hall.now
        )
        assert page_shown(bar.scene, bar.page, known).text == centre.voice.technical.en

    def test_writing_takes_its_time(self, page, hall):
        bar = page("new:free")
        assert bar.tick(hall.now + timedelta(minutes=4)).menu is Menu.WRITE
        assert bar.tick(hall.now + timedelta(minutes=5)).menu is None

    def test_done_is_told(self, page, hall):
        bar, order = page("new:technical").pick("post", hall.now)
        bar, _ = bar.hear(order, Done(), hall.now)
        assert (bar.pending, bar.words) == (
            None,
            Say(id="staff.message_told", values={"no": "", "n": 0}),
        )

    def test_refused_in_words(self, page, hall):
        bar, order = page("new:technical").pick("post", hall.now)
        bar, _ = bar.hear(order, Refused(code="TOO_MANY_MESSAGES"), hall.now)
        assert bar.words.id == "staff.refused_messages"


class TestStanding:
    def test_each_has_its_end(self, page, bar, hall):
        hall.post("technical", until=hall.now + timedelta(minutes=30))
        hall.post("free", text=Words(vi="Xe 30A"))
        seqs = [m.seq for m in hall.board.messages]
        now = page().see(hall.board, hall.now)
        assert ids(now)[3:] == [f"end:{seq}" for seq in seqs]
        words = [c.words for c in choices(now.scene, now.page)][3:]
        assert [w.id for w in words] == ["staff.message_end_at", "staff.message_end"]
        path, body = sent(now.pick(f"end:{seqs[1]}", hall.now))
        assert (path, body) == (f"/messages/{seqs[1]}/end", {})

    def test_of_five_one_must_end_first(self, page, hall):
        for n in range(MOST):
            hall.post("free", text=Words(vi=f"Tin {n}"))
        bar = page().see(hall.board, hall.now)
        assert bar.pick("new:free", hall.now) == (bar, None)

    def test_it_may_be_ended_by_somebody_else_meanwhile(self, page, hall):
        hall.post("technical")
        bar = page().see(hall.board, hall.now)
        bar, order = bar.pick(f"end:{hall.board.messages[0].seq}", hall.now)
        bar, _ = bar.hear(order, Refused(code="UNKNOWN_MESSAGE"), hall.now)
        assert bar.words.id == "staff.refused_no_message"
