"""What a scan does to a visit: a slip chooses, a card answers the question of priority. Pure.

What a scan is, `scanning` says. Of a card nothing enters the visit but whether its holder is old
enough, and later a keyed hash.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.choosing import at_categories, at_stop
from kiosk.hours import local
from kiosk.scans.scanning import Card, Scan, Slip, TicketCode
from kiosk.tiles import WHY
from kiosk.visit import Brought, Page, Visit, explain, hears
from ticket_protocol.centre import Centre
from ticket_protocol.part import Words
from ticket_protocol.record import Stop
from ticket_protocol.texts import texts

PAGES = frozenset({Page.WELCOME, Page.CATEGORIES, Page.SEARCH, Page.QUESTIONS, Page.CATEGORY})
"""Where a scan counts: before a number is asked for."""

UNKNOWN, A_TICKET, A_CARD = "kiosk.scan_unknown", "kiosk.scan_ticket", "kiosk.card_read"


@dataclass(frozen=True, kw_only=True)
class Hall:
    """What of the hall decides.

    `mode` of a category, as its tile has it; who was born in `elders` or before is offered
    priority first, None: nobody.
    """

    mode: Callable[[str], str]
    elders: int | None = None


def after(visit: Visit, scan: Scan, hall: Hall, now: float) -> Visit:
    """The visit after a scan; on other pages, or while it is deaf, nothing happens."""
    if visit.page not in PAGES or not hears(visit, now):
        return visit
    match scan:
        case Slip():
            return _with_slip(visit, scan, hall.mode(scan.category), now)
        case Card():
            elder = hall.elders is not None and scan.birth_year <= hall.elders
            return explain(replace(_inside(visit, now), elder=elder, person=None), A_CARD, now)
        case TicketCode():
            return explain(visit, A_TICKET, now)
    return explain(visit, UNKNOWN, now)


def elders(centre: Centre, now: datetime) -> int | None:
    """The last year in which who is offered priority first was born; None: nobody is."""
    age = centre.citizen_card.priority_age
    return local(centre, now).year - age if centre.priority_offered and age is not None else None


def known_as(visit: Visit, person: str) -> Visit:
    """The card's hash is there; too late for a number that was asked for."""
    early = visit.page in PAGES - {Page.WELCOME} or visit.page is Page.CHOICE
    return replace(visit, person=person) if early else visit


def _with_slip(visit: Visit, slip: Slip, mode: str, now: float) -> Visit:
    if mode != "open":
        return explain(_inside(visit, now), WHY[mode], now)
    there = at_stop(visit, Stop(category=slip.category, procedure=slip.procedure), now)
    purpose = visit.purpose if visit.stops else slip.purpose
    return replace(
        there,
        purpose=purpose,
        slip=Brought(name=slip.name or _a_slip(), appointment=slip.appointment),
    )


def _inside(visit: Visit, now: float) -> Visit:
    return at_categories(visit, now) if visit.page is Page.WELCOME else visit


def _a_slip() -> Words:
    """Where the centre has no name for such paper."""
    vi, en = (texts(language)["kiosk.slip_appointment"] for language in ("vi", "en"))
    return Words(vi=vi, en=en)
