"""How a kiosk names a person whose card it has read, without saying who it is: a keyed hash.

The key is the server's, new with each day and each start. It is fetched for each card.
"""

import hmac
from datetime import date

from pydantic import Field

from ticket_protocol.replies import Reply


class PersonKey(Reply):
    """The key of a service day: 32 random bytes in hex. Never stored or logged, by anybody."""

    day: date
    key: str = Field(repr=False)


def person_of(key: PersonKey, card_number: str) -> str:
    """`IssueTicket.person` for the number on a card."""
    return hmac.new(bytes.fromhex(key.key), card_number.encode(), "sha256").hexdigest()
