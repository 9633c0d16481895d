"""How the hall's voice speaks, as `GET /centre` describes it."""

from datetime import time
from enum import StrEnum

from ticket_protocol.part import Part, Words

NUMBER, COUNTER = "{number}", "{counter}"
"""Where the ticket's number and the counter's are said in a sentence."""


class NumberWay(StrEnum):
    """How a ticket's number is said: "chín không một hai", or "chín nghìn không trăm mười hai"."""

    DIGITS = "digits"
    QUANTITY = "quantity"


class Region(StrEnum):
    """Whose Vietnamese: the north says linh and nghìn, the south lẻ and ngàn."""

    NORTH = "north"
    SOUTH = "south"


class DayPart(Part):
    """From `start` until `end`, local time."""

    start: time
    end: time


class VolumeSpan(Part):
    """In that part of the day it is as loud as `volume`; 0.0: muted."""

    time: DayPart
    volume: float


class VoiceSettings(Part):
    """What is said, how often and how loud. Texts stand here in words, digits are said as numbers.

    `display`: the one that speaks, None: the first of the hall. A call is said `repeats` times,
    `pause_s` between two sentences; once while at least `once_from` more calls wait to be said, and
    as `short` while at least `short_from` do. `volume` where no span of `volumes` says otherwise.
    `speed`: words a minute of a voice that can be told.
    """

    used: bool = True
    display: str | None = None
    numbers: NumberWay = NumberWay.DIGITS
    region: Region = Region.NORTH
    repeats: int = 2
    pause_s: float = 0.7
    once_from: int = 3
    short_from: int = 6
    volume: float = 1.0
    volumes: tuple[VolumeSpan, ...] = ()
    speed: int = 150
    call: Words = Words(
        vi="Kính mời công dân có số phiếu {number} đến quầy số {counter}",
        en="Ticket number {number}, please come to counter {counter}",
    )
    short: Words = Words(
        vi="Mời số {number} đến quầy {counter}", en="Number {number}, counter {counter}"
    )
    closing: Words = Words(
        vi="Trung tâm sắp hết giờ làm việc. Kính mong công dân chưa lấy số vui lòng trở lại vào "
        "buổi làm việc sau. Xin cảm ơn.",
        en="The centre is about to close. If you have no number yet, please come back when we "
        "open again. Thank you.",
    )
    technical: Words = Words(
        vi="Hệ thống đang gặp sự cố kỹ thuật. Kính mong công dân thông cảm và chờ trong ít phút. "
        "Xin cảm ơn.",
        en="We have a technical problem. Please bear with us for a few minutes. Thank you.",
    )
