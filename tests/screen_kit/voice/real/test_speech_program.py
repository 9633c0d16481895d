"""Programs that speak, that fail, that hang with children of their own; and espeak-ng itself."""

import os
import shutil
import sys
import time
from importlib.util import find_spec

import pytest

from screen_kit.drivers.speech_program import command_voice, espeak_voice, windows_voice
from screen_kit.drivers.voices import Places, command_of, sources_of
from screen_kit.voice.sentences import Calling, said
from screen_kit.voice.sound import Sound, edges, evened, level, trimmed, written
from screen_kit.voice.sources import Failure, SourceKind
from ticket_protocol.voice_settings import NumberWay, Region, VoiceSettings

ECHO = "import sys, shutil; shutil.copyfileobj(open({!r}, 'rb'), sys.stdout.buffer)"


@pytest.fixture
def wav(tmp_path, tone):
    path = tmp_path / "spoken.wav"
    path.write_bytes(written(tone(0.5, rate=22_050)))
    return path


def python(code, *arguments):
    return command_voice((sys.executable, "-S", "-c", code, *arguments))


def test_words_go_in_and_sound_comes_out(phrase, wav, tmp_path):
    heard = tmp_path / "heard"
    code = f"open({str(heard)!r}, 'wb').write(sys.stdin.buffer.read())"
    voice = python("import sys; " + code + "; " + ECHO.format(str(wav)))
    sound = voice.sound(phrase("chín không"), 5)
    assert sound.seconds == pytest.approx(0.5)
    assert heard.read_text("utf-8") == "chín không"


def test_text_and_file_by_template_and_words_are_no_options(phrase, wav, tmp_path):
    heard = tmp_path / "heard"
    code = (
        f"import sys, shutil; open({str(heard)!r}, 'w').write('|'.join(sys.argv[2:])); "
        f"shutil.copy({str(wav)!r}, sys.argv[1])"
    )
    voice = python(code, "{file}", "{text}", "--voice={language}", "{speed}")
    assert isinstance(voice.sound(phrase("-rf {file}; $(reboot)"), 5), Sound)
    assert heard.read_text() == " -rf {file}; $(reboot)|--voice=vi|150"


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import sys; sys.exit('no model')", "ended with 1: no model"),
        ("pass", "no WAV"),
        ("print('hello')", "no WAV"),
        ("import os; os.kill(os.getpid(), 11)", "ended with -11"),
    ],
)
def test_what_goes_wrong_is_a_value(phrase, code, why):
    failure = python(code).sound(phrase(), 5)
    assert isinstance(failure, Failure)
    assert why in failure.why
    assert not failure.late


def test_a_program_that_is_not_there_is_a_failure_at_once(phrase):
    began = time.monotonic()
    failure = command_voice(("no-such-program-here",)).sound(phrase(), 5)
    assert "no-such-program-here" in failure.why
    assert time.monotonic() - began < 0.3


def test_a_program_that_has_no_voice_for_the_language_is_no_failure(phrase):
    assert python("import sys; sys.exit(3)").sound(phrase(), 5) is None


def test_one_that_hangs_is_ended_with_its_children_in_time(phrase, tmp_path):
    pid = tmp_path / "pid"
    voice = command_voice(("sh", "-c", f"sleep 60 & echo $! > {pid}; sleep 60"))
    began = time.monotonic()
    failure = voice.sound(phrase(), 0.3)
    assert failure.late
    assert time.monotonic() - began < 1.0
    child = int(pid.read_text())
    for _ in range(200):
        state = _state(child)
        if state in {None, "Z"}:
            break
        time.sleep(0.005)
    assert state in {None, "Z"}


def _state(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123 - no file of ours
            return file.read().rsplit(")", 1)[1].split()[0]
    except OSError:
        return None


def test_another_model_is_another_voice(tmp_path):
    model = tmp_path / "voice.onnx"
    model.write_text("one")
    voice = command_voice(("piper", "--model", str(model)))
    before = voice.voice("vi")
    os.utime(model, ns=(5, 5))
    assert voice.voice("vi") != before
    assert espeak_voice().voice("vi") != espeak_voice().voice("en")


def test_a_command_line_is_split_without_a_shell():
    command = command_of("piper --model '/a b/vi.onnx' --out {file}")
    assert command == ("piper", "--model", "/a b/vi.onnx", "--out", "{file}")
    assert command_of("") == ()


def test_sources_stand_in_their_order(tmp_path):
    everything = Places(recorded=tmp_path, command=("piper",), kept=tmp_path)
    kinds = [source.kind for source in sources_of(VoiceSettings(), everything)]
    assert kinds == [SourceKind.CLIPS, SourceKind.COMMAND, SourceKind.ESPEAK]
    bare = [source.kind for source in sources_of(VoiceSettings(), Places(kept=tmp_path))]
    assert bare == [SourceKind.ESPEAK]
    assert windows_voice() is None


needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")


@needs_espeak
@pytest.mark.parametrize("region", Region)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_espeak_speaks_words_at_a_fit_level_and_length(region, language, tmp_path):
    settings = VoiceSettings(region=region, numbers=NumberWay.QUANTITY)
    spoken = said(Calling(call=1, number="9115", counter=15, language=language), settings)
    phrase = next(p for p in spoken.phrases if p.language == language)
    sound = evened(trimmed(espeak_voice(region).sound(phrase, 10)))
    (tmp_path / "for-listening.wav").write_bytes(written(sound))
    assert 2.0 < sound.seconds < 8.0
    assert level(sound) == pytest.approx(-20, abs=1.5)
    assert max(edges(sound)) <= 0.04


@needs_espeak
def test_espeak_speaks_faster_when_told(phrase):
    words = phrase("Kính mời công dân có số phiếu chín không một hai")
    slow, fast = (espeak_voice(speed=speed).sound(words, 10).seconds for speed in (100, 220))
    assert slow > 1.5 * fast


@needs_espeak
def test_espeak_knows_no_other_language(phrase):
    assert espeak_voice().sound(phrase(language="km"), 10) is None


@pytest.mark.skipif(not find_spec("espeakng_loader"), reason="needs the extra espeak")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_library_alone_speaks_as_the_program_does(phrase, language):
    words = phrase("một hai ba", language)
    sound = espeak_voice(library=True).sound(words, 10)
    assert 0.5 < sound.seconds < 3
    assert level(sound) == pytest.approx(-18, abs=5)
