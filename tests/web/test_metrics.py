"""What monitors are told: what happened, what stands, and nothing to whom it does not concern."""

import json
import logging
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from ticket_server.logs import JsonLines


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
