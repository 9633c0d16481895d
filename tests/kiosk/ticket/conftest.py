"""Tickets to draw: plain, with a wait, nearly called, for several things, the longest names."""

import tomllib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.ticket.content import StopContent, TicketContent, WaitContent
from kiosk.ticket.painter import TicketPainter
from ticket_protocol.texts import texts

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("vi", "en")
DOTS_PER_MM = {576: 8.0, 512: 7.09, 384: 8.0}
WIDTHS = tuple(DOTS_PER_MM)
SAMPLES = ("plain", "priority", "wait", "soon", "stops", "longest")
ISSUED = datetime(2026, 10, 14, 9, 24, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
FOLLOW = "https://hcc.dongmau.example/t/"


@dataclass(frozen=True)
class Names:
    """The centre's own words in one language."""

    centre: str
    unit: str
    longest_category: str
    longest_procedure: str


@cache
def described() -> dict:
    """What config.toml says."""
    return tomllib.loads((ROOT / "config.toml").read_text(encoding="utf-8"))


def names_in(language: str) -> Names:
    centre, categories = described()["centre"], described()["categories"]
    procedures = [p["name"][language] for c in categories for p in c["procedures"]]
    return Names(
        centre["name"][language],
        centre["unit"][language],
        max((c["name"][language] for c in categories), key=len),
        max(procedures, key=len),
    )


def papers_in(language: str) -> tuple[str, ...]:
    """What config.toml says is to be brought for the procedure of `PLAIN`."""
    procedures = {p["id"]: p for c in described()["categories"] for p in c["procedures"]}
    return tuple(paper[language] for paper in procedures["dang-ky-bien-dong"]["papers"])


PLAIN = {
    "vi": ("Đất đai", "Đăng ký biến động (chuyển nhượng, tặng cho, thừa kế)"),
    "en": ("Land", "Registration of changes (transfer, gift, inheritance)"),
}


def wait_of(minutes: int, first: int, last: int) -> WaitContent:
    """A wait of `minutes`; called between `first` and `last` minutes after issue."""
    early, late = (ISSUED + timedelta(minutes=m) for m in (first, last))
    return WaitContent(minutes=minutes, earliest=early, latest=late)


def stops_in(language: str) -> tuple[StopContent, ...]:
    """Two things under one number, the second with the longest name."""
    category, procedure = PLAIN[language]
    longest = names_in(language).longest_category
    return (
        StopContent(
            category=category,
            procedure=procedure,
            counters=(9,),
            category_id="dat-dai",
            procedure_id="dang-ky-bien-dong",
            papers=papers_in(language),
        ),
        StopContent(category=longest, procedure=None, counters=(3, 4), category_id="ket-hon"),
    )


def content_of(sample: str, language: str) -> TicketContent:
    names = names_in(language)
    category, procedure = PLAIN[language]
    plain = TicketContent(
        id="20261014-9012", number="9012", language=language, centre=names.centre, unit=names.unit,
        category=category, procedure=procedure, counters=(9,), people_ahead=6,
        issued=ISSUED,
        qr="AbCdEfGhIjKlMnOpQrStUv", phone="1900 0000", category_id="dat-dai",
        procedure_id="dang-ky-bien-dong", papers=papers_in(language),
    )  # fmt: skip
    if sample == "priority":
        return replace(plain, number="T019", priority=True, counters=(3, 4), people_ahead=0)
    if sample == "wait":
        return replace(plain, wait=wait_of(25, 16, 36))
    if sample == "soon":
        return replace(plain, wait=wait_of(0, 0, 11), people_ahead=0)
    if sample == "stops":
        return replace(
            plain, wait=wait_of(25, 16, 36), stops=stops_in(language), counters=(9, 3, 4)
        )
    if sample == "longest":
        return replace(
            plain, number="T0199", category=names.longest_category,
            procedure=names.longest_procedure, counters=(3, 4, 5, 10, 11, 12), people_ahead=128,
            wait=wait_of(155, 126, 186), priority=True, copy=True, follow=True,
            qr=FOLLOW + "AbCdEfGhIjKlMnOpQrStUv",
        )  # fmt: skip
    return plain


@pytest.fixture(params=LANGUAGES)
def language(request) -> str:
    return request.param


@pytest.fixture(params=WIDTHS)
def width(request) -> int:
    return request.param


@pytest.fixture(params=SAMPLES)
def sample(request) -> str:
    return request.param


@pytest.fixture
def content(sample, language) -> TicketContent:
    return content_of(sample, language)


@pytest.fixture
def plain() -> TicketContent:
    return content_of("plain", "vi")


@pytest.fixture
def plain_in():
    """`plain_in(language)`: a plain ticket in that language."""
    return lambda language: content_of("plain", language)


@pytest.fixture
def dots_per_mm(width) -> float:
    return DOTS_PER_MM[width]


@pytest.fixture
def painter(width, dots_per_mm) -> TicketPainter:
    return TicketPainter(
        {language: texts(language) for language in LANGUAGES}, width=width, dots_per_mm=dots_per_mm
    )


@pytest.fixture
def drawn(width, dots_per_mm):
    """`drawn("wait", "vi", layout=…, coarse=…)`: the picture of a sample."""

    def draw(sample: str, language: str, **how):
        said = {language: texts(language) for language in LANGUAGES}
        painter = TicketPainter(said, width=width, dots_per_mm=dots_per_mm, **how)
        return painter.draw(content_of(sample, language))

    return draw


@pytest.fixture
def wait() -> WaitContent:
    return wait_of(25, 16, 36)


@pytest.fixture
def stops() -> tuple[StopContent, ...]:
    return stops_in("vi")
