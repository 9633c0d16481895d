"""The rating of a service: whom it asks, when it yields, and what is sent."""

import pytest

from counter_display.rating import DEAF_S, REASON_S, SETTLE_S, THANKS_S, Phase, Rated, Rating, Terms
from counter_display.rating_shown import levels_of, terms_of
from ticket_protocol.part import Words
from ticket_protocol.rating_settings import RatingReason, RatingSettings

TERMS = Terms(levels=4, ask_from=4, reasons=("waiting", "papers"), shown_s=60.0)


class Sign:
    """The sign of counter 9, with its own time; what it sends is noted."""

    def __init__(self, hall, terms=TERMS):
        self.hall, self.now, self.heard = hall, 0.0, len(hall.facts)
        self.rating, self.sent = Rating(counter=9, terms=terms), []

    @property
    def phase(self):
        return self.rating.shown(self.now)

    def hear(self, *, news=True):
        for fact in self.hall.facts[self.heard :]:
            self._do(self.rating.after(fact, news=news, now=self.now))
        self.heard = len(self.hall.facts)

    def touch(self, what, *more, after=1.0):
        self.wait(after)
        self._do(getattr(self.rating, what)(*more, self.now))

    def wait(self, seconds):
        """From change to change, as the timer has it."""
        until = self.now + seconds
        while (step := self.rating.changes_in(self.now)) is not None and self.now + step <= until:
            self.now += step
            self._do(self.rating.at(self.now))
        self.now = until
        self._do(self.rating.at(self.now))

    def cut(self):
        self._do(self.rating.gone())

    def _do(self, step):
        self.rating, rated = step
        self.sent += [rated] if rated else []


@pytest.fixture
def sign(hall):
    hall.open(*range(1, 11))
    return Sign(hall)


@pytest.fixture
def served(sign, hall):
    """9012 was served here; the sign asks."""
    hall.call("9012", 9)
    hall.end("9012", 9, how="pressed")
    sign.hear()
    return sign


class TestAsking:
    @pytest.mark.parametrize("how", ["pressed", "closed", "moved_on"])
    def test_a_service_that_is_over_is_rated(self, sign, hall, how):
        hall.call("9012", 9)
        hall.end("9012", 9, how=how)
        sign.hear()
        assert (sign.phase, sign.rating.number) == (Phase.ASK, "9012")

    @pytest.mark.parametrize("how", ["missed", "cancelled", "held", "transferred", "put_back"])
    def test_what_was_no_service_is_not(self, sign, hall, how):
        hall.call("9012", 9)
        hall.end("9012", 9, how=how)
        sign.hear()
        assert sign.phase is Phase.NONE

    def test_nobody_is_asked_at_another_counter(self, sign, hall):
        hall.call("8012", 8)
        hall.end("8012", 8, how="pressed")
        sign.hear()
        assert sign.phase is Phase.NONE

    def test_late_facts_ask_nobody(self, sign, hall):
        hall.call("9012", 9)
        hall.end("9012", 9, how="pressed")
        sign.hear(news=False)
        sign.wait(1)
        assert sign.phase is Phase.NONE

    def test_a_centre_that_does_not_ask(self, hall):
        hall.open(9)
        sign = Sign(hall, Terms())
        hall.call("9012", 9)
        hall.end("9012", 9, how="pressed")
        sign.hear()
        assert sign.phase is Phase.NONE

    def test_gone_untouched_after_its_time(self, served):
        served.wait(59.9)
        assert served.phase is Phase.ASK
        served.wait(0.1)
        assert (served.phase, served.sent) == (Phase.NONE, [])


class TestChoosing:
    def test_one_touch_and_thanks(self, served):
        served.touch("chosen", 2)
        assert served.sent == [Rated(ticket="t-9012", level=2)]
        assert served.phase is Phase.THANKS
        served.wait(THANKS_S)
        assert served.phase is Phase.NONE

    def test_a_low_one_is_asked_why(self, served):
        served.touch("chosen", 4)
        assert (served.phase, served.sent) == (Phase.REASON, [])
        served.touch("explained", "papers")
        assert served.sent == [Rated(ticket="t-9012", level=4, reason="papers")]
        assert served.phase is Phase.THANKS

    def test_why_can_be_left_unsaid(self, served):
        served.touch("chosen", 4)
        served.touch("skipped")
        assert served.sent == [Rated(ticket="t-9012", level=4)]

    def test_why_unanswered_is_sent_without(self, served):
        served.touch("chosen", 4)
        served.wait(REASON_S)
        assert (served.phase, served.sent) == (Phase.NONE, [Rated(ticket="t-9012", level=4)])

    def test_without_reasons_nobody_asks_why(self, hall):
        hall.open(9)
        sign = Sign(hall, Terms(levels=2, ask_from=2))
        hall.call("9012", 9)
        hall.end("9012", 9, how="pressed")
        sign.hear()
        sign.touch("chosen", 2)
        assert (sign.phase, sign.sent) == (Phase.THANKS, [Rated(ticket="t-9012", level=2)])

    def test_skipped_sends_nothing_and_is_not_asked_again(self, served, hall):
        served.touch("skipped")
        assert (served.phase, served.sent) == (Phase.NONE, [])
        hall.undo(9)
        hall.end("9012", 9, how="pressed")
        served.hear()
        assert served.phase is Phase.NONE

    def test_a_trembling_finger_chooses_no_reason(self, served):
        served.touch("chosen", 4)
        served.touch("explained", "papers", after=DEAF_S / 2)
        assert (served.phase, served.sent) == (Phase.REASON, [])

    def test_a_touch_meant_for_what_stood_there_before_is_none(self, served):
        served.touch("chosen", 1, after=DEAF_S / 2)
        assert (served.phase, served.sent) == (Phase.ASK, [])

    @pytest.mark.parametrize(("what", "value"), [("chosen", 5), ("chosen", 0), ("explained", "x")])
    def test_what_is_not_offered_cannot_be_chosen(self, served, what, value):
        served.touch(what, value)
        assert (served.phase, served.sent) == (Phase.ASK, [])

    def test_two_touches_are_one_rating(self, served):
        served.touch("chosen", 1)
        served.touch("chosen", 3)
        served.touch("skipped")
        assert served.sent == [Rated(ticket="t-9012", level=1)]


