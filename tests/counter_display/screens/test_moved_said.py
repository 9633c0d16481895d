"""Numbers that are served elsewhere now are told once by the voice, and shown while it says so."""

import pytest

from ticket_protocol.feed import Announcing

ALL = "Các số của quầy 9 nay được phục vụ tại quầy 7"
LAND = "Đất đai: từ quầy 9 chuyển sang quầy 7"


@pytest.fixture
def hall(new_hall, centre):
    """Somebody waits with paper of counter 9."""
    made = new_hall(centre=centre)
    made.open(*range(1, 11))
    made.issue("9012", category="dat-dai")
    return made


@pytest.fixture
def tv(display, centre):
    shown = display(word_s=0.35)
    shown.link.join(centre)
    return shown


def plain(text):
    return text.replace("\u00a0", " ")


def said(shown):
    return [words for _at, _call, words in shown.speaker.heard if words != "*"]


def test_once_and_shown_while_it_is_said(tv, hall):
    fact = hall.reassign(9, 7)
    tv.link.hear()
    seen = set()
    for _ in range(60):
        tv.wait(0.5)
        if tv.speaker._saying is not None:
            seen.add((tv.vm.aside, plain(tv.vm.notice), tv.vm.caption))
    assert seen == {("moved", ALL, "")}
    assert said(tv) == [ALL, "Numbers for counter 9 are now served at counter 7"]
    assert [u.call for u in tv.speaker.given] == [fact.seq]
    assert "quầy chín" in tv.speaker.given[0].phrases[0].text
    assert tv.vm.announcements == 0
    tv.wait(60)
    assert len(tv.speaker.given) == 1


def test_each_field_in_its_own_words(tv, hall):
    hall.issue("9013", category="xay-dung-mt-nn")
    hall.issue("9014", category="dat-dai")
    hall.reassign(9, 7, "dat-dai")
    hall.reassign(9, 8, "xay-dung-mt-nn")
    tv.link.hear()
    shown = []
    for _ in range(80):
        tv.wait(0.5)
        if tv.speaker._saying is not None and (not shown or shown[-1] != plain(tv.vm.notice)):
            shown.append(plain(tv.vm.notice))
    vietnamese = [words for words in said(tv) if "quầy" in words]
    assert vietnamese[0] == LAND
    assert "chuyển sang quầy 8" in vietnamese[1]
    assert shown == vietnamese


def test_calls_before_it_come_first_and_those_after_it_wait(tv, hall):
    first = hall.call("1001", 1)
    moved = hall.reassign(9, 7)
    second = hall.call("2001", 2)
    tv.link.hear()
    tv.wait(60)
    assert [u.call for u in tv.speaker.given] == [first.seq, moved.seq, second.seq]
    assert tv.speaker.overlaps == 0


def test_nobody_waits_nobody_is_told(tv, hall):
    hall.call("9012", 9)
    hall.reassign(9, 7)
    tv.link.hear()
    tv.wait(60)
    assert not any("nay được phục vụ" in words for words in said(tv))


def test_taken_back_before_its_turn(tv, hall):
    hall.call("1001", 1)
    moved = hall.reassign(9, 7)
    tv.link.hear()
    tv.wait(1)
    hall.reassign(7, 9, "dat-dai", "xay-dung-mt-nn")
    tv.link.hear()
    tv.wait(60)
    assert moved.seq not in [u.call for u in tv.speaker.given]


def test_sent_on_the_newest_is_true(tv, hall):
    hall.call("1001", 1)
    hall.reassign(9, 7)
    hall.reassign(7, 8, "dat-dai", "xay-dung-mt-nn")
    tv.link.hear()
    tv.wait(60)
    told = [words for words in said(tv) if "nay được phục vụ" in words]
    assert told == ["Các số của quầy 9 nay được phục vụ tại quầy 8"]


def test_still_to_be_said_after_a_snapshot(tv, hall, centre):
    hall.call("1001", 1)
    moved = hall.reassign(9, 7)
    tv.link.hear()
    tv.link.join(centre)
    tv.wait(60)
    assert [u.call for u in tv.speaker.given].count(moved.seq) == 1


def test_the_others_show_it_while_they_hear_it(display, centre, hall):
    """A screen without the voice; half a minute after it was done."""
    other = display("hall-evening")
    other.link.join(centre)
    fact = hall.reassign(9, 7)
    other.link.hear()
    other.wait(22)
    assert other.vm.aside == "moved"  # somebody waits
    other.wait(20)
    assert other.vm.aside == "calls"
    other.link.announcing.emit(Announcing(call=fact.seq, phase="started"))
    assert (other.vm.aside, other.vm.noticeTo) == ("moved", "7")
    other.link.announcing.emit(Announcing(call=fact.seq, phase="ended"))
    assert other.vm.aside == "calls"
    assert other.speaker.given == []
