"""What slows down who guesses: waits that grow with each wrong try, by account and by address.

Nobody can lock out everybody. An account's tries are counted apart for each place where its owner
signed in before and together for all other places, so that strangers lock out strangers. Tries
during a wait are not looked at and do not lengthen it. Waits are bounded.
"""

import ipaddress
from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from time import monotonic

from ticket_server.people.refusals import SignInLocked

REMEMBERED = 10_000
"""More are not; the ones that were silent longest are forgotten."""
DOUBLED = 16
"""No rule reaches its bound later."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """`free` tries, then a wait of `first_s` that doubles up to `most_s`.

    One try is forgiven every `forgiven_s`.
    """

    free: int
    first_s: float
    most_s: float
    forgiven_s: float


ACCOUNT = Rule(free=5, first_s=15, most_s=900, forgiven_s=3600)
ADDRESS = Rule(free=20, first_s=15, most_s=300, forgiven_s=60)
"""Behind one address may be several people who mistype."""
HERE = Rule(free=60, first_s=2, most_s=30, forgiven_s=10)
"""From the server itself, and from what stands before it, may come everybody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tries:
    """How many wrong ones count, as of `at`, and until when the next must wait."""

    count: float = 0.0
    at: float = 0.0
    until: float = 0.0


def wrong(tries: Tries, rule: Rule, now: float) -> Tries:
    """After one more."""
    count = max(0.0, tries.count - (now - tries.at) / rule.forgiven_s) + 1
    beyond = round(count) - rule.free
    wait_s = rule.first_s * 2 ** min(beyond, DOUBLED) if beyond >= 0 else 0.0
    return Tries(count=count, at=now, until=now + min(wait_s, rule.most_s))


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """What is counted: an account at a place of its owner's, or (`place` None) at all others.

    Or (`login` None) an address.
    """

    login: str | None
    place: str | None


class Lockout:
    """Counts tries; as long as nobody wipes it, at most REMEMBERED keys. Forgotten at a restart."""

    def __init__(self, running: Callable[[], float] = monotonic) -> None:
        self._running = running
        self._tries: OrderedDict[Key, Tries] = OrderedDict()

    def wait_s(self, keys: Collection[Key]) -> float:
        """So long the next try must wait; 0: none."""
        now = self._running()
        return max((0.0, *(self._of(key).until - now for key in keys)))

    def check(self, keys: Collection[Key]) -> None:
        """SignInLocked while the next try must wait."""
        wait_s = self.wait_s(keys)
        if wait_s > 0:
            raise SignInLocked(wait_s)

    def wrong(self, keys: Collection[Key]) -> float:
        """A wrong try: the wait it brings, 0 if none."""
        now = self._running()
        for key in keys:
            self._tries[key] = wrong(self._of(key), _rule(key), now)
            self._tries.move_to_end(key)
        while len(self._tries) > REMEMBERED:
            self._tries.popitem(last=False)
        return self.wait_s(keys)

    def right(self, keys: Collection[Key]) -> None:
        """It was the owner: the account's tries from there are forgiven, the address's last one."""
        for key in keys:
            if key.login is not None:
                self._tries.pop(key, None)
            elif (tries := self._tries.get(key)) is not None:
                self._tries[key] = Tries(count=tries.count - 1, at=tries.at)

    def lift(self, login: str, places: Collection[str] = ()) -> None:
        """A supervisor lets somebody try again, also from where he usually is."""
        for key in [k for k in self._tries if k.login == login]:
            del self._tries[key]
        for place in places:
            self._tries.pop(Key(login=None, place=place), None)

    def locked_s(self, login: str) -> float:
        """So long the account is locked from somewhere; 0: from nowhere."""
        return self.wait_s([key for key in self._tries if key.login == login])

    def _of(self, key: Key) -> Tries:
        return self._tries.get(key) or Tries()


def keys_for(login: str, place: str | None, known: Collection[str]) -> list[Key]:
    """What a try by that name from there counts for; `known`: where its owner was before."""
    keys = [Key(login=login, place=place if place in known else None)]
    if place is not None:
        keys.append(Key(login=None, place=place))
    return keys


def place_of(address: str | None) -> str | None:
    """The address as it is counted: of IPv6 the network, in which a machine is free to choose."""
    if address is None:
        return None
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address[:64]
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return str(ip.ipv4_mapped)
        if not ip.is_loopback:
            return str(ipaddress.ip_network((ip, 64), strict=False))
    return str(ip)


def _rule(key: Key) -> Rule:
    if key.login is not None:
        return ACCOUNT
    return HERE if _is_here(key.place or "") else ADDRESS


def _is_here(place: str) -> bool:
    try:
        return ipaddress.ip_address(place).is_loopback
    except ValueError:
        return False
