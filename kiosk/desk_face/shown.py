"""What the desk shows beside its lists, in the officer's language. Pure."""

from dataclasses import dataclass, field
from typing import Any

from kiosk.desk_face.desk import Desk, Say, Wish
from kiosk.desk_face.kiosks import KioskRow, kiosk_rows
from kiosk.desk_face.matters import (
    Hall,
    Matter,
    Option,
    languages,
    matters,
    priorities,
    procedures,
    reasons,
)
from kiosk.desk_face.tickets import (
    FoundRow,
    answers,
    details,
    found_rows,
    printing,
    question,
    ticket_keys,
)
from kiosk.finding.index import Index
from kiosk.paper.told import Paper
from kiosk.showing import category_of, kept
from kiosk.waits import wait_text
from ticket_protocol.centre import Category
from ticket_protocol.texts import Texts, filled, texts


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Lists and words of the moment. `wished` "": nothing is chosen; `taken` "": no number was."""

    title: str = ""
    clock: str = ""
    matters: tuple[Matter, ...] = ()
    nothing: bool = False
    chosen_row: int = -1
    wished: str = ""
    plate: str = ""
    waits: str = ""
    procedures: tuple[Option, ...] = ()
    papers: tuple[str, ...] = ()
    priorities: tuple[Option, ...] = ()
    reasons: tuple[Option, ...] = ()
    languages: tuple[Option, ...] = ()
    needs_help: bool = False
    taken: str = ""
    taken_name: str = ""
    taken_words: str = ""
    taken_priority: bool = False
    places: tuple[Option, ...] = ()
    lost: str = ""
    found: tuple[FoundRow, ...] = ()
    none_found: bool = False
    ticket: str = ""
    ticket_words: str = ""
    keys: tuple[Option, ...] = ()
    question: str = ""
    answers: tuple[Option, ...] = ()
    kiosks: tuple[KioskRow, ...] = field(default=())


def said(words: Say | None, of: Texts) -> str:
    """The words, or nothing."""
    return "" if words is None else filled(of[words.id], words.values)


def show(desk: Desk, hall: Hall, index: Index, own: str, paper: str) -> Shown:
    """The desk as it looks; `paper`: how the number just taken is printed."""
    of, wish = texts(hall.language), desk.wish
    rows = matters(hall, desk, index)
    zone = hall.now.tzinfo
    assert zone is not None
    ticket = desk.ticket
    return Shown(
        title=hall.centre.short.said(hall.language),
        clock=f"{hall.now:%H:%M}",
        matters=rows,
        chosen_row=next((i for i, row in enumerate(rows) if row.chosen), -1),
        nothing=bool(desk.typed.strip()) and not rows,
        **_wished(hall, wish, of),
        **_taken(hall, desk, of, paper),
        lost=_lost(hall, wish, of),
        found=found_rows(hall, desk, of),
        none_found=desk.found == (),
        ticket=ticket.number if ticket else "",
        ticket_words=details(hall, ticket, of) if ticket else "",
        keys=ticket_keys(desk, of),
        question=question(desk, of),
        answers=answers(hall, desk, of),
        kiosks=kiosk_rows(hall.centre, hall.board, own, of, zone),
    )


def paper_words(paper: Paper, where: str | None, of: Texts) -> str:
    """How the number just taken is printed: here, at that kiosk, or not yet known."""
    if paper is not Paper.NONE:
        return of["desk.printing_here"]
    return filled(of["desk.printing_at"], {"name": where}) if where else ""


def _wished(hall: Hall, wish: Wish, of: Texts) -> dict[str, Any]:
    category = category_of(hall.centre, wish.category)
    if category is None:
        return {}
    outlook = hall.outlook.category(category.id) if hall.outlook else None
    waiting = hall.board.people_waiting_for(category.id)
    waits = [filled(of["desk.waiting"], {"n": waiting})]
    if outlook is not None and outlook.expected is not None:
        waits.append(wait_text(outlook.expected.minutes, "kiosk.about", of))
    row = next(iter(hall.board.serving(category.id)), "")
    return {
        "wished": kept(category.name.said(hall.language)),
        "plate": str(row),
        "waits": " · ".join(waits),
        "procedures": procedures(hall, wish),
        "papers": _papers(hall, category, wish),
        "priorities": priorities(hall, wish, of),
        "reasons": reasons(wish, of),
        "languages": languages(hall, wish, _language_names(hall)),
        "needs_help": wish.needs_help,
    }


def _papers(hall: Hall, category: Category, wish: Wish) -> tuple[str, ...]:
    """What its holder has to have, so that nobody waits to hear that a paper is missing."""
    procedure = next((p for p in category.procedures if p.id == wish.procedure), None)
    return tuple(p.said(hall.language) for p in procedure.papers) if procedure else ()


def _taken(hall: Hall, desk: Desk, of: Texts, paper: str) -> dict[str, Any]:
    ticket = desk.taken
    if ticket is None:
        return {}
    category = category_of(hall.centre, ticket.category)
    words = [filled(of["kiosk.ahead_n"], {"n": ticket.people_ahead})]
    if ticket.expected is not None:
        words.append(wait_text(ticket.expected.minutes, "kiosk.about", of))
    if paper:
        words.append(paper)
    return {
        "taken": ticket.number,
        "taken_name": kept(category.name.said(hall.language)) if category else ticket.category,
        "taken_words": " · ".join(words),
        "taken_priority": ticket.priority,
        "places": printing(hall, desk.where) if desk.where else (),
    }


def _lost(hall: Hall, wish: Wish, of: Texts) -> str:
    category = category_of(hall.centre, wish.category)
    if category is None:
        return of["desk.lost_choose"]
    return filled(of["desk.lost_of"], {"name": kept(category.name.said(hall.language))})


def _language_names(hall: Hall) -> dict[str, str]:
    return {code: texts(code)["kiosk.language_name"] for code in hall.centre.languages}
