"""The printer's part of `make torture`: ten thousand sequences in memory, then real lines."""

import argparse
import logging
import sys
import time
from itertools import count

from hypothesis import HealthCheck, given, settings

from benchmarks.paper.chance import AT_ONCE, CHANCE, broken_in_memory, broken_on_lines

_ROUND = 4 * AT_ONCE


def main() -> int:
    """The command line: `python -m benchmarks.paper [--sequences N] [--seconds S]`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sequences", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=60.0, help="on real lines")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    broken = [*_memory(options.sequences), *_lines(options.seconds)]
    for words in broken:
        print(f"BROKEN: {words}")
    print("every promise held" if not broken else "NOT GOOD")
    return 1 if broken else 0


def _memory(sequences: int) -> list[str]:
    """Hypothesis' own words about the smallest sequence that broke a promise."""
    began = time.monotonic()

    @settings(
        max_examples=sequences,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(**CHANCE)
    def played(**chance: object) -> None:
        broken = broken_in_memory(**chance)  # type: ignore[arg-type]
        assert not broken, f"{broken} by {chance}"

    try:
        played()
    except AssertionError as error:
        return [str(error)]
    finally:
        took = time.monotonic() - began
        print(f"printer: {sequences} sequences of faults in memory in {took:.1f} s", flush=True)
    return []


def _lines(seconds: float) -> list[str]:
    began = time.monotonic()
    start = int(time.time())
    for done in count(0, _ROUND):
        took = time.monotonic() - began
        if took >= seconds:
            print(f"printer: {done} sequences on TCP, serial port, device file in {took:.1f} s")
            return []
        seeds = range(start + done, start + done + _ROUND)
        if broken := broken_on_lines(seeds):
            return broken
    return []


if __name__ == "__main__":
    sys.exit(main())
