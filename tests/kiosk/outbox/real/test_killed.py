"""A program that appends lines is killed at any moment: what it was told is kept, is there."""

import random
import subprocess
import sys
import time

from kiosk.drivers.outbox_file import OutboxFile

WRITER = """
import sys
from pathlib import Path
from kiosk.drivers.outbox_file import OutboxFile

store = OutboxFile(Path(sys.argv[1]))
count = len(store.open())
while True:
    if count % 50 == 49:
        store.rewrite([b"%d" % i + b"." * 200 for i in range(count)])
    store.append(b"%d" % count + b"." * 200)
    count += 1
    print(count, flush=True)
"""


def test_killed_again_and_again(tmp_path):
    dice, kept = random.Random(6), 0
    for _ in range(8):
        child = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        assert int(child.stdout.readline()) == kept + 1, "it goes on where the other stopped"
        time.sleep(dice.uniform(0, 0.1))
        child.kill()
        told = [int(line) for line in child.stdout.read().split()]
        child.stdout.close()
        child.wait()
        store = OutboxFile(tmp_path)
        lines = store.open()
        store.close()
        assert [int(line.rstrip(b".")) for line in lines] == list(range(len(lines)))
        assert len(lines) >= max(told, default=kept + 1), "what was acknowledged is there"
        kept = len(lines)
    assert kept > 20
