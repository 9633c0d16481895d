"""Fills a store with working days of a busy centre: people come in two waves, wait, are served.

Only what reports read is written: facts, days and what was foretold. The counters are simulated one
by one, without the rules of the hall: a year is a million and a half of facts.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from ticket_protocol.centre import Centre
from ticket_server.storage.engine import engine_for

WAVES = ((8.2, 0.8), (9.6, 1.0), (14.6, 0.9))
"""When people come: hours and their spread."""
OPEN_AT, LUNCH, AFTER_LUNCH, CLOSED_AT = 7.0, 11.5, 13.5, 17.0
PURPOSES = ("new", "new", "new", "filed_online", "supplement", "collect")
FACT = 'INSERT INTO facts (seq, at, kind, "by", body) VALUES (?, ?, ?, ?, ?)'
TOLD = (
    "INSERT INTO estimates (ticket, day, category, at, at_issue, median, earliest, latest, basis, "
    "called_at) VALUES (?, ?, ?, ?, 1, ?, ?, ?, 'replay', ?)"
)


class Happened(NamedTuple):
    """Something at an hour of the day."""

    hour: float
    kind: str
    by: str | None
    body: Mapping[str, Any]


class Person(NamedTuple):
    """Comes at an hour for something; `counter` serves it."""

    hour: float
    category: str
    procedure: str | None
    counter: int


def fill(data: Path, centre: Centre, days: Sequence[date], a_day: int) -> int:
    """Puts `a_day` tickets of each day into the empty store in `data`; returns how many facts.

    One more day has begun, so that a server can take it from there.
    """
    engine = engine_for(None, data)
    seq = 0
    with engine.begin() as connection:
        for day in days:
            seq = _write(connection, centre, day, a_day, seq)
        _write(connection, centre, days[-1] + timedelta(days=1), 0, seq)
    engine.dispose()
    return seq


def workdays(last: date, count: int) -> list[date]:
    """The last `count` days from Monday to Friday up to `last`."""
    days: list[date] = []
    while len(days) < count:
        if last.weekday() < 5:
            days.append(last)
        last -= timedelta(days=1)
    return days[::-1]


def _write(connection: Connection, centre: Centre, day: date, a_day: int, seq: int) -> int:
    zone = ZoneInfo(centre.time_zone)
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    dice = Random(day.toordinal())
    busy = a_day * (1.25 if day.weekday() == 0 else 0.9375)
    happened = sorted(_day(centre, dice, round(busy)), key=lambda h: h.hour) if busy else []
    started = {"day": str(day), "digest": "past", "counters": [], "given": {}}
    facts: list[tuple[Any, ...]] = [
        (seq + 1, _text(midnight), "DayStarted", None, json.dumps(started))
    ]
    told = []
    for number, h in enumerate(happened, seq + 2):
        at = midnight + timedelta(hours=h.hour)
        body = {k: _of_day(v, day) for k, v in h.body.items() if k not in ("median", "called")}
        facts.append((number, _text(at), h.kind, h.by, json.dumps(body)))
        if h.kind == "TicketIssued":
            told.append(_told(h, number, day, at, midnight))
    cursor = connection.connection.cursor()
    cursor.execute("INSERT INTO days (seq, day) VALUES (?, ?)", (seq + 1, str(day)))
    cursor.executemany(FACT, facts)
    cursor.executemany(TOLD, told)
    return len(facts) + seq


def _told(h: Happened, seq: int, day: date, at: datetime, midnight: datetime) -> tuple[Any, ...]:
    median = midnight + timedelta(hours=h.body["median"])
    called = midnight + timedelta(hours=h.body["called"])
    spread = (median - at) * 0.25 + timedelta(minutes=2)
    moments = (median, median - spread, median + spread, called)
    return (seq, str(day), h.body["category"], _text(at), *map(_text, moments))


def _of_day(value: Any, day: date) -> Any:
    """Ids begin with the day."""
    return f"{day:%Y%m%d}{value}" if isinstance(value, str) and value.startswith("-") else value


def _text(moment: datetime) -> str:
    """As SQLite keeps it."""
    return moment.replace(tzinfo=None).isoformat(" ", "microseconds")


def _day(centre: Centre, dice: Random, people: int) -> Iterator[Happened]:
    for counter in centre.counters:
        for hour in (OPEN_AT, AFTER_LUNCH):
            body = {"counter": counter.number}
            yield Happened(
                hour + dice.random() / 12, "CounterOpened", _officer(counter.number), body
            )
    free = {counter.number: OPEN_AT + 0.1 for counter in centre.counters}
    speed = len(centre.counters) * 5.6 / max(people, 1)
    for place, person in enumerate(_people(centre, dice, people)):
        yield from _turn(dice, f"{place:04d}", person, free, speed)
    for number, last in free.items():
        pause = {"counter": number, "reason": "break", "back_at": None}
        yield Happened(LUNCH + 0.2, "CounterPaused", _officer(number), pause)
        closed = {"counter": number, "reason": "end"}
        yield Happened(max(CLOSED_AT, last) + 0.02, "CounterClosed", _officer(number), closed)


def _people(centre: Centre, dice: Random, people: int) -> list[Person]:
    found = []
    for _ in range(people):
        hour, spread = dice.choice(WAVES)
        counter = dice.choice(centre.counters)
        category = dice.choice(counter.categories)
        known = next(c for c in centre.categories if c.id == category).procedures
        procedure = dice.choice(known).id if known and dice.random() < 0.8 else None
        when = min(16.4, max(6.8, dice.gauss(hour, spread)))
        found.append(Person(when, category, procedure, counter.number))
    return sorted(found, key=lambda person: person.hour)


def _turn(
    dice: Random, number: str, person: Person, free: dict[int, float], speed: float
) -> Iterator[Happened]:
    counter, named = person.counter, {"ticket": f"-{number}", "number": number}
    officer = _officer(counter)
    called = max(person.hour + 0.005, free[counter])
    if LUNCH <= called < AFTER_LUNCH + 0.1:
        called = AFTER_LUNCH + 0.1 + dice.random() / 20
    foretold = person.hour + (called - person.hour) * dice.lognormvariate(0, 0.2)
    issued = {
        **named, "series": number[:1], "count": int(number), "category": person.category,
        "procedure": person.procedure, "purpose": dice.choice(PURPOSES),
        "priority": dice.random() < 0.09, "language": "vi", "key": "2026-01-01T00:00:00Z",
        "median": foretold, "called": called,
    }  # fmt: skip
    yield Happened(person.hour, "TicketIssued", "kiosk-1", issued)
    call = {**named, "counter": counter, "category": person.category, "priority": False}
    yield Happened(called, "TicketCalled", officer, call)
    if dice.random() < 0.04:
        free[counter] = called + 0.03
        missed = {**named, "counter": counter, "absences": 1, "key": None}
        yield Happened(free[counter], "TicketMissed", officer, missed)
        return
    ended = called + 0.01 + min(0.9, dice.lognormvariate(-0.2, 0.6) * speed)
    free[counter] = ended + 0.004
    yield Happened(called + 0.01, "TicketStarted", officer, {**named, "counter": counter})
    finished = {**named, "counter": counter, "how": "next", "outcome": "done"}
    finished["dossiers"] = dice.choice((1, 1, 1, 2))
    yield Happened(ended, "TicketFinished", officer, finished)
    if dice.random() < 0.3:
        rated = {**named, "counter": counter, "category": person.category, "levels": 4}
        rated |= {"level": dice.choice((1, 1, 1, 2, 2, 3, 4)), "reason": None}
        yield Happened(ended + 0.01, "TicketRated", f"sign-{counter}", rated)


def _officer(counter: int) -> str:
    return f"can-bo-{counter}"
