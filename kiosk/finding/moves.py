"""The visit while somebody looks for what they came for. Pure: no Qt, no clock.

What is found, `choosing.choose_found` chooses.
"""

from dataclasses import replace

from kiosk.finding import telex, unsure
from kiosk.finding.looking import NOT_LOOKING, Looking
from kiosk.finding.unsure import Asked
from kiosk.visit import Page, Visit, hears

MOST = 32
"""Letters that stand on the line."""
CAN_LOOK = frozenset({Page.CATEGORIES, Page.SEARCH, Page.QUESTIONS})


def search(visit: Visit, now: float) -> Visit:
    """The page on which words are typed; what was typed before still stands there."""
    if visit.page not in CAN_LOOK or not hears(visit, now):
        return visit
    looking = replace(visit.looking, searching=True, asked=None)
    return _on(visit, Page.SEARCH, looking, now)


def press(visit: Visit, key: str, now: float) -> Visit:
    """One key of the keyboard; spaces stand between words only."""
    text = visit.looking.typed
    idle_space = key == " " and (not text or text.endswith(" "))
    if len(text) >= MOST or idle_space:
        return _typed(visit, text, now)
    line = telex.typed(telex.line_of(text), key, telex=types_telex(visit))
    return _typed(visit, line.text, now)


def erase(visit: Visit, now: float) -> Visit:
    """The last letter goes."""
    return _typed(visit, telex.erased(telex.line_of(visit.looking.typed)).text, now)


def clear(visit: Visit, now: float) -> Visit:
    """All letters go."""
    return _typed(visit, "", now)


def types_telex(visit: Visit) -> bool:
    """Whether keys make marks: what was chosen, else as is usual in the visit's language."""
    chosen = visit.looking.telex
    return visit.language == "vi" if chosen is None else chosen


def switch_telex(visit: Visit, now: float) -> Visit:
    """Marks by Telex, or every letter as it is; what stands there stays."""
    if not _typing(visit, now):
        return visit
    looking = replace(visit.looking, telex=not types_telex(visit))
    return replace(visit, looking=looking, touched_at=now)


def unsure_of(visit: Visit, asked: Asked, now: float) -> Visit:
    """On to that question."""
    if visit.page not in CAN_LOOK or not hears(visit, now):
        return visit
    looking = replace(visit.looking, asked=asked)
    return _on(visit, Page.QUESTIONS, looking, now)


def back(visit: Visit, now: float) -> Visit | None:
    """One step back on the way of looking; None: it began at the categories."""
    looking = visit.looking
    if visit.page is Page.QUESTIONS:
        asked = unsure.back(looking.asked) if looking.asked else None
        looking = replace(looking, asked=asked)
    if visit.page is Page.SEARCH or looking == NOT_LOOKING:
        return None
    if looking.asked is not None:
        return _at(visit, Page.QUESTIONS, looking, now)
    return _at(visit, Page.SEARCH, looking, now) if looking.searching else None


def left_at(visit: Visit) -> int:
    """The sheet of the categories to which one comes back."""
    return visit.sheet if visit.page is Page.CATEGORIES else visit.left_at


def _on(visit: Visit, page: Page, looking: Looking, now: float) -> Visit:
    return replace(
        visit, page=page, looking=looking, sheet=0, left_at=left_at(visit), touched_at=now,
        notice=None,
    )  # fmt: skip


def _at(visit: Visit, page: Page, looking: Looking, now: float) -> Visit:
    return replace(
        visit, page=page, looking=looking, category=None, procedure=None, sheet=0, slip=None,
        touched_at=now, notice=None,
    )  # fmt: skip


def _typing(visit: Visit, now: float) -> bool:
    return visit.page is Page.SEARCH and hears(visit, now)


def _typed(visit: Visit, text: str, now: float) -> Visit:
    if not _typing(visit, now):
        return visit
    looking = replace(visit.looking, typed=text)
    return replace(visit, looking=looking, sheet=0, touched_at=now, notice=None)
