"""Lists read aloud: the sheet that is seen, and what was found when nobody types any more."""

import re
from types import SimpleNamespace

import pytest


def begun(name):
    """A name as it is said, up to its first sign."""
    return re.split(r"[,–\u2212:(]", name.replace("\u00a0", " "))[0].strip()


@pytest.fixture
def heard(kiosk):
    """What was said, page by page; `last` in one string."""
    said = []
    kiosk.vm.reader.speak_with(
        SimpleNamespace(
            tell=lambda _listener: None,
            use=lambda _settings: None,
            say=lambda one: said.append(" ".join(phrase.caption for phrase in one.phrases)),
            silence=lambda: None,
        )
    )
    kiosk.vm.reader.press()
    return said


@pytest.fixture
def at_search(kiosk, heard):
    """The search's page, read out; `typed(text)` on it."""
    kiosk.vm.start()
    kiosk.vm.finding.search()
    kiosk.wait(0.25)

    def typed(text):
        for key in text:
            kiosk.vm.finding.press(key)
        return kiosk

    return typed


class TestFound:
    def test_is_read_with_its_counters(self, at_search, heard):
        at_search("ket hon").wait(1.75)
        assert "Số 1: Đăng ký kết hôn. Quầy 4." in heard[-1]
        assert "Số 2: " in heard[-1]

    def test_once_nobody_types_any_more(self, at_search, heard, kiosk):
        before = len(heard)
        at_search("ket").wait(1)
        at_search(" hon").wait(1)
        assert len(heard) == before
        kiosk.wait(5)
        assert len(heard) == before + 1

    def test_nothing_is_told_with_whom_to_ask(self, at_search, heard):
        at_search("qqqq").wait(1.75)
        assert "Chưa tìm thấy" in heard[-1]
        assert "Số 1: " in heard[-1]

    def test_before_anything_is_typed_what_is_offered(self, kiosk, at_search, heard):
        offered = kiosk.vm.finding.offered.rows
        assert offered
        for i, one in enumerate(offered, 1):
            assert f"Số {i}: {one.words}." in heard[-1]

    def test_only_what_is_seen(self, at_search, heard, kiosk):
        kiosk.vm.aloud.see("found", 2, 2)
        at_search("ket hon").wait(1.75)
        rows = kiosk.vm.finding.found.rows
        assert f"Số 1: {begun(rows[2].name)}" in heard[-1]
        assert begun(rows[0].name) not in heard[-1]
        assert f"Còn {len(rows) - 2} mục nữa" in heard[-1]


class TestSheets:
    def test_large_tiles_by_the_sheet(self, kiosk, heard, screen):
        kiosk.vm.comfort.toggleLarge()
        window = screen(kiosk)
        kiosk.vm.start()
        kiosk.wait(0.25)
        seen = [one for one in window.names() if one.startswith("category-")]
        assert 1 < len(seen) <= 6
        assert heard[-1].count("Số ") == len(seen)
        assert (
            f"Còn {len(kiosk.vm.tiles.rows) - len(seen)} mục nữa ở trang khác: bấm nút Tiếp."
            in heard[-1]
        )

    def test_another_sheet_is_read_as_it_comes(self, kiosk, heard, screen):
        kiosk.vm.comfort.toggleLarge()
        window = screen(kiosk)
        kiosk.vm.start()
        kiosk.wait(0.25)
        first = {one for one in window.names() if one.startswith("category-")}
        before = len(heard)
        window.touch("nextSheet")
        kiosk.wait(0.25)
        seen = {one for one in window.names() if one.startswith("category-")}
        assert len(heard) == before + 1
        assert not first & seen
        for tile in kiosk.vm.tiles.rows:
            assert (f": {begun(tile.name)}" in heard[-1]) is (f"category-{tile.key}" in seen)

    def test_all_tiles_where_all_are_seen(self, kiosk, heard, screen):
        screen(kiosk)
        kiosk.vm.start()
        kiosk.wait(0.25)
        assert heard[-1].count("Số ") == len(kiosk.vm.tiles.rows)
        assert "mục nữa" not in heard[-1]

    def test_procedures_by_the_sheet(self, kiosk, heard, screen):
        kiosk.vm.comfort.toggleLarge()
        kiosk.vm.comfort.toggleLow()
        window = screen(kiosk, (1920, 1080))
        kiosk.vm.start()
        kiosk.vm.chooseCategory("dat-dai")
        kiosk.wait(0.25)
        seen = [one for one in window.names() if one.startswith("procedure-")]
        assert 0 < len(seen) < len(kiosk.vm.choices.rows)
        assert heard[-1].count("Số ") == len(seen)
