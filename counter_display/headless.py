"""Starts serial signs: `counter-display --headless --name signs-1 --server …`; no window.

It drives the line of signs that the server's settings give to its name. Nothing is drawn here.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from counter_display.drivers.sign_line import SignLine
from counter_display.signs.keeper import SignKeeper
from screen_kit import headless
from screen_kit.collecting import Collecting
from screen_kit.link import Link
from screen_kit.options import Options, StartError, options_of, parser

DEFAULT = "signs-1"


@dataclass(kw_only=True)
class SignDisplay:
    """The signs of one line at work: keep it, or they stop."""

    link: Link
    keeper: SignKeeper
    collecting: Collecting

    def start(self) -> None:
        """Joins the server; the line follows from its settings."""
        self.collecting.start()  # the line has a thread of its own
        self.link.start()

    def close(self) -> None:
        """The signs are told that this is the end; then the link is."""
        self.keeper.stop()
        self.collecting.stop()
        self.link.stop()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the system says stop."""
    try:
        options = options_of(own_parser().parse_args(arguments), DEFAULT)
    except StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - who starts it reads this
        return 2
    app = headless.application("counter-display")
    display = build(options)
    display.start()
    code = headless.run(app)
    display.close()
    return code


def own_parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = parser("counter-display", "Serial signs over the counters, without a screen.")
    own.add_argument("--headless", action="store_true", help="this: no screen, signs alone")
    return own


def build(options: Options) -> SignDisplay:
    """The signs, their link not yet started."""
    link = Link(options.server, options.token)
    keeper = SignKeeper(link, options.name, SignLine)
    return SignDisplay(link=link, keeper=keeper, collecting=Collecting(keeper))
