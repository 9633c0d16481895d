"""The way back: whole or not at all, another epoch, and no number twice."""

import shutil
import sqlite3
from argparse import Namespace
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from ticket_server.backup import coming_back, restore
from ticket_server.backup.making import make
from ticket_server.backup.manifest import found_in
from ticket_server.backup.talking import YES
from ticket_server.backup.troubles import BackupError, NoWayError
from ticket_server.domain import decisions
from ticket_server.domain.facts import Restored
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import Scene
from ticket_server.settings.load import read
from ticket_server.storage.engine import FILE
from ticket_server.storage.reading import reading
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.verify import Whole

NOON = datetime(2026, 10, 14, 5, 0, tzinfo=UTC)
MADE = NOON - timedelta(hours=1)


class Scripted:
    """Answers by what the question has in it; notes all that is said."""

    def __init__(self, **answers):
        self.answers, self.said, self.asked = answers, [], []

    def tell(self, said):
        self.said.append(str(said))

    def ask(self, question, default=""):
        self.asked.append(str(question))
        for words, answer in self.answers.items():
            if words.replace("_", " ") in str(question):
                given = answer.pop(0) if isinstance(answer, list) else answer
                return given or default
        return default

    def sure(self, question):
        return self.ask(question).lower() in YES

    @property
    def everything(self):
        return "\n".join(self.said)


@pytest.fixture
def backed_up(centre, target):
    """A backup at eleven; then ten more numbers are given, and the machine burns."""
    make(centre.source, target, MADE)
    centre.issue(10)
    return centre


@pytest.fixture
def fresh(tmp_path):
    return tmp_path / "fresh" / "data"


def guided(talk, target, data, config=None, **options):
    config = config or data.parent / "config.toml"
    given = Namespace(
        from_=[target.folder], data=data, config=config, last=[], yes=False, replace=False
    )
    restore.guide(talk, Namespace(**vars(given) | options), NOON)


class Gone:
    """The data as a server would find them now."""

    def __init__(self, data, config):
        self.store, self.hall, self.plan = SqlStore(data), Hall(), read(config).plan()
        self.hall.apply_all(self.store.today())
        self.store.close()

    def next(self, category):
        scene = Scene(hall=self.hall, plan=self.plan, at=NOON)
        return decisions.issue(scene, decisions.Request(category=category)).number


@pytest.fixture
def on(fresh):
    return lambda: Gone(fresh, fresh.parent / "config.toml")


def test_a_fresh_machine_goes_on_where_nobody_has_a_paper(backed_up, target, fresh, on):
    talk = Scripted(số_lớn_nhất="")
    guided(talk, target, fresh)
    now = on()
    assert now.store.epoch != backed_up.store.epoch
    assert now.store.secret == backed_up.store.secret
    assert sum(ticket.number.startswith("9") for ticket in now.hall.tickets.values()) == 5
    assert now.next("dat-dai") == "9201"
    assert "Tìm thấy 1 bản sao lưu:" in talk.said[0]
    assert "1. 14/10/2026 11:00 · Xã Tân Phú · 5 phiếu" in talk.everything
    assert "Số tiếp theo của từng dãy: " in talk.everything
    assert "9201" in talk.everything
    assert sorted(p.name for p in fresh.iterdir() if p.suffix != ".lock") == [FILE]


def test_the_log_says_that_it_came_back_and_stays_whole(backed_up, target, fresh):
    guided(Scripted(), target, fresh)
    with reading(fresh) as data:
        whole = data.verify()
    assert isinstance(whole, Whole)
    store = SqlStore(fresh)
    [fact] = [fact for fact in store.today() if isinstance(fact.body, Restored)]
    assert (fact.by, fact.seq) == ("restore", whole.count)
    assert (fact.body.epoch, fact.body.before) == (store.epoch, backed_up.store.epoch)
    assert fact.body.seq == found_in(target.folder)[0].manifest.last_seq
    store.close()


