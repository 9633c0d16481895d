"""Secrets that people carry: tickets' codes and programs' tokens. No secret is ever logged."""

import hashlib
import secrets

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
