"""The real shelf: the store's log read beside the server, digests in a file of their own."""

import io
import pickle
import sys
from datetime import UTC, date, datetime

import pytest

from ticket_server.reports.asked import By, Form, Made, TemplateError
from ticket_server.reports.child import ReportFailedError, ReportProcess
from ticket_server.reports.process import serve
from ticket_server.storage.reporting import FILE, SqlShelf
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import Change, Estimated, FirstCall, StoreUnavailableError


@pytest.fixture
def desk(make_desk, make_player):
    desk = make_desk()
    make_player(desk, 7).play(60)
    desk.wait(days=1)
    desk.turn()
    return desk


@pytest.fixture
def data(tmp_path, desk):
    store = SqlStore(tmp_path)
    with store.transaction() as step:
        step.save(Change(at=desk.now, facts=desk.log))
    ticket = next(fact for fact in desk.log if fact.kind == "TicketIssued")
    moments = dict.fromkeys(("at", "median", "earliest", "latest"), ticket.at)
    named = {"ticket": ticket.seq, "day": date(2026, 10, 14)}
    estimate = Estimated(**named, category="land", at_issue=True, basis="replay", **moments)
    store.keep([estimate], [FirstCall(**named, at=desk.now)])
    store.close()
    return tmp_path


@pytest.fixture
def shelf(data):
    made = SqlShelf(data)
    yield made
    made.close()


def test_it_says_what_the_one_in_memory_says(shelf, desk, make_shelf, figures):
    told = {date(2026, 10, 14): shelf.told(date(2026, 10, 14))}
    memory = make_shelf(desk.rows, told)
    assert len(told[date(2026, 10, 14)]) == 1
    for by in (By.DAY, By.CATEGORY, By.OFFICER):
        asked = {"by": by, "last": desk.now.date(), "now": desk.now}
        assert figures(shelf, **asked) == figures(memory, **asked)


def test_digests_lie_beside_the_log_and_may_be_lost(shelf, data, figures):
    first = figures(shelf)
    kept = shelf.kept(date(2026, 1, 1), date(2026, 12, 31), 1)
    assert [k.day for k in kept] == [date(2026, 10, 14)]
    assert figures(shelf) == first
    shelf.close()
    (data / FILE).unlink()
    again = SqlShelf(data)
    assert figures(again) == first
    again.close()


def test_a_file_of_digests_that_is_none_is_made_anew(data, figures):
    (data / FILE).write_bytes(b"a disk that failed" * 100)
    shelf = SqlShelf(data)
    assert figures(shelf)["all"]["issued"] > 0
    shelf.close()


def test_digests_that_cannot_be_kept_cost_only_time(data, figures, monkeypatch):
    shelf = SqlShelf(data)

    def full(_new):
        raise StoreUnavailableError("no disk")

    monkeypatch.setattr(shelf, "keep", full)
    assert figures(shelf)["all"]["issued"] > 0
    shelf.close()


def answers(making, *questions):
    asked = b"".join(pickle.dumps(question) for question in questions)
    out = io.BytesIO()
    serve(making, io.BytesIO(asked), out)
    out.seek(0)
    return [pickle.load(out) for _ in questions]


def test_the_process_answers_each_question_or_says_what_it_met(ask):
    def making(asked):
        if asked.form is Form.PDF:
            raise TemplateError("month.toml: no such figure")
        if asked.form is Form.CSV:
            raise StoreUnavailableError("no disk")
        return Made(b"{}", "application/json")

    found = answers(making, ask(form=Form.PDF), ask(form=Form.CSV), ask())
    assert [type(one) for one in found] == [TemplateError, StoreUnavailableError, Made]


def test_a_process_that_ends_is_an_error_and_the_next_one_starts(tmp_path, ask):
    making = ReportProcess(tmp_path, [sys.executable, "-c", "pass"])
    for _ in range(2):
        with pytest.raises(ReportFailedError):
            making.ask(ask(now=datetime(2026, 10, 15, tzinfo=UTC)))
    making.close()
