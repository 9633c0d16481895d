"""The hall as the protocol's board, whole or blanked for those who may not see everything."""

from ticket_protocol import board as b
from ticket_protocol.words import CounterState, PauseReason, PrinterState, Purpose, Role
from ticket_server.domain.hall import Call, Counter, Device, Hall
from ticket_server.domain.tickets import Ticket


def board_of(hall: Hall, epoch: str) -> b.Board:
    """Everything. Equal to the fold of all facts."""
    assert hall.day is not None
    return b.Board(
        epoch=epoch,
        seq=hall.seq,
        day=hall.day,
        clock_suspected=hall.clock_suspected,
        counters=tuple(_counter(hall, counter) for counter in hall.counters.values()),
        waiting=tuple(_waiting(hall.tickets[t]) for t in hall.lines.in_order()),
        calls=tuple(_call(hall, call) for call in hall.calls),
        devices=tuple(_device(hall.devices[name]) for name in sorted(hall.devices)),
    )


def blanked(board: b.Board) -> b.Board:
    """For roles that may not see what citizens came for, nor how devices are."""
    return board.model_copy(
        update={
            "counters": tuple(_blank_counter(counter) for counter in board.counters),
            "waiting": tuple(
                w.model_copy(update={"procedure": None, "purpose": None}) for w in board.waiting
            ),
            "devices": (),
        }
    )


def _blank_counter(counter: b.Counter) -> b.Counter:
    if counter.current is None:
        return counter
    current = counter.current.model_copy(update={"procedure": None, "purpose": None})
    return counter.model_copy(update={"current": current})


def _counter(hall: Hall, counter: Counter) -> b.Counter:
    return b.Counter(
        number=counter.number,
        state=CounterState(counter.state),
        reason=None if counter.reason is None else PauseReason(counter.reason),
        since=counter.since,
        categories=counter.categories,
        current=None if counter.current is None else _current(hall.tickets[counter.current]),
    )


def _current(ticket: Ticket) -> b.Current:
    assert ticket.called_at is not None
    return b.Current(
        id=ticket.id,
        number=ticket.number,
        category=ticket.category,
        procedure=ticket.procedure,
        purpose=Purpose(ticket.purpose),
        priority=ticket.priority,
        issued_at=ticket.issued_at,
        key=ticket.key,
        seq=ticket.seq,
        called_at=ticket.called_at,
        times=ticket.times,
    )


def _waiting(ticket: Ticket) -> b.Waiting:
    return b.Waiting(
        ticket=ticket.id,
        number=ticket.number,
        category=ticket.category,
        procedure=ticket.procedure,
        purpose=Purpose(ticket.purpose),
        priority=ticket.priority,
        issued_at=ticket.issued_at,
        key=ticket.key,
        seq=ticket.seq,
    )


def _call(hall: Hall, call: Call) -> b.Call:
    ticket = hall.tickets[call.ticket]
    return b.Call(
        seq=call.seq,
        at=call.at,
        ticket=ticket.id,
        number=ticket.number,
        counter=call.counter,
        category=ticket.category,
        priority=ticket.priority,
        times=call.times,
    )


def _device(device: Device) -> b.Device:
    report = device.report
    return b.Device(
        name=report.device,
        role=Role(report.role),
        version=report.version,
        clock_off_s=report.clock_off_s,
        printer=None if report.printer is None else PrinterState(report.printer),
        since=device.since,
    )
