"""For whoever is not sure: a few plain questions that end at a category, or with guidance."""

from dataclasses import dataclass

from ticket_protocol.centre import Answer, Centre, Question
from ticket_protocol.record import Stop

GUIDANCE = "info"
"""The icon of the category that guides."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The questions seen so far, by their ids; the last one is on the page."""

    trail: tuple[str, ...]


def begin(centre: Centre) -> Asked | None:
    """The centre's first question; None: it has none, send them to `guidance`."""
    return Asked(trail=(centre.questions[0].id,)) if centre.questions else None


def question(centre: Centre, asked: Asked) -> Question | None:
    """What is on the page; None: the centre was described anew and does not ask that any more."""
    return next((q for q in centre.questions if q.id == asked.trail[-1]), None)


def answer(centre: Centre, asked: Asked, chosen: int) -> Asked | Stop:
    """The next question, or what to come for. `chosen` counts the answers from 0.

    An answer that leads nowhere, or has gone, leads to guidance: nobody is left standing.
    """
    here = question(centre, asked)
    if here is None or not 0 <= chosen < len(here.answers):
        return guidance(centre)
    return _led_to(centre, asked, here.answers[chosen])


def _led_to(centre: Centre, asked: Asked, given: Answer) -> Asked | Stop:
    known = {q.id for q in centre.questions}
    if given.question in known and given.question not in asked.trail:
        return Asked(trail=(*asked.trail, given.question))
    category = next((c for c in centre.categories if c.id == given.category), None)
    if category is None:
        return guidance(centre)
    has = any(p.id == given.procedure for p in category.procedures)
    return Stop(category=category.id, procedure=given.procedure if has else None)


def back(asked: Asked) -> Asked | None:
    """The question before; None: this was the first."""
    return Asked(trail=asked.trail[:-1]) if len(asked.trail) > 1 else None


def guidance(centre: Centre) -> Stop:
    """Where a person helps: the category that guides, or else the centre's first."""
    guiding = (c for c in centre.categories if c.icon == GUIDANCE)
    return Stop(category=next(guiding, centre.categories[0]).id)
