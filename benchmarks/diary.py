"""What was acknowledged to a client: written before it does anything else."""

import json
from collections import Counter
from pathlib import Path
from typing import TextIO


class Diary:
    """A line for each acknowledged command: the kind of fact it must have made, and the ticket."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def note(self, kind: str, ticket: str) -> None:
        """That happened to that ticket, or to that counter."""
        self._out.write(json.dumps([kind, ticket]) + "\n")


def acknowledged(folder: Path) -> Counter[tuple[str, str]]:
    """How often each was acknowledged, over all the diaries."""
    texts = (path.read_text(encoding="utf-8") for path in folder.glob("*.jsonl"))
    lines = (json.loads(line) for text in texts for line in text.splitlines())
    return Counter((kind, ticket) for kind, ticket in lines)
