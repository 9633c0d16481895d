"""The staff's PIN: what one may look like, and the slow hash that is kept of it. No Qt, no file.

scrypt (RFC 7914) with 2^15 rounds and blocks of 8 needs 32 MB and about a tenth of a second for
each guess; six digits are soon tried even so, therefore nobody but the kiosk may read the hash.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

LEAST, MOST = 6, 12
COST, BLOCK, PARALLEL, MEMORY = 2**15, 8, 1, 64 * 2**20


def too_simple(pin: str) -> str | None:
    """The id of the text that says why this is no PIN; None: it is one."""
    if not (pin.isascii() and pin.isdecimal() and LEAST <= len(pin) <= MOST):
        return "service.pin_digits"
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return "service.pin_simple" if steps in ({0}, {1}, {9}) else None


def hashed(pin: str) -> dict[str, Any]:
    """What is kept of a PIN: with its own salt, and with what the hash costs."""
    salt = secrets.token_bytes(16)
    kept = {"salt": salt.hex(), "cost": COST, "block": BLOCK, "parallel": PARALLEL}
    return {**kept, "hash": _hash(pin, kept).hex()}


def fits(pin: str, kept: Mapping[str, Any]) -> bool:
    """Whether this is the PIN that was kept; what was spoilt fits none."""
    try:
        return hmac.compare_digest(_hash(pin, kept), bytes.fromhex(kept["hash"]))
    except (KeyError, TypeError, ValueError, OverflowError, MemoryError):
        return False


def _hash(pin: str, kept: Mapping[str, Any]) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=bytes.fromhex(kept["salt"]),
        n=kept["cost"],
        r=kept["block"],
        p=kept["parallel"],
        maxmem=MEMORY,
    )
