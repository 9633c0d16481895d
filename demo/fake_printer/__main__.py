"""`python -m demo.fake_printer`: watch tickets without a printer, and make it fail by words."""

import sys
from argparse import ArgumentParser, Namespace
from difflib import get_close_matches
from functools import partial
from itertools import count
from pathlib import Path
from threading import Thread

from demo.fake_printer.door import Door
from demo.fake_printer.doors import PtyDoor, TcpDoor
from demo.fake_printer.faults import Deed, Fault, mends, strike
from demo.fake_printer.machine import Machine
from demo.fake_printer.served import ServedDoor

MEND = "mend"


def main() -> None:
    """Save every ticket that comes as a PNG until interrupted; faults are typed meanwhile."""
    arguments = _parser().parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with _door(arguments) as door:
        print(f"printer at {door.path}, tickets in {arguments.folder}", flush=True)
        print(f"type {MEND}, or {', '.join(fault.value for fault in Fault)}", flush=True)
        saving = Thread(target=_keep_saving, args=(door, arguments.folder), daemon=True)
        saving.start()
        hands = Hands(door)
        try:
            for line in sys.stdin:
                print(hands.do(line.strip()), flush=True)
            saving.join()
        except KeyboardInterrupt:
            print()


class Hands:
    """What people do to a printer, and what becomes of it, in words."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._to_do: list[Deed] = []

    def do(self, words: str) -> str:
        """A fault, or the next thing that mends one; says what was done."""
        if words == MEND:
            if not self._to_do:
                return "nothing is wrong"
            self._to_do.pop(0)()
            return f"{len(self._to_do)} more to do" if self._to_do else "all is well"
        known = {fault.value: fault for fault in Fault}
        if words not in known:
            near = get_close_matches(words, [*known, MEND], n=1)
            return f"did you mean {near[0]!r}?" if near else f"one of: {', '.join(known)}, {MEND}"
        strike(self._door, known[words])
        self._to_do += mends(self._door, known[words])
        return f"{words}; {MEND} it"


def _door(arguments: Namespace) -> ServedDoor:
    machine = Machine(arguments.width)
    if arguments.device:
        return PtyDoor(machine, baud=arguments.baud)
    return TcpDoor(machine, port=arguments.port, baud=arguments.baud)


def _keep_saving(door: ServedDoor, folder: Path) -> None:
    for number in count(1):
        while not door.wait(partial(_has, number), timeout=3600):
            pass
        sheet = door.machine.sheets[number - 1]
        if sheet.height:
            sheet.save(folder / f"{number:04}.png")
        print(f"ticket {number}: {sheet.width} x {sheet.height} dots", flush=True)


def _has(number: int, machine: Machine) -> bool:
    return len(machine.sheets) >= number


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="fake-printer", description=__doc__)
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--device", action="store_true", help="a device file instead of a port")
    parser.add_argument("--baud", type=int, help="no faster than a serial line of that speed")
    parser.add_argument("--width", type=int, default=576, choices=(576, 512, 384))
    parser.add_argument("--folder", type=Path, default=Path("tickets"))
    return parser


if __name__ == "__main__":
    main()
