"""From a good backup to a data directory that a server can be started on. Asks nobody anything.

All is made aside and moved into place at the end: whatever happens, the data directory holds what
it held, or all of what comes back.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from ticket_server.backup import troubles
from ticket_server.backup.manifest import Backup
from ticket_server.backup.standing import STANDING
from ticket_server.backup.troubles import NoWayError
from ticket_server.domain import days, restoring
from ticket_server.domain.days import CLOCK_TOLERANCE
from ticket_server.domain.facts import Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan, Series
from ticket_server.in_force.starting import VERSIONS
from ticket_server.said import Said
from ticket_server.storage import copying
from ticket_server.storage.engine import FILE
from ticket_server.storage.reading import Reading, reading, reading_file
from ticket_server.storage.renewing import new_epoch, renew
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import StoreError
from ticket_server.storage.upgrading import fold_in, keep
from ticket_server.writer import Writer

BY = "restore"
ASIDE = ".restoring"
BEFORE = "before-"
OURS = (f"{FILE}*", STANDING, "figures.sqlite3*", VERSIONS)
"""What of a data directory is set aside."""
CAME_BACK = "came-back.json"
"""In a backup: when it, or one that lay near it, came back last, and from which numbers on."""
LEARNED = timedelta(days=60)
"""So far back it is looked how many numbers a day takes."""
MARGIN = 20
"""Whoever names the last number he has seen has not seen all papers."""
LEAST = 100
ROUND = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What is known of a series: given today for sure, on the busiest of the last days.

    `floor`: what a restore of today has skipped to already; what was given since may be lost, too.
    """

    series: Series
    given: int
    busiest: int
    floor: int = 0

    @property
    def skipped(self) -> int | None:
        """The floor that nobody's number of today is above, most likely; None: none leaves room."""
        least = max(self.given + LEAST, self.floor + self.busiest * 3 // 2)
        if self.floor:
            least = max(least, self.floor + LEAST)
        floor = -(-least // ROUND) * ROUND
        return floor if floor + self.busiest // 2 < self.series.last else None

    def seen(self, number: str) -> int | None:
        """The floor after somebody has seen `number` today; "0": none was given since."""
        digits = number.strip().upper()
        count = digits.removeprefix(self.series.prefix)
        if len(digits) != len(self.series.prefix) + self.series.digits:
            count = digits
        if not count.isascii() or not count.isdecimal() or int(count) > self.series.last:
            return None
        if int(count) == 0:
            return max(self.given, self.floor)
        return min(max(self.given, self.floor, int(count) + MARGIN), self.series.last - 1)


def known(
    backup: Backup, data: Path, plan: Plan, now: datetime, found: Iterable[Backup] = ()
) -> list[Known]:
    """Each series, in the centre's order.

    By the backup, by whatever data lie there still, by other backups that were `found`.
    """
    today = plan.day(now)
    with reading_file(backup.database) as copy:
        busiest = copy.highest(today - LEARNED, today)
    told = [_told(partial(reading, data), today)]
    for one in (backup, *found):
        told.append(_told(partial(reading_file, one.database), today))
        told.append(({}, restored_to(one, today)))
    return [
        Known(
            series=series,
            given=max(given.get(series.prefix, 0) for given, _ in told),
            busiest=busiest.get(series.prefix, 0),
            floor=max(floors.get(series.prefix, 0) for _, floors in told),
        )
        for series in restoring.series_of(plan)
    ]


def _told(
    open_: Callable[[], AbstractContextManager[Reading]], today: date
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Given and skipped to, as some data tell, if they can be read."""
    try:
        with open_() as data:
            return data.highest(today, today), data.floors(today)
    except (OSError, StoreError):
        return {}, {}


def restored_to(backup: Backup, today: date) -> Mapping[str, int]:
    """How far numbers were skipped when this backup came back before on the same day."""
    try:
        known = json.loads((backup.path / CAME_BACK).read_text("utf-8"))
        if known["day"] == today.isoformat():
            return {str(series): int(floor) for series, floor in known["floors"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return {}


def note(backups: Iterable[Backup], today: date, floors: Mapping[str, int]) -> None:
    """Beside each backup, for whoever brings one back again; a stick may refuse it."""
    text = json.dumps({"day": today.isoformat(), "floors": dict(floors)})
    for backup in backups:
        with suppress(OSError):
            (backup.path / CAME_BACK).write_text(text, "utf-8")
            copying.flush(backup.path / CAME_BACK)


def check_clock(backup: Backup, now: datetime) -> None:
    """NoWayError where this machine's clock stands before what is in the backup."""
    last = max(backup.made_at, backup.manifest.last_at or backup.made_at)
    if now < last - CLOCK_TOLERANCE:
        raise NoWayError(str(CLOCK.of(now=now.astimezone(), last=last.astimezone())))


CLOCK = Said(
    vi="Đồng hồ máy này ({now:%d/%m/%Y %H:%M}) chậm hơn bản sao lưu ({last:%d/%m/%Y %H:%M}). Hãy "
    "chỉnh giờ trước.",
    en="This machine's clock ({now:%d/%m/%Y %H:%M}) is behind the backup ({last:%d/%m/%Y %H:%M}). "
    "Set it first.",
)
SERVING = Said(
    vi="Máy chủ đang chạy trên {data}. Hãy dừng máy chủ trước.",
    en="A server is running on {data}. Stop it first.",
)


def come_back(
    backup: Backup, data: Path, plan: Plan, floors: Mapping[str, int], now: datetime
) -> Path | None:
    """The data directory goes on from the backup; where the old data lie now, if there were any.

    The backup was checked. NoWayError, or BackupError where a disk fails.
    """
    check_clock(backup, now)
    data.mkdir(parents=True, exist_ok=True)
    lock = FileLock(data / "server.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise NoWayError(str(SERVING.of(data=data))) from error
    with lock:
        try:
            _own(data / "server.lock", data)
            before = _swap(backup, data, plan, floors, now)
        except OSError as error:
            raise troubles.of(error, data) from error
    note([backup], plan.day(now), floors)
    return before


def _swap(
    backup: Backup, data: Path, plan: Plan, floors: Mapping[str, int], now: datetime
) -> Path | None:
    aside = data / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    try:
        shutil.copyfile(backup.database, aside / FILE)
        _go_on(aside, plan, floors, now, backup.manifest.last_seq)
        copying.flush(aside / FILE)
        _own(aside / FILE, data)
        before = _set_aside(data, now)
        _bring_versions(backup, data)
        (aside / FILE).replace(data / FILE)
        copying.flush(data)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return before


def _go_on(data: Path, plan: Plan, floors: Mapping[str, int], now: datetime, seq: int) -> None:
    """The day is turned if need be; then the log says that it is another one from here on."""
    store = SqlStore(data)
    try:
        writer = Writer(store=store, plan=plan, now=lambda: now, deliver=lambda _f, _s: None)
        hall = Hall()
        hall.apply_all(writer.load())
        epoch = new_epoch()
        body = restoring.restored(
            hall, plan, epoch=epoch, before=store.epoch, seq=seq, floors=floors
        )
        fact = Fact(seq=hall.seq + 1, at=days.moment(hall, now), by=BY, body=body)
        renew(store, epoch, fact)
    finally:
        store.close()


def _set_aside(data: Path, now: datetime) -> Path | None:
    """What lies there goes into a folder beside, also what an interrupted restore left.

    The store itself stays until the new one takes its place: a server that starts in between must
    not find none, and begin a new one.
    """
    left = [path for pattern in OURS for path in data.glob(pattern)]
    if not left:
        return None
    kept = data / f"{BEFORE}{now.astimezone():%Y-%m-%d-%H%M%S}"
    kept.mkdir()
    if (data / FILE).exists():
        with suppress(StoreError):  # what cannot be read any more is kept as it is
            fold_in(data / FILE)
    for path in filter(Path.exists, left):
        if path.name == FILE:
            keep(path, kept / FILE)
        else:
            path.rename(kept / path.name)
    _own(kept, data)
    return kept


def _bring_versions(backup: Backup, data: Path) -> None:
    """The settings of before, as they were kept with the data."""
    if (backup.path / VERSIONS).is_dir():
        shutil.copytree(backup.path / VERSIONS, data / VERSIONS)
        for path in (data / VERSIONS, *(data / VERSIONS).iterdir()):
            _own(path, data)


def _own(path: Path, like: Path) -> None:
    """Restored by root, for a server that is not root."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        owner = like.stat()
        os.chown(path, owner.st_uid, owner.st_gid)
