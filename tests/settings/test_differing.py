"""What has changed, told so that a clerk sees at a glance whether it is what was meant."""

import pytest

from ticket_server.settings.differing import difference, values_of
from ticket_server.settings.editing import Edit, edited
from ticket_server.settings.reach import beyond


@pytest.fixture
def said(text):
    def tell(*edits):
        summary = difference(text, edited(text, edits)).summary
        return [(one.vi, one.en) for one in summary]

    return tell


def test_nothing_has_changed(text):
    assert difference(text, text).lines == ()
    assert difference(text, text).summary == ()
    assert difference(text, f"{text}# more\n").summary == ()


def test_single_values(said):
    assert said(Edit(path="alarm.wait_min", value=25)) == [
        (
            "Báo khi có người chờ quá (phút): 20 → 25",
            "Alarm when somebody waits over (min): 20 → 25",
        )
    ]
    assert said(Edit(path="rating.on", value=False)) == [
        ("Hỏi người dân: có → không", "Citizens are asked: yes → no")
    ]
    assert said(Edit(path="categories[1].withdrawn", value=True)) == [
        (
            "Chứng thực · Tạm ngừng cấp số: không → có",
            "Certification · No numbers for now: no → yes",
        )
    ]


def test_hours(said):
    [(vi, en)] = said(Edit(path="hours.sat", value=["08:00-10:00"]))
    assert vi.endswith("thứ Bảy 08:00-10:00")
    assert en.startswith("Opening hours: Monday – Friday 07:00-11:30")
    [(vi, _)] = said(Edit(path="issuing.windows", value={"mon": ["07:00-08:00"]}))
    assert vi == "Giờ cấp số: suốt ngày → thứ Hai 07:00-08:00"


def test_lists(said):
    [(vi, en)] = said(Edit(path="counters[8].categories", value=["dat-dai", "chung-thuc"]))
    assert vi.startswith("Quầy 9: ")
    assert vi.endswith("· Lĩnh vực: thêm Chứng thực; bỏ Xây dựng, môi trường, nông nghiệp")
    assert "with Certification" in en
    [(vi, _)] = said(Edit(path="counters[8].categories", value=["xay-dung-mt-nn", "dat-dai"]))
    assert vi.endswith("Lĩnh vực: thứ tự khác")


def test_rows_that_come_and_go(said):
    [(vi, en)] = said(Edit(path="counters[8]"))
    assert (vi[:13], en[:26]) == ("Bỏ quầy: Quầy", "Without counter: Counter 9")
    [(vi, en)] = said(Edit(path="holidays.days", add={"date": "2027-12-24"}))
    assert (vi, en) == ("Thêm ngày nghỉ: 24/12/2027", "New holiday: 24/12/2027")


def test_what_no_form_knows_has_its_path(said):
    assert said(Edit(path="kiosks[0].idle_s", value=50)) == [
        ("kiosk-1 · kiosks.idle_s: 60 → 50", "kiosk-1 · kiosks.idle_s: 60 → 50")
    ]


def test_of_a_text_that_cannot_be_read_the_lines_are_told(text):
    told = difference(text, text.replace("wait_min = 20", "wait_min = "))
    assert "+wait_min = " in told.lines
    assert told.summary == ()


@pytest.mark.parametrize(
    ("edit", "paths"),
    [
        (Edit(path="hours.sat", value=["08:00-10:00"]), []),
        (Edit(path="categories[0].name.vi", value="Khác"), []),
        (Edit(path="centre.phone", value="1900 1111"), []),
        (Edit(path="centre.time_zone", value="Asia/Bangkok"), ["centre.time_zone"]),
        (Edit(path="centre.languages", value=["vi"]), ["centre.languages"]),
        (Edit(path="series", add={"prefix": "B"}), ["series"]),
        (Edit(path="offline.used", value=False), ["offline.used"]),
        (Edit(path="kiosks[0].idle_s", value=50), ["kiosks"]),
    ],
)
def test_what_a_supervisor_may_change(text, edit, paths):
    assert list(beyond(values_of(text), values_of(edited(text, [edit])))) == paths