class TestYielding:
    def test_a_call_takes_the_sign_at_once(self, served, hall):
        hall.call("9013", 9)
        served.hear()
        assert (served.phase, served.sent) == (Phase.NONE, [])

    def test_what_was_chosen_is_sent_though_a_call_comes(self, served, hall):
        served.touch("chosen", 4)
        hall.call("9013", 9)
        served.hear()
        assert (served.phase, served.sent) == (Phase.NONE, [Rated(ticket="t-9012", level=4)])

    def test_a_late_call_takes_it_as_well(self, served, hall):
        hall.call("9013", 9)
        served.hear(news=False)
        assert served.phase is Phase.NONE

    def test_calls_of_others_do_not(self, served, hall):
        hall.call("8012", 8)
        served.hear()
        assert served.phase is Phase.ASK

    def test_its_holder_is_called_elsewhere(self, sign, hall):
        hall.call("9012", 9)
        hall.end("9012", 9, how="moved_on")
        sign.hear()
        hall.call("9012", 3)
        sign.hear()
        assert sign.phase is Phase.NONE

    def test_ended_by_calling_the_next_nothing_flits_by(self, sign, hall):
        hall.call("9012", 9)
        hall.end("9012", 9, how="next")
        sign.hear()
        assert sign.phase is Phase.NONE
        hall.call("9013", 9)
        sign.hear()
        sign.wait(SETTLE_S)
        assert sign.phase is Phase.NONE

    def test_ended_by_calling_the_next_though_nobody_waits(self, sign, hall):
        hall.call("9012", 9)
        hall.end("9012", 9, how="next")
        sign.hear()
        sign.wait(SETTLE_S)
        assert sign.phase is Phase.ASK

    def test_a_cut_sends_what_was_chosen(self, served):
        served.touch("chosen", 4)
        served.cut()
        assert (served.phase, served.sent) == (Phase.NONE, [Rated(ticket="t-9012", level=4)])

    def test_taken_back_it_is_asked_when_it_is_over(self, served, hall):
        served.touch("chosen", 4)
        hall.undo(9)
        served.hear()
        assert (served.phase, served.sent) == (Phase.NONE, [])
        hall.end("9012", 9, how="pressed")
        served.hear()
        assert served.phase is Phase.ASK

    def test_a_ticket_is_rated_once(self, served, hall):
        served.touch("chosen", 1)
        hall.undo(9)
        hall.end("9012", 9, how="pressed")
        served.hear()
        served.wait(THANKS_S)
        assert served.phase is Phase.NONE
        assert len(served.sent) == 1

    def test_the_next_person_is_asked_too(self, served, hall):
        served.touch("chosen", 4)
        hall.call("9013", 9)
        hall.end("9013", 9, how="pressed")
        served.hear()
        served.touch("chosen", 1)
        assert served.sent == [Rated(ticket="t-9012", level=4), Rated(ticket="t-9013", level=1)]

    def test_a_new_day(self, served, hall):
        hall.new_day()
        served.hear()
        assert served.phase is Phase.NONE

    def test_other_terms_put_the_question_away(self, served):
        served.rating = served.rating.serves(9, Terms(levels=2))
        assert served.phase is Phase.NONE


class TestScales:
    @pytest.fixture
    def asking(self, centre):
        def made(**more):
            return centre.model_copy(update={"rating": RatingSettings(on=True, **more)})

        return made

    @pytest.mark.parametrize(
        ("levels", "faces"),
        [
            (2, ["good", "bad"]),
            (3, ["good", "neutral", "bad"]),
            (4, ["very", "good", "neutral", "bad"]),
            (5, ["very", "good", "neutral", "bad", "worst"]),
        ],
    )
    def test_faces_best_first(self, asking, levels, faces):
        options = levels_of(asking(levels=levels))
        assert [o.icon for o in options] == [f"face-{name}" for name in faces]
        assert [o.id for o in options] == [str(n) for n in range(1, levels + 1)]
        assert all(o.vi and o.en for o in options)

    def test_the_centres_own_words(self, asking):
        options = levels_of(asking(levels=2, words=(Words(vi="Tốt", en="Good"), Words(vi="Kém"))))
        assert [(o.vi, o.en) for o in options] == [("Tốt", "Good"), ("Kém", "")]

    def test_terms(self, asking):
        reasons = (RatingReason(id="papers", name=Words(vi="Giấy tờ")),)
        terms = terms_of(asking(levels=5, ask_from=4, reasons=reasons, shown_s=20))
        assert terms == Terms(levels=5, ask_from=4, reasons=("papers",), shown_s=20)

    def test_nobody_asks(self, asking, centre):
        assert terms_of(asking().model_copy(update={"rating": RatingSettings()})) == Terms()
        assert terms_of(None) == Terms()
