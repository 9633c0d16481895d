"""What is offered before anything is typed: the usual matters, in the citizens' words."""

from dataclasses import dataclass
from itertools import chain, zip_longest

from ticket_protocol.centre import Category, Centre, Procedure

MOST = 8


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A matter to tap. `words`: what citizens call it, else its name."""

    category: str
    procedure: str | None
    words: str


def suggestions(centre: Centre, language: str, *, most: int = MOST) -> tuple[Suggestion, ...]:
    """What the centre suggests, in its order; what is withdrawn today is left out.

    A centre that names nothing: the first of each category that has keywords, then the second.
    """
    open_today = [category for category in centre.categories if not category.withdrawn]
    if centre.suggested:
        known = {p.id: (c, p) for c in reversed(open_today) for p in reversed(c.procedures)}
        usual = [known[name] for name in centre.suggested if name in known]
    else:
        rounds = zip_longest(*map(_with_keywords, open_today))
        usual = [pair for pair in chain.from_iterable(rounds) if pair is not None]
    return tuple(_suggestion(c, p, language) for c, p in usual[:most])


def _with_keywords(category: Category) -> list[tuple[Category, Procedure]]:
    return [(category, procedure) for procedure in category.procedures if procedure.keywords]


def _suggestion(category: Category, procedure: Procedure, language: str) -> Suggestion:
    """The first keyword is Vietnamese: in another language the name stands, where there is one."""
    foreign = language != "vi" and getattr(procedure.name, language, None) is not None
    own = procedure.keywords[0] if procedure.keywords and not foreign else None
    words = own or procedure.name.said(language)
    return Suggestion(
        category=category.id, procedure=procedure.id, words=words[:1].upper() + words[1:]
    )
