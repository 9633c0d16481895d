"""The alarm of the estimates: said once when it begins, once when it ends, and shown meanwhile."""

import logging

import pytest

from ticket_protocol.outlook import Quality
from ticket_server.expecting.alarm import Alarm


def row(category=None, *, bias=0.0, tickets=60, week="2026-W42"):
    return Quality(
        week=week, category=category, tickets=tickets, mae_min=5.0, bias_min=bias, late=0.1,
        covered=0.8, alarm=abs(bias) > 3,
    )  # fmt: skip


@pytest.fixture
def said(caplog):
    """What is logged while the alarm sees rows."""
    alarm = Alarm()

    def see(*rows):
        caplog.clear()
        with caplog.at_level(logging.INFO):
            alarm.see(rows)
        return alarm.worst, [(r.levelname, r.getMessage()) for r in caplog.records]

    return see


def test_it_is_said_once_with_figures_and_once_when_it_ends(said):
    assert said(row(), row("land")) == (None, [])
    late = row("land", bias=4.25)
    worst, [(level, words)] = said(row(), late)
    assert (worst, level) == (late, "WARNING")
    assert "land in 2026-W42, 60 tickets: called +4.2 min late on average, 80%" in words
    later = row("land", bias=4.5)
    assert said(row(), later) == (later, [])
    worst, [(level, words)] = said(row(), row("land", bias=1.0))
    assert (worst, level) == (None, "INFO")
    assert "+1.0 min" in words
    assert said(row(), row("land", bias=1.0)) == (None, [])


def test_the_worst_is_shown(said):
    one, other = row("land", bias=4.0), row("build", bias=-6.0)
    worst, lines = said(row(), one, other)
    assert worst == other
    assert [level for level, _ in lines] == ["WARNING", "WARNING"]
    assert said(row(), one)[0] == one


def test_a_new_week_says_nothing_until_it_knows_enough(said):
    late = row("land", bias=5.0)
    said(late)
    few = row("land", bias=0.5, tickets=49, week="2026-W43")
    assert said(few, late) == (late, [])
    enough = row("land", bias=0.5, tickets=50, week="2026-W43")
    worst, [(level, _)] = said(enough, late)
    assert (worst, level) == (None, "INFO")


def test_what_is_known_no_longer_is_no_alarm(said):
    said(row("land", bias=5.0))
    worst, [(level, _)] = said()
    assert (worst, level) == (None, "INFO")
