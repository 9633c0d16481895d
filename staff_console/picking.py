"""What a choice on a page does: it opens another page, or gives a command. Pure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from screen_kit.scans import ticket_in
from staff_console import posting, slips
from staff_console.choices import choices, printing_kiosks
from staff_console.keys import ABOUT_TICKET, ASKS, ON_ANY, Key, Menu
from staff_console.named import named
from staff_console.orders import Draft, Say, confirm_day, plain, to_counter, to_ticket
from staff_console.pages import Kind, Page, Scene, page_of
from staff_console.pick import Pick, Step
from staff_console.situation import find, left_alone, takers
from ticket_protocol.commands import (
    CallSpecific,
    Cancel,
    ChangeCategory,
    Finish,
    Hold,
    IssueTicket,
    LinkTickets,
    NoteHelp,
    Nothing,
    PauseCounter,
    Reassign,
    ReprintTicket,
    ServedOnPaper,
    SetPriority,
    SwitchIssuing,
    Transfer,
)
from ticket_protocol.words import (
    CancelReason,
    HoldReason,
    Outcome,
    PauseReason,
    PriorityReason,
    SpecificReason,
)

SEVERAL = 2


def pressed(key: Key, scene: Scene, now: datetime, ticket: str | None = None) -> Step:
    """What a key does: it opens its page, about `ticket` or whoever is here, or it is sent."""
    if key in ASKS and not (key is Key.REPRINT and len(printing_kiosks(scene)) < SEVERAL):
        return _page(key, scene, now, ticket)
    if key in ON_ANY:
        return about(key, ticket, scene) if ticket is not None else None
    return plain(key, scene.here)


def _page(key: Key, scene: Scene, now: datetime, ticket: str | None) -> Step:
    if ASKS[key] not in ABOUT_TICKET:
        return page_of(ASKS[key], scene, now)
    current = scene.here.current
    page = page_of(ASKS[key], scene, now, ticket or (current.id if current else None))
    return page if scene.found(page) else Say(id="staff.refused_no_ticket")


def picked(pick: Pick) -> Step:
    """What comes of a choice; one that is not there, or not live, does nothing."""
    made = next((c for c in choices(pick.scene, pick.page) if c.id == pick.choice), None)
    if made is None or not made.live:
        return None
    if made.kind in {Kind.TOGGLE, Kind.CHIP}:
        return pick.page.marked(pick.choice, pick.now)
    return DONE.get(pick.page.menu, _opened)(pick)


def _pause(pick: Pick) -> Step:
    reason = PauseReason(pick.choice)
    if reason is PauseReason.END:
        return _leave(pick, _paused(pick, reason, 0))
    return Page(menu=Menu.BACK_AT, at=pick.now, reason=reason)


def _paused(pick: Pick, reason: PauseReason, minutes: int) -> Draft:
    if not minutes:
        return pick.counter_draft(Key.PAUSE, PauseCounter(reason=reason))
    back = (pick.now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    return pick.counter_draft(Key.PAUSE, PauseCounter(reason=reason, back_at=back))


def _leave(pick: Pick, draft: Draft) -> Step:
    """Goes, or asks first who takes over what nobody else serves."""
    board, here = pick.scene.board, pick.scene.here
    if left_alone(board, here) and takers(board, here.number):
        return Page(menu=Menu.LEAVING, at=pick.now, leaving=draft)
    return draft


def _leaving(pick: Pick) -> Step:
    leaving = pick.page.leaving
    if pick.choice == "leave" or leaving is None:
        return leaving
    alone = left_alone(pick.scene.board, pick.scene.here)
    body = Reassign(to=int(pick.value), categories=alone or None)
    return to_counter(Key.REASSIGN, pick.scene.here.number, body, then=leaving)


def _hold(pick: Pick) -> Draft:
    return pick.counter_draft(Key.HOLD, Hold(ticket=pick.seen, reason=HoldReason(pick.choice)))


def _cancel(pick: Pick) -> Draft:
    body = Cancel(ticket=pick.seen, reason=CancelReason(pick.choice))
    return pick.counter_draft(Key.CANCEL, body)


def _finish(pick: Pick) -> Draft:
    body = Finish(
        ticket=pick.seen, outcome=Outcome(pick.choice), dossiers=pick.page.value("dossiers") or 0
    )
    return pick.counter_draft(Key.FINISH, body)


def _transfer(pick: Pick) -> Draft:
    marks = pick.page.marks
    where = (
        {"to_counter": int(pick.value)}
        if pick.choice.startswith("counter:")
        else {"category": pick.value}
    )
    body = Transfer.model_validate(
        {"ticket": pick.seen, "first": "first" in marks, "back": "back" in marks, **where}
    )
    return pick.counter_draft(Key.TRANSFER, body)


def _call(pick: Pick) -> Step:
    if pick.page.ticket is None:
        return None
    reason = SpecificReason(pick.choice)
    body = CallSpecific(number=pick.page.ticket, reason=reason, current=pick.seen)
    return pick.counter_draft(Key.CALL, body)


def _priority(pick: Pick) -> Step:
    found = pick.scene.found(pick.page)
    if found is None:
        return None
    if pick.choice.startswith("class:"):
        given = {"priority_class": pick.value, "reason": PriorityReason.PROVEN}
    else:
        given = {"reason": PriorityReason(pick.choice)}
    body = SetPriority.model_validate({"priority": not found.turn.priority, **given})
    return to_ticket(Key.PRIORITY, found.ticket, body)


def _category(pick: Pick) -> Step:
    if pick.page.ticket is None:
        return None
    return to_ticket(Key.CATEGORY, pick.page.ticket, ChangeCategory(category=pick.value))


def _linked(pick: Pick, other: str) -> Step:
    if pick.page.ticket is None:
        return None
    return to_ticket(Key.LINK, pick.page.ticket, LinkTickets(other=other))


def _issue(pick: Pick) -> Draft:
    marks = {"priority": "priority", "help": "needs_help"}
    on = {field: True for mark, field in marks.items() if mark in pick.page.marks}
    body = IssueTicket.model_validate({"category": pick.value, **on})
    return Draft(key=Key.ISSUE, path="/tickets", body=body)


def _reassign(pick: Pick) -> Step:
    if pick.page.counter is None:
        return replace(pick.page, counter=int(pick.value), at=pick.now)
    return to_counter(Key.REASSIGN, pick.page.counter, Reassign(to=int(pick.value)))


def _switch(pick: Pick) -> Step:
    if pick.choice.startswith("field:"):
        return pick.page.marked(pick.choice, pick.now)
    minutes = pick.page.value("for") or 0
    until = (pick.now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    marked = sorted(m.partition(":")[2] for m in pick.page.marks if m.startswith("field:"))
    body = SwitchIssuing(open=pick.choice == "open", until=until, categories=tuple(marked) or None)
    return Draft(key=Key.SWITCH, path="/issuing", body=body)


def _opened(pick: Pick) -> Step:
    """A row that is a key itself."""
    key = Key(pick.choice)
    return pressed(key, pick.scene, pick.now, pick.page.ticket)


def about(key: Key, ticket: str, scene: Scene) -> Draft:
    """What a key that asks nothing sends about a ticket of a list."""
    found = find(scene.board, scene.here.number, ticket)
    needed = found is None or not found.turn.needs_help
    bodies = {Key.HELP: NoteHelp(needed=needed), Key.REPRINT: ReprintTicket()}
    return to_ticket(key, ticket, bodies.get(key, Nothing()))


def typed(pick: Pick, texts: tuple[str, ...]) -> Step:
    """What was typed or scanned into the page's fields, and Enter."""
    if pick.page.menu in READ:
        return READ[pick.page.menu](pick, texts)
    wanted = tuple(found for t in texts if (found := ticket_in(t, pick.scene.centre.follow_url)))
    if not wanted:
        return None if not any(texts) else Say(id="staff.refused_no_ticket")
    match pick.page.menu:
        case Menu.FIND:
            return named(pick.scene, wanted[0], pick.now)
        case Menu.LINK:
            other = find(pick.scene.board, pick.scene.here.number, wanted[0])
            return _linked(pick, other.ticket if other else wanted[0])
        case Menu.PAPER:
            body = ServedOnPaper(first=wanted[0], last=wanted[-1])
            return Draft(key=Key.PAPER, path="/tickets/served-on-paper", body=body)
    return None


