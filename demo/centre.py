"""One centre on this machine: server, kiosks with printers, hall TV, signs, officers, a keypad."""

import contextlib
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from demo.bare import NO_COMPUTER, Bare, at_a_bare_counter
from demo.fake_printer.doors import TcpDoor
from demo.fake_printer.machine import Machine
from demo.processes import ServerProcess
from demo.stage import PICTURES, Actor
from ticket_protocol.words import Role

ROOT = Path(__file__).parents[1]
OFFICERS = (2, 7, 9)
SIGNS = (7, 9)
SIZES = {"kiosk-1": "1080x1920", "kiosk-2": "1920x1080", "hall": "1920x1080", "sign": "1280x720"}
WINDOWS = {"kiosk-1": "504x896+8+40", "hall": "960x540+528+40", "sign": "560x315+528+612",
           "desk": "1024x600+340+120"}  # fmt: skip
MINIMUM_S = 2.0
"""Calls come faster than in a real hall, so each has the band for a shorter time."""
PAPER = {"kiosk-1": 576, "kiosk-2": 384}
"""Dots a line of the printer at each kiosk."""
SECOND = """
[[printers]]
id = "printer-2"
address = "{address}"
width = 384

[[kiosks]]
id = "kiosk-2"
printer = "printer-2"
"""
GRACE = re.compile(r"^(grace_s|grace_longer_s) = \d+", re.MULTILINE)
GRACE_S = 3
"""Nobody comes, and everybody knows it: the officer need not wait so long."""
ADDRESS = re.compile(r'^address = "tcp://[^"]*"', re.MULTILINE)
SERIAL = re.compile(r"^\[\[(sign_lines|keypads)\]\]\n(^(?!\[\[|# ---).*\n)*", re.MULTILINE)
"""The tables of serial lines, whose devices are not on this machine."""


@dataclass(kw_only=True)
class Entrance:
    """A kiosk and its printer."""

    kiosk: Actor
    printer: TcpDoor


@dataclass(kw_only=True)
class Stage:
    """Everything that runs. The supervisor has no window of her own when people look on.

    `desk`: the guide's, for people to play with.
    """

    live: bool
    server: ServerProcess
    entrances: list[Entrance]
    hall: Actor
    signs: dict[int, Actor]
    officers: dict[int, Actor]
    supervisor: Actor
    bare: Bare | None
    watcher: str
    desk: Actor | None = None

    @property
    def actors(self) -> list[Actor]:
        """All screens, and the programs that have none."""
        kiosks = [entrance.kiosk for entrance in self.entrances]
        alone = [] if self.live else [self.supervisor]
        bare = self.bare.programs if self.bare else []
        alone += [self.desk] if self.desk else []
        return [*kiosks, self.hall, *self.signs.values(), *self.officers.values(), *alone, *bare]


def described(
    folder: Path, printer: str, second: str | None = None, *, lines: str | None = None
) -> Path:
    """The shipped `config.toml` with the demo's printer and pace.

    `second`: the printer of a second kiosk. `lines`: the tables of its serial lines.
    """
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    changed, found = ADDRESS.subn(f'address = "{printer}"', text)
    if found != 1:
        raise ValueError("config.toml should name one tcp printer")
    changed = changed.replace("minimum_s = 4.0", f"minimum_s = {MINIMUM_S}")
    changed = GRACE.sub(rf"\1 = {GRACE_S}", changed)
    if second is not None:
        changed += SECOND.format(address=second)
    if lines is not None:
        changed = SERIAL.sub("", changed) + lines
    path = folder / "config.toml"
    path.write_text(changed, encoding="utf-8")
    return path


@contextlib.contextmanager
def running(folder: Path, *, live: bool = False) -> Iterator[Stage]:
    """Starts everything in `folder` and ends it again, whatever happens in between.

    `live`: in windows for people; otherwise drawn into memory and moved by our fingers.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as ending:
        names = list(PAPER)[:1] if live else list(PAPER)
        printers = {n: ending.enter_context(TcpDoor(Machine(PAPER[n]))) for n in names}
        bare = None if live else ending.enter_context(at_a_bare_counter(folder))
        lines = None if bare is None else bare.lines
        addresses = (f"tcp://{door.path}" for door in printers.values())
        config = described(folder, *addresses, lines=lines)
        server = ServerProcess(data=folder / "data", config=config)
        server.start()
        ending.callback(server.stop)
        stage = _stage(server, printers, folder, bare)
        for actor in stage.actors:
            ending.callback(actor.stop)
            actor.start()
        yield stage


def _stage(
    server: ServerProcess, printers: dict[str, TcpDoor], folder: Path, bare: Bare | None
) -> Stage:
    live = bare is None
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

    def console(role: Role, name: str, counter: int, *options: str) -> Actor:
        options = ("--counter", str(counter), *options)
        own = counter if role is Role.STAFF else 0
        return actor("staff_console", role, name, *options, counter=own)

    def screen(program: str, role: Role, name: str, size: str) -> Actor:
        return actor(program, role, name, "--windowed", sizes[size], *still)

    def kiosk(name: str) -> Actor:
        own = screen("kiosk", Role.KIOSK, name, name)
        return replace(own, options=[*own.options, "--state-dir", str(folder / f"{name}-state")])

    def guide() -> Actor:
        own = screen("kiosk", Role.GUIDE, "desk-1", "desk")
        return replace(own, options=[*own.options, "--face", "desk"])

    def unseen(program: str, role: Role, name: str) -> Actor:
        own = actor(program, role, name, "--headless", counter=NO_COMPUTER)
        return replace(own, fingers=False)

    if bare is not None:
        bare.programs.append(unseen("staff_console", Role.STAFF, "keypads-1"))
        bare.programs.append(unseen("counter_display", Role.DISPLAY, "signs-1"))
    officers = OFFICERS[-1:] if live else [n for n in OFFICERS if n != NO_COMPUTER]
    return Stage(
        live=live,
        server=server,
        entrances=[Entrance(kiosk=kiosk(name), printer=door) for name, door in printers.items()],
        hall=screen("counter_display", Role.DISPLAY, "hall-tv", "hall"),
        signs={
            n: screen("counter_display", Role.DISPLAY, f"sign-{n}", "sign")
            for n in (SIGNS[-1:] if live else SIGNS)
        },
        officers={n: console(Role.STAFF, f"officer-{n}", n) for n in officers},
        supervisor=console(Role.SUPERVISOR, "supervisor", 10, "--supervisor"),
        bare=bare,
        watcher=server.token(Role.SUPERVISOR, "watcher"),
        desk=guide() if live else None,
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
