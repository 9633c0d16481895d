"""The lower part of a ticket: people ahead, time, and the QR with its quiet zone."""

from PIL import Image

from kiosk.ticket.content import TicketContent, WaitContent
from kiosk.ticket.flow import LEADING, Style, Word, filled, paragraph, words
from kiosk.ticket.marks import Picture
from kiosk.ticket.page import Page
from kiosk.ticket.qr import QUIET_MODULES, qr_picture
from kiosk.ticket.typeface import Face
from kiosk.waits import span, wait_form
from screen_kit.texts import Texts

_AIR = 0.6
_PAPER_EDGE = 8
_ROWS_BESIDE = 3
_AHEAD, _CLOCK = 1.5, 1.15
"""Line heights as shares of the size: the figures are taller than their sentence."""


def details(page: Page, content: TicketContent, texts: Texts) -> None:
    """Beside each other on broad paper, under each other on narrow paper.

    Starts right under a line, and leaves the white that the next line needs.
    """
    _parts(page, content, texts)
    page.skip(page.sizes.gap * _AIR)


def _parts(page: Page, content: TicketContent, texts: Texts) -> None:
    if content.qr is None:
        page.skip(page.sizes.gap * _AIR)
        _ahead(page, content, texts)
        _time(page, content)
        return
    picture, module = qr_picture(content.qr, page.sizes.least_qr)
    if page.sizes.beside and _fits(page, picture, module):
        _broad(page, content, texts, picture, QUIET_MODULES * module)
    else:
        _narrow(page, content, texts, picture, QUIET_MODULES * module)


def _fits(page: Page, picture: Image.Image, module: int) -> bool:
    return picture.width + 2 * QUIET_MODULES * module <= page.sizes.room * 0.55


def _broad(
    page: Page, content: TicketContent, texts: Texts, picture: Image.Image, quiet: int
) -> None:
    """Text on the left; the QR on the right, at least its quiet zone from everything."""
    top, x = page.y, page.right - _inset(page, quiet) - picture.width
    room = x - quiet - page.left
    page.skip(page.sizes.gap * _AIR)
    _ahead(page, content, texts, room=room)
    _time(page, content, room=room)
    _follow(page, content, texts, room=room)
    _stand(page, picture, x, top + quiet, quiet)


def _narrow(
    page: Page, content: TicketContent, texts: Texts, picture: Image.Image, quiet: int
) -> None:
    """The people ahead, then the QR with the time on its right, if there is room."""
    page.skip(page.sizes.gap * _AIR)
    _ahead(page, content, texts)
    x = page.left + _inset(page, quiet)
    left = x + picture.width + quiet
    if page.right - left < _clock(page).width("00/00/0000"):
        _time(page, content)
        _follow(page, content, texts)
        middle = (page.sizes.width - picture.width) // 2
        _stand(page, picture, middle, page.ink_bottom + quiet, quiet)
        return
    top = page.y = page.ink_bottom + quiet
    room = page.right - left
    _time(page, content, left=left, room=room)
    if beside := _beside(page, content, texts, room):
        _follow(page, content, texts, left=left, room=room)
    _stand(page, picture, x, top, quiet)
    if not beside:
        page.y = max(page.y, top + picture.height + quiet)
        _follow(page, content, texts)


def _inset(page: Page, quiet: int) -> int:
    """What the margin and the unprinted edge of the paper lack of the quiet zone."""
    return max(0, quiet - page.left - _PAPER_EDGE)


def _beside(page: Page, content: TicketContent, texts: Texts, room: int) -> bool:
    if not content.follow:
        return True
    marks, _ = paragraph(_follow_words(page, texts), left=0, top=0, room=room)
    return len({mark.y for mark in marks}) <= _ROWS_BESIDE


def _stand(page: Page, picture: Image.Image, x: int, y: int, quiet: int) -> None:
    """The QR at (x, y), and `y` of the page under everything."""
    bottom = page.y
    page.put(Picture(x=x, y=y, image=picture))
    white = quiet - round(page.sizes.gap * _AIR)
    page.y = max(bottom, y + picture.height + white)


def _ahead(page: Page, content: TicketContent, texts: Texts, *, room: int | None = None) -> None:
    style = Style(face=Face.MEDIUM, size=page.sizes.text)
    figures = Style(face=Face.DIGITS, size=page.sizes.figure)
    key = {0: "kiosk.ahead_none", 1: "ticket.ahead_one"}.get(content.people_ahead, "ticket.ahead")
    sentence: list[Word] = filled(texts[key], style, figures, n=content.people_ahead)
    leading = _AHEAD if content.people_ahead else LEADING
    page.write(sentence, room=room, leading=leading * style.size)
    if content.wait is not None:
        _wait(page, content.wait, texts, room=room)


def _wait(page: Page, wait: WaitContent, texts: Texts, *, room: int | None) -> None:
    """How long, and between which times; whoever is about to be called needs no times."""
    style = Style(face=Face.MEDIUM, size=page.sizes.text)
    figures = Style(face=Face.DIGITS, size=page.sizes.figure)
    form, values = wait_form(wait.minutes)
    if not values:
        strong = Style(face=Face.BOLD, size=page.sizes.text)
        page.write(words(texts[f"ticket.wait_{form}"], strong), room=room)
        return
    sentence = filled(texts[f"ticket.wait_{form}"], style, figures, **values)
    page.write(sentence, room=room, leading=_AHEAD * style.size)
    times = span(wait.earliest, wait.latest)
    between = filled(texts["ticket.between"], style, _clock(page), span=times)
    page.write(between, room=room, leading=LEADING * style.size)


def _time(
    page: Page, content: TicketContent, *, left: int | None = None, room: int | None = None
) -> None:
    page.skip(page.sizes.gap * 0.3)
    for line in (f"{content.issued:%d/%m/%Y}", f"{content.issued:%H:%M}"):
        page.write(
            words(line, _clock(page)), left=left, room=room, leading=_CLOCK * _clock(page).size
        )


def _clock(page: Page) -> Style:
    return Style(face=Face.DIGITS, size=page.sizes.clock)


def _follow(
    page: Page,
    content: TicketContent,
    texts: Texts,
    *,
    left: int | None = None,
    room: int | None = None,
) -> None:
    if content.follow:
        page.write(_follow_words(page, texts), left=left, room=room)


def _follow_words(page: Page, texts: Texts) -> list[Word]:
    return words(texts["kiosk.qr"], Style(face=Face.MEDIUM, size=page.sizes.small))
