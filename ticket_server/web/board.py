"""The hall as the protocol's board, whole or blanked for those who may not see everything."""

from dataclasses import replace
from typing import Any

from ticket_protocol import board as b
from ticket_protocol import record as w
from ticket_protocol.part import Words
from ticket_protocol.words import (
    CounterState,
    HoldReason,
    MessageKind,
    PauseReason,
    PrinterState,
    PrintOutcome,
    Purpose,
    Role,
)
from ticket_protocol.words import TicketState as State
from ticket_server.domain.calendar import Switch
from ticket_server.domain.counters import Call, Counter, Device, Help, Left, Message, Reassignment
from ticket_server.domain.hall import Hall
from ticket_server.domain.tickets import Ticket, TicketState

BLANK: dict[str, Any] = {"procedure": None, "purpose": None, "priority_class": None}
"""What is nobody's business but the staff's."""

AT_A_COUNTER = {TicketState.HELD, TicketState.MISSED}


def board_of(hall: Hall, epoch: str) -> b.Board:
    """Everything. Equal to the fold of all facts."""
    assert hall.day is not None
    parked = sorted((hall.tickets[t] for t in hall.parked), key=_since)
    return b.Board(
        epoch=epoch,
        seq=hall.seq,
        day=hall.day,
        clock_suspected=hall.clock_suspected,
        counters=tuple(_counter(hall, counter) for counter in hall.counters.values()),
        waiting=tuple(_waiting(hall.tickets[t]) for t in hall.lines.in_order()),
        parked=tuple(_parked(ticket) for ticket in parked),
        calls=tuple(_call(hall, call) for call in hall.calls),
        devices=tuple(_device(hall, hall.devices[name]) for name in sorted(hall.devices)),
        reassignments=tuple(_reassignment(move) for move in hall.reassignments),
        switches=tuple(_switch(switch) for switch in hall.switches),
        messages=tuple(_message(message) for message in hall.messages),
        helps=tuple(_help(hall.helps[name]) for name in sorted(hall.helps)),
    )


def blanked(board: b.Board) -> b.Board:
    """For roles that may not see what citizens came for, nor how devices are."""
    return board.model_copy(
        update={
            "counters": tuple(_blank_counter(counter) for counter in board.counters),
            "waiting": tuple(_blank(waiting) for waiting in board.waiting),
            "parked": tuple(_blank(parked) for parked in board.parked),
            "devices": (),
            "helps": tuple(_blank_help(help_) for help_ in board.helps),
        }
    )


def blank_stops(stops: tuple[w.Stop, ...]) -> tuple[w.Stop, ...]:
    """Stops without what exactly they are for."""
    return tuple(w.Stop(category=stop.category) for stop in stops)


def _blank(turn: Any) -> Any:
    return turn.model_copy(update={**BLANK, "also": blank_stops(turn.also)})


def _blank_counter(counter: b.Counter) -> b.Counter:
    current = None if counter.current is None else _blank(counter.current)
    left = counter.left
    if left is not None:
        left = left.model_copy(update={"current": _blank(left.current)})
    return counter.model_copy(update={"current": current, "left": left})


def _blank_help(wanted: b.Help) -> b.Help:
    return wanted.model_copy(update={"language": None, "page": None})


def _since(ticket: Ticket) -> tuple[Any, int]:
    return ticket.parked_at, ticket.seq


def _counter(hall: Hall, counter: Counter) -> b.Counter:
    return b.Counter(
        number=counter.number,
        state=CounterState(counter.state),
        reason=None if counter.reason is None else PauseReason(counter.reason),
        since=counter.since,
        back_at=counter.back_at,
        categories=counter.categories,
        helps=counter.helps,
        current=None if counter.current is None else _current(hall.tickets[counter.current]),
        left=None if counter.left is None else _left(hall, counter.left),
    )


