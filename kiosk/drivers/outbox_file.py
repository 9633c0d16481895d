"""The outbox on disk: a file of lines that is only appended to, each flushed before it counts.

A line is a checksum (CRC-32 in eight hexadecimal digits), a space, its text and a line end. After
the last line stand zeros: room that the disk has given already, so that what was begun can be
ended on a full disk. A last line without its end, or of which the disk has the end but zeros
before it, was never acknowledged and is forgotten; any other line that is not whole means damage.
"""

import logging
import os
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.outbox.store import DamagedError, LockedError, UnkeptError

log = logging.getLogger(__name__)

NAME = "outbox.log"
ROOM = 64 * 1024
"""So many bytes are asked of the disk at a time."""
LEAST = 16 * 1024
"""Nothing new is begun with less room than this."""


class OutboxFile:
    """`outbox.log` in `folder`, for one program at a time. A store (`kiosk.outbox.store`)."""

    durable = True

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._lock = FileLock(folder / "outbox.lock", blocking=False)
        self._file: int | None = None
        self._end = self._room = 0

    def open(self) -> Sequence[bytes]:
        """Takes the folder for this program, and reads."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            data = self._path.read_bytes() if self._path.exists() else b""
        except Timeout:
            raise LockedError(f"{self._path} belongs to another program that runs") from None
        except (OSError, NotImplementedError) as error:
            raise UnkeptError(f"{self._path}: {error}", self._readable()) from error
        lines, end, whole = _lines_of(data)
        if not whole:
            raise DamagedError(f"{self._path} is damaged", lines)
        try:
            self._begin(end, len(data))
        except UnkeptError as error:
            raise UnkeptError(str(error), lines) from error
        return lines

    def append(self, line: bytes, *, sure: bool = True, closing: bool = False) -> None:
        """Writes into the room that is there; asks the disk for more before that is short."""
        data = _framed(line)
        try:
            self._need(len(data) + (0 if closing else LEAST))
        except OSError as error:
            if not closing or self._end + len(data) > self._room:
                raise UnkeptError(f"{self._path}: {error}") from error
        self._write(data, sure=sure)

    def rewrite(self, lines: Iterable[bytes]) -> None:
        """A new file in the old one's place."""
        data = b"".join(map(_framed, lines))
        part = self._path.with_suffix(".part")
        try:
            with part.open("wb") as file:
                file.write(data + bytes(ROOM))
                file.flush()
                os.fsync(file.fileno())
            self._close_file()  # Windows replaces no open file
            part.replace(self._path)
            _flush_folder(self._path.parent)
        except OSError as error:
            self._reopen()
            raise UnkeptError(f"{self._path}: {error}") from error
        self._begin(len(data), len(data) + ROOM)

    def set_aside(self) -> str:
        """Renamed with the time."""
        self._close_file()
        name = f"outbox-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.log"
        try:
            self._path.rename(self._path.with_name(name))
            _flush_folder(self._path.parent)
        except OSError as error:
            raise UnkeptError(f"{self._path}: {error}") from error
        self._begin(0, 0)
        return name

    def close(self) -> None:
        """Another program may have the folder."""
        self._close_file()
        self._lock.release()

    def _readable(self) -> Sequence[bytes]:
        """What lies in a folder that cannot be written, as on a disk that failed."""
        with suppress(OSError):
            return _lines_of(self._path.read_bytes())[0]
        return ()

    def _begin(self, end: int, room: int) -> None:
        """Lines end at `end`; what stands after them is made room again."""
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0))
            self._end, self._room = end, room
            if room > end:
                self._put(bytes(room - end), end)
                os.fsync(self._file)
            _flush_folder(self._path.parent)
        except OSError as error:
            self._close_file()
            raise UnkeptError(f"{self._path}: {error}") from error

    def _reopen(self) -> None:
        if self._file is None:
            with suppress(OSError, UnkeptError):
                _, end, whole = _lines_of(self._path.read_bytes())
                if whole:
                    self._begin(end, self._path.stat().st_size)

    def _need(self, size: int) -> None:
        """So many bytes of room after the lines; OSError."""
        if self._end + size <= self._room:
            return
        if self._file is None:
            raise OSError("it is closed after a fault")
        self._put(bytes(ROOM), self._room)
        os.fsync(self._file)
        self._room += ROOM

    def _write(self, data: bytes, *, sure: bool) -> None:
        if self._file is None:
            raise UnkeptError(f"{self._path} is closed after a fault")
        try:
            self._put(data, self._end)
            if sure:
                os.fsync(self._file)
        except OSError as error:
            self._take_back(len(data))
            raise UnkeptError(f"{self._path}: {error}") from error
        self._end += len(data)

    def _take_back(self, size: int) -> None:
        """What was not kept for sure must not be read later; else nothing more is written here."""
        try:
            assert self._file is not None
            self._put(bytes(size), self._end)
            os.fsync(self._file)
        except OSError:
            self._close_file()

    def _put(self, data: bytes, at: int) -> None:
        assert self._file is not None
        os.lseek(self._file, at, os.SEEK_SET)
        while data:
            data = data[os.write(self._file, data) :]

    def _close_file(self) -> None:
        if self._file is not None:
            with suppress(OSError):
                os.close(self._file)
            self._file = None


def _framed(line: bytes) -> bytes:
    return b"%08x %s\n" % (zlib.crc32(line), line)


def _lines_of(data: bytes) -> tuple[list[bytes], int, bool]:
    """The whole lines, where they end, and whether all are whole but a torn last one."""
    *rows, rest = data.split(b"\n")
    if rows and b"\0" in rows[-1] and not _is_whole(rows[-1]):
        rest = rows.pop() + b"\n" + rest  # the power went while its two pages were written
    lines = [row[9:] for row in rows if _is_whole(row)]
    end = len(data) - len(rest)
    return lines, end, len(lines) == len(rows)


def _is_whole(row: bytes) -> bool:
    return row[8:9] == b" " and row[:8] == b"%08x" % zlib.crc32(row[9:])


def _flush_folder(folder: Path) -> None:
    """The name too is on the disk; Windows has no such thing."""
    if os.name == "nt":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
