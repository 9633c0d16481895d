"""When the speaker is told what: at once, ahead of time, and never twice for one end."""

import pytest

from counter_display.speaking import Sound, Sounding
from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import PartKind


def test_the_speaker_has_the_call_before_the_fact_is_done_with(stage):
    stage.press("call", 1)
    [utterance] = stage.tv.speaker.given
    assert (utterance.call, utterance.chime) == (stage.hall.board.calls[0].seq, True)
    assert utterance.phrases[0].shown == "Kính mời công dân có số phiếu 1001 đến quầy số 1"


def test_what_a_ticket_needs_is_got_ready_when_it_is_taken(stage_of):
    stage = stage_of(2)
    stage.hall.issue("9012", language="en")
    stage.tv.hear()
    assert stage.tv.speaker.given == []
    assert {(p.language, p.shown) for p in stage.tv.speaker.prepared} == {
        ("vi", "Kính mời công dân có số phiếu 9012 đến quầy số 1"),
        ("en", "Ticket number 9012, please come to counter 1"),
        ("vi", "Kính mời công dân có số phiếu 9012 đến quầy số 2"),
        ("en", "Ticket number 9012, please come to counter 2"),
    }


def test_a_screen_that_starts_gets_ready_those_who_wait(stage_of):
    stage = stage_of(1)
    for number in range(9001, 9030):
        stage.hall.issue(str(number))
    stage.tv.start()
    assert len(stage.tv.speaker.prepared) == 20
    assert "9001" in stage.tv.speaker.prepared[0].shown


def test_a_screen_without_the_voice_gets_nothing_ready(stage):
    other = stage.add("hall-evening")
    stage.press("call", 1)
    assert (other.speaker.prepared, other.speaker.used) == ([], [])


def test_end_of_what_was_cut_short_is_not_the_end_of_what_is_said_anew(stage):
    stage.press("call", 1)
    stage.later(4)
    call = stage.tv.said()[0]
    stage.tv.speaker.listener.ended = lambda _call: None  # it comes late
    stage.tv.cut()
    stage.later(2)
    del stage.tv.speaker.listener.ended
    stage.tv.heal()
    stage.later(1)
    assert stage.tv.said() == [call, call]
    stage.tv.announcer.ended(call)
    assert stage.tv.announcer.sounds
    stage.later(8)
    assert stage.tv.announcer.sounds
    stage.until_quiet()
    assert len(stage.tv.said()) == 2


def test_a_call_that_is_taken_back_is_broken_off(stage):
    stage.press("call", 1)
    stage.press("call", 2)
    stage.later(4)
    assert stage.tv.announcer.caption
    stage.hall.end("1001", 1, how="put_back")
    stage.tv.hear()
    assert stage.tv.announcer.caption == ""
    assert stage.tv.announcer.state.band.call.counter == 2
    stage.hall.end("2002", 2, how="put_back")
    stage.tv.hear()
    assert (stage.tv.speaker.silenced, stage.tv.announcer.sounds) == (1, False)


def test_muted_by_the_time_of_the_day_calls_are_shown_all_the_same(stage, agrees):
    muted = stage.centre.voice.model_copy(update={"volume": 0.0})
    stage.centre = stage.centre.model_copy(update={"voice": muted})
    stage.tv.start()
    stage.press("call", 1)
    assert stage.tv.announcer.state.is_highlighted(stage.now)
    assert stage.tv.speaker.given[0].gain == 0.0


@pytest.mark.parametrize(("sound", "phrases"), [(Sound.CHIME, 0), (Sound.WORDS, 2)])
def test_a_chime_alone_has_no_words(stage, sound, phrases):
    stage.press("call", 1)
    [call] = stage.hall.board.calls
    sounding = Sounding(sound=sound, settings=VoiceSettings())
    utterance = sounding.utterance(call, waiting=0, at=None)
    assert (utterance.chime, len(utterance.phrases)) == (True, phrases)
    assert Sounding().utterance(call, waiting=0, at=None) is None


def test_trouble_of_a_voice_that_nobody_wants_is_none(stage):
    stage.tv.announcer.trouble(PartKind.VOICE)
    off = stage.centre.voice.model_copy(update={"used": False})
    silent = tuple(d.model_copy(update={"chime": False}) for d in stage.centre.displays)
    stage.centre = stage.centre.model_copy(update={"voice": off, "displays": silent})
    stage.tv.cut()
    stage.tv.heal()
    assert stage.tv.troubles[-2:] == [PartKind.VOICE, None]
