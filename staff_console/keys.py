"""What an officer can press, and the keys of the keyboard that do the same. No Qt."""

from enum import StrEnum

from ticket_protocol.words import PauseReason


class Key(StrEnum):
    """An action of the bar. The value of one that is sent is the last word of its path."""

    NEXT = "call-next"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    NO_SHOW = "no-show"
    CANCEL = "cancel"
    HOLD = "hold"
    TRANSFER = "transfer"
    PUT_BACK = "put-back"
    UNDO = "undo"
    CALL = "call"
    OPEN = "open"
    PAUSE = "pause"
    CLOSE = "close"
    REASSIGN = "reassign"
    ISSUE = "tickets"
    RETURN = "return"
    GUIDE = "guide"
    PRIORITY = "priority"
    CATEGORY = "category"
    LINK = "link"
    HELP = "help"
    PAPER = "served-on-paper"
    SLIPS = "slips"
    SWITCH = "issuing"
    CONFIRM_CLOCK = "confirm"
    REPRINT = "reprint"
    MESSAGES = "messages"
    END_MESSAGE = "end-message"
    COME = "come"
    # This only asks which ticket it is.
    LOOK = "look"
    # These only unfold a page.
    RESULT = "result"
    ABOUT = "about"
    FIND = "find"
    MORE = "more"
    SUPERVISE = "supervise"


ON_CURRENT = frozenset(
    {
        Key.RECALL,
        Key.START,
        Key.FINISH,
        Key.NO_SHOW,
        Key.CANCEL,
        Key.HOLD,
        Key.TRANSFER,
        Key.PUT_BACK,
    }
)
"""Keys that act on the citizen at the counter."""

BEFORE_START = frozenset({Key.RECALL, Key.START, Key.NO_SHOW, Key.PUT_BACK})
"""Of these, what makes no sense any more once the citizen is there."""

ON_ANY = frozenset(
    {Key.RETURN, Key.GUIDE, Key.PRIORITY, Key.CATEGORY, Key.LINK, Key.HELP, Key.REPRINT}
)
"""Keys that act on a ticket wherever it is: `/tickets/{ticket}/…`."""

AT_DESK = ON_ANY | {
    Key.ISSUE,
    Key.PAPER,
    Key.SLIPS,
    Key.SWITCH,
    Key.REASSIGN,
    Key.MESSAGES,
    Key.COME,
    Key.ABOUT,
    Key.FIND,
    Key.MORE,
}
"""Keys that work whatever the counter's state is."""


class Menu(StrEnum):
    """A page that the bar unfolds before it sends a command."""

    PAUSE = "pause"
    BACK_AT = "back-at"
    CANCEL = "cancel"
    CLOSE = "close"
    LEAVING = "leaving"
    CLOCK = "clock"
    HOLD = "hold"
    TRANSFER = "transfer"
    RESULT = "result"
    TICKET = "ticket"
    CALL = "call"
    PRIORITY = "priority"
    CATEGORY = "category"
    LINK = "link"
    REPRINT = "reprint"
    FIND = "find"
    ISSUE = "issue"
    MORE = "more"
    REASSIGN = "reassign"
    PAPER = "paper"
    SLIPS = "slips"
    SLIPS_FIELD = "slips-field"
    SWITCH = "switch"
    MESSAGES = "messages"
    MESSAGE = "message"
    WRITE = "write"
    SUPERVISOR = "supervisor"


ASKS: dict[Key, Menu] = {
    Key.PAUSE: Menu.PAUSE,
    Key.CANCEL: Menu.CANCEL,
    Key.CLOSE: Menu.CLOSE,
    Key.CONFIRM_CLOCK: Menu.CLOCK,
    Key.HOLD: Menu.HOLD,
    Key.TRANSFER: Menu.TRANSFER,
    Key.RESULT: Menu.RESULT,
    Key.CALL: Menu.CALL,
    Key.PRIORITY: Menu.PRIORITY,
    Key.CATEGORY: Menu.CATEGORY,
    Key.LINK: Menu.LINK,
    Key.REPRINT: Menu.REPRINT,
    Key.ISSUE: Menu.ISSUE,
    Key.REASSIGN: Menu.REASSIGN,
    Key.PAPER: Menu.PAPER,
    Key.SLIPS: Menu.SLIPS,
    Key.SWITCH: Menu.SWITCH,
    Key.MESSAGES: Menu.MESSAGES,
    Key.ABOUT: Menu.TICKET,
    Key.FIND: Menu.FIND,
    Key.MORE: Menu.MORE,
    Key.SUPERVISE: Menu.SUPERVISOR,
}
"""Keys that ask first."""

ABOUT_CURRENT = frozenset({Menu.CANCEL, Menu.CLOSE, Menu.HOLD, Menu.TRANSFER, Menu.RESULT})
"""Pages whose answer would act on the citizen who was there when they were opened."""

ABOUT_TICKET = frozenset(
    {Menu.TICKET, Menu.CALL, Menu.PRIORITY, Menu.CATEGORY, Menu.LINK, Menu.REPRINT}
)
"""Pages about one ticket, wherever it is."""

TYPED: dict[Menu, int] = {
    Menu.FIND: 1, Menu.LINK: 1, Menu.PAPER: 2, Menu.SLIPS: 3, Menu.WRITE: 2
}  # fmt: skip
"""Pages with fields to type or scan into, and how many."""

REASONS = tuple(PauseReason)
"""Pause reasons in the menu's order; Alt 1 is the first while the menu is open."""


class Shortcut(StrEnum):
    """Keys of the keyboard."""

    MAIN = "F8"
    ONE = "Alt+1"
    TWO = "Alt+2"
    THREE = "Alt+3"
    FOUR = "Alt+4"
    FIVE = "Alt+5"
    SIX = "Alt+6"
    SEVEN = "Alt+7"
    EIGHT = "Alt+8"
    NINE = "Alt+9"

    @property
    def label(self) -> str:
        """As it stands on a key."""
        return self.replace("+", " ")


SHORTCUTS: dict[Key, Shortcut] = {
    Key.NEXT: Shortcut.MAIN,
    Key.OPEN: Shortcut.MAIN,
    Key.RECALL: Shortcut.ONE,
    Key.FINISH: Shortcut.TWO,
    Key.NO_SHOW: Shortcut.THREE,
    Key.HOLD: Shortcut.FOUR,
    Key.TRANSFER: Shortcut.FIVE,
    Key.PAUSE: Shortcut.SIX,
    Key.START: Shortcut.SEVEN,
    Key.UNDO: Shortcut.EIGHT,
    Key.FIND: Shortcut.NINE,
}

CHOICES = tuple(s for s in Shortcut if s is not Shortcut.MAIN)
"""What chooses on an open page: Alt 1 the first row, or counter 1."""
