"""The commands of `ticket-server`, and their options. Each option also comes by environment."""

import argparse
import gc
import logging.config
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from ticket_protocol.words import Role
from ticket_server import line
from ticket_server.backup import options as backup_options
from ticket_server.booking import options as booking_options
from ticket_server.codes import digest_of, new_token
from ticket_server.domain.refusals import Refusal
from ticket_server.logs import FORMS, logging_as
from ticket_server.people import command as people_command
from ticket_server.reports import options as report_options
from ticket_server.settings.load import read

if TYPE_CHECKING:
    from ticket_server.backup.nightly import Place
    from ticket_server.storage.sql import SqlStore
    from ticket_server.storage.store import Store

NAME_LENGTH = 64


class UsageError(Exception):
    """The command cannot be done as it was given."""


def parser() -> argparse.ArgumentParser:
    """What can be asked for."""
    top = argparse.ArgumentParser(
        prog="ticket-server", description="The queue server of a public service centre."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="run the server")
    _add(serve, "--config", Path, "config.toml", "the description of the centre")
    _add(serve, "--data", Path, "data", "where the data lies; made if missing")
    _add(serve, "--host", str, "127.0.0.1", "the address to listen on")
    _add(serve, "--port", int, "8000", "the port to listen on; 0: any free one")
    line.options(serve)
    serve.add_argument(
        "--log",
        choices=FORMS,
        default=os.environ.get("DENLUOT_LOG") or FORMS[0],
        help="how the log is written: for people, or for programs (also DENLUOT_LOG)",
    )
    first = commands.add_parser("init", help="make the data folder and the first administrator")
    _add(first, "--data", Path, "data", "where the data lies; made if missing")
    people_command.init_options(first)
    accounts = commands.add_parser("people", help="list accounts, reset a forgotten password")
    _add(accounts, "--data", Path, "data", "where the data lies")
    people_command.people_options(accounts)
    token = commands.add_parser("token", help="manage tokens")
    create = token.add_subparsers(dest="token_command", required=True, metavar="create")
    _token_options(create.add_parser("create", help="make a token and print it"))
    check = commands.add_parser("check", help="check the description of the centre")
    _add(check, "--config", Path, "config.toml", "the description of the centre")
    verifying = commands.add_parser("verify", help="check that nobody changed the log")
    _add(verifying, "--data", Path, "data", "where the data lies")
    verifying.add_argument("--expect", metavar="HASH", help="the hash printed on a day's report")
    verifying.add_argument("--at", type=int, metavar="SEQ", help="the number printed beside it")
    backup = commands.add_parser("backup", help="copy the data, and check the copy")
    _add(backup, "--config", Path, "config.toml", "the description of the centre")
    _add(backup, "--data", Path, "data", "where the data lies")
    backup_options.backup_options(backup)
    restore = commands.add_parser("restore", help="bring the data back from a backup")
    _add(restore, "--config", Path, "config.toml", "the description of the centre")
    _add(restore, "--data", Path, "data", "where the data are to lie; made if missing")
    backup_options.restore_options(restore)
    slips = commands.add_parser("emergency-slips", help="print numbers for when nothing works")
    _add(slips, "--config", Path, "config.toml", "the description of the centre")
    slips.add_argument("--series", action="append", default=[], metavar="9", help="only this one")
    slips.add_argument(
        "--out",
        type=Path,
        default=Path("emergency-slips.pdf"),
        help="the PDF (default %(default)s)",
    )
    bringing = commands.add_parser("appointments", help="hand a table of bookings to the server")
    booking_options.options(bringing)
    report = commands.add_parser("report", help="write a report of a day, a month or a year")
    _add(report, "--config", Path, "config.toml", "the description of the centre")
    _add(report, "--data", Path, "data", "where the data lies")
    report_options.options(report)
    return top


def serve(arguments: argparse.Namespace) -> int:
    """Runs the server until it is told to end."""
    gc.disable()  # until all is loaded: see serving
    from ticket_server import serving  # noqa: PLC0415 - `check` and `token` need no web
    from ticket_server.app import TicketServer  # noqa: PLC0415
    from ticket_server.expecting.child import ChildProcess  # noqa: PLC0415
    from ticket_server.in_force import starting  # noqa: PLC0415
    from ticket_server.reports.child import ReportProcess  # noqa: PLC0415
    from ticket_server.web.pages.clips import FOLDER, add_clips  # noqa: PLC0415

    logging.config.dictConfig(logging_as(arguments.log))
    kept = starting.kept(arguments.config, arguments.data, datetime.now(UTC))
    tls = line.line_of(arguments, kept.start.rules.server, arguments.config.absolute().parent)
    store = _store(arguments.data)
    store.hold()
    listening = serving.listen(arguments.host, arguments.port)
    rules = kept.start.rules
    server = TicketServer(
        store=store,
        plan=rules.plan,
        centre=rules.centre,
        access=rules.access,
        estimator=ChildProcess,
        reports=ReportProcess(arguments.data),
        kept=kept,
        backups=_place(arguments),
    )
    add_clips(server.app, arguments.data / FOLDER)
    ready = f"ticket-server listening on {serving.address_of(listening, tls)}"
    return 0 if serving.run(server.app, listening, lambda: _say(ready), tls) else 1


