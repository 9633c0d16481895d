"""What supervisors do with devices: confirm a code, rename, move, revoke. Each leaves a fact."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from datetime import datetime, timedelta

from ticket_protocol import pairing as wire
from ticket_protocol.centre import Centre
from ticket_protocol.words import Role
from ticket_server import replies
from ticket_server.desk import Desk
from ticket_server.domain import facts as f
from ticket_server.domain.refusals import Refusal
from ticket_server.orders import Answer
from ticket_server.pairing import naming
from ticket_server.pairing.following import followed
from ticket_server.pairing.limits import Limit
from ticket_server.pairing.open_pairings import Confirmed, OpenPairings, Pairing, TooManyError
from ticket_server.pairing.refusals import NameTaken, UnknownDevice, WrongCode
from ticket_server.people.refusals import AboveYou
from ticket_server.service import Asking, Sender
from ticket_server.storage.devices import KeptDevice, devices, keep_device
from ticket_server.storage.kept import Row
from ticket_server.storage.store import Store, StoreError

WRONG_AT_MOST = 20
WITHIN = timedelta(minutes=10)
"""Codes that nobody shows, typed by one person: whoever guesses has a million to choose from."""


class Changing:
    """Belongs to the event loop's thread. `forget`: what is known by a token counts no more.

    `vacate`: whoever sits at a device that was revoked is signed out.
    """

    def __init__(
        self,
        *,
        asking: Asking,
        desk: Desk,
        open_pairings: OpenPairings,
        store: Store,
        reader: Executor,
        centre: Callable[[], Centre],
        now: Callable[[], datetime],
        forget: Callable[[int], None],
        vacate: Callable[[], Awaitable[None]],
    ) -> None:
        self._ask = asking.ask
        self._decide = desk.ask
        self._open = open_pairings
        self._store = store
        self._reader = reader
        self._centre = centre
        self._now = now
        self._forget = forget
        self._vacate = vacate
        self._wrong = Limit(WRONG_AT_MOST, WITHIN)
        self._one_by_one = asyncio.Lock()

    async def confirm(self, sender: Sender, command: wire.ConfirmPairing) -> Answer:
        """The device that shows the code is that one."""
        async with self._one_by_one:
            now = self._now()
            self._slow(sender, now)
            pairing = self._open.of_code(command.code, now)
            if pairing is None:
                self._wrong.note(sender.token.name, now)
                return await self._refused(sender, WrongCode("No device shows this code."))
            others = await self._named(command.name)
            _check_rank(sender, others)
            return await self._confirm(sender, command, pairing, others)

    async def rename(self, sender: Sender, number: int, command: wire.RenameDevice) -> Answer:
        """It is another one of its kind."""
        async with self._one_by_one:
            device = await self._device(number)
            others = await self._named(command.name)
            if device is None:
                return await self._refused(sender, _unknown(number))
            taken = [other for other in others if other.id != number]
            _check_rank(sender, [device, *taken])

            def bodies() -> list[f.Body]:
                kind = _kind(device)
                if kind is not None:
                    naming.check_name(self._centre(), kind, command.name)
                counters = self._counters(device, command.name)
                return [
                    *_replaced(taken, command.name, replace=command.replace),
                    _changed(device, command.name, counters),
                ]

            return await self._change(sender, bodies, [device, *taken])

    async def move(self, sender: Sender, number: int, command: wire.MoveDevice) -> Answer:
        """It stands elsewhere."""
        async with self._one_by_one:
            device = await self._device(number)
            if device is None:
                return await self._refused(sender, _unknown(number))
            _check_rank(sender, [device])

            def bodies() -> list[f.Body]:
                kind = _kind(device) or wire.Kind.CONSOLE
                at = naming.counters_at(self._centre(), kind, device.name, command.counters)
                return [_changed(device, device.name, at)]

            return await self._change(sender, bodies, [device])

    async def revoke(self, sender: Sender, number: int) -> Answer:
        """Its token is worth nothing from now on."""
        async with self._one_by_one:
            device = await self._device(number)
            if device is None:
                return await self._refused(sender, _unknown(number))
            _check_rank(sender, [device])
            gone = [f.DeviceRevoked(token=device.id, name=device.name)]
            return await self._change(sender, lambda: list(gone), [device])

    async def follow_settings(self) -> None:
        """Keypads stand where the settings say now, and act nowhere else."""
        async with self._one_by_one:
            moved = [device for device in await self._all() if self._moved(device)]
            if moved:
                changes = [_changed(d, d.name, self._counters(d, d.name)) for d in moved]
                await self._decide(
                    by=None,
                    claim=None,
                    decide=lambda _scene: changes,
                    reply=lambda _hall, _facts: Answer(),
                    beside=self._beside,
                )
                await self._let_go(moved)

    async def _confirm(
        self,
        sender: Sender,
        command: wire.ConfirmPairing,
        pairing: Pairing,
        others: Sequence[KeptDevice],
    ) -> Answer:
        kind, role = pairing.kind, wire.ROLES[pairing.kind]
        centre = self._centre()
        naming.check_name(centre, kind, command.name)
        counters = naming.counters_at(centre, kind, command.name, command.counters)
        listed = None if counters is None else tuple(sorted(counters))
        paired = f.DevicePaired(
            name=command.name,
            device=kind.value,
            role=role.value,
            counters=listed,
            address=pairing.address,
        )
        said = wire.ConfirmedReply(
            kind=kind, name=command.name, role=role, counters=listed, address=pairing.address
        )
        replaced = _replaced(others, command.name, replace=command.replace)
        answer = await self._ask(
            sender,
            lambda _s: [*replaced, paired],
            lambda _h, _f: replies.answer(said),
            self._beside,
        )
        by = sender.token.name
        self._open.confirm(
            pairing, Confirmed(name=command.name, role=role.value, counters=counters, by=by)
        )
        await self._let_go(others)
        return answer

    async def _change(
        self, sender: Sender, bodies: Callable[[], list[f.Body]], touched: Sequence[KeptDevice]
    ) -> Answer:
        """Decided in the writer's thread, so that a key that comes again is answered as before."""
        device = touched[0]
        answer = await self._ask(
            sender,
            lambda _scene: bodies(),
            lambda _hall, facts: replies.answer(_stands(device, facts)),
            self._beside,
        )
        await self._let_go(touched)
        return answer

    def _beside(self, facts: Sequence[f.Fact]) -> list[Row]:
        """The list as it is after them; in the writer's thread, which alone changes it."""
        return [keep_device(device) for device in followed(devices(self._store), facts)]

    async def _refused(self, sender: Sender, refusal: Refusal) -> Answer:
        """A refusal, unless the same key was answered before."""

        def refuse(_scene: object) -> list[f.Body]:
            raise refusal

        return await self._ask(sender, refuse, lambda _hall, _facts: Answer())

    async def _let_go(self, touched: Sequence[KeptDevice]) -> None:
        for device in touched:
            self._forget(device.id)
        with suppress(StoreError):  # it is tried again within seconds
            await self._vacate()

    def _moved(self, device: KeptDevice) -> bool:
        """Whether its line stands elsewhere now; one that the settings lack stands nowhere."""
        pads = device.kind == wire.Kind.KEYPADS
        return pads and self._counters(device, device.name) != device.counters

    def _counters(self, device: KeptDevice, name: str) -> frozenset[int] | None:
        """Keypads take the counters of their new name; others keep theirs."""
        if device.kind != wire.Kind.KEYPADS:
            return device.counters
        return naming.counters_at(self._centre(), wire.Kind.KEYPADS, name, None)

    def _slow(self, sender: Sender, now: datetime) -> None:
        wait = self._wrong.reached(sender.token.name, now)
        if wait is not None:
            raise TooManyError(wait)

    async def _all(self) -> list[KeptDevice]:
        loop = asyncio.get_running_loop()
        every = await loop.run_in_executor(self._reader, devices, self._store)
        return [device for device in every if device.revoked_at is None]

    async def _named(self, name: str) -> list[KeptDevice]:
        return [device for device in await self._all() if device.name == name]

    async def _device(self, number: int) -> KeptDevice | None:
        return next((device for device in await self._all() if device.id == number), None)