def _left(hall: Hall, left: Left) -> b.Left:
    """As it was there, but for what became known of its paper since."""
    ticket = replace(left.ticket, printed=hall.tickets[left.ticket.id].printed)
    return b.Left(seq=left.seq, at=left.at, move=left.move, current=_current(ticket))


def _turn(ticket: Ticket) -> dict[str, Any]:
    """What a ticket carries wherever it is."""
    expected = ticket.expected
    return {
        "number": ticket.number,
        "category": ticket.category,
        "procedure": ticket.procedure,
        "purpose": Purpose(ticket.purpose),
        "priority": ticket.priority,
        "priority_class": ticket.priority_class,
        "needs_help": ticket.needs_help,
        "issued_at": ticket.issued_at,
        "key": ticket.key,
        "seq": ticket.seq,
        "absences": ticket.absences,
        "also": tuple(w.Stop.model_validate(s, from_attributes=True) for s in ticket.also),
        "linked": ticket.linked,
        "to_counter": ticket.to_counter,
        "back_to": ticket.back_to,
        "printed": None if ticket.printed is None else PrintOutcome(ticket.printed),
        "language": ticket.language,
        "offline": ticket.offline,
        "expected": expected and w.Expected.model_validate(expected, from_attributes=True),
    }


def _current(ticket: Ticket) -> b.Current:
    assert ticket.called_at is not None
    reason = ticket.reason
    return b.Current(
        **_turn(ticket),
        id=ticket.id,
        called_at=ticket.called_at,
        times=ticket.times,
        started_at=ticket.started_at,
        announced_at=ticket.announced_at,
        reason=reason and w.CallReason.model_validate(reason, from_attributes=True),
    )


def _waiting(ticket: Ticket) -> b.Waiting:
    return b.Waiting(**_turn(ticket), ticket=ticket.id, offered=ticket.offered)


def _parked(ticket: Ticket) -> b.Parked:
    assert ticket.parked_at is not None
    return b.Parked(
        **_turn(ticket),
        ticket=ticket.id,
        state=State(ticket.state),
        since=ticket.parked_at,
        counter=ticket.counter if ticket.state in AT_A_COUNTER else None,
        reason=None if ticket.held_for is None else HoldReason(ticket.held_for),
        until=ticket.held_until,
    )


def _call(hall: Hall, call: Call) -> b.Call:
    return b.Call(
        seq=call.seq,
        at=call.at,
        ticket=call.ticket,
        number=hall.tickets[call.ticket].number,
        counter=call.counter,
        category=call.category,
        priority=call.priority,
        times=call.times,
        language=hall.tickets[call.ticket].language,
    )


def _reassignment(move: Reassignment) -> b.Reassignment:
    return b.Reassignment(
        seq=move.seq, at=move.at, counter=move.counter, to=move.to, categories=move.categories
    )


def _switch(switch: Switch) -> b.IssuingSwitch:
    return b.IssuingSwitch(
        seq=switch.seq, categories=switch.categories, open=switch.open, until=switch.until
    )


def _message(message: Message) -> b.Message:
    text = message.text
    return b.Message(
        seq=message.seq,
        at=message.at,
        kind=MessageKind(message.about),
        text=text and Words.model_validate(text, from_attributes=True),
        until=message.until,
        spoken=message.spoken,
    )


def _help(wanted: Help) -> b.Help:
    return b.Help.model_validate(wanted, from_attributes=True)


def _device(hall: Hall, device: Device) -> b.Device:
    report = device.report
    return b.Device(
        name=report.device,
        role=Role(report.role),
        version=report.version,
        clock_off_s=report.clock_off_s,
        printer=None if report.printer is None else PrinterState(report.printer),
        tickets_left=report.tickets_left,
        parts_down=tuple(
            w.PartDown.model_validate(p, from_attributes=True) for p in report.parts_down
        ),
        held=report.held,
        since=device.since,
        silent_since=hall.silent.get(report.device),
    )
