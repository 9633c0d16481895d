"""The disk's own flush time: a 4 KiB append and fdatasync, the least that durability can cost."""

import os
import time
from pathlib import Path

BLOCK = b"\0" * 4096
_sync = getattr(os, "fdatasync", os.fsync)


class Flush:
    """A file in the data directory that is appended to and flushed."""

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / "flush.bin", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def once(self) -> float:
        """Milliseconds of one append and flush."""
        began = time.perf_counter()
        os.write(self._file, BLOCK)
        _sync(self._file)
        return (time.perf_counter() - began) * 1000
