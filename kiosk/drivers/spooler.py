"""A printer of the Windows spooler, which takes raw jobs and says nothing. Not tried on hardware.

Winspool (winspool.drv): OpenPrinterW, StartDocPrinterW with data type RAW, WritePrinter,
EndDocPrinter, AbortPrinter, ClosePrinter. A job is what lies between `open` and `close`.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from kiosk.drivers.line import Deadlines, LineError, StallError
from kiosk.drivers.patience import Patience

_CHUNK = 65_536


class DocInfo(ctypes.Structure):
    """DOC_INFO_1W: a job's name, no file, its data type."""

    _fields_ = (
        ("name", wintypes.LPWSTR),
        ("file", wintypes.LPWSTR),
        ("kind", wintypes.LPWSTR),
    )


class SpoolerLine:
    """The printer that the system calls `name`. `winspool` None: the system's own.

    The spooler prints a job later if it must; one that broke off it is told to throw away.
    """

    lasting = False

    def __init__(self, name: str, deadlines: Deadlines, *, winspool: Any = None) -> None:
        self._name = name
        self._deadlines = deadlines
        self._winspool = winspool
        self._patience: Patience[None] = Patience()
        self._handle: wintypes.HANDLE | None = None
        self._has_job = False
        self._broken = False

    def open(self) -> None:
        """See that the printer is there; raises LineError."""
        self.close()
        self._within(self._deadlines.connect, self._opened)

    def close(self) -> None:
        """The job is whole and goes to the printer, unless it broke off."""
        handle, self._handle = self._handle, None
        has_job, self._has_job = self._has_job, False
        if handle is None:
            return
        try:
            self._within(self._deadlines.write, lambda: self._closed(handle, has_job=has_job))
        except LineError:
            return

    def write(self, data: bytes) -> None:
        """Add to the job; raises LineError."""
        try:
            for start in range(0, len(data), _CHUNK):
                chunk = data[start : start + _CHUNK]
                self._within(self._deadlines.write, lambda part=chunk: self._added(part))  # type: ignore[misc]
        except LineError:
            self._broken = True
            raise

    def read(self, timeout: float) -> bytes:
        """It says nothing, and nothing is waited for."""
        del timeout
        self._open_handle()
        return b""

    def _opened(self) -> None:
        handle = wintypes.HANDLE()
        if not self._library().OpenPrinterW(self._name, ctypes.byref(handle), None):
            raise LineError(f"the system has no printer {self._name!r} at hand")
        self._handle, self._broken = handle, False

    def _added(self, data: bytes) -> None:
        library, handle = self._library(), self._open_handle()
        if not self._has_job:
            job = DocInfo(name="ticket", file=None, kind="RAW")
            if not library.StartDocPrinterW(handle, 1, ctypes.byref(job)):
                raise LineError("the spooler takes no job")
            self._has_job = True
        written = wintypes.DWORD()
        buffer = ctypes.create_string_buffer(data, len(data))
        taken = library.WritePrinter(handle, buffer, len(data), ctypes.byref(written))
        if not taken or written.value != len(data):
            raise LineError("the spooler takes no more")

    def _closed(self, handle: wintypes.HANDLE, *, has_job: bool) -> None:
        library = self._library()
        if has_job:
            library.AbortPrinter(handle) if self._broken else library.EndDocPrinter(handle)
        library.ClosePrinter(handle)

    def _library(self) -> Any:
        if self._winspool is None:
            try:
                self._winspool = ctypes.WinDLL("winspool.drv")  # type: ignore[attr-defined]
            except (AttributeError, OSError) as error:
                raise LineError("this system has no Windows spooler") from error
        return self._winspool

    def _open_handle(self) -> wintypes.HANDLE:
        if self._handle is None:
            raise LineError("the printer is not open")
        return self._handle

    def _within(self, seconds: float, call: Callable[[], None]) -> None:
        try:
            self._patience.within(seconds, call)
        except TimeoutError as error:
            raise StallError(f"the spooler: {error}") from error
