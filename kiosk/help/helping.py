"""What became of a call for help, from the press to the person who comes. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum

from ticket_protocol.board import Help


class State(StrEnum):
    """NONE: nobody called. AWAY: nobody could be told."""

    NONE = ""
    ASKING = "calling"
    TOLD = "told"
    COMING = "coming"
    AWAY = "away"


@dataclass(frozen=True, kw_only=True)
class Helping:
    """`card`: it lies over the page. `seen`: the hall knows that help is wanted here.

    `taken_back`: it was said that it is not, which the hall may not know yet.
    """

    state: State = State.NONE
    card: bool = False
    seen: bool = False
    taken_back: bool = False


def asked(helping: Helping, *, connected: bool) -> Helping:
    """The key was pressed; what is under way already is shown again."""
    if helping.state in {State.TOLD, State.COMING, State.ASKING}:
        return replace(helping, card=True)
    return Helping(state=State.ASKING if connected else State.AWAY, card=True)


def told(helping: Helping) -> Helping:
    """The server knows."""
    return replace(helping, state=State.TOLD) if helping.state is State.ASKING else helping


def untold(helping: Helping) -> Helping:
    """The server did not take it, or nobody knows."""
    return replace(helping, state=State.AWAY) if helping.state is State.ASKING else helping


def heard(helping: Helping, help_: Help | None) -> Helping:
    """The hall's news of help at this kiosk: wanted, or answered; None: over, or not there yet.

    A call of which this kiosk knows nothing (any more) is as good as its own. Over without an
    answer: nobody came in all that time, and the citizen is told where to go.
    """
    if help_ is not None and helping.taken_back:
        return helping
    if help_ is not None:
        coming = help_.answered_at is not None
        return replace(helping, seen=True, state=State.COMING if coming else State.TOLD)
    if helping.taken_back:
        return Helping()
    if not helping.seen:
        return helping
    return replace(helping, state=State.AWAY) if helping.state is State.TOLD else Helping()


def taken_back(helping: Helping) -> Helping:
    """No longer needed."""
    under_way = helping.state in {State.ASKING, State.TOLD, State.COMING}
    return Helping(taken_back=under_way)


def closed(helping: Helping) -> Helping:
    """The citizen goes on, or has gone; help stays under way, and whoever is next sees it."""
    away = helping.state is State.AWAY
    return Helping() if away else replace(helping, card=False)
