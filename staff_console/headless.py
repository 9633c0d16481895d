"""Starts the console without a screen: `staff-console --headless --name keypads-1 --server …`.

It serves the call keypads that the server's settings give to its name. Nothing is drawn here.
"""

import argparse
from collections.abc import Sequence

from screen_kit import headless
from screen_kit.collecting import Collecting
from screen_kit.link import Link
from screen_kit.options import Options, parser
from staff_console.drivers.pad_lines import pad_line
from staff_console.pads.serving import Pads
from ticket_protocol.pairing import Kind

DEFAULT = "keypads-1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the system says stop."""
    return headless.main(own_parser(), DEFAULT, build, Kind.KEYPADS, arguments)


def own_parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = parser("staff-console", "Call keypads without a screen.")
    own.add_argument("--headless", action="store_true", help="this: no bar, keypads alone")
    return own


def build(options: Options) -> headless.Program:
    """The keypads, their link not yet started."""
    link = Link(options.server, options.token)
    pads = Pads(link, options.name, pad_line, language=options.language)
    return headless.Program(link=link, serving=pads, collecting=Collecting(pads))