def _reprint(pick: Pick) -> Step:
    if pick.page.ticket is None:
        return None
    return to_ticket(Key.REPRINT, pick.page.ticket, ReprintTicket(kiosk=pick.value))


READ: dict[Menu, Callable[[Pick, tuple[str, ...]], Step]] = {
    Menu.WRITE: posting.written,
    Menu.SLIPS: slips.typed,
}
"""Pages on which something else is typed than a ticket."""

DONE: dict[Menu, Callable[[Pick], Step]] = {
    Menu.PAUSE: _pause,
    Menu.BACK_AT: lambda pick: _leave(
        pick, _paused(pick, pick.page.reason or PauseReason.OTHER, int(pick.choice))
    ),
    Menu.CLOSE: lambda pick: _leave(pick, plain(Key.CLOSE, pick.scene.here)),
    Menu.LEAVING: _leaving,
    Menu.CLOCK: lambda pick: confirm_day(pick.now.date()),
    Menu.HOLD: _hold,
    Menu.CANCEL: _cancel,
    Menu.RESULT: _finish,
    Menu.TRANSFER: _transfer,
    Menu.CALL: _call,
    Menu.PRIORITY: _priority,
    Menu.CATEGORY: _category,
    Menu.LINK: lambda pick: None if pick.choice == "typed" else _linked(pick, pick.choice),
    Menu.REPRINT: _reprint,
    Menu.ISSUE: _issue,
    Menu.REASSIGN: _reassign,
    Menu.SWITCH: _switch,
    Menu.MESSAGES: posting.chosen,
    Menu.MESSAGE: posting.posted,
    Menu.WRITE: lambda _: None,
    Menu.FIND: lambda _: None,
    Menu.PAPER: lambda pick: _opened(pick) if pick.choice == Key.SLIPS else None,
    Menu.SLIPS: lambda _: None,
    Menu.SLIPS_FIELD: slips.chosen,
}
"""What a choice does on each page; on the others a row is a key itself."""
