"""Text that a person typed for everybody to read and to hear: one line, without hidden signs."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

LONGEST = 300

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode's categories of what steers a screen, or is no sign at all: line breaks, and marks that
turn the direction of what follows."""


def _plain(text: str) -> str:
    """Composed, as the fonts have it; spaces of every kind are alike, and one is enough."""
    signs = unicodedata.normalize("NFC", text)
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in signs)
    composed = " ".join(word for word in spaced.split(" ") if word)
    if any(unicodedata.category(sign) in UNSEEN for sign in composed):
        raise ValueError("one line without control characters")
    if not any(sign.isalnum() for sign in composed):
        raise ValueError("words are needed")
    return composed


PlainText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST),
    AfterValidator(_plain),
]
