"""Starts a display: `counter-display --face hall`, `counter-display --face counter --counter 9`."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from counter_display.drivers.voice import LateVoice, loud_voice
from counter_display.placing import FaceKind, Wanted
from counter_display.view_model import DisplayModel
from screen_kit import start
from screen_kit.drivers.voices import command_of
from screen_kit.link import Link
from screen_kit.pairing.page import OnScreen, run
from ticket_protocol.pairing import Kind
from ticket_protocol.texts import beside

if TYPE_CHECKING:
    from counter_display.drivers.clips import Clips

ROOT = Path(__file__).parent / "qml" / "Main.qml"


@dataclass(frozen=True, kw_only=True)
class DisplayOptions:
    """The common options, which display this is, and what its voice is made of.

    `voices`: recorded clips, a folder for each language; `speech`: a command that speaks; `state`:
    where this machine keeps what is its own. `media`: the folder of clips and pictures.
    """

    common: start.Options
    wanted: Wanted
    reduce_motion: bool = False
    voices: Path | None = None
    speech: tuple[str, ...] = ()
    state: Path | None = None
    media: Path | None = None


@dataclass(kw_only=True)
class Display:
    """A display that stands: keep it, or it goes."""

    link: Link
    view_model: DisplayModel
    screen: start.Screen
    voice: LateVoice
    clips: "Clips | None" = None

    def start(self) -> None:
        """Asks for the calls, and looks for clips."""
        self.link.start()
        if self.clips is not None:
            self.clips.start()

    def stop(self) -> None:
        """Ends whatever goes on beside the screen."""
        self.link.stop()
        self.voice.stop()
        if self.clips is not None:
            self.clips.stop()

    def close(self) -> None:
        """Takes the window away and ends the link and the voice."""
        self.stop()
        self.screen.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the window is closed or the system says stop."""
    try:
        options = options_of(parser().parse_args(arguments))
        app = start.application("counter-display")
        return run(app, options.common, Kind.DISPLAY, lambda common: stand(options, common))
    except start.StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - before there is a screen
        return 2


def stand(options: DisplayOptions, common: start.Options) -> OnScreen:
    """The display under the name and with the token it has now."""
    wanted = replace(options.wanted, name=common.name)
    voice = loud_voice(options.voices, options.speech, options.state)
    display = build(replace(options, common=common, wanted=wanted), voice)
    return OnScreen(
        link=display.link,
        window=display.screen.window,
        show=lambda: display.screen.show(common.size, common.position),
        begin=display.start,
        close=display.close,
    )


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = start.parser("counter-display", "The screen of the hall, or the sign of a counter.")
    own.add_argument(
        "--face",
        type=FaceKind,
        choices=list(FaceKind),
        help="hall: the TV; counter: a counter's sign (without it, the centre's settings decide)",
    )
    own.add_argument("--counter", type=int, help="the number of the sign's counter")
    own.add_argument("--reduce-motion", action="store_true", help="nothing slides or flashes")
    own.add_argument("--voices", type=Path, help="recorded clips, a folder for each language")
    own.add_argument("--speech-command", default="", help="a program of this machine that speaks")
    own.add_argument("--state-dir", type=Path, help="where spoken calls are kept")
    own.add_argument("--media", type=Path, help="a folder of clips and pictures for the hall's TV")
    own.epilog = "Others: --headless --name LINE drives serial signs; sign-probe tries one out."
    return own


def options_of(arguments: argparse.Namespace) -> DisplayOptions:
    """The options, or StartError."""
    if arguments.counter is not None and arguments.face is FaceKind.HALL:
        raise start.StartError(beside("start.counter"))
    face = FaceKind.COUNTER if arguments.counter is not None else arguments.face
    default = f"sign-{arguments.counter}" if face is FaceKind.COUNTER else "hall-tv"
    common = start.options_of(arguments, default)
    wanted = Wanted(name=common.name, face=face, counter=arguments.counter)
    return DisplayOptions(
        common=common,
        wanted=wanted,
        reduce_motion=arguments.reduce_motion,
        voices=arguments.voices,
        speech=_speech(arguments.speech_command),
        state=arguments.state_dir or _state_folder(),
        media=arguments.media,
    )


def _speech(text: str) -> tuple[str, ...]:
    try:
        return command_of(text)
    except ValueError as error:
        raise start.StartError(beside("start.speech", why=error)) from error


def _state_folder() -> Path | None:
    """From the environment; STATE_DIRECTORY is systemd's."""
    named = os.environ.get("DENLUOT_STATE_DIR") or os.environ.get("STATE_DIRECTORY")
    return Path(named) if named else None


def build(options: DisplayOptions, voice: LateVoice | None = None) -> Display:
    """The display, not yet shown and its link not yet started; silent without a voice."""
    voice = voice or LateVoice()
    link = Link(options.common.server, options.common.token)
    clips = _clips(options.media)
    view_model = DisplayModel(
        link,
        options.wanted,
        voice,
        media=clips.model if clips is not None else None,
        reduce_motion=options.reduce_motion,
    )
    screen = start.screen(ROOT, view_model, language=options.common.language)
    return Display(link=link, view_model=view_model, screen=screen, voice=voice, clips=clips)


def _clips(folder: Path | None) -> "Clips | None":
    """What plays the clips; its library is read only where there is a folder of them."""
    if folder is None:
        return None
    from counter_display.drivers.clips import Clips  # noqa: PLC0415

    return Clips(folder)
