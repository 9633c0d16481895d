"""What the open menu asks before a command is sent. No Qt."""

from datetime import datetime

from staff_console.bar import Bar
from staff_console.keys import Menu
from staff_console.orders import Say
from ticket_protocol.board import Counter


def question(bar: Bar, now: datetime) -> Say | None:
    """The menu's title."""
    here = bar.here
    match bar.menu:
        case Menu.CANCEL if here and here.current:
            return Say(id="staff.cancel_confirm_q", values={"no": here.current.number})
        case Menu.CLOSE if here:
            return Say(id="staff.close_confirm", values={"c": here.number})
        case Menu.CLOCK:
            return Say(id="staff.confirm_day_q", values={"date": f"{now:%d/%m/%Y}"})
        case Menu.PAUSE:
            return Say(id="staff.pause")
    return None


def details(bar: Bar, here: Counter) -> tuple[Say, ...]:
    """What a yes would mean."""
    match bar.menu:
        case Menu.CANCEL:
            return (Say(id="staff.cancel_confirm_note"),)
        case Menu.CLOCK:
            return (Say(id="staff.confirm_day_note"),)
        case Menu.CLOSE:
            served = here.current
            ends = [Say(id="staff.close_current", values={"no": served.number})] if served else []
            left = len(bar.waiting)
            waits = [Say(id="staff.close_waiting", values={"n": left})] if left else []
            return (*ends, *waits)
    return ()
