"""What the server expects, what moved and what closed, on the kiosk's pages."""

from datetime import timedelta

import pytest

from kiosk.paper.told import Paper

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


@LANGUAGES
@SHAPES
class TestWaits:
    """As the design has them."""

    def test_category(self, kiosk, look, hall, language, shape):
        kiosk.link.expect(hall.outlook_of(dat_dai={"expected": hall.expected(25)}))
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.vm.chooseProcedure("dang-ky-bien-dong")
        look(kiosk, f"category-wait-{language}", shape)

    def test_ticket(self, kiosk, look, hall, language, shape):
        kiosk.vm.speak(language)
        kiosk.take().issue(expected=hall.expected(25))
        look(kiosk, f"ticket-wait-{language}", shape)

    def test_ticket_without_paper(self, kiosk, look, hall, language, shape):
        kiosk.vm.speak(language)
        kiosk.paper.becomes(Paper.OUT)
        kiosk.take().issue(expected=hall.expected(25))
        look(kiosk, f"paper-out-wait-{language}", shape)

    def test_moved(self, kiosk, look, hall, language, shape):
        kiosk.link.tell(hall.moved(kiosk.link.board, 9, 7))
        kiosk.vm.speak(language)
        kiosk.vm.start()
        look(kiosk, f"moved-{language}", shape)

    def test_several_matters(self, kiosk, look, hall, language, shape):
        kiosk.vm.speak(language)
        kiosk.take("dat-dai").issue(
            also=[{"category": "chung-thuc"}, {"category": "ket-hon"}],
            expected=hall.expected(25),
        )
        look(kiosk, f"ticket-several-{language}", shape)


@LANGUAGES
class TestStates:
    def test_the_longest_name_with_notes(self, kiosk, look, hall, language):
        kiosk.link.expect(hall.outlook_of(ket_hon={"expected": hall.expected(155), "capacity": 12}))
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("chung-thuc")
        kiosk.vm.another()
        kiosk.vm.chooseCategory("ket-hon")
        look(kiosk, f"category-notes-{language}")

    @SHAPES
    def test_something_more(self, kiosk, look, hall, language, shape):
        until = kiosk.link.clock + timedelta(hours=1)
        board = hall.switched(kiosk.link.board, until, "cong-an", "ket-hon", opened=False)
        kiosk.link.tell(board)
        kiosk.link.expect(hall.outlook_of(chung_thuc={"left": 0}))
        kiosk.vm.speak(language)
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.vm.another()
        look(kiosk, f"categories-more-{language}", shape)

    def test_soon(self, kiosk, look, hall, language):
        kiosk.vm.speak(language)
        kiosk.take(priority=True).issue(people_ahead=0, priority=True, expected=hall.expected(0))
        look(kiosk, f"ticket-soon-{language}")


@SHAPES
class TestForAll:
    def test_shut(self, kiosk, look, hall, shape):
        until = kiosk.link.clock + timedelta(hours=1, minutes=6)
        kiosk.link.tell(hall.switched(kiosk.link.board, until, opened=False))
        look(kiosk, "closed-shut", shape)

    def test_welcome_where_a_counter_moved(self, kiosk, look, hall, shape):
        kiosk.link.tell(hall.moved(kiosk.link.board, 9, 7))
        look(kiosk, "welcome-moved", shape)

    def test_ticket_where_counters_moved(self, kiosk, look, hall, shape):
        board = hall.moved(hall.moved(kiosk.link.board, 9, 7), 3, 4, "khai-sinh")
        before = (kiosk.link.clock - timedelta(seconds=2)).isoformat()
        kiosk.take().issue(expected=hall.expected(25), issued_at=before)
        kiosk.link.tell(board)
        look(kiosk, "ticket-moved", shape)


class TestContrast:
    @pytest.mark.parametrize("shape", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
    def test_pages(self, kiosk, screen, golden, hall, shape):
        name = "portrait" if shape == PORTRAIT else "landscape"
        kiosk.link.tell(hall.moved(kiosk.link.board, 9, 7))
        kiosk.link.expect(
            hall.outlook_of(
                dat_dai={"expected": hall.expected(25), "capacity": 12}, chung_thuc={"left": 0}
            )
        )
        kiosk.vm.comfort.toggleContrast()
        window = screen(kiosk, shape)
        golden(window.look(), f"kiosk-contrast-welcome-moved-{name}")
        window.touch("start").touch("category-cong-an").touch("another")
        golden(window.look(), f"kiosk-contrast-more-{name}")
        window.touch("category-dat-dai")
        golden(window.look(), f"kiosk-contrast-told-{name}")
