"""What is said before a change, so that nobody who waits is hurt by it."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import pytest

from ticket_protocol.settings import EffectKind
from ticket_server.domain import facts as f
from ticket_server.domain.plan import CategoryPlan, Series, Span
from ticket_server.in_force.effects import Change, effects

SHUT = ((Span(start=time(13), end=time(14)),),) * 7


@pytest.fixture
def said(floor, make_rules):
    def tell(**changed):
        new = make_rules(**changed)
        found = effects(Change(hall=floor.hall, old=floor.rules, new=new, now=floor.now))
        return [(effect.kind.value, effect.said.vi) for effect in found]

    return tell


def test_the_same_meaning_is_felt_by_nobody(floor, said):
    floor.open(9)
    floor.issue("land")
    assert said(digest="one", counters={1: ("land",)}) == []


def test_a_name_alone_is_felt_by_nobody(floor, said):
    floor.open(9)
    floor.issue("land")
    assert said() == []


def test_those_who_wait_for_what_nobody_would_serve(floor, said):
    floor.open(9, 10)
    for _ in range(3):
        floor.issue("land")
    told = said(counters={1: ("guide", "collect"), 9: ("build",), 10: ("collect",)})
    assert told[0] == (
        "tickets",
        "3 phiếu đang chờ “Đất đai”, sẽ không còn quầy nào phục vụ: quầy 9 gọi tiếp cho đến hết.",
    )
    told = said(counters={1: ("guide", "collect"), 10: ("build",)})
    assert told[0][1].endswith("mọi quầy gọi tiếp cho đến hết.")


def test_those_who_wait_while_no_counter_that_serves_them_is_open(floor, said):
    floor.open(9)
    floor.issue("land")
    counters = {1: ("guide", "collect", "land"), 9: ("build",), 10: ("collect",)}
    assert said(counters=counters) == [
        ("tickets", "1 phiếu đang chờ “Đất đai”: lúc này không quầy nào phục vụ đang mở.")
    ]
    floor.open(1)
    assert said(counters=counters) == []


def test_counters_that_go_and_come(floor, said):
    floor.open(9, 10)
    number = floor.issue("land")
    floor.call(9)
    told = said(counters={1: ("guide", "collect", "land", "build"), 11: ("land",)})
    assert [text for kind, text in told if kind == EffectKind.COUNTERS] == [
        f"Quầy 9 đang phục vụ số {number}: quầy chỉ biến mất khi xong.",
        "Quầy 10 đang mở và sẽ biến mất ngay.",
        "Quầy 11 xuất hiện, chưa mở.",
    ]


def test_numbers_that_stop_begin_and_change(floor, said):
    floor.issue("land")
    withdrawn = CategoryPlan(id="guide", series=Series(prefix="9", digits=3), withdrawn=True)
    full = CategoryPlan(id="land", series=Series(prefix="9", digits=3), quota=1)
    other = CategoryPlan(id="build", series=Series(prefix="8", digits=3))
    told = said(planned={"guide": withdrawn, "land": full, "build": other})
    assert told == [
        ("numbers", "“Hướng dẫn” ngừng cấp số ngay."),
        ("numbers", "“Đất đai” ngừng cấp số ngay."),
        ("numbers", "“Xây dựng”: số mới từ 8001; số đã cấp vẫn giữ nguyên."),
    ]
    assert {kind for kind, _ in said(windows=SHUT)} == {"numbers"}
    floor.rules = replace(floor.rules, plan=replace(floor.rules.plan, windows=SHUT))
    assert ("numbers", "“Đất đai” bắt đầu cấp số ngay.") in said()


def test_devices_that_are_known_no_more_and_new_ones(floor, said):
    report = {"role": "kiosk", "version": "1", "clock_off_s": 0.0, "printer": None}
    floor.record([f.DeviceReported(device="kiosk-1", **report)])
    assert said(devices=["kiosk-2"]) == [
        ("devices", "Thiết bị kiosk-1 đang hoạt động, sẽ không còn trong cấu hình."),
        ("devices", "Thiết bị mới kiosk-2: cần ghép nối."),
    ]


def test_another_day_by_another_time_zone(floor, make_rules):
    new = make_rules()
    ahead = replace(new, plan=replace(new.plan, zone=ZoneInfo("Pacific/Kiritimati")))
    later = floor.now.replace(hour=11)
    found = effects(Change(hall=floor.hall, old=floor.rules, new=ahead, now=later))
    assert "số bắt đầu lại" in found[-1].said.vi
