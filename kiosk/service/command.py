"""`kiosk pin`: sets the PIN by which staff reach the service page and leave the program."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from getpass import getpass
from pathlib import Path

from kiosk.drivers.pin_file import PinFile
from kiosk.service.pin import LEAST, MOST, too_simple
from ticket_protocol.texts import beside

Ask = Callable[[str], str]


def main(arguments: Sequence[str], ask: Ask = getpass) -> int:
    """0: it is set; 1: it is not, and why was said; 2: wrong options."""
    options = parser().parse_args(arguments)
    if options.state_dir is None:
        return _refused("service.pin_folder", 2)
    first = ask(f"{said('service.pin_ask')}: ").strip()
    if (why := too_simple(first)) is not None:
        return _refused(why, 1)
    if ask(f"{said('service.pin_again')}: ").strip() != first:
        return _refused("service.pin_differs", 1)
    try:
        PinFile(options.state_dir).set(first)
    except OSError as error:
        return _refused("service.pin_not_kept", 1, why=error)
    sys.stdout.write(f"{said('service.pin_set')}\n")
    return 0


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = argparse.ArgumentParser(
        prog="kiosk pin", description="Sets the staff PIN of this kiosk; it is asked for twice."
    )
    named = os.environ.get("DENLUOT_STATE_DIR") or os.environ.get("STATE_DIRECTORY")
    own.add_argument(
        "--state-dir",
        type=Path,
        default=Path(named) if named else None,
        help="the kiosk's own folder (DENLUOT_STATE_DIR)",
    )
    return own


def said(key: str, **values: object) -> str:
    """The text in all languages, the leading one first."""
    return beside(key, least=LEAST, most=MOST, **values)


def _refused(key: str, code: int, **values: object) -> int:
    sys.stderr.write(f"{said(key, **values)}\n")
    return code
