"""Starts serial signs: `counter-display --headless --name signs-1 --server …`; no window.

It drives the line of signs that the server's settings give to its name. Nothing is drawn here.
"""

import argparse
from collections.abc import Sequence

from counter_display.drivers.sign_line import SignLine
from counter_display.signs.keeper import SignKeeper
from screen_kit import headless
from screen_kit.collecting import Collecting
from screen_kit.link import Link
from screen_kit.options import Options, parser
from ticket_protocol.pairing import Kind

DEFAULT = "signs-1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the system says stop."""
    return headless.main(own_parser(), DEFAULT, build, Kind.SIGNS, arguments)


def own_parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = parser("counter-display", "Serial signs over the counters, without a screen.")
    own.add_argument("--headless", action="store_true", help="this: no screen, signs alone")
    return own


def build(options: Options) -> headless.Program:
    """The signs, their link not yet started."""
    link = Link(options.server, options.token)
    keeper = SignKeeper(link, options.name, SignLine)
    return headless.Program(link=link, serving=keeper, collecting=Collecting(keeper))
