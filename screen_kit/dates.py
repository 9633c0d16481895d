"""Dates as people read them, by the words of each language's file. No Qt."""

from datetime import date

from ticket_protocol.texts import filled, texts

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def weekday(day: date, language: str) -> str:
    """Such as Thứ Tư, Wednesday."""
    return texts(language)[f"date.{WEEKDAYS[day.weekday()]}"]


def long_date(day: date, language: str) -> str:
    """Such as Thứ Tư, 14/10/2026."""
    return _written("date.long", day, language)


def short_date(day: date, language: str) -> str:
    """Such as Thứ Tư 14/10."""
    return _written("date.short", day, language)


def _written(form: str, day: date, language: str) -> str:
    values = {
        "weekday": weekday(day, language),
        "d": f"{day:%d}",
        "m": f"{day:%m}",
        "y": f"{day:%Y}",
    }
    return filled(texts(language)[form], values)
