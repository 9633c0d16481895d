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
from demo.stage import PICTURES, Actor
from ticket_protocol.words import Role

ROOT = Path(__file__).parents[1]
OFFICERS = (2, 7, 9)
SIGN = 9
SIZES = {"kiosk": "1080x1920", "hall": "1920x1080", "sign": "1280x720"}
WINDOWS = {"kiosk": "504x896+8+40", "hall": "960x540+528+40", "sign": "560x315+528+612"}
MINIMUM_S = 2.0
"""Calls come faster than in a real hall, so each has the band for a shorter time."""
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
    """The shipped `config.toml` with the demo's printer and pace."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    changed, found = ADDRESS.subn(f'address = "{printer}"', text)
    if found != 1:
        raise ValueError("config.toml should name one tcp printer")
    changed = changed.replace("minimum_s = 4.0", f"minimum_s = {MINIMUM_S}")
    path = folder / "config.toml"
    path.write_text(changed, encoding="utf-8")
    return path


@contextlib.contextmanager
def running(folder: Path, *, live: bool = False) -> Iterator[Stage]:
    """Starts everything in `folder` and ends it again, whatever happens in between.

    `live`: in windows for people; otherwise drawn into memory and moved by our fingers.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as ending, TcpDoor(Machine(576)) as printer:
        config = described(folder, f"tcp://{printer.path}")
        server = ServerProcess(data=folder / "data", config=config)
        server.start()
        ending.callback(server.stop)
        stage = _stage(server, printer, folder, live=live)
        for actor in stage.actors:
            ending.callback(actor.stop)
            actor.start()
        yield stage


def _stage(server: ServerProcess, printer: TcpDoor, folder: Path, *, live: bool) -> Stage:
    sizes = WINDOWS if live else SIZES
    still = [] if live else ["--reduce-motion"]

    def actor(program: str, role: Role, name: str, *options: str, counter: int = 0) -> Actor:
        return Actor(
            program=program,
            token=server.token(role, name, (counter,) if counter else ()),
            options=["--server", server.url, "--name", name, *options],
            log=folder / f"{name}.log",
            environment={} if live else PICTURES,
            fingers=not live,
        )

    def screen(program: str, role: Role, name: str, size: str) -> Actor:
        return actor(program, role, name, "--windowed", sizes[size], *still)

    officers = OFFICERS[-1:] if live else OFFICERS
    return Stage(
        server=server,
        printer=printer,
        kiosk=screen("kiosk", Role.KIOSK, "kiosk-1", "kiosk"),
        hall=screen("counter_display", Role.DISPLAY, "hall-tv", "hall"),
        sign=screen("counter_display", Role.DISPLAY, f"sign-{SIGN}", "sign"),
        officers={
            n: actor("staff_console", Role.STAFF, f"officer-{n}", "--counter", str(n), counter=n)
            for n in officers
        },
        watcher=server.token(Role.SUPERVISOR, "watcher"),
    )


class Ready:
    """When an officer may call: the bar ignores a call right after another, or after opening."""

    PAUSE_S = 3.1
    OPENING_S = 1.1

    def __init__(self) -> None:
        self._last: dict[int, float] = {}

    def of(self, counter: int) -> bool:
        """Whether the officer at `counter` may call now."""
        return time.monotonic() - self._last.get(counter, -self.PAUSE_S) >= self.PAUSE_S

    def opened(self, counter: int) -> None:
        """The officer has sat down."""
        self._last[counter] = time.monotonic() - self.PAUSE_S + self.OPENING_S

    def called(self, counter: int) -> None:
        """The officer has called."""
        self._last[counter] = time.monotonic()
