"""Who may no more may nothing: not by a slow body, not as a feed opens, not while he is read."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from ticket_protocol.version import API
from ticket_server.people.accounts import Asker, Change
from ticket_server.storage.store import Token
from ticket_server.web.access import Keyring

CHIEF = Asker(name="chief", role="admin")


class Line:
    """A connection that is held by hand: `meanwhile` happens once the server waits for more."""

    def __init__(self, hall, headers, meanwhile):
        self._hall = hall
        self._meanwhile = meanwhile
        self._headers = [(n.lower().encode(), v.encode()) for n, v in headers.items()]
        self.sent = []

    def post(self, path, body):
        async def receive():
            await self._meanwhile()
            return {"type": "http.request", "body": json.dumps(body).encode(), "more_body": False}

        self._run({"type": "http", "method": "POST", "scheme": "http"}, path, receive)
        start, said = self.sent[0], b"".join(m.get("body", b"") for m in self.sent)
        return start["status"], json.loads(said).get("code")

    def feed(self):
        """What it is told until the server ends it."""
        coming = [{"type": "websocket.connect"}]

        async def receive():
            return coming.pop() if coming else await asyncio.Event().wait()

        async def send(message):
            self.sent.append(message)
            if message["type"] == "websocket.accept":
                await self._meanwhile()

        self._run({"type": "websocket", "scheme": "ws"}, "/feed", receive, send)
        return [message["type"] for message in self.sent]

    def _run(self, kind, path, receive, send=None):
        async def note(message):
            self.sent.append(message)

        scope = kind | {
            "path": API + path,
            "raw_path": (API + path).encode(),
            "root_path": "",
            "query_string": b"",
            "headers": [(b"host", b"hall"), *self._headers],
            "client": ("10.0.0.9", 5000),
            "server": ("hall", 80),
        }

        async def call():
            await asyncio.wait_for(self._hall.server.app(scope, receive, send or note), 20)

        self._hall.client.portal.call(call)


@pytest.fixture
def program(hall, add_person):
    """`program("lan", "staff", 9)`: the headers of a program in which that person is signed in."""

    def sign_in(login, role, counter=None):
        add_person(login, role)
        body = {"login": login, "password": "con meo treo cay cau", "bearer": True}
        if counter is not None:
            body["counter"] = counter
        token = hall.client.post(f"{API}/session", json=body).json()["token"]
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": "k"}

    return sign_in


def accounts(hall):
    return hall.server.people._accounts


def test_a_body_sent_slowly_does_not_outlive_the_session(hall, program):
    lan = program("lan", "staff", 9)
    line = Line(hall, lan, lambda: accounts(hall).disable(CHIEF, "lan", disabled=True))
    assert line.post("/counters/9/open", {}) == (401, "SESSION_DISABLED")
    assert "CounterOpened" not in [fact.kind for fact in hall.store.log]


def test_nor_makes_it_accounts(hall, program, add_person):
    tam = program("tam", "supervisor")
    line = Line(hall, tam, lambda: accounts(hall).sign_out(CHIEF, "tam"))
    eve = {"login": "eve", "name": "Eve", "role": "staff", "pin": "739164"}
    assert line.post("/people", eve) == (401, "SESSION_ENDED")
    assert "eve" not in hall.server.people.register.people


def test_a_body_sent_slowly_does_not_outlive_a_devices_token(hall):
    keypads = hall.caller("keypads", "keypads-1", frozenset({9}))

    async def revoke():
        hall.store._store.beside["tokens"][0]["revoked_at"] = hall.clock()
        hall.server.devices.forget(1)

    line = Line(hall, keypads.headers | {"Idempotency-Key": "k"}, revoke)
    assert line.post("/counters/9/open", {}) == (401, "NO_TOKEN")


def test_a_feed_that_opens_as_the_session_ends_is_closed(hall, program):
    lan = program("lan", "staff", 9)
    line = Line(hall, lan, lambda: accounts(hall).disable(CHIEF, "lan", disabled=True))
    assert line.feed()[-1] == "websocket.close"


def test_a_token_revoked_while_it_is_looked_up_is_not_known_for_good():
    token = Token(id=7, role="kiosk", name="kiosk-1")
    alive = [token]

    class Rows:
        def token(self, _digest):
            found = alive[0] if alive else None
            if alive:  # it is revoked and forgotten as soon as it has been read
                alive.clear()
                loop.call_soon_threadsafe(keyring.forget, 7)
            return found

    with ThreadPoolExecutor(1) as reader:
        keyring = Keyring(Rows(), reader)

        async def find():
            nonlocal loop
            loop = asyncio.get_running_loop()
            return await keyring.find("digest"), await keyring.find("digest")

        loop = None
        assert asyncio.run(find()) == (None, None)


def test_who_takes_his_own_role_away_has_it_no_more(signed_in, add_person):
    add_person("minh", "admin")
    huong = signed_in("huong", "admin")
    assert huong.post("/people/huong", {"role": "guide"}).status_code == 200
    answer = huong.post("/people", {"login": "eve", "name": "Eve", "role": "admin"})
    assert answer.json()["code"] == "SESSION_CHANGED"


def test_who_takes_himself_out_of_use_is_out_at_once(signed_in, add_person):
    add_person("minh", "admin")
    huong = signed_in("huong", "admin")
    assert huong.post("/people/huong/disable", {"disabled": True}).status_code == 200
    assert huong.get("/people").json()["code"] == "SESSION_DISABLED"


def test_a_secret_is_not_given_to_who_rose_while_it_was_hashed(hall, signed_in, add_person):
    add_person("lan", "staff")
    huong = signed_in("huong", "supervisor")
    make = hall.server.people._hashing.make

    async def slowly(secret):
        made = await make(secret)
        await accounts(hall).change(CHIEF, "lan", Change(role="admin"))
        return made

    hall.server.people._hashing.make = slowly
    answer = huong.post("/people/lan/password", {"password": "trời mưa bong bóng 17"})
    assert answer.json()["code"] == "ABOVE_YOU"
