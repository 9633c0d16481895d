"""The pages and lists of the unfolded bar, Vietnamese and English, as pictures."""

from datetime import timedelta

import pytest

from ticket_protocol.outlook import (
    Advice,
    Ahead,
    CategoryOutlook,
    Forecast,
    Outlook,
    Quality,
    TicketOutlook,
)
from ticket_protocol.record import Expected, Passed
from ticket_protocol.words import HoldReason

FAR_OFF = Quality(
    week="2026-W41", category="xay-dung-mt-nn", tickets=60, mae_min=9.1, bias_min=7.4, late=0.4,
    covered=0.5, alarm=True,
)  # fmt: skip

pytestmark = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.fixture
def hall_open(busy):
    """Counters 3 and 7 are open too, counter 5 is paused."""
    busy.open(3)
    busy.open(7)
    busy.open(5)
    busy.pause(5)
    return busy


@pytest.fixture
def away(hall_open):
    """Two are held, one missed the call twice, one is with a guide."""
    hall = hall_open
    hall.finish()
    for number, reason, minutes in (("9013", HoldReason.COPY, 26), ("9014", HoldReason.FEE, 4)):
        hall.call(number)
        hall.hold(reason=reason, minutes=minutes)
    hall.call("9015")
    hall.miss(absences=2)
    hall.guide("9017")
    hall.later(minutes=1)
    hall.call("9018", seconds=30)
    return hall


def outlook_of(hall):
    """What a server would expect of that hall."""
    at = hall.now
    expected = Expected(
        minutes=25,
        earliest=at + timedelta(minutes=15),
        latest=at + timedelta(minutes=40),
        basis="replay",
    )
    fields = {"dat-dai": (5, 12), "xay-dung-mt-nn": (2, 7), "chung-thuc": (0, 30)}
    told = [
        CategoryOutlook(category=name, waiting=n, expected=expected, capacity=capacity)
        for name, (n, capacity) in fields.items()
    ]
    shut = [
        CategoryOutlook(category="khai-sinh", waiting=0, left=0),
        CategoryOutlook(category="cong-an", waiting=3, open=False),
    ]
    tickets = [
        TicketOutlook(ticket=w.ticket, waited_s=420, alarm=w.number == "9014")
        for w in hall.board.waiting
    ]
    return Outlook(at=at, seq=hall.board.seq, categories=(*told, *shut), tickets=tuple(tickets))


PAGES = {
    "hold": "hold",
    "transfer": "transfer",
    "cancel": "cancel",
    "result": "result",
    "about": "ticket-here",
    "find": "find",
    "more": "more",
    "served-on-paper": "on-paper",
    "slips": "slips",
    "reassign": "reassign",
    "issuing": "switch",
}


@pytest.mark.parametrize("key", PAGES)
def test_pages_of_keys(hall_open, console, look, language, key):
    vm = console(language=language)
    vm.press(key)
    look(vm, f"page-{PAGES[key]}", unfolded=True)


def test_slips_what_is_wrong_and_for_which_field(hall_open, console, look, language):
    vm = console(language=language)
    vm.press("slips")
    vm.enter(["", "9957", "8:05"])
    look(vm, "page-slips-wrong", unfolded=True)
    vm.enter(["9951", "9957", "8:05"])
    look(vm, "page-slips-field", unfolded=True)


def test_a_page_over_the_folded_bar(hall_open, console, look, language):
    vm = console(language=language)
    vm.press("hold")
    look(vm, "page-hold-folded")


def test_back_at(hall_open, console, look, language):
    vm = console(language=language)
    vm.press("pause")
    vm.pick("meeting")
    look(vm, "page-back-at")


def test_who_takes_over(hall_open, console, look, language):
    vm = console(language=language)
    vm.press("pause")
    vm.pick("end")
    look(vm, "page-leaving")


def test_transfer_with_its_toggles_on(hall_open, console, look, language):
    vm = console(language=language)
    vm.press("transfer")
    vm.pick("first")
    vm.pick("back")
    look(vm, "page-transfer-first", unfolded=True)


def test_issuing_with_hints(hall_open, console, look, language):
    vm = console(language=language)
    vm.link.expect(outlook_of(hall_open))
    vm.press("tickets")
    look(vm, "page-issue", unfolded=True)


def test_a_waiting_ticket(hall_open, console, look, language):
    hall_open.link("9016", "9017")
    vm = console(language=language)
    vm.pressFor("about", "20261014-9016")
    look(vm, "page-ticket-waiting", unfolded=True)
    vm.pick("call")
    look(vm, "page-call", unfolded=True)


