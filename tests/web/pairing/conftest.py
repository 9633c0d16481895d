"""A centre with devices in its settings, a supervisor, and devices that ask to be paired."""

import pytest

from ticket_protocol import device_settings as d
from ticket_protocol.centre import Centre, CounterView
from ticket_protocol.display_settings import DisplaySettings
from ticket_protocol.part import Words
from ticket_protocol.version import API

NAME = Words(vi="Trung tâm", en="Centre")
CENTRE = Centre(
    version="0.1.0",
    digest="one",
    name=NAME,
    short=NAME,
    unit=NAME,
    categories=(),
    counters=tuple(CounterView(number=n, name=NAME, categories=()) for n in (7, 9)),
    kiosks=(d.KioskSettings(id="kiosk-1"), d.KioskSettings(id="kiosk-2")),
    displays=(
        DisplaySettings(id="hall-tv", face="hall"),
        DisplaySettings(id="over-9", face="counter", counter=9),
    ),
    sign_lines=(d.SignLineSettings(id="signs-1", address="socket://h:1", signs=()),),
    keypads=(
        d.KeypadSettings(id="keypads-1", address="socket://h:2", pads=(d.PadSettings(counter=7),)),
    ),
)


class Newcomer:
    """A device without a token."""

    def __init__(self, hall, kind="kiosk", name="kiosk-1"):
        self.hall = hall
        self.asked = hall.client.post(
            f"{API}/pairings", json={"kind": kind, "name": name, "version": "0.1.0"}
        )

    @property
    def code(self):
        return self.asked.json()["code"]

    def claim(self, **more):
        body = {"secret": self.asked.json()["secret"], **more}
        return self.hall.client.post(f"{API}/pairings/claim", json=body)

    def caller(self):
        """The program with the token that it claimed."""
        return self.hall.stranger(self.claim().json()["token"])


@pytest.fixture
def centre():
    return CENTRE


@pytest.fixture
def hall(plan, centre, make_hall):
    with make_hall(plan, centre=centre) as made:
        yield made


@pytest.fixture
def restarted(hall, plan, centre, make_hall):
    """Another server on the same store."""
    return lambda: make_hall(plan, store=hall.store, centre=centre)


@pytest.fixture
def supervisor(hall):
    return hall.caller("supervisor", "Trưởng ca")


@pytest.fixture
def newcomer(hall):
    return lambda kind="kiosk", name="kiosk-1": Newcomer(hall, kind, name)


@pytest.fixture
def paired(newcomer, supervisor):
    """Pairs one, and gives its program."""

    def pair(kind="kiosk", name="kiosk-1", **more):
        asks = newcomer(kind, name)
        said = supervisor.post("/pairings/confirm", {"code": asks.code, "name": name, **more})
        assert said.status_code == 200, said.text
        return asks.caller()

    return pair


@pytest.fixture
def listed(supervisor):
    """The list of devices by name, without the supervisor's own token."""

    def tell(query=""):
        told = supervisor.get(f"/devices{query}").json()["devices"]
        return {device["name"]: device for device in told if device["role"] != "supervisor"}

    return tell
