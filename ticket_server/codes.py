"""Secrets that people carry: tickets' codes and programs' tokens. No secret is ever logged."""

import base64
import hashlib
import hmac
import secrets

CODE_BYTES = 10


def new_secret() -> bytes:
    """What a centre's ticket codes are made from."""
    return secrets.token_bytes(32)


def code_of(secret: bytes, ticket_id: str) -> str:
    """The code of a ticket: 80 bits of HMAC-SHA256 (RFC 2104) in 16 letters (RFC 4648, base32).

    Made from the id, so it need not be in the facts; capitals and digits keep the QR small.
    """
    digest = hmac.digest(secret, ticket_id.encode(), "sha256")
    return base64.b32encode(digest[:CODE_BYTES]).decode()


def new_token() -> str:
    """256 random bits in hexadecimal: no sign that a shell or a file could garble."""
    return secrets.token_hex(32)


def digest_of(token: str) -> str:
    """What is kept of a token. It is random and long, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()
