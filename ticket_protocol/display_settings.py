"""The displays of a hall, as `GET /centre` describes them."""

from typing import Literal

from ticket_protocol.part import Part


class DisplaySettings(Part):
    """A hall TV or a counter's sign.

    `chime`: it sounds before a call, if no other display speaks for the hall. A new call has the
    band to itself for `minimum_s`, and is highlighted for `highlight_s`.
    """

    id: str
    face: Literal["hall", "counter"]
    counter: int | None = None
    theme: Literal["day", "evening"] = "day"
    chime: bool = True
    highlight_s: int = 20
    minimum_s: float = 4.0
