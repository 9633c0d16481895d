"""The centre's notices, line by line."""

import pytest

from counter_display.ticker import LETTERS, NAME, Line, line_at
from ticket_protocol.part import Words

SHORT = Words(vi="Thứ Bảy 21/11 nghỉ", en="Closed on Saturday 21 November")
LONG = Words(vi="Vui lòng giữ phiếu cho đến khi được gọi vào quầy làm thủ tục")


def lines(notices, count):
    return [line_at(notices, elapsed_s=8 * n + 0.1, each_s=8) for n in range(count)]


def test_without_any_the_name_stands():
    assert line_at((), elapsed_s=99, each_s=8) == NAME


def test_one_after_the_other_and_the_name_between():
    told = lines((SHORT, LONG), 7)
    assert told[:3] == [NAME, Line(text=SHORT.vi), Line(text=SHORT.en, leading=False)]
    assert told[3] == NAME == told[6]
    assert " ".join(line.text for line in told[4:6]) == LONG.vi
    assert all(len(line.text) <= LETTERS for line in told)


@pytest.mark.parametrize(("elapsed", "shown"), [(7.9, NAME), (8.0, Line(text=SHORT.vi))])
def test_each_stands_its_time(elapsed, shown):
    assert line_at((SHORT,), elapsed_s=elapsed, each_s=8) == shown
