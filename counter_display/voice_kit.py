"""`counter-display voice-kit FOLDER`: the phrases for the centre's own announcer, and how they are.

Lists what is to be recorded, checks length, level and silence of what is there, and has a voice of
this machine fill the gaps.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from screen_kit.described import UnknownCentreError, told
from screen_kit.drivers.voices import command_of, voices_of
from screen_kit.voice.clip_names import Kit, kit
from screen_kit.voice.kit import checked, filled, report
from screen_kit.voice.number_words import NAMED
from screen_kit.voice.sound import Sound, evened, trimmed
from screen_kit.voice.sources import AHEAD_S
from screen_kit.voice.utterance import Phrase
from ticket_protocol.voice_settings import NumberWay, Region, VoiceSettings

USUAL_COUNTERS = 10
LIST = "phrases.txt"


def main(arguments: Sequence[str] | None = None) -> int:
    """0: every clip is there and sound; 1: something is to be recorded; 2: the call was wrong."""
    given = own_parser().parse_args(arguments)
    try:
        settings, needed = _needed(given)
        command = command_of(given.speech_command)
    except (UnknownCentreError, ValueError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - it is a command
        return 2
    folder: Path = given.folder / given.language
    folder.mkdir(parents=True, exist_ok=True)
    _write_list(folder / LIST, needed)
    clips = checked(folder, needed)
    if not given.check_only:
        voice = _Voice(given.language, settings, command)
        unsaid = filled(folder, clips, voice.say)
        clips = checked(folder, needed)
        if unsaid:
            _say(f"No voice of this machine could say: {', '.join(unsaid)}")
    _say("\n".join(report(given.language, clips)))
    return 0 if all(c.there and not c.made and not c.faults for c in clips) else 1


def own_parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = argparse.ArgumentParser(prog="counter-display voice-kit", description=__doc__)
    own.add_argument("folder", type=Path, help="has a folder for each language")
    own.add_argument("--language", choices=list(NAMED), default="vi")
    own.add_argument("--server", help="asks the centre's server for its sentences and counters")
    own.add_argument("--token-file", type=Path, help="this device's token, for --server")
    own.add_argument("--numbers", choices=[w.value for w in NumberWay], help="without --server")
    own.add_argument("--region", choices=[r.value for r in Region], help="without --server")
    own.add_argument("--counters", type=int, default=USUAL_COUNTERS, help="without --server")
    own.add_argument("--letters", default="T", help="letters that numbers begin with")
    own.add_argument("--speech-command", default="", help="a program that fills the gaps")
    own.add_argument("--check-only", action="store_true", help="nothing is synthesised")
    return own


class _Voice:
    """The voices of this machine, one after the other."""

    def __init__(self, language: str, settings: VoiceSettings, command: tuple[str, ...]) -> None:
        self._language = language
        self._voices = voices_of(settings, command)

    def say(self, words: str) -> Sound | None:
        for voice in self._voices:
            sound = voice.sound(Phrase(language=self._language, text=words), AHEAD_S)
            if isinstance(sound, Sound):
                return evened(trimmed(sound))
        return None


def _needed(given: argparse.Namespace) -> tuple[VoiceSettings, Kit]:
    if given.server:
        centre = told(given.server, given.token_file)
        prefixes = [category.series for category in centre.categories]
        counters = [counter.number for counter in centre.counters]
        settings = centre.voice
    else:
        own = {"numbers": given.numbers, "region": given.region}
        settings = VoiceSettings.model_validate({k: v for k, v in own.items() if v})
        counters = list(range(1, given.counters + 1))
        prefixes = list(given.letters.upper())
    return settings, kit(given.language, settings, counters=counters, prefixes=prefixes)


def _write_list(path: Path, needed: Kit) -> None:
    path.write_text("".join(f"{name}.wav\t{words}\n" for name, words in needed.items()), "utf-8")


def _say(words: str) -> None:
    print(words)  # noqa: T201 - it is a command
