"""A whole server in this process, without a socket: its clock and its store obey the test."""

import itertools
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from starlette.testclient import TestClient

from ticket_protocol import centre as wire
from ticket_protocol.version import API
from ticket_server.app import TicketServer
from ticket_server.codes import digest_of, new_token
from ticket_server.domain.plan import CategoryPlan, Plan, Series
from ticket_server.storage.memory import MemoryStore
from ticket_server.storage.store import OutcomeUnknownError, StoreUnavailableError, Token

MORNING = datetime(2026, 10, 14, 0, 30, tzinfo=UTC)

PLAN = Plan(
    digest="one",
    zone=ZoneInfo("Asia/Ho_Chi_Minh"),
    categories={
        "land": CategoryPlan(
            id="land", series=Series(prefix="9", digits=3), procedures=frozenset({"land-1"})
        ),
        "build": CategoryPlan(id="build", series=Series(prefix="9", digits=3)),
        "collect": CategoryPlan(id="collect", series=Series(prefix="T", digits=1)),
        "gone": CategoryPlan(id="gone", series=Series(prefix="1", digits=3), withdrawn=True),
    },
    counters={7: ("collect", "gone"), 9: ("land", "build")},
    languages=("vi", "en"),
    kiosks={"kiosk-1": True, "kiosk-2": False},
)
NAME = wire.Words(vi="Trung tâm", en="Centre")
CENTRE = wire.Centre(
    version="0.1.0", digest="one", name=NAME, short=NAME, unit=NAME, categories=(), counters=()
)


class Clock:
    """Stands still until it is moved."""

    def __init__(self):
        self.now = MORNING

    def __call__(self):
        return self.now

    def move(self, **by):
        self.now += timedelta(**by)


class Faulty:
    """A store that fails when told to: down, with its next commit, or just before it."""

    def __init__(self, store):
        self._store = store
        self.fail = None

    def __getattr__(self, name):
        return getattr(self._store, name)

    @contextmanager
    def transaction(self):
        self.try_write()
        with self._store.transaction() as step:
            yield step
            if self.fail == "flush":
                self.fail = None
                raise StoreUnavailableError("disk full")
        if self.fail == "commit":
            self.fail = None
            raise OutcomeUnknownError("lost")

    def try_write(self):
        if self.fail == "down":
            raise StoreUnavailableError("no disk")


class Caller:
    """One program with its token."""

    def __init__(self, client, token):
        self._client = client
        self.token = token
        self.headers = {"Authorization": f"Bearer {token}"}

    def get(self, path, **headers):
        return self._client.get(API + path, headers=self.headers | headers)

    def post(self, path, body=None, key=None, *, content=None, **headers):
        sent = self.headers | {"Idempotency-Key": key or f"key-{next(KEYS)}"} | headers
        if content is not None:
            return self._client.post(API + path, content=content, headers=sent)
        return self._client.post(API + path, json={} if body is None else body, headers=sent)

    def feed(self, query=""):
        return self._client.websocket_connect(f"{API}/feed{query}", headers=self.headers)


KEYS = itertools.count(1)


class Hall:
    """The server, and callers of every role."""

    def __init__(self, client, server, store, clock):
        self.client = client
        self.server = server
        self.store = store
        self.clock = clock

    def caller(self, role, name=None, counters=None):
        token = new_token()
        kept = Token(id=0, role=role, name=name or role, counters=counters)
        self.store.add_token(digest_of(token), kept, self.clock())
        return Caller(self.client, token)

    def stranger(self, token):
        return Caller(self.client, token)


@pytest.fixture
def plan():
    return PLAN


@pytest.fixture
def make_hall():
    @contextmanager
    def make(plan, store=None, centre=CENTRE, **more):
        store, clock = Faulty(store or MemoryStore()), Clock()
        server = TicketServer(store=store, plan=plan, centre=centre, now=clock, **more)
        with TestClient(server.app, base_url="http://hall") as client:
            yield Hall(client, server, store, clock)

    return make


@pytest.fixture
def hall(plan, make_hall):
    with make_hall(plan) as made:
        yield made


@pytest.fixture
def kiosk(hall):
    return hall.caller("kiosk", "kiosk-1")


@pytest.fixture
def staff(hall):
    caller = hall.caller("staff", "desk-9", frozenset({9}))
    caller.post("/counters/9/open")
    return caller
