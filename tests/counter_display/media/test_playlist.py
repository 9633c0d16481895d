"""Which clip comes next, whatever happens to the folder meanwhile."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_display.media.playlist import (
    RETRY_S,
    ClipKind,
    File,
    Playlist,
    clips,
    missing,
    plays_at,
)
from ticket_protocol.part import Span


def files(*names, changed=1):
    return tuple(File(name=name, size=10, changed=changed) for name in names)


def held(*names, **state):
    return Playlist(**state).holding(clips(files(*names)), now=0)


def shown(playlist, count):
    """The names that come, one after the other."""
    names = []
    for _ in range(count):
        names.append(playlist.current.name if playlist.current else None)
        playlist = playlist.next(now=0)
    return names


class TestOrder:
    def test_by_name_with_numbers_as_numbers(self):
        found = clips(files("10 khai sinh.mp4", "2 đất đai.webm", "Chào.JPG", "1.svg"))
        assert [c.name for c in found] == [
            "1.svg", "2 đất đai.webm", "10 khai sinh.mp4", "Chào.JPG"
        ]  # fmt: skip

    def test_named_ones_first(self):
        found = clips(files("a.mp4", "b.mp4", "c.mp4"), ("C.mp4", "b.mp4"))
        assert [c.name for c in found] == ["c.mp4", "b.mp4", "a.mp4"]
        assert missing(found, ("C.mp4", "x.mp4")) == ("x.mp4",)

    def test_what_is_no_clip_is_left_out(self):
        assert clips(files("a.srt", ".b.mp4", "~c.mp4", "d.docx", "Thumbs.db", "e")) == ()

    @pytest.mark.parametrize(
        ("name", "kind"),
        [("a.mp4", "video"), ("a.WebM", "video"), ("a.jpeg", "picture"), ("a.svg", "picture")],
    )
    def test_kinds(self, name, kind):
        assert clips(files(name))[0].kind is ClipKind(kind)

    def test_captions_lie_beside(self):
        found = clips(files("a.mp4", "A.vtt", "a.srt", "b.mp4", "ab.srt"))
        assert [c.captions for c in found] == ["a.srt", None]


class TestNext:
    def test_round_and_round(self):
        assert shown(held("a.mp4", "b.png"), 5) == ["a.mp4", "b.png", "a.mp4", "b.png", "a.mp4"]

    def test_one_again_and_again(self):
        assert shown(held("a.mp4"), 3) == ["a.mp4"] * 3

    def test_none(self):
        assert shown(held(), 2) == [None, None]

    def test_a_broken_one_is_skipped_and_told(self):
        list_ = held("a.mp4", "b.mp4", "c.mp4").failed(now=5)
        assert list_.current.name == "b.mp4"
        assert list_.broken == ("a.mp4",)
        assert shown(list_, 4) == ["b.mp4", "c.mp4", "b.mp4", "c.mp4"]

    def test_all_broken(self):
        list_ = held("a.mp4", "b.mp4").failed(now=0).failed(now=0)
        assert list_.current is None
        assert list_.failed(now=1) == list_
        assert list_.next(now=RETRY_S - 1).current is None

    def test_tried_again_later_and_told_until_it_is_seen(self):
        list_ = held("a.mp4").failed(now=0).next(now=RETRY_S)
        assert (list_.current.name, list_.broken) == ("a.mp4", ("a.mp4",))
        assert list_.shown().broken == ()


class TestFolderChanges:
    def test_what_plays_goes_on(self):
        list_ = held("b.mp4", "c.mp4").holding(clips(files("a.mp4", "b.mp4", "d.mp4")), now=0)
        assert shown(list_, 3) == ["b.mp4", "d.mp4", "a.mp4"]

    def test_taken_away_while_it_plays(self):
        list_ = held("a.mp4", "b.mp4", "c.mp4").next(now=0)
        assert shown(list_.holding(clips(files("a.mp4", "c.mp4")), now=0), 2) == ["c.mp4", "a.mp4"]

    def test_the_last_is_taken_away(self):
        assert held("a.mp4").holding((), now=0).current is None

    def test_replaced_while_it_plays(self):
        list_ = held("a.mp4", "b.mp4").next(now=0)
        list_ = list_.holding(clips((*files("a.mp4"), *files("b.mp4", changed=2))), now=0)
        assert (list_.current.name, list_.current.file.changed) == ("b.mp4", 2)

    def test_a_broken_one_is_mended(self):
        list_ = held("a.mp4").failed(now=0).holding(clips(files("a.mp4", changed=2)), now=1)
        assert (list_.current.name, list_.broken) == ("a.mp4", ())

    def test_a_broken_one_is_still_broken_beside_a_new_one(self):
        list_ = held("a.mp4").failed(now=0).holding(clips(files("a.mp4", "b.mp4")), now=1)
        assert (list_.current.name, list_.broken) == ("b.mp4", ("a.mp4",))

    NAMES = st.lists(st.sampled_from(["a.mp4", "b.png", "c.webm", "d.svg"]), unique=True)

    @given(st.lists(st.one_of(NAMES, st.sampled_from(["next", "failed", "shown"])), max_size=30))
    def test_whatever_happens(self, events):
        """What is current is in the folder and good; nothing is current only if nothing is good."""
        list_ = Playlist()
        for event in events:
            match event:
                case "next":
                    list_ = list_.next(now=0)
                case "failed":
                    list_ = list_.failed(now=0)
                case "shown":
                    list_ = list_.shown()
                case names:
                    list_ = list_.holding(clips(files(*names)), now=0)
            good = [c for c in list_.clips if c.name not in list_.broken]
            assert (list_.current in good) if good else (list_.current is None)


@pytest.mark.parametrize(
    ("at", "plays"), [((6, 59), False), ((7, 0), True), ((11, 30), False), ((13, 30), True)]
)
def test_hours(at, plays):
    spans = (Span(start=time(7), end=time(11, 30)), Span(start=time(13, 30), end=time(17)))
    assert plays_at(spans, time(*at)) is plays
    assert plays_at((), time(*at))
