"""`python -m demo.fake_printer --port 9100 --folder tickets`: watch tickets without a printer."""

from argparse import ArgumentParser
from functools import partial
from itertools import count
from pathlib import Path

from demo.fake_printer.doors import TcpDoor
from demo.fake_printer.machine import Machine


def main() -> None:
    """Save every ticket that comes as a PNG until interrupted."""
    arguments = _parser().parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with TcpDoor(Machine(arguments.width), port=arguments.port) as door:
        print(f"printer at tcp://{door.path}, tickets in {arguments.folder}", flush=True)
        try:
            _keep_saving(door, arguments.folder)
        except KeyboardInterrupt:
            print()


def _keep_saving(door: TcpDoor, folder: Path) -> None:
    for number in count(1):
        while not door.wait(partial(_has, number), timeout=3600):
            pass
        sheet = door.machine.sheets[number - 1]
        sheet.save(folder / f"{number:04}.png")
        print(f"ticket {number}: {sheet.width} x {sheet.height} dots", flush=True)


def _has(number: int, machine: Machine) -> bool:
    return len(machine.sheets) >= number


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="fake-printer", description=__doc__)
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--width", type=int, default=576, choices=(576, 512, 384))
    parser.add_argument("--folder", type=Path, default=Path("tickets"))
    return parser


if __name__ == "__main__":
    main()