@pytest.mark.parametrize(
    "told",
    [("9015", "9036"), ("15", "9036"), ("0", "9006"), (["xx", "9015"], "9036")],
)
def test_what_a_clerk_has_seen_counts(backed_up, target, fresh, on, told):
    answer, number = told
    guided(Scripted(Dãy_9=answer), target, fresh)
    assert on().next("dat-dai") == number


def test_a_named_number_is_asked_of_nobody(backed_up, target, fresh, on):
    talk = Scripted()
    guided(talk, target, fresh, last=[("9", "9015")])
    assert on().next("dat-dai") == "9036"
    assert not any("Dãy 9 " in question for question in talk.asked)


@pytest.mark.parametrize(("last", "said"), [(("9", "12345"), "Dãy 9"), (("X", "1"), "dãy số X")])
def test_a_named_number_that_is_none_is_refused(backed_up, target, fresh, last, said):
    with pytest.raises(NoWayError, match=said):
        guided(Scripted(), target, fresh, last=[last])
    assert not (fresh / FILE).exists()


def test_data_that_live_are_not_touched_without_a_clear_yes(backed_up, target):
    backed_up.store.close()
    before = (backed_up.data / FILE).read_bytes()
    talk = Scripted(Gõ_CO="ừ")
    with pytest.raises(NoWayError, match="Không thay đổi gì"):
        guided(talk, target, backed_up.data, backed_up.config)
    assert "đến ngày 14/10/2026, 15 phiếu" in talk.asked[-1]
    assert (backed_up.data / FILE).read_bytes() == before


def test_replaced_data_are_kept_and_still_tell_what_was_given(backed_up, target):
    backed_up.store.close()
    talk = Scripted(Gõ_CO="có", Dãy_9="0")
    guided(talk, target, backed_up.data, backed_up.config)
    [kept] = backed_up.data.glob("before-*")
    with reading(kept) as old, reading(backed_up.data) as new:
        assert (old.count().tickets, new.count().tickets) == (15, 5)
    assert Gone(backed_up.data, backed_up.config).next("dat-dai") == "9016"
    assert f"Dữ liệu cũ được giữ tại {kept}" in talk.everything


def test_data_that_cannot_be_read_can_be_replaced(backed_up, target, fresh, on):
    fresh.mkdir(parents=True)
    (fresh / FILE).write_bytes(b"burnt")
    (fresh / f"{FILE}-wal").write_bytes(b"burnt")
    guided(Scripted(), target, fresh, replace=True)
    assert on().next("dat-dai") == "9201"
    assert not (fresh / f"{FILE}-wal").exists()
    [kept] = fresh.glob("before-*")
    assert (kept / FILE).read_bytes() == b"burnt"


def test_under_a_running_server_nothing_is_replaced(backed_up, target):
    backed_up.store.hold()
    with pytest.raises(NoWayError, match="Hãy dừng máy chủ trước"):
        guided(Scripted(), target, backed_up.data, backed_up.config, replace=True)


def test_a_restore_that_breaks_off_leaves_what_was_there(backed_up, target, monkeypatch):
    backed_up.store.close()
    before = (backed_up.data / FILE).read_bytes()

    def fail(*_args):
        raise OSError(28, "no room")

    monkeypatch.setattr(coming_back, "renew", fail)
    with pytest.raises(BackupError, match="hết chỗ trống"):
        guided(Scripted(), target, backed_up.data, backed_up.config, replace=True)
    assert (backed_up.data / FILE).read_bytes() == before
    assert not list(backed_up.data.glob("before-*"))
    assert not list(backed_up.data.glob(".restoring*"))


def test_a_power_cut_at_the_last_moment_leaves_a_whole_store(backed_up, target, monkeypatch):
    backed_up.store.close()
    real, moments = Path.replace, []

    def look(path, to):
        if path.name == FILE:
            with reading(backed_up.data) as there:
                moments.append(there.count().tickets)
        return real(path, to)

    monkeypatch.setattr(Path, "replace", look)
    guided(Scripted(), target, backed_up.data, backed_up.config, replace=True)
    assert moments == [15]


