"""`kiosk ticket-preview`: a picture file with --out, else a window that follows the file."""

import argparse
import os
import sys
from collections.abc import Sequence
from math import inf
from pathlib import Path

from PIL import Image

from kiosk.describing import made_up, written
from kiosk.preview.preview import USUAL_DOTS_PER_MM, Preview, Wish
from kiosk.ticket.measures import WIDTHS
from kiosk.ticket.shelf import STANDARD, Shelf
from screen_kit.described import UnknownCentreError, told
from ticket_protocol.centre import Centre


def main(arguments: Sequence[str]) -> int:
    """0: seen, and all is well; 1: there is something wrong with the layout; 2: wrong options."""
    options = parser().parse_args(arguments)
    try:
        wish = wish_of(options)
    except (UnknownCentreError, ValueError) as error:
        return _fail(str(error), 2)
    preview = Preview(shelf=Shelf(folder=options.layouts))
    if options.out is None:
        return _window(preview, wish, options.scale)
    seen = preview.see(wish)
    for problem in seen.problems:
        _fail(problem, 1)
    if seen.picture is not None and (why := _unsaved(seen.picture, options.out, wish)):
        return _fail(why, 2)
    return 1 if seen.problems else 0


def parser() -> argparse.ArgumentParser:
    """What the command line can say."""
    own = argparse.ArgumentParser(
        prog="kiosk ticket-preview", description="Shows what a ticket layout looks like."
    )
    own.add_argument("--layout", default=STANDARD, help="a layout's name, or a .toml file")
    own.add_argument("--layouts", type=Path, help="the centre's own layouts")
    own.add_argument("--width", type=int, default=576, choices=WIDTHS, help="of the paper, in dots")
    own.add_argument("--dots-per-mm", type=_length, help="of the printer; usual for the width")
    own.add_argument("--language", default="vi")
    own.add_argument("--category", help="whose ticket; left and right in the window")
    own.add_argument("--procedure")
    own.add_argument("--priority", action="store_true")
    own.add_argument("--copy", action="store_true")
    own.add_argument("--centre", type=Path, help="a config.toml with the centre's own names")
    own.add_argument("--server", help="or the server that knows them, with --token-file")
    own.add_argument("--token-file", type=Path, default=os.environ.get("DENLUOT_TOKEN_FILE"))
    own.add_argument("--out", type=Path, help="write this PNG file instead of opening a window")
    own.add_argument(
        "--scale", type=_length, default=1.0, help="if a ruler says it is not true size"
    )
    return own


def wish_of(options: argparse.Namespace) -> Wish:
    """What is asked for; ValueError where the centre does not have it."""
    centre = _centre(options)
    if not centre.categories:
        raise ValueError("the centre has no category yet, so there is no ticket to show")
    _known("language", options.language, centre.languages)
    if options.category is not None:
        _known("category", options.category, [c.id for c in centre.categories])
    if options.procedure is not None:
        of = next(c for c in centre.categories if options.category in {c.id, None})
        _known("procedure", options.procedure, [p.id for p in of.procedures])
    return Wish(
        layout=options.layout,
        centre=centre,
        width=options.width,
        dots_per_mm=options.dots_per_mm or USUAL_DOTS_PER_MM[options.width],
        language=options.language,
        category=options.category,
        procedure=options.procedure,
        priority=options.priority,
        copy=options.copy,
    )


def _centre(options: argparse.Namespace) -> Centre:
    if options.server:
        return told(options.server, options.token_file)
    return written(options.centre) if options.centre else made_up()


def _known(what: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        raise ValueError(f"--{what} {name!r}: there is {', '.join(known)}")


def _unsaved(picture: Image.Image, out: Path, wish: Wish) -> str:
    """Saves the picture at true size; what kept it from being saved, "" if nothing did."""
    dpi = round(wish.dots_per_mm * 25.4)
    try:
        picture.save(out, "PNG", dpi=(dpi, dpi))
    except OSError as error:
        return f"{out} cannot be written: {error.strerror or error}"
    return ""


def _window(preview: Preview, wish: Wish, scale: float) -> int:
    from kiosk.preview.window import PreviewWindow  # noqa: PLC0415 - Qt for the window alone
    from screen_kit import start  # noqa: PLC0415

    app = start.application("kiosk-ticket-preview")
    window = PreviewWindow(preview, wish, scale)
    window.show()
    start.run(app, [])
    return 0


def _length(text: str) -> float:
    """A number above nothing."""
    number = float(text)
    if not 0 < number < inf:
        raise ValueError(text)
    return number


def _fail(what: str, code: int) -> int:
    sys.stderr.write(f"{what}\n")
    return code
