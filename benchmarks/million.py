"""Fills a store with past tickets as a centre leaves them: issued, called, served, day by day.

The rows are made inside SQLite itself, by the columns that the store's own tables have.
"""

from datetime import date, timedelta
from pathlib import Path

from ticket_server.storage.engine import engine_for

A_DAY = 2_000
FACTS_A_TICKET = 4
CALLED_S, STARTED_S, ENDED_S = 480, 510, 990
"""So long after its issue."""
FACTS_A_DAY = A_DAY * FACTS_A_TICKET + 1

DAYS = """
    WITH RECURSIVE d(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM d WHERE n + 1 < :days)
    SELECT 1 + n * :facts AS seq, date(:first, n || ' days') AS day FROM d
"""
TICKETS = """
    WITH RECURSIVE t(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM t WHERE n + 1 < :tickets),
    u AS (SELECT n / :a_day AS d, n % :a_day AS j FROM t)
    SELECT 2 + d * :facts + j * :each AS seq, date(:first, d || ' days') AS day, j,
           printf('%d%03d', 1 + j / 999, 1 + j % 999) AS number
    FROM u
"""


def _at(after_s: int = 0) -> str:
    """So long after the issue of a ticket."""
    return f"day || ' ' || time('00:10:00', (j * 12 + {after_s}) || ' seconds') || '.000000'"


AT = _at()
TICKET_ID = "replace(day, '-', '') || '-' || number"
PART = f'\'{{"ticket":"\' || {TICKET_ID} || \'","number":"\' || number || \'","counter":9'
BODIES = {
    "TicketIssued": f'\'{{"ticket":"\' || {TICKET_ID} || \'","number":"\' || number || '
    '\'","series":"9","count":1,"category":"dat-dai","procedure":null,'
    '"purpose":"new","priority":false,"language":"vi","key":"\' || day || \'T00:10:00Z"}\'',
    "TicketCalled": f'{PART},"category":"dat-dai","priority":false,"reason":{{"how":"next",'
    '"key":"\' || day || \'T00:10:00Z","issued_at":"\' || day || \'T00:10:00Z",'
    '"priority":false,"offset_s":0,"first":false,"why":null,"passed":[]}}\'',
    "TicketStarted": f"{PART}}}'",
    "TicketFinished": f'{PART},"how":"next"}}\'',
}


def fill(data: Path, count: int, *, last: date) -> None:
    """Puts `count` tickets of the days up to `last` into the empty store in `data`."""
    days = count // A_DAY
    values = {
        "days": days,
        "tickets": count,
        "a_day": A_DAY,
        "facts": FACTS_A_DAY,
        "each": FACTS_A_TICKET,
        "first": str(last - timedelta(days=days - 1)),
    }
    engine = engine_for(None, data)
    with engine.begin() as connection:
        for statement in _statements():
            connection.exec_driver_sql(statement, values)
    engine.dispose()


def _statements() -> list[str]:
    counters = '[{"number":9,"categories":["dat-dai"]}]'
    started = f"""'{{"day":"' || day || '","digest":"past","counters":{counters},"given":{{}}}}'"""
    return [
        f"INSERT INTO days (seq, day) {DAYS}",
        (
            "INSERT INTO facts (seq, at, kind, by, body, hash) "
            "SELECT seq, day || ' 00:00:00.000000', "
            f"'DayStarted', NULL, {started}, zeroblob(32) FROM ({DAYS})"
        ),
        *(
            f"INSERT INTO facts (seq, at, kind, by, body, hash) "
            f"SELECT seq + {i}, {AT}, '{kind}', 'past', {body}, zeroblob(32) FROM ({TICKETS})"
            for i, (kind, body) in enumerate(BODIES.items())
        ),
        (
            "INSERT INTO tickets (id, day, number, series, count, category, procedure, purpose, "
            "priority, language, state, counter, issued_at, key, seq, called_at, times, ended_at, "
            "printed, started_at, priority_class, absences, outcome, dossiers) "
            f"SELECT {TICKET_ID}, day, number, substr(number, 1, 1), 1 + j % 999, "
            f"'dat-dai', NULL, 'new', 0, 'vi', 'finished', 9, {AT}, {AT}, seq, "
            f"{_at(CALLED_S)}, 1, {_at(ENDED_S)}, 'printed', {_at(STARTED_S)}, NULL, 0, 'done', 1 "
            f"FROM ({TICKETS})"
        ),
        *(
            "INSERT INTO estimates (ticket, day, category, at, at_issue, median, earliest, latest, "
            f"basis, called_at) SELECT seq, day, 'dat-dai', {_at(after)}, {issue}, "
            f"{_at(CALLED_S)}, {_at(CALLED_S - 120)}, {_at(CALLED_S + 300)}, 'replay', "
            f"{_at(CALLED_S)} FROM ({TICKETS})"
            for after, issue in ((0, 1), (300, 0))
        ),
    ]
