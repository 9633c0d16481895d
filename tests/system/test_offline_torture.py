"""Kiosks cut off, killed, and their clocks set; `python -m benchmarks.offline` runs it long."""

import asyncio

from benchmarks.offline.torture import torture


def test_every_paper_is_one_ticket_whatever_is_cut_or_killed(tmp_path):
    report = asyncio.run(torture(tmp_path, tickets=60, seed=4))
    assert report.broken == []
    assert report.papers >= 60
    assert report.offline > 0
