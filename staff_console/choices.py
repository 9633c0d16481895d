"""What can be chosen on each page. What a choice does: `picking`. Pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from staff_console import posting, slips
from staff_console.keys import CHOICES, REASONS, Key, Menu
from staff_console.orders import Say
from staff_console.pages import SWITCH_FOR, Choice, Kind, Page, Scene
from staff_console.situation import Found, Where, takers
from ticket_protocol.board import Counter, Waiting
from ticket_protocol.words import (
    CancelReason,
    CounterState,
    HoldReason,
    Outcome,
    PrinterState,
    SpecificReason,
)

BACK_IN = (10, 15, 30)
"""Minutes an officer can say on leaving."""

DOSSIERS = 5
NEIGHBOURS = 5
STUCK = frozenset(PrinterState) - {PrinterState.OK, PrinterState.LOW, PrinterState.UNKNOWN}
CANCELS = tuple(r for r in CancelReason if r not in {CancelReason.ABSENT, CancelReason.REPLACED})


Made = Callable[..., Iterable[Choice]]
"""What stands on a page: of a Scene and a Page."""


def choices(scene: Scene, page: Page) -> tuple[Choice, ...]:
    """Everything that can be chosen, in the order of reading."""
    made = tuple(MADE[page.menu](scene, page))
    return tuple(replace(c, on=True) if c.id in page.marks else c for c in made)


def _numbered(rows: Iterable[Choice]) -> Iterator[Choice]:
    """Rows with the keys of the keyboard that choose them."""
    for i, row in enumerate(rows):
        yield replace(row, shortcut=CHOICES[i]) if i < len(CHOICES) else row


def _back_at(*_: object) -> Iterator[Choice]:
    timed = [Choice(id=str(m), words=Say(id="staff.back_in", values={"m": m})) for m in BACK_IN]
    return _numbered([*timed, Choice(id="0", words=Say(id="staff.back_unknown"))])


def _yes(_: Scene, page: Page) -> tuple[Choice, ...]:
    words = "staff.close" if page.menu is Menu.CLOSE else "staff.confirm_day"
    return (Choice(id="yes", kind=Kind.KEY, words=Say(id=words), main=True),)


def _plates(counters: Iterable[Counter], prefix: str = "counter") -> Iterator[Choice]:
    for c in counters:
        yield Choice(
            id=f"{prefix}:{c.number}",
            kind=Kind.PLATE,
            number=str(c.number),
            shortcut=CHOICES[c.number - 1] if c.number <= len(CHOICES) else None,
            live=c.state is not CounterState.CLOSED,
            hollow=c.state is not CounterState.OPEN,
        )


def _leaving(scene: Scene, page: Page) -> Iterator[Choice]:
    yield from _plates(takers(scene.board, scene.here.number))
    yield _leave_it(page)


def _leave_it(page: Page) -> Choice:
    closing = page.leaving is not None and page.leaving.key is Key.CLOSE
    words = "staff.leave_closing" if closing else "staff.leave_pausing"
    return Choice(id="leave", kind=Kind.KEY, words=Say(id=words))


def _reassign(scene: Scene, page: Page) -> Iterable[Choice]:
    if page.counter is None:
        giving = (c for c in scene.board.counters if c.categories)
        return (replace(c, live=True) for c in _plates(giving, "from"))
    return _plates(takers(scene.board, page.counter))


def _fields(scene: Scene, _: Page) -> Iterator[Choice]:
    for c in scene.centre.categories:
        yield Choice(id=f"field:{c.id}", kind=Kind.FIELD, category=c.id, icon=c.icon)


def _transfer(scene: Scene, page: Page) -> Iterator[Choice]:
    others = (c for c in scene.board.counters if c.number != scene.here.number)
    yield from _plates(others)
    yield from _fields(scene, page)
    yield Choice(id="first", kind=Kind.TOGGLE, words=Say(id="staff.transfer_first"))
    yield Choice(id="back", kind=Kind.TOGGLE, words=Say(id="staff.transfer_back"))


def _result(*_: object) -> Iterator[Choice]:
    yield from _reasons("staff.outcome_", Outcome)()
    for n in range(DOSSIERS + 1):
        yield Choice(id=f"dossiers:{n}", kind=Kind.CHIP, number=str(n))


def _about(scene: Scene, page: Page) -> Iterator[Choice]:
    """What can be done to the ticket where it is."""
    found = scene.found(page)
    if found is None or found.where is Where.ELSEWHERE:
        return
    if found.where is Where.HERE:
        yield from _about_current(scene)
    elif found.where is Where.WAITING:
        can = scene.here.state is CounterState.OPEN and not _is_blocked(scene, found)
        yield Choice(id=Key.CALL, words=Say(id="staff.call_now"), icon="recall", live=can)
    else:
        yield Choice(id=Key.RETURN, words=Say(id="staff.return"), icon="back")
    priority = "staff.priority_withdraw" if found.turn.priority else "staff.priority_give"
    yield Choice(id=Key.PRIORITY, words=Say(id=priority), icon="priority")
    helped = "staff.help_over" if found.turn.needs_help else "staff.help_needed"
    yield Choice(id=Key.HELP, words=Say(id=helped), icon="help")
    if found.where is not Where.HERE:
        yield Choice(id=Key.CATEGORY, words=Say(id="staff.change_field"), icon="document")
    if found.turn.linked is None:
        yield Choice(id=Key.LINK, words=Say(id="staff.link"), icon="link")
    if found.where is Where.WAITING:
        yield Choice(id=Key.GUIDE, words=Say(id="staff.guide"), icon="people")
    if printing_kiosks(scene):
        yield Choice(id=Key.REPRINT, words=Say(id="staff.reprint"), icon="printer")


def _about_current(scene: Scene) -> Iterator[Choice]:
    current = scene.here.current
    if current is not None and current.started_at is None:
        yield Choice(id=Key.START, words=Say(id="staff.start"), icon="play")
        yield Choice(id=Key.PUT_BACK, words=Say(id="staff.requeue"), icon="undo")
    yield Choice(id=Key.RESULT, words=Say(id="staff.finish_with"), icon="check")
    yield Choice(id=Key.CANCEL, words=Say(id="staff.cancel_ticket"), icon="close")


def printing_kiosks(scene: Scene) -> tuple[str, ...]:
    """Kiosks that have a printer."""
    return tuple(kiosk.id for kiosk in scene.centre.kiosks if kiosk.printer is not None)


def _reprint(scene: Scene, _: Page) -> Iterator[Choice]:
    states = {device.name: device.printer for device in scene.board.devices}
    for name in printing_kiosks(scene):
        stuck = states.get(name) in STUCK
        words = Say(id="staff.kiosk_stuck" if stuck else "staff.kiosk", values={"name": name})
        icon = "paper-out" if stuck else "printer"
        yield Choice(id=f"kiosk:{name}", words=words, icon=icon)


def _is_blocked(scene: Scene, found: Found) -> bool:
    return isinstance(found.turn, Waiting) and scene.board.blocked(found.turn)


def _priority(scene: Scene, page: Page) -> Iterator[Choice]:
    found = scene.found(page)
    if found is not None and found.turn.priority:
        for reason in ("not_proven", "asked", "other"):
            yield Choice(id=reason, words=Say(id=f"staff.withdraw_{reason}"))
        return
    for one in scene.centre.priority_classes:
        yield Choice(id=f"class:{one.id}", words=Say(id="staff.class", values={"name": one.name}))
    if not scene.centre.priority_classes:
        yield Choice(id="proven", words=Say(id="staff.give_proven"))
    yield Choice(id="other", words=Say(id="staff.give_other"))


def _neighbours(scene: Scene, page: Page) -> Iterator[Choice]:
    """Whoever took a number at about the same time: most often the same holder."""
    found = scene.found(page)
    if found is None:
        return
    came = found.turn.issued_at
    others = [w for w in scene.board.waiting if w.ticket != found.ticket and w.linked is None]
    near = sorted(others, key=lambda w: (abs(w.issued_at - came), w.seq))[:NEIGHBOURS]
    yield from _numbered(Choice(id=w.ticket, number=w.number, category=w.category) for w in near)
    yield Choice(id="typed", kind=Kind.KEY, words=Say(id="staff.link_go"), main=True)


def _issue(scene: Scene, page: Page) -> Iterator[Choice]:
    # Without icons: names and hints need the room.
    yield from (replace(field, icon="") for field in _fields(scene, page))
    if scene.centre.priority_offered:
        yield Choice(id="priority", kind=Kind.TOGGLE, words=Say(id="staff.priority_badge"))
    yield Choice(id="help", kind=Kind.TOGGLE, words=Say(id="staff.help_needed"))


def _more(scene: Scene, _: Page) -> Iterator[Choice]:
    if scene.here.current is not None:
        number = scene.here.current.number
        words = Say(id="staff.about", values={"no": number})
        yield Choice(id=Key.ABOUT, words=words, icon="person")
    yield Choice(id=Key.REASSIGN, words=Say(id="staff.reassign"), icon="transfer")
    yield Choice(id=Key.PAPER, words=Say(id="staff.on_paper"), icon="document")
    yield Choice(id=Key.MESSAGES, words=Say(id="staff.messages"), icon="speaker")
    if scene.supervisor:
        yield Choice(id=Key.SUPERVISE, words=Say(id="staff.supervise"), icon="people")
    if scene.here.state is not CounterState.CLOSED:
        yield Choice(id=Key.CLOSE, words=Say(id="staff.close"), icon="closed")


def _switch(scene: Scene, page: Page) -> Iterator[Choice]:
    yield from _fields(scene, page)
    for m in SWITCH_FOR:
        yield Choice(id=f"for:{m}", kind=Kind.CHIP, words=Say(id="staff.for_m", values={"m": m}))
    yield Choice(id="open", kind=Kind.KEY, words=Say(id="staff.switch_open"), main=True)
    yield Choice(id="close", kind=Kind.KEY, words=Say(id="staff.switch_close"))


def _enter(_: Scene, page: Page) -> Iterator[Choice]:
    words = "staff.find_go" if page.menu is Menu.FIND else "staff.paper_go"
    yield Choice(id="typed", kind=Kind.KEY, words=Say(id=words), main=True)
    if page.menu is Menu.PAPER:
        yield Choice(id=Key.SLIPS, kind=Kind.KEY, words=Say(id="staff.slips"))


def _supervisor(*_: object) -> Iterator[Choice]:
    yield Choice(id=Key.SWITCH, kind=Kind.KEY, words=Say(id="staff.switch"))
    yield Choice(id=Key.REASSIGN, kind=Kind.KEY, words=Say(id="staff.reassign"))


def _reasons(prefix: str, values: Iterable[StrEnum]) -> Made:
    rows = tuple(_numbered(Choice(id=v, words=Say(id=f"{prefix}{v}")) for v in values))
    return lambda *_: rows


MADE: dict[Menu, Made] = {
    Menu.PAUSE: _reasons("staff.pause_", REASONS),
    Menu.BACK_AT: _back_at,
    Menu.HOLD: _reasons("staff.hold_", HoldReason),
    Menu.CANCEL: _reasons("staff.cancel_", CANCELS),
    Menu.CALL: _reasons("staff.call_", SpecificReason),
    Menu.CLOSE: _yes,
    Menu.CLOCK: _yes,
    Menu.LEAVING: _leaving,
    Menu.REASSIGN: _reassign,
    Menu.TRANSFER: _transfer,
    Menu.RESULT: _result,
    Menu.TICKET: lambda scene, page: _numbered(_about(scene, page)),
    Menu.PRIORITY: lambda scene, page: _numbered(_priority(scene, page)),
    Menu.CATEGORY: _fields,
    Menu.LINK: _neighbours,
    Menu.REPRINT: lambda scene, page: _numbered(_reprint(scene, page)),
    Menu.ISSUE: _issue,
    Menu.MORE: lambda scene, page: _numbered(_more(scene, page)),
    Menu.SWITCH: _switch,
    Menu.MESSAGES: lambda scene, page: _numbered(posting.messages(scene, page)),
    Menu.MESSAGE: posting.message,
    Menu.WRITE: posting.message,
    Menu.FIND: _enter,
    Menu.PAPER: _enter,
    Menu.SLIPS: _enter,
    Menu.SLIPS_FIELD: slips.choices,
    Menu.SUPERVISOR: _supervisor,
}
