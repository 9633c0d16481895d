"""The pairing page on a client that asks nobody, its claiming set by the test."""

import pytest

from screen_kit import start
from screen_kit.pairing import page
from screen_kit.pairing.claiming import Claiming
from screen_kit.pairing.client import PairingClient
from ticket_protocol.pairing import Kind, PairingReply

REPLY = PairingReply(secret="5" * 64, code="482913", until="2026-10-14T01:00:00Z")
SERVER = "http://192.168.1.10:8000"


@pytest.fixture
def shown(app):
    """`shown(kind, name, size)`: a client and its page in a window of that size."""
    pages = []

    def show(kind=Kind.KIOSK, name="kiosk-1", size=(1080, 1920), language="vi"):
        client = PairingClient(SERVER, kind, name)
        options = start.Options(server=SERVER, name=name, token="", language=language)
        pages.append(page.PairingPage(client, options, size))
        return client, pages[-1]

    yield show
    for one in pages:
        one.close()


@pytest.fixture
def stand():
    """Lets a client stand as though its server had said so."""

    def as_told(client, claiming):
        client.claiming = claiming
        client.changed.emit()

    return as_told


@pytest.fixture
def coded():
    return Claiming().given(REPLY)
