"""Messages for everybody in the hall: what their pages offer, and what is sent. Pure."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from pydantic import ValidationError

from staff_console.keys import Key, Menu
from staff_console.orders import Draft, Say
from staff_console.pages import Choice, Kind, Page, Scene
from staff_console.pick import Pick, Step
from ticket_protocol.board import Message
from ticket_protocol.commands import MessageText, Nothing, PostMessage
from ticket_protocol.part import Words
from ticket_protocol.words import MessageKind

MOST = 5
"""So many stand at once; the server takes no more."""
FOR = (15, 60, 0)
"""Minutes that a message stands; 0: until somebody ends it."""
FIRST = {MessageKind.CLOSING_SOON: 15, MessageKind.TECHNICAL: 60, MessageKind.FREE: 60}
ICONS = {MessageKind.CLOSING_SOON: "clock", MessageKind.TECHNICAL: "alarm"}
SPOKEN = "spoken"
WORDS = {kind: f"staff.message_{kind}" for kind in MessageKind}


def messages(scene: Scene, _: Page) -> Iterator[Choice]:
    """What can be said anew, and what stands there now, with its end."""
    free = len(scene.board.messages) < MOST
    for kind in MessageKind:
        icon = ICONS.get(kind, "text-size")
        yield Choice(id=f"new:{kind}", words=Say(id=WORDS[kind]), icon=icon, live=free)
    for message in scene.board.messages:
        yield Choice(id=f"end:{message.seq}", words=_end_words(scene, message), icon="stop")


def message(_: Scene, page: Page) -> Iterator[Choice]:
    """How long one stands, whether it is said, and the key that posts it."""
    for m in FOR:
        words = Say(id="staff.for_m", values={"m": m}) if m else Say(id="staff.message_until_end")
        yield Choice(id=f"for:{m}", kind=Kind.CHIP, words=words)
    yield Choice(id=SPOKEN, kind=Kind.TOGGLE, words=Say(id="staff.message_spoken"))
    post = "typed" if page.menu is Menu.WRITE else "post"
    yield Choice(id=post, kind=Kind.KEY, words=Say(id="staff.message_post"), main=True)


def said(scene: Scene, page: Page) -> Words | None:
    """What the hall will hear of a message that is not written by the officer."""
    voice = scene.centre.voice
    known = {MessageKind.CLOSING_SOON: voice.closing, MessageKind.TECHNICAL: voice.technical}
    return known.get(page.about) if page.about else None


def chosen(pick: Pick) -> Step:
    """A message to make, or one to end."""
    group, _, value = pick.choice.partition(":")
    if group == "end":
        return Draft(key=Key.END_MESSAGE, path=f"/messages/{value}/end", body=Nothing())
    about = MessageKind(value)
    menu = Menu.WRITE if about is MessageKind.FREE else Menu.MESSAGE
    marks = frozenset({f"for:{FIRST[about]}", SPOKEN})
    return Page(menu=menu, at=pick.now, about=about, marks=marks)


def posted(pick: Pick) -> Step:
    """One of those that have their words."""
    about = pick.page.about
    return None if about is None else _post(pick, about, None)


def written(pick: Pick, texts: tuple[str, ...]) -> Step:
    """The officer's own; the page stays while there is nothing to say in Vietnamese."""
    vi, en = (" ".join(text.split()) for text in (*texts, "", "")[:2])
    try:
        return _post(pick, MessageKind.FREE, MessageText(vi=vi, en=en or None))
    except ValidationError:
        return None


def _post(pick: Pick, about: MessageKind, text: MessageText | None) -> Draft:
    body = PostMessage.model_validate(
        {
            "kind": about,
            "until": _until(pick.page, pick.now),
            "spoken": SPOKEN in pick.page.marks,
            **({"text": text} if text else {}),
        }
    )
    return Draft(key=Key.MESSAGES, path="/messages", body=body)


def _until(page: Page, now: datetime) -> datetime | None:
    minutes = page.value("for")
    return (now + timedelta(minutes=minutes)).replace(microsecond=0) if minutes else None


def _end_words(scene: Scene, message: Message) -> Say:
    values = {"what": message.text or Say(id=WORDS[message.kind])}
    if message.until is None:
        return Say(id="staff.message_end", values=values)
    here = message.until.astimezone(scene.zone)
    return Say(id="staff.message_end_at", values={"at": here, **values})
