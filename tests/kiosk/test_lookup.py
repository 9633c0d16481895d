"""The screen that only tells: always, everything, and no number."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer

from kiosk.__main__ import KioskOptions, outbox_of
from kiosk.drivers.clip_folder import ClipFolder
from kiosk.lookup.clips import clip_of
from kiosk.lookup.model import LookupModel
from screen_kit import start
from screen_kit.link import LinkState
from screen_kit.parts import Parts
from ticket_protocol.words import PartKind

SAID = "1\n00:00:00,000 --> 00:00:02,000\n{}\n"


@pytest.fixture
def lookup(new_kiosk, centre):
    made = type(new_kiosk)(centre, model=LookupModel)
    yield made
    for timer in made.vm.findChildren(QTimer):
        timer.stop()


def test_it_tells_out_of_hours_and_of_what_is_withdrawn(lookup, centre):
    told = centre.model_dump(mode="json") | {"issuing": {"mon": []}}
    told["categories"][8]["withdrawn"] = True
    lookup.join(centre.model_validate(told))
    lookup.link.clock += timedelta(hours=12)
    lookup.vm.start()
    assert lookup.vm.page == "categories"
    assert {tile.mode for tile in lookup.vm.tiles.rows} == {"open"}
    lookup.vm.chooseCategory(centre.categories[8].id)
    assert lookup.vm.page == "category"


def test_it_tells_while_the_server_is_away_but_not_how_many_wait(lookup):
    lookup.join()
    assert lookup.vm.hall.waiting > 0
    lookup.link.stand(LinkState.CUT)
    assert (lookup.vm.page, lookup.vm.hall.waiting) == ("welcome", -1)
    lookup.link.stand(LinkState.REFUSED)
    assert lookup.vm.page == "refused"


def test_before_the_server_has_told_anything_there_is_nothing(lookup):
    assert lookup.vm.page == "connecting"


def test_no_number_can_be_taken(lookup):
    lookup.join().take()
    lookup.vm.onScreen()
    assert (lookup.vm.page, lookup.asked) == ("category", [])


def test_the_clip_that_the_centre_names(centre):
    told = centre.model_dump()
    told["categories"][2]["procedures"][0]["clip"] = "birth.mp4"
    named = centre.model_validate(told)
    birth = named.categories[2]
    assert clip_of(named, birth.id, birth.procedures[0].id) == "birth.mp4"
    assert clip_of(named, birth.id, birth.procedures[1].id) is None
    assert clip_of(named, birth.id, None) is None
    assert clip_of(None, "x", "y") is None


def test_clips_and_captions_lie_in_a_folder(tmp_path):
    clips = ClipFolder(tmp_path)
    assert clips.find("birth.mp4", "vi") is None
    (tmp_path / "birth.mp4").write_bytes(b"film")
    assert clips.find("birth.mp4", "vi").cues == ()
    (tmp_path / "birth.srt").write_text(SAID.format("Xin chào"), encoding="utf-8")
    (tmp_path / "birth.en.vtt").write_text("WEBVTT\n\n" + SAID.format("Hello"), encoding="utf-8")
    assert [cue.text for cue in clips.find("birth.mp4", "vi").cues] == ["Xin chào"]
    assert [cue.text for cue in clips.find("birth.mp4", "en").cues] == ["Hello"]
    assert clips.find("../birth.mp4", "vi") is None
    assert ClipFolder(tmp_path / "gone").find("birth.mp4", "vi") is None


@pytest.mark.parametrize(("face", "silent"), [("lookup", False), ("citizens", True)])
def test_only_who_gives_numbers_is_to_keep_them(lookup, centre, face, silent):
    parts = Parts(lookup.link)
    common = start.Options(server="http://127.0.0.1:9", name="kiosk-1", token="t")
    outbox = outbox_of(KioskOptions(common=common, face=face), lookup.link, parts)
    lookup.link.describe(centre.model_copy(update={"offline": True}))
    assert [part.part for part in lookup.link.parts_down] == [PartKind.OUTBOX] * silent
    outbox.close()