def _check_rank(sender: Sender, touched: Sequence[KeptDevice]) -> None:
    """AboveYou for a token of the command line that may more than who asks."""
    if sender.token.role != Role.ADMIN and any(one.role == Role.ADMIN for one in touched):
        raise AboveYou("An administrator's token is an administrator's to change.")


def _unknown(number: int) -> Refusal:
    return UnknownDevice(f"There is no device {number}, or it was revoked.")


def _kind(device: KeptDevice) -> wire.Kind | None:
    return None if device.kind is None else wire.Kind(device.kind)


def _replaced(others: Sequence[KeptDevice], name: str, *, replace: bool) -> list[f.Body]:
    """Whoever had the name loses the token, or NameTaken."""
    if others and not replace:
        raise NameTaken(f"Another device is {name!r} already.")
    return [f.DeviceRevoked(token=other.id, name=other.name) for other in others]


def _changed(device: KeptDevice, name: str, counters: frozenset[int] | None) -> f.DeviceChanged:
    listed = None if counters is None else tuple(sorted(counters))
    return f.DeviceChanged(token=device.id, was=device.name, name=name, counters=listed)


def _stands(device: KeptDevice, facts: Sequence[f.Fact]) -> wire.ChangedReply:
    """What the facts say of the device."""
    for fact in facts:
        match fact.body:
            case f.DeviceChanged(token=device.id, name=name, counters=counters):
                return wire.ChangedReply(id=device.id, name=name, counters=counters)
    at = None if device.counters is None else tuple(sorted(device.counters))
    return wire.ChangedReply(id=device.id, name=device.name, counters=at, revoked=True)
