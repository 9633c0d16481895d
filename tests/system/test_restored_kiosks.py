"""Real kiosks bring back to a restored server what they printed before and without it."""

import asyncio

from benchmarks.offline.restore import drill


def test_every_paper_is_one_ticket_of_the_restored_server(tmp_path):
    told = asyncio.run(drill(tmp_path))
    assert told.broken == []
    assert min(told.before, told.lost, told.offline, told.after) >= 8
