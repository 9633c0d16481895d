"""`GET /reports`: who may ask, what may be asked, what comes back; the making is a stand-in."""

import json
from datetime import date

import pytest

from ticket_server.reports.asked import By, Form, Made
from ticket_server.reports.child import ReportFailedError
from ticket_server.storage.store import StoreUnavailableError


class Maker:
    """Remembers what was asked for."""

    def __init__(self):
        self.asked, self.fails, self.closed = [], None, False

    async def make(self, asked):
        self.asked.append(asked)
        if self.fails:
            raise self.fails
        return Made(b"{}", "application/json" if asked.form is Form.JSON else "text/csv")

    def close(self):
        self.closed = True


@pytest.fixture
def maker():
    return Maker()


@pytest.fixture
def hall(plan, make_hall, maker):
    with make_hall(plan, reports=maker) as made:
        yield made
    assert maker.closed


@pytest.fixture
def reader(hall):
    return hall.caller("reports")


@pytest.mark.parametrize(
    ("role", "status"),
    [("reports", 200), ("supervisor", 200), ("admin", 200)]
    + [(role, 403) for role in ("staff", "guide", "kiosk", "display", "console", "keypads")],
)
def test_who_sees_reports(hall, role, status):
    assert hall.caller(role).get("/reports").status_code == status


def test_what_is_asked_for_arrives(reader, maker):
    query = "?from=2026-09-01&to=2026-09-30&by=counter&format=csv&lang=en"
    answer = reader.get(f"/reports{query}")
    asked = maker.asked[0]
    assert (asked.first, asked.last) == (date(2026, 9, 1), date(2026, 9, 30))
    assert (asked.by, asked.form, asked.language) == (By.COUNTER, Form.CSV, "en")
    assert answer.headers["content-disposition"] == (
        'attachment; filename="bao-cao-counter-2026-09-01-2026-09-30.csv"'
    )


def test_without_words_it_is_today_by_day(hall, reader, maker):
    reader.get("/reports")
    asked = maker.asked[0]
    assert asked.first == asked.last == date(2026, 10, 14)
    assert (asked.by, asked.form, asked.language) == (By.DAY, Form.JSON, "vi")
    assert asked.rules.promised_s == 20 * 60


def test_the_log_is_closed_where_it_stands(hall, reader, maker):
    hall.caller("kiosk", "kiosk-1").post("/tickets", {"category": "land"})
    reader.get("/reports")
    closed, facts = maker.asked[0].closed, hall.store.log
    assert closed.seq == facts[-1].seq
    assert closed.day == date(2026, 10, 14)
    reader.get("/reports?from=2020-01-01&to=2020-01-02")
    assert maker.asked[1].closed is None


@pytest.mark.parametrize(
    "query",
    [
        "from=2026-13-01",
        "from=2026-02-30",
        "to=yesterday",
        "from=2026-10-02&to=2026-10-01",
        "from=1900-01-01",
        "by=colour",
        "format=doc",
        "lang=fr",
        "template=yes",
        "form=csv",
    ],
)
def test_what_cannot_be_asked_is_named(reader, maker, query):
    answer = reader.get(f"/reports?{query}")
    assert answer.status_code == 422
    assert answer.json()["code"] == "INVALID_QUERY"
    assert answer.json()["errors"][0]["path"] in (
        "from",
        "to",
        "by",
        "format",
        "lang",
        "template",
        "form",
    )
    assert maker.asked == []


def test_a_maker_that_fails_is_said(reader, maker):
    maker.fails = ReportFailedError("gone")
    assert reader.get("/reports").json()["code"] == "REPORT_FAILED"
    maker.fails = StoreUnavailableError("no disk")
    assert reader.get("/reports").json()["code"] == "STORE_UNAVAILABLE"


def test_a_server_without_a_maker_says_so(plan, make_hall):
    with make_hall(plan) as hall:
        answer = hall.caller("reports").get("/reports")
    assert (answer.status_code, answer.json()["code"]) == (503, "REPORTS_OFF")


def test_the_document_names_parameters_and_files(hall):
    document = json.loads(hall.client.get("/api/v1/openapi.json").text)
    call = document["paths"]["/api/v1/reports"]["get"]
    assert {p["name"] for p in call["parameters"]} >= {"from", "to", "by", "format", "lang"}
    assert "text/csv" in call["responses"]["200"]["content"]
    assert "ReportReply" in document["components"]["schemas"]
