"""`ticket-server report`: what can be asked for, and one report really made."""

import csv
import io
from datetime import date

import pytest

from ticket_server import cli
from ticket_server.__main__ import main
from ticket_server.reports.asked import By
from ticket_server.reports.options import Days
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import Change


def asked(*words):
    return cli.parser().parse_args(["report", *words])


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        (("--day", "2026-11-22"), date(2026, 11, 22), date(2026, 11, 22)),
        (("--month", "2026-11"), date(2026, 11, 1), date(2026, 11, 30)),
        (("--month", "2028-02"), date(2028, 2, 1), date(2028, 2, 29)),
        (("--year", "2026"), date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_days_months_and_years(words, first, last):
    assert asked(*words, "--out", "r.pdf").days == Days(first=first, last=last)


@pytest.mark.parametrize(
    "words",
    [
        ("--month", "2026-13", "--out", "r.pdf"),
        ("--month", "11/2026", "--out", "r.pdf"),
        ("--day", "2026-02-30", "--out", "r.pdf"),
        ("--month", "2026-11", "--out", "r.doc"),
        ("--month", "2026-11", "--day", "2026-11-01", "--out", "r.pdf"),
        ("--month", "2026-11", "--by", "colour", "--out", "r.pdf"),
        ("--out", "r.pdf"),
        ("--month", "2026-11"),
    ],
)
def test_what_cannot_be_asked_is_refused(words, capsys):
    with pytest.raises(SystemExit):
        asked(*words)
    assert "usage: ticket-server report" in capsys.readouterr().err


def test_without_a_grouping_it_is_the_months_report():
    assert asked("--month", "2026-11", "--out", "r.pdf").by is None
    assert asked("--month", "2026-11", "--out", "r.pdf", "--by", "hour").by is By.HOUR


@pytest.fixture
def command(tmp_path, monkeypatch, pytestconfig):
    def run(*words):
        config = str(pytestconfig.rootpath / "config.toml")
        line = ["ticket-server", "report", "--config", config, "--data", str(tmp_path), *words]
        monkeypatch.setattr("sys.argv", line)
        return main()

    return run


def test_a_report_is_written(command, tmp_path, make_desk, make_player, capsys):
    desk = make_desk()
    make_player(desk, 3).play(40)
    desk.wait(days=1)
    desk.turn()
    store = SqlStore(tmp_path)
    with store.transaction() as step:
        step.save(Change(at=desk.now, facts=desk.log))
    store.close()
    target = tmp_path / "october.csv"
    assert command("--month", "2026-10", "--by", "day", "--lang", "en", "--out", str(target)) == 0
    assert capsys.readouterr().out.strip() == str(target)
    rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    issued = sum(fact.kind == "TicketIssued" for fact in desk.log)
    assert rows[1][:2] == ["Wed 14/10/2026", str(issued)]


def test_a_folder_that_is_not_there_is_named(command, tmp_path, capsys):
    target = str(tmp_path / "r.pdf")
    assert command("--day", "2026-10-14", "--out", target, "--data", str(tmp_path / "no")) == 1
    assert "Không có thư mục" in capsys.readouterr().err
