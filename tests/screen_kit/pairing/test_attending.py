"""Goes to work with a token, shows a code without one, and back when the token is refused."""

# ruff: noqa: N815 - the fake link has the names of Qt's signals

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

from screen_kit.link import LinkState
from screen_kit.options import Options, StartError
from screen_kit.pairing.attending import Attendant
from screen_kit.pairing.claiming import Stage
from screen_kit.pairing.client import PairingClient
from screen_kit.pairing.identity import Identity, IdentityFile
from screen_kit.pairing.spoken import SpokenCode
from ticket_protocol.pairing import Kind


class FakeLink(QObject):
    stateChanged = Signal()
    nameTold = Signal(str)

    def __init__(self):
        super().__init__()
        self.state = LinkState.CONNECTING

    def stand(self, state):
        self.state = state
        self.stateChanged.emit()


@dataclass
class Program:
    """What an attendant starts and closes."""

    options: Options
    link: FakeLink = field(default_factory=FakeLink)
    said: list = field(default_factory=list)

    def start(self):
        self.said.append("start")

    def close(self):
        self.said.append("close")


@dataclass
class Face:
    client: object
    closed: bool = False

    def close(self):
        self.closed = True


class Bench:
    """An attendant, and everything that it made."""

    def __init__(self, options):
        self.programs, self.faces = [], []
        self.attendant = Attendant(options, Kind.KIOSK, self.build, self.face)

    def build(self, options):
        self.programs.append(Program(options))
        return self.programs[-1]

    def face(self, client):
        self.faces.append(Face(client))
        client.start = lambda: None
        return self.faces[-1]

    def pair(self, **identity):
        self.faces[-1].client.paired.emit(Identity(**identity))
        QCoreApplication.processEvents()


@pytest.fixture
def bench(app, tmp_path):
    made = []

    def make(token="", **more):
        made.append(
            Bench(
                Options(
                    server="http://127.0.0.1:9",
                    name="kiosk-1",
                    token=token,
                    token_file=tmp_path / "t.token",
                    **more,
                )
            )
        )
        made[-1].attendant.start()
        return made[-1]

    yield make
    for one in made:
        one.attendant.close()


def test_with_a_token_it_goes_to_work(bench):
    at_work = bench(token="ab12")
    assert [p.said for p in at_work.programs] == [["start"]]
    assert at_work.faces == []


def test_without_one_it_is_paired_and_goes_on_under_the_name_it_is_given(bench, tmp_path):
    new = bench()
    assert (new.programs, len(new.faces)) == ([], 1)
    new.pair(token="ab12", name="kiosk-2")
    [program] = new.programs
    assert (program.options.token, program.options.name) == ("ab12", "kiosk-2")
    assert program.said == ["start"]
    assert new.faces[0].closed
    assert IdentityFile(tmp_path / "t.token").read() == Identity(token="ab12", name="kiosk-2")


def test_a_token_that_is_refused_brings_the_page_back(bench):
    revoked = bench(token="ab12")
    revoked.programs[0].link.stand(LinkState.REFUSED)
    revoked.programs[0].link.stand(LinkState.REFUSED)
    QCoreApplication.processEvents()
    assert len(revoked.faces) == 1
    assert revoked.programs[0].said == ["start", "close"]
    revoked.pair(token="cd34", name="kiosk-1")
    assert revoked.programs[1].options.token == "cd34"


@pytest.mark.parametrize("state", [LinkState.CUT, LinkState.WRONG_PROTOCOL, LinkState.CONNECTED])
def test_nothing_else_does(bench, state):
    at_work = bench(token="ab12")
    at_work.programs[0].link.stand(state)
    QCoreApplication.processEvents()
    assert (at_work.faces, at_work.programs[0].said) == ([], ["start"])


def test_a_program_that_cannot_start_after_pairing_ends_for_the_system_to_start_it(
    bench, monkeypatch, caplog
):
    new, ended = bench(), []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)

    def build(_options):
        raise StartError("no window")

    new.attendant._build = build
    new.pair(token="ab12", name="kiosk-2")
    assert ended == [2]
    assert "no window" in caplog.text


def test_a_device_that_is_renamed_starts_anew_under_its_name(bench, tmp_path):
    renamed = bench(token="ab12", paired=True)
    renamed.programs[0].link.nameTold.emit("kiosk-1")
    renamed.programs[0].link.nameTold.emit("kiosk-2")
    QCoreApplication.processEvents()
    assert [p.options.name for p in renamed.programs] == ["kiosk-1", "kiosk-2"]
    assert renamed.programs[0].said == ["start", "close"]
    assert IdentityFile(tmp_path / "t.token").read() == Identity(token="ab12", name="kiosk-2")


def test_a_token_of_the_command_line_leaves_the_name_alone(bench):
    typed = bench(token="ab12")
    typed.programs[0].link.nameTold.emit("Nguyễn Thị Lan")
    QCoreApplication.processEvents()
    assert len(typed.programs) == 1


def test_a_token_that_cannot_be_kept_is_used_all_the_same(bench, tmp_path, caplog):
    (tmp_path / "t.token").mkdir()
    new = bench()
    new.pair(token="ab12", name="kiosk-2")
    assert new.programs[0].said == ["start"]
    assert "cannot be kept" in caplog.text
    assert "ab12" not in caplog.text


def test_a_device_without_a_screen_says_its_code_once(app, stand, coded, caplog):
    client = PairingClient("http://127.0.0.1:9", Kind.SIGNS, "signs-1")
    spoken = SpokenCode(client)
    stand(client, coded)
    stand(client, coded.unanswered())
    stand(client, coded)
    assert len([r for r in caplog.records if "482913" in r.getMessage()]) == 1
    stand(client, coded.refused(410).refused(426))
    assert client.claiming.stage is Stage.WRONG_PROTOCOL
    assert "khác phiên bản" in caplog.text
    spoken.close()
