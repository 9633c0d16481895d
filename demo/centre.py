"""One centre on this machine: server, printer, kiosk, hall TV, a sign and three officers."""

import contextlib
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from demo.fake_printer.doors import TcpDoor
from demo.fake_printer.machine import Machine
from demo.processes import ServerProcess
from demo.stage import Actor
from ticket_protocol.words import Role

ROOT = Path(__file__).parents[1]
OFFICERS = (2, 7, 9)
SIGN = 9
SIZES = {"kiosk": "1080x1920", "hall": "1920x1080", "sign": "1280x720"}
ADDRESS = re.compile(r'^address = "tcp://[^"]*"', re.MULTILINE)


@dataclass(kw_only=True)
class Stage:
    """Everything that runs."""

    server: ServerProcess
    printer: TcpDoor
    kiosk: Actor
    hall: Actor
    sign: Actor
    officers: dict[int, Actor]
    watcher: str

    @property
    def actors(self) -> list[Actor]:
        """All screens."""
        return [self.kiosk, self.hall, self.sign, *self.officers.values()]


def described(folder: Path, printer: str) -> Path:
    """The demo's `config.toml` with its printer's address; everything else is the shipped file."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    changed, found = ADDRESS.subn(f'address = "{printer}"', text)
    if found != 1:
        raise ValueError("config.toml should name one tcp printer")
    path = folder / "config.toml"
    path.write_text(changed, encoding="utf-8")
    return path


@contextlib.contextmanager
def running(folder: Path, environment: dict[str, str]) -> Iterator[Stage]:
    """Starts everything in `folder` and ends it again, whatever happens in between."""
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as ending, TcpDoor(Machine(576)) as printer:
        config = described(folder, f"tcp://{printer.path}")
        server = ServerProcess(data=folder / "data", config=config)
        server.start()
        ending.callback(server.stop)
        stage = _stage(server, printer, folder, environment)
        for actor in stage.actors:
            ending.callback(actor.stop)
            actor.start()
        yield stage


def _stage(
    server: ServerProcess, printer: TcpDoor, folder: Path, environment: dict[str, str]
) -> Stage:
    def actor(program: str, role: Role, name: str, *options: str, counter: int = 0) -> Actor:
        common = ["--server", server.url, "--name", name, *options]
        return Actor(
            program=program,
            token=server.token(role, name, (counter,) if counter else ()),
            options=common,
            log=folder / f"{name}.log",
            environment=environment,
        )

    size = SIZES.__getitem__
    return Stage(
        server=server,
        printer=printer,
        kiosk=actor("kiosk", Role.KIOSK, "kiosk-1", "--windowed", size("kiosk")),
        hall=actor("counter_display", Role.DISPLAY, "hall-tv", "--windowed", size("hall")),
        sign=actor("counter_display", Role.DISPLAY, f"sign-{SIGN}", "--windowed", size("sign")),
        officers={
            n: actor("staff_console", Role.STAFF, f"officer-{n}", "--counter", str(n), counter=n)
            for n in OFFICERS
        },
        watcher=server.token(Role.SUPERVISOR, "watcher"),
    )


class Ready:
    """When an officer may call again: the bar ignores a second call within three seconds."""

    PAUSE_S = 3.1

    def __init__(self) -> None:
        self._last: dict[int, float] = {}

    def of(self, counter: int) -> bool:
        """Whether the officer at `counter` may call now."""
        return time.monotonic() - self._last.get(counter, -self.PAUSE_S) >= self.PAUSE_S

    def called(self, counter: int) -> None:
        """The officer has called."""
        self._last[counter] = time.monotonic()
