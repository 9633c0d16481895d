"""Argon2 in a thread of its own, one at a time: each takes tens of milliseconds and 64 MiB."""

import asyncio
import base64
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ticket_server.people.quality import plain
from ticket_server.people.refusals import SignInBusy

WAITING: Final = 16
"""More than this are turned away: each holds its caller for a while."""
Made = TypeVar("Made")


class Hashing:
    """Belongs to the event loop; the work is done beside it."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._nobodys = _of_nobody(self._hasher)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="argon2")
        self._waiting = 0

    def check_free(self) -> None:
        """SignInBusy when too many wait already."""
        if self._waiting >= WAITING:
            raise SignInBusy("Many are signing in; try again in a moment.")

    async def make(self, secret: str) -> str:
        """What is kept of a secret."""
        return await self._run(lambda: make(secret, self._hasher))

    async def fits(self, kept: str | None, secret: str) -> bool:
        """Whether `kept` was made from `secret`; None takes as long, and never fits."""
        return await self._run(lambda: self._fits(kept, secret))

    def is_old(self, kept: str) -> bool:
        """Whether it was made with less than is used now, and should be made anew."""
        return self._hasher.check_needs_rehash(kept)

    def close(self) -> None:
        """Nothing more is hashed."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _fits(self, kept: str | None, secret: str) -> bool:
        try:
            self._hasher.verify(kept or self._nobodys, plain(secret))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    async def _run(self, work: Callable[[], Made]) -> Made:
        self.check_free()
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._waiting -= 1


def make(secret: str, hasher: PasswordHasher | None = None) -> str:
    """What is kept of a secret: Argon2id's text with its parameters and salt."""
    return (hasher or PasswordHasher()).hash(plain(secret))


def _of_nobody(hasher: PasswordHasher) -> str:
    """A text that no secret fits and that takes as long to look at as any other."""
    salt, digest = bytes(hasher.salt_len), bytes(hasher.hash_len)
    parts = [base64.b64encode(part).rstrip(b"=").decode() for part in (salt, digest)]
    costs = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    return f"$argon2id$v=19${costs}${parts[0]}${parts[1]}"
