"""A server with people; passwords are hashed as cheaply as can be."""

import itertools
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from ticket_protocol.version import API
from ticket_server.app import TicketServer
from ticket_server.codes import digest_of, new_token
from ticket_server.in_force import starting
from ticket_server.people.hashing import Hashing, make
from ticket_server.storage.memory import MemoryStore
from ticket_server.storage.people import Person, keep_person
from ticket_server.storage.store import Token

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD = "con meo treo cay cau"
PIN = "739164"
KEYS = itertools.count(1)


class Browser:
    """Somebody at a browser: cookies are kept, and what pages say of themselves is said."""

    def __init__(self, client, headers=None):
        self._client = client
        self.cookies = {}
        self.headers = {"Sec-Fetch-Site": "same-origin", "Origin": "http://hall"} | (headers or {})
        self.csrf = ""

    def get(self, path):
        return self._said(self._client.get(API + path, headers=self._headers()))

    def post(self, path, body=None, **headers):
        sent = (
            self._headers()
            | {"Denluot-Csrf": self.csrf, "Idempotency-Key": f"k-{next(KEYS)}"}
            | headers
        )
        sent = {name: value for name, value in sent.items() if value is not None}
        return self._said(self._client.post(API + path, json=body or {}, headers=sent))

    def sign_in(self, login, **more):
        response = self.post("/session", {"login": login} | (more or {"password": PASSWORD}))
        if response.status_code == 200:
            self.csrf = response.json()["csrf"]
        return response

    def feed(self, **headers):
        here = {"Origin": "http://testserver"}  # the test client's own host for sockets
        sent = self._headers() | here | headers
        sent = {name: value for name, value in sent.items() if value is not None}
        return self._client.websocket_connect(f"{API}/feed", headers=sent)

    def _headers(self):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return self.headers | ({"Cookie": cookie} if cookie else {})

    def _said(self, response):
        self.cookies |= dict(response.cookies)
        self._client.cookies.clear()
        return response


@pytest.fixture(scope="session")
def kept_secrets():
    """What is kept of the password and the PIN that everybody has here."""
    return {"password": make(PASSWORD, CHEAP), "pin": make(PIN, CHEAP)}


@pytest.fixture
def make_hall(make_hall):
    def cheaply(plan, store=None, *where, **more):
        return make_hall(plan, store, *where, **({"hashing": Hashing(CHEAP)} | more))

    return cheaply


@pytest.fixture
def add_person(hall, kept_secrets):
    """`add_person("lan", "staff", counters={9})`: an account, known to the server at once."""

    def add(login, role, **more):
        values = {"login": login, "name": login.title(), "role": role} | kept_secrets
        at = hall.clock()
        person = Person(**values | {"made_at": at, "changed_at": at} | more)
        hall.store.put([keep_person(person)])
        hall.server.people.register.put(person)
        return person

    return add


@pytest.fixture
def browser(hall):
    return lambda **headers: Browser(hall.client, headers)


@pytest.fixture
def signed_in(add_person, browser):
    """`signed_in("lan", "staff", counter=9)`: a browser in which that person is signed in."""

    def sign(login, role, **more):
        add_person(login, role)
        there = browser()
        secret = {"pin": PIN} if "counter" in more else {"password": PASSWORD}
        assert there.sign_in(login, **secret, **more).status_code == 200
        return there

    return sign


class Whole:
    """A server with everything that it can have, also a file of settings."""

    def __init__(self, client, server):
        self.client, self.server, self.store = client, server, server.store

    def token(self, role, name):
        """The headers of a device, or of a program of the command line."""
        token = new_token()
        kept = Token(id=0, role=role, name=name)
        self.store.add_token(digest_of(token), kept, datetime.now(UTC))
        return {"Authorization": f"Bearer {token}"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory, pytestconfig):
    folder = tmp_path_factory.mktemp("whole")
    config = Path(shutil.copy(pytestconfig.rootpath / "config.toml", folder))
    kept = starting.kept(config, folder, datetime.now(UTC))
    rules = kept.start.rules
    server = TicketServer(
        store=MemoryStore(),
        plan=rules.plan,
        centre=rules.centre,
        kept=kept,
        hashing=Hashing(CHEAP),
    )
    with TestClient(server.app, base_url="http://hall") as client:
        yield Whole(client, server)


@pytest.fixture
def sign_in_program(whole, kept_secrets):
    """`sign_in_program("lan", "staff")`: the headers of a program in which she is signed in."""

    def sign_in(login, role):
        now = datetime.now(UTC)
        values = {"login": login, "name": "Lan", "role": role, "made_at": now, "changed_at": now}
        whole.server.people.register.put(Person(**values, **kept_secrets))
        body = {"login": login, "password": PASSWORD, "bearer": True}
        reply = whole.client.post(f"{API}/session", json=body)
        assert reply.status_code == 200, reply.text
        return {"Authorization": f"Bearer {reply.json()['token']}"}

    return sign_in
