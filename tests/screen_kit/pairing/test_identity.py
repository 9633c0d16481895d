"""A device's token and name: in one file, its owner's alone, whole or not at all."""

import os
from pathlib import Path

import pytest

from screen_kit import options, start
from screen_kit.pairing.identity import Identity, IdentityFile, usual_path

ENVIRONMENT = ("SERVER", "NAME", "TOKEN", "TOKEN_FILE", "STATE_DIR")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch, tmp_path):
    for name in ENVIRONMENT:
        monkeypatch.delenv(f"DENLUOT_{name}", raising=False)
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def read(*words):
    return options.options_of(options.parser("kiosk", "").parse_args(words), "kiosk-1")


def test_what_is_kept_is_read_again_and_no_one_else_reads_it(tmp_path):
    file = IdentityFile(tmp_path / "deep" / "kiosk-1.token")
    assert file.read() is None
    file.keep(Identity(token="ab12", name="Ki-ốt sảnh"))
    assert file.read() == Identity(token="ab12", name="Ki-ốt sảnh")
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in file.path.parent.iterdir()] == ["kiosk-1.token"]


def test_a_token_that_a_person_typed_has_no_name(tmp_path):
    path = tmp_path / "token"
    path.write_text("ab12\n")
    assert IdentityFile(path).read() == Identity(token="ab12")
    path.write_text("\n")
    assert IdentityFile(path).read() is None


def test_the_old_one_stays_where_the_new_one_cannot_be_written(tmp_path, monkeypatch):
    file = IdentityFile(tmp_path / "token")
    file.keep(Identity(token="old"))

    def no_disk(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", no_disk)
    with pytest.raises(OSError, match="disk full"):
        file.keep(Identity(token="new"))
    assert file.read() == Identity(token="old")
    assert [p.name for p in tmp_path.iterdir()] == ["token"]


def test_where_it_lies(tmp_path, monkeypatch):
    assert usual_path("kiosk-1") == tmp_path / "data" / "denluot" / "kiosk-1.token"
    assert usual_path("a/../b").name == "a_.._b.token"
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/denluot-tv")
    assert usual_path("hall-tv") == Path("/var/lib/denluot-tv/hall-tv.token")
    assert usual_path("kiosk-1", tmp_path) == tmp_path / "kiosk-1.token"


def test_a_device_that_was_never_paired_starts_without_a_token():
    found = read()
    assert (found.token, found.name, found.paired) == ("", "kiosk-1", False)
    assert found.token_file is not None


def test_the_name_it_was_paired_under_goes_before_any_other(tmp_path):
    file = tmp_path / "token"
    IdentityFile(file).keep(Identity(token="ab12", name="kiosk-2"))
    found = read("--token-file", str(file), "--name", "kiosk-1")
    assert (found.token, found.name, found.paired) == ("ab12", "kiosk-2", True)
    IdentityFile(usual_path("kiosk-1")).keep(Identity(token="cd34", name="kiosk-3"))
    assert (read().token, read().name) == ("cd34", "kiosk-3")


def test_a_token_of_the_environment_goes_before_the_usual_file(monkeypatch):
    IdentityFile(usual_path("kiosk-1")).keep(Identity(token="cd34", name="kiosk-3"))
    monkeypatch.setenv("DENLUOT_TOKEN", "typed")
    assert (read().token, read().name) == ("typed", "kiosk-1")


def test_a_file_that_is_named_need_not_be_there_but_its_folder_must(tmp_path):
    assert read("--token-file", str(tmp_path / "new")).token == ""
    with pytest.raises(start.StartError, match="token file"):
        read("--token-file", "/nowhere/token")


def test_no_token_is_seen_in_options(tmp_path):
    file = tmp_path / "token"
    IdentityFile(file).keep(Identity(token="ab12", name="kiosk-2"))
    assert "ab12" not in repr(read("--token-file", str(file)))
