"""Numbers that were printed beforehand and given out by hand: which, for which field. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time

from screen_kit.scans import ticket_in
from staff_console.keys import Key, Menu
from staff_console.orders import Draft, Say
from staff_console.pages import Choice, Kind, Page, Scene, Slips
from staff_console.pick import Pick, Step
from ticket_protocol.centre import Category
from ticket_protocol.offline import EnterSlips

_TIME = re.compile(r"(\d{1,2})\s*[:.hg]?\s*([0-5]\d)?")
"""8:05, 8h05, 8g05, 0805 or 8 alone, as people write it on a slip."""
_END = re.compile(r"(.*?)(\d+)")


def typed(pick: Pick, texts: tuple[str, ...]) -> Step:
    """They are sent, or asked for their field where several share the series; else what is wrong.

    The page stays with what was typed until it can be understood.
    """
    if not any(text.strip() for text in texts):
        return None
    found = _read(pick, texts)
    if isinstance(found, Say):
        return replace(pick.page, at=pick.now, wrong=found)
    fields = fields_of(pick.scene, found.last)
    if len(fields) > 1 and found.first is None:
        return replace(pick.page, at=pick.now, wrong=Say(id="staff.slips_first"))
    if len(fields) > 1:
        return Page(menu=Menu.SLIPS_FIELD, at=pick.now, slips=found)
    return _entering(found, fields[0].id)


def choices(scene: Scene, page: Page) -> Iterator[Choice]:
    """The fields of which such a slip can be."""
    for field in fields_of(scene, page.slips.last) if page.slips else ():
        yield Choice(id=f"field:{field.id}", kind=Kind.FIELD, category=field.id, icon=field.icon)


def chosen(pick: Pick) -> Step:
    """The field of the slips that were typed."""
    return _entering(pick.page.slips, pick.value) if pick.page.slips else None


def fields_of(scene: Scene, number: str) -> tuple[Category, ...]:
    """The fields whose series the number is of."""
    fields = [c for c in scene.centre.categories if number.startswith(c.series)]
    longest = max((len(c.series) for c in fields), default=0)
    return tuple(c for c in fields if len(c.series) == longest)


def spans(numbers: Sequence[str]) -> str:
    """The numbers as people say them: 2951–2955, 2958."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and _follows(runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(run(one[0], one[-1]) for one in runs)


def run(first: str, last: str) -> str:
    """Numbers that follow each other."""
    return first if first == last else f"{first}–{last}"


def _follows(before: str, number: str) -> bool:
    one, other = _END.fullmatch(before), _END.fullmatch(number)
    if one is None or other is None:
        return False
    return one[1] == other[1] and int(one[2]) + 1 == int(other[2])


def _read(pick: Pick, texts: tuple[str, ...]) -> Slips | Say:
    """What was typed, one number alone being a slip alone; or what is wrong with it."""
    begin, end, since = (*(text.strip() for text in texts), "", "", "")[:3]
    url = pick.scene.centre.follow_url
    first, last = (ticket_in(text, url) for text in (begin, end or begin))
    if last is None or (begin and first is None) or not fields_of(pick.scene, last):
        return Say(id="staff.refused_no_slip")
    if first is not None and not _in_order(pick.scene, first, last):
        return Say(id="staff.refused_range")
    at = _time_of(since, pick.now)
    if since and (at is None or at > pick.now):
        return Say(id="staff.slips_time")
    return Slips(first=first, last=last, since=at)


def _in_order(scene: Scene, first: str, last: str) -> bool:
    same = fields_of(scene, first) == fields_of(scene, last)
    return same and len(first) == len(last) and first <= last


def _time_of(text: str, now: datetime) -> datetime | None:
    """That time of today by the centre's clock, which `now` is by."""
    found = _TIME.fullmatch(text.lower())
    try:
        return found and datetime.combine(
            now.date(), time(int(found[1]), int(found[2] or 0)), tzinfo=now.tzinfo
        )
    except ValueError:
        return None


def _entering(slips: Slips, category: str) -> Draft:
    told = {"first": slips.first, "since": slips.since}
    known = {name: value for name, value in told.items() if value is not None}
    body = EnterSlips.model_validate({"category": category, "last": slips.last, **known})
    return Draft(key=Key.SLIPS, path="/tickets/slips", body=body)
