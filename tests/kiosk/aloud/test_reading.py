"""Reading pages aloud: what is said of them, and the one key that says it, stops it, repeats it."""

import pytest

from ticket_protocol.words import PartKind, PrintOutcome


class FakeSpeaker:
    """Remembers what it was to say; the test ends it."""

    def __init__(self):
        self.said, self.used, self.silenced = [], [], 0

    def tell(self, listener):
        self.listener = listener

    def use(self, settings):
        self.used.append(settings)

    def say(self, utterance):
        self.said.append(utterance)

    def silence(self):
        self.silenced += 1
        self.end()

    def end(self):
        self.listener.ended(self.said[-1].call)

    @property
    def words(self):
        """The last page, in one string."""
        return " ".join(phrase.text for phrase in self.said[-1].phrases)


@pytest.fixture
def speaker(kiosk):
    made = FakeSpeaker()
    kiosk.vm.reader.speak_with(made)
    return made


@pytest.fixture
def reader(kiosk):
    return kiosk.vm.reader


class TestKey:
    def test_without_a_voice_there_is_none(self, reader):
        assert reader.voice == ""
        reader.press()

    def test_nor_where_the_voice_is_missing(self, reader, speaker):
        reader.trouble(PartKind.VOICE_NONE)
        assert reader.voice == ""
        reader.trouble(None)
        assert reader.voice == "quiet"

    def test_nor_in_a_language_that_no_voice_speaks(self, kiosk, reader, speaker):
        kiosk.vm.speak("fr")
        assert reader.voice == ""
        kiosk.vm.speak("en")
        assert reader.voice == "quiet"

    def test_reads_stops_and_repeats(self, kiosk, reader, speaker):
        reader.press()
        assert (reader.voice, len(speaker.said)) == ("speaking", 1)
        speaker.end()
        assert reader.voice == "again"
        reader.press()
        assert (reader.voice, len(speaker.said)) == ("speaking", 2)
        reader.press()
        assert (reader.voice, speaker.silenced > 0) == ("quiet", True)
        assert not kiosk.vm.visiting.visit.comfort.aloud

    def test_once_pressed_every_page_is_read_as_it_comes(self, kiosk, reader, speaker):
        reader.press()
        kiosk.vm.start()
        kiosk.wait(0.25)
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.wait(0.25)
        assert len(speaker.said) == 3
        kiosk.wait(2)
        assert len(speaker.said) == 3, "a page is read once"

    def test_ends_with_the_visit(self, kiosk, reader, speaker):
        kiosk.vm.start()
        reader.press()
        kiosk.wait(81)
        assert kiosk.vm.page == "welcome"
        assert (reader.voice, speaker.silenced > 0) == ("quiet", True)

    def test_whoever_listens_is_not_sent_away(self, kiosk, reader, speaker):
        kiosk.vm.start()
        reader.press()
        for index in range(12):
            kiosk.wait(20)
            reader.phrase(speaker.said[-1].call, index)
        assert (kiosk.vm.page, kiosk.vm.secondsLeft) == ("categories", -1)


class TestWords:
    def test_welcome_says_who_we_are(self, reader, speaker):
        reader.press()
        assert "xã Đồng Mẫu" in speaker.words
        assert "Chạm vào màn hình" in speaker.words

    def test_choices_have_their_numbers_in_words(self, kiosk, reader, speaker):
        kiosk.vm.start()
        reader.press()
        assert "Số mười bốn: Đất đai. Quầy chín. sáu người đang chờ." in speaker.words
        assert not any(character.isdigit() for character in speaker.words)

    def test_a_category_says_what_is_chosen_and_the_keys(self, kiosk, reader, speaker):
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.vm.chooseProcedure("dang-ky-bien-dong")
        reader.press()
        assert "Đã chọn: Đăng ký biến động" in speaker.words
        assert "Lấy số ưu tiên" in speaker.words

    def test_what_to_bring_how_long_it_takes_and_what_it_costs(self, kiosk, reader, speaker):
        centre = kiosk.link.centre
        category, chosen = next((c, p) for c in centre.categories for p in c.procedures if p.fee)
        kiosk.vm.start()
        kiosk.vm.chooseCategory(category.id)
        kiosk.vm.chooseProcedure(chosen.id)
        reader.press()
        said = [phrase.caption for phrase in speaker.said[-1].phrases]
        parts = (*chosen.papers, chosen.time_limit, chosen.fee)
        assert len(parts) > 2
        for words in parts:
            assert f"{words.vi}." in said

    def test_a_question_and_its_answers_and_the_next_question(self, kiosk, reader, speaker):
        asks = kiosk.link.centre.questions[0]
        kiosk.vm.start()
        reader.press()
        kiosk.vm.finding.ask()
        kiosk.wait(0.25)
        assert asks.text.vi in speaker.words
        for answer in asks.answers:
            assert answer.text.vi in speaker.words
        further = [i for i, answer in enumerate(asks.answers) if answer.question]
        before = len(speaker.said)
        kiosk.vm.finding.answer(further[0])
        kiosk.wait(0.25)
        assert len(speaker.said) == before + 1

    def test_the_number_is_said_as_in_the_hall(self, kiosk, reader, speaker):
        kiosk.take().issue()
        kiosk.outcome(PrintOutcome.PRINTED)
        reader.press()
        assert "Số của quý công dân là chín không một hai." in speaker.words
        assert "quầy chín" in speaker.words

    def test_in_the_citizens_language(self, kiosk, reader, speaker):
        kiosk.vm.speak("en")
        kiosk.take().issue()
        reader.press()
        assert "Your number is nine zero one two." in speaker.words
        assert {phrase.language for phrase in speaker.said[-1].phrases} == {"en"}

    def test_a_notice_comes_first(self, kiosk, reader, speaker):
        kiosk.take("chung-thuc").refuse("SERIES_EXHAUSTED")
        reader.press()
        assert speaker.words.startswith("Lĩnh vực này đã hết số")
