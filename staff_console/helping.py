"""Where somebody at a kiosk wants a person, and who goes. Pure."""

from collections.abc import Iterator
from urllib.parse import quote

from staff_console.keys import Key
from staff_console.notice import Notice
from staff_console.orders import Draft, Say
from ticket_protocol.board import Board, Help
from ticket_protocol.help import AnswerHelp
from ticket_protocol.texts import LEADING, texts


def help_notices(board: Board, counter: int | None) -> tuple[Notice, ...]:
    """First those whom nobody answered, the longest waiting first; then where somebody goes."""
    helps = sorted(board.helps, key=lambda wish: (wish.answered_at is not None, wish.since))
    return tuple(_notices(helps, counter))


def _notices(helps: list[Help], counter: int | None) -> Iterator[Notice]:
    for wish in helps:
        answered = wish.answered_at is not None
        yield _going(wish, counter) if answered else _wanted(wish, counter)


def _wanted(wish: Help, counter: int | None) -> Notice:
    return Notice(
        id=f"help {wish.kiosk} {wish.since.isoformat()}",
        icon="help",
        words=_wanted_words(wish),
        alarm=True,
        key=Key.COME,
        act=Say(id="staff.help_come"),
        draft=Draft(
            key=Key.COME,
            path=f"/kiosks/{quote(wish.kiosk, safe='')}/help/answer",
            body=AnswerHelp(counter=counter),
        ),
    )


def _wanted_words(wish: Help) -> Say:
    """Also in which language to speak there, if it is another than ours."""
    values = {"name": wish.kiosk, "at": wish.since}
    if wish.language in {None, LEADING}:
        return Say(id="staff.help_wanted", values=values)
    lang = texts(wish.language)["kiosk.language_name"]
    return Say(id="staff.help_wanted_in", values={**values, "lang": lang})


def _going(wish: Help, counter: int | None) -> Notice:
    if wish.counter is None:
        words = Say(id="staff.help_guide_goes", values={"name": wish.kiosk})
    elif wish.counter == counter:
        words = Say(id="staff.help_you_go", values={"name": wish.kiosk})
    else:
        words = Say(id="staff.help_goes", values={"name": wish.kiosk, "c": wish.counter})
    return Notice(
        id=f"help {wish.kiosk} {wish.since.isoformat()} answered", icon="person", words=words
    )
