"""How citizens rate: what the table becomes, and its mistakes."""

import pytest

from ticket_protocol.rating_settings import RatingSettings
from ticket_server.settings.load import parse

LEVELS = "levels = 4\n"
WORDS = 'words = [{ vi = "Tốt", en = "Good" }, { vi = "Chưa tốt" }]\n'
ASK = "ask_from = 4\n"


def test_what_the_demo_asks(text):
    settings = parse(text)
    told, plan = settings.centre().rating, settings.plan().rating
    assert (told.on, told.levels, told.ask_from, told.shown_s, told.words) == (True, 4, 4, 60, ())
    assert [r.id for r in told.reasons] == ["waiting", "attitude", "guidance", "papers", "other"]
    assert all(r.name.en for r in told.reasons)
    assert (plan.levels, plan.ask_from) == (4, 4)
    assert plan.reasons == {r.id for r in told.reasons}


def test_whose_sign_each_display_is(text):
    displays = parse(text).plan().displays
    assert (displays["sign-9"], displays["hall-tv"], displays["signs-1"]) == (9, None, None)


def test_words_of_a_centre_s_own(changed):
    told = parse(changed(LEVELS, f"levels = 2\n{WORDS}", ASK, "")).centre().rating
    assert [(w.vi, w.en) for w in told.words] == [("Tốt", "Good"), ("Chưa tốt", None)]


@pytest.mark.parametrize(("levels", "asked"), [(2, 2), (3, 3), (4, 4), (5, 4)])
def test_where_a_reason_is_asked_if_nothing_is_said(changed, levels, asked):
    settings = parse(changed(LEVELS, f"levels = {levels}\n", ASK, ""))
    assert settings.centre().rating.ask_from == settings.plan().rating.ask_from == asked


def test_nobody_is_asked_unless_the_centre_wants_it(text, changed):
    off = parse(changed("on = true\n# Số mức", "on = false\n# Số mức"))
    assert off.plan().rating is None
    assert not off.centre().rating.on
    before, _, rest = text.partition("# --- Đánh giá")
    none = parse(before + "# --- Ti vi sảnh" + rest.partition("# --- Ti vi sảnh")[2])
    assert none.plan().rating is None
    assert none.centre().rating == RatingSettings()


@pytest.mark.parametrize(
    ("old", "new", "path", "words"),
    [
        (LEVELS, "levels = 1\n", "rating.levels", "greater than or equal to 2"),
        (LEVELS, "levels = 6\n", "rating.levels", "less than or equal to 5"),
        (LEVELS, f"{LEVELS}{WORDS}", "rating.words", "one for each of the 4 levels"),
        (LEVELS, "levels = 3\n", "rating.ask_from", "there are 3 levels only"),
        (LEVELS, f"{LEVELS}level = 4\n", "rating.level", "Did you mean 'levels'?"),
        (ASK, "ask_from = 1\n", "rating.ask_from", "greater than or equal to 2"),
        ('id = "attitude"', 'id = "waiting"', "rating.reasons", "'waiting' stands there 2 times"),
        ('id = "attitude"', 'id = "Thái độ"', "rating.reasons[1].id", "small letters"),
        ('vi = "Chờ lâu"', f'vi = "{41 * "x"}"', "rating.reasons[0].name.vi", "40 characters"),
        ("shown_s = 60", "shown_s = 5", "rating.shown_s", "greater than or equal to 10"),
    ],
)
def test_each_mistake_is_named(mistakes, old, new, path, words):
    assert words in mistakes(old, new)[path]


def test_six_reasons_find_room(mistakes):
    more = [f'{{ id = "more-{n}", name = {{ vi = "Khác {n}" }} }},' for n in range(2)]
    found = mistakes('  { id = "other",', f'  {" ".join(more)} {{ id = "other",')
    assert "at most 6" in found["rating.reasons"]
