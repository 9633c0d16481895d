"""What becomes of a ticket that is named to the bar: typed, or scanned from its paper. Pure."""

from datetime import datetime, timedelta

from screen_kit.scans import ticket_in
from staff_console.keys import Key, Menu
from staff_console.orders import Done, Draft, Say, plain, to_ticket, which
from staff_console.pages import Page, Scene, page_of
from staff_console.situation import Found, Where, find
from ticket_protocol.board import Current
from ticket_protocol.commands import Nothing
from ticket_protocol.words import TicketState

SAME_SCAN_AFTER = timedelta(seconds=3)
"""The same again before then: the paper still lies before the scanner."""

ENDED = {
    TicketState.FINISHED: "staff.scan_finished",
    TicketState.CANCELLED: "staff.scan_cancelled",
    TicketState.EXPIRED: "staff.scan_ended",
    TicketState.NOT_CLOSED: "staff.scan_ended",
}


def scanned(scene: Scene, text: str, now: datetime) -> Page | Draft | Say:
    """What was read of a paper: the ticket is looked for."""
    wanted = ticket_in(text, scene.centre.follow_url)
    return named(scene, wanted, now) if wanted else Say(id="staff.scan_unknown")


def named(scene: Scene, text: str, now: datetime) -> Page | Draft | Say:
    """Whoever is away waits again at once; of anybody else the page opens.

    What the board does not know (a code, an old number) the server is asked for.
    """
    found = find(scene.board, scene.here.number, text)
    if found is None:
        return which(text)
    if found.where is Where.HERE:
        return page_of(Menu.TICKET, scene, now, found.ticket)
    return _met(scene, found, now)


def looked_up(scene: Scene, done: Done, now: datetime) -> Page | Draft | Say:
    """The server says which ticket was shown. Whoever is at this counter is called again."""
    found = find(scene.board, scene.here.number, done.ticket or "")
    if found is not None:
        return _met(scene, found, now)
    words = ENDED.get(done.state) if done.state else None
    return Say(id=words or "staff.not_done", values={"no": done.number})


def _met(scene: Scene, found: Found, now: datetime) -> Page | Draft | Say:
    match found.where:
        case Where.PARKED:
            return to_ticket(Key.RETURN, found.ticket, Nothing())
        case Where.ELSEWHERE:
            values = {"no": found.turn.number, "c": found.counter}
            return Say(id="staff.is_elsewhere", values=values)
        case Where.HERE:
            started = isinstance(found.turn, Current) and found.turn.started_at is not None
            words = Say(id="staff.refused_serving")
            return words if started else plain(Key.RECALL, scene.here)
    return page_of(Menu.TICKET, scene, now, found.ticket)
