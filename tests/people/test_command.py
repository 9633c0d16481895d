"""The first administrator, and who forgot a password: at the server's own machine, beside it."""

import argparse
import re

import pytest
from argon2 import PasswordHasher

from ticket_server.cli import UsageError, parser
from ticket_server.cli import init as ask_init
from ticket_server.people import command
from ticket_server.people.quality import check_password
from ticket_server.people.readable import CONSONANTS, GROUPS, VOWELS, new_password
from ticket_server.people.refusals import AdministratorExists, UnknownPerson
from ticket_server.storage import people as kept
from ticket_server.storage.memory import MemoryStore


def init(store, *options):
    made = argparse.ArgumentParser()
    command.init_options(made)
    return command.init(made.parse_args(options), store)


def shown(text):
    return re.search(r"Password: +(\S+)", text)[1]


def test_the_first_administrator_gets_a_password_that_is_shown_once():
    store = MemoryStore()
    password = shown(init(store, "--login", "huong", "--name", "Lê Thị Hương"))
    [person] = kept.people(store)
    assert (person.login, person.role, person.name) == ("huong", "admin", "Lê Thị Hương")
    assert PasswordHasher().verify(person.password, password)
    assert password not in repr(store.beside)
    assert person.unlogged == "made"


def test_there_is_a_first_one_once():
    store = MemoryStore()
    init(store)
    with pytest.raises(AdministratorExists, match="people reset quantri"):
        init(store)
    assert len(kept.people(store)) == 1


def test_a_forgotten_password_is_given_anew_and_nobody_stays_signed_in():
    store = MemoryStore()
    before = shown(init(store))
    after = shown(command.reset("quantri", store))
    [person] = kept.people(store)
    assert before != after
    assert PasswordHasher().verify(person.password, after)
    assert person.unlogged == "reset"
    with pytest.raises(UnknownPerson, match="quantri"):
        command.reset("huong", store)


def test_on_the_command_line_it_makes_the_folder_and_refuses_in_words(tmp_path, capsys):
    data = tmp_path / "data"
    given_ = parser().parse_args(["init", "--data", str(data)])
    assert ask_init(given_) == 0
    assert shown(capsys.readouterr().out)
    assert data.stat().st_mode & 0o077 == 0
    with pytest.raises(UsageError, match="Đã có người quản trị"):
        ask_init(given_)
    bad = parser().parse_args(["init", "--data", str(tmp_path / "other"), "--login", "Đ ặng"])
    with pytest.raises(UsageError):
        ask_init(bad)


def test_a_shown_password_is_good_long_and_the_same_on_a_vietnamese_keyboard():
    several = {new_password() for _ in range(200)}
    assert len(several) == 200
    for password in several:
        check_password(password, login="quantri", name="Quản trị viên")
        for group in password.split("-"):
            assert re.fullmatch(f"[{CONSONANTS}][{VOWELS}][{CONSONANTS}][{VOWELS}]", group)
            assert group[1] != group[3]
    ways = (len(CONSONANTS) * len(VOWELS) * len(CONSONANTS) * (len(VOWELS) - 1)) ** GROUPS
    assert ways > 2**50


def test_nobody_there_says_what_to_do():
    listed = command.people(argparse.Namespace(people_command="list"), MemoryStore())
    assert "ticket-server init" in listed
