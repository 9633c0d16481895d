"""The worst hour in short: `make torture` runs it long."""

import asyncio

from benchmarks.torture import torture


def test_every_promise_holds_through_power_cuts(tmp_path):
    report = asyncio.run(torture(tmp_path, tickets=240, kills=2, kiosks=4, officers=3))
    assert report.broken == []
    assert (report.tickets, report.kills) == (240, 2)
    assert report.calls >= 240
    assert report.moves.keys() >= {
        "TicketHeld",
        "TicketReturned",
        "TicketTransferred",
        "MoveUndone",
        "PriorityChanged",
        "TicketsLinked",
        "CategoriesReassigned",
        "MessagePosted",
        "MessageEnded",
        "TicketRated",
    }
