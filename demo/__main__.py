"""`make demo`: with a screen a centre to play with, without one a morning that plays itself."""

import argparse
import os
import sys
from pathlib import Path

from demo import live, morning

OUTPUT = Path("demo-output")


def main() -> int:
    """The command line: `python -m demo [--screen|--no-screen]`."""
    parser = argparse.ArgumentParser(prog="demo", description=__doc__)
    parser.add_argument("--screen", action=argparse.BooleanOptionalAction, default=has_screen())
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args()
    return live.run(options.output) if options.screen else morning.run(options.output)


def has_screen() -> bool:
    """Whether windows can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
