"""Messages to everybody: what the screen shows in turns, and what is said, once."""

from datetime import timedelta

import pytest

from counter_display.messages import NOTHING, PAGE_S, PIECE, pieces, shown, to_say
from ticket_protocol.part import Words
from ticket_protocol.voice_settings import VoiceSettings

VOICE = VoiceSettings()
LONG = "Từ ngày mai trung tâm làm việc đến mười bảy giờ ba mươi phút. " * 4


@pytest.fixture
def at(hall):
    """`at(seconds)`: what the screen shows then."""
    return lambda seconds=0.0: shown(hall.board, hall.now, elapsed_s=seconds)


class TestShown:
    def test_none(self, at):
        assert at() == NOTHING

    def test_known_ones_in_both_languages(self, hall, at):
        hall.post("technical")
        assert at().vi.startswith("Hệ thống")
        assert at().en.startswith("We have")

    def test_free_text(self, hall, at):
        hall.post("free", text=Words(vi="Xe biển 30A-123.45 chắn lối"))
        assert (at().vi, at().en) == ("Xe biển 30A-123.45 chắn lối", "")

    def test_several_in_turn_oldest_first(self, hall, at):
        hall.post("free", text=Words(vi="Một"))
        hall.post("free", text=Words(vi="Hai"))
        assert [at(n * PAGE_S).vi for n in range(3)] == ["Một", "Hai", "Một"]
        assert at(PAGE_S - 0.1).vi == "Một"

    def test_gone_at_its_time_though_nobody_said_so(self, hall, at):
        hall.post("closing_soon", until=hall.now + timedelta(minutes=15))
        hall.later(899)
        assert at() != NOTHING
        hall.later(1)
        assert at() == NOTHING

    def test_ended(self, hall, at):
        hall.end_message(hall.post("technical").seq)
        assert at() == NOTHING

    def test_a_long_one_is_shown_in_parts(self, hall, at):
        hall.post("free", text=Words(vi=LONG.strip(), en="Short"))
        count = len(pieces(LONG))
        parts = [at(n * PAGE_S) for n in range(count + 1)]
        assert " ".join(part.vi for part in parts[:count]) == LONG.strip()
        assert [part.en for part in parts] == [*[""] * count, "Short"]
        assert at((count + 1) * PAGE_S) == parts[0]


class TestPieces:
    @pytest.mark.parametrize(
        "text", ["", "Một", LONG, "x" * 300, "a " * 150, "ab " * 37 + "c" * 90]
    )
    def test_nothing_is_lost_and_none_is_long(self, text):
        parts = pieces(text)
        assert " ".join(parts) == " ".join(text.split())
        assert all(len(part) <= PIECE or " " not in part for part in parts)

    def test_parts_are_about_as_long(self):
        lengths = [len(part) for part in pieces(LONG)]
        assert max(lengths) - min(lengths) < 30


class TestSaid:
    def test_once_when_it_is_posted(self, hall):
        facts = [hall.post("technical"), hall.issue("5001")]
        said = [to_say(fact, VOICE, news=True) for fact in facts]
        assert [s.words if s else None for s in said] == [(VOICE.technical,), None]
        assert said[0].seq == facts[0].seq

    def test_closing_as_the_centre_words_it(self, hall):
        assert to_say(hall.post("closing_soon"), VOICE, news=True).words == (VOICE.closing,)

    def test_free_text_as_it_was_typed(self, hall):
        words = Words(vi="Mời xe 30A ra cổng", en="Car 30A, please move")
        assert to_say(hall.post("free", text=words), VOICE, news=True).words == (words,)

    def test_never_when_late(self, hall):
        assert to_say(hall.post("technical"), VOICE, news=False) is None

    def test_only_to_be_read(self, hall):
        assert to_say(hall.post("technical", spoken=False), VOICE, news=True) is None

    def test_its_end_is_not_said(self, hall):
        fact = hall.end_message(hall.post("technical").seq)
        assert to_say(fact, VOICE, news=True) is None
