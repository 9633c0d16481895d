"""What an open page asks and tells above its choices. Pure."""

from collections.abc import Callable, Iterator
from datetime import datetime

from staff_console.keys import Key, Menu
from staff_console.lists import paper_words
from staff_console.orders import Say
from staff_console.pages import Page, Scene
from staff_console.posting import MOST, WORDS
from staff_console.situation import Found, Where, left_alone, takers
from staff_console.slips import run
from ticket_protocol.board import Parked, Waiting

TITLES = {
    Menu.PAUSE: "staff.pause",
    Menu.BACK_AT: "staff.back_at_q",
    Menu.CANCEL: "staff.cancel_confirm_q",
    Menu.CLOSE: "staff.close_confirm",
    Menu.LEAVING: "staff.leaving_q",
    Menu.CLOCK: "staff.confirm_day_q",
    Menu.HOLD: "staff.hold_q",
    Menu.TRANSFER: "staff.transfer_to",
    Menu.RESULT: "staff.result_q",
    Menu.TICKET: "staff.ticket_q",
    Menu.CALL: "staff.call_q",
    Menu.CATEGORY: "staff.change_field_q",
    Menu.LINK: "staff.link_q",
    Menu.REPRINT: "staff.reprint_q",
    Menu.FIND: "staff.find_q",
    Menu.ISSUE: "staff.issue_q",
    Menu.MORE: "staff.more",
    Menu.PAPER: "staff.on_paper",
    Menu.SLIPS: "staff.slips",
    Menu.SLIPS_FIELD: "staff.slips_field_q",
    Menu.SWITCH: "staff.switch",
    Menu.SUPERVISOR: "staff.supervise",
    Menu.MESSAGES: "staff.messages",
    Menu.WRITE: "staff.message_free",
}


def question(scene: Scene, page: Page, now: datetime) -> Say:
    """The page's title."""
    found, here = scene.found(page), scene.here
    turn = found.turn if found else here.current
    number = turn.number if turn else ""
    title = TITLES.get(page.menu, "")
    if page.menu is Menu.PRIORITY:
        withdrawn = found is not None and found.turn.priority
        title = "staff.withdraw_q" if withdrawn else "staff.give_q"
    if page.menu is Menu.REASSIGN:
        title = "staff.reassign_q" if page.counter else "staff.reassign_from_q"
    if page.menu is Menu.MESSAGE and page.about is not None:
        title = WORDS[page.about]
    if page.slips is not None:
        number = run(page.slips.first or page.slips.last, page.slips.last)
    counter = page.counter if page.menu is Menu.REASSIGN else here.number
    return Say(id=title, values={"no": number, "c": counter, "date": f"{now:%d/%m/%Y}"})


def details(scene: Scene, page: Page) -> tuple[Say, ...]:
    """What the officer should know before choosing."""
    return tuple(TOLD.get(page.menu, _nothing)(scene, page))


def _nothing(_: Scene, __: Page) -> Iterator[Say]:
    yield from ()


def _cancel(_: Scene, __: Page) -> Iterator[Say]:
    yield Say(id="staff.cancel_confirm_note")


def _clock(_: Scene, __: Page) -> Iterator[Say]:
    yield Say(id="staff.confirm_day_note")


def _find(_: Scene, __: Page) -> Iterator[Say]:
    yield Say(id="staff.find_note")


def _switch(_: Scene, __: Page) -> Iterator[Say]:
    yield Say(id="staff.switch_note")


def _paper(_: Scene, __: Page) -> Iterator[Say]:
    yield Say(id="staff.paper_note")


def _slips(_: Scene, __: Page) -> Iterator[Say]:
    yield Say(id="staff.slips_note")


def _slips_field(_: Scene, page: Page) -> Iterator[Say]:
    if page.slips is not None and page.slips.since is not None:
        yield Say(id="staff.slips_since", values={"at": page.slips.since})
    yield Say(id="staff.slips_field_note")


def _messages(scene: Scene, _: Page) -> Iterator[Say]:
    many = len(scene.board.messages) >= MOST
    yield Say(id="staff.refused_messages" if many else "staff.messages_note")


def _write(_: Scene, __: Page) -> Iterator[Say]:
    yield Say(id="staff.message_write_note")


def _close(scene: Scene, _: Page) -> Iterator[Say]:
    current = scene.here.current
    if current is not None:
        yield Say(id="staff.close_current", values={"no": current.number})
    left = len(scene.board.waiting_at(scene.here.number))
    if left:
        yield Say(id="staff.close_waiting", values={"n": left})


def _leaving(scene: Scene, page: Page) -> Iterator[Say]:
    alone = set(left_alone(scene.board, scene.here))
    people = sum(
        w.to_counter is None and bool(alone & {*w.categories}) for w in scene.board.waiting
    )
    closing = page.leaving is not None and page.leaving.key is Key.CLOSE
    words = "staff.leaving_closed_note" if closing else "staff.leaving_note"
    yield Say(id=words, values={"c": scene.here.number, "n": people})


def _reassign(scene: Scene, page: Page) -> Iterator[Say]:
    if page.counter is not None:
        if not takers(scene.board, page.counter):
            yield Say(id="staff.no_taker")
            return
        waiting = len(scene.board.waiting_at(page.counter))
        yield Say(id="staff.reassign_note", values={"n": waiting})


def _call(scene: Scene, _: Page) -> Iterator[Say]:
    current = scene.here.current
    if current is not None:
        yield Say(id="staff.close_current", values={"no": current.number})


def _ticket(scene: Scene, page: Page) -> Iterator[Say]:
    found = scene.found(page)
    if found is None:
        return
    turn = found.turn
    yield Say(id="staff.came_at", values={"at": turn.issued_at})
    if isinstance(turn, Parked) and turn.absences:
        yield Say(id="staff.absent_n", values={"n": turn.absences})
    if turn.linked is not None:
        yield Say(id="staff.linked_with", values={"no": _number_of(scene, turn.linked)})
    if turn.back_to is not None:
        yield Say(id="staff.back_to", values={"c": turn.back_to})
    paper = paper_words(turn, scene.centre)
    if paper is not None:
        yield paper
    yield from _bound(scene, found)


def _bound(scene: Scene, found: Found) -> Iterator[Say]:
    if found.turn.to_counter is not None and found.where is not Where.HERE:
        yield Say(id="staff.bound_to", values={"c": found.turn.to_counter})
    if isinstance(found.turn, Waiting) and scene.board.blocked(found.turn):
        yield Say(id="staff.refused_linked")


def _number_of(scene: Scene, ticket: str) -> str:
    """The number of a linked paper; the end of its id where it has left the board."""
    board = scene.board
    turns = {w.ticket: w.number for w in board.waiting} | {p.ticket: p.number for p in board.parked}
    turns |= {c.current.id: c.current.number for c in board.counters if c.current}
    return turns.get(ticket, ticket.rpartition("-")[2])


TOLD: dict[Menu, Callable[[Scene, Page], Iterator[Say]]] = {
    Menu.CANCEL: _cancel,
    Menu.CLOCK: _clock,
    Menu.CLOSE: _close,
    Menu.LEAVING: _leaving,
    Menu.REASSIGN: _reassign,
    Menu.CALL: _call,
    Menu.TICKET: _ticket,
    Menu.FIND: _find,
    Menu.PAPER: _paper,
    Menu.SLIPS: _slips,
    Menu.SLIPS_FIELD: _slips_field,
    Menu.SWITCH: _switch,
    Menu.MESSAGES: _messages,
    Menu.WRITE: _write,
}
