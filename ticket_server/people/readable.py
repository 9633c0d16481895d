"""Passwords that are shown once and typed by hand: long, readable, and the same on any keyboard."""

import secrets
from typing import Final

CONSONANTS: Final = "bcghklmnptv"
VOWELS: Final = "aeiou"
GROUPS: Final = 5


def new_password() -> str:
    """Five groups such as `bamo`: 56 random bits.

    No letter marks a tone or a vowel in Telex or VNI (s f r x j z w d, digits, a vowel twice), so a
    keyboard that was left on Vietnamese changes nothing.
    """
    return "-".join(_group() for _ in range(GROUPS))


def _group() -> str:
    first = secrets.choice(VOWELS)
    second = secrets.choice(VOWELS.replace(first, ""))
    return secrets.choice(CONSONANTS) + first + secrets.choice(CONSONANTS) + second
