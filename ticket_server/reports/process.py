"""The process that makes reports: questions come by stdin, answers go by stdout, until stdin ends.

`python -m ticket_server.reports.process DATA`. It reads the store, and writes to its own digests
alone. Beside the server, so that neither numpy's memory nor a year's reckoning is felt in the hall.
"""

import os
import pickle
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO

from ticket_server.reports.asked import Asked, Made, TemplateError
from ticket_server.reports.making import make
from ticket_server.storage.reporting import SqlShelf
from ticket_server.storage.store import StoreError

NICE = 10


def main() -> int:
    """Answers until the server is gone."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # what anything prints must not get between the answers
    data = Path(sys.argv[1])
    shelf = SqlShelf(data, os.environ.get("DENLUOT_DATABASE") or None)
    try:
        serve(partial(make, shelf, data), sys.stdin.buffer, answers)
    except OSError:  # the server is gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing is left to flush into
    finally:
        shelf.close()
    return 0


def serve(making: Callable[[Asked], Made], questions: BinaryIO, answers: BinaryIO) -> None:
    """For each Asked what was made of it, or the error that was met."""
    while (asked := _read(questions)) is not None:
        try:
            answer: Made | Exception = making(asked)
        except (StoreError, TemplateError) as error:
            answer = error
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _read(questions: BinaryIO) -> Asked | None:
    try:
        asked: Asked = pickle.load(questions)  # noqa: S301 - our own server's pipe
    except EOFError:
        return None
    return asked


if __name__ == "__main__":
    sys.exit(main())
