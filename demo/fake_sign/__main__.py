"""`python -m demo.fake_sign --kind number-panel --port 4001 --address 9`: signs in a terminal."""

from argparse import ArgumentParser
from functools import partial
from itertools import count

from demo.fake_sign.lines import Line, PtyLine, TcpLine
from demo.fake_sign.signs import KINDS, Signs


def main() -> None:
    """Say what the signs show, whenever it changes, until interrupted."""
    arguments = _parser().parse_args()
    signs = Signs(arguments.kind, tuple(arguments.address or [1]))
    line = PtyLine(signs) if arguments.port is None else TcpLine(signs, port=arguments.port)
    with line:
        print(f"signs at {line.address}", flush=True)
        try:
            _keep_telling(line, signs)
        except KeyboardInterrupt:
            print()


def _keep_telling(line: Line, signs: Signs) -> None:
    for told in count(len(signs.addresses)):
        while not line.wait(partial(_has, told), timeout=3600):
            pass
        shown = signs.history[told]
        print(f"{shown.address}: {' / '.join(line.strip() for line in shown.lines)}", flush=True)


def _has(told: int, signs: Signs) -> bool:
    return len(signs.history) > told


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="fake-sign", description=__doc__)
    parser.add_argument("--kind", choices=KINDS, default="number-panel")
    parser.add_argument("--port", type=int, help="a TCP port; without it, a pseudo-terminal")
    parser.add_argument("--address", type=int, action="append", help="of a sign; several times")
    return parser


if __name__ == "__main__":
    main()
