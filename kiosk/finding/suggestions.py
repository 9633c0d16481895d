"""What is offered before anything is typed: the usual matters, in the citizens' words."""

from collections.abc import Iterator
from dataclasses import dataclass

from ticket_protocol.centre import Category, Centre

MOST = 8


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A matter to tap. `words`: what citizens call it, else its name."""

    category: str
    procedure: str | None
    words: str


def suggestions(centre: Centre, language: str, *, most: int = MOST) -> tuple[Suggestion, ...]:
    """The first procedure of each category that has citizens' words, then the second of each.

    In the file's order; what is withdrawn today is left out.
    """
    open_today = [_usual(c, language) for c in centre.categories if not c.withdrawn]
    found: list[Suggestion] = []
    while open_today and len(found) < most:
        for usual in list(open_today):
            suggestion = next(usual, None)
            if suggestion is None:
                open_today.remove(usual)
            else:
                found.append(suggestion)
    return tuple(found[:most])


def _usual(category: Category, language: str) -> Iterator[Suggestion]:
    """Its procedures that citizens have words for; in another language their names stand."""
    for procedure in category.procedures:
        if procedure.keywords:
            said = procedure.keywords[0] if language == "vi" else procedure.name.said(language)
            yield Suggestion(
                category=category.id, procedure=procedure.id, words=said[:1].upper() + said[1:]
            )
