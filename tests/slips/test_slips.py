"""The PDF of emergency slips, read back: what stands on it, where, and on how many pages."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from ticket_server.__main__ import main
from ticket_server.settings.load import parse
from ticket_server.slips.content import on_pages, series_of
from ticket_server.slips.sheets import PLACES, write

CONFIG = Path(__file__).parents[2] / "config.toml"
MM = 72 / 25.4


@pytest.fixture(scope="module")
def settings():
    return parse(CONFIG.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pages(settings, tmp_path_factory):
    """The texts of the pages of the series 3 and 9."""
    target = tmp_path_factory.mktemp("slips") / "slips.pdf"
    several = series_of(settings.centre(), settings.plan().parts, ["3", "9"])
    count = write(settings.centre(), several, target)
    document = pypdfium2.PdfDocument(target)
    assert len(document) == count == 11
    yield [page.get_textpage().get_text_range() for page in document]
    document.close()


def test_every_number_stands_there_once(pages):
    words = " ".join(pages[1:]).split()
    wanted = [f"{series}{count}" for series in "39" for count in range(951, 1000)]
    assert sorted(word for word in words if word in wanted) == wanted


def test_a_slip_says_what_for_and_where_in_both_languages(pages):
    first = pages[1]
    for text in (
        "Hành chính công xã Đồng Mẫu", "Số dự phòng · Emergency number", "3951",
        "Hộ tịch: khai sinh, khai tử, cải chính", "Mời chờ gọi số tại quầy 3, 4",
        "Please wait for your number at counter 3, 4", "Giờ lấy số",
    ):  # fmt: skip
        assert text in first


def test_where_a_series_has_several_fields_all_of_them_can_be_ticked(pages):
    assert pages[6].count("Đất đai (quầy 9)") == PLACES
    assert pages[6].count("Xây dựng, môi trường, nông nghiệp (quầy 9)") == PLACES


def test_the_cover_tells_what_to_do_in_vietnamese_first(pages):
    cover = " ".join(pages[0].split())
    assert cover.index("Khi kiosk và máy chủ") < cover.index("Give out these slips")
    assert "3951 – 3999" in cover
    assert "nhập số đầu và số cuối" in cover


def test_a_cut_stack_is_in_order_pile_upon_pile():
    numbers = [str(n) for n in range(1, 24)]
    stacked = on_pages(numbers, 10)
    assert len(stacked) == 3
    assert [n for pile in zip(*stacked, strict=True) for n in pile if n] == numbers
    assert on_pages([], 10) == []


def test_nothing_is_cut_off_by_the_knife(settings, tmp_path):
    """All text of a page lies inside a slip, away from the lines between them."""
    target = tmp_path / "slips.pdf"
    write(settings.centre(), series_of(settings.centre(), settings.plan().parts, ["5"]), target)
    document = pypdfium2.PdfDocument(target)
    text = document[1].get_textpage()
    for i in range(text.count_rects()):
        left, bottom, right, top = (edge / MM for edge in text.get_rect(i))
        assert int((left - 10) // 95) == int((right - 10) // 95)
        assert int((bottom - 10) // 55.4) == int((top - 10) // 55.4)
    document.close()


@pytest.fixture
def run(monkeypatch, capsys):
    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["ticket-server", "emergency-slips", *map(str, arguments)])
        return main(), capsys.readouterr()

    return run


def test_the_command_writes_them(run, tmp_path):
    target = tmp_path / "out.pdf"
    code, said = run("--config", CONFIG, "--series", "T", "--out", target)
    assert (code, said.out) == (0, f"{target}: 49 số, 6 trang · 49 numbers, 6 pages\n")
    assert target.read_bytes().startswith(b"%PDF")


def test_what_cannot_be_done_is_said(run, tmp_path):
    code, said = run("--config", CONFIG, "--series", "X", "--out", tmp_path / "out.pdf")
    assert (code, "offline.parts" in said.err) == (1, True)
    code, said = run("--config", CONFIG, "--series", "T", "--out", tmp_path / "no" / "out.pdf")
    assert (code, "Không ghi được" in said.err) == (1, True)


def test_other_commands_know_nothing_of_it():
    """`check` starts at once: no fonts are read."""
    code = "import sys, ticket_server.cli; sys.exit('fpdf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
