"""What monitors are told: what happened, what stands, and nothing to whom it does not concern."""

import json
import logging
import math
from datetime import timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from ticket_server.backup.manifest import Manifest
from ticket_server.backup.nightly import Place
from ticket_server.backup.standing import FolderStanding, Good
from ticket_server.in_force.in_force import Refused
from ticket_server.logs import JsonLines
from ticket_server.settings.backup import BackupFolder, BackupTable


@pytest.fixture
def told(hall):
    caller = hall.caller("reports")

    def ask():
        answer = hall.client.get("/metrics", headers=caller.headers)
        assert answer.status_code == 200
        families = text_string_to_metric_families(answer.text)
        return {
            (sample.name, *sorted(sample.labels.values())): sample.value
            for family in families
            for sample in family.samples
        }

    return ask


def test_who_waits_and_for_how_long(hall, kiosk, told):
    kiosk.post("/tickets", {"category": "land"})
    hall.clock.move(minutes=7)
    kiosk.post("/tickets", {"category": "land"})
    figures = told()
    assert figures["denluot_tickets_waiting", "land"] == 2
    assert figures["denluot_longest_wait_seconds", "land"] == 420
    assert figures["denluot_facts_total", "TicketIssued"] == 2
    assert figures["denluot_counters", "closed"] == 2
    assert figures["denluot_estimator", "off"] == 1


def test_refused_settings_are_told_while_they_are(hall, told):
    assert told()["denluot_settings_refused",] == 0
    hall.server.in_force.refused = Refused(problems=(), since=hall.clock())
    assert told()["denluot_settings_refused",] == 1


def good_backup(folder, made):
    good = Good.model_construct(name="x", manifest=Manifest.model_construct(made_at=made))
    return FolderStanding.model_construct(folder=folder, good=good)


def test_the_newest_good_backup_has_an_age(hall, told, tmp_path):
    assert told()["denluot_backup_age_seconds",] == math.inf
    nightly = hall.server.backups.nightly
    nightly._place = Place(data=tmp_path, config=tmp_path / "config.toml")
    folders = [str(tmp_path / name) for name in "abc"]
    nightly.adopt(BackupTable(folders=tuple(BackupFolder(path=folder) for folder in folders)))
    for folder, hours in zip(folders, (50, 20), strict=False):
        made = hall.clock() - timedelta(hours=hours)
        nightly._known = nightly._known.with_(good_backup(folder, made))
    assert told()["denluot_backup_age_seconds",] == 20 * 3600


def test_refusals_are_counted_by_their_code(kiosk, told):
    kiosk.post("/tickets", {"category": "gone"})
    kiosk.post("/tickets", {"category": "land"})
    figures = told()
    counted = {
        key[1:]: n for key, n in figures.items() if key[0] == "denluot_command_seconds_count"
    }
    assert sorted(counted.items()) == [
        (("201", "CREATED", "issue"), 1),
        (("409", "CATEGORY_NOT_SERVED", "issue"), 1),
    ]


def test_it_is_not_for_everybody(hall, kiosk):
    assert hall.client.get("/metrics").status_code == 401
    assert hall.client.get("/metrics", headers=kiosk.headers).status_code == 403


def test_the_log_as_json_names_what_a_command_was(kiosk, caplog):
    with caplog.at_level(logging.INFO, "ticket_server.commands"):
        kiosk.post("/tickets", {"category": "land"})
    line = json.loads(JsonLines().format(caplog.records[-1]))
    assert line["message"].startswith("issue kiosk#")
    assert (line["command"], line["status"], line["code"]) == ("issue", 201, "CREATED")
    assert line["level"] == "INFO"
    assert "\n" not in JsonLines().format(caplog.records[-1])


def test_an_error_is_told_with_what_led_to_it():
    error = ValueError("Đất")
    given = {"msg": "not %s", "args": ("so",), "exc_info": (ValueError, error, None)}
    line = json.loads(JsonLines().format(logging.makeLogRecord(given)))
    assert line["message"] == "not so"
    assert line["error"].endswith("ValueError: Đất")


def test_each_figure_is_explained(told):
    page = (Path(__file__).parents[2] / "docs" / "monitoring.md").read_text(encoding="utf-8")
    own = {key[0] for key in told() if key[0].startswith("denluot_")}
    endings = ("_bucket", "_count", "_sum", "_created")
    plain = {next((n.removesuffix(e) for e in endings if n.endswith(e)), n) for n in own}
    assert {name for name in plain if f"`{name}`" not in page} == {"denluot_facts"} & plain
