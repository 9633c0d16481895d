"""Lets something happen after so many bytes. No lines, no machine."""

from collections.abc import Callable, Iterator

_PICTURE = b"\x1dv0"


class Fuse:
    """Watches a stream of bytes; burns once."""

    def __init__(self) -> None:
        self._left = 0
        self._happens: Callable[[], None] | None = None
        self._waits_for_picture = False
        self._before = b""

    def light(self, after: int, happens: Callable[[], None], *, in_picture: bool = False) -> None:
        """`happens` after so many more bytes, counted from now or from the next picture's start."""
        self._left, self._happens, self._waits_for_picture = after, happens, in_picture
        self._before = b""

    @property
    def lit(self) -> bool:
        """Whether it is still to happen."""
        return self._happens is not None

    def put_out(self) -> None:
        """Nothing will happen."""
        self._happens = None

    def parts(self, data: bytes) -> Iterator[tuple[bytes, Callable[[], None] | None]]:
        """`data` in order, and what happens after each part."""
        length = self._length(data)
        if length is None:
            yield data, None
            return
        happens, self._happens = self._happens, None
        yield data[:length], happens
        if data[length:]:
            yield data[length:], None

    def _length(self, data: bytes) -> int | None:
        """How much of `data` comes before it happens; None: it does not happen in it."""
        if self._happens is None:
            return None
        start = 0
        if self._waits_for_picture:
            seen = self._before + data
            found = seen.find(_PICTURE)
            if found < 0:
                self._before = seen[1 - len(_PICTURE) :]
                return None
            self._waits_for_picture = False
            passed = max(0, len(self._before) - found)
            self._left = max(0, self._left - passed)
            start = max(0, found - len(self._before))
        if len(data) - start < self._left:
            self._left -= len(data) - start
            return None
        return start + self._left
