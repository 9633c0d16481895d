"""Deadlines for calls of the system that know none: names looked up, the Windows spooler."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Patience(Generic[T]):
    """Makes calls one at a time, each in a thread that is left behind when it hangs."""

    def __init__(self) -> None:
        self._last: Thread | None = None

    def within(self, seconds: float, call: Callable[[], T]) -> T:
        """What `call` gives or raises; TimeoutError if it, or the one before it, hangs."""
        if self._last is not None and self._last.is_alive():
            raise TimeoutError("it still hangs")
        came: SimpleQueue[tuple[T | None, Exception | None]] = SimpleQueue()
        self._last = Thread(target=_called, args=(call, came), name="patience", daemon=True)
        self._last.start()
        try:
            given, error = came.get(timeout=seconds)
        except Empty:
            raise TimeoutError("it hangs") from None
        if error is not None:
            raise error
        return given  # type: ignore[return-value]  # what `call` gave


def _called(call: Callable[[], T], came: "SimpleQueue[tuple[T | None, Exception | None]]") -> None:
    try:
        came.put((call(), None))
    except Exception as error:  # noqa: BLE001 - it is raised again where the call was made
        came.put((None, error))
