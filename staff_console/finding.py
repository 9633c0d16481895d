"""What a hand typed or a scanner read: a number, a code, or an address that ends in one. Pure."""

import re

from ticket_protocol.centre import Centre

A_TICKET = re.compile(r"[0-9A-Z][0-9A-Z-]{0,63}")
"""A number of today, an id or a code, in capitals."""
AIM_ID = re.compile(r"^\][A-Za-z]\d")
AFTER_SIGNS = re.compile(r"[/=?#&]")


def ticket_in(text: str, centre: Centre) -> str | None:
    """The ticket's number or code in `text`; None where there is none."""
    told = AIM_ID.sub("", text.strip())
    follow = centre.follow_url
    if follow and told.startswith(follow):
        told = told.removeprefix(follow)
    if "://" in told:
        told = AFTER_SIGNS.split(told.rstrip("/"))[-1]
    told = "".join(told.split()).upper()
    return told if A_TICKET.fullmatch(told) else None
