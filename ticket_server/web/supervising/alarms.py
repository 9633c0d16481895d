"""What somebody has to look after, read from the board and the outlook. Pure."""

from collections.abc import Iterator
from datetime import tzinfo

from ticket_protocol.board import Board, Device, Help
from ticket_protocol.outlook import Outlook
from ticket_protocol.replies import Said
from ticket_protocol.supervising import AlarmKind, AlarmReply
from ticket_protocol.texts import LEADING, texts
from ticket_protocol.troubles import (
    AT_COUNTERS,
    LOST,
    PARTS,
    PRINTERS,
    about,
    clock_words,
)
from ticket_protocol.words import PartKind, PrinterState
from ticket_server.web.supervising.said import said


class Watch:
    """Reads alarms; times are told in `zone`. `wait_min`: from when on a wait is too long."""

    def __init__(self, zone: tzinfo, wait_min: int) -> None:
        self._zone = zone
        self._wait_min = wait_min

    def alarms(self, board: Board, outlook: Outlook | None) -> tuple[AlarmReply, ...]:
        """Those of the hall and its devices: the pressing ones first, else people before things."""
        found = [*self._helps(board), *self._clock(board)]
        if outlook is not None:
            found += self._waits(board, outlook)
        for device in board.devices:
            found += self._silent(device) if device.silent_since else self._heard(device)
        return tuple(sorted(found, key=lambda alarm: not alarm.pressing))

    def _helps(self, board: Board) -> Iterator[AlarmReply]:
        for wish in sorted(board.helps, key=lambda one: one.since):
            answered = wish.answered_at is not None
            yield AlarmReply(
                id=f"help {wish.kiosk}{' answered' if answered else ''}",
                kind=AlarmKind.HELP,
                pressing=not answered,
                said=self._going(wish) if answered else self._wanted(wish),
                device=wish.kiosk,
                since=wish.since,
            )

    def _wanted(self, wish: Help) -> Said:
        values = {"name": wish.kiosk, "at": wish.since}
        if wish.language in {None, LEADING}:
            return self._said("staff.help_wanted", **values)
        spoken = texts(str(wish.language))["kiosk.language_name"]
        return self._said("staff.help_wanted_in", **values, lang=spoken)

    def _going(self, wish: Help) -> Said:
        if wish.counter is None:
            return self._said("staff.help_guide_goes", name=wish.kiosk)
        return self._said("staff.help_goes", name=wish.kiosk, c=wish.counter)

    def _clock(self, board: Board) -> Iterator[AlarmReply]:
        if board.clock_suspected:
            words = self._said("staff.clock_suspected")
            yield AlarmReply(id="clock", kind=AlarmKind.CLOCK, pressing=True, said=words)

    def _waits(self, board: Board, outlook: Outlook) -> Iterator[AlarmReply]:
        numbers = {w.ticket: w.number for w in board.waiting}
        late = [t for t in outlook.tickets if t.alarm and t.ticket in numbers]
        if late:
            longest = max(late, key=lambda one: one.waited_s)
            words = self._said(
                "page.supervisor.alarm_wait",
                n=len(late),
                limit=self._wait_min,
                no=numbers[longest.ticket],
                m=longest.waited_s // 60,
            )
            yield AlarmReply(id="wait", kind=AlarmKind.WAIT, pressing=True, said=words)
        if outlook.crowded:
            words = self._said("page.supervisor.alarm_crowd", n=len(board.waiting))
            yield AlarmReply(id="crowd", kind=AlarmKind.CROWD, pressing=False, said=words)

    def _silent(self, device: Device) -> Iterator[AlarmReply]:
        """What it last said of itself may no longer be so, but for the tickets it holds."""
        yield AlarmReply(
            id=f"{device.name} silent",
            kind=AlarmKind.SILENT,
            pressing=True,
            said=self._said(
                LOST.get(device.role, "staff.device_lost"),
                name=device.name,
                at=device.silent_since,
            ),
            device=device.name,
            since=device.silent_since,
        )
        yield from self._held(device)

    def _heard(self, device: Device) -> Iterator[AlarmReply]:
        yield from self._printer(device)
        yield from self._held(device)
        for kind in PartKind:
            yield from self._part(device, kind)
        if (wrong := clock_words(device.clock_off_s)) is not None:
            words = self._said(wrong[0], name=device.name, m=wrong[1])
            yield _of(device, AlarmKind.DEVICE_CLOCK, words)

    def _printer(self, device: Device) -> Iterator[AlarmReply]:
        trouble = PRINTERS.get(device.printer) if device.printer else None
        if trouble is None:
            return
        words = self._said(trouble.words, name=device.name)
        if device.printer is PrinterState.LOW and device.tickets_left is not None:
            left = about(device.tickets_left)
            words = self._said("staff.paper_low_left", name=device.name, n=left)
        yield _of(device, AlarmKind.PRINTER, words, pressing=trouble.alarm)

    def _held(self, device: Device) -> Iterator[AlarmReply]:
        if device.held:
            words = self._said("staff.kiosk_held", name=device.name, n=device.held)
            yield _of(device, AlarmKind.HELD, words)

    def _part(self, device: Device, kind: PartKind) -> Iterator[AlarmReply]:
        parts = [part for part in device.parts_down if part.part is kind]
        if not parts:
            return
        counters = sorted(part.counter for part in parts if part.counter is not None)
        at = AT_COUNTERS.get(kind) if counters else None
        words = self._said(at or PARTS[kind], name=device.name, c=", ".join(map(str, counters)))
        yield _of(device, AlarmKind.PART, words, what=kind)

    def _said(self, key: str, **values: object) -> Said:
        return said(key, self._zone, **values)


def _of(
    device: Device, kind: AlarmKind, words: Said, *, pressing: bool = False, what: str = ""
) -> AlarmReply:
    name = f"{device.name} {what or kind}"
    return AlarmReply(id=name, kind=kind, pressing=pressing, said=words, device=device.name)
