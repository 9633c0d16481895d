"""Facts as the feed tells them, whole or blanked. What the wire does not know is left out here."""

from dataclasses import fields
from functools import cache
from typing import Any, Literal

from ticket_protocol.board import Board
from ticket_protocol.facts import KINDS, FactBase, Hidden
from ticket_protocol.feed import Announcing
from ticket_protocol.outlook import Outlook
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.web.board import blank_stops, blanked, board_of

BLANKS = ("by", "procedure", "purpose", "priority_class")
"""What is the staff's business alone; the language of a ticket is heard when it is called."""

HIDDEN = (f.DeviceReported, f.DeviceLost, f.DeviceBack)
"""Kinds that are nobody's business but the staff's."""

UNTOLD = (
    f.TicketRated,
    f.PartLeased,
    f.AttemptVoided,
    f.HandedInLate,
    f.SignedIn,
    f.SignedOut,
    f.SignInLocked,
    f.PersonChanged,
    f.DevicePaired,
    f.DeviceChanged,
    f.DeviceRevoked,
    f.SettingsSaved,
    f.BackupMade,
    f.BackupFailed,
    f.Restored,
    f.AppointmentsImported,
)
"""Kinds that are nobody's business at all; the protocol has no words for them."""

RESYNC = '{"type":"resync"}'


def fact_on_wire(fact: f.Fact, *, whole: bool) -> FactBase:
    """The fact as a reader gets it."""
    if isinstance(fact.body, UNTOLD):
        return Hidden(seq=fact.seq, at=fact.at)
    if whole:
        return _whole(fact)
    if isinstance(fact.body, HIDDEN):
        return Hidden(seq=fact.seq, at=fact.at)
    told = _whole(fact)
    blank: dict[str, Any] = {name: None for name in BLANKS if name in type(told).model_fields}
    if isinstance(fact.body, f.HelpWanted):
        blank |= {"language": None, "page": None}
    for name in ("also", "stops"):
        if name in type(told).model_fields:
            blank[name] = blank_stops(getattr(told, name))
    return told.model_copy(update=blank)


def fact_message(fact: f.Fact, *, whole: bool) -> str:
    """The feed's message for it."""
    return f'{{"type":"fact","fact":{fact_on_wire(fact, whole=whole).model_dump_json()}}}'


def board_on_wire(hall: Hall, epoch: str, *, whole: bool) -> Board:
    """The board as a reader gets it."""
    board = board_of(hall, epoch)
    return board if whole else blanked(board)


def snapshot_message(board: str) -> str:
    """The feed's message for a board that is JSON already."""
    return f'{{"type":"snapshot","board":{board}}}'


def outlook_message(outlook: Outlook) -> str:
    """The feed's message for it."""
    return f'{{"type":"outlook","outlook":{outlook.model_dump_json()}}}'


def announcing_message(call: int, phase: Literal["started", "ended"]) -> str:
    """The feed's message for what the hall hears now."""
    return Announcing(call=call, phase=phase).model_dump_json()


def _whole(fact: f.Fact) -> FactBase:
    kind, body = KINDS[fact.kind], fact.body
    told: dict[str, Any] = {name: getattr(body, name) for name in _shared(fact.kind)}
    told |= {"seq": fact.seq, "at": fact.at, "by": fact.by}
    return kind.model_validate(told, from_attributes=True)


@cache
def _shared(kind: str) -> tuple[str, ...]:
    """The fields that the domain's fact and the wire's have in common."""
    return tuple(n.name for n in fields(getattr(f, kind)) if n.name in KINDS[kind].model_fields)
