"""What somebody held before the kiosk's scanner: a slip, a citizen card, or a ticket. Pure.

Nothing of what was read is kept, logged or shown in a `repr`; of a card only the year of birth and
the number are taken out of the text, and the number only to be hashed.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from screen_kit.scans import MOST, ticket_in
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import SlipSettings
from ticket_protocol.part import Words
from ticket_protocol.words import Purpose

_CODE = re.compile(r"[0-9A-F]{20}|[0-9]{8}-[0-9A-Z]{1,10}")
"""The secret of a ticket's QR, or the id of one that was given without the server."""
_CARD_NUMBER = re.compile(r"[0-9]{12}")
_CARD_DAY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_CARD_FIELDS = 7
"""Number, old number, name, birth, sex, address, issued (2021); newer cards add more behind."""


@dataclass(frozen=True, kw_only=True, repr=False)
class Slip:
    """What paper that was brought is for. `name`: what the centre calls such paper.

    `appointment`: the reference of the booking that stands on it.
    """

    category: str
    procedure: str | None = None
    purpose: Purpose = Purpose.NEW
    name: Words | None = None
    appointment: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class Card:
    """Of a citizen card, what is used: `number` for its hash alone."""

    birth_year: int
    number: str


@dataclass(frozen=True, kw_only=True, repr=False)
class TicketCode:
    """A ticket of this centre, by what its QR holds."""

    code: str


Scan = Slip | Card | TicketCode | None
"""None: nothing that this centre knows."""


def scan_of(text: str, centre: Centre) -> Scan:
    """What a scan is to this centre. A slip goes first: its patterns are the centre's own."""
    if len(text) > MOST:
        return None
    slip = next((s for one in centre.slips if (s := _slip(text, one, centre))), None)
    if slip is not None:
        return slip
    if centre.citizen_card.used and (card := _card(text)) is not None:
        return card
    code = ticket_in(text, centre.follow_url)
    return TicketCode(code=code) if code is not None and _CODE.fullmatch(code) else None


def _slip(text: str, settings: SlipSettings, centre: Centre) -> Slip | None:
    found = _pattern(settings.pattern).fullmatch(text)
    if found is None:
        return None
    category, procedure = settings.category, settings.procedure
    named = found.groupdict().get("procedure")
    if named is not None:
        category, procedure = _named(named, category, centre)
    return Slip(
        category=category,
        procedure=procedure,
        purpose=settings.purpose,
        name=settings.name,
        appointment=found.groupdict().get("appointment"),
    )


def _named(procedure: str, category: str, centre: Centre) -> tuple[str, str | None]:
    """The category of the procedure that a slip names; the slip's own, if there is none such."""
    having = [c.id for c in centre.categories if procedure in {p.id for p in c.procedures}]
    if category in having:
        return category, procedure
    return (having[0], procedure) if having else (category, None)


@lru_cache(maxsize=32)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _card(text: str) -> Card | None:
    fields = [field.strip() for field in text.split("|")]
    if len(fields) < _CARD_FIELDS or not _CARD_NUMBER.fullmatch(fields[0]):
        return None
    year = _year_of(fields[3])
    return None if year is None else Card(birth_year=year, number=fields[0])


def _year_of(birth: str) -> int | None:
    told = _CARD_DAY.fullmatch(birth)
    if told is None:
        return None
    day, month, year = (int(part) for part in told.groups())
    try:
        return date(year, month, day).year
    except ValueError:
        return None
