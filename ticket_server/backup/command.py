"""`ticket-server backup`: now, to the folders of `config.toml` or to others."""

import argparse
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ticket_server.backup import standing
from ticket_server.backup.making import Source, Target, make
from ticket_server.backup.manifest import Backup
from ticket_server.backup.standing import Good, Standing
from ticket_server.backup.troubles import BackupError, Why
from ticket_server.cli import UsageError
from ticket_server.in_force import starting
from ticket_server.in_force.starting import Start
from ticket_server.said import Said
from ticket_server.settings.backup import BackupTable
from ticket_server.storage.engine import FILE
from ticket_server.verifying import written

LOCK = "backup.lock"
NICE = 10


def backup(arguments: argparse.Namespace) -> int:
    """0 when each folder has a good backup now."""
    if os.environ.get("DENLUOT_DATABASE"):
        raise BackupError(Why.NO_SQLITE)
    data = arguments.data
    if not (data / FILE).is_file():
        raise UsageError(f"Không có dữ liệu trong {data} · There are no data in {data}.")
    start = starting.kept(arguments.config, data, datetime.now(UTC)).start
    targets = targets_of(start.rules.backup, arguments.to, arguments.only)
    if not targets:
        raise UsageError(str(NOWHERE))
    with suppress(OSError, AttributeError):
        os.nice(NICE)  # nobody waits for it, and citizens do for the server
    return _each(source_of(start, data), targets)


def targets_of(
    table: BackupTable, to: Sequence[Path] = (), only: Sequence[Path] = ()
) -> list[Target]:
    """Where to: those folders, else those of the file, or some of them."""
    several = [(Path(folder.path), folder.mounted) for folder in table.folders]
    if to:
        several = [(folder.absolute(), False) for folder in to]
    return [
        Target(folder=folder, mounted=mounted, daily=table.daily, weekly=table.weekly)
        for folder, mounted in several
        if not only or folder in only
    ]


def source_of(start: Start, data: Path) -> Source:
    """What is copied, and the words that its manifest has of the centre.

    Of a file that is broken just now the last good text is copied: a server can start from it.
    """
    centre = start.rules.centre
    return Source(
        data=data,
        config=start.text,
        centre=centre.name.vi,
        version=centre.version,
        zone=start.rules.plan.zone,
    )


NOWHERE = Said(
    vi="Chưa biết sao lưu vào đâu: ghi [[backup.folders]] trong config.toml, hoặc dùng --to THƯ "
    "MỤC.",
    en="Nobody said where to: write [[backup.folders]] into config.toml, or use --to FOLDER.",
)


def _each(source: Source, targets: Sequence[Target]) -> int:
    lock = FileLock(source.data / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise BackupError(Why.RUNNING) from error
    with lock:
        now, well = standing.read(source.data), True
        for target in targets:
            now, good = _one(source, target, now)
            well = well and good
            with suppress(OSError):
                standing.write(source.data, now)
    return 0 if well else 1


def _one(source: Source, target: Target, before: Standing) -> tuple[Standing, bool]:
    at, known = datetime.now(UTC), before.of(target.folder)
    try:
        made = make(source, target, at)
    except BackupError as error:
        print(error)  # noqa: T201 - the command's own words
        return before.with_(standing.failed(known, at, error.why, error.said)), False
    print(_words(made))  # noqa: T201
    good = Good(name=made.path.name, manifest=made.manifest)
    return before.with_(standing.went_well(known, good)), True


def _words(made: Backup) -> str:
    known = made.manifest
    said = Said(
        vi="{path}: bản sao tốt, {facts} sự kiện, {tickets} phiếu\n"
        "Mã kiểm chứng (seq {seq}): {hash}",
        en="{path}: a good copy, {facts} facts, {tickets} tickets\n"
        "Closing hash (seq {seq}): {hash}",
    ).of(
        path=made.path,
        facts=known.facts,
        tickets=known.tickets,
        hash=written(bytes.fromhex(known.closing_hash)),
        seq=known.last_seq,
    )
    return str(said) if known.continues is not False else f"{said}\n{DIFFERS}"


DIFFERS = Said(
    vi="CHÚ Ý: nhật ký không còn chứa tất cả những gì bản sao trước có; bản trước đó được giữ lại. "
    "Hãy chạy ticket-server verify --expect với mã in trên báo cáo.",
    en="BEWARE: the log no longer holds all that the backup before it held, which is kept. Run "
    "ticket-server verify --expect with the hash printed on a report.",
)
