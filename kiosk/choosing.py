"""What a citizen comes for: one thing, or several under one number. Pure: no Qt, no clock.

The ordinary path chooses one category and takes a number; whoever has more to do adds it before.
"""

from collections.abc import Collection
from dataclasses import replace

from kiosk.finding import moves
from kiosk.finding.looking import NOT_LOOKING
from kiosk.visit import Page, Visit, hears, home
from ticket_protocol.record import Stop
from ticket_protocol.words import Purpose

MOST = 3
"""Stops under one number: more would not stand on a ticket."""


def choose_category(
    visit: Visit, category: str, now: float, *, procedure: str | None = None
) -> Visit:
    """The second touch, with the category's only `procedure`; nothing is chosen twice."""
    if visit.page is not Page.CATEGORIES:
        return visit
    return _chosen(visit, Stop(category=category, procedure=procedure), now)


def choose_found(visit: Visit, stop: Stop, now: float) -> Visit:
    """What a search or the questions led to; going back goes on looking."""
    if visit.page not in {Page.SEARCH, Page.QUESTIONS}:
        return visit
    chosen = _chosen(visit, stop, now)
    return chosen if chosen is visit else replace(chosen, looking=visit.looking)


def choose_procedure(visit: Visit, procedure: str, now: float) -> Visit:
    """Optional; a second touch takes it back. In low reach the list keeps its place."""
    if visit.page is not Page.CATEGORY or not hears(visit, now):
        return visit
    chosen = None if visit.procedure == procedure else procedure
    left = visit.sheet if visit.procedure is None else visit.list_sheet
    sheet = left if chosen is None and visit.comfort.low else 0
    return replace(visit, procedure=chosen, sheet=sheet, list_sheet=left, touched_at=now)


def can_add(visit: Visit) -> bool:
    """Whether something more fits under the number that is, or is being, asked for."""
    return visit.page in {Page.CATEGORY, Page.ISSUING} and len(visit.stops) + 1 < MOST


def another(visit: Visit, now: float) -> Visit:
    """Something more under the same number: what is chosen so far stays."""
    if not can_add(visit) or visit.category is None or not hears(visit, now):  # ISSUING is deaf
        return visit
    chosen = Stop(category=visit.category, procedure=visit.procedure)
    stops = (*visit.stops, chosen)
    begun = replace(at_categories(visit, now), sheet=0, left_at=0)
    return replace(begun, stops=stops, purpose=visit.purpose)


def back(visit: Visit, now: float, *, language: str = "vi") -> Visit:
    """One page back, to what was chosen before; from the first one the visit is over."""
    if not hears(visit, now):
        return visit
    if visit.page is Page.CHOICE:
        return replace(visit, page=Page.CATEGORY, touched_at=now)
    if visit.page in {Page.CATEGORY, Page.SEARCH, Page.QUESTIONS}:
        return moves.back(visit, now) or at_categories(visit, now)
    if visit.page is Page.CATEGORIES and visit.stops:
        *before, last = visit.stops
        return replace(at_stop(visit, last, now), stops=tuple(before))
    return home(visit, now, language=language)


def described(
    visit: Visit, categories: Collection[str], now: float, *, language: str = "vi"
) -> Visit:
    """The centre was described anew: nobody stays with a category that is gone.

    Before anybody has touched anything the page speaks the centre's leading `language`.
    """
    stops = tuple(stop for stop in visit.stops if stop.category in categories)
    if stops != visit.stops:
        visit = replace(visit, stops=stops)
    if visit.page in {Page.CATEGORY, Page.CHOICE} and visit.category not in categories:
        return at_categories(visit, now)
    untouched = visit.page is Page.WELCOME and visit.touched_at == 0.0
    return replace(visit, language=language) if untouched else visit


def _chosen(visit: Visit, stop: Stop, now: float) -> Visit:
    known = any(before.category == stop.category for before in visit.stops)
    return visit if known or not hears(visit, now) else at_stop(visit, stop, now)


def at_stop(visit: Visit, stop: Stop, now: float) -> Visit:
    """On the page of that category."""
    return replace(
        visit, page=Page.CATEGORY, category=stop.category, procedure=stop.procedure, sheet=0,
        list_sheet=0, left_at=moves.left_at(visit), slip=None, looking=NOT_LOOKING, touched_at=now,
        notice=None,
    )  # fmt: skip


def at_categories(visit: Visit, now: float) -> Visit:
    """Where all categories stand, at the sheet that was left; a slip's word goes with the stops."""
    return replace(
        visit, page=Page.CATEGORIES, category=None, procedure=None, sheet=visit.left_at,
        touched_at=now,
        purpose=visit.purpose if visit.stops else Purpose.NEW, slip=None, looking=NOT_LOOKING,
        notice=None,
    )  # fmt: skip
