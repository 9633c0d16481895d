"""People with accounts: how they sign in and out, and what supervisors do with accounts."""

from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, StringConstraints, model_validator

from ticket_protocol.commands import Command, CounterNumber
from ticket_protocol.plain_text import PlainText
from ticket_protocol.replies import Reply
from ticket_protocol.words import Role

Login = Annotated[
    str,
    StringConstraints(strip_whitespace=True, to_lower=True, min_length=1, max_length=32),
]
NewLogin = Annotated[Login, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9._-]{1,31}$")]
"""Letters without marks, digits, and . _ - between: easily typed on any keyboard; kept small."""
Secret = Annotated[str, StringConstraints(min_length=1, max_length=256)]
PersonName = Annotated[PlainText, StringConstraints(max_length=64)]
PersonRole = Literal["guide", "staff", "supervisor", "admin", "reports"]
"""Roles of people; the others are of devices."""
Counters = Annotated[tuple[CounterNumber, ...], Field(strict=False, min_length=1, max_length=99)]


class SignIn(Command):
    """By `password` or `pin`; `counter`: where he serves. `bearer`: a program, which keeps a token.

    A PIN opens a counter (a guide's none, and his desk); a password with a counter does the same.
    """

    login: Login
    password: Secret | None = None
    pin: Secret | None = None
    counter: CounterNumber | None = None
    bearer: bool = False

    @model_validator(mode="after")
    def _one_secret(self) -> Self:
        if (self.password is None) == (self.pin is None):
            raise ValueError("password or pin, one of them")
        return self


class SessionReply(Reply):
    """Who is signed in. `counters`: where he may act, None: everywhere.

    `csrf` goes with every POST of a browser as Denluot-Csrf. `token`: told once, to programs.
    """

    login: str
    name: str
    role: Role
    counters: tuple[int, ...] | None
    csrf: str
    token: str | None = None


class SignedOutReply(Reply):
    """It is over."""

    login: str


class MakePerson(Command):
    """An account for somebody. `counters` None: he may sign in at every counter."""

    login: NewLogin
    name: PersonName
    role: PersonRole
    counters: Counters | None = None
    password: Secret | None = None
    pin: Secret | None = None


class ChangePerson(Command):
    """What is to be otherwise. `counters` null means all of them; left out: as before."""

    name: PersonName | None = None
    role: PersonRole | None = None
    counters: Counters | None = None


class SetPassword(Command):
    """`current` is asked of who changes his own."""

    password: Secret
    current: Secret | None = None


class SetPin(Command):
    """`pin` null: none any more. `current`, the password, is asked of who changes his own."""

    pin: Secret | None
    current: Secret | None = None


class DisablePerson(Command):
    """Out of use, or in use again."""

    disabled: bool = True


class PersonReply(Reply):
    """An account. `at`: the counter where he is signed in; `locked_s`: so long guesses are refused.

    `signed_in`: at how many places.
    """

    login: str
    name: str
    role: Role
    counters: tuple[int, ...] | None
    has_password: bool
    has_pin: bool
    disabled: bool
    made_at: AwareDatetime
    changed_at: AwareDatetime
    signed_in: int
    at: int | None
    locked_s: int


class PeopleReply(Reply):
    """All accounts, by name."""

    people: tuple[PersonReply, ...]
