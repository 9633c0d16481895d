"""The socket and the process: listens, says when it is ready, ends in time."""

import gc
import logging
import socket
import sys
import time
from collections.abc import Callable
from types import FrameType

import uvicorn
from fastapi import FastAPI

from ticket_protocol.service_manager import ServiceManager
from ticket_server.cli import UsageError
from ticket_server.heads import Bounded
from ticket_server.line import Tls

END_S = 1
BACKLOG = 1024
WS_MESSAGE_BYTES = 4096
PING_S = 10.0
SWITCH_S = 0.0005
GC_THRESHOLDS = (10_000, 20, 50)


class AddressTakenError(UsageError):
    """Nobody can listen there."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 is any free one. AddressTakenError when there is none."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except (OSError, OverflowError) as error:
        raise AddressTakenError(
            f"Không mở được cổng {port} tại {host} · Cannot listen on {host} port {port}: {error}"
        ) from error


def address_of(listening: socket.socket, tls: Tls | None = None) -> str:
    """Where clients find it."""
    scheme = "http" if tls is None else "https"
    host, port = listening.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def run(
    app: FastAPI, listening: socket.socket, ready: Callable[[], None], tls: Tls | None = None
) -> bool:
    """Serves until SIGTERM or SIGINT; False when the app did not start. Calls `ready` once."""
    _tune()
    config = uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        http=Bounded,
        ws="websockets-sansio",
        ws_max_size=WS_MESSAGE_BYTES,
        ws_ping_interval=PING_S,
        ws_ping_timeout=PING_S,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=END_S,
        server_header=False,
        proxy_headers=False,
        ssl_certfile=None if tls is None else tls.certificate,
        ssl_keyfile=None if tls is None else tls.key,
    )
    server = _Server(config, ready)
    server.run(sockets=[listening])
    return server.started


def _tune() -> None:
    """For a process that lives for days with two threads that answer within milliseconds."""
    sys.setswitchinterval(SWITCH_S)  # the writer must not wait 5 ms for its turn
    gc.collect()
    gc.freeze()  # what is loaded now stays; looking through it took 0.1 s each time
    gc.set_threshold(*GC_THRESHOLDS)
    gc.enable()
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        self._manager = ServiceManager()
        self._said_at = 0.0

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()
            self._manager.ready()

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second: the loop that answers goes round, so the service manager hears."""
        every_s = self._manager.beat_ms / 1000
        if every_s and (now := time.monotonic()) - self._said_at >= every_s:
            self._said_at = now
            self._manager.alive()
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._manager.stopping()
        await super().shutdown(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """Being told to end is no failure: the signal is not raised again afterwards."""
        self.should_exit = True
