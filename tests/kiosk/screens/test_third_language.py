"""A third language by files alone: the whole visit follows; not offered while its file lacks."""

import shutil
from types import SimpleNamespace

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


def test_nobody_and_staff_are_told_in_it_where_it_leads(third, centre, screen):
    kiosks = [k.model_copy(update={"attract_s": 60}) for k in centre.kiosks]
    leads = {"languages": ("xx", "vi", "en"), "kiosks": tuple(kiosks)}
    third.link.describe(centre.model_copy(update=leads))
    third.vm.speak("en")
    third.seconds += 61
    third.vm.attraction.tick()
    window = screen(third)
    assert window.sees("attract")
    assert "CấpẾ sốẾ suốtẾ ngàyẾ" in window.texts()

    staff = third.vm.staff
    pin = SimpleNamespace(is_set=True, failures=0, fits=lambda digits: digits == "27")
    staff.guarded_by(pin, "http://192.168.1.10:8000")
    staff.hold()
    for _ in range(20):
        third.seconds += 0.25
        staff.tick()
    assert "NhậpẾ mãẾ" in " ".join(window.texts())
    window.touch("pin-2").touch("pin-7").touch("pin-enter")
    page = window.find("staffLanguage").parentItem()
    said = {one.property("text") for one in window.items() if page.isAncestorOf(one)}
    assert {texts_room.texts("xx")[f"service.{key}"] for key in ("title", "restart")} <= said
    assert said & set(texts_room.texts("vi").values()) == {"Tiếng Việt"}  # the key to it


def test_the_key_offers_one_language_after_the_other(third, screen):
    window = screen(third).touch("start")
    said = []
    for _ in range(3):
        window.touch("language")
        said.append(third.vm.language)
    assert said == ["en", "xx", "vi"]


def test_a_language_whose_file_lacks_a_text_is_not_offered(
    third, screen, caplog, tmp_path, monkeypatch
):
    own = shutil.copytree(texts_room.FOLDER, tmp_path / "own")  # other tests have the whole file
    monkeypatch.setattr(texts_room, "FOLDER", own)
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
