"""What is in force is what the stored facts say, in both threads."""

from datetime import UTC, datetime

import pytest

from ticket_server.domain import facts as f
from ticket_server.in_force.in_force import InForce
from ticket_server.in_force.plans import Plans

AT = datetime(2026, 10, 14, tzinfo=UTC)


def adopted(digest, seq=1):
    return f.Fact(seq=seq, at=AT, by=None, body=f.ConfigAdopted(digest=digest, counters=()))


@pytest.fixture
def in_force(make_rules):
    return InForce(make_rules("one"))


def test_a_proposal_is_in_force_when_a_fact_says_so(in_force, make_rules):
    two, heard = make_rules("two"), []
    in_force.follow(heard.append)
    in_force.propose(two)
    assert in_force.rules.digest == "one"
    in_force.see([adopted("two")])
    assert (in_force.rules, in_force.plan, in_force.centre) == (two, two.plan, two.centre)
    assert heard == [two]


def test_the_same_again_is_no_news(in_force):
    heard = []
    in_force.follow(heard.append)
    in_force.see([adopted("one")])
    assert heard == []


def test_what_was_in_force_can_be_so_again(in_force, make_rules):
    in_force.propose(make_rules("two"))
    in_force.see([adopted("two"), adopted("one", 2)])
    assert in_force.rules.digest == "one"


def test_a_fact_about_what_nobody_knows_changes_nothing(in_force, caplog):
    in_force.see([adopted("nine")])
    assert in_force.rules.digest == "one"
    assert "nobody knows them" in caplog.text


def test_who_cannot_follow_spoils_it_for_nobody(in_force, make_rules, caplog):
    heard = []

    def fails(_rules):
        raise RuntimeError("no")

    in_force.follow(fails)
    in_force.follow(heard.append)
    in_force.propose(make_rules("two"))
    in_force.see([adopted("two")])
    assert len(heard) == 1
    assert "settings of before" in caplog.text


def test_the_writer_goes_back_to_what_is_stored(make_rules):
    one, two, three = (make_rules(name).plan for name in ("one", "two", "three"))
    plans = Plans(one)
    plans.adopt(two)
    assert plans.now is two
    plans.recover("one")
    assert plans.now is one
    plans.adopt(two)
    plans.settle()
    plans.adopt(three)
    plans.recover("three")
    assert plans.now is three
    plans.recover("one")
    assert plans.now is three
