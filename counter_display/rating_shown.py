"""What can be touched when a service is rated: faces and reasons, in both languages. Pure."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from counter_display.rating import Terms
from ticket_protocol.centre import Centre
from ticket_protocol.rating_settings import BEST_FIRST, SCALES
from ticket_protocol.texts import texts

FACES = ("face-very", "face-good", "face-neutral", "face-bad", "face-worst")
"""One for each of `BEST_FIRST`."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """A face or a reason. `id`: the level, 1 for the best, or the reason's own."""

    id: str
    icon: str = ""
    vi: str
    en: str

    @property
    def told(self) -> Mapping[str, str]:
        """As QML reads it."""
        return asdict(self)


def terms_of(centre: Centre | None) -> Terms:
    """What the centre wants of a sign that can be touched; None: nothing."""
    if centre is None or not centre.rating.on:
        return Terms()
    wanted = centre.rating
    return Terms(
        levels=wanted.levels if wanted.levels in SCALES else 0,
        ask_from=wanted.ask_from,
        reasons=tuple(reason.id for reason in wanted.reasons),
        shown_s=wanted.shown_s,
    )


def levels_of(centre: Centre | None) -> tuple[Option, ...]:
    """The faces, the best first, with the centre's words or our own."""
    if centre is None:
        return ()
    words, vi, en = centre.rating.words, texts("vi"), texts("en")
    faces = [(FACES[i], BEST_FIRST[i]) for i in SCALES.get(centre.rating.levels, ())]
    return tuple(
        Option(
            id=str(level),
            icon=icon,
            vi=words[level - 1].vi if words else vi[key],
            en=words[level - 1].en or "" if words else en[key],
        )
        for level, (icon, key) in enumerate(faces, start=1)
    )


def reasons_of(centre: Centre | None) -> tuple[Option, ...]:
    """The reasons, as the centre words them."""
    reasons = centre.rating.reasons if centre else ()
    return tuple(Option(id=r.id, vi=r.name.vi, en=r.name.en or "") for r in reasons)
