"""Whether a copy is good: it is opened, each page looked at, its log held against its chain."""

import hashlib
from pathlib import Path

from ticket_server.backup import troubles
from ticket_server.backup.manifest import Backup
from ticket_server.backup.troubles import BackupError, Why
from ticket_server.storage import copying
from ticket_server.storage.reading import Counted, reading_file
from ticket_server.storage.store import StoreError
from ticket_server.storage.verify import Broken, Expected, Whole

CHUNK = 1 << 20


def look_through(file: Path, expected: Expected | None = None) -> tuple[Counted, Whole, str]:
    """What is in the copy, its log, and its revision. BackupError when it is not good."""
    try:
        copying.check_pages(file)
        with reading_file(file) as found:
            log, counted, revision = found.verify(expected), found.count(), found.revision
    except (OSError, StoreError) as error:
        raise troubles.of(error, file.parent) from error
    if isinstance(log, Broken):
        raise BackupError(Why.CHANGED, file.parent, str(log.seq))
    return counted, log, revision


def check(backup: Backup) -> None:
    """BackupError when it is not, or no longer, what its manifest says."""
    known = backup.manifest
    try:
        same = digest_of(backup.database) == known.sha256
        same = same and digest_of(backup.config) == known.config_sha256
    except OSError as error:
        raise troubles.of(error, backup.path) from error
    if not same:
        raise BackupError(Why.DAMAGED, backup.path, "SHA-256")
    try:
        counted, log, _ = look_through(backup.database)
    except BackupError as error:
        if error.why is Why.CHANGED:
            raise BackupError(Why.FORGED, backup.path, error.detail) from None
        raise
    last = "" if log.last is None or log.last.hash is None else log.last.hash.hex()
    seen = (counted.epoch, counted.facts, counted.tickets, last)
    if seen != (known.epoch, known.facts, known.tickets, known.closing_hash):
        raise BackupError(Why.DAMAGED, backup.path, "manifest.json")


def digest_of(file: Path) -> str:
    """SHA-256 of a file, in hex."""
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while chunk := opened.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
