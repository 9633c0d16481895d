"""The serial signs of a line follow the same link as a screen over the counter would."""

import logging

import pytest

from screen_kit.link import LinkState
from ticket_protocol.commands import PartSilent
from ticket_protocol.device_settings import SignFrames
from ticket_protocol.display_settings import DisplaySettings
from ticket_protocol.part import Words
from ticket_protocol.words import PartKind

POLE = "cd5220"
PANEL = "modbus-fc16"


def test_the_sign_waits_calls_and_serves(kept, hall):
    signs = kept()
    assert signs.shows == "VUI LONG CHO / QUAY 9"
    hall.call("9012", 9)
    signs.link.hear()
    assert signs.shows == "MOI SO 9012 / QUAY 9"
    signs.wait(21.0)
    assert signs.shows == "DANG PHUC VU 9012 / QUAY 9"
    hall.end("9012", 9, how="pressed")
    signs.link.hear()
    assert signs.shows == "VUI LONG CHO / QUAY 9"


def test_a_call_has_its_time_even_if_the_officer_goes_on(kept, hall):
    signs = kept(PANEL)
    hall.call("9012", 9)
    signs.link.hear()
    signs.wait(1.0)
    hall.call("9013", 9)
    signs.link.hear()
    assert signs.shows == "9012"
    signs.wait(3.0)
    assert signs.shows == "9013"


@pytest.mark.parametrize(
    ("preset", "told"),
    [
        (POLE, ["TAM NGUNG / PAUSED", "DONG CUA / CLOSED", "MOI DEN QUAY 5 / GO TO COUNTER 5"]),
        (PANEL, ["", "", ""]),
    ],
)
def test_a_counter_without_anybody_says_so_where_there_are_letters(kept, hall, preset, told):
    paused, closed, moved = told
    signs = kept(preset)
    hall.call("9012", 9)
    hall.end("9012", 9, how="pressed")
    hall.pause(9)
    signs.link.hear()
    signs.wait(30.0)
    assert signs.shows == paused
    hall.close(9)
    signs.link.hear()
    assert signs.shows == closed
    hall.open(5)
    hall.reassign(9, 5)
    signs.link.hear()
    assert signs.shows == moved


def test_a_short_word_for_a_pause_stands_on_a_small_panel(kept, hall):
    signs = kept(PANEL, paused=Words(vi="Nghỉ"))
    hall.pause(9)
    signs.link.hear()
    assert signs.shows == "NGHI"


@pytest.mark.parametrize(
    ("preset", "unsure"),
    [(POLE, "DANG KET NOI LAI / RECONNECTING"), (PANEL, "----"), ("number-panel", "")],
)
@pytest.mark.parametrize(
    "state", [LinkState.CUT, LinkState.REFUSED, LinkState.WRONG_PROTOCOL, LinkState.CONNECTING]
)
def test_cut_off_no_number_stands_there_as_if_it_were_news(kept, hall, preset, unsure, state):
    signs = kept(preset)
    hall.call("9012", 9)
    signs.link.hear()
    assert "9012" in signs.shows
    signs.link.stand(state)
    assert signs.shows == unsure
    signs.wait(3600.0)
    assert signs.shows == unsure
    signs.link.stand(LinkState.CONNECTED)
    assert "9012" in signs.shows


def test_what_is_called_while_cut_off_is_shown_afterwards_and_is_no_news(kept, hall):
    signs = kept()
    signs.link.stand(LinkState.CUT)
    hall.call("9012", 9)
    hall.later(120)
    signs.link.stand(LinkState.CONNECTED)
    signs.link.hear(late=True)
    assert signs.shows == "DANG PHUC VU 9012 / QUAY 9"


def test_a_call_has_the_time_that_the_screen_at_the_counter_gives_it(kept, hall, centre, line_of):
    signs = kept(PANEL)
    beside = DisplaySettings(id="sign-9", face="counter", counter=9, minimum_s=10.0)
    told = {"displays": (beside,), "sign_lines": (line_of(PANEL),)}
    signs.link.describe(centre.model_copy(update=told))
    hall.call("9012", 9)
    signs.link.hear()
    hall.call("9013", 9)
    signs.link.hear()
    signs.wait(9.0)
    assert signs.shows == "9012"
    signs.wait(1.0)
    assert signs.shows == "9013"


def test_several_signs_each_show_their_own_counter(kept, hall):
    signs = kept(PANEL, 3, 9)
    hall.open(3)
    hall.call("9012", 9)
    hall.call("3001", 3)
    signs.link.hear()
    assert (signs.line.text(3), signs.line.text(9)) == ("3001", "9012")


def test_who_cannot_be_reached_goes_with_the_health_of_the_device(kept):
    signs = kept(PANEL, 3, 9)
    signs.line.told(frozenset({9, 3}))
    down = tuple(PartSilent(part=PartKind.SIGN, counter=n) for n in (3, 9))
    assert signs.link.parts_down == down
    signs.line.told(frozenset())
    assert signs.link.parts_down == ()


def test_another_line_in_the_settings_takes_the_place_of_the_old(kept, centre, line_of):
    signs = kept(PANEL)
    old = signs.line
    old.told(frozenset({9}))
    line = line_of(POLE, 9)
    signs.link.describe(centre.model_copy(update={"sign_lines": (line,)}))
    assert not old.alive
    assert old.text() == "----"
    assert signs.line is not old
    assert signs.shows == "VUI LONG CHO / QUAY 9"
    old.told(frozenset({9}))  # too late
    assert signs.link.parts_down == ()


def test_settings_that_stay_the_same_leave_the_line_alone(kept, centre, line_of):
    signs = kept()
    line = signs.line
    signs.link.describe(centre.model_copy(update={"sign_lines": (line_of(),), "phone": "1"}))
    assert signs.line is line
    assert line.alive


@pytest.mark.parametrize(
    "bad",
    [
        ({"preset": "number-panle"}, "did you mean 'number-panel'"),
        ({"preset": None, "frames": SignFrames(show=("02 {nmber}",))}, "column 4"),
    ],
)
def test_frames_that_will_not_do_are_told_to_staff_and_to_the_log(
    keeper, centre, line_of, caplog, bad
):
    options, says = bad
    one = keeper()
    line = line_of().model_copy(update=options)
    with caplog.at_level(logging.ERROR):
        one.link.join(centre.model_copy(update={"sign_lines": (line,)}))
    assert one.lines == []
    assert one.link.parts_down == (PartSilent(part=PartKind.SIGN, counter=9),)
    assert says in caplog.text


def test_a_number_that_does_not_fit_is_told_once(kept, hall, caplog):
    signs = kept(PANEL)
    hall.call("A0047", 9)
    with caplog.at_level(logging.WARNING):
        signs.link.hear()
        signs.wait(30.0)
    assert signs.shows == ""
    assert caplog.text.count("cannot show number A0047") == 1


def test_a_name_without_a_line_is_told_once(keeper, centre, caplog):
    one = keeper("signs-7")
    with caplog.at_level(logging.WARNING):
        one.link.join(centre)
        one.link.stand(LinkState.CUT)
        one.link.join(centre)
    assert caplog.text.count("no line of signs called signs-7") == 1


def test_at_the_end_the_signs_say_that_nobody_knows(kept, hall):
    signs = kept(PANEL)
    hall.call("9012", 9)
    signs.link.hear()
    signs.keeper.stop()
    assert signs.shows == "----"
    assert not signs.line.alive
