"""200 calls, recalls and absences from ten counters in a minute: what is shown is what is said."""

from itertools import pairwise

import pytest

from counter_display.calls import OLD_S
from ticket_protocol.words import PartKind


def came(hall, call, calls):
    """Whether somebody was at the counter, or the call was taken back, after that call."""
    later = hall.facts[call.seq :]
    return any(
        getattr(fact, "ticket", None) == call.ticket and fact.kind == "TicketFinished"
        for fact in later
    )


def test_word_by_word_and_frame_by_frame_in_the_order_of_the_facts(stage, agrees, in_order, calls):
    stage.storm()
    stage.until_quiet()
    tv, made = stage.tv, calls(stage.hall)
    assert len(made) > 120
    agrees(tv)
    in_order(stage.hall, tv.said())
    in_order(stage.hall, tv.announced())
    assert tv.announced() == tv.said()
    assert tv.speaker.overlaps == tv.speaker.silenced == 0
    newest = {fact.ticket: fact for fact in made.values()}
    lost = [f for f in newest.values() if f.seq not in tv.said() and not came(stage.hall, f, made)]
    assert lost == []


def test_each_has_its_minimum_and_is_said_to_its_end(stage):
    stage.storm(presses=60)
    stage.until_quiet()
    lit = [frame for frame in stage.tv.frames if frame.lit]
    begins = {}
    for frame in lit:
        begins.setdefault(frame.call, frame.at)
    times = list(begins.values())
    assert all(two - one >= 3.99 for one, two in pairwise(times))
    heard = stage.tv.speaker.heard
    for utterance in stage.tv.speaker.given:
        words = [w for _at, call, w in heard if call == utterance.call]
        assert words == ["*", *(p.shown for p in utterance.phrases)]


def test_the_more_wait_the_less_is_said(stage):
    for counter in range(1, 11):
        stage.press("call", counter)
    stage.until_quiet()
    tv = stage.tv
    sentences = [u.phrases[0].shown for u in tv.speaker.given]
    assert len(sentences) == 10
    assert [s.startswith("Kính mời") for s in sentences] == [True] + [False] * 3 + [True] * 6
    repeats = [u.phrases.count(u.phrases[0]) for u in tv.speaker.given]
    assert repeats == [2] + [1] * 6 + [2] * 3


def test_in_the_language_of_the_ticket_as_well(stage):
    stage.hall.issue("9015", language="en")
    stage.hall.call("9015", 9)
    stage.tv.hear()
    stage.until_quiet()
    captions = list(dict.fromkeys(f.caption for f in stage.tv.frames if f.caption))
    assert captions == [
        "Kính mời công dân có số phiếu 9015 đến quầy số 9",
        "Ticket number 9015, please come to counter 9",
    ]
    heard = [w for _at, _call, w in stage.tv.speaker.heard]
    assert heard == ["*", captions[0], captions[1], captions[0], captions[1]]


def test_audio_taken_away_in_the_middle_changes_nothing_on_the_screen(stage_of, agrees, in_order):
    whole, without = stage_of(), stage_of()

    def take_away(n):
        if n == 100:
            without.tv.speaker.broken = True
            without.tv.announcer.trouble(PartKind.VOICE)

    whole.storm()
    without.storm(meanwhile=take_away)
    whole.until_quiet()
    without.until_quiet()
    assert without.tv.frames == whole.tv.frames
    assert without.tv.troubles[-1] == PartKind.VOICE
    assert without.tv.speaker.heard == whole.tv.speaker.heard[: len(without.tv.speaker.heard)]
    agrees(without.tv)
    in_order(without.hall, without.tv.announced())


def test_a_voice_that_never_ends_is_passed_by_a_deadline(stage, in_order, calls):
    def die(n):
        stage.tv.speaker.dead = n >= 10

    stage.storm(presses=30, meanwhile=die)
    stage.until_quiet()
    longest = stage.tv.announcer.state.timing.longest_s
    assert 20 < longest < 60
    times = [at for at, _call in stage.tv.begun]
    assert max(two - one for one, two in pairwise(times)) <= longest + 0.01
    in_order(stage.hall, stage.tv.announced())
    assert len(stage.tv.announced()) >= 20


@pytest.mark.parametrize("away", [range(40, 90), range(20, 190)])
def test_link_cut_and_healed(stage, agrees, in_order, calls, away):
    """15 s and 51 s away; what came meanwhile is news while it is not older than a minute."""

    def cut(n):
        if n == away.start:
            stage.tv.cut()
        elif n == away.stop:
            stage.tv.heal()

    stage.storm(meanwhile=cut)
    stage.until_quiet()
    tv = stage.tv
    broken_off = [call for call in tv.said() if tv.said().count(call) > 1]
    assert len(set(broken_off)) <= 1
    agrees(tv, again=broken_off)
    once = list(dict.fromkeys(tv.said()))
    in_order(stage.hall, once)
    gone = (away.start / stage.PER_S, away.stop / stage.PER_S)
    assert not [at for at, _call, _w in tv.speaker.heard if gone[0] + 0.1 < at < gone[1]]
    assert tv.speaker.overlaps == 0


def test_what_is_old_when_it_comes_is_shown_and_not_said(stage, agrees, calls):
    stage.press("call", 1)
    stage.until_quiet()
    stage.tv.cut()
    stage.press("call", 2)
    stage.later(OLD_S + 5)
    stage.press("call", 3)
    stage.later(5)
    stage.tv.heal()
    stage.until_quiet()
    first, old, young = calls(stage.hall)
    assert stage.tv.said() == [first, young]
    state = stage.tv.announcer.state
    assert [c.seq for c in (state.band.call, *state.recent)] == [young, old, first]
    agrees(stage.tv)


def test_screen_started_anew_says_nothing_old(stage, agrees, in_order, calls):
    restarted = []

    def restart(n):
        if n == 100:
            restarted.append((stage.hall.board.seq, len(stage.tv.speaker.given)))
            stage.tv.start()

    stage.storm(meanwhile=restart)
    stage.until_quiet()
    [(seq, before)] = restarted
    after = stage.tv.said()[before:]
    assert after
    assert min(after) > seq
    assert not set(after) & set(stage.tv.said()[:before])
    in_order(stage.hall, after, since=seq)
    agrees(stage.tv)


def test_a_missed_call_keeps_its_turn(stage):
    """Who was noted as absent before the hall heard the number is still called."""
    stage.press("call", 1)
    stage.press("call", 2)
    absent = stage.hall.board.counter(2).current.id
    stage.press("missed", 2)
    assert [p.ticket for p in stage.hall.board.parked] == [absent]
    stage.until_quiet()
    assert stage.tv.frames[-1].ticket == absent
    assert len(stage.tv.said()) == 2
