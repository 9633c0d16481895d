"""A third language by files alone: the whole visit follows; not offered while its file lacks."""

import pytest

from ticket_protocol import texts as texts_room


@pytest.fixture
def third(kiosk, centre, pseudo):
    """The kiosk in a centre whose third language is named and whose file lies there."""
    kiosk.link.describe(centre.model_copy(update={"languages": ("vi", "en", "xx")}))
    return kiosk


def test_stands_on_the_welcome_page_and_the_whole_visit_follows(third, screen):
    window = screen(third)
    window.touch("language-xx")
    assert "LấyẾ sốẾ thứẾ tựẾ" in window.texts()
    window.touch("start").touch("category-ket-hon").touch("take")
    assert third.asked[0].body["language"] == "xx"
    third.issue()
    assert third.vm.language == "xx"


def test_the_key_offers_one_language_after_the_other(third, screen):
    window = screen(third).touch("start")
    said = []
    for _ in range(3):
        window.touch("language")
        said.append(third.vm.language)
    assert said == ["en", "xx", "vi"]


def test_a_language_whose_file_lacks_a_text_is_not_offered(third, screen, caplog):
    entries = dict(texts_room.texts("xx"))
    del entries["kiosk.take"]
    texts_room.write("xx", entries)
    texts_room.texts.cache_clear()
    texts_room.whole.cache_clear()
    third.vm.refresh()
    assert third.vm.hall.languages == ["vi", "en"]
    assert "xx is not offered: xx: kiosk.take is missing" in caplog.text
    assert not screen(third).sees("language-xx")


def test_nor_one_without_a_file(kiosk, centre, caplog):
    kiosk.link.describe(centre.model_copy(update={"languages": ("vi", "km")}))
    assert kiosk.vm.hall.languages == ["vi"]
    assert "there is no denluot_km.ts" in caplog.text
