"""A program that speaks: it is given words, and gives a WAV. Never a shell, always a deadline.

Three of them: the centre's own by template, the voice of Windows, and espeak-ng, which is free
software under the GPL and therefore stays a program of its own.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from screen_kit.voice.sound import Sound, SoundError, read
from screen_kit.voice.sources import Failure, SourceKind
from screen_kit.voice.utterance import Phrase
from ticket_protocol.voice_settings import Region

TEXT, FILE, LANGUAGE, SPEED, VOICE = "{text}", "{file}", "{language}", "{speed}", "{voice}"
LARGEST = 20_000_000

_VOICES = {
    Region.NORTH: {"vi": "vi", "en": "en"},
    Region.SOUTH: {"vi": "vi-vn-x-south", "en": "en"},
}
_ESPEAK = ("espeak-ng", "-b", "1", "-v", VOICE, "-s", SPEED, "--stdin", "--stdout")
_ESPEAK_LIBRARY = (sys.executable, "-m", "screen_kit.drivers.espeak_child", VOICE, SPEED)
_WINDOWS_SCRIPT = """
[Console]::InputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$fits = $voice.GetInstalledVoices() | Where-Object {
    $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq '{language}' } | Select-Object -First 1
if (-not $fits) { exit 3 }
$voice.SelectVoice($fits.VoiceInfo.Name)
$wav = New-Object IO.MemoryStream
$voice.SetOutputToWaveStream($wav)
$voice.Speak([Console]::In.ReadToEnd())
$voice.Dispose()
$bytes = $wav.ToArray()
[Console]::OpenStandardOutput().Write($bytes, 0, $bytes.Length)
"""
_WINDOWS = ("powershell", "-NoProfile", "-NonInteractive", "-Command", _WINDOWS_SCRIPT)
UNKNOWN_LANGUAGE = 3
"""How a program ends that has no voice for the language; that is no failure."""


class SpeechProgram:
    """Speaks by starting `argv` for each phrase.

    In each argument `{language}`, `{voice}`, `{speed}`, `{text}` and `{file}` are filled in.
    Without `{text}` the words come by its standard input in UTF-8; without `{file}` the WAV is
    expected on its standard output. Exit code 3: it has no voice for that language.
    """

    def __init__(
        self,
        kind: SourceKind,
        argv: tuple[str, ...],
        *,
        voices: Mapping[str, str] | None = None,
        speed: int = 150,
    ) -> None:
        self.kind = kind
        self._argv = argv
        self._voices = voices
        self._speed = speed

    def voice(self, language: str) -> str:
        """The command line, and when the files it names changed: a new model is a new voice."""
        known = [shutil.which(self._argv[0]) or "", *self._argv[1:]]
        files = [Path(part) for part in known if part]
        stamps = [str(path.stat().st_mtime_ns) for path in files if _is_file(path)]
        return " ".join((*self._filled(language, "", ""), *stamps))

    def sound(self, phrase: Phrase, within_s: float) -> Sound | Failure | None:
        """What the program says, within that time; it is ended when it takes longer."""
        if self._voices is not None and phrase.language not in self._voices:
            return None
        with TemporaryDirectory(prefix="voice-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            argv = self._filled(phrase.language, phrase.text, str(folder / "said.wav"))
            (folder / "words").write_text("" if self._takes_text else phrase.text, "utf-8")
            ended = _run(argv, folder, within_s)
            if ended == UNKNOWN_LANGUAGE:
                return None
            if isinstance(ended, Failure):
                return ended
            return _heard(argv[0], folder / ("said.wav" if self._writes_file else "out"))

    @property
    def _takes_text(self) -> bool:
        return any(TEXT in part for part in self._argv)

    @property
    def _writes_file(self) -> bool:
        return any(FILE in part for part in self._argv)

    def _filled(self, language: str, text: str, file: str) -> list[str]:
        values = {
            LANGUAGE: language,
            VOICE: (self._voices or {}).get(language, language),
            SPEED: str(self._speed),
            FILE: file,
            TEXT: f" {text}" if text.startswith("-") else text,  # words are no options
        }
        return [_filled(part, values) for part in self._argv]


def command_voice(argv: tuple[str, ...], *, speed: int = 150) -> SpeechProgram:
    """The centre's own speech command."""
    return SpeechProgram(SourceKind.COMMAND, argv, speed=speed)


def espeak_voice(
    region: Region = Region.NORTH, *, speed: int = 150, library: bool = False
) -> SpeechProgram:
    """espeak-ng, or its library where that is installed; give it words, it reads digits wrongly."""
    argv = _ESPEAK_LIBRARY if library else _ESPEAK
    return SpeechProgram(SourceKind.ESPEAK, argv, voices=_VOICES[region], speed=speed)


def has_espeak_library_alone() -> bool:
    """Whether the package espeakng-loader is here, and the program espeak-ng is not."""
    return not shutil.which(_ESPEAK[0]) and bool(find_spec("espeakng_loader"))


def windows_voice() -> SpeechProgram | None:
    """The voices of Windows, where this is one. Not tried on a real machine yet."""
    if sys.platform != "win32":
        return None
    return SpeechProgram(SourceKind.SYSTEM, _WINDOWS)


def _filled(part: str, values: Mapping[str, str]) -> str:
    """One pass, so that words which look like a place are left alone."""
    pieces, rest = [], part
    while rest:
        places = [(rest.index(place), place) for place in values if place in rest]
        if not places:
            break
        at, place = min(places)
        pieces += [rest[:at], values[place]]
        rest = rest[at + len(place) :]
    return "".join([*pieces, rest])


def _run(argv: list[str], folder: Path, within_s: float) -> int | Failure:
    """0 or UNKNOWN_LANGUAGE. By files, not pipes: those may be held open by a child of its own."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        with (
            (folder / "words").open("rb") as words,
            (folder / "out").open("wb") as out,
            (folder / "errors").open("wb") as errors,
        ):
            program = subprocess.Popen(  # noqa: S603 - a list, no shell; this machine's own command
                argv,
                stdin=words,
                stdout=out,
                stderr=errors,
                start_new_session=True,
                creationflags=hidden,
            )
    except (OSError, ValueError) as error:
        return Failure(why=f"{argv[0]}: {error}")
    try:
        code = program.wait(within_s)
    except subprocess.TimeoutExpired:
        _end(program)
        return Failure(why=f"{argv[0]} took longer than {within_s:.1f} s", late=True)
    if code in {0, UNKNOWN_LANGUAGE}:
        return code
    errors_said = (folder / "errors").read_text("utf-8", errors="replace").strip()[-200:]
    return Failure(why=f"{argv[0]} ended with {code}: {errors_said}")


def _end(program: "subprocess.Popen[bytes]") -> None:
    """The program and all that it started."""
    with suppress(OSError):
        if sys.platform == "win32":
            program.kill()
        else:
            os.killpg(program.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        program.wait(1)


def _heard(name: str, file: Path) -> Sound | Failure:
    try:
        size = file.stat().st_size
        if size > LARGEST:
            return Failure(why=f"{name} wrote {size} bytes")
        return read(file)
    except (OSError, SoundError) as error:
        return Failure(why=f"{name}: {error}")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
