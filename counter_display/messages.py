"""Messages for everybody in the hall: which one its screen shows, and which one is said. Pure."""

from dataclasses import dataclass
from datetime import datetime

from counter_display.moves import Notice, notices, worded
from ticket_protocol.board import Board, Message
from ticket_protocol.centre import Centre
from ticket_protocol.facts import CategoriesReassigned, FactBase, MessagePosted
from ticket_protocol.part import Words
from ticket_protocol.texts import texts
from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import MessageKind

PAGE_S = 12.0
NO_BREAK = "\u00a0"
TOGETHER, PIECE = 64, 120
"""Signs of a text that stands beside its other language, and of a part of one that is longer."""

ICONS = {
    MessageKind.CLOSING_SOON: "clock",
    MessageKind.TECHNICAL: "alarm",
    MessageKind.FREE: "info",
}


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What is to be said to everybody, one text after the other; `seq` of its fact names it.

    `notices`: what the texts tell, where they tell of numbers that are served elsewhere now.
    """

    seq: int
    words: tuple[Words, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MessageShown:
    """A part of a message, as it is written; empty for none. `en` may be missing."""

    icon: str = ""
    vi: str = ""
    en: str = ""


NOTHING = MessageShown()


def to_say(fact: FactBase, voice: VoiceSettings, *, news: bool) -> Spoken | None:
    """The message to be said because of `fact`: once, when it is posted. What is late is not."""
    if not isinstance(fact, MessagePosted) or not (news and fact.spoken):
        return None
    words = {MessageKind.CLOSING_SOON: voice.closing, MessageKind.TECHNICAL: voice.technical}
    said = words.get(fact.about, fact.text)
    return Spoken(seq=fact.seq, words=(said,)) if said else None


def moved_to_say(
    fact: FactBase, board: Board, centre: Centre, *, zone: tuple[int, ...] = (), news: bool
) -> Spoken | None:
    """What those are told who wait with paper of another counter: once, when it is so."""
    if not isinstance(fact, CategoriesReassigned) or not news:
        return None
    told = tuple(n for n in notices(board) if n.seq == fact.seq and n.waited_for)
    told = tuple(n for n in told if not zone or {n.origin, n.to} & set(zone))
    words = tuple(_plain(worded(notice, centre)) for notice in told)
    return Spoken(seq=fact.seq, words=words, notices=told) if told else None


def standing(board: Board, clock: datetime) -> tuple[Message, ...]:
    """The messages that are not over at `clock`, oldest first; the server may not have said so."""
    return tuple(m for m in board.messages if m.until is None or clock < m.until)


def shown(board: Board, clock: datetime, *, elapsed_s: float) -> MessageShown:
    """The part whose turn it is; `elapsed_s` runs on and turns them."""
    parts = [part for message in standing(board, clock) for part in _parts(message)]
    return parts[int(elapsed_s / PAGE_S) % len(parts)] if parts else NOTHING


def pieces(text: str, most: int = PIECE) -> tuple[str, ...]:
    """`text` in as few parts of about the same length as `most` allows, parted between words."""
    words, count = text.split(), -(-len(text) // most)
    if count <= 1:
        return (" ".join(words),) if words else ()
    even = _filled(words, -(-len(text) // count) + max(map(len, words)) // 2)
    return even if all(len(part) <= most for part in even) else _filled(words, most)


def _plain(words: Words) -> Words:
    """Without the marks that keep words together on a line."""
    en = words.en and words.en.replace(NO_BREAK, " ")
    return Words(vi=words.vi.replace(NO_BREAK, " "), en=en)


def _filled(words: list[str], most: int) -> tuple[str, ...]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= most or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _parts(message: Message) -> tuple[MessageShown, ...]:
    """One, where both languages find room beside each other; else one language after the other."""
    words, icon = _words(message), ICONS[message.kind]
    vi, en = words.vi, words.en or ""
    if max(len(vi), len(en)) <= TOGETHER:
        return (MessageShown(icon=icon, vi=vi, en=en),)
    first = tuple(MessageShown(icon=icon, vi=part) for part in pieces(vi))
    return first + tuple(MessageShown(icon=icon, en=part) for part in pieces(en))


def _words(message: Message) -> Words:
    if message.text is not None:
        return message.text
    key = f"hall.message_{message.kind}"
    return Words(vi=texts("vi")[key], en=texts("en")[key])
