"""What lines, keys and reasons are called. No Qt."""

from staff_console.keys import Key
from staff_console.line import Line
from staff_console.orders import Say
from ticket_protocol.words import PauseReason

MESSAGES = {
    Line.CONNECTING: Say(id="staff.connecting"),
    Line.OFFLINE: Say(id="staff.reconnecting"),
    Line.REFUSED: Say(id="staff.token_refused"),
    Line.MISMATCH: Say(id="staff.wrong_version"),
}

NAMES = {
    Key.NEXT: "staff.call_next_short",
    Key.RECALL: "staff.recall",
    Key.START: "staff.start",
    Key.FINISH: "staff.finish",
    Key.NO_SHOW: "staff.no_show",
    Key.CANCEL: "staff.cancel_short",
    Key.HOLD: "staff.hold_short",
    Key.TRANSFER: "staff.transfer",
    Key.PUT_BACK: "staff.requeue",
    Key.UNDO: "staff.undo",
    Key.CALL: "staff.call_specific",
    Key.OPEN: "staff.open",
    Key.PAUSE: "staff.pause_short",
    Key.CLOSE: "staff.close_short",
    Key.REASSIGN: "staff.reassign",
    Key.ISSUE: "staff.issue",
    Key.RETURN: "staff.return",
    Key.GUIDE: "staff.guide",
    Key.PRIORITY: "staff.priority_badge",
    Key.CATEGORY: "staff.change_field",
    Key.LINK: "staff.link",
    Key.REPRINT: "staff.reprint",
    Key.MESSAGES: "staff.messages",
    Key.END_MESSAGE: "staff.message_end_short",
    Key.COME: "staff.help_come",
    Key.LOOK: "staff.find",
    Key.HELP: "staff.help_needed",
    Key.PAPER: "staff.on_paper",
    Key.SLIPS: "staff.slips",
    Key.SWITCH: "staff.switch",
    Key.CONFIRM_CLOCK: "staff.confirm_day",
    Key.RESULT: "staff.finish_with",
    Key.ABOUT: "staff.about_here",
    Key.FIND: "staff.find",
    Key.MORE: "staff.more",
    Key.SUPERVISE: "staff.supervise",
}
"""Words of the keys."""

PAUSES = {reason: f"staff.pause_{reason}" for reason in PauseReason}
"""Words of the pause reasons."""
