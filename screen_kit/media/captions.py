"""Subtitles that lie beside a clip, SubRip (.srt) or WebVTT (.vtt): text to cues. Pure.

What cannot be read is passed over: a clip without its captions is still a clip.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|</?\d[^>]*>|\{\\[^}]*\}")
_SIDE = re.compile(r"[\u200e\u200f\u202a-\u202e]")
LONGEST = 2
"""Lines of a caption; more would cover the picture."""


@dataclass(frozen=True, kw_only=True)
class Cue:
    """What stands under the picture from `start_s` until `end_s`; lines are parted by newlines."""

    start_s: float
    end_s: float
    text: str


def cues(text: str) -> tuple[Cue, ...]:
    """All captions of a file in the order of their time; the two formats are told by themselves."""
    blocks = re.split(
        r"\n[ \t]*\n", text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    )
    return tuple(sorted(_found(blocks), key=lambda cue: cue.start_s))


def said_at(found: Sequence[Cue], position_s: float) -> str:
    """What is written at `position_s`; the newest where two overlap, "" where there is nothing."""
    spoken = [cue.text for cue in found if cue.start_s <= position_s < cue.end_s]
    return spoken[-1] if spoken else ""


def decoded(data: bytes) -> str:
    """The text of a subtitle file: UTF-16 with its mark, UTF-8, else the old Vietnamese code."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1258", errors="replace")


def _found(blocks: Sequence[str]) -> Iterator[Cue]:
    for block in blocks:
        lines = block.split("\n")
        for i, line in enumerate(lines):
            match = _TIMING.fullmatch(line)
            if match is not None:
                start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
                words = _plain(lines[i + 1 :])
                if words and end > start:
                    yield Cue(start_s=start, end_s=end, text=words)
                break


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((fraction or "0").ljust(3, "0")) / 1000


def _plain(lines: Sequence[str]) -> str:
    """The words alone; more lines than fit are joined, so that nothing is lost."""
    said = [_SIDE.sub("", html.unescape(_TAG.sub("", line))).strip() for line in lines]
    said = [line for line in said if line]
    return "\n".join(said) if len(said) <= LONGEST else " ".join(said)
