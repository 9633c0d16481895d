"""Every page and state of the kiosk; look at each beside the design before writing it."""

from datetime import timedelta

import pytest

from kiosk.paper.told import Paper
from screen_kit.link import LinkState
from ticket_protocol.centre import Span

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SHAPES = pytest.mark.parametrize(
    "shape", [("", PORTRAIT), ("-landscape", LANDSCAPE)], ids=["portrait", "landscape"]
)
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.fixture
def look(screen, golden):
    """`look(kiosk, name, shape)`: holds what the kiosk shows against the golden picture."""

    def check(kiosk, name, shape=("", PORTRAIT)):
        golden(screen(kiosk, shape[1]).look(), f"kiosk-{name}{shape[0]}")

    return check


def windows(centre):
    """The centre with the windows that real centres have."""
    spans = [Span(start="06:45", end="11:15"), Span(start="13:15", end="16:30")]
    saturday = [Span(start="07:15", end="11:00")]
    week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), spans) | {"sat": saturday}
    return centre.model_validate(centre.model_dump() | {"issuing": week})


def without(centre, category):
    """The centre with a category withdrawn."""
    categories = tuple(
        c.model_copy(update={"withdrawn": c.id == category}) for c in centre.categories
    )
    return centre.model_copy(update={"categories": categories})


@LANGUAGES
@SHAPES
class TestVisit:
    """The pages of every visit."""

    def test_welcome(self, kiosk, centre, look, language, shape):
        kiosk.link.describe(windows(centre))
        kiosk.vm.speak(language)
        look(kiosk, f"welcome-{language}", shape)

    def test_categories(self, kiosk, centre, look, language, shape):
        kiosk.link.describe(without(centre, "giao-duc"))
        kiosk.vm.speak(language)
        kiosk.vm.start()
        look(kiosk, f"categories-{language}", shape)

    def test_category(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.vm.chooseProcedure("dang-ky-bien-dong")
        look(kiosk, f"category-{language}", shape)

    def test_ticket(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        kiosk.take().issue()
        look(kiosk, f"ticket-{language}", shape)

    def test_paper_out(self, kiosk, look, language, shape):
        kiosk.vm.speak(language)
        kiosk.paper.becomes(Paper.OUT)
        kiosk.take().issue()
        look(kiosk, f"paper-out-{language}", shape)


@LANGUAGES
class TestStates:
    """What may come in between."""

    def test_issuing(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.take()
        look(kiosk, f"issuing-{language}")

    def test_more_time(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.wait(65)
        look(kiosk, f"more-time-{language}")

    def test_withdrawn(self, kiosk, centre, look, language):
        kiosk.link.describe(without(centre, "giao-duc"))
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("giao-duc")
        look(kiosk, f"withdrawn-{language}")

    def test_exhausted(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.take("chung-thuc").refuse("SERIES_EXHAUSTED")
        look(kiosk, f"exhausted-{language}")

    def test_not_answered(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.take().asked[-1].pending.unanswered.emit()
        look(kiosk, f"failed-{language}")

    def test_priority_at_several_counters(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.take("ket-hon", priority=True).issue(
            number="T0199", counters=[3, 4], people_ahead=0, priority=True
        )
        look(kiosk, f"ticket-priority-{language}")

    def test_no_printer(self, kiosk, look, language):
        kiosk.vm.speak(language)
        kiosk.paper.becomes(Paper.NONE)
        kiosk.take().issue()
        look(kiosk, f"paper-none-{language}")


@SHAPES
class TestNoNumbers:
    """Pages for all who stand before them, in both languages."""

    @pytest.mark.parametrize("state", [LinkState.CUT, LinkState.REFUSED, LinkState.WRONG_PROTOCOL])
    def test_link(self, kiosk, look, shape, state):
        kiosk.link.stand(state)
        look(kiosk, f"link-{state.value}", shape)

    def test_connecting(self, new_kiosk, look, shape):
        look(new_kiosk, "connecting", shape)

    def test_never_met_its_server(self, new_kiosk, look, shape):
        new_kiosk.link.stand(LinkState.CUT)
        look(new_kiosk, "link-cut-from-start", shape)

    def test_clock(self, kiosk, look, shape):
        kiosk.join(clock_suspected=True)
        look(kiosk, "clock", shape)

    @pytest.mark.parametrize(
        "closed", [("before", -4), ("lunch", 2.5), ("after", 8), ("holiday", 96)]
    )
    def test_closed(self, kiosk, centre, look, shape, closed):
        gate, hours = closed
        kiosk.link.clock += timedelta(hours=hours)
        kiosk.link.describe(windows(centre))
        look(kiosk, f"closed-{gate}", shape)


@SHAPES
@LANGUAGES
def test_a_holiday_has_its_name(kiosk, centre, look, shape, language):
    tet = {"day": "2026-10-14", "name": {"vi": "Tết Nguyên đán", "en": "Lunar New Year"}}
    described = windows(centre)
    kiosk.link.describe(described.model_validate(described.model_dump() | {"holidays": [tet]}))
    kiosk.vm.speak(language)
    look(kiosk, f"closed-tet-{language}", shape)


@SHAPES
def test_a_holiday_of_a_long_name(kiosk, centre, look, shape):
    long = {"vi": "Ngày Chiến thắng và Quốc tế Lao động", "en": "Victory Day and Labour Day"}
    week = [{"day": "2026-10-14", "name": long}]
    described = windows(centre)
    kiosk.link.describe(described.model_validate(described.model_dump() | {"holidays": week}))
    look(kiosk, "closed-long", shape)


class TestContrast:
    @pytest.mark.parametrize("shape", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
    def test_pages(self, kiosk, screen, golden, shape):
        name = "portrait" if shape == PORTRAIT else "landscape"
        window = screen(kiosk, shape)
        kiosk.vm.comfort.toggleContrast()
        golden(window.look(), f"kiosk-contrast-welcome-{name}")
        kiosk.vm.start()
        golden(window.look(), f"kiosk-contrast-categories-{name}")
        kiosk.vm.chooseCategory("dat-dai")
        golden(window.look(), f"kiosk-contrast-category-{name}")
        kiosk.vm.take(False)
        kiosk.issue()
        golden(window.look(), f"kiosk-contrast-ticket-{name}")


class TestSheets:
    """More than fits on a page."""

    @SHAPES
    def test_eighteen_categories(self, kiosk, centre, look, shape):
        more = tuple(
            c.model_copy(update={"id": f"{c.id}-2", "name": c.name}) for c in centre.categories[:4]
        )
        kiosk.link.describe(centre.model_copy(update={"categories": (*centre.categories, *more)}))
        kiosk.vm.start()
        kiosk.vm.turnSheet(1)
        look(kiosk, "categories-sheet", shape)

    @SHAPES
    def test_many_procedures(self, kiosk, centre, look, shape):
        lots = centre.categories[13].procedures * 3
        named = tuple(p.model_copy(update={"id": f"{p.id}-{i}"}) for i, p in enumerate(lots))
        field = centre.categories[13].model_copy(update={"procedures": named})
        others = tuple(c for c in centre.categories if c.id != field.id)
        kiosk.link.describe(centre.model_copy(update={"categories": (*others, field)}))
        kiosk.vm.start()
        kiosk.vm.chooseCategory(field.id)
        look(kiosk, "category-sheet", shape)
