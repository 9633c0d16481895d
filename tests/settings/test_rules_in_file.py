"""Priority, helpers, missed turns, holds, alarms and quotas: what they become, and mistakes."""

import re
import tomllib
from datetime import timedelta

import pytest

from ticket_protocol.centre import Centre
from ticket_server.domain.plan import STRICT, Plan
from ticket_server.settings.load import parse

DISABLED = 'id = "disabled",'
HELPS = 'helps = ["bao-tro"]'
TYPICAL = "typical_min = 10\n"


def minutes(number):
    return timedelta(minutes=number)


def test_classes_have_the_common_credit_their_own_or_none(changed):
    text = changed(
        'id = "merit",', 'id = "merit", strict = true,', DISABLED, f"{DISABLED} credit_min = 0,",
        "credit_min = 60", "credit_min = 45",
    )  # fmt: skip
    settings = parse(text)
    plan, classes = settings.plan(), settings.centre().priority_classes
    assert plan.priority_credit == minutes(45)
    assert plan.priority_classes == {
        "merit": STRICT, "disabled": minutes(0), "pregnant": minutes(45), "infant": minutes(45),
        "elderly": minutes(45),
    }  # fmt: skip
    assert [c.id for c in classes] == list(plan.priority_classes)
    assert classes[1].name.vi == "Người khuyết tật"


def test_helpers_stand_apart_from_who_serves(text):
    settings = parse(text)
    plan, centre = settings.plan(), settings.centre()
    assert plan.helpers == {1: ("bao-tro",), 6: ("chung-thuc",)}
    assert plan.helper_offset == minutes(10)
    assert [c.helps for c in centre.counters if c.helps] == [("bao-tro",), ("chung-thuc",)]
    assert next(c for c in centre.categories if c.id == "chung-thuc").counters == (2,)


def test_quota_and_typical_minutes(changed):
    settings = parse(changed(TYPICAL, "typical_min = 2.5\nquota = 200\n"))
    plan, centre = settings.plan(), settings.centre()
    assert plan.categories["huong-dan"].quota == centre.categories[0].quota == 200
    assert plan.categories["huong-dan"].typical == minutes(2.5)
    assert centre.categories[0].typical_min == 2.5
    assert plan.categories["chung-thuc"].quota is None


def test_missed_turns_holds_and_alarms(changed):
    text = changed(
        "grace_s = 60", "grace_s = 45", "grace_longer_s = 90", "grace_longer_s = 75",
        "credit_min = 5", "credit_min = 7", "cancelled = 3", "cancelled = 0",
        "automatic_return = false", "automatic_return = true", "limit_min = 30", "limit_min = 40",
        "wait_min = 20", "wait_min = 25", "waiting = 60", "waiting = 61",
    )  # fmt: skip
    settings = parse(text)
    plan, centre = settings.plan(), settings.centre()
    assert (plan.grace, plan.grace_longer) == (timedelta(seconds=45), timedelta(seconds=75))
    assert (centre.grace_s, centre.grace_longer_s) == (45, 75)
    assert (plan.missed_credit, plan.absences_until_cancelled) == (minutes(7), 0)
    assert plan.automatic_return
    assert (plan.hold_limit, centre.hold_limit_min) == (minutes(40), 40)
    assert (plan.alarm_wait, plan.alarm_waiting) == (minutes(25), 61)
    assert (centre.alarm_wait_min, centre.alarm_waiting) == (25, 61)


def test_what_the_file_leaves_out_is_as_the_rules_have_it(changed):
    """The same defaults in three places: the file's, the rules', and the wire's."""
    bare = changed("\nwaiting = 60", "")
    for table in ("routing", "missed", "hold", "alarm"):
        bare = re.sub(rf"\n\[{table}\]\n(.+\n)+", "\n", bare)
    assert "alarm" not in tomllib.loads(bare)
    plan, centre = parse(bare).plan(), parse(bare).centre()
    told = ("grace_s", "grace_longer_s", "hold_limit_min", "alarm_wait_min", "alarm_waiting")
    for name in told:
        assert getattr(centre, name) == Centre.model_fields[name].default, name
    ruled = ("helper_offset", "missed_credit", "absences_until_cancelled", "automatic_return",
             "grace", "grace_longer", "hold_limit", "alarm_wait", "alarm_waiting")  # fmt: skip
    untouched = Plan(digest="", zone=plan.zone, categories={}, counters={})
    assert {n: getattr(plan, n) for n in ruled} == {n: getattr(untouched, n) for n in ruled}
    assert centre.undo_s == plan.undo / timedelta(seconds=1)


def test_the_wire_can_carry_the_centre(text):
    centre = parse(text).centre()
    again = Centre.model_validate_json(centre.model_dump_json())
    assert again.model_dump() == centre.model_dump()


@pytest.mark.parametrize(
    ("old", "new", "path", "words"),
    [
        ("helper_offset_min = 10", "helper_offset_min = -1", "routing.helper_offset_min", "0"),
        (HELPS, 'helps = ["bao-tra"]', "counters[0].helps[0]", "Did you mean 'bao-tro'?"),
        (HELPS, 'helps = ["huong-dan"]', "counters[0].helps[0]", "serves 'huong-dan' itself"),
        (HELPS, 'helps = ["dat-dai", "dat-dai"]', "counters[0].helps", "2 times"),
        (HELPS, 'helps = "dat-dai"', "counters[0].helps", "must be a list"),
        (DISABLED, 'id = "merit",', "priority.classes", "'merit' stands there 2 times"),
        (DISABLED, 'id = "declared",', "priority.classes[1].id", "another name"),
        (DISABLED, 'id = "Disabled",', "priority.classes[1].id", "small letters"),
        (DISABLED, f"{DISABLED} strict = true, credit_min = 5,", "priority.classes[1].strict",
         "leave one out"),
        (DISABLED, f"{DISABLED} credit_min = 601,", "priority.classes[1].credit_min", "600"),
        (DISABLED, f"{DISABLED} stricct = true,", "priority.classes[1].stricct", "'strict'"),
        ("grace_s = 60", "grace_s = 91", "missed.grace_longer_s", "less than grace_s"),
        ("grace_longer_s = 90", "", "missed.grace_longer_s", "less than grace_s"),
        ("absences_until_cancelled = 3", "absences_until_cancelled = -1",
         "missed.absences_until_cancelled", "0"),
        ("automatic_return = false", "automatic_return = 0", "missed.automatic_return", "boolean"),
        ("limit_min = 30", "limit_min = 0", "hold.limit_min", "1"),
        ("wait_min = 20", "wait_min = 0", "alarm.wait_min", "1"),
        ("waiting = 60", "waiting = 0", "alarm.waiting", "1"),
        (TYPICAL, "typical_min = 0\n", "categories[0].typical_min", "0.5"),
        (TYPICAL, 'typical_min = "10"\n', "categories[0].typical_min", "number"),
        (TYPICAL, "quota = 0\n", "categories[0].quota", "1"),
        ("[hold]", "[holds]", "holds", "Did you mean 'hold'?"),
    ],
)  # fmt: skip
def test_each_mistake_is_named(mistakes, old, new, path, words):
    extra = ("grace_s = 60", "grace_s = 91") if new == "" else ()
    found = mistakes(old, new, *extra)
    assert words in found[path]
    assert len(found) == 1
