"""Which spellings are confused by ear, in the north or in the south. What is like: `likeness`."""

import re

_HEADS = (
    ("ngh", "ng"), ("gh", "g"), ("tr", "c"), ("ch", "c"), ("gi", "z"), ("qu", "w"), ("ph", "f"),
    ("th", "T"), ("kh", "x"), ("nh", "N"), ("ng", "G"), ("d", "z"), ("r", "z"), ("v", "z"),
    ("s", "s"), ("x", "s"), ("n", "l"), ("l", "l"), ("k", "k"), ("c", "k"), ("q", "k"),
)  # fmt: skip
"""tr and ch, s and x, d gi r v, l and n sound the same somewhere."""
_TAILS = (("nh", "n"), ("ng", "n"), ("ch", "t"), ("c", "t"), ("y", "i"), ("o", "u"))
_WORD = re.compile(r"([^aeiouy]*)([aeiouy]+)([a-z]*)")


def sound(plain: str) -> str:
    """What a folded syllable sounds like to whoever spells as they speak."""
    shape = _WORD.fullmatch(plain)
    if shape is None:
        return plain
    head, vowels, tail = shape.groups()
    if plain.startswith("gi") and len(vowels) > 1:
        head, vowels = "gi", vowels[1:]
    if plain.startswith("qu") and len(vowels) > 1:
        head, vowels = "qu", vowels[1:]
    head = next((to for begin, to in _HEADS if head == begin), head)
    return head + _ended(vowels.replace("y", "i") + tail)


def _ended(rime: str) -> str:
    for end, to in _TAILS:
        if rime.endswith(end) and len(rime) > len(end):
            return rime[: -len(end)] + to
    return rime
