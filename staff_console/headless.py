"""Starts the console without a screen: `staff-console --headless --name keypads-1 --server …`.

It serves the call keypads that the server's settings give to its name. Nothing is drawn here.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from screen_kit import headless
from screen_kit.collecting import Collecting
from screen_kit.link import Link
from screen_kit.options import Options, StartError, options_of, parser
from staff_console.drivers.pad_lines import pad_line
from staff_console.pads.serving import Pads


@dataclass(kw_only=True)
class PadConsole:
    """The keypads of one line at work: keep it, or they stop."""

    link: Link
    pads: Pads
    collecting: Collecting

    def start(self) -> None:
        """Joins the server; the keypads follow from its settings."""
        self.collecting.start()  # keys are heard in a thread of their own
        self.link.start()

    def close(self) -> None:
        """Ends the link and lets go of the line."""
        self.pads.stop()
        self.collecting.stop()
        self.link.stop()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the system says stop."""
    try:
        options = options_of(own_parser().parse_args(arguments), "keypads-1")
    except StartError as error:
        print(error, file=sys.stderr)  # noqa: T201 - who starts it reads this
        return 2
    app = headless.application("staff-console")
    console = build(options)
    console.start()
    code = headless.run(app)
    console.close()
    return code


def own_parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = parser("staff-console", "Call keypads without a screen.")
    own.add_argument("--headless", action="store_true", help="this: no bar, keypads alone")
    return own


def build(options: Options) -> PadConsole:
    """The keypads, not yet started."""
    link = Link(options.server, options.token)
    pads = Pads(link, options.name, pad_line, language=options.language)
    return PadConsole(link=link, pads=pads, collecting=Collecting(pads))
