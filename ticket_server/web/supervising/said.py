"""Sentences in both languages, made of the texts that all screens share. Pure."""

from datetime import datetime, tzinfo

from ticket_protocol.replies import Said
from ticket_protocol.texts import filled, texts


def said(key: str, zone: tzinfo, **values: object) -> Said:
    """The text `key` with its places filled; a moment is told as the centre's clock shows it."""
    shown = {name: _shown(value, zone) for name, value in values.items()}
    return Said(vi=filled(texts("vi")[key], shown), en=filled(texts("en")[key], shown))


def _shown(value: object, zone: tzinfo) -> object:
    return value.astimezone(zone).strftime("%H:%M") if isinstance(value, datetime) else value
