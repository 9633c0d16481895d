"""A booking system's table: read whatever office program wrote it, or refused by its line."""

from zoneinfo import ZoneInfo

import pytest

from ticket_server.booking.bringing import rows_of
from ticket_server.cli import UsageError

HERE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture
def read(tmp_path):
    def rows(text, encoding="utf-8"):
        file = tmp_path / "table.csv"
        file.write_bytes(text.encode(encoding))
        return list(rows_of(file, HERE))

    return rows


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("reference,date,time,category\nA-1,2026-11-23,09:30,dat-dai\n", "utf-8"),
        ("Reference; Date; Time; Category\r\nA-1; 23/11/2026; 9:30; dat-dai\r\n", "utf-8-sig"),
        ("category,time,date,reference,ghi chú\ndat-dai,09:30,23/11/2026,A-1,x\n", "utf-8"),
    ],
)
def test_it_is_read_as_office_programs_write_it(read, text, encoding):
    [row] = read(text, encoding)
    assert row == {
        "reference": "A-1",
        "at": "2026-11-23T09:30:00+07:00",
        "category": "dat-dai",
        "cancelled": False,
    }


@pytest.mark.parametrize(
    ("word", "cancelled"), [("x", True), ("Có", True), ("", False), ("no", False)]
)
def test_cancelled_and_what_else_there_may_be(read, word, cancelled):
    text = "reference,date,time,category,procedure,purpose,cancelled\n"
    [row] = read(f"{text}A-1,2026-11-23,09:30,dat-dai,,collect,{word}\n")
    assert (row["purpose"], row["cancelled"], "procedure" in row) == ("collect", cancelled, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("reference,date,time\nA,2026-11-23,09:30\n", "columns are missing: category"),
        ("", "columns are missing: reference, date, time, category"),
        ("reference,date,time,category\nA,2026-11-23,09:30,c\nB,30/02/2026,09:30,c\n", "line 3"),
        ("reference,date,time,category\nA,2026-11-23,9h30,c\n", "line 2"),
    ],
)
def test_what_cannot_be_read_is_named(read, text, words):
    with pytest.raises(UsageError, match=words):
        read(text)


def test_another_encoding_is_told(read):
    with pytest.raises(UsageError, match="cannot be read"):
        read("reference,date,time,category,tên\n", "utf-16")
