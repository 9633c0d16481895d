"""The estimator's process: questions come by stdin, answers go by stdout, until stdin ends.

`python -m ticket_server.expecting.process`. It holds nothing that could be lost.
"""

import os
import pickle
import sys
import time
from typing import BinaryIO

import numpy as np

from ticket_server.expecting.messages import Ask, Begin, Message
from ticket_server.expecting.reckoner import Reckoner

NICE = 10


def main() -> int:
    """Answers until the server is gone."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # what anything prints must not get between the answers
    try:
        serve(sys.stdin.buffer, answers)
    except OSError:  # the server is gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing is left to flush into
    return 0


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """The rules and today first, then a Batch for each Ask, until the questions end."""
    begin = _read(questions)
    if not isinstance(begin, Begin):
        return
    reckoner = Reckoner(begin, np.random.default_rng(), time.perf_counter)
    while isinstance(ask := _read(questions), Ask):
        pickle.dump(reckoner.answer(ask), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _read(questions: BinaryIO) -> Message | None:
    try:
        message: Message = pickle.load(questions)  # noqa: S301 - our own server's pipe
    except EOFError:
        return None
    return message


if __name__ == "__main__":
    sys.exit(main())
