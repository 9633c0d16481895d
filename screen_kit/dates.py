"""Dates as people read them. No Qt."""

from datetime import date

from screen_kit.texts import LEADING

WEEKDAYS = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def weekday(day: date, language: str) -> str:
    """Such as Thứ Tư, Wednesday."""
    return WEEKDAYS.get(language, WEEKDAYS[LEADING])[day.weekday()]


def long_date(day: date, language: str) -> str:
    """Such as Thứ Tư, 14/10/2026."""
    return f"{weekday(day, language)}, {day:%d/%m/%Y}"


def short_date(day: date, language: str) -> str:
    """Such as Thứ Tư 14/10."""
    return f"{weekday(day, language)} {day:%d/%m}"
