"""What a ticket knows of itself, as sentences: which of them, with which figures. Not how."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.ticket.blocks import Says, Text, When
from kiosk.ticket.content import StopContent, TicketContent
from kiosk.ticket.typeface import composed
from kiosk.waits import span, wait_form
from ticket_protocol.texts import Texts

HOLDS: Mapping[When, Callable[[TicketContent], bool]] = {
    "several": lambda content: bool(content.stops),
    "qr": lambda content: content.qr is not None,
    "follow": lambda content: content.follow,
    "wait": lambda content: content.wait is not None,
    "phone": lambda content: bool(content.phone),
    "priority": lambda content: content.priority,
    "copy": lambda content: content.copy,
}
"""Whether a block stands; "papers" and "wanted" are the layout's to know."""


@dataclass(frozen=True, kw_only=True)
class Saying:
    """A sentence like "{n} people"; `figures` are set as numbers. `strong`: it is to be seen."""

    template: str
    figures: Mapping[str, object] = field(default_factory=dict)
    strong: bool = False


def plain(text: str) -> Saying:
    """A text as it is, its braces too."""
    return Saying(template=text.replace("{", "{{").replace("}", "}}"))


def sayings(block: Text, content: TicketContent, stop: StopContent, texts: Texts) -> list[Saying]:
    """The paragraphs of a text block, for one of the ticket's matters; none: nothing is known."""
    if block.id is not None:
        return [plain(texts[block.id])]
    if block.text is not None:
        own = _own(block.text.said(content.language), content, stop)
        return [] if own is None else [own]
    assert block.says is not None
    return list(_SAYERS[block.says](content, stop, texts))


def matters(content: TicketContent) -> tuple[StopContent, ...]:
    """All that the ticket is for, also where that is one thing."""
    one = StopContent(
        category=content.category, procedure=content.procedure, counters=content.counters,
        category_id=content.category_id, procedure_id=content.procedure_id, papers=content.papers,
    )  # fmt: skip
    return content.stops or (one,)


def centre_lines(centre: str, unit: str) -> list[str]:
    """The centre's name with its unit (commune, ward) on a line of its own, said once."""
    centre, unit = composed(centre).strip(), composed(unit).strip()
    if unit and centre.endswith(unit):
        return [part for part in (centre.removesuffix(unit).strip(), unit) if part]
    if unit and centre.startswith(unit):
        return [part for part in (unit, centre.removeprefix(unit).strip()) if part]
    return [part for part in (centre, unit) if part]


_NAMES = re.compile(r"\{(category|procedure|centre|unit)\}")
Sayer = Callable[[TicketContent, StopContent, Texts], Iterator[Saying]]


def _centre(content: TicketContent, _: StopContent, __: Texts) -> Iterator[Saying]:
    for line in centre_lines(content.centre, content.unit):
        yield plain(line)


def _category(_: TicketContent, stop: StopContent, __: Texts) -> Iterator[Saying]:
    yield plain(stop.category)


def _procedure(_: TicketContent, stop: StopContent, __: Texts) -> Iterator[Saying]:
    if stop.procedure:
        yield plain(stop.procedure)


def _counters(_: TicketContent, stop: StopContent, texts: Texts) -> Iterator[Saying]:
    if stop.counters:
        key = "ticket.at_counter" if len(stop.counters) == 1 else "ticket.at_counters"
        yield Saying(template=texts[key], figures={"list": _listed(stop)})


def _ahead(content: TicketContent, _: StopContent, texts: Texts) -> Iterator[Saying]:
    if content.offline:
        return
    if content.people_ahead == 0:
        yield plain(texts["kiosk.ahead_none"])
        return
    key = "ticket.ahead_one" if content.people_ahead == 1 else "ticket.ahead"
    yield Saying(template=texts[key], figures={"n": content.people_ahead})


def _wait(content: TicketContent, _: StopContent, texts: Texts) -> Iterator[Saying]:
    """How long; whoever is about to be called is told so."""
    if content.wait is not None:
        form, figures = wait_form(content.wait.minutes)
        yield Saying(template=texts[f"ticket.wait_{form}"], figures=figures, strong=not figures)


def _between(content: TicketContent, _: StopContent, texts: Texts) -> Iterator[Saying]:
    """Between which times; whoever is about to be called needs none."""
    if content.wait is not None and wait_form(content.wait.minutes)[1]:
        times = span(content.wait.earliest, content.wait.latest)
        yield Saying(template=texts["ticket.between"], figures={"span": times})


def _date(content: TicketContent, _: StopContent, __: Texts) -> Iterator[Saying]:
    yield plain(f"{content.issued:%d/%m/%Y}")


def _time(content: TicketContent, _: StopContent, __: Texts) -> Iterator[Saying]:
    yield plain(f"{content.issued:%H:%M}")


def _follow(content: TicketContent, _: StopContent, texts: Texts) -> Iterator[Saying]:
    if content.follow:
        yield plain(texts["kiosk.qr"])


def _keeps(content: TicketContent, _: StopContent, texts: Texts) -> Iterator[Saying]:
    if content.wait is not None:
        latest = f"{content.wait.latest:%H:%M}"
        yield Saying(template=texts["ticket.keeps"], figures={"time": latest})


def _phone(content: TicketContent, _: StopContent, texts: Texts) -> Iterator[Saying]:
    if content.phone:
        yield Saying(template=texts["ticket.phone"], figures={"phone": _whole(content.phone)})


_SAYERS: Mapping[Says, Sayer] = {
    "centre": _centre,
    "category": _category,
    "procedure": _procedure,
    "counters": _counters,
    "ahead": _ahead,
    "wait": _wait,
    "between": _between,
    "date": _date,
    "time": _time,
    "follow": _follow,
    "keeps": _keeps,
    "phone": _phone,
}


def _own(template: str, content: TicketContent, stop: StopContent) -> Saying | None:
    """A layout's own text; None where something in it is not known."""
    names: dict[str, str | None] = {
        "category": stop.category,
        "procedure": stop.procedure,
        "centre": content.centre,
        "unit": content.unit,
    }
    figures: dict[str, object] = {
        "number": content.number,
        "counters": _listed(stop) or None,
        "ahead": None if content.offline else content.people_ahead,
        "date": f"{content.issued:%d/%m/%Y}",
        "time": f"{content.issued:%H:%M}",
        "phone": _whole(content.phone) if content.phone else None,
    }
    for name, value in (*names.items(), *figures.items()):
        if f"{{{name}}}" in template and not value and value != 0:
            return None
    named = _NAMES.sub(lambda found: plain(names[found[1]] or "").template, template)
    return Saying(template=named, figures=figures)


def _listed(stop: StopContent) -> str:
    return ", ".join(map(str, stop.counters))


def _whole(phone: str) -> str:
    return phone.replace(" ", "\u00a0")
