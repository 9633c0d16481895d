"""With which settings a server starts: the file's, or, where it is broken, the last good ones."""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ticket_server.in_force.file import SettingsFile
from ticket_server.in_force.in_force import Refused, Rules
from ticket_server.in_force.versions import Version, Versions
from ticket_server.settings.load import Settings, parse
from ticket_server.settings.problems import SettingsError

log = logging.getLogger(__name__)

VERSIONS = "versions"
"""The folder of the versions, in that of the data."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Start:
    """`text` means `rules`. `version` None: it is not among the versions yet."""

    text: str
    rules: Rules
    version: Version | None = None
    refused: Refused | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """Where the settings lie, what became of them before, and what the server starts with."""

    file: SettingsFile
    versions: Versions
    start: Start


def kept(path: Path, data: Path, now: datetime) -> Kept:
    """The file at `path`, its versions in the folder `data`; SettingsError where none is good."""
    file, versions = SettingsFile(path), Versions(data / VERSIONS)
    return Kept(file=file, versions=versions, start=begin(file, versions, now))


def rules_of(settings: Settings) -> Rules:
    """What is in force where they are."""
    return Rules(
        plan=settings.plan(),
        centre=settings.centre(),
        access=settings.access(),
        server=settings.file.server,
        backup=settings.file.backup,
    )


def refusal_of(error: SettingsError, now: datetime) -> Refused:
    """What is remembered of it."""
    return Refused(problems=error.problems, since=now)


def begin(file: SettingsFile, versions: Versions, now: datetime) -> Start:
    """SettingsError where the file cannot be used and there was no good one before."""
    try:
        text = file.text_of(file.read())
        settings = parse(text, source=str(file.path))
    except SettingsError as error:
        return _last_good(versions, error, now)
    newest = versions.newest()
    known = newest if newest is not None and versions.text(newest.number) == text else None
    return Start(text=text, rules=rules_of(settings), version=known)


def _last_good(versions: Versions, error: SettingsError, now: datetime) -> Start:
    for version in versions.all():
        text = versions.text(version.number)
        try:
            settings = parse(text or "", source=f"version {version.number}")
        except SettingsError:
            continue
        log.error(
            "Bắt đầu với bản cấu hình %d, vì tệp có lỗi · Starting with version %d of the "
            "settings, as the file cannot be used.\n%s",
            version.number,
            version.number,
            error,
        )
        return Start(
            text=text or "",
            rules=rules_of(settings),
            version=version,
            refused=refusal_of(error, now),
        )
    raise error
