"""`ticket-server init` and `ticket-server people`: whoever may read the data may also do this.

They work beside a running server, which notices within seconds and tells its log.
"""

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from ticket_protocol.people import MakePerson
from ticket_protocol.words import Role
from ticket_server.people.hashing import make
from ticket_server.people.readable import new_password
from ticket_server.people.refusals import AdministratorExists, UnknownPerson
from ticket_server.storage import people as kept
from ticket_server.storage.people import Person
from ticket_server.storage.store import Store

FIRST: Final = "quantri"
SHOWN = """\
Tên đăng nhập · Login:     {login}
Mật khẩu · Password:       {password}

Mật khẩu chỉ hiện một lần này. Hãy chép ra giấy, đăng nhập rồi đổi ngay trên trang Người dùng.
The password is shown this once. Write it down, sign in, and change it on the page People.
"""
NEXT = """
Việc tiếp theo · What to do next
  1. Sửa bản mô tả Trung tâm (config.toml), rồi kiểm tra: ticket-server check
     Describe the centre in config.toml, then check it:   ticket-server check
  2. Chạy máy chủ · Start the server:                      ticket-server serve
     (cài theo docs/install thì: systemctl enable --now denluot-server
      installed as docs/install says: the same command)
  3. Mở trình duyệt và đăng nhập · Open a browser and sign in:
     http://127.0.0.1:8000/supervisor   (tại máy chủ · at the server itself)
  4. Thêm cán bộ ở trang Người dùng; ghép ki-ốt, ti vi, quầy ở trang Thiết bị.
     Add the staff on the page People; pair kiosk, TV and counters on the page Devices.
"""
EXISTS = """\
Đã có người quản trị: {logins}. Quên mật khẩu thì chạy:
There is an administrator already: {logins}. If the password is forgotten:
  ticket-server people reset {first}"""
UNKNOWN = """\
Không có người dùng {login}; hiện có: {logins}.
There is no {login}; there are: {logins}."""


def init_options(parser: argparse.ArgumentParser) -> None:
    """How the first administrator is called."""
    parser.add_argument("--login", default=FIRST, help="what to sign in as (default %(default)s)")
    parser.add_argument("--name", default="Quản trị viên", help="the administrator's own name")


def people_options(parser: argparse.ArgumentParser) -> None:
    """What can be done with people."""
    commands = parser.add_subparsers(dest="people_command", required=True, metavar="COMMAND")
    commands.add_parser("list", help="who has an account")
    reset = commands.add_parser("reset", help="give somebody a new password and print it")
    reset.add_argument("login", help="who forgot it")


def init(arguments: argparse.Namespace, store: Store) -> str:
    """Makes the first administrator; AdministratorExists when there is one that can sign in."""
    there = [p for p in kept.people(store) if p.role == Role.ADMIN and not p.disabled]
    if there:
        logins = ", ".join(person.login for person in there)
        raise AdministratorExists(EXISTS.format(logins=logins, first=there[0].login))
    password, now = new_password(), datetime.now(UTC)
    meant = MakePerson(login=arguments.login, name=arguments.name, role="admin", password=password)
    person = Person(
        login=meant.login,
        name=meant.name,
        role=meant.role,
        password=make(password),
        made_at=now,
        changed_at=now,
        unlogged="made",
    )
    store.put([kept.keep_person(person)])
    return SHOWN.format(login=person.login, password=password) + NEXT


def people(arguments: argparse.Namespace, store: Store) -> str:
    """Lists who there is, or gives somebody a new password."""
    if arguments.people_command == "list":
        return _listed(kept.people(store))
    return reset(arguments.login.strip().lower(), store)


def reset(login: str, store: Store) -> str:
    """Another password, in use again, signed in nowhere; UnknownPerson."""
    known = {person.login: person for person in kept.people(store)}
    if login not in known:
        logins = ", ".join(sorted(known)) or "–"
        raise UnknownPerson(UNKNOWN.format(login=login, logins=logins))
    password = new_password()
    person = replace(
        known[login],
        password=make(password),
        disabled=False,
        changed_at=datetime.now(UTC),
        unlogged="reset",
    )
    store.put([kept.keep_person(person), kept.drop_sessions_of(login)])
    return SHOWN.format(login=login, password=password)


def _listed(everybody: list[Person]) -> str:
    rows = [
        f"{p.login:<32} {p.role:<10} {p.name}{'  (disabled)' if p.disabled else ''}"
        for p in sorted(everybody, key=lambda person: person.login)
    ]
    return "\n".join(rows) or "Chưa có ai · Nobody yet: ticket-server init"
