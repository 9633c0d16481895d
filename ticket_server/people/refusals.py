"""What people with accounts can be refused.

Whoever is not known, not right or not in use any more hears one and the same words.
"""

from ticket_server.domain.refusals import Refusal


class BadSignIn(Refusal):
    """No such account, another secret, or an account out of use: it is never said which."""

    code = "BAD_SIGN_IN"


class SignInLocked(Refusal):
    """Too many guesses: nobody is let in by that name, or from there, for `seconds`."""

    code = "SIGN_IN_LOCKED"

    def __init__(self, seconds: float) -> None:
        super().__init__("Too many attempts; wait before the next.")
        self.seconds = seconds


class SignInBusy(Refusal):
    """More sign-ins are being looked at than can be; a moment later it goes on."""

    code = "SIGN_IN_BUSY"


class CounterNeeded(Refusal):
    """A PIN opens a counter, and none was named."""

    code = "COUNTER_NEEDED"


class NotYourCounter(Refusal):
    """This person is not for that counter."""

    code = "COUNTER_NOT_ALLOWED"


class StillServing(Refusal):
    """Somebody is at the counter that would be left; `number` says who."""

    code = "STILL_SERVING"


class CounterBusy(Refusal):
    """Another officer is serving at the counter; `number` says whom."""

    code = "COUNTER_BUSY"


class UnknownPerson(Refusal):
    """No such account."""

    code = "UNKNOWN_PERSON"


class LoginTaken(Refusal):
    """Somebody has that name already."""

    code = "LOGIN_TAKEN"


class WeakPassword(Refusal):
    """Too easily guessed."""

    code = "WEAK_PASSWORD"


class WeakPin(Refusal):
    """Too easily guessed."""

    code = "WEAK_PIN"


class WrongSecret(Refusal):
    """Who changes his own secret says the one he has."""

    code = "WRONG_SECRET"


class AboveYou(Refusal):
    """Who has that role, or is to have it, may more than who asks."""

    code = "ABOVE_YOU"


class LastAdministrator(Refusal):
    """Nobody would be left to administer the centre."""

    code = "LAST_ADMINISTRATOR"


class AdministratorExists(Refusal):
    """The first one is made once."""

    code = "ADMINISTRATOR_EXISTS"
