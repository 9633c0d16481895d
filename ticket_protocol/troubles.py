"""What may be wrong with devices, and by which texts people are told what to do. Pure."""

from dataclasses import dataclass

from ticket_protocol.words import PartKind, PrinterState, Role

CLOCK_TOLERANCE_S = 120
BY_TENS = 20
"""From so many tickets on, about how many are left is told by tens."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """How a state is told. `alarm`: nothing comes out until somebody has gone there."""

    words: str
    icon: str = "printer"
    alarm: bool = True


PRINTERS = {
    PrinterState.OUT: Trouble(words="staff.paper_out", icon="paper-out"),
    PrinterState.COVER_OPEN: Trouble(words="staff.cover_open"),
    PrinterState.JAM: Trouble(words="staff.printer_jam"),
    PrinterState.STALLED: Trouble(words="staff.printer_stalled"),
    PrinterState.DOWN: Trouble(words="staff.printer_down"),
    PrinterState.ERROR: Trouble(words="staff.printer_error"),
    PrinterState.HOT: Trouble(words="staff.printer_hot", alarm=False),
    PrinterState.LOW: Trouble(words="staff.paper_low_at", icon="paper-out", alarm=False),
}
"""States that somebody has to do something about, the worst first."""

PARTS = {
    PartKind.SIGN: "staff.sign_silent",
    PartKind.KEYPAD: "staff.keypad_silent",
    PartKind.SCANNER: "staff.scanner_silent",
    PartKind.LAMP: "staff.lamp_silent",
    PartKind.LAYOUT: "staff.layout_refused",
    PartKind.VOICE: "staff.voice_silent",
    PartKind.VOICE_NONE: "staff.voice_none",
    PartKind.VOICE_CLIPS: "staff.voice_clips",
    PartKind.VOICE_COMMAND: "staff.voice_command",
    PartKind.VOICE_SYSTEM: "staff.voice_system",
    PartKind.VOICE_ESPEAK: "staff.voice_espeak",
    PartKind.MEDIA: "staff.media_silent",
    PartKind.OUTBOX: "staff.outbox_unkept",
}
"""Parts of a device."""

LOST = {Role.KIOSK: "staff.kiosk_lost", Role.DISPLAY: "staff.display_lost"}
"""How it is told that a device is heard no more; any other: `staff.device_lost`."""

VOICES = tuple(part for part in PARTS if part is PartKind.VOICE or part.startswith("voice_"))
"""Those of the hall's voice; of them one at a time is told."""

AT_COUNTERS = {
    PartKind.SIGN: "staff.sign_silent_at",
    PartKind.KEYPAD: "staff.keypad_silent_at",
}
"""Parts that everybody in the hall sees at counters."""


def clock_words(off_s: float) -> tuple[str, int] | None:
    """How it is told that a device's clock is `off_s` ahead of the server's, with the minutes.

    None: it is right.
    """
    if abs(off_s) <= CLOCK_TOLERANCE_S:
        return None
    return "staff.clock_ahead" if off_s > 0 else "staff.clock_behind", round(abs(off_s) / 60)


def about(left: int) -> int:
    """How many tickets are left, as it is told."""
    return left // 10 * 10 if left >= BY_TENS else left
