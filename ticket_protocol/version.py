"""The version of the protocol, and the headers and paths that every program agrees on."""

from typing import Final

PROTOCOL: Final = 1
"""Raised when an older program could misread a newer one. Programs state it on every request."""

PROTOCOL_HEADER: Final = "Denluot-Protocol"
KEY_HEADER: Final = "Idempotency-Key"
API: Final = "/api/v1"
