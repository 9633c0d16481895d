"""`make bench`: all figures, a table, and build/bench.json. Ends with 1 when a limit is broken."""

import argparse
import importlib
import sys
import tempfile
from pathlib import Path

from benchmarks.rows import Row, table, write

PARTS = (
    "deciding",
    "drawing",
    "searching",
    "issuing",
    "hall",
    "browser",
    "phones",
    "past",
    "reports",
    "screens",
    "printing",
    "speaking",
    "announcing",
    "clips",
    "waiting",
)
RESULT = Path("build") / "bench.json"


def main() -> int:
    """Runs the parts named on the command line, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"some of: {', '.join(PARTS)}")
    names = parser.parse_args().parts or PARTS
    rows: list[Row] = []
    for name in names:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="denluot-bench-", dir=_same_disk()) as folder:
            rows += importlib.import_module(f"benchmarks.{name}").rows(Path(folder))
    print(table(rows))
    write(rows, RESULT)
    return 0 if all(row.ok for row in rows) else 1


def _same_disk() -> Path:
    """A folder on the disk of this checkout: /tmp may be memory, which flushes for nothing."""
    folder = RESULT.parent
    folder.mkdir(exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
