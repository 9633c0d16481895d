"""What the desk sends and asks: paths and bodies. Pure."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from kiosk.desk_face.desk import Wish
from screen_kit.scans import ticket_in
from ticket_protocol.commands import (
    CancelTicket,
    ChangeCategory,
    Command,
    IssueTicket,
    NoteHelp,
    ReprintTicket,
)
from ticket_protocol.help import AnswerHelp
from ticket_protocol.words import CancelReason

WITHIN_MIN = 30
"""So far from the time that somebody remembers."""
CANCELS = tuple(
    reason for reason in CancelReason if reason not in {CancelReason.ABSENT, CancelReason.REPLACED}
)
"""Why a person cancels."""
LAST_HOUR, LAST_MINUTE = 23, 59
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:hg.]\s*|(?=\d\d$))?(\d{2})?\s*")
_TICKET_CODE = re.compile(r"[0-9A-Z]{20}|[0-9A-Z]{0,3}\d{2,5}|\d{8}-[0-9A-Z]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A command to send."""

    path: str
    body: Command

    @property
    def json(self) -> dict[str, Any]:
        """The body, without what is not said."""
        return self.body.model_dump(mode="json", exclude_none=True)


def take(wish: Wish) -> Order:
    """A number."""
    assert wish.category is not None
    return Order(
        path="/tickets",
        body=IssueTicket(
            category=wish.category,
            procedure=wish.procedure,
            language=wish.language,
            needs_help=wish.needs_help,
            granted=wish.granted,
            priority_class=wish.priority_class if wish.granted else None,
        ),
    )


def reprint(ticket: str, kiosk: str | None) -> Order:
    """A copy at that kiosk; None: where the server thinks best."""
    return Order(path=_on(ticket, "reprint"), body=ReprintTicket(kiosk=kiosk))


def change(ticket: str, category: str) -> Order:
    """The wrong field had been taken."""
    return Order(path=_on(ticket, "category"), body=ChangeCategory(category=category))


def note_help(ticket: str, *, needed: bool) -> Order:
    """Its holder needs help, or no longer."""
    return Order(path=_on(ticket, "help"), body=NoteHelp(needed=needed))


def cancel(ticket: str, reason: CancelReason) -> Order:
    """It ends where it waits."""
    return Order(path=_on(ticket, "cancel"), body=CancelTicket(reason=reason))


def come(kiosk: str) -> Order:
    """I go to whoever asked for help there."""
    return Order(path=f"/kiosks/{quote(kiosk, safe='')}/help/answer", body=AnswerHelp())


def by_name(text: str, follow_url: str | None) -> str | None:
    """The question for the ticket that a typed or scanned text names; None: it names none."""
    name = ticket_in(text, follow_url)
    return None if name is None else f"/tickets?{urlencode({'name': name})}"


def names_a_ticket(text: str, follow_url: str | None) -> bool:
    """Whether it looks like a number or a code: a scanner may type anywhere."""
    name = ticket_in(text, follow_url)
    return name is not None and _TICKET_CODE.fullmatch(name) is not None


def by_time(category: str, around: datetime) -> str:
    """The question for tickets taken for that, about then."""
    asked = {
        "category": category,
        "around": f"{around.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "minutes": WITHIN_MIN,
    }
    return f"/tickets?{urlencode(asked)}"


def time_of(text: str, now: datetime) -> datetime | None:
    """Such as 9:30, 9h30, 930 or 9: today, and not in the future; None: no time of a day."""
    told = _CLOCK.fullmatch(text.strip().lower())
    if told is None:
        return None
    hour, minute = int(told[1]), int(told[2] or 0)
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return None
    then = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return then if then <= now + timedelta(minutes=1) else None


def _on(ticket: str, what: str) -> str:
    return f"/tickets/{quote(ticket, safe='')}/{what}"
