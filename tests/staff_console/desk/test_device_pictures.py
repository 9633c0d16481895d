"""What officers are told of devices and papers, Vietnamese and English; look before writing."""

import pytest

from ticket_protocol.device_settings import KioskSettings, PrinterSettings
from ticket_protocol.words import PartKind, PrinterState, PrintOutcome, Role

LONGEST = "kiosk-sanh-chinh-tang-tret"
TROUBLES = [
    PrinterState.COVER_OPEN,
    PrinterState.JAM,
    PrinterState.STALLED,
    PrinterState.DOWN,
    PrinterState.ERROR,
    PrinterState.HOT,
]

COUNTERS = {PartKind.SIGN: (3, 5, 9, 12), PartKind.KEYPAD: (9,), PartKind.SCANNER: (9,)}

pytestmark = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.fixture
def centre(centre):
    """The centre with a kiosk that prints."""
    return with_kiosks(centre, "kiosk-1")


def with_kiosks(centre, *names):
    printers = (PrinterSettings(id="p", address="tcp://10.0.0.5"),)
    kiosks = tuple(KioskSettings(id=name, printer="p") for name in names)
    return centre.model_copy(update={"kiosks": kiosks, "printers": printers})


@pytest.fixture
def papers(busy):
    """Two of those who wait, and one who is away, have no paper or perhaps none."""
    busy.print("9013", PrintOutcome.FAILED)
    busy.print("9016", PrintOutcome.SENT_UNCONFIRMED)
    busy.print("9012", PrintOutcome.FAILED)
    return busy


@pytest.mark.parametrize("state", TROUBLES)
def test_a_printer_in_trouble(busy, console, look, language, state):
    busy.device(printer=state)
    look(console(language=language), f"printer-{state.replace('_', '-')}")


def test_low_paper(busy, console, look, language):
    busy.device(printer=PrinterState.LOW, tickets_left=143)
    look(console(language=language), "paper-low")


@pytest.mark.parametrize("part", PartKind)
def test_a_part_that_is_silent(busy, console, look, language, part):
    busy.silent("kiosk-1", part, *COUNTERS.get(part, ()))
    look(console(language=language), f"silent-{part}")


@pytest.mark.parametrize("unfolded", [False, True])
def test_the_longest_words(busy, console, look, language, unfolded):
    busy.silent(LONGEST, PartKind.LAYOUT, role=Role.KIOSK)
    name = "longest-notice-open" if unfolded else "longest-notice"
    look(console(language=language), name, unfolded=unfolded)


def test_papers_that_are_missing(papers, console, look, language):
    look(console(language=language), "list-papers", unfolded=True)


def test_papers_that_are_missing_of_those_away(papers, console, look, language):
    papers.hold()
    look(console(language=language), "list-papers-held", unfolded=True, tab="held")


@pytest.mark.parametrize("ticket", ["20261014-9012", "20261014-9013"])
def test_the_page_of_a_ticket_with_its_paper(papers, console, look, language, ticket):
    vm = console(language=language)
    vm.pressFor("about", ticket)
    look(vm, f"page-paper-{ticket[-4:]}")


def test_at_which_kiosk(busy, console, look, language, centre):
    busy.device(LONGEST, printer=PrinterState.OUT)
    vm = console(language=language)
    vm.link.join(with_kiosks(centre, "kiosk-1", LONGEST))
    vm.pressFor("reprint", "20261014-9013")
    vm.putAway()
    look(vm, "page-reprint")


@pytest.mark.parametrize("outcome", [None, *PrintOutcome])
def test_what_became_of_a_copy(busy, console, look, language, outcome):
    vm = console(language=language)
    vm.pressFor("reprint", "20261014-9013")
    vm.link.sent[0].succeeded.emit({"ticket": {"id": "20261014-9013", "number": "9013"}})
    if outcome is not None:
        busy.print("9013", outcome, again=True)
        vm.link.hear()
    look(vm, f"copy-{outcome.replace('_', '-') if outcome else 'ordered'}")


def test_a_kiosk_that_does_not_answer(busy, console, look, language):
    vm = console(language=language)
    vm.pressFor("reprint", "20261014-9013")
    vm.link.sent[0].succeeded.emit({"ticket": {"id": "20261014-9013", "number": "9013"}})
    busy.later(seconds=30)
    vm.tick()
    look(vm, "copy-silent")


def test_a_scan_of_what_is_over(busy, console, look, language):
    vm = console(language=language)
    vm.scan("0123456789ABCDEF0123")
    vm.link.asked[0].answered.emit(
        b'{"id": "20261014-9001", "number": "9001", "state": "finished"}'
    )
    look(vm, "scan-finished")


def test_a_scan_of_anything(busy, console, look, language):
    vm = console(language=language)
    vm.scan("Nguyễn Thị Thử|02091951")
    look(vm, "scan-unknown")
