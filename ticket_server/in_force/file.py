"""`config.toml` as a file: seen, read, and replaced in one step or not at all."""

import hashlib
import os
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ticket_server.settings.problems import SettingsError, SettingsProblem

BOM = "\ufeff"
"""What some editors put before the first letter."""


class ChangedMeanwhileError(Exception):
    """Somebody else wrote the file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """What stood in the file; `digest` names every byte. `text` None: it cannot be read, `why`."""

    text: str | None
    digest: str
    why: str = ""


def digest_of(text: str) -> str:
    """The digest of the file that holds `text`."""
    return _digest(text.encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class SettingsFile:
    """The file at `path`, or where a link there leads. All methods may wait for the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def mark(self) -> tuple[int, ...] | None:
        """Differs when the file has been written; None when there is none."""
        try:
            seen = self.path.stat()
        except OSError:
            return None
        return (seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino)

    def read(self) -> Written | None:
        """What stands in it; None when there is none."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            return Written(text=None, digest="", why=error.strerror or "")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            return Written(text=None, digest=_digest(data), why=str(error))
        return Written(text=text.removeprefix(BOM), digest=_digest(data))

    def text_of(self, written: Written | None) -> str:
        """Its text; SettingsError where there is none."""
        if written is None:
            what = "there is no such file"
        elif written.text is None:
            what = f"cannot be read as UTF-8 text ({written.why})"
        else:
            return written.text
        path = str(self.path)
        raise SettingsError(path, [SettingsProblem(path=path, what=what)])

    def prepare(self, text: str) -> "Replacement":
        """What is to stand there lies beside the file, safe on the disk. OSError."""
        path = self.path.resolve()
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        replacement = Replacement(self, Path(name), path)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
                _like(Path(name), path)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            replacement.discard()
            raise
        return replacement


class Replacement:
    """A file that is ready to take the place of another."""

    def __init__(self, file: SettingsFile, beside: Path, path: Path) -> None:
        self._file = file
        self._beside = beside
        self._path = path

    def put(self, base: str) -> None:
        """In one step, if the digest of what stands there is `base`; ChangedMeanwhileError."""
        if digest_in(self._file.read()) != base:
            raise ChangedMeanwhileError
        self._beside.replace(self._path)
        sync_folder(self._path.parent)

    def discard(self) -> None:
        """It is not wanted, or stands in its place already."""
        with suppress(OSError):
            self._beside.unlink(missing_ok=True)


def digest_in(written: Written | None) -> str:
    """What names the file as it stands; "" for one that is missing."""
    return "" if written is None else written.digest


def sync_folder(folder: Path) -> None:
    """What was renamed in it stays so when the power goes; where a system knows no such thing, no.

    See fsync(2): a file's own flush does not include its entry in the folder.
    """
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _like(new: Path, old: Path) -> None:
    """Rights and owner as `old` has them, as far as we may."""
    try:
        kept = old.stat()
    except OSError:
        new.chmod(0o644)
        return
    with suppress(OSError, AttributeError):  # a system without owners
        os.chown(new, kept.st_uid, kept.st_gid)
    with suppress(OSError):
        new.chmod(stat.S_IMODE(kept.st_mode))
