"""A large centre: the demo's, with the procedures of a whole published list beside its own."""

import re
import unicodedata
from pathlib import Path

from ticket_protocol.centre import Centre, Procedure
from ticket_protocol.part import Words
from ticket_server.settings.load import read

HERE = Path(__file__).parent
CONFIG = HERE.parents[1] / "config.toml"
MORE = HERE / "procedures.tsv"


def large_centre() -> Centre:
    """Over 400 procedures; the commonest have keywords, only the demo's an English name."""
    centre = read(CONFIG).centre()
    more: dict[str, list[Procedure]] = {}
    for category, name, *said in rows(MORE):
        keywords = tuple(word for words in said for word in words.split(", "))
        added = Procedure(id=slug(name), name=Words(vi=name), keywords=keywords)
        more.setdefault(category, []).append(added)
    return centre.model_copy(
        update={
            "categories": tuple(
                c.model_copy(update={"procedures": (*c.procedures, *more.pop(c.id, ()))})
                for c in centre.categories
            )
        }
    )


def slug(name: str) -> str:
    """An id as config.toml would have it."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("đ", "d"))
    return "-".join(re.findall("[a-z0-9]+", "".join(s for s in plain if s.isascii())))


def rows(path: Path) -> list[list[str]]:
    """The rows of a file of ours: fields between tabs, # before what is only said."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
