"""The PIN: what is refused, that it is kept as a slow hash for its owner alone, and set twice."""

import json
import logging
import os
import stat

import pytest

from kiosk.drivers.pin_file import PinFile
from kiosk.service import command, pin

PIN = "271828"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Hashes that cost nothing; one test looks at what they cost otherwise."""
    cost = pin.COST
    monkeypatch.setattr(pin, "COST", 2)
    return cost


@pytest.mark.parametrize("simple", ["000000", "123456", "987654", "890123"])
def test_what_everybody_tries_first_is_refused(simple):
    assert pin.too_simple(simple) == "service.pin_simple"


@pytest.mark.parametrize(
    "bad", ["", "12345", "1" * 13, "12345a", "１２３９５６", "-27182", "27 182"]
)
def test_what_is_no_row_of_digits_is_refused(bad):
    assert pin.too_simple(bad) == "service.pin_digits"


def test_a_hash_tells_neither_the_pin_nor_that_two_are_alike(cheap):
    one, other = pin.hashed(PIN), pin.hashed(PIN)
    assert PIN not in json.dumps(one)
    assert one["hash"] != other["hash"]
    assert pin.fits(PIN, one)
    assert pin.fits(PIN, other)
    assert not pin.fits("271829", one)
    assert cheap * pin.BLOCK * 128 >= 32 * 2**20


@pytest.mark.parametrize(
    "spoilt", [{}, {"hash": ""}, {"cost": 3}, {"cost": 2**40}, {"salt": "?"}, {"block": "8"}]
)
def test_what_was_spoilt_fits_nothing(spoilt):
    kept = {**pin.hashed(PIN), **spoilt} if spoilt else {}
    assert not pin.fits(PIN, kept)
    assert not pin.fits("", kept)


def test_it_is_kept_for_its_owner_alone(tmp_path):
    kept = PinFile(tmp_path / "state")
    assert not kept.is_set
    kept.set(PIN)
    path = tmp_path / "state" / "staff-pin.json"
    assert (kept.is_set, kept.fits(PIN), kept.fits("314159")) == (True, True, False)
    assert PIN not in path.read_text()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept.set("314159")
    assert (kept.fits(PIN), kept.fits("314159")) == (False, True)


def test_wrong_tries_outlive_a_start_and_a_new_pin_forgets_them(tmp_path, caplog):
    PinFile(tmp_path).failures = 4
    assert PinFile(tmp_path).failures == 4
    (tmp_path / "staff-pin-tries.json").write_text("[rubbish")
    with caplog.at_level(logging.WARNING):
        assert PinFile(tmp_path).failures == 0
    assert "staff-pin-tries.json" in caplog.text
    PinFile(tmp_path).failures = 4
    PinFile(tmp_path).set(PIN)
    assert PinFile(tmp_path).failures == 0


class Hand:
    """Somebody who types."""

    def __init__(self, *typed):
        self.typed, self.asked = list(typed), []

    def __call__(self, question):
        self.asked.append(question)
        return self.typed.pop(0)


def test_the_command_asks_twice_and_never_shows_it(tmp_path, capsys):
    hand = Hand(PIN, PIN)
    assert command.main(["--state-dir", str(tmp_path)], hand) == 0
    assert PinFile(tmp_path).fits(PIN)
    said = capsys.readouterr()
    assert said.out.startswith("Đã lưu mã PIN")
    assert "The PIN is set" in said.out
    assert PIN not in said.out + said.err + "".join(hand.asked)
    assert hand.asked[0].startswith("Mã PIN mới")


@pytest.mark.parametrize(
    ("typed", "words"),
    [(("271828", "271829"), "không giống nhau"), (("123",), "chữ số"), (("111111",), "dễ đoán")],
)
def test_a_mistake_changes_nothing(tmp_path, capsys, typed, words):
    PinFile(tmp_path).set("314159")
    assert command.main(["--state-dir", str(tmp_path)], Hand(*typed)) == 1
    assert words in capsys.readouterr().err
    assert PinFile(tmp_path).fits("314159")


def test_without_a_folder_it_says_which_one(monkeypatch, capsys):
    for name in ("DENLUOT_STATE_DIR", "STATE_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    assert command.main([], Hand()) == 2
    assert "--state-dir" in capsys.readouterr().err


def test_a_folder_that_takes_nothing(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert command.main(["--state-dir", str(tmp_path / "file")], Hand(PIN, PIN)) == 1
    assert "Không lưu được" in capsys.readouterr().err
