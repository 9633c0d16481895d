"""What a program tells the system's service manager."""

import socket
import tempfile
from pathlib import Path

import pytest

from ticket_protocol.service_manager import ServiceManager

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")


@pytest.fixture
def ear():
    """A manager's socket, and where it is; a short path, as such addresses have to be."""
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening,
    ):
        path = str(Path(folder) / "notify")
        listening.bind(path)
        listening.settimeout(0)
        yield listening, path


def test_it_is_told_what_happens(ear):
    listening, path = ear
    manager = ServiceManager({"NOTIFY_SOCKET": path, "WATCHDOG_USEC": "9000000"})
    manager.ready()
    manager.alive()
    manager.stopping()
    assert [listening.recv(99) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]
    assert manager.beat_ms == 3000


def test_an_abstract_socket():
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("")  # the kernel names it
        listening.settimeout(0)
        name = listening.getsockname().decode()
        ServiceManager({"NOTIFY_SOCKET": f"@{name[1:]}"}).ready()
        assert listening.recv(99) == b"READY=1"


@pytest.mark.parametrize(
    "environment",
    [{}, {"NOTIFY_SOCKET": "/nowhere/notify"}, {"WATCHDOG_USEC": "9000000"}],
    ids=["no manager", "a manager that went", "a stray watchdog"],
)
def test_without_one_nothing_happens(environment):
    manager = ServiceManager(environment)
    manager.ready()
    manager.alive()
    assert manager.beat_ms == 0


def test_a_manager_that_does_not_read_holds_nobody_up(ear):
    manager = ServiceManager({"NOTIFY_SOCKET": ear[1]})
    for _ in range(5000):
        manager.alive()
    assert ear[0].recv(99) == b"WATCHDOG=1"


def test_nonsense_is_no_rhythm(ear):
    assert ServiceManager({"NOTIFY_SOCKET": ear[1], "WATCHDOG_USEC": "soon"}).beat_ms == 0
