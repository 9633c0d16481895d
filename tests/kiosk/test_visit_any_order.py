"""Any order of touches, ticks, scans, printer states and replies: no tap gives a second number."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk import choosing, visit
from kiosk.comfort.comfort import Comfort
from kiosk.comfort.wishing import wished
from kiosk.finding import moves
from kiosk.finding.looking import NOT_LOOKING
from kiosk.finding.unsure import Asked
from kiosk.paper import paperwork
from kiosk.paper.told import TO_NOTE, TROUBLES, Paper
from kiosk.scans import scanned
from kiosk.scans.scanning import Card, Slip
from kiosk.visit import DEAF_S, Page, Times, Visit
from ticket_protocol.record import Stop
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PrintOutcome, Purpose, TicketState

TIMES = Times(idle_s=60, warning_s=20, ticket_s=15, copy_s=60)
TICKET = Ticket(
    id="20261014-9012", number="9012", category="dat-dai", procedure=None, purpose=None,
    priority=False, language="vi", state=TicketState.WAITING, counters=(9,), counter=None,
    people_ahead=6, issued_at=datetime(2026, 10, 14, 2, 24, tzinfo=UTC), code="RBYZ4TSH5XWUB36P",
)  # fmt: skip
WISHES = Comfort(large=True, contrast=True, low=True, aloud=True)
HALL = scanned.Hall(mode=lambda name: "full" if name == "y-te" else "open", elders=1951)


def scan(what):
    return lambda v, now: scanned.after(v, what, HALL, now)


MOVES = {
    "start": visit.start,
    "choose_category": lambda v, now: choosing.choose_category(v, "ket-hon", now),
    "choose_procedure": lambda v, now: choosing.choose_procedure(v, "a", now),
    "another": choosing.another,
    "search": moves.search,
    "letter": lambda v, now: moves.press(v, "a", now),
    "erase": moves.erase,
    "telex": moves.switch_telex,
    "question": lambda v, now: moves.unsure_of(v, Asked(trail=("a",)), now),
    "found": lambda v, now: choosing.choose_found(v, Stop(category="dat-dai", procedure="a"), now),
    "list": paperwork.toggle_list,
    "ask_again": visit.ask_again,
    "to_desk": paperwork.to_desk,
    "back": choosing.back,
    "home": visit.home,
    "wish": lambda v, now: wished(v, WISHES, now),
    "speak": lambda v, now: visit.speak(v, "en", now),
    "sheet": lambda v, now: visit.turn_sheet(v, 1, now),
    "explain": lambda v, now: visit.explain(v, "kiosk.full", now),
    "slip": scan(Slip(category="dat-dai", purpose=Purpose.COLLECT)),
    "slip of what is full": scan(Slip(category="y-te")),
    "card": scan(Card(birth_year=1940, number="0")),
    "rubbish": scan(None),
    "person": lambda v, _now: scanned.known_as(v, "a" * 64),
    "touched": visit.touched,
    "refused": lambda v, now: visit.refused(v, "kiosk.full", now),
    "unanswered": visit.unanswered,
    "tick": lambda v, now: visit.tick(v, now, TIMES),
}
OF_THE_PRINTER = ("take", "on_screen", "issued", "copy", "printed", "unsure", "failed", "copied")
OUTCOMES = {
    "printed": PrintOutcome.PRINTED,
    "unsure": PrintOutcome.SENT_UNCONFIRMED,
    "failed": PrintOutcome.FAILED,
}
FORWARD = {
    Page.WELCOME: "start",
    Page.CATEGORIES: "choose_category",
    Page.SEARCH: "found",
    Page.QUESTIONS: "found",
    Page.CATEGORY: "take",
    Page.CHOICE: "on_screen",
    Page.DESK: "home",
    Page.ISSUING: "issued",
    Page.TICKET: "copy",
    Page.FAILED: "ask_again",
}
"""What leads on: else hardly any of the visits below would come to a number."""
PRINTER = (Paper.COMING, Paper.UNSEEN, Paper.OUT, Paper.HOT)

events = st.lists(
    st.tuples(
        st.one_of(st.just("forward"), st.sampled_from([*MOVES, *OF_THE_PRINTER, *PRINTER])),
        st.sampled_from([0.0, 0.0625, 0.25, 1.0, 1.875, 2.125, 9.0, 40.0]),
    ),
    max_size=60,
)


class World:
    """A visit that anything may happen to, a printer, and a server that notes what was asked."""

    def __init__(self):
        self.now, self.visit, self.printer = 1.0, Visit(), Paper.COMING
        self.keys, self.taken_at, self.copies = [], [], 0

    def happen(self, name, after):
        self.now += after
        before = self.visit
        name = FORWARD[before.page] if name == "forward" else name
        self.visit = self._after(name)
        self._check(name, before)

    def _after(self, name):
        v, now, key = self.visit, self.now, f"k{len(self.keys)}"
        if isinstance(name, Paper):
            self.printer = name
            return paperwork.changed(v, name, now)
        moves = MOVES | {
            "take": lambda v, now: visit.take(v, now, key=key, priority=False, paper=self.printer),
            "on_screen": lambda v, now: paperwork.on_screen(v, now, key=key),
            "issued": lambda v, now: visit.issued(v, TICKET, self.printer, now),
            "copy": lambda v, now: paperwork.order_copy(v, now, TIMES, self.printer),
            "copied": lambda v, now: self._printed(v, "printed", now, again=True),
            "printed": lambda v, now: self._printed(v, "printed", now),
            "unsure": lambda v, now: self._printed(v, "unsure", now),
            "failed": lambda v, now: self._printed(v, "failed", now),
        }
        return moves[name](v, now)

    def _printed(self, v, name, now, *, again=False):
        return paperwork.printed(v, OUTCOMES[name], self.printer, now, again=again)

    def _check(self, name, before):
        after = self.visit
        self._check_asking(name, before, after)
        assert (after.asking is not None) == (after.page in {Page.ISSUING, Page.FAILED})
        assert (after.ticket is not None) == (after.page is Page.TICKET)
        if after.page is Page.WELCOME:
            assert name == "wish" or before.page is Page.WELCOME or after.comfort == Comfort()
            assert after == replace(
                Visit(), language=after.language, deaf_until=after.deaf_until,
                touched_at=after.touched_at, notice=after.notice, notice_at=after.notice_at,
                sheet=after.sheet, comfort=after.comfort,
            )  # fmt: skip
        if after.page in {Page.WELCOME, Page.CATEGORIES, Page.ISSUING, Page.TICKET}:
            assert after.looking == NOT_LOOKING, "nothing typed outlives the looking"
        if after.page is Page.TICKET:
            assert after.person is None, "nothing of a card outlives the asking"
            self._check_copy(name, before, after)
        chosen = [stop.category for stop in after.stops] + [after.category]
        assert len(chosen) == len(set(chosen)) <= choosing.MOST

    def _check_asking(self, name, before, after):
        asks = after.page is Page.ISSUING and before.page is not Page.ISSUING
        if asks and name in {"take", "on_screen"}:
            assert after.asking.key not in self.keys, "one key, one request"
            assert not self.taken_at or self.now - self.taken_at[-1] >= DEAF_S
            assert name == "on_screen" or self.printer not in TROUBLES, "first comes the choice"
            self.keys.append(after.asking.key)
            self.taken_at.append(self.now)
        elif asks:
            assert after.asking.key == self.keys[-1], "asked again by the same key"
        if before.page is Page.ISSUING and after.page is not Page.ISSUING:
            assert name in {"issued", "refused", "unanswered"}, "only an answer ends the asking"

    def _check_copy(self, name, before, after):
        if name == "copy" and after != before:
            assert before.settled, "one at a time"
            assert not after.settled
            assert self.now - after.issued_at < TIMES.copy_s
            assert after.paper not in TO_NOTE


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
