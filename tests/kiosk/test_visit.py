"""One citizen's visit: each page, each touch, and any order of touches, ticks and replies."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk import choosing, visit
from kiosk.comfort.comfort import Comfort
from kiosk.comfort.wishing import wished
from kiosk.paper import paperwork
from kiosk.paper.told import Paper
from kiosk.visit import DEAF_S, Page, Times, Visit
from ticket_protocol.replies import Ticket
from ticket_protocol.words import TicketState

TIMES = Times(idle_s=60, warning_s=20, ticket_s=15)
TICKET = Ticket(
    id="20261014-9012", number="9012", category="dat-dai", procedure=None, purpose=None,
    priority=False, language="vi", state=TicketState.WAITING, counters=(9,), counter=None,
    people_ahead=6, issued_at=datetime(2026, 10, 14, 2, 24, tzinfo=UTC), code="RBYZ4TSH5XWUB36P",
)  # fmt: skip

WELCOME = Visit()
CATEGORIES = visit.start(WELCOME, 1.0)
CATEGORY = choosing.choose_category(CATEGORIES, "dat-dai", 2.0)
ISSUING = visit.take(CATEGORY, 3.0, key="k1", priority=False)
ISSUED = visit.issued(ISSUING, TICKET, Paper.COMING, 3.5)
FAILED = visit.unanswered(ISSUING, 18.0)
CHOICE = visit.take(CATEGORY, 3.0, key="k1", priority=True, paper=Paper.OUT)
DESK = paperwork.to_desk(CHOICE, 4.0)
ALL = (WELCOME, CATEGORIES, CATEGORY, CHOICE, DESK, ISSUING, ISSUED, FAILED)
LATER = 30.0


def test_three_touches_ask_for_a_number():
    assert [v.page for v in (CATEGORIES, CATEGORY, ISSUING, ISSUED)] == [
        Page.CATEGORIES, Page.CATEGORY, Page.ISSUING, Page.TICKET,
    ]  # fmt: skip
    assert (ISSUING.asking.key, ISSUING.asking.category) == ("k1", "dat-dai")
    assert (ISSUED.ticket, ISSUED.asking) == (TICKET, None)


def test_the_request_says_what_was_chosen():
    chosen = choosing.choose_procedure(visit.speak(CATEGORY, "en", 2.1), "tach-thua", 2.2)
    asking = visit.take(chosen, 3.0, key="k", priority=True).asking
    assert (asking.procedure, asking.priority, asking.language) == ("tach-thua", True, "en")


def test_a_procedure_can_be_changed_and_taken_back():
    one = choosing.choose_procedure(CATEGORY, "a", 2.1)
    assert choosing.choose_procedure(one, "b", 2.2).procedure == "b"
    assert choosing.choose_procedure(one, "a", 2.2).procedure is None


TOUCHES = {
    "start": visit.start,
    "choose_category": lambda v, now: choosing.choose_category(v, "ket-hon", now),
    "choose_procedure": lambda v, now: choosing.choose_procedure(v, "a", now),
    "another": choosing.another,
    "take": lambda v, now: visit.take(v, now, key="k2", priority=False),
    "ask_again": visit.ask_again,
    "on_screen": lambda v, now: paperwork.on_screen(v, now, key="k3"),
    "to_desk": paperwork.to_desk,
}


@pytest.mark.parametrize("before", ALL, ids=lambda v: v.page)
@pytest.mark.parametrize(
    ("touch", "belongs"),
    [
        ("start", Page.WELCOME),
        ("choose_category", Page.CATEGORIES),
        ("choose_procedure", Page.CATEGORY),
        ("another", Page.CATEGORY),
        ("take", Page.CATEGORY),
        ("ask_again", Page.FAILED),
        ("on_screen", Page.CHOICE),
        ("to_desk", Page.CHOICE),
    ],
)
def test_a_touch_counts_only_on_its_own_page(before, touch, belongs):
    assert (TOUCHES[touch](before, LATER) != before) == (before.page is belongs)


EVERYWHERE = {
    "back": choosing.back,
    "home": visit.home,
    "speak": lambda v, now: visit.speak(v, "en", now),
    "contrast": lambda v, now: wished(v, Comfort(contrast=True), now),
    "sheet": lambda v, now: visit.turn_sheet(v, 1, now),
    "explain": lambda v, now: visit.explain(v, "kiosk.full", now),
}


@pytest.mark.parametrize("touch", EVERYWHERE)
def test_for_two_seconds_after_asking_no_touch_counts(touch):
    assert EVERYWHERE[touch](ISSUING, LATER) == ISSUING
    assert EVERYWHERE[touch](ISSUED, 3.0 + DEAF_S - 0.01) == ISSUED
    assert EVERYWHERE[touch](ISSUED, 3.0 + DEAF_S) != ISSUED


def test_a_refusal_leads_back_with_its_reason_for_a_while():
    told = visit.refused(ISSUING, "kiosk.full", 4.0)
    assert (told.page, told.notice, told.category) == (Page.CATEGORIES, "kiosk.full", None)
    assert visit.tick(told, 11.9, TIMES).notice == "kiosk.full"
    assert visit.tick(told, 12.0, TIMES).notice is None


def test_asking_again_keeps_the_request():
    again = visit.ask_again(FAILED, 20.0)
    assert (again.page, again.asking) == (Page.ISSUING, ISSUING.asking)


def test_back_leads_one_page_back_then_home():
    assert choosing.back(CHOICE, 5.0).page is Page.CATEGORY
    assert choosing.back(DESK, 5.0) == replace(Visit(), deaf_until=DESK.deaf_until)
    there = choosing.back(CATEGORY, 5.0)
    assert (there.page, there.category) == (Page.CATEGORIES, None)
    assert choosing.back(there, 6.0, language="en") == Visit(language="en")


@pytest.mark.parametrize("before", [CATEGORIES, CATEGORY, CHOICE, FAILED], ids=lambda v: v.page)
def test_idle_warns_counts_down_and_ends(before):
    at = before.touched_at
    assert visit.seconds_left(before, at + 59.9, TIMES) is None
    assert visit.seconds_left(before, at + 60, TIMES) == 20
    assert visit.seconds_left(before, at + 79, TIMES) == 1
    assert visit.tick(before, at + 79.9, TIMES) == before
    assert visit.tick(before, at + 80, TIMES).page is Page.WELCOME


def test_more_time_starts_the_wait_anew():
    asked = visit.touched(CATEGORY, 70.0)
    assert visit.seconds_left(asked, 70.0, TIMES) is None
    assert visit.tick(asked, 149.0, TIMES).page is Page.CATEGORY


@pytest.mark.parametrize(
    ("paper", "stays"), [(Paper.COMING, 15), (Paper.TAKEN, 15), (Paper.OUT, 60), (Paper.PARTLY, 60)]
)
def test_the_number_stays_long_enough_to_be_copied(paper, stays):
    there = replace(ISSUED, paper=paper)
    assert visit.seconds_left(there, 3.5 + stays - 0.1, TIMES) is None
    assert visit.tick(there, 3.5 + stays - 0.1, TIMES) == there
    assert visit.tick(there, 3.5 + stays, TIMES).page is Page.WELCOME


def test_a_request_on_its_way_is_never_given_up_by_time():
    assert visit.tick(ISSUING, 3600.0, TIMES) == ISSUING


def test_language_and_wishes_of_somebody_who_left_are_forgotten():
    wishes = Comfort(large=True, contrast=True, low=True, aloud=True)
    left = wished(visit.speak(WELCOME, "en", 5.0), wishes, 5.0)
    assert visit.tick(left, 64.0, TIMES) == left
    assert visit.tick(left, 65.0, TIMES) == Visit()


def test_a_category_that_is_gone_is_left():
    assert choosing.described(CATEGORY, {"ket-hon"}, 5.0).page is Page.CATEGORIES
    assert choosing.described(CHOICE, {"ket-hon"}, 5.0).page is Page.CATEGORIES
    assert choosing.described(CATEGORY, {"dat-dai"}, 5.0) == CATEGORY


def test_the_centre_decides_the_language_nobody_has_chosen():
    assert choosing.described(WELCOME, (), 5.0, language="en").language == "en"
    chosen = visit.speak(WELCOME, "vi", 4.0)
    assert choosing.described(chosen, (), 5.0, language="en").language == "vi"
