"""An officer's paired PC: nobody acts before signing in, and another may take over."""

import pytest

from demo.stage import PICTURES, Actor
from screen_kit.pairing.identity import Identity, IdentityFile
from ticket_protocol.words import Role

PINS = {"lan": "258036", "minh": "714093"}


class Tokens:
    """A device that is paired by hand: asks, is confirmed, claims."""

    def __init__(self, supervisor):
        self._supervisor = supervisor

    def paired(self, kind, name, **more):
        post = self._supervisor.post
        asked = post("/pairings", kind=kind, name=name, version="1")
        self._supervisor.confirm(asked["code"], name, **more)
        return post("/pairings/claim", secret=asked["secret"])["token"]


@pytest.fixture
def officers(server, supervisor):
    """Lan and Minh, who may sit at counter 9."""
    admin = type(supervisor)(server, Role.ADMIN, "quản trị")
    for login, pin in PINS.items():
        name = login.title()
        admin.post("/people", login=login, name=name, role="staff", counters=[9], pin=pin)
    yield PINS
    admin.client.close()


@pytest.fixture
def console(server, supervisor, tmp_path):
    token = Tokens(supervisor).paired("console", "console-9", counters=[9])
    file = tmp_path / "token"
    IdentityFile(file).keep(Identity(token=token, name="console-9"))
    actor = Actor(
        program="staff_console",
        token="",
        options=["--server", server.url, "--token-file", str(file), "--hotkeys", "off"],
        log=tmp_path / "console.log",
        environment=PICTURES | {"XDG_CONFIG_HOME": str(tmp_path)},
    )
    actor.start()
    yield actor
    actor.stop()


def test_an_officer_signs_in_acts_and_is_followed_by_another(supervisor, officers, console):
    console.read("title", until="Chưa có cán bộ đăng nhập")
    console.write("login", "lan")
    console.write("pin", officers["lan"])
    console.click("signIn")
    console.click("main")
    supervisor.until(lambda board: board["counters"][9]["state"] == "open", "counter 9 is open")
    assert supervisor.device("console-9")["role"] == "console"

    supervisor.post("/session", login="minh", pin=officers["minh"], counter=9, bearer=True)
    console.read("title", until="Chưa có cán bộ đăng nhập")
    console.write("login", "lan")
    console.write("pin", officers["minh"])
    console.click("signIn")
    assert "không đúng" in console.read("sign-in-words")
