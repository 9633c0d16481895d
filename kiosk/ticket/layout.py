"""Where everything stands on a ticket: from what it says to marks. Nothing is painted here."""

from kiosk.ticket.content import TicketContent
from kiosk.ticket.details import details
from kiosk.ticket.flow import Style, filled, words
from kiosk.ticket.measures import Measures
from kiosk.ticket.page import Page
from kiosk.ticket.place import counter_plate, remarks, ticket_number
from kiosk.ticket.typeface import Face, composed
from screen_kit.texts import Texts

TEXT_KEYS = frozenset(
    {
        "kiosk.ahead_none", "kiosk.qr", "ticket.ahead", "ticket.ahead_one", "ticket.at_counter",
        "ticket.at_counters", "ticket.between", "ticket.copy", "ticket.counter", "ticket.counters",
        "ticket.heading", "ticket.keeps", "ticket.missed", "ticket.one_number", "ticket.phone",
        "ticket.priority", "ticket.valid", "ticket.wait_both", "ticket.wait_hours",
        "ticket.wait_minutes", "ticket.wait_soon",
    }
)  # fmt: skip
"""Every text a ticket can need."""


def lay_out(content: TicketContent, texts: Texts, sizes: Measures) -> Page:
    """The whole ticket from top to bottom; its height is the page's `y`."""
    page = Page(sizes=sizes, y=sizes.gap // 2)
    _head(page, content)
    _turn(page, content, texts)
    _matters(page, content, texts)
    page.rule(dash=(12, 8))
    details(page, content, texts)
    page.rule()
    _foot(page, content, texts)
    page.skip(sizes.gap // 2)
    return page


def _head(page: Page, content: TicketContent) -> None:
    style = Style(face=Face.BOLD, size=page.sizes.centre)
    for line in centre_lines(content.centre, content.unit):
        page.write(words(line, style), align="centre")
    page.skip(page.sizes.gap * 0.4)
    page.rule()


def centre_lines(centre: str, unit: str) -> list[str]:
    """The centre's name with its unit (commune, ward) on a line of its own, said once."""
    centre, unit = composed(centre).strip(), composed(unit).strip()
    if unit and centre.endswith(unit):
        return [part for part in (centre.removesuffix(unit).strip(), unit) if part]
    if unit and centre.startswith(unit):
        return [part for part in (unit, centre.removeprefix(unit).strip()) if part]
    return [part for part in (centre, unit) if part]


def _turn(page: Page, content: TicketContent, texts: Texts) -> None:
    page.skip(page.sizes.gap * 0.6)
    page.write(
        words(texts["ticket.heading"], Style(face=Face.SEMIBOLD, size=page.sizes.heading)),
        align="centre",
    )
    page.skip(page.sizes.gap * 0.4)
    remarks(page, content, texts)
    page.skip(page.sizes.gap * 0.2)
    ticket_number(page, composed(content.number))
    page.skip(page.sizes.gap)
    counter_plate(page, content, texts)
    page.skip(page.sizes.gap * 0.6)


def _matters(page: Page, content: TicketContent, texts: Texts) -> None:
    plain = Style(face=Face.MEDIUM, size=page.sizes.text)
    strong = Style(face=Face.SEMIBOLD, size=page.sizes.text)
    if not content.stops:
        _matter(page, content.category, content.procedure)
    for stop in content.stops:
        _matter(page, stop.category, stop.procedure)
        if stop.counters:
            key = "ticket.at_counter" if len(stop.counters) == 1 else "ticket.at_counters"
            figures = Style(face=Face.DIGITS, size=page.sizes.clock)
            listed = ", ".join(map(str, stop.counters))
            page.write(filled(texts[key], strong, figures, list=listed))
        page.skip(page.sizes.gap * 0.2)
    if content.stops:
        page.write(words(texts["ticket.one_number"], plain))
    page.skip(page.sizes.gap * 0.4)


def _matter(page: Page, category: str, procedure: str | None) -> None:
    page.write(words(category, Style(face=Face.BOLD, size=page.sizes.title)))
    if procedure:
        page.write(words(procedure, Style(face=Face.MEDIUM, size=page.sizes.text)))


def _foot(page: Page, content: TicketContent, texts: Texts) -> None:
    page.skip(page.sizes.gap * 0.4)
    strong = Style(face=Face.BOLD, size=page.sizes.foot)
    plain = Style(face=Face.MEDIUM, size=page.sizes.foot - 2)
    small = Style(face=Face.MEDIUM, size=page.sizes.small)
    digits = Style(face=Face.DIGITS, size=page.sizes.small)
    page.write(words(texts["ticket.valid"], strong), align="centre")
    page.write(words(texts["ticket.missed"], plain), align="centre")
    if content.wait:
        times = Style(face=Face.DIGITS, size=page.sizes.foot - 2)
        latest = f"{content.wait.latest:%H:%M}"
        page.write(filled(texts["ticket.keeps"], plain, times, time=latest), align="centre")
    if content.phone:
        phone = content.phone.replace(" ", "\u00a0")
        page.write(filled(texts["ticket.phone"], small, digits, phone=phone), align="centre")
