"""Days that are over are reckoned once a day, whatever becomes of it."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from ticket_server.reports.child import ReportFailedError
from ticket_server.reports.keeping_up import keep_up


class Maker:
    def __init__(self):
        self.asked = []

    async def make(self, asked):
        self.asked.append((asked.first, asked.last))
        raise ReportFailedError("no memory")

    def close(self):
        pass


class Night:
    """Six hours pass at each sleep; then somebody ends it all."""

    def __init__(self, sleeps):
        self.now, self.left = datetime(2026, 12, 31, 3, tzinfo=UTC), sleeps

    async def sleep(self, _seconds):
        self.now += timedelta(hours=6)
        self.left -= 1
        if self.left < 0:
            raise asyncio.CancelledError


def test_once_a_day_also_after_a_failure(ask, caplog):
    maker, night = Maker(), Night(9)
    centre = ask().centre
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(keep_up(maker, lambda: centre, lambda: night.now, night.sleep))
    assert maker.asked == [
        (date(2025, 1, 1), date(2026, 12, 31)),
        (date(2026, 1, 1), date(2027, 1, 1)),
        (date(2026, 1, 1), date(2027, 1, 2)),
    ]
    assert "no memory" in caplog.text
