"""The command line: `python -m benchmarks.offline [--tickets N] [--seed N]`."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from benchmarks.offline.torture import torture


def main() -> int:
    """Runs it and says what happened; 1 if a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="denluot-offline-") as folder:
        report = asyncio.run(torture(Path(folder), tickets=options.tickets, seed=options.seed))
    print(
        f"{report.papers} papers, {report.offline} without the server; {report.voided} ghosts, "
        f"{report.called_ghosts} of them at a counter; {report.over} were over before; "
        f"{report.unheld} tickets of kiosks killed in that moment; {dict(report.faults)}; "
        f"reckoned {report.latest_s:.1f} s too young at the most; {report.seconds:.0f} s"
    )
    for promise in report.broken:
        print(f"BROKEN: {promise}")
    print("every promise held" if not report.broken else "NOT GOOD")
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
