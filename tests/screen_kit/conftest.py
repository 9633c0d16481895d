"""A server that does as the test says: answers, keeps silent, cuts off, tells half the story."""

import asyncio
import fcntl
import json
import os
import pty
import select
import struct
import termios
import tty
from datetime import UTC, date, datetime
from threading import Event, Thread

import pytest
from aiohttp import web

from screen_kit import start
from screen_kit.link import Link
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Category, Centre, CounterView
from ticket_protocol.part import Words
from ticket_protocol.version import API

AT = datetime.now(UTC)


def centre():
    land = Words(vi="Đất đai", en="Land")
    return Centre(
        version="1", digest="one", name=land, short=land, unit=land,
        categories=(
            Category(id="land", name=land, icon="land", series="9", counters=(9,), procedures=()),
        ),
        counters=(CounterView(number=9, name=land, categories=("land",)),),
    )  # fmt: skip


def board(seq=5, epoch="e"):
    counters = (Counter(number=9, categories=("land",)),)
    return Board(epoch=epoch, seq=seq, day=date(2026, 10, 14), counters=counters)


class FakeServer:
    """In a thread of its own, on a free port of this machine."""

    def __init__(self, port=0):
        self.centre_status = 200
        self.centre = centre()
        self.snapshot = board()
        self.missed = []
        self.resumes = True
        self.joins = []
        self.posts = []
        self.answers = []
        self.port = port
        self.headers = []
        self.posted_headers = []
        self._sockets = []
        self._ready = Event()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(5)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._open())
        self._ready.set()
        self._loop.run_forever()

    async def _open(self):
        app = web.Application()
        app.router.add_get(API + "/centre", self._centre)
        app.router.add_get(API + "/feed", self._feed)
        app.router.add_get(API + "/tickets/{path}", self._ticket)
        app.router.add_post(API + "/{path:.*}", self._post)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = site._server.sockets[0].getsockname()[1]

    async def _centre(self, request):
        self.headers.append(dict(request.headers))
        if self.centre_status != 200:
            return web.Response(status=self.centre_status)
        return web.Response(text=self.centre.model_dump_json(), content_type="application/json")

    async def _feed(self, request):
        self.joins.append(dict(request.query))
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        if "after" not in request.query or not self.resumes:
            snapshot = {"type": "snapshot", "board": json.loads(self.snapshot.model_dump_json())}
            await socket.send_json(snapshot)
        else:
            for fact in self.missed:
                await socket.send_json(fact)
        async for _ in socket:
            pass
        return socket

    async def _ticket(self, request):
        status, body = self.answers.pop(0)
        return web.json_response(body, status=status)

    async def _post(self, request):
        self.posted_headers.append(dict(request.headers))
        self.posts.append((request.path, request.headers["Idempotency-Key"], await request.json()))
        answer = self.answers.pop(0) if self.answers else (200, {"at": AT.isoformat()})
        if answer == "cut":
            request.transport.close()
            return web.Response()
        if answer == "half":
            request.transport.write(b"HTTP/1.1 201 Created\r\nContent-Length: 90\r\n\r\n{")
            request.transport.close()
            return web.Response()
        status, body = answer
        return web.json_response(body, status=status)

    def _soon(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(5)

    def tell(self, seq, kind="CounterOpened", **fields):
        fact = {"seq": seq, "at": datetime.now(UTC).isoformat(), "kind": kind, **fields}
        self._soon(self._sockets[-1].send_json({"type": "fact", "fact": fact}))

    def say(self, message):
        self._soon(self._sockets[-1].send_json(message))

    def cut(self):
        async def close():
            for socket in self._sockets:
                if socket._req.transport is not None:
                    socket._req.transport.abort()

        self._soon(close())

    async def _close(self):
        await self._runner.cleanup()
        for _ in range(5):  # transports close their sockets in a later round of the loop
            await asyncio.sleep(0)

    def stop(self):
        if self._loop.is_closed():
            return
        self.cut()
        self._soon(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()


class FarEnd:
    """The other end of a serial cable."""

    def __init__(self):
        self.fd, self._near = pty.openpty()
        tty.setraw(self._near)
        self.address = f"serial://{os.ttyname(self._near)}"
        self._in = True

    def say(self, data):
        os.write(self.fd, data)

    def arrived(self, count):
        waiting = b""
        while waiting != struct.pack("i", count):
            waiting = fcntl.ioctl(self._near, termios.FIONREAD, struct.pack("i", 0))

    def hear(self, wanted, within_s=2.0):
        got = b""
        while len(got) < wanted and select.select([self.fd], [], [], within_s)[0]:
            got += os.read(self.fd, 4096)
        return got

    def unplug(self):
        if self._in:
            self._in = False
            os.close(self.fd)
            os.close(self._near)


@pytest.fixture
def far_end():
    end = FarEnd()
    yield end
    end.unplug()


@pytest.fixture(scope="session")
def app(qapp):
    return start.application("tests")


@pytest.fixture
def server():
    fake = FakeServer()
    yield fake
    fake.stop()


@pytest.fixture
def returning(server):
    """Takes the server away, and gives back one that listens where it did."""
    came = []

    def away():
        server.stop()

        def back():
            came.append(FakeServer(server.port))

        return back

    yield away
    for fake in came:
        fake.stop()


@pytest.fixture
def link(app, server, monkeypatch):
    monkeypatch.setattr("screen_kit.link.BACK_OFF_MS", (20,))
    own = Link(server.url, "secret")
    yield own
    own.stop()
    own.deleteLater()


@pytest.fixture
def joined(qtbot, link):
    with qtbot.waitSignal(link.snapshotArrived):
        link.start()
    return link
