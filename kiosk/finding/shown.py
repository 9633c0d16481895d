"""What the pages for looking show: values that the model hands to QML. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk import showing
from kiosk.finding import moves, unsure
from kiosk.finding.search import Hit
from kiosk.paper.told import Paper
from kiosk.shown import Situation
from kiosk.tiles import mode
from kiosk.visit import Page
from ticket_protocol.centre import Category, Procedure
from ticket_protocol.record import Stop


@dataclass(frozen=True, kw_only=True)
class Found:
    """A procedure (or, `procedure` "", a whole category) that can be touched.

    `words`: the citizens' own that led to it, in their language. `plate` and `mode` as on its
    category's tile.
    """

    category: str
    procedure: str
    name: str
    field: str
    words: str
    picture: str
    plate: str
    mode: str


@dataclass(frozen=True, kw_only=True)
class FindingShown:
    """`unsure`: there are questions to ask. `question` "": none to be asked now, ask a person.

    `can_list`: there are papers to print on the ticket, and `listed`: that is wanted.
    """

    typed: str = ""
    telex: bool = True
    unsure: bool = False
    question: str = ""
    answers: tuple[str, ...] = ()
    can_list: bool = False
    listed: bool = False


def finding_shown(at: Situation) -> FindingShown:
    """What is typed, what is asked, and whether papers can be listed."""
    visit = at.visit
    if at.centre is None:
        return FindingShown()
    asked = visit.looking.asked
    question = unsure.question(at.centre, asked) if asked and visit.page is Page.QUESTIONS else None
    return FindingShown(
        typed=visit.looking.typed,
        telex=moves.types_telex(visit),
        unsure=bool(at.centre.questions),
        question=question.text.said(visit.language) if question else "",
        answers=tuple(a.text.said(visit.language) for a in question.answers) if question else (),
        can_list=at.paper is not Paper.NONE and _asks_papers(at),
        listed=visit.listed,
    )


def found(hits: Iterable[Hit], at: Situation) -> tuple[Found, ...]:
    """The hits as they stand on the page, and last what a person can be asked for, if nothing."""
    centre = at.centre
    if centre is None:
        return ()
    rows = (_row(Stop(category=h.category, procedure=h.procedure), h.words, at) for h in hits)
    return tuple(row for row in rows if row is not None)


def guide(at: Situation) -> tuple[Found, ...]:
    """The category that guides people, for whom nothing was found."""
    row = _row(unsure.guidance(at.centre), None, at) if at.centre else None
    return (row,) if row else ()


def _row(stop: Stop, words: str | None, at: Situation) -> Found | None:
    assert at.centre is not None
    category = showing.category_of(at.centre, stop.category)
    if category is None:
        return None
    language = at.visit.language
    name, procedure = category.name.said(language), _procedure(category, stop.procedure)
    return Found(
        category=category.id,
        procedure=procedure.id if procedure else "",
        name=showing.kept(procedure.name.said(language) if procedure else name),
        field=showing.kept(name) if procedure else "",
        words=words if words and _own(category, procedure, language) else "",
        picture=category.icon,
        plate=str(showing.main_counter(at.centre, at.board, category.id) or ""),
        mode=mode(at.centre, category, at.supply),
    )


def _own(category: Category, procedure: Procedure | None, language: str) -> bool:
    """Whether keywords, which are Vietnamese, say more than a name in the citizen's language."""
    name = (procedure or category).name
    return language == "vi" or getattr(name, language, None) is None


def _procedure(category: Category, name: str | None) -> Procedure | None:
    return next((p for p in category.procedures if p.id == name), None)


def _asks_papers(at: Situation) -> bool:
    category = showing.category_of(at.centre, at.visit.category)
    procedure = _procedure(category, at.visit.procedure) if category else None
    return procedure is not None and bool(procedure.papers)
