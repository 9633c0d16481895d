"""Pairing: how a device without a token gets one, and what supervisors do with devices.

The device asks and shows six digits; a supervisor who stands before it types them in; the device's
next claim gets its token, once.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from ticket_protocol.commands import Command, CounterNumber, Name
from ticket_protocol.plain_text import PlainText
from ticket_protocol.record import PartDown
from ticket_protocol.replies import Reply
from ticket_protocol.words import PrinterState, Role

CODE_DIGITS = 6

DeviceName = Annotated[PlainText, StringConstraints(max_length=64)]
Counters = Annotated[tuple[CounterNumber, ...], Field(strict=False, min_length=1, max_length=99)]
Secret = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Kind(StrEnum):
    """What a device is, which decides what its token may do.

    KIOSK: also a look-up screen. DISPLAY: a hall TV or a counter's sign. SIGNS, KEYPADS: a line of
    them, without a screen. CONSOLE: an officer's PC. DESK: a guidance officer's.
    """

    KIOSK = "kiosk"
    DISPLAY = "display"
    SIGNS = "signs"
    KEYPADS = "keypads"
    CONSOLE = "console"
    DESK = "desk"


ROLES = {
    Kind.KIOSK: Role.KIOSK,
    Kind.DISPLAY: Role.DISPLAY,
    Kind.SIGNS: Role.DISPLAY,
    Kind.KEYPADS: Role.KEYPADS,
    Kind.CONSOLE: Role.CONSOLE,
    Kind.DESK: Role.GUIDE,
}
"""Whom the token of such a device stands for."""


class AskPairing(Command):
    """A device without a token: what it is, what it was started as, its program's version."""

    kind: Annotated[Kind, Field(strict=False)]
    name: DeviceName
    version: Name


class PairingReply(Reply):
    """`code` is shown until then; `secret` is this device's alone: it claims with it."""

    secret: str
    code: str
    until: AwareDatetime


class ClaimPairing(Command):
    """Has a supervisor typed the code in? Asked again and again.

    `cookie`: by a page, whose token comes as a cookie that no script can read.
    """

    secret: Secret = Field(repr=False)
    cookie: bool = False


class ClaimReply(Reply):
    """Not yet: nothing but `until`. Else the name under which it stands, and its token.

    Asked again within a minute, as after a lost answer, there is a new token; the one before is
    worth nothing from then on.
    """

    until: AwareDatetime
    token: str | None = None
    name: str | None = None
    role: Role | None = None


class ConfirmPairing(Command):
    """The device that shows `code` is `name`. `counters`: where a console or its keypads stand.

    `replace`: whatever has that name now has its token no longer.
    """

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]
    name: DeviceName
    counters: Counters | None = None
    replace: bool = False


class ConfirmedReply(Reply):
    """What was confirmed; the device has its token within seconds."""

    kind: Kind
    name: str
    role: Role
    counters: tuple[int, ...] | None = None
    address: str | None = None


class RenameDevice(Command):
    """It is another one of its kind from now on. `replace`: as in ConfirmPairing."""

    name: DeviceName
    replace: bool = False


class MoveDevice(Command):
    """It stands at other counters from now on; None: at any."""

    counters: Counters | None = None


class ChangedReply(Reply):
    """The device after it was renamed, moved or revoked."""

    id: int
    name: str
    counters: tuple[int, ...] | None
    revoked: bool = False


class Device(Reply):
    """A device as it stands.

    `kind` None: its token was made on the command line. `connected`: it listens now. `seen_at`: it
    was last heard then; `silent_since`: it is missed, since then. The rest is what it last said of
    itself. `renamed`: its name before. `in_settings`: whether `config.toml` knows the name.
    """

    id: int
    kind: Kind | None
    role: Role
    name: str
    counters: tuple[int, ...] | None
    in_settings: bool
    made_at: AwareDatetime
    made_by: str | None = None
    renamed: str | None = None
    revoked_at: AwareDatetime | None = None
    connected: bool = False
    seen_at: AwareDatetime | None = None
    silent_since: AwareDatetime | None = None
    address: str | None = None
    version: str | None = None
    clock_off_s: float | None = None
    printer: PrinterState | None = None
    tickets_left: int | None = None
    parts_down: tuple[PartDown, ...] = ()
    held: int = 0


class DevicesReply(Reply):
    """All devices with a token; `free`: names of `config.toml`, by kind, that none has yet.

    `open`: how many devices show a code now. `version`: of the server itself.
    """

    devices: tuple[Device, ...]
    free: dict[str, tuple[str, ...]]
    open: int
    version: str
