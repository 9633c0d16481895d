"""The calls about help at a kiosk."""

from fastapi import Request

from ticket_protocol.help import AnswerHelp, AskHelp, HelpReply
from ticket_server.helping import Helping
from ticket_server.orders import Answer
from ticket_server.service import Sender
from ticket_server.web.access import Action, may_act_at
from ticket_server.web.commands import Call, Commands
from ticket_server.web.problems import ProblemError

ASK = Call(name="ask-help", path="/kiosks/me/help", action=Action.ASK_HELP, reply=HelpReply)
ANSWER = Call(
    name="answer-help",
    path="/kiosks/{kiosk}/help/answer",
    action=Action.ANSWER_HELP,
    reply=HelpReply,
)


def add_help(commands: Commands, helping: Helping) -> None:
    """Puts them in."""

    async def ask(sender: Sender, command: AskHelp, _request: Request) -> Answer:
        return await helping.ask(sender, command)

    async def answer(sender: Sender, command: AnswerHelp, request: Request) -> Answer:
        counter = command.counter
        if counter is not None and not may_act_at(sender.token, counter):
            words = f"This token does not sit at counter {counter}."
            raise ProblemError(403, "COUNTER_NOT_ALLOWED", words)
        return await helping.answer(sender, request.path_params["kiosk"], command)

    commands.add(ASK, AskHelp, ask)
    commands.add(ANSWER, AnswerHelp, answer)
