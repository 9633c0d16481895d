"""Help at a kiosk: somebody there asks for a person, and somebody answers that he comes."""

from pydantic import AwareDatetime

from ticket_protocol.commands import Command, CounterNumber, Name
from ticket_protocol.replies import Reply


class AskHelp(Command):
    """Somebody at this kiosk wants a person, or no longer. Never who, and never why.

    `language` and `page`: what is shown there, for whoever comes.
    """

    wanted: bool
    language: Name | None = None
    page: Name | None = None


class AnswerHelp(Command):
    """I come; from `counter`, None: from none. Only the first who says so does."""

    counter: CounterNumber | None = None


class HelpReply(Reply):
    """Since when help is wanted there, None: it is not; whether and from where somebody comes."""

    kiosk: str
    since: AwareDatetime | None = None
    answered_at: AwareDatetime | None = None
    counter: int | None = None
