"""`ticket-server restore`: asks what must be asked, then brings the data back."""

import argparse
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from ticket_server.backup import restore_words as w
from ticket_server.backup.checking import check, digest_of
from ticket_server.backup.coming_back import Known, check_clock, come_back, known, note
from ticket_server.backup.manifest import Backup
from ticket_server.backup.searching import search
from ticket_server.backup.talking import Aloud, Talk
from ticket_server.backup.troubles import BackupError, NoWayError, Why
from ticket_server.settings.load import Settings, read
from ticket_server.settings.problems import SettingsError
from ticket_server.storage.engine import FILE
from ticket_server.storage.reading import reading
from ticket_server.storage.store import StoreError


def restore(arguments: argparse.Namespace) -> int:
    """0 when the data have come back."""
    if os.environ.get("DENLUOT_DATABASE"):
        raise BackupError(Why.NO_SQLITE)
    talk = Aloud(unasked=arguments.yes)
    try:
        guide(talk, arguments, datetime.now(UTC))
    except (EOFError, KeyboardInterrupt):
        talk.tell(w.STOPPED)
        return 1
    return 0


def guide(talk: Talk, arguments: argparse.Namespace, now: datetime) -> None:
    """From the search to the last word. NoWayError where it cannot be done, or is not wanted."""
    data, config = arguments.data.absolute(), arguments.config.absolute()
    found = search(arguments.from_, config)
    backup = _choose(talk, found)
    others = [b for b in found if b is not backup and b.manifest.centre == backup.manifest.centre]
    check_clock(backup, now)
    talk.tell(w.CHECKING)
    check(backup)
    talk.tell(w.GOOD.of(**w.parts(backup)))
    if not arguments.replace:
        _may_replace(talk, data)
    theirs, settings = _settings(talk, backup, config)
    plan = settings.plan()
    several = known(backup, data, plan, now, others)
    floors = _floors(talk, several, settings, dict(arguments.last))
    began = time.monotonic()
    before = come_back(backup, data, plan, floors, now)
    note(others, plan.day(now), floors)
    if theirs:
        _put_config(talk, backup, config, now)
    _end(talk, before, settings, floors, time.monotonic() - began)


def _choose(talk: Talk, found: Sequence[Backup]) -> Backup:
    if not found:
        raise NoWayError(str(w.NOTHING))
    talk.tell(w.FOUND.of(n=len(found)))
    for number, backup in enumerate(found, start=1):
        talk.tell(w.ONE.of(number=number, **w.parts(backup)).vi)
    while True:
        answer = talk.ask(w.WHICH, "1")
        if answer.isdecimal() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1]


def _may_replace(talk: Talk, data: Path) -> None:
    if not any(data.glob(f"{FILE}*")):
        return
    try:
        with reading(data) as found:
            there = found.count()
        day = f"{there.day:%d/%m/%Y}" if there.day else "–"
        question = w.REPLACE.of(data=data, day=day, tickets=there.tickets)
    except (OSError, StoreError):
        question = w.REPLACE_UNREADABLE.of(data=data)
    if not talk.sure(question):
        raise NoWayError(str(w.KEPT))


def _settings(talk: Talk, backup: Backup, config: Path) -> tuple[bool, Settings]:
    """Whether the backup's description is taken, and the one that is."""
    if not config.exists():
        talk.tell(w.CONFIG_BACK.of(config=config))
        return True, read(backup.config)
    if digest_of(config) == backup.manifest.config_sha256:
        return False, read(config)
    try:
        here = read(config)
    except SettingsError as error:
        talk.tell(error)
        talk.tell(w.CONFIG_BACK.of(config=config))
        return True, read(backup.config)
    if talk.ask(w.WHICH_CONFIG.of(config=config), "1") == "2":
        return True, read(backup.config)
    return False, here


def _floors(
    talk: Talk, several: Sequence[Known], settings: Settings, named: Mapping[str, str]
) -> dict[str, int]:
    unknown = set(named) - {one.series.prefix for one in several}
    if unknown:
        raise NoWayError(str(w.NO_SERIES.of(series=", ".join(sorted(unknown)))))
    talk.tell(w.NUMBERS)
    return {one.series.prefix: _floor(talk, one, settings, named) for one in several}


def _floor(talk: Talk, one: Known, settings: Settings, named: Mapping[str, str]) -> int:
    prefix, skipped = one.series.prefix, one.skipped
    fields = ", ".join(c.name.vi for c in settings.file.categories if c.series == prefix)
    enter = "?" if skipped is None else one.series.number(skipped + 1)
    answer = named.get(prefix)
    while True:
        if answer is None:
            answer = talk.ask(w.LAST.of(series=prefix, fields=fields, next=enter))
        floor = one.seen(answer) if answer else skipped
        if floor is not None:
            return floor
        if prefix in named or not answer:
            raise NoWayError(str(w.MUST_SAY.of(series=prefix)))
        talk.tell(w.NO_NUMBER.of(answer=answer, example=one.series.number(45)))
        answer = None


def _put_config(talk: Talk, backup: Backup, config: Path, now: datetime) -> None:
    if config.exists():
        kept = config.with_name(f"{config.name}.before-{now.astimezone():%Y-%m-%d-%H%M%S}")
        shutil.copyfile(config, kept)
        talk.tell(w.CONFIG_KEPT.of(kept=kept))
    shutil.copyfile(backup.config, config)


def _end(
    talk: Talk, before: Path | None, settings: Settings, floors: Mapping[str, int], took_s: float
) -> None:
    series = {c.series.prefix: c.series for c in settings.plan().categories.values()}
    numbers = ", ".join(series[p].number(floor + 1) for p, floor in floors.items())
    talk.tell(w.DONE.of(seconds=f"{took_s:.0f}", numbers=numbers))
    if before is not None:
        talk.tell(w.OLD.of(before=before))
    talk.tell(w.THEN)
