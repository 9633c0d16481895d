"""Requests without an end: cut off before they cost anybody else anything."""

import asyncio
from types import SimpleNamespace

import pytest
import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from ticket_server.heads import HEAD_BYTES, HEAD_S, Bounded

BEGUN = b"POST / HTTP/1.1\r\nHost: hall\r\n"
CHUNK = b"a" * 16_384


class Line(asyncio.Transport):
    """A connection in memory: what was said on it, and whether it was closed."""

    def __init__(self):
        super().__init__()
        self.said, self.closed = b"", False

    def write(self, data):
        self.said += data

    def close(self):
        self.closed = True

    def is_closing(self):
        return self.closed


@pytest.fixture
def told():
    """`told(pieces)`: what was answered, how many bytes were heard before it was closed."""

    async def app(_scope, receive, send):
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    async def tell(pieces):
        config = uvicorn.Config(app, log_config=None)
        config.load()
        line = Line()
        spoken = Bounded(config, ServerState(), {}, asyncio.get_running_loop())
        spoken.connection_made(line)
        heard = 0
        for piece in pieces:
            if line.closed:
                break
            spoken.data_received(piece)
            heard += len(piece)
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        spoken.connection_lost(None)
        return line.said, heard if line.closed else None

    return lambda pieces: asyncio.run(tell(pieces))


ENDLESS = {
    "address": [b"GET /"],
    "header": [BEGUN, b"X: "],
    "headers": [BEGUN],
}


@pytest.mark.parametrize("what", ENDLESS)
def test_what_has_no_end_is_cut_off(told, what):
    more = b"X: y\r\n" * 3_000 if what == "headers" else CHUNK
    said, heard = told([*ENDLESS[what], *([more] * 1_000)])
    assert heard is not None
    assert heard < HEAD_BYTES + 3 * len(more)
    assert b" 400 " in said


def test_a_long_body_is_no_head(told):
    length = 40 * len(CHUNK)
    said, _heard = told([BEGUN, b"Content-Length: %d\r\n\r\n" % length, *([CHUNK] * 40)])
    assert (b" 204 " in said, b" 400 " in said) == (True, False)


def test_who_says_nothing_is_waited_for_so_long(monkeypatch):
    waits = []

    class Wait:
        def __init__(self, seconds, close):
            self.seconds, self.close, self.over = seconds, close, False
            waits.append(self)

        def cancel(self):
            self.over = True

    for name in ("connection_made", "on_message_begin", "on_headers_complete"):
        monkeypatch.setattr(HttpToolsProtocol, name, lambda *_: None)
    spoken = Bounded.__new__(Bounded)
    spoken.loop, spoken.transport = SimpleNamespace(call_later=Wait), Line()
    spoken.connection_made(spoken.transport)
    assert (waits[0].seconds, waits[0].over) == (HEAD_S, False)
    spoken.on_message_begin()
    assert [wait.over for wait in waits] == [True, False]
    waits[1].close()
    assert spoken.transport.closed
    spoken.on_headers_complete()
    assert waits[1].over
