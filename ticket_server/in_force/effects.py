"""What other settings would mean now: for who waits, for counters, numbers, devices. Pure."""

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ticket_protocol.centre import Centre
from ticket_protocol.replies import Said
from ticket_protocol.settings import EffectKind, SettingsEffect
from ticket_server.domain import calendar
from ticket_server.domain.counters import CounterState
from ticket_server.domain.decisions import numbers_left
from ticket_server.domain.hall import Hall
from ticket_server.domain.numbering import parts_to_add
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import Scene
from ticket_server.domain.tickets import ALIVE
from ticket_server.in_force.in_force import Rules


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """From what is in force to what is wanted, as the hall stands at `now`."""

    hall: Hall
    old: Rules
    new: Rules
    now: datetime


def effects(change: Change) -> tuple[SettingsEffect, ...]:
    """What people would feel, the most pressing first; nothing where the meaning is the same."""
    if change.old.digest == change.new.digest:
        return ()
    told = (*_tickets(change), *_counters(change), *_numbers(change), *_devices(change))
    return (*told, *_notes(change))


def _tickets(change: Change) -> Iterator[SettingsEffect]:
    """Categories that somebody waits for, and nobody would serve as before."""
    hall, new = change.hall, change.new.plan
    alive = [t for t in hall.tickets.values() if t.state in ALIVE]
    waiting = Tally(category for t in alive for category in t.categories)
    served = {c for categories in new.counters.values() for c in categories}
    helped = {c for categories in new.helpers.values() for c in categories}
    for category, count in waiting.items():
        name = _category(change, category)
        if category not in served:
            yield _effect(
                EffectKind.TICKETS,
                f"{count} phiếu đang chờ “{name.vi}”, sẽ không còn quầy nào phục vụ: "
                f"{_callers(change, category)} gọi tiếp cho đến hết.",
                f"{count} tickets wait for “{name.en}”, which no counter would serve: "
                f"{_callers(change, category, 'en')} would call them to the end.",
            )
        elif not _is_open(change, category, helped):
            yield _effect(
                EffectKind.TICKETS,
                f"{count} phiếu đang chờ “{name.vi}”: lúc này không quầy nào phục vụ đang mở.",
                f"{count} tickets wait for “{name.en}”: none that would serve it is open now.",
            )


def _callers(change: Change, category: str, language: str = "vi") -> str:
    numbers = [n for n in change.hall.serving(category) if n in change.new.plan.counters]
    listed = ", ".join(map(str, numbers))
    if language == "en":
        return f"counter {listed}" if numbers else "every counter"
    return f"quầy {listed}" if numbers else "mọi quầy"


def _is_open(change: Change, category: str, helped: set[str]) -> bool:
    """Nothing is said where it would be as it is now: then nobody feels the change."""
    hall, new = change.hall, change.new.plan
    before = [n for n in hall.serving(category) if _takes(hall, n)]
    after = [n for n, own in new.counters.items() if category in own and _takes(hall, n)]
    return bool(after) or not before or category in helped


def _takes(hall: Hall, number: int) -> bool:
    counter = hall.counters.get(number)
    return counter is not None and counter.state is CounterState.OPEN


def _counters(change: Change) -> Iterator[SettingsEffect]:
    hall, new = change.hall, change.new.plan
    for number, counter in hall.counters.items():
        if number in new.counters:
            continue
        if counter.current is not None:
            ticket = hall.tickets[counter.current].number
            yield _effect(
                EffectKind.COUNTERS,
                f"Quầy {number} đang phục vụ số {ticket}: quầy chỉ biến mất khi xong.",
                f"Counter {number} serves number {ticket}: it goes when that is done.",
            )
        elif counter.state is not CounterState.CLOSED:
            yield _effect(
                EffectKind.COUNTERS,
                f"Quầy {number} đang mở và sẽ biến mất ngay.",
                f"Counter {number} is open and goes at once.",
            )
    for number in new.counters.keys() - hall.counters.keys():
        yield _effect(
            EffectKind.COUNTERS,
            f"Quầy {number} xuất hiện, chưa mở.",
            f"Counter {number} appears, not open yet.",
        )