def test_a_backup_that_went_bad_is_not_used(backed_up, target, fresh):
    [backup] = found_in(target.folder)
    with closing(sqlite3.connect(backup.database)) as file:
        file.execute("UPDATE tickets SET number = '9000' WHERE number = '9001'")
        file.commit()
    with pytest.raises(BackupError, match="bị hỏng"):
        guided(Scripted(), target, fresh)
    assert not fresh.exists()


def test_no_backup_at_all_is_said(tmp_path, target, fresh):
    with pytest.raises(NoWayError, match="Hãy cắm USB"):
        guided(Scripted(), target, fresh)


def test_a_clock_behind_the_backup_must_be_set_first(backed_up, target, fresh):
    late = Namespace(
        from_=[target.folder], data=fresh, config=fresh, last=[], yes=True, replace=False
    )
    with pytest.raises(NoWayError, match="chỉnh giờ"):
        restore.guide(Scripted(), late, MADE - timedelta(days=1))


def test_the_newest_comes_first_and_another_can_be_chosen(backed_up, target, fresh, on):
    other = replace(target, folder=target.folder.with_name("share"))
    make(backed_up.source, other, MADE + timedelta(minutes=30))
    talk = Scripted(Dùng_bản=["7", "2"], Dãy_9="0")
    guided(talk, target, fresh, from_=[target.folder, other.folder])
    assert "1. 14/10/2026 11:30" in talk.everything
    assert on().next("dat-dai") == "9016"  # the newest still tells what was given


def test_found_from_above_or_by_itself_it_knows_of_restores(backed_up, target, fresh, on):
    copy = make(backed_up.source, replace(target, folder=target.folder.with_name("usb")), MADE)
    guided(Scripted(), target, fresh, from_=[target.folder.parent])
    assert on().next("dat-dai") == "9201"
    shutil.rmtree(fresh)
    guided(Scripted(), target, fresh, from_=[copy.path])
    assert on().next("dat-dai") == "9301"


def test_the_description_comes_back_where_there_is_none(backed_up, target, fresh):
    guided(Scripted(), target, fresh)
    assert (fresh.parent / "config.toml").read_bytes() == backed_up.config.read_bytes()


@pytest.mark.parametrize(("answer", "theirs"), [("", False), ("2", True)])
def test_of_two_descriptions_one_is_chosen_and_the_other_kept(
    backed_up, target, fresh, answer, theirs
):
    config = fresh.parent / "config.toml"
    config.parent.mkdir(parents=True)
    other = backed_up.config.read_text(encoding="utf-8").replace("17:45", "18:15")
    config.write_text(other, encoding="utf-8")
    guided(Scripted(Dùng_tệp_nào=answer), target, fresh)
    kept = list(config.parent.glob("config.toml.before-*"))
    assert (config.read_text(encoding="utf-8") == other) is not theirs
    assert [path.read_text(encoding="utf-8") for path in kept] == [other] * theirs


def test_a_series_with_too_few_numbers_asks_until_it_is_told(backed_up, target, fresh, monkeypatch):
    monkeypatch.setattr(coming_back.Known, "skipped", property(lambda _self: None))
    with pytest.raises(NoWayError, match="--last"):
        guided(Scripted(), target, fresh)
    assert not (fresh / FILE).exists()


def test_on_another_day_the_day_is_turned_first(backed_up, target, fresh, on):
    talk, later = Scripted(), NOON + timedelta(days=1)
    given = Namespace(
        from_=[target.folder],
        data=fresh,
        config=fresh.parent / "config.toml",
        last=[],
        yes=True,
        replace=False,
    )
    restore.guide(talk, given, later)
    now = on()
    assert now.hall.day == date(2026, 10, 15)
    assert not now.hall.tickets
    assert now.next("dat-dai") == "9101"
