"""Parts of a hall that have nothing to do with each other: they share no line and no person."""

from collections.abc import Iterable, Sequence

from ticket_server.estimate.situation import Desk, Waiting


def parts_of(desks: Sequence[Desk], waiting: Iterable[Waiting]) -> dict[str, int]:
    """The number of its part for each line, from 0."""
    joined = [set(d.offsets) for d in desks]
    persons: dict[str, set[str]] = {}
    for w in waiting:
        lines = persons.setdefault(w.holder or w.id, set())
        lines.update(w.lines, *(d.offsets for d in desks if d.counter == w.at))
    found: list[set[str]] = []
    for group in (*joined, *persons.values()):
        touching = [part for part in found if not part.isdisjoint(group)]
        found = [part for part in found if part.isdisjoint(group)]
        found.append(group.union(*touching))
    return {line: number for number, part in enumerate(found) for line in part}
