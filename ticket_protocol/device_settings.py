"""The devices that hang on kiosks, displays and consoles, as `GET /centre` describes them.

Addresses of lines: `serial:///dev/ttyUSB0?baud=9600`, `socket://host:port`, `rfc2217://host:port`.
Frames are templates: see `frames`.
"""

from typing import Literal

from pydantic import Field

from ticket_protocol.part import Part, Words
from ticket_protocol.words import Purpose


class PrinterSettings(Part):
    """A printer: where it is, `width` in dots, how much `status` it answers, how it says "done".

    `address`: `tcp://host:9100`, `serial:///dev/ttyS0?baud=38400`, `file:///dev/usb/lp0`,
    `usb://04b8:0e15`, `spooler:///Name` or `picture:///folder`. `completion` auto: the process id
    if the printer has it, else the report in order. `layout`: a file of `assets/tickets` or of the
    kiosk's own folder, None: `standard`, and `compact` on a serial line. For slow lines: `places`,
    whether it moves pictures by ESC a; `doubles`, whether it prints pictures in double dots.
    `roll_m`: the length of a new roll; `near_end_m`: what is left of it when the sensor says so,
    until that has been learned.
    """

    id: str
    address: str
    width: Literal[576, 512, 384] = 576
    dots_per_mm: float = 8.0
    status: Literal["full", "basic", "none"] = "full"
    completion: Literal["auto", "process_id", "report", "none"] = "auto"
    layout: str | None = None
    places: bool = False
    doubles: bool = False
    roll_m: float = 80.0
    near_end_m: float = 8.0


class LampSettings(Part):
    """A lamp on a serial relay, lit while the printer needs somebody; `on` and `off` are frames."""

    address: str
    on: str
    off: str


class KioskSettings(Part):
    """A kiosk: its printer (none: numbers on the screen only) and its idle times in seconds.

    `copy_s`: so long a citizen can have the ticket printed again. `attract_s`: after so long
    untouched it shows the centre's pictures and what is busy, 0: never. `sound`: the kiosk sounds
    when the printer needs somebody.
    """

    id: str
    printer: str | None = None
    idle_s: int = 60
    warning_s: int = 20
    ticket_s: int = 15
    copy_s: int = 60
    attract_s: int = 0
    sound: bool = False
    lamp: LampSettings | None = None


class SignFrames(Part):
    """How a serial sign is spoken to. `show` may be several frames, one after the other.

    `width` and `lines`: its letters. `reply`: what it answers when all is well, "": nothing; then
    `retries` more tries, each waiting `reply_ms`.
    """

    init: str = ""
    show: tuple[str, ...]
    clear: str = ""
    brightness: str = ""
    encoding: str = "ascii"
    width: int = 20
    lines: int = 2
    fill: str = " "
    checksum: Literal["none", "xor", "sum8", "crc16_modbus"] = "none"
    reply: str = ""
    reply_ms: int = 300
    retries: int = 2


class SignSettings(Part):
    """One sign of a line: whose counter it shows, and how the line calls it."""

    counter: int
    address: int = 1


class SignLineSettings(Part):
    """A line of serial signs, owned by the display program of the same name.

    `preset` names a set of frames, `frames` describes others. The last value is sent again every
    `resend_s`. `paused` and `closed` are shown then, without accents; `brightness` None: untouched.
    """

    id: str
    address: str
    preset: str | None = None
    frames: SignFrames | None = None
    signs: tuple[SignSettings, ...]
    resend_s: float = 15.0
    brightness: int | None = None
    paused: Words = Words(vi="Tam ngung", en="Paused")
    closed: Words = Words(vi="Dong cua", en="Closed")


class PadSettings(Part):
    """One keypad of a line: its address there and the counter it works for."""

    counter: int
    address: int = 1


class KeypadSettings(Part):
    """Call keypads on one line, owned by the console without a screen of the same name.

    `address` may be a line, or `hid:///dev/input/...` for a numeric pad with keys. `frame`: what a
    key press looks like on the line, `checksum` what its `{check}` is. `keys`: key as the line or
    the pad names it → what it means: next, recall, finish, no_show, pause, enter, clear, or a
    digit; one that is named so means it by itself. `display`: frames for the keypad's own display,
    if it has one.
    """

    id: str
    address: str
    frame: str = ""
    checksum: Literal["none", "xor", "sum8", "crc16_modbus"] = "none"
    keys: dict[str, str] = Field(default_factory=dict)
    pads: tuple[PadSettings, ...]
    display: SignFrames | None = None


class ScannerSettings(Part):
    """A scanner that speaks whole lines, at a kiosk or at a counter."""

    id: str
    address: str
    kiosk: str | None = None
    counter: int | None = None
    suffix: Literal["cr", "lf", "crlf", "none"] = "cr"


class SlipSettings(Part):
    """A QR on paper that citizens bring: an appointment, or the slip to collect a result with.

    `pattern`: a regular expression for the whole text; its group `procedure`, if it has one, names
    the procedure, else `category` and `procedure` do; its group `appointment` names the booking.
    """

    pattern: str
    category: str
    procedure: str | None = None
    purpose: Purpose = Purpose.NEW
    name: Words | None = None


class CardSettings(Part):
    """The citizen card at the kiosk, where a centre wants it. Nothing of it is kept.

    `priority_age`: from that age on the priority question is asked as answered with yes (None: the
    card says nothing of it). `once`: one waiting ticket for each person and category.
    """

    used: bool = False
    priority_age: int | None = 75
    once: bool = True
