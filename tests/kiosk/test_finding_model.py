"""Finding as the view model has it: what is typed and touched, and what becomes of it."""

import pytest

from kiosk.paper.told import Paper
from ticket_protocol.centre import Answer, Question
from ticket_protocol.part import Words


def words(vi):
    return Words(vi=vi)


@pytest.fixture
def told(centre):
    """The centre with two questions, and one suggestion."""
    kinds = (Answer(text=words("Kết hôn"), category="ket-hon"),)
    answers = (
        Answer(text=words("Giấy tờ"), question="loai"),
        Answer(text=words("Nhà đất"), category="dat-dai", procedure="dang-ky-bien-dong"),
    )
    questions = (
        Question(id="gi", text=words("Việc gì?"), answers=answers),
        Question(id="loai", text=words("Giấy nào?"), answers=kinds),
    )
    suggested = ("dang-ky-bien-dong",)
    return centre.model_copy(update={"questions": questions, "suggested": suggested})


@pytest.fixture
def searching(kiosk, told):
    kiosk.link.describe(told)
    kiosk.vm.start()
    kiosk.vm.finding.search()
    return kiosk


def type_in(kiosk, keys):
    for key in keys:
        kiosk.vm.finding.press(key)
    return kiosk.vm.finding.found.rows


def test_found_as_it_is_typed_and_chosen_with_its_procedure(searching):
    first = type_in(searching, "sang ten so do")[0]
    assert (first.category, first.procedure) == ("dat-dai", "dang-ky-bien-dong")
    assert (first.words, first.field, first.plate) == ("sang tên sổ đỏ", "Đất\u00a0đai", "9")
    searching.vm.finding.choose(first.category, first.procedure)
    searching.vm.take(False)
    assert searching.asked[0].body["procedure"] == "dang-ky-bien-dong"


def test_what_cannot_be_had_is_explained(searching, told):
    without = tuple(c.model_copy(update={"withdrawn": c.id == "dat-dai"}) for c in told.categories)
    searching.link.describe(told.model_copy(update={"categories": without}))
    assert type_in(searching, "sang ten so do")[0].mode == "withdrawn"
    searching.vm.finding.choose("dat-dai", "dang-ky-bien-dong")
    assert (searching.vm.page, searching.vm.notice) == ("search", "kiosk.paused")


def test_nothing_found_leads_to_whoever_guides(searching):
    assert type_in(searching, "qqqxyz") == ()
    guide = searching.vm.finding.guide.rows[0]
    searching.vm.finding.choose(guide.category, guide.procedure)
    assert searching.vm.page == "category"


def test_what_is_offered_is_chosen_at_once(searching):
    offered = searching.vm.finding.offered.rows
    assert [o.words for o in offered] == ["Sang tên sổ đỏ"]
    type_in(searching, "k")
    assert searching.vm.finding.offered.rows == ()


def test_nothing_of_it_is_there_for_the_next_citizen(searching):
    type_in(searching, "ly hon")
    searching.vm.home()
    finding = searching.vm.finding
    assert (finding.typed, finding.found.rows, finding._memory.hits) == ("", (), ())
    searching.vm.start()
    finding.search()
    assert finding.typed == ""


def test_questions_lead_to_a_procedure_and_back(searching):
    finding = searching.vm.finding
    finding.ask()
    assert (finding.question, finding.answers) == ("Việc gì?", ["Giấy tờ", "Nhà đất"])
    finding.answer(0)
    assert finding.question == "Giấy nào?"
    searching.vm.back()
    finding.answer(1)
    assert [row.chosen for row in searching.vm.choices.rows].count(True) == 1
    searching.vm.back()
    assert finding.question == "Việc gì?"


def test_none_of_the_answers_asks_a_person(searching):
    searching.vm.finding.ask()
    searching.vm.finding.answer(-1)
    assert searching.vm.page == "category"
    assert searching.vm.ticket.icon == "info"


def test_without_questions_a_question_that_went_away_asks_a_person(searching, told):
    searching.vm.finding.ask()
    searching.link.describe(told.model_copy(update={"questions": ()}))
    assert (searching.vm.finding.question, searching.vm.finding.answers) == ("", [])
    searching.vm.finding.answer(-1)
    assert searching.vm.page == "category"


def test_papers_are_listed_on_the_ticket_and_on_its_copy(searching):
    finding = searching.vm.finding
    finding.choose("dat-dai", "dang-ky-bien-dong")
    assert finding.canList
    finding.toggleList()
    assert finding.listed
    searching.vm.take(False)
    searching.issue().outcome()
    searching.wait(3)
    searching.vm.printAgain()
    assert searching.paper.listed == [True, True]


def test_no_list_where_nothing_is_printed_or_nothing_is_to_be_brought(searching):
    finding = searching.vm.finding
    finding.choose("ket-hon", "")
    assert not finding.canList
    searching.vm.back()
    searching.paper.becomes(Paper.NONE)
    finding.choose("dat-dai", "dang-ky-bien-dong")
    assert not finding.canList


def test_the_only_procedure_of_a_category_is_chosen_with_it(kiosk):
    kiosk.vm.start()
    kiosk.vm.chooseCategory("tra-ket-qua")
    assert [row.chosen for row in kiosk.vm.choices.rows] == [True]