def test_withdrawing_priority_and_linking(hall_open, console, look, language):
    vm = console(language=language)
    vm.pressFor("about", "20261014-9016")
    vm.pick("priority")
    look(vm, "page-withdraw", unfolded=True)
    vm.pressFor("link", "20261014-9013")
    look(vm, "page-link", unfolded=True)


def test_why_this_number(hall_open, console, look, language):
    hall = hall_open
    hall.finish()
    head = next(w for w in hall.board.waiting if w.number == "9013")
    passed = Passed(
        number="9013",
        category="dat-dai",
        priority=False,
        issued_at=head.issued_at,
        key=head.key,
    )
    hall.call("9016", passed=(passed,))
    vm = console(language=language)
    vm.press("about")
    look(vm, "page-why", unfolded=True)


def test_held_and_with_a_guide(away, console, look, language):
    look(console(language=language), "list-held", unfolded=True, tab="held")


def test_missed(away, console, look, language):
    look(console(language=language), "list-missed", unfolded=True, tab="missed")


def test_a_missed_ticket(away, console, look, language):
    vm = console(language=language)
    vm.pressFor("about", "20261014-9015")
    look(vm, "page-ticket-missed", unfolded=True)


def test_everything_a_row_can_tell(hall_open, console, look, language):
    hall = hall_open
    hall.issue("9019", minutes=2)
    hall.link("9013", "9014")
    hall.link("9015", "9019")
    hall.call("9015", counter=7)
    hall.help("9016")
    hall.help("9017")
    hall.finish()
    hall.call("9018")
    hall.transfer(to_counter=9)
    vm = console(language=language)
    vm.link.expect(outlook_of(hall))
    look(vm, "list-marks", unfolded=True)


def test_crowded_and_needs_help(busy, console, look, language):
    busy.help("9012")
    busy.finish()
    busy.help("9016")
    busy.call("9016", seconds=30)
    vm = console(language=language)
    vm.link.expect(outlook_of(busy).model_copy(update={"crowded": True}))
    look(vm, "crowded", unfolded=True)


def test_needs_help(busy, console, look, language):
    busy.help("9012")
    look(console(language=language), "needs-help")


def test_grace(hall, console, look, language):
    hall.open()
    hall.issue("9001", minutes=3)
    hall.issue("9002", minutes=2)
    hall.call("9001", seconds=18)
    vm = console(language=language)
    look(vm, "grace")
    look(vm, "grace-open", unfolded=True)
    vm.press("no-show")
    look(vm, "grace-pressed")


@pytest.mark.parametrize("move", ["finish", "miss", "hold", "transfer", "cancel"])
def test_undo(hall, console, look, language, move):
    hall.open()
    hall.issue("9001", minutes=3)
    hall.call("9001", seconds=100)
    getattr(hall, move)()
    hall.later(seconds=2)
    look(console(language=language), f"undo-{move}")


def test_offered(hall, console, look, language):
    hall.open()
    hall.issue("9001", offered=9)
    look(console(language=language), "offered")


def test_fields_have_moved(hall_open, console, look, language):
    hall_open.reassign(9, 7, "dat-dai", "xay-dung-mt-nn")
    look(console(language=language), "moved-away")
    look(console(language=language, counter=7), "moved-here")


def test_paused_until(hall, console, look, language):
    hall.open()
    hall.pause(back_at=hall.now + timedelta(minutes=15))
    look(console(language=language), "paused-until")


@pytest.mark.parametrize("doubt", [False, True])
def test_supervisor(hall_open, console, look, language, doubt):
    hall, vm = hall_open, console(language=language, supervisor=True)
    vm.link.expect(outlook_of(hall))
    vm.press("more")
    if not doubt:
        look(vm, "page-more-supervisor", unfolded=True)
    vm.press("supervise")
    told = Forecast(
        at=hall.now,
        now=Ahead(minutes=0, waiting=6, mean_wait_min=14.6),
        ahead=(
            Ahead(minutes=30, waiting=11.2, mean_wait_min=21.7),
            Ahead(minutes=60, waiting=9.4, mean_wait_min=19.1),
            Ahead(minutes=90, waiting=4.6, mean_wait_min=8.0),
        ),
        advice=(
            Advice(counter=5, categories=("dat-dai", "xay-dung-mt-nn"), shorter_min=6.2),
            Advice(counter=3, categories=("chung-thuc",), shorter_min=2.4),
        ),
        quality=FAR_OFF if doubt else None,
    )
    vm.link.asked[-1].answered.emit(told.model_dump_json().encode())
    look(vm, "supervisor-doubt" if doubt else "supervisor", unfolded=True)
