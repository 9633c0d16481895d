"""A cable between a kiosk and its server that can be cut, or fail in worse ways."""

import asyncio
from contextlib import suppress
from enum import StrEnum


class Fault(StrEnum):
    """CUT: nothing goes. DEAF: the server hears, and nobody hears it. LATE: it hears later."""

    NONE = "none"
    CUT = "cut"
    DEAF = "deaf"
    LATE = "late"


LATE_S = 1.5


class Wire:
    """Listens at `port` and passes on to the server's, as far as the `fault` lets it."""

    def __init__(self, server_port: int) -> None:
        self._to, self._open = server_port, set[asyncio.StreamWriter]()
        self.fault, self.port = Fault.NONE, 0

    async def start(self) -> None:
        """Begins to listen."""
        self._server = await asyncio.start_server(self._joined, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    def fail(self, fault: Fault) -> None:
        """From now on; what is cut, or was, begins anew."""
        self.fault = fault
        if fault in {Fault.CUT, Fault.NONE}:
            for writer in list(self._open):
                writer.close()

    def stop(self) -> None:
        """No more."""
        self._server.close()
        self.fail(Fault.CUT)

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.fault is Fault.CUT:
            writer.close()
            return
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self._to)
        except OSError:
            writer.close()
            return
        self._open |= {writer, back}
        await asyncio.gather(self._up(reader, back), self._down(there, writer))
        self._open -= {writer, back}

    async def _up(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """What was said arrives, in order, even if whoever said it is gone."""
        loop, due = asyncio.get_running_loop(), 0.0
        with suppress(OSError):
            while data := await reader.read(65536):
                late = LATE_S if self.fault is Fault.LATE else 0.0
                due = max(due, loop.time() + late)
                loop.call_at(due, writer.write, data)
        loop.call_at(max(due, loop.time()), writer.close)

    async def _down(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                if self.fault is Fault.NONE:
                    writer.write(data)
                    await writer.drain()
        writer.close()
