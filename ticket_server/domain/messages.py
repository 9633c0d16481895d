"""Messages for everybody in the hall: facts, or a Refusal. Pure; time is given."""

from datetime import datetime, timedelta

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import Bodies, Scene
from ticket_server.domain.values import Text

MESSAGES_KEPT = 5
"""More at once nobody reads, and none would be heard to its end."""

LONGEST = timedelta(hours=24)


def post(
    scene: Scene,
    about: str,
    text: Text | None = None,
    until: datetime | None = None,
    *,
    spoken: bool = True,
) -> Bodies:
    """A message until then, or for the rest of the day. The same said again replaces the older."""
    if until is not None and not scene.at < until <= scene.at + LONGEST:
        raise r.BadTime("The message can only end within the next 24 hours.")
    standing = scene.hall.messages
    same = [m for m in standing if (m.about, m.text) == (about, text)]
    if len(standing) - len(same) >= MESSAGES_KEPT:
        raise r.TooManyMessages(f"{MESSAGES_KEPT} messages stand there; end one first.")
    replaced = [f.MessageEnded(message=m.seq, why="replaced") for m in same]
    return [*replaced, f.MessagePosted(about=about, text=text, until=until, spoken=spoken)]


def end(scene: Scene, seq: int) -> Bodies:
    """Nobody need read it any more."""
    if all(message.seq != seq for message in scene.hall.messages):
        raise r.UnknownMessage("There is no such message, or no more.")
    return [f.MessageEnded(message=seq, why="staff")]


def overdue(hall: Hall, now: datetime) -> list[f.Body]:
    """Those whose time is over."""
    return [
        f.MessageEnded(message=m.seq, why="time")
        for m in hall.messages
        if m.until is not None and m.until <= now
    ]
