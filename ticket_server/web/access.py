"""Who may do what: one table, and the tokens that stand for roles."""

import asyncio
from concurrent.futures import Executor
from enum import StrEnum, auto

from ticket_protocol.words import Role
from ticket_server.storage.store import Store, Token


class Action(StrEnum):
    """What the table of roles speaks about."""

    READ = auto()
    REPORT_HEALTH = auto()
    ISSUE = auto()
    SEE_CODES = auto()
    ACT_AT_COUNTER = auto()
    ACT_ON_TICKET = auto()
    ANNOUNCE = auto()
    SWITCH_ISSUING = auto()
    SEE_FORECAST = auto()
    CONFIRM_CLOCK = auto()
    REPRINT = auto()
    KEY_PERSONS = auto()
    POST_MESSAGES = auto()
    RATE = auto()
    GIVE_OFFLINE = auto()
    ENTER_SLIPS = auto()
    ASK_HELP = auto()
    ANSWER_HELP = auto()
    LOOK_UP = auto()
    SUPERVISE = auto()
    SEE_METRICS = auto()
    IMPORT_APPOINTMENTS = auto()
    SEE_REPORTS = auto()
    PAIR_DEVICES = auto()
    MANAGE_PEOPLE = auto()
    OWN_ACCOUNT = auto()
    SEE_SETTINGS = auto()
    CHANGE_SETTINGS = auto()
    CHANGE_ALL_SETTINGS = auto()


_A = Action
DEVICES_ALONE = frozenset({_A.KEY_PERSONS, _A.RATE, _A.GIVE_OFFLINE, _A.ASK_HELP})
"""The key that makes hashes of citizens' numbers is for the kiosk, where the card was shown: nobody
else could want it but to find somebody. And citizens rate, never those who are rated. Numbers given
without the server come from who gave them. Help is called where it is wanted."""
PERSONS_ALONE = frozenset({_A.OWN_ACCOUNT})
"""A token of a device, or one of the command line, has no password to change."""
ADMINS_ALONE = frozenset({_A.CHANGE_ALL_SETTINGS})
"""Devices and lines, numbers' series, the time zone: `settings/reach.py` says what it is not."""
NO_PERSONS = DEVICES_ALONE | {_A.REPORT_HEALTH}
"""Whoever is signed in is no device, whatever his login is."""

ALLOWED: dict[Role, frozenset[Action]] = {
    Role.DISPLAY: frozenset({_A.READ, _A.REPORT_HEALTH, _A.ANNOUNCE, _A.RATE}),
    Role.CONSOLE: frozenset({_A.READ, _A.REPORT_HEALTH}),
    Role.KEYPADS: frozenset({_A.READ, _A.REPORT_HEALTH, _A.ACT_AT_COUNTER}),
    Role.KIOSK: frozenset(
        {
            _A.READ,
            _A.REPORT_HEALTH,
            _A.ISSUE,
            _A.SEE_CODES,
            _A.KEY_PERSONS,
            _A.GIVE_OFFLINE,
            _A.ASK_HELP,
        }
    ),
    Role.GUIDE: frozenset(
        {
            _A.READ,
            _A.REPORT_HEALTH,
            _A.ISSUE,
            _A.SEE_CODES,
            _A.ACT_ON_TICKET,
            _A.REPRINT,
            _A.ENTER_SLIPS,
            _A.ANSWER_HELP,
            _A.LOOK_UP,
            _A.OWN_ACCOUNT,
        }
    ),
    Role.STAFF: frozenset(
        {
            _A.ANSWER_HELP,
            _A.LOOK_UP,
            _A.READ,
            _A.REPORT_HEALTH,
            _A.ISSUE,
            _A.ACT_AT_COUNTER,
            _A.ACT_ON_TICKET,
            _A.REPRINT,
            _A.CONFIRM_CLOCK,
            _A.SEE_FORECAST,
            _A.POST_MESSAGES,
            _A.ENTER_SLIPS,
            _A.OWN_ACCOUNT,
        }
    ),
    Role.SUPERVISOR: frozenset(Action) - DEVICES_ALONE - ADMINS_ALONE,
    Role.ADMIN: frozenset(Action) - DEVICES_ALONE,
    Role.BOOKINGS: frozenset({_A.IMPORT_APPOINTMENTS}),
    Role.REPORTS: frozenset(
        {_A.READ, _A.SEE_FORECAST, _A.SEE_REPORTS, _A.OWN_ACCOUNT, _A.SEE_METRICS}
    ),
}
"""ISSUE includes reporting what became of the paper; to grant priority with it asks for
ACT_ON_TICKET."""

SEES_ALL = frozenset({Role.GUIDE, Role.STAFF, Role.SUPERVISOR, Role.ADMIN})
"""Roles that are told what citizens came for, who acted, and how devices are."""


def may(token: Token, action: Action) -> bool:
    """Whether the token's role is allowed `action`, and it is one of a person, or of a device."""
    never = NO_PERSONS if token.person else PERSONS_ALONE
    return action in ALLOWED[Role(token.role)] and action not in never


def may_act_at(token: Token, counter: int) -> bool:
    """Whether the token may act at this counter."""
    return token.counters is None or counter in token.counters


def sees_all(token: Token) -> bool:
    """Whether nothing is blanked for this token."""
    return Role(token.role) in SEES_ALL


class Keyring:
    """Tokens as the store knows them. One made while the server runs is found at its first use."""

    def __init__(self, store: Store, reader: Executor) -> None:
        self._store = store
        self._reader = reader
        self._known: dict[str, Token] = {}
        self._forgotten = 0

    def knows(self, digest: str) -> bool:
        """Whether the store need not be asked."""
        return digest in self._known

    async def find(self, digest: str) -> Token | None:
        """Whom the token with that digest stands for; None when nobody is known by it."""
        return self._known.get(digest) or await self._look_up(digest)

    def forget(self, number: int) -> None:
        """That token is looked up anew: it was changed, or counts no more."""
        for digest in [d for d, token in self._known.items() if token.id == number]:
            del self._known[digest]
        self._forgotten += 1

    async def _look_up(self, digest: str) -> Token | None:
        """What was read before a token was forgotten may be what it was: it is read again."""
        loop = asyncio.get_running_loop()
        read = None
        while read != self._forgotten:
            read = self._forgotten
            token = await loop.run_in_executor(self._reader, self._store.token, digest)
        if token is not None:
            self._known[digest] = token
        return token
