"""A data file of the first version: migrated, its facts still read, and the day goes on."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ticket_protocol.board import Board
from ticket_server import replies
from ticket_server.domain import calling, on_ticket
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState
from ticket_server.domain.values import GivenBefore
from ticket_server.storage.engine import FILE
from ticket_server.storage.sql import SqlStore
from ticket_server.web.board import board_of

DUMP = Path(__file__).parent / "first_version.sql"
STATES = {
    "9001": "missed", "9002": "finished", "9003": "finished", "9004": "cancelled",
    "9005": "waiting", "9006": "waiting", "T001": "called",
}  # fmt: skip


@pytest.fixture
def old(data):
    """A store on the old file."""
    with closing(sqlite3.connect(data / FILE)) as file:
        file.executescript(DUMP.read_text(encoding="utf-8"))
    made = SqlStore(data)
    yield made
    made.close()


def test_the_old_facts_fold(old):
    hall = Hall()
    hall.apply_all(old.today())
    assert {t.number: t.state for t in hall.tickets.values()} == STATES
    missed = hall.tickets["20261014-9001"]
    assert (missed.absences, missed.reason, missed.expected, missed.also) == (1, None, None, ())
    assert hall.tickets["20261014-9003"].dossiers == 1
    assert hall.counters[9].helps == ()
    board = board_of(hall, old.epoch)
    assert Board.model_validate_json(board.model_dump_json()) == board


def test_the_old_rows_are_kept(old):
    assert old.epoch == "1375ad93050dbe78"
    for number, state in STATES.items():
        ticket = old.ticket(f"20261014-{number}")
        assert (ticket.state, ticket.absences, ticket.started_at) == (TicketState(state), 0, None)
    with old.transaction() as step:
        assert step.given(datetime(2026, 10, 14, tzinfo=UTC).date()) == GivenBefore(
            counts={"9": 6, "T": 1}
        )
        key = (1).to_bytes(16, "big")
        assert step.remembered({key})[key].body == b'{"day":"x"}'


def test_the_old_day_goes_on(old, make_bench, new_plan):
    now = datetime(2026, 10, 14, 0, 40, tzinfo=UTC)
    bench = make_bench(old, new_plan("two", {9: ("land", "collect")}), now)
    report = bench.order(lambda s: on_ticket.report(s, "9001"), replies.stood("9001"))
    call = bench.order(lambda s: calling.call_next(s, 9, UNSEEN), replies.called)
    outcomes = bench.do(report, call, bench.issue())
    assert [o.status for o in outcomes] == [200, 200, 201]
    assert b'"number":"9005"' in outcomes[1].body
    assert b'"number":"9007"' in outcomes[2].body
    assert old.ticket("20261014-T001").state is TicketState.FINISHED
    assert old.ticket("20261014-T001").dossiers == 1
    hall = Hall()
    hall.apply_all(old.today())
    assert hall.tickets["20261014-9005"].reason.how == "next"
