"""Which Idempotency-Keys have been answered: kept in memory, beside the replies in the store.

An index on random keys would be half of what a commit writes; and there is one writer.
"""

from collections.abc import Iterable
from itertools import count

Known = dict[bytes, int]


class Keys:
    """Keys and the ids of their replies. What is new counts once it is committed.

    `next` is the id of the next reply.
    """

    def __init__(self) -> None:
        self._known: Known = {}
        self.next = 1

    def load(self, known: Iterable[tuple[bytes, int]]) -> None:
        """What the store holds, by id."""
        self._known = dict(known)
        self.next = max(self._known.values(), default=0) + 1

    def among(self, keys: Iterable[bytes]) -> list[int]:
        """The ids of those that are known."""
        return [self._known[key] for key in keys if key in self._known]

    def number(self, keys: Iterable[bytes]) -> Known:
        """Ids for new keys, which are not known before `add`."""
        return dict(zip(keys, count(self.next), strict=False))

    def add(self, new: Known) -> None:
        """They are in the store now."""
        self._known |= new
        self.next += len(new)

    def forget(self, first_kept: int) -> None:
        """Ids before `first_kept` are gone."""
        for key in [key for key, number in self._known.items() if number < first_kept]:
            del self._known[key]
