"""Which passwords and PINs are good enough. Length counts; no rules about signs (NIST SP 800-63B).

A PIN is short by its nature: it opens one counter, guessing it is locked, and the first that
anybody would try are refused here.
"""

import unicodedata
from itertools import pairwise
from typing import Final

from ticket_server.people.refusals import WeakPassword, WeakPin

PASSWORD_LENGTH: Final = 10
LONGEST: Final = 128
PIN_LENGTH: Final = 6
LONGEST_PIN: Final = 12
KINDS: Final = 5
"""So many different signs a password has at least."""
COMMON: Final = (
    "password", "matkhau", "qwerty", "asdfgh", "zxcvbn", "iloveyou", "letmein", "welcome", "admin",
    "hanhchinhcong", "trungtam", "denluot", "vietnam", "quantri",
)  # fmt: skip
"""What is tried first, with or without digits around it."""
STEPS: Final = (-1, 0, 1)


def plain(secret: str) -> str:
    """The secret as it is hashed: the same whatever keyboard composed its marks (NFKC)."""
    return unicodedata.normalize("NFKC", secret)


def check_password(password: str, *, login: str, name: str) -> None:
    """WeakPassword says what is wrong with it."""
    text = plain(password)
    if not PASSWORD_LENGTH <= len(text) <= LONGEST:
        raise WeakPassword(f"A password has {PASSWORD_LENGTH} to {LONGEST} characters.")
    bare = _bare(text)
    own = [_bare(login), *(_bare(part) for part in name.split())]
    rest = bare
    for word in (*COMMON, *(word for word in own if len(word) > 1)):
        rest = rest.replace(word, "")
    letters = rest.strip("0123456789!@#$%^&*()-_=+.,?/ ")
    if len(set(text)) < KINDS or _runs(text) or not letters:
        raise WeakPassword("This password is among the first that anybody would try.")


def check_pin(pin: str, *, login: str) -> None:
    """WeakPin says what is wrong with it."""
    digits = pin.isascii() and pin.isdecimal()
    if not digits or not PIN_LENGTH <= len(pin) <= LONGEST_PIN:
        raise WeakPin(f"A PIN has {PIN_LENGTH} to {LONGEST_PIN} digits.")
    if _runs(pin) or _repeats(pin) or pin in login or login in pin:
        raise WeakPin("This PIN is among the first that anybody would try.")


def _bare(text: str) -> str:
    """In small letters, without marks: Mật khẩu is matkhau."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c) and not c.isspace())


def _runs(text: str) -> bool:
    """aaaaaa, 123456, 654321: each sign follows from the one before."""
    steps = {ord(b) - ord(a) for a, b in pairwise(text)}
    return len(steps) == 1 and steps <= set(STEPS)


def _repeats(text: str) -> bool:
    """121212, 123123: one short part again and again."""
    return any(
        len(text) % size == 0 and text == text[:size] * (len(text) // size)
        for size in range(1, len(text) // 2 + 1)
    )
