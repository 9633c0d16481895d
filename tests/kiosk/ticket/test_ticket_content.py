"""What a ticket says, from the server's ticket and the centre's description."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.ticket.content import ticket_content
from ticket_protocol.board import Board, Counter, Reassignment
from ticket_protocol.centre import Category, Centre, Procedure
from ticket_protocol.part import Words
from ticket_protocol.record import Expected, Stop
from ticket_protocol.replies import Ticket
from ticket_protocol.words import Basis, Purpose, TicketState


@pytest.fixture
def centre():
    land = Category(
        id="dat-dai", name=Words(vi="Đất đai", en="Land"), icon="land", series="9", counters=(9,),
        procedures=(Procedure(id="bien-dong", name=Words(vi="Biến động")),),
    )  # fmt: skip
    return Centre(
        version="1", digest="d", name=Words(vi="Trung tâm", en="Centre"),
        short=Words(vi="Tâm"), unit=Words(vi="xã Đồng Mẫu"), phone="1900 0000",
        categories=(land,), counters=(),
    )  # fmt: skip


@pytest.fixture
def ticket():
    return Ticket(
        id="20261014-9012", number="9012", category="dat-dai", procedure="bien-dong",
        purpose=Purpose.NEW, priority=True, language="vi", state=TicketState.WAITING,
        counters=(9, 10), counter=None, people_ahead=6,
        issued_at=datetime(2026, 10, 14, 18, 24, tzinfo=UTC), code="secret",
    )  # fmt: skip


def test_it_speaks_the_citizens_language(ticket, centre):
    said = ticket_content(ticket, centre, "en")
    assert (said.centre, said.category, said.language) == ("Centre", "Land", "en")


def test_it_falls_back_to_vietnamese(ticket, centre):
    said = ticket_content(ticket, centre, "en")
    assert (said.unit, said.procedure) == ("xã Đồng Mẫu", "Biến động")


def test_its_time_is_the_centres(ticket, centre):
    issued = ticket_content(ticket, centre, "vi").issued
    assert f"{issued:%d/%m/%Y %H:%M}" == "15/10/2026 01:24"


def test_it_carries_what_the_server_said(ticket, centre):
    said = ticket_content(ticket, centre, "vi", copy=True)
    assert (said.id, said.number, said.counters) == ("20261014-9012", "9012", (9, 10))
    assert (said.people_ahead, said.priority, said.copy, said.phone) == (6, True, True, "1900 0000")


def test_the_qr_is_the_code_alone_where_no_phone_can_follow(ticket, centre):
    said = ticket_content(ticket, centre, "vi")
    assert (said.qr, said.follow) == ("secret", False)


def test_the_qr_is_an_address_where_a_phone_can_follow(ticket, centre):
    reachable = centre.model_copy(update={"follow_url": "https://hcc.example/t/"})
    said = ticket_content(ticket, reachable, "vi")
    assert (said.qr, said.follow) == ("https://hcc.example/t/secret", True)


def test_without_a_code_there_is_no_qr(ticket, centre):
    reachable = centre.model_copy(update={"follow_url": "https://hcc.example/t/"})
    said = ticket_content(ticket.model_copy(update={"code": None}), reachable, "vi")
    assert (said.qr, said.follow) == (None, False)


def test_no_procedure_chosen(ticket, centre):
    said = ticket_content(ticket.model_copy(update={"procedure": None}), centre, "vi")
    assert said.procedure is None


class TestWait:
    def test_it_is_told_in_the_centres_time(self, ticket, centre):
        at = ticket.issued_at
        told = Expected(
            minutes=25, earliest=at + timedelta(minutes=16), latest=at + timedelta(minutes=36),
            basis=Basis.REPLAY,
        )  # fmt: skip
        wait = ticket_content(ticket.model_copy(update={"expected": told}), centre, "vi").wait
        assert (wait.minutes, f"{wait.earliest:%H:%M}", f"{wait.latest:%H:%M}") == (
            25, "01:40", "02:00",
        )  # fmt: skip

    def test_nobody_knows(self, ticket, centre):
        assert ticket_content(ticket, centre, "vi").wait is None


class TestStops:
    @pytest.fixture
    def several(self, ticket):
        return ticket.model_copy(update={"also": (Stop(category="ket-hon"),)})

    @pytest.fixture
    def larger(self, centre):
        wedding = Category(
            id="ket-hon", name=Words(vi="Kết hôn", en="Marriage"), icon="rings", series="3",
            counters=(3, 9), procedures=(),
        )  # fmt: skip
        return centre.model_copy(update={"categories": (*centre.categories, wedding)})

    def test_one_thing_is_no_list(self, ticket, centre):
        assert ticket_content(ticket, centre, "vi").stops == ()

    def test_all_are_named_with_their_counters(self, several, larger):
        said = ticket_content(several, larger, "vi")
        assert [(s.category, s.procedure, s.counters) for s in said.stops] == [
            ("Đất đai", "Biến động", (9, 10)), ("Kết hôn", None, (3, 9)),
        ]  # fmt: skip
        assert said.counters == (9, 10, 3)

    def test_the_board_knows_better_than_the_description(self, several, larger):
        board = Board(
            epoch="e", seq=1, day=several.issued_at.date(),
            counters=(Counter(number=7, categories=("dat-dai", "ket-hon")),),
        )  # fmt: skip
        said = ticket_content(several, larger, "vi", board=board)
        assert [s.counters for s in said.stops] == [(9, 10), (7,)]
        since = several.issued_at + timedelta(seconds=1)
        moved = Reassignment(seq=2, at=since, counter=9, to=7, categories=("dat-dai",))
        board = board.model_copy(update={"reassignments": (moved,)})
        said = ticket_content(several, larger, "vi", board=board)
        assert [s.counters for s in said.stops] == [(7,), (7,)]


def test_a_category_the_centre_no_longer_has_is_named_by_its_id(ticket, centre):
    said = ticket_content(ticket, centre.model_copy(update={"categories": ()}), "vi")
    assert (said.category, said.procedure) == ("dat-dai", None)
