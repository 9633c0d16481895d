"""The queries, and which of them are held out: never looked at while the search is improved."""

from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from benchmarks.search.centre import rows
from ticket_protocol.centre import Centre

HERE = Path(__file__).parent
FILE, FRESH = HERE / "queries.tsv", HERE / "fresh.tsv"
NOTHING = "-"


@dataclass(frozen=True, kw_only=True)
class Query:
    """`right`: what is meant, as (category, procedure); none: nothing should be found."""

    text: str
    right: frozenset[tuple[str, str | None]]
    kind: str

    @property
    def held_out(self) -> bool:
        """A third of them, by their letters, so that nobody has chosen."""
        return crc32(self.text.encode()) % 3 == 0


def queries(centre: Centre, file: Path = FILE) -> list[Query]:
    """All of a file; a target that the centre does not have is an error."""
    places = {p.id: (c.id, p.id) for c in centre.categories for p in c.procedures}
    known: dict[str, tuple[str, str | None]] = {**places}
    known |= {f"@{c.id}": (c.id, None) for c in centre.categories}
    return [
        Query(
            text=text,
            right=frozenset(known[name] for name in right.split("|") if name != NOTHING),
            kind=kind,
        )
        for text, right, kind in rows(file)
    ]
