"""Starts a kiosk: `kiosk --server http://… --name kiosk-1 --token-file FILE`."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.between import adopt_between
from kiosk.devices import Devices
from kiosk.drivers.known_file import KnownFile
from kiosk.drivers.lock import Lock
from kiosk.drivers.machine import boot
from kiosk.drivers.network import addresses
from kiosk.drivers.outbox_file import OutboxFile
from kiosk.drivers.pictures import PicturesFolder
from kiosk.drivers.pin_file import PinFile
from kiosk.lookup.model import LookupModel
from kiosk.outbox.desk import OutboxDesk, clock_of
from kiosk.outbox.remembering import Remembering
from kiosk.paper.copies import Copies
from kiosk.paper.desk import PaperDesk
from kiosk.printer.thread import TicketPrinter
from kiosk.view_model import KioskModel
from screen_kit import start
from screen_kit.drivers.bell import SoundBell
from screen_kit.drivers.late_voice import LateVoice, loud_voice
from screen_kit.link import Link
from screen_kit.pairing.page import OnScreen, run
from screen_kit.parts import Parts
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.pairing import Kind
from ticket_protocol.texts import texts

if TYPE_CHECKING:
    from kiosk.desk_face.program import DeskProgram
    from screen_kit.drivers.media_player import ClipPlayer

log = logging.getLogger(__name__)

SOFT = 0.5
"""How loud the bell rings that calls staff: citizens stand before it."""
ROOT = Path(__file__).parent / "qml" / "Main.qml"
COMMANDS = {
    "ticket-preview": "kiosk.preview.command",
    "doctor": "kiosk.doctor.command",
    "pin": "kiosk.service.command",
}
"""What the program does when its first word is one of these."""


@dataclass(frozen=True, kw_only=True)
class KioskOptions:
    """The common options, whether anything moves, and the kiosk's own folders.

    `layouts`: the centre's ticket layouts; `state`: what the kiosk keeps (the numbers it gives
    without the server, the roll of paper, the staff's PIN); `pictures`: what is shown while nobody
    is there; `media`: instruction clips.
    """

    common: start.Options
    reduce_motion: bool = False
    layouts: Path | None = None
    state: Path | None = None
    pictures: Path | None = None
    media: Path | None = None
    voices: Path | None = None
    speaks: bool = False
    face: str = "citizens"


@dataclass(kw_only=True)
class Kiosk:
    """A kiosk that stands: keep it, or it goes."""

    link: Link
    paper: PaperDesk
    outbox: OutboxDesk
    devices: Devices
    copies: Copies
    view_model: KioskModel
    screen: start.Screen
    voice: LateVoice
    remembering: Remembering | None = None
    clips: "ClipPlayer | None" = None

    def let_go(self) -> None:
        """Ends the link, lets go of the printer and all other devices."""
        self.link.stop()
        self.paper.stop()
        self.devices.stop()
        self.outbox.close()
        self.voice.stop()
        if self.clips is not None:
            self.clips.end()

    def close(self) -> None:
        """Lets go, and takes the window away."""
        self.let_go()
        self.screen.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the window is closed or the system says stop, or does what a command says."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words and words[0] in COMMANDS:
        return int(import_module(COMMANDS[words[0]]).main(words[1:]))
    try:
        options = options_of(parser().parse_args(arguments))
        app = start.application("kiosk")
        at_desk = options.face == DESK
        kind, size = (Kind.DESK, DESK_SIZE) if at_desk else (Kind.KIOSK, None)
        return run(app, options.common, kind, lambda common: stand(options, common, size), size)
    except start.StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - before there is a screen
        return 2


def stand(options: KioskOptions, common: start.Options, size: tuple[int, int] | None) -> OnScreen:
    """The kiosk under the name and with the token it has now; `size`: where none is asked for."""
    kiosk = FACES[options.face](replace(options, common=common))
    return OnScreen(
        link=kiosk.link,
        window=kiosk.screen.window,
        show=lambda: kiosk.screen.show(common.size or size, common.position),
        begin=kiosk.link.start,
        close=kiosk.close,
    )


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = start.parser("kiosk", "Gives citizens their numbers.")
    own.add_argument("--face", choices=FACES, default=CITIZENS, help="for whom this screen is")
    own.add_argument("--reduce-motion", action="store_true", help="nothing slides or fades")
    own.add_argument("--layouts", type=Path, help="a folder with the centre's ticket layouts")
    own.add_argument(
        "--state-dir",
        type=Path,
        help="what is kept: numbers given without the server, the roll (DENLUOT_STATE_DIR)",
    )
    own.add_argument(
        "--voices", type=Path, help="a folder with recorded sentences, for reading pages aloud"
    )
    own.add_argument("--no-voice", action="store_true", help="pages are not read aloud")
    own.add_argument("--pictures", type=Path, help="a folder of pictures for when nobody is there")
    own.add_argument("--media", type=Path, help="a folder of instruction clips, for --face lookup")
    return own


def options_of(arguments: argparse.Namespace) -> KioskOptions:
    """The options, or StartError."""
    common = start.options_of(arguments, "kiosk-1")
    return KioskOptions(
        common=common,
        reduce_motion=arguments.reduce_motion,
        layouts=arguments.layouts,
        state=arguments.state_dir or _state_folder(),
        pictures=arguments.pictures,
        media=arguments.media,
        voices=arguments.voices,
        speaks=not arguments.no_voice,
        face=arguments.face,
    )


def _state_folder() -> Path | None:
    """From the environment; STATE_DIRECTORY is systemd's."""
    named = os.environ.get("DENLUOT_STATE_DIR") or os.environ.get("STATE_DIRECTORY")
    return Path(named) if named else None


