"""What is said of a settings file, in Vietnamese: sentence by sentence, as the checks say it.

The checks write English, as the code does. `vietnamese.tsv` beside this file has a line for each of
their sentences, with `{}` for what stands in it: a name or a value, or again a sentence of its own.
"""

import re
from functools import cache
from pathlib import Path

SENTENCES = Path(__file__).with_name("vietnamese.tsv")
UNKNOWN = "giá trị chưa đúng; chi tiết ở dòng dưới"


def said(english: str) -> str:
    """The same in Vietnamese; where it is not known, that the line below tells."""
    return known(english) or UNKNOWN


def known(english: str) -> str | None:
    """The same in Vietnamese, None where it is not known."""
    for pattern, vietnamese in _sentences():
        match = pattern.fullmatch(english)
        if match is not None:
            return _filled(vietnamese, [known(part) or part for part in match.groups()])
    value, colon, rest = english.partition(": ")
    told = known(rest) if colon else None
    return f"{value}: {told}" if told else None


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    """In the file's order, those without places first: the exact sentence wins."""
    lines = SENTENCES.read_text("utf-8").splitlines()[1:]
    pairs = sorted((line.split("\t") for line in lines), key=lambda pair: "{}" in pair[0])
    return tuple((_pattern(english), vietnamese) for english, vietnamese in pairs)


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, english.split("{}"))), re.DOTALL)


def _filled(vietnamese: str, parts: list[str]) -> str:
    """`{}` is the next part, `{1}` the second one."""
    left = iter(parts)
    numbered = re.sub(r"\{(\d)\}", lambda m: parts[int(m[1])], vietnamese)
    return re.sub(r"\{\}", lambda _: next(left), numbered)
