"""`counter-display voice-kit`: the list, the check, the gaps; a small program speaks."""

import shlex
import sys
from pathlib import Path

import pytest

from counter_display.__main__ import main
from screen_kit.voice.sound import Sound, silence, written
from ticket_protocol.centre import Centre
from ticket_protocol.part import Words
from ticket_protocol.voice_settings import VoiceSettings

CENTRE = Path(__file__).parent / "centre.json"

SPEAKS = "import sys; sys.stdout.buffer.write(open({!r}, 'rb').read())"


@pytest.fixture
def spoken(tmp_path):
    sound = silence(0.5)
    for i in range(8000, 16_000):
        sound.samples[i] = 8000 if i % 100 < 50 else -8000
    path = tmp_path / "spoken.wav"
    path.write_bytes(written(Sound(samples=sound.samples)))
    return path


def test_it_lists_what_is_missing_and_fills_it(tmp_path, spoken, capsys):
    command = shlex.join([sys.executable, "-S", "-c", SPEAKS.format(str(spoken))])
    folder = tmp_path / "voices"
    few = ["--counters", "1", "--letters", ""]
    assert main(["voice-kit", str(folder), *few, "--speech-command", command]) == 1
    said = capsys.readouterr().out
    assert "vi: 0 of 17 clips are recorded." in said
    assert "den-quay-so.wav: đến quầy số" in said
    assert len(list((folder / "vi" / "made").iterdir())) == 17
    listed = (folder / "vi" / "phrases.txt").read_text("utf-8").splitlines()
    assert "quay-1.wav\tmột" in listed
    assert len(listed) == 17
    for line in listed:
        (folder / "vi" / line.split("\t")[0]).write_bytes(spoken.read_bytes())
    assert main(["voice-kit", str(folder), *few, "--check-only"]) in {0, 1}
    assert "17 of 17 clips are recorded" in capsys.readouterr().out


def test_the_centre_names_its_sentences_counters_and_letters(tmp_path, monkeypatch, capsys):
    centre = Centre.model_validate_json(CENTRE.read_text("utf-8"))
    short = Words(vi="Số {number} vào cửa {counter}")
    centre = centre.model_copy(update={"voice": VoiceSettings(short=short)})
    monkeypatch.setattr("counter_display.voice_kit.told", lambda _server, _token: centre)
    main(["voice-kit", str(tmp_path), "--server", "http://x", "--check-only"])
    listed = (tmp_path / "vi" / "phrases.txt").read_text("utf-8")
    assert "vao-cua.wav\tvào cửa" in listed
    counters = [line for line in listed.splitlines() if line.startswith("quay-")]
    assert len(counters) == len(centre.counters)
    assert "To be recorded:" in capsys.readouterr().out


def test_wrong_calls_are_told(tmp_path, capsys):
    assert main(["voice-kit", str(tmp_path), "--server", "nowhere"]) == 2
    assert "http://HOST:8000" in capsys.readouterr().err
    assert main(["voice-kit", str(tmp_path), "--speech-command", "piper 'open"]) == 2
