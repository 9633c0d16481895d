"""Somebody at a kiosk asks for a person: facts, or a Refusal. Pure; time is given."""

from datetime import datetime, timedelta

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import Bodies, Scene, counter_of

UNANSWERED = timedelta(minutes=10)
"""Who asked and was not answered has found help or has left."""

ON_THE_WAY = timedelta(minutes=5)
"""Whoever said to come is there by now."""


def want(scene: Scene, kiosk: str, language: str | None, page: str | None) -> Bodies:
    """A person is wanted; asked twice it is one wish, but after an answer it is a new one."""
    standing = scene.hall.helps.get(kiosk)
    if standing is not None and standing.answered_at is None:
        return []
    return [f.HelpWanted(kiosk=kiosk, language=language, page=page)]


def take_back(scene: Scene, kiosk: str) -> Bodies:
    """Nobody need come any more."""
    wanted = kiosk in scene.hall.helps
    return [f.HelpAnswered(kiosk=kiosk, how="citizen")] if wanted else []


def answer(scene: Scene, kiosk: str, counter: int | None) -> Bodies:
    """Somebody comes, from `counter` if from one. The first who says so goes; later: nothing."""
    if kiosk not in scene.plan.kiosks:
        known = ", ".join(scene.plan.kiosks) or "none"
        raise r.UnknownKiosk(f"There is no kiosk {kiosk!r}; the centre has {known}.")
    if counter is not None:
        counter_of(scene.hall, counter)
    standing = scene.hall.helps.get(kiosk)
    if standing is None or standing.answered_at is not None:
        return []
    return [f.HelpAnswered(kiosk=kiosk, how="staff", counter=counter)]


def overdue(hall: Hall, now: datetime) -> list[f.Body]:
    """Wishes whose time is over."""
    ends = {
        h.kiosk: h.since + UNANSWERED if h.answered_at is None else h.answered_at + ON_THE_WAY
        for h in hall.helps.values()
    }
    return [f.HelpAnswered(kiosk=k, how="time") for k, end in ends.items() if end <= now]
