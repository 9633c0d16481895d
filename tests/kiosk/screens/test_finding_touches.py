"""Finding by finger and by keys: the way to a number, and a keyboard that stays where it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

LETTERS = "qwertyuiopasdfghjklzxcvbnm"
KEYS = [f"key-{key}" for key in (*LETTERS, "erase", "telex", "space", "clear")]


@pytest.fixture
def window(kiosk, screen):
    return screen(kiosk).touch("start").touch("search")


def type_in(window, word):
    for letter in word:
        window.touch("key-space" if letter == " " else f"key-{letter}")
    return window


def test_by_words_to_a_number(kiosk, window):
    type_in(window, "sang teen soor ddor")
    assert window.find("typed").property("typed") == "sang tên sổ đỏ"
    window.touch("found-0").touch("list").touch("take")
    assert kiosk.asked[0].body["procedure"] == "dang-ky-bien-dong"
    kiosk.issue()
    assert kiosk.paper.listed == [True]


def test_what_is_offered_needs_no_word(kiosk, window):
    window.touch("offer-0").touch("take")
    assert kiosk.asked[0].body["procedure"] is not None


def test_letters_are_taken_back_and_marks_switched_off(window):
    type_in(window, "soo").touch("key-erase").touch("key-telex")
    assert window.find("typed").property("typed") == "s"
    assert type_in(window, "oo").find("typed").property("typed") == "soo"
    assert window.touch("key-clear").find("typed").property("typed") == ""


def test_the_keyboard_stays_where_it_is(window):
    def places():
        return [window.middle(key) for key in KEYS]

    before = places()
    for word in ("k", "et hon", "qqqq"):
        type_in(window, word)
        assert places() == before
        window.touch("key-clear")


def test_a_keyboard_that_is_plugged_in_types_too(window):
    window.look()
    for key in (Qt.Key.Key_S, Qt.Key.Key_O, Qt.Key.Key_Backspace):
        QTest.keyClick(window.window, key)
    assert window.find("typed").property("typed") == "s"


def test_back_goes_step_by_step(kiosk, window):
    type_in(window, "ket hon").touch("found-0").touch("back")
    assert (kiosk.vm.page, window.find("typed").property("typed")) == ("search", "ket hon")
    window.touch("back")
    assert kiosk.vm.page == "categories"


def test_by_questions_to_a_number(kiosk, screen):
    window = screen(kiosk).touch("start").touch("ask")
    while window.sees("answer-0"):
        window.touch("answer-0")
    window.touch("take")
    assert kiosk.asked


def test_whom_no_answer_fits_a_person_guides(kiosk, screen):
    screen(kiosk).touch("start").touch("ask").touch("answer-none").touch("take")
    assert kiosk.asked[0].body["category"] == "huong-dan"


def test_the_other_procedures_come_back_where_they_were_folded(kiosk, screen):
    window = screen(kiosk, (1920, 1080)).touch("start").touch("category-dat-dai")
    every = [name for name in window.names() if name.startswith("procedure-")]
    window.touch("procedure-dang-ky-bien-dong")
    assert [n for n in window.names() if n.startswith("procedure-")] == [
        "procedure-dang-ky-bien-dong"
    ]
    window.touch("others")
    assert [name for name in window.names() if name.startswith("procedure-")] == every


def test_papers_can_be_read_on_the_page_with_the_number(kiosk, screen):
    window = screen(kiosk).touch("start").touch("category-khai-sinh")
    window.touch("procedure-dang-ky-khai-sinh")
    papers = next(row.papers for row in kiosk.vm.choices.rows if row.chosen)
    said = " ".join(window.texts())
    assert papers
    assert all(word in said for paper in papers for word in paper.split())
    assert window.sees("take")


def test_what_does_not_fit_comes_by_one_key_and_then_the_first_again(kiosk, window):
    type_in(window, "ket hon")
    rows, seen = kiosk.vm.finding.found.rows, []
    for _ in rows:
        found = [int(one.removeprefix("found-")) for one in window.names() if "found-" in one]
        if found[0] == 0 and seen:
            break
        seen += found
        window.touch("otherHits")
    assert sorted(seen) == list(range(len(rows)))
    window.touch("otherHits")
    assert not window.sees("found-0")
    type_in(window, "s")
    assert window.sees("found-0")


def test_words_of_citizens_are_not_shown_in_another_language(kiosk, window):
    type_in(window, "giaays keets hoon")
    assert kiosk.vm.finding.found.rows[0].words == "giấy kết hôn"
    kiosk.vm.speak("en")
    rows = kiosk.vm.finding.found.rows
    assert rows[0].name == "Register a marriage"
    assert {row.words for row in rows} == {""}
