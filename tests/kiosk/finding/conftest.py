"""A small centre, and what is found in it."""

import pytest

from kiosk.finding.index import index_of
from kiosk.finding.search import search
from ticket_protocol.centre import Answer, Category, Centre, Procedure, Question
from ticket_protocol.part import Words


def procedure(name, vi, *keywords, en=None):
    return Procedure(id=name, name=Words(vi=vi, en=en), keywords=keywords)


def category(name, vi, *procedures, icon="land", keywords=()):
    return Category(
        id=name, name=Words(vi=vi), icon=icon, series="1", counters=(1,), keywords=keywords,
        procedures=procedures,
    )  # fmt: skip


CATEGORIES = (
    category("guide", "Hướng dẫn", icon="info"),
    category(
        "land", "Đất đai",
        procedure("deed", "Đăng ký đất đai, cấp Giấy chứng nhận lần đầu", "sổ đỏ", "làm sổ đỏ"),
        procedure("lost", "Cấp đổi, cấp lại Giấy chứng nhận", "mất sổ đỏ"),
        procedure("change", "Đăng ký biến động (chuyển nhượng, tặng cho, thừa kế)"),
        keywords=("nhà đất",),
    ),
    category(
        "civil", "Hộ tịch: khai sinh, kết hôn",
        procedure("birth", "Đăng ký khai sinh", "giấy khai sinh", en="Register a birth"),
        procedure("marriage", "Đăng ký kết hôn", en="Register a marriage"),
        procedure("single", "Cấp Giấy xác nhận tình trạng hôn nhân", "xác nhận độc thân"),
        procedure("health", "BHYT hộ gia đình", "bảo hiểm y tế"),
    ),
)  # fmt: skip
QUESTIONS = (
    Question(
        id="what", text=Words(vi="Việc gì?"),
        answers=(
            Answer(text=Words(vi="Đất"), question="which"),
            Answer(text=Words(vi="Khai sinh"), category="civil", procedure="birth"),
            Answer(text=Words(vi="Chưa rõ"), category="guide"),
        ),
    ),
    Question(
        id="which", text=Words(vi="Đất thế nào?"),
        answers=(Answer(text=Words(vi="Mới"), category="land", procedure="deed"),),
    ),
)  # fmt: skip


@pytest.fixture(scope="session")
def centre():
    words = Words(vi="Trung tâm")
    return Centre(
        version="1", digest="x", name=words, short=words, unit=words, categories=CATEGORIES,
        counters=(), questions=QUESTIONS,
    )  # fmt: skip


@pytest.fixture(scope="session")
def index(centre):
    return index_of(centre)


@pytest.fixture
def found(index):
    """The procedures found, the likeliest first."""
    return lambda text, language="vi": [h.procedure for h in search(index, text, language)]
