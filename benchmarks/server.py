"""The ticket server with what only a benchmark needs: a POST that does nothing, a slower disk.

python -m benchmarks.server serve --config … --data … --port …
"""

import logging.config
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi import Request
from starlette.responses import Response

from demo.centre import described
from demo.processes import ServerProcess
from ticket_protocol.commands import Nothing
from ticket_protocol.version import API
from ticket_server import serving
from ticket_server.app import TicketServer
from ticket_server.cli import parser
from ticket_server.expecting.child import ChildProcess
from ticket_server.logs import logging_as
from ticket_server.settings.load import read
from ticket_server.storage.sql import SqlStore, SqlTransaction
from ticket_server.web.access import Action

log = logging.getLogger("ticket_server.commands")

ROOT = Path(__file__).parents[1]
EMPTY = "/bench/empty"
DELAY = "DENLUOT_BENCH_COMMIT_DELAY_MS"


class SlowStore(SqlStore):
    """A store on a disk that takes longer: every commit is delayed by `delay_s`."""

    delay_s = 0.0

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """The real transaction, then the wait, then everything that follows a commit."""
        with super().transaction() as step:
            yield step
            time.sleep(self.delay_s)


def bench_server(data: Path, environment: dict[str, str] | None = None) -> ServerProcess:
    """A server process with this module's additions, and numbers for more citizens than come."""
    data.mkdir(parents=True, exist_ok=True)
    return ServerProcess(
        data=data,
        config=wide_config(data),
        command=(sys.executable, "-m", "benchmarks.server"),
        environment=environment or {},
    )


def wide_config(folder: Path, printer: str | None = None) -> Path:
    """The shipped description with numbers for more citizens than come, and a sign as broad.

    `printer`: where the kiosk's is.
    """
    shipped = ROOT / "config.toml" if printer is None else described(folder, printer)
    text = shipped.read_text(encoding="utf-8")
    wide = text.replace("digits = 3", "digits = 4").replace('"number-panel"', '"cd5220"')
    path = folder / "config.toml"
    path.write_text(wide, encoding="utf-8")
    return path


def main() -> int:
    """As `ticket-server serve`."""
    arguments = parser().parse_args()
    logging.config.dictConfig(logging_as("lines"))
    settings = read(arguments.config)
    store = SlowStore(arguments.data)
    store.delay_s = float(os.environ.get(DELAY, "0")) / 1000
    store.hold()
    listening = serving.listen(arguments.host, arguments.port)
    server = TicketServer(
        store=store, plan=settings.plan(), centre=settings.centre(), estimator=ChildProcess
    )
    _add_empty_post(server)
    line = f"ticket-server listening on {serving.address_of(listening)}"
    ready = lambda: print(line, flush=True)  # noqa: E731 - one line for one line
    return 0 if serving.run(server.app, listening, ready) else 1


def _add_empty_post(server: TicketServer) -> None:
    """Heard, logged and answered as every command is, but nothing is asked of the hall."""

    async def empty(request: Request) -> Response:
        started = time.perf_counter()
        sender, _ = await server.door.hear(request, Action.ISSUE, Nothing)
        who = f"{sender.token.role}#{sender.token.id}"
        spent = (time.perf_counter() - started) * 1000
        log.info("%s %s %d %s %.1f ms", "empty", who, 200, "OK", spent)
        return Response(b"{}", media_type="application/json")

    server.app.post(API + EMPTY)(empty)


if __name__ == "__main__":
    sys.exit(main())
