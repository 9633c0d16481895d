"""The desk as it looks, Vietnamese and English, on a PC and in a small window."""

import pytest

from screen_kit.link import LinkState
from ticket_protocol import facts as f
from ticket_protocol.words import PrinterState, Role

SMALL = (1024, 600)
LONGEST = "kiosk-sanh-chinh-tang-tret"


@pytest.fixture(params=["vi", "en"])
def language(request):
    return request.param


@pytest.fixture
def desk(new_desk, language):
    made = new_desk(language).join()
    report = {"role": Role.KIOSK, "version": "1", "clock_off_s": 0.0}
    made.tell(f.DeviceReported, device="kiosk-1", printer=PrinterState.OK, **report)
    made.tell(
        f.DeviceReported, device="kiosk-2", printer=PrinterState.LOW, tickets_left=40, **report
    )
    return made


@pytest.fixture
def look(screen, golden, language):
    def seen(desk, name, size=(1366, 768)):
        golden(screen(desk, size).look(), f"desk-{name}-{language}")

    return seen


def test_nothing_is_chosen(desk, look):
    look(desk, "empty")


@pytest.mark.parametrize("size", [(1366, 768), SMALL])
def test_a_field_with_priority_and_reason(desk, look, size):
    desk.vm.choose("dat-dai", "")
    desk.vm.option("priorities", "old")
    desk.vm.needHelp()
    look(desk, "chosen" if size[0] == 1366 else "chosen-small", size)


@pytest.mark.parametrize("found", [True, False])
def test_what_was_searched_for(desk, screen, golden, language, found):
    seen = screen(desk)
    word = {"vi": "khai sinh", "en": "birth"}[language] if found else "zzzz"
    seen.type("search", word, enter=False)
    golden(seen.look(), f"desk-{'search' if found else 'nothing'}-{language}")


def test_a_number_is_given(desk, look, ticket):
    desk.vm.choose("dat-dai", "")
    desk.vm.option("priorities", "plain")
    desk.vm.take()
    desk.accept(ticket("9047", priority=True))
    desk.refuse("WHICH_KIOSK", kiosks=("kiosk-1", "kiosk-2"))
    look(desk, "taken")


@pytest.mark.parametrize("size", [(1366, 768), SMALL])
def test_a_lost_ticket_is_looked_for(desk, look, ticket, size):
    desk.vm.choose("dat-dai", "")
    desk.vm.lookBack("9:10")
    desk.find(
        ticket("9012"),
        ticket("9013", state="called", counter=9, priority=True),
        ticket("9011", state="finished", counter=7),
        ticket("9014", state="missed"),
    )
    desk.vm.unfold("20261014-9012")
    desk.vm.press("cancel")
    look(desk, "lost" if size[0] == 1366 else "lost-small", size)


def test_the_longest_names(desk, look, centre, ticket):
    kiosks = tuple(k.model_copy(update={"id": LONGEST} if k.id == "kiosk-2" else {})
                   for k in centre.kiosks)  # fmt: skip
    desk.join(centre.model_copy(update={"kiosks": kiosks}))
    longest = max(centre.categories, key=lambda c: max((len(p.name.vi) for p in c.procedures),
                                                       default=0))  # fmt: skip
    desk.vm.choose(longest.id, longest.procedures[0].id)
    desk.tell(f.HelpWanted, kiosk=LONGEST, language="vi", page="welcome")
    desk.vm.look("9012")
    desk.find(ticket("9012", longest.id, procedure=longest.procedures[0].id, needs_help=True,
                     printed="failed", counters=[3, 4, 9]))  # fmt: skip
    look(desk, "longest")


def test_cut_off(desk, look):
    desk.link.stand(LinkState.CUT)
    desk.vm.choose("dat-dai", "")
    desk.vm.take()
    look(desk, "cut-off")
