"""Makes one backup in one folder: copied aside, checked, then named; only then old ones go."""

import logging
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from ticket_server.backup import keeping, troubles
from ticket_server.backup.checking import digest_of, look_through
from ticket_server.backup.manifest import CONFIG, MANIFEST, PREFIX, Backup, Manifest, found_in
from ticket_server.backup.troubles import BackupError, Why
from ticket_server.in_force.starting import VERSIONS
from ticket_server.storage import copying
from ticket_server.storage.engine import FILE
from ticket_server.storage.store import StoreError
from ticket_server.storage.verify import Expected

log = logging.getLogger(__name__)

ASIDE = ".denluot-"
"""How a folder is called that is no backup yet, or none any more."""
CHANGED = "changed"
SPARE = 16 << 20
"""So many bytes must stay free beside the copy."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """What is backed up: the data directory, and the description of the centre that is in force."""

    data: Path
    config: str
    centre: str
    version: str
    zone: tzinfo


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """Where to, and how many are kept. `mounted`: the folder is on a stick or share, or nowhere."""

    folder: Path
    mounted: bool = False
    daily: int = 14
    weekly: int = 8


def make(source: Source, target: Target, now: datetime) -> Backup:
    """A good backup, or BackupError; then everything in the folder is as it was."""
    try:
        _prepare(source, target)
        before = next(iter(found_in(target.folder)), None)
        made = _made(source, target.folder, before, now.astimezone(source.zone))
    except (OSError, StoreError) as error:
        raise troubles.of(error, target.folder) from error
    _tidy(target, made)
    return made


def _prepare(source: Source, target: Target) -> None:
    folder = target.folder
    if target.mounted and not any(at.is_mount() for at in (folder, *folder.parents[:-1])):
        raise BackupError(Why.GONE, folder)
    folder.mkdir(parents=True, exist_ok=True)
    keeping.sweep(folder, apart=ASIDE)
    needed = sum(f.stat().st_size for f in source.data.glob(f"{FILE}*")) + SPARE
    if shutil.disk_usage(folder).free < needed:
        raise BackupError(Why.FULL, folder)


def _made(source: Source, folder: Path, before: Backup | None, now: datetime) -> Backup:
    name = f"{now:%Y-%m-%d-%H%M%S}"
    aside = folder / f"{ASIDE}{name}"
    aside.mkdir()
    try:
        copying.copy(source.data / FILE, aside / FILE)
        (aside / CONFIG).write_bytes(source.config.encode())
        copying.flush(aside / CONFIG)
        if (source.data / VERSIONS).is_dir():
            shutil.copytree(source.data / VERSIONS, aside / VERSIONS)
        manifest = _manifest(source, aside, before, now)
        (aside / MANIFEST).write_text(manifest.model_dump_json(indent=1), encoding="utf-8")
        copying.flush(aside / MANIFEST)
        copying.flush(aside)
        path = aside.rename(folder / f"{PREFIX}{name}")
        copying.flush(folder)
    except BackupError as error:
        _set_aside(aside, folder / CHANGED if error.why is Why.CHANGED else None)
        raise
    except BaseException:
        _set_aside(aside, None)
        raise
    return Backup(path=path, manifest=manifest)


def _manifest(source: Source, aside: Path, before: Backup | None, now: datetime) -> Manifest:
    """What is counted in the copy itself, read back from its disk."""
    known = None if before is None else before.manifest
    expected = None
    if known is not None and known.last_seq:
        expected = Expected(hash=known.closing_hash, at=known.last_seq)
    counted, log, revision = look_through(aside / FILE, expected)
    compared = known is not None and known.epoch == counted.epoch and expected is not None
    last = log.last
    return Manifest(
        made_at=now,
        local_day=now.date(),
        centre=source.centre,
        version=source.version,
        revision=revision,
        epoch=counted.epoch,
        day=counted.day,
        last_seq=counted.seq,
        last_at=counted.at,
        closing_hash="" if last is None or last.hash is None else last.hash.hex(),
        facts=counted.facts,
        tickets=counted.tickets,
        bytes=(aside / FILE).stat().st_size,
        sha256=digest_of(aside / FILE),
        config_sha256=digest_of(aside / CONFIG),
        continues=log.met is not None if compared else None,
    )


def _set_aside(aside: Path, kept: Path | None) -> None:
    """A copy of a log that was changed is no good backup, but may be all that is left."""
    with suppress(OSError):
        shutil.rmtree(aside if kept is None else kept, ignore_errors=True)
        if kept is not None:
            aside.rename(kept)


def _tidy(target: Target, made: Backup) -> None:
    """Old ones that nobody can delete any more are no reason to doubt the new one.

    It stays also where a clock that was ahead made others that seem newer.
    """
    found = found_in(target.folder)
    many = keeping.too_many(found, daily=target.daily, weekly=target.weekly)
    try:
        keeping.remove((one for one in many if one.path != made.path), apart=ASIDE)
    except OSError as error:
        log.warning("Old backups stay: %s", error)
