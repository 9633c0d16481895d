"""Backups as supervisors see them, and ask for them."""

import pytest

from ticket_server.backup.nightly import Place
from ticket_server.domain.facts import BackupFailed
from ticket_server.settings.backup import BackupFolder, BackupTable

ROLES = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")


async def said_nothing(_place, _folders):
    return "no such program"


@pytest.fixture
def folder(hall, tmp_path):
    """The settings name it; there are no data to copy."""
    nightly = hall.server.backups.nightly
    nightly._run = said_nothing
    nightly._place = Place(data=tmp_path, config=tmp_path / "config.toml")
    nightly.adopt(BackupTable(folders=(BackupFolder(path=str(tmp_path / "a")),)))
    return tmp_path / "a"


@pytest.fixture
def chief(hall):
    return hall.caller("supervisor", "chief")


@pytest.mark.parametrize("role", ROLES)
def test_who_may(hall, role):
    caller = hall.caller(role, "somebody")
    well = role in {"supervisor", "admin"}
    assert caller.get("/backups").status_code == (200 if well else 403)
    assert caller.post("/backups").status_code == (409 if well else 403)


def test_without_a_folder_none_can_be_made(chief):
    told = chief.get("/backups").json()
    assert (told["folders"], told["next_at"], told["running"]) == ([], None, False)
    assert chief.post("/backups").json()["code"] == "NO_BACKUP_FOLDER"


def test_one_that_fails_is_told_and_an_alarm(hall, chief, folder):
    asked = chief.post("/backups")
    assert (asked.status_code, asked.json()["running"]) == (202, True)
    while chief.get("/backups").json()["running"]:
        pass
    [one] = chief.get("/backups").json()["folders"]
    assert (one["folder"], one["good"], one["trouble"]["why"]) == (str(folder), None, "other")
    [alarm] = chief.get("/supervising").json()["alarms"]
    assert alarm["kind"] == "backup"
    assert alarm["said"]["vi"].startswith(f"Chưa sao lưu được dữ liệu. {folder}: ")
    [fact] = [f for f in hall.store.today() if isinstance(f.body, BackupFailed)]
    assert (fact.by, fact.body.folder) == ("chief", str(folder))
