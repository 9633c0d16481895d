"""Kiosks, officers, a supervisor and a sign, each a process of its own.

What was acknowledged is written to a file, a JSON value a line: the kind of fact that it must have
made, and the ticket.

    python -m benchmarks.crowd kiosk|officer|supervisor|sign URL OUT [options]   (token on stdin)
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from benchmarks.citizen import Citizens
from benchmarks.clients import Client
from benchmarks.diary import Diary
from benchmarks.officer import Officer, Place
from benchmarks.supervisor import Supervisor

STOPS_EVERY = 14


def kiosk(client: Client, diary: Diary, count: int, categories: list[str]) -> None:
    """Issues `count` tickets, going round the categories; some have a second stop."""
    for i in range(count):
        body: dict[str, Any] = {"category": categories[i % len(categories)]}
        body["priority"] = i % 12 == 0
        if i % STOPS_EVERY == STOPS_EVERY - 1 and len(categories) > 1:
            body["also"] = [{"category": categories[(i + 1) % len(categories)]}]
        ticket = client.post("/tickets", body)
        diary.note("TicketIssued", ticket["id"])


def main() -> None:
    """What the command line asks for; the token comes on standard input."""
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=["kiosk", "officer", "supervisor", "sign"])
    parser.add_argument("url")
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--categories", default="")
    parser.add_argument("--counter", type=int, default=0)
    parser.add_argument("--counters", default="")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    client = Client(options.url, sys.stdin.readline().strip())
    categories = options.categories.split(",")
    counters = [int(number) for number in options.counters.split(",") if number]
    with options.out.open("w", encoding="utf-8", buffering=1) as out:
        diary = Diary(out)
        match options.part:
            case "kiosk":
                kiosk(client, diary, options.count, categories)
            case "officer":
                place = Place(counter=options.counter, counters=counters, categories=categories)
                Officer(client, diary, place, options.folder).work()
            case "sign":
                Citizens(client, diary, options.folder).work()
            case "supervisor":
                Supervisor(client, diary, counters, categories, options.folder).work()


if __name__ == "__main__":
    main()