def build(options: KioskOptions, model: type[KioskModel] = KioskModel) -> Kiosk:
    """The kiosk, not yet shown and its link not yet started."""
    link, name = Link(options.common.server, options.common.token), options.common.name
    parts, language = Parts(link), options.common.language
    outbox = outbox_of(options, link, parts)
    paper = PaperDesk(link, printers(options), parts, outbox.report)
    devices = Devices(link, name, paper, parts, SoundBell(volume=SOFT))
    view_model = model(link, name, paper, outbox=outbox, language=language)
    adopt_between(link, view_model.visiting)
    devices.scanned.connect(view_model.scan)
    still = {"still": options.reduce_motion}
    screen = start.screen(ROOT, view_model, language=language, properties=still)
    view_model.spoken.connect(screen.language.choose)
    view_model.staff.held = lambda: outbox.held if options.state else None
    _leave_alone(view_model, screen, options)
    voice = voice_of(options)
    if options.speaks:
        view_model.reader.speak_with(voice)
    return Kiosk(
        link=link,
        paper=paper,
        outbox=outbox,
        devices=devices,
        copies=Copies(link, name, paper),
        view_model=view_model,
        screen=screen,
        voice=voice,
        remembering=remembering(link, options),  # last: all others hear of it
    )


def build_lookup(options: KioskOptions) -> Kiosk:
    """A screen that tells and gives no numbers; its clips, if there is a folder of them."""
    kiosk = build(options, LookupModel)
    if options.media is not None and isinstance(kiosk.view_model, LookupModel):
        from kiosk.drivers.clip_folder import ClipFolder  # noqa: PLC0415 - few screens have clips
        from screen_kit.drivers.media_player import ClipPlayer  # noqa: PLC0415

        kiosk.clips = ClipPlayer()
        kiosk.view_model.clips.serve(ClipFolder(options.media), kiosk.clips)
    return kiosk


def build_desk(options: KioskOptions) -> "DeskProgram":
    """The desk of a guidance officer, not yet shown."""
    from kiosk.desk_face import program  # noqa: PLC0415 - kiosks need none of it

    return program.build(options.common, printers(options))


def _leave_alone(view_model: KioskModel, screen: start.Screen, options: KioskOptions) -> None:
    """Shows the centre's pictures to nobody; a full screen is left by the staff's PIN alone."""
    staff, pin = view_model.staff, PinFile(options.state) if options.state else None
    staff.addresses = addresses
    staff.guarded_by(pin, options.common.server)
    if options.pictures is not None:
        view_model.attraction.files = PicturesFolder(options.pictures).files
    if options.common.size is None:
        Lock(screen.window).staff.connect(lambda down: staff.hold() if down else staff.letGo())


def voice_of(options: KioskOptions) -> LateVoice:
    """Reads pages aloud, where the machine has a voice; made when a centre is known."""
    return loud_voice(options.voices, (), options.state) if options.speaks else LateVoice()


def outbox_of(options: KioskOptions, link: Link, parts: Parts) -> OutboxDesk:
    """The outbox in the state folder; without one, one that forgets, as where none is given."""
    if options.face != CITIZENS:
        return OutboxDesk(link, options.common.name)
    store = OutboxFile(options.state) if options.state is not None else None
    clock = clock_of(link, boot())
    return OutboxDesk(link, options.common.name, store=store, parts=parts, clock=clock)


def remembering(link: Link, options: KioskOptions) -> Remembering | None:
    """What was known of the centre when the kiosk was last at work, and will be next time."""
    return Remembering(link, KnownFile(options.state)) if options.state is not None else None


def printers(
    options: KioskOptions,
) -> Callable[[PrinterSettings, Centre, Callable[[bool], None]], TicketPrinter]:
    """Makes the driver for the settings; its libraries are read in the printer's own thread."""

    def printer(
        settings: PrinterSettings, centre: Centre, refused: Callable[[bool], None]
    ) -> TicketPrinter:
        from kiosk.drivers.choice import printer_from  # noqa: PLC0415
        from kiosk.ticket.shelf import Shelf  # noqa: PLC0415

        chosen = Shelf(folder=options.layouts).chosen(settings, centre)
        if chosen.refused is not None:
            log.warning("%s", chosen.refused)
        refused(chosen.refused is not None)
        said = {language: texts(language) for language in centre.languages}
        return printer_from(settings, said, layout=chosen.layout, state=options.state)

    return printer


CITIZENS, DESK, LOOKUP = "citizens", "desk", "lookup"
FACES: dict[str, Callable[[KioskOptions], "Kiosk | DeskProgram"]] = {
    CITIZENS: build,
    DESK: build_desk,
    LOOKUP: build_lookup,
}
"""What the program shows, by `--face`."""
DESK_SIZE = (1366, 768)
"""A window on somebody's PC, where nothing else is said."""


if __name__ == "__main__":
    sys.exit(main())