def _place(arguments: argparse.Namespace) -> "Place | None":
    """What is backed up; PostgreSQL has its own way."""
    from ticket_server.backup.nightly import Place  # noqa: PLC0415

    if os.environ.get("DENLUOT_DATABASE"):
        return None
    return Place(data=arguments.data, config=arguments.config)


def init(arguments: argparse.Namespace) -> int:
    """Makes the data folder and the first administrator."""
    return _done(people_command.init, arguments)


def people(arguments: argparse.Namespace) -> int:
    """Lists accounts, or gives somebody a new password."""
    return _done(people_command.people, arguments)


def _done(do: Callable[[argparse.Namespace, "Store"], str], arguments: argparse.Namespace) -> int:
    store = _store(arguments.data)
    try:
        _say(do(arguments, store))
    except (Refusal, ValidationError) as error:
        raise UsageError(str(error)) from error
    finally:
        store.close()
    return 0


def create_token(arguments: argparse.Namespace) -> int:
    """Makes a token and prints it: it cannot be shown again."""
    _say(token_made(arguments.data, arguments.role, arguments.name, arguments.counters))
    return 0


def token_made(data: Path, role: str, name: str, counters: frozenset[int] | None = None) -> str:
    """A new token of the server whose data lie there; only its hash is kept."""
    from ticket_server.storage.store import Token  # noqa: PLC0415

    token = new_token()
    store = _store(data)
    meant = Token(id=0, role=role, name=name, counters=counters)
    store.add_token(digest_of(token), meant, datetime.now(UTC))
    store.close()
    return token


def check(arguments: argparse.Namespace) -> int:
    """Reads the description and says what is in it, or every mistake."""
    centre = read(arguments.config).centre()
    procedures = sum(len(c.procedures) for c in centre.categories)
    _say(
        f"{arguments.config} hợp lệ: {len(centre.counters)} quầy, "
        f"{len(centre.categories)} lĩnh vực, {procedures} thủ tục, "
        f"{len(centre.kiosks)} ki-ốt, {len(centre.displays)} màn hình, "
        f"{len(centre.sign_lines)} dây bảng số, {len(centre.keypads)} dây bàn phím, "
        f"{len(centre.scanners)} máy quét."
    )
    _say(
        f"{arguments.config} is in order: {len(centre.counters)} counters, "
        f"{len(centre.categories)} categories, {procedures} procedures, "
        f"{len(centre.kiosks)} kiosks, {len(centre.displays)} displays, "
        f"{len(centre.sign_lines)} lines of signs, {len(centre.keypads)} of keypads, "
        f"{len(centre.scanners)} scanners."
    )
    return 0


def verify(arguments: argparse.Namespace) -> int:
    """Holds the log against its chain of hashes, and against a hash that was printed."""
    from ticket_server import verifying  # noqa: PLC0415

    return verifying.verify(arguments)


def backup(arguments: argparse.Namespace) -> int:
    """Makes a good copy of the data in each folder."""
    from ticket_server.backup import command  # noqa: PLC0415

    return command.backup(arguments)


def restore(arguments: argparse.Namespace) -> int:
    """Brings the data back from a backup."""
    from ticket_server.backup import restore  # noqa: PLC0415

    return restore.restore(arguments)


def report(arguments: argparse.Namespace) -> int:
    """Writes a report into a file."""
    from ticket_server.reports import command  # noqa: PLC0415

    try:
        _say(str(command.run(arguments)))
    except command.NoReportError as error:
        raise UsageError(str(error)) from error
    return 0


def appointments(arguments: argparse.Namespace) -> int:
    """Hands over a table of bookings."""
    from ticket_server.booking import bringing  # noqa: PLC0415

    return bringing.bring(arguments)


def emergency_slips(arguments: argparse.Namespace) -> int:
    """Writes the numbers that are kept for slips into a PDF."""
    from ticket_server.slips import command  # noqa: PLC0415 - fonts, which nobody else needs

    return command.write(arguments)


def _store(data: Path) -> "SqlStore":
    from ticket_server.storage.sql import SqlStore  # noqa: PLC0415

    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"Không dùng được thư mục dữ liệu {data} · "
            f"The data directory {data} cannot be used: {error.strerror}."
        ) from error
    return SqlStore(data, os.environ.get("DENLUOT_DATABASE") or None)


def _token_options(create: argparse.ArgumentParser) -> None:
    _add(create, "--data", Path, "data", "where the data lies; made if missing")
    create.add_argument("--role", required=True, choices=[role.value for role in Role])
    create.add_argument("--name", required=True, type=_name, help="the device or the post")
    create.add_argument(
        "--counters",
        type=_counters,
        metavar="7,9",
        help="counters where it may act; left out: every counter",
    )


def _add(
    target: argparse.ArgumentParser, option: str, kind: type, default: str, words: str
) -> None:
    variable = f"DENLUOT_{option.removeprefix('--').upper()}"
    target.add_argument(
        option,
        type=kind,
        default=os.environ.get(variable) or default,
        help=f"{words} (default {default}; also {variable})",
    )


def _name(text: str) -> str:
    if not text.isprintable() or not 1 <= len(text.strip()) <= NAME_LENGTH:
        raise argparse.ArgumentTypeError(f"1 to {NAME_LENGTH} printable characters")
    return text.strip()


def _counters(text: str) -> frozenset[int]:
    try:
        return frozenset(int(number) for number in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError("numbers with commas, such as 7,9") from None


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the command's own words
