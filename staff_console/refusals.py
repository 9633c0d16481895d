"""Refusals in words: every code that the server gives to an officer. No Qt."""

from staff_console.orders import Refused, Say
from ticket_protocol.board import Counter
from ticket_protocol.refusal_words import WORDS


def refusal(refused: Refused, counter: Counter | None) -> Say:
    """What the officer is told about a refusal at `counter`."""
    number = counter.number if counter else 0
    current = counter.current if counter else None
    if refused.code == "STALE_VIEW" and current:
        return Say(id="staff.refused_stale_now", values={"no": current.number, "c": number})
    words = WORDS.get(refused.code, "staff.refused")
    return Say(id=words, values={"c": number})
