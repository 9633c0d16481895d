"""How long somebody waits, in words. Pure."""

from datetime import datetime

from ticket_protocol.texts import Texts, filled

SOON_MIN = 3
"""Up to this, nobody should go away any more: no figure is told, but that it is soon."""
HOURS_FROM = 90
"""Above so many minutes people count in hours."""


def wait_text(minutes: int, stem: str, texts: Texts) -> str:
    """Such as "khoảng 25 phút": the text of `stem` for so many minutes."""
    form, values = wait_form(minutes)
    return filled(texts[f"{stem}_{form}"], values)


def span(earliest: datetime, latest: datetime) -> str:
    """Such as 09:40–10:00; the times are local."""
    return f"{earliest:%H:%M}–{latest:%H:%M}"


def wait_form(minutes: int) -> tuple[str, dict[str, int]]:
    """Which form of the text says `minutes`, and its figures."""
    if minutes <= SOON_MIN:
        return "soon", {}
    if minutes <= HOURS_FROM:
        return "minutes", {"n": minutes}
    hours, rest = divmod(minutes, 60)
    return ("both", {"h": hours, "m": rest}) if rest else ("hours", {"h": hours})
