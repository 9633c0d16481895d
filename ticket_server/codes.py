"""Secrets that people carry: tickets' codes and programs' tokens. No secret is ever logged."""

import hashlib
import secrets
from collections.abc import Iterable

CODE_BYTES = 10


def new_secret() -> bytes:
    """What a centre's ticket codes are made from."""
    return secrets.token_bytes(32)


def code_of(secret: bytes, ticket_id: str) -> str:
    """The code of a ticket: 80 bits of keyed BLAKE2b (RFC 7693) in 20 hexadecimal capitals.

    Made from the id, so it need not be kept anywhere; capitals and digits keep the QR small.
    """
    digest = hashlib.blake2b(ticket_id.encode(), key=secret, digest_size=CODE_BYTES)
    return digest.hexdigest().upper()


def new_token() -> str:
    """256 random bits in hexadecimal: no sign that a shell or a file could garble."""
    return secrets.token_hex(32)


def digest_of(token: str) -> str:
    """What is kept of a token. It is random and long, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()


class Codes:
    """Finds today's tickets by their codes: each code is made once, however often it is asked."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._ids: dict[str, str] = {}
        self._seen: dict[str, None] = {}

    def find(self, tickets: Iterable[str], code: str) -> str | None:
        """The id among `tickets` with that code, whatever its case; None: there is none."""
        known = code.upper()
        found = self._ids.get(known)
        ids = dict.fromkeys(tickets)
        if found in ids:
            return found
        if not self._seen.keys() <= ids.keys():
            self._seen, self._ids = {}, {}  # another day
        for ticket in ids:
            if ticket not in self._seen:
                self._seen[ticket] = None
                self._ids[code_of(self._secret, ticket)] = ticket
        return self._ids.get(known)
