"""The way of whoever is not sure: it ends, and never in nowhere."""

from kiosk.finding import unsure
from kiosk.finding.unsure import Asked
from ticket_protocol.centre import Answer
from ticket_protocol.part import Words
from ticket_protocol.record import Stop

GUIDE = Stop(category="guide")


def test_answers_lead_on_and_to_the_end(centre):
    first = unsure.begin(centre)
    assert unsure.question(centre, first).id == "what"
    second = unsure.answer(centre, first, 0)
    assert second == Asked(trail=("what", "which"))
    assert unsure.answer(centre, second, 0) == Stop(category="land", procedure="deed")
    assert unsure.answer(centre, first, 1) == Stop(category="civil", procedure="birth")
    assert unsure.answer(centre, first, 2) == GUIDE
    assert unsure.back(second) == first
    assert unsure.back(first) is None


def test_who_cannot_be_led_is_sent_to_a_person(centre):
    first = unsure.begin(centre)
    assert unsure.answer(centre, first, 7) == GUIDE
    assert unsure.answer(centre, Asked(trail=("gone",)), 0) == GUIDE
    bare = centre.model_copy(update={"questions": ()})
    assert unsure.begin(bare) is None
    without = bare.model_copy(update={"categories": centre.categories[1:]})
    assert unsure.guidance(without) == Stop(category="land")


def test_no_description_of_the_centre_makes_a_circle(centre):
    question = centre.questions[0]
    round_about = Answer(text=Words(vi="?"), question="what")
    turned = centre.model_copy(
        update={"questions": (question.model_copy(update={"answers": (round_about,)}),)}
    )
    assert unsure.answer(turned, unsure.begin(turned), 0) == GUIDE


def test_a_procedure_that_has_gone_leaves_its_category(centre):
    gone = Answer(text=Words(vi="?"), category="land", procedure="gone")
    changed = centre.questions[0].model_copy(update={"answers": (gone,)})
    centre = centre.model_copy(update={"questions": (changed,)})
    assert unsure.answer(centre, unsure.begin(centre), 0) == Stop(category="land")
