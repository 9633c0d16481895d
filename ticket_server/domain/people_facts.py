"""What has happened to accounts and sign-ins. The hall does not change by it; the log tells.

Never a secret, nor anything that one could be made from. Who did it and from where is the fact's.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedIn:
    """`login` may act in `role` from now on, at `counter` if at one; `how`: password or pin."""

    login: str
    role: str
    how: str
    counter: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedOut:
    """No longer.

    `why`: asked, idle, time, taken_over, moved, secret, changed, disabled, ended, revoked.
    """

    login: str
    why: str
    counter: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SignInLocked:
    """Somebody guessed: so long nobody is let in as `login` from there; None: as nobody.

    A name that no account has is not written down: it may be a secret in the wrong field.
    """

    login: str | None
    seconds: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonChanged:
    """What was done to an account: made, name, role, counters, password, pin, disabled, ..."""

    login: str
    what: tuple[str, ...]


OfPeople = SignedIn | SignedOut | SignInLocked | PersonChanged
