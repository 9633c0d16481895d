"""`kiosk doctor`: finds printers, asks and tries each, and proposes settings.

`kiosk doctor --host 192.168.1.50`, or `kiosk doctor serial:///dev/ttyS0?baud=38400`; without any
address, USB and serial ports are looked through.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from kiosk.describing import made_up
from kiosk.doctor.asking import Answers
from kiosk.doctor.examining import Examination, Examined, Printed
from kiosk.doctor.proposing import (
    SeenOnSheet,
    differences,
    known_there,
    proposal,
    toml,
)
from kiosk.doctor.saying import Speech
from kiosk.drivers.addresses import RAW_PORT, AddressError
from kiosk.drivers.encoding import ticket_bytes
from kiosk.drivers.finding import Found, found, usb_can_be_seen
from kiosk.drivers.models import model_named
from kiosk.drivers.network import addresses
from kiosk.preview.preview import Preview, Wish
from kiosk.printer.port import READY
from kiosk.service.findings import Standing, findings
from kiosk.ticket.shelf import Shelf, usual
from screen_kit.described import UnknownCentreError, told
from screen_kit.health import VERSION
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.texts import languages

YES = ("c", "có", "co", "y", "yes")
Ask = Callable[[str], str]


def main(arguments: Sequence[str], ask: Ask = input) -> int:
    """0: a printer that can print was found; 1: none; 2: wrong options."""
    options = parser().parse_args(arguments)
    said = tuple(languages()) if options.language is None else (options.language,)
    visit = Visit(Speech(languages=said), options, ask)
    try:
        return 0 if visit.all() else 1
    except AddressError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = argparse.ArgumentParser(
        prog="kiosk doctor", description="Finds and tries ticket printers, and proposes settings."
    )
    own.add_argument("addresses", nargs="*", metavar="ADDRESS", help="as in config.toml")
    own.add_argument("--host", action="append", default=[], help="a network printer: HOST[:PORT]")
    own.add_argument("--language", choices=languages(), help="Vietnamese and English otherwise")
    own.add_argument("--no-print", action="store_true", help="ask only")
    own.add_argument("--yes", action="store_true", help="print without questions to you")
    own.add_argument("--patience", type=float, default=0.6, help="seconds for each answer")
    own.add_argument("--server", help="compare with what this server has, with --token-file")
    own.add_argument("--token-file", type=Path, default=os.environ.get("DENLUOT_TOKEN_FILE"))
    return own


class Visit:
    """One round through all printers; what is said goes to standard output."""

    def __init__(self, speech: Speech, options: argparse.Namespace, ask: Ask) -> None:
        self._speech, self._options, self._ask = speech, options, ask
        self._examination = Examination(patience=options.patience)
        self._centre = self._there()

    def all(self) -> bool:
        """Whether any printer can print."""
        self._tell_standing()
        fit = [self._one(number, one) for number, one in enumerate(self._candidates(), 1)]
        if not fit:
            self._tell("none_found")
        return any(fit)

    def _tell_standing(self) -> None:
        """The machine itself, in the words of the kiosk's service page."""
        at = Standing(
            link="connected", server=self._options.server or "", addresses=addresses(),
            version=VERSION, name=os.environ.get("DENLUOT_NAME") or platform.node(),
        )  # fmt: skip
        wanted = {"network", "version"} | ({"server"} if self._centre else set())
        for language in self._speech.languages:
            for row in findings(at, language):
                if row.key in wanted:
                    advice = f" {row.advice}" if row.advice else ""
                    self._line(f"{row.title}: {row.said}.{advice}")

    def _candidates(self) -> Iterator[Found]:
        """Those named on the command line, or all that can be seen."""
        for host in self._options.host:
            address = host if ":" in host else f"{host}:{RAW_PORT}"
            yield Found(address=f"tcp://{address}", what=self._speech.say("host"))
        for address in self._options.addresses:
            yield Found(address=address, what=self._speech.say("given"))
        if not self._options.host and not self._options.addresses:
            self._tell("looking")
            if not usb_can_be_seen():
                self._tell("no_usb")
            yield from found()

    def _one(self, number: int, candidate: Found) -> bool:
        self._line("")
        self._line(f"{self._speech.say('printer')} {candidate.address} ({candidate.what})")
        examined = self._examination.examine(candidate.address)
        if examined.answers is None:
            self._tell("cannot_open", why=examined.why)
            return False
        for line in self._speech.answers(examined.answers):
            self._line(f"  {line}")
        seen, fit = self._tried(number, examined, examined.answers)
        self._propose(number, examined, examined.answers, seen)
        return fit

    def _tried(self, number: int, examined: Examined, answers: Answers) -> tuple[SeenOnSheet, bool]:
        """What the sheet shows, and whether it came."""
        ready = answers.state is None or answers.state in READY
        if not ready:
            self._tell("not_tried", why=self._speech.why_not(answers))
        if not ready or self._options.no_print:
            return SeenOnSheet(), ready
        self._tell("printing")
        printed = self._examination.print(examined, f"{number} {datetime.now():%H:%M:%S}")  # noqa: DTZ005 - told to people here
        if printed.why:
            self._tell("failed", why=printed.why)
            return SeenOnSheet(), False
        self._tell_speed(printed, examined.address)
        return self._seen() if not self._options.yes else SeenOnSheet(), True

    def _tell_speed(self, printed: Printed, address: str) -> None:
        if printed.seconds is None:
            self._tell("sent", bytes=printed.sent)
            return
        rate = printed.sent / max(printed.seconds, 1e-3)
        self._tell("printed", bytes=printed.sent, s=f"{printed.seconds:.1f}", rate=round(rate))
        ticket = _usual_bytes(address)
        self._tell("a_ticket", bytes=ticket, s=f"{ticket / rate:.1f}")

    def _seen(self) -> SeenOnSheet:
        """What the clerk reads from the sheet."""
        return SeenOnSheet(
            widest=_whole(self._question("ask_widest")),
            scale_mm=_positive(self._question("ask_scale")),
            doubles=self._question("ask_doubles").lower() in YES,
            places=self._question("ask_places").lower() in YES,
        )

    def _propose(
        self, number: int, examined: Examined, answers: Answers, seen: SeenOnSheet
    ) -> None:
        model = model_named(answers.model) if answers.model else None
        there = None
        settings = proposal(f"printer-{number}", examined.address, answers, model, seen)
        if self._centre is not None:
            there = known_there(settings, self._centre)
            settings = settings.model_copy(update={"id": there.id}) if there else settings
        self._line("")
        self._tell("propose")
        self._line(f"\n{toml(settings)}\n")
        self._compare(settings, there)

    def _compare(self, here: PrinterSettings, there: PrinterSettings | None) -> None:
        if self._centre is None:
            return
        if there is None:
            self._tell("not_there")
            return
        different = list(differences(here, there))
        for key, old, new in different:
            self._tell("differs", id=there.id, setting=key, there=old, here=new)
        if not different:
            self._tell("same", id=there.id)

    def _there(self) -> Centre | None:
        if not self._options.server:
            return None
        try:
            return told(self._options.server, self._options.token_file)
        except UnknownCentreError as error:
            self._tell("no_server", why=error)
            return None

    def _question(self, key: str) -> str:
        try:
            return self._ask(f"{self._speech.say(key)} ").strip()
        except EOFError:
            return ""

    def _tell(self, key: str, **values: object) -> None:
        self._line(self._speech.say(key, **values))

    @staticmethod
    def _line(text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


def _usual_bytes(address: str) -> int:
    """Of a usual ticket, in the layout that such a line has by itself."""
    wish = Wish(layout=usual(address), centre=made_up())
    picture = Preview(shelf=Shelf()).see(wish).picture
    assert picture is not None
    return len(ticket_bytes(picture))


def _whole(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _positive(text: str) -> float | None:
    try:
        length = float(text.replace(",", "."))
    except ValueError:
        return None
    return length if length > 0 else None
