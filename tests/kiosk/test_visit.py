"""One citizen's visit: each page, each touch, and any order of touches, ticks and replies."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import choosing, visit
from kiosk.visit import DEAF_S, Page, Paper, Times, Visit
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PrintOutcome, TicketState

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
ALL = (WELCOME, CATEGORIES, CATEGORY, ISSUING, ISSUED, FAILED)
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
    ],
)
def test_a_touch_counts_only_on_its_own_page(before, touch, belongs):
    assert (TOUCHES[touch](before, LATER) != before) == (before.page is belongs)


EVERYWHERE = {
    "back": choosing.back,
    "home": visit.home,
    "speak": lambda v, now: visit.speak(v, "en", now),
    "contrast": lambda v, now: visit.with_contrast(v, now, contrast=True),
    "sheet": lambda v, now: visit.turn_sheet(v, 1, now),
    "explain": lambda v, now: visit.explain(v, "kiosk.full", now),
}


@pytest.mark.parametrize("touch", EVERYWHERE)
def test_for_two_seconds_after_asking_no_touch_counts(touch):
    assert EVERYWHERE[touch](ISSUING, LATER) == ISSUING
    assert EVERYWHERE[touch](ISSUED, 3.0 + DEAF_S - 0.01) == ISSUED
    assert EVERYWHERE[touch](ISSUED, 3.0 + DEAF_S) != ISSUED


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (PrintOutcome.PRINTED, Paper.TAKEN),
        (PrintOutcome.SENT_UNCONFIRMED, Paper.COMING),
        (PrintOutcome.FAILED, Paper.OUT),
    ],
)
def test_what_became_of_the_paper(outcome, expected):
    assert visit.printed(ISSUED, outcome, Paper.OUT, 5.0).paper is expected


def test_a_printer_that_stops_is_shown_unless_the_paper_came_out():
    assert visit.stuck(ISSUED, Paper.OUT, 5.0).paper is Paper.OUT
    came_out = visit.printed(ISSUED, PrintOutcome.PRINTED, Paper.OUT, 4.0)
    assert visit.stuck(came_out, Paper.OUT, 5.0).paper is Paper.TAKEN


def test_the_reason_becomes_clear_later():
    broken = visit.printed(ISSUED, PrintOutcome.FAILED, Paper.BROKEN, 5.0)
    assert visit.stuck(broken, Paper.OUT, 6.0).paper is Paper.OUT


def test_paper_that_came_after_all_is_shown():
    broken = visit.stuck(ISSUED, Paper.OUT, 5.0)
    assert visit.printed(broken, PrintOutcome.PRINTED, Paper.OUT, 6.0).paper is Paper.TAKEN


def test_a_kiosk_without_printer_says_so_to_the_end():
    bare = replace(ISSUED, paper=Paper.NONE)
    assert visit.stuck(bare, Paper.OUT, 5.0) == bare


def test_a_refusal_leads_back_with_its_reason_for_a_while():
    told = visit.refused(ISSUING, "kiosk.full", 4.0)
    assert (told.page, told.notice, told.category) == (Page.CATEGORIES, "kiosk.full", None)
    assert visit.tick(told, 11.9, TIMES).notice == "kiosk.full"
    assert visit.tick(told, 12.0, TIMES).notice is None


def test_asking_again_keeps_the_request():
    again = visit.ask_again(FAILED, 20.0)
    assert (again.page, again.asking) == (Page.ISSUING, ISSUING.asking)


def test_back_leads_one_page_back_then_home():
    there = choosing.back(CATEGORY, 5.0)
    assert (there.page, there.category) == (Page.CATEGORIES, None)
    assert choosing.back(there, 6.0, language="en") == Visit(language="en")


@pytest.mark.parametrize("before", [CATEGORIES, CATEGORY, FAILED], ids=lambda v: v.page)
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
    ("paper", "stays"), [(Paper.COMING, 15), (Paper.TAKEN, 15), (Paper.OUT, 30), (Paper.NONE, 30)]
)
def test_the_number_stays_long_enough_to_be_copied(paper, stays):
    there = replace(ISSUED, paper=paper)
    assert visit.seconds_left(there, 3.5 + stays - 0.1, TIMES) is None
    assert visit.tick(there, 3.5 + stays - 0.1, TIMES) == there
    assert visit.tick(there, 3.5 + stays, TIMES).page is Page.WELCOME


def test_a_request_on_its_way_is_never_given_up_by_time():
    assert visit.tick(ISSUING, 3600.0, TIMES) == ISSUING


def test_language_and_contrast_of_somebody_who_left_are_forgotten():
    left = visit.with_contrast(visit.speak(WELCOME, "en", 5.0), 5.0, contrast=True)
    assert visit.tick(left, 64.0, TIMES) == left
    assert visit.tick(left, 65.0, TIMES) == Visit()


def test_a_category_that_is_gone_is_left():
    assert choosing.described(CATEGORY, {"ket-hon"}, 5.0).page is Page.CATEGORIES
    assert choosing.described(CATEGORY, {"dat-dai"}, 5.0) == CATEGORY


def test_the_centre_decides_the_language_nobody_has_chosen():
    assert choosing.described(WELCOME, (), 5.0, language="en").language == "en"
    chosen = visit.speak(WELCOME, "vi", 4.0)
    assert choosing.described(chosen, (), 5.0, language="en").language == "vi"


REPLIES = {
    "touched": visit.touched,
    "issued": lambda v, now: visit.issued(v, TICKET, Paper.COMING, now),
    "refused": lambda v, now: visit.refused(v, "kiosk.full", now),
    "unanswered": visit.unanswered,
    "printed": lambda v, now: visit.printed(v, PrintOutcome.PRINTED, Paper.OUT, now),
    "failed": lambda v, now: visit.printed(v, PrintOutcome.FAILED, Paper.OUT, now),
    "stuck": lambda v, now: visit.stuck(v, Paper.OUT, now),
    "tick": lambda v, now: visit.tick(v, now, TIMES),
}
FORWARD = {
    Page.WELCOME: "start",
    Page.CATEGORIES: "choose_category",
    Page.CATEGORY: "take",
    Page.ISSUING: "issued",
    Page.TICKET: "home",
    Page.FAILED: "ask_again",
}
"""What leads on: else hardly any of the visits below would come to a number."""

events = st.lists(
    st.tuples(
        st.one_of(st.just("forward"), st.sampled_from([*TOUCHES, *EVERYWHERE, *REPLIES])),
        st.sampled_from([0.0, 0.0625, 0.25, 1.0, 1.875, 2.125, 9.0, 40.0]),
    ),
    max_size=60,
)


class World:
    """A visit that anything may happen to, and a server that notes what it was asked."""

    def __init__(self):
        self.now, self.visit = 1.0, Visit()
        self.keys, self.taken_at = [], []

    def happen(self, name, after):
        self.now += after
        before = self.visit
        name = FORWARD[before.page] if name == "forward" else name
        self.visit = self._after(name)
        self._check(name, before)

    def _after(self, name):
        v, now = self.visit, self.now
        moves = TOUCHES | EVERYWHERE | REPLIES
        moves["take"] = lambda v, now: visit.take(v, now, key=f"k{len(self.keys)}", priority=False)
        return moves[name](v, now)

    def _check(self, name, before):
        after = self.visit
        asks = after.page is Page.ISSUING and before.page is not Page.ISSUING
        if asks and name == "take":
            assert after.asking.key not in self.keys, "one key, one request"
            assert not self.taken_at or self.now - self.taken_at[-1] >= DEAF_S
            self.keys.append(after.asking.key)
            self.taken_at.append(self.now)
        elif asks:
            assert after.asking.key == self.keys[-1], "asked again by the same key"
        assert (after.asking is not None) == (after.page in {Page.ISSUING, Page.FAILED})
        assert (after.ticket is not None) == (after.page is Page.TICKET)
        if after.page is Page.WELCOME:
            assert (after.category, after.procedure, after.ticket) == (None, None, None)
            assert after.stops == ()
        chosen = [stop.category for stop in after.stops] + [after.category]
        assert len(chosen) == len(set(chosen)) <= choosing.MOST
        if before.page is Page.ISSUING and after.page is not Page.ISSUING:
            assert name in {"issued", "refused", "unanswered"}, "only an answer ends the asking"


@given(events)
def test_whatever_happens_no_tap_gives_a_second_number(happenings):
    world = World()
    for name, after in happenings:
        world.happen(name, after)


@given(events)
def test_a_forgotten_visit_ends_at_welcome_in_the_leading_language(happenings):
    world = World()
    for name, after in happenings:
        world.happen(name, after)
    world.happen("unanswered", 15.0)
    world.happen("tick", TIMES.idle_s + TIMES.warning_s)
    assert replace(world.visit, deaf_until=0.0) == Visit()