def _numbers(change: Change) -> Iterator[SettingsEffect]:
    """Where numbers stop, or begin."""
    hall, now = change.hall, change.now
    for category in change.new.plan.categories:
        before, after = (_given(hall, r.plan, category, now) for r in (change.old, change.new))
        name = _category(change, category)
        if before and not after:
            yield _effect(
                EffectKind.NUMBERS,
                f"“{name.vi}” ngừng cấp số ngay.",
                f"“{name.en}”: no more numbers from now on.",
            )
        elif after and not before:
            yield _effect(
                EffectKind.NUMBERS,
                f"“{name.vi}” bắt đầu cấp số ngay.",
                f"“{name.en}”: numbers from now on.",
            )
        old = change.old.plan.categories.get(category)
        series = change.new.plan.categories[category].series
        if old is not None and old.series != series:
            first = series.number(hall.given.get(series.prefix, 0) + 1)
            yield _effect(
                EffectKind.NUMBERS,
                f"“{name.vi}”: số mới từ {first}; số đã cấp vẫn giữ nguyên.",
                f"“{name.en}”: new numbers from {first}; those given stay as they are.",
            )


def _given(hall: Hall, plan: Plan, category: str, now: datetime) -> bool:
    known = plan.categories.get(category)
    if known is None or known.withdrawn:
        return False
    left = numbers_left(Scene(hall=hall, plan=plan, at=now), known)
    return left != 0 and calendar.gives_numbers(plan, now, category, hall.switches)


def _devices(change: Change) -> Iterator[SettingsEffect]:
    """Those at work that the new settings do not know; and what starts anew in a device."""
    old, new = _devices_of(change.old.centre), _devices_of(change.new.centre)
    at_work = change.hall.devices.keys() - change.hall.silent.keys()
    for name in sorted(old - new):
        if name in at_work:
            yield _effect(
                EffectKind.DEVICES,
                f"Thiết bị {name} đang hoạt động, sẽ không còn trong cấu hình.",
                f"Device {name} is at work, and would be known no more.",
            )
    for name in sorted(new - old):
        yield _effect(
            EffectKind.DEVICES,
            f"Thiết bị mới {name}: cần ghép nối.",
            f"New device {name}: it has to be paired.",
        )


def _devices_of(centre: Centre) -> set[str]:
    screens = {row.id for row in centre.kiosks} | {row.id for row in centre.displays}
    return screens | {row.id for row in centre.sign_lines} | {row.id for row in centre.keypads}


def _notes(change: Change) -> Iterator[SettingsEffect]:
    hall, new = change.hall, change.new.plan
    wanted = {(p.owner, p.series, p.first, p.last) for p in new.parts}
    there = {(p.owner, p.series, p.first, p.last) for p in hall.offline.parts}
    today = {(p.owner, p.series, p.first, p.last) for p in parts_to_add(hall, new)}
    if wanted - there - today or there - wanted:
        yield _effect(
            EffectKind.NOTE,
            "Phần số dành cho lúc mất máy chủ thay đổi từ ngày mai.",
            "The numbers kept for when the server is away change tomorrow.",
        )
    if change.old.centre.languages != change.new.centre.languages:
        yield _effect(
            EffectKind.NOTE,
            "Ngôn ngữ thay đổi: màn hình đổi giữa hai lượt khách.",
            "Other languages: screens change between two citizens.",
        )
    if hall.day is not None and new.day(change.now) > hall.day:
        yield _effect(
            EffectKind.TICKETS,
            "Theo múi giờ mới, hôm nay là ngày khác: số bắt đầu lại.",
            "By the new time zone it is another day: numbers start again.",
        )


def _category(change: Change, category: str) -> Said:
    rows = (*change.new.centre.categories, *change.old.centre.categories)
    name = next((row.name for row in rows if row.id == category), None)
    return Said(vi=name.vi, en=name.said("en")) if name else Said(vi=category, en=category)


def _effect(kind: EffectKind, vi: str, en: str) -> SettingsEffect:
    return SettingsEffect(kind=kind, said=Said(vi=vi, en=en))
