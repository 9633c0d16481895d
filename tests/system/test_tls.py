"""A real server on an encrypted line, whose certificate our own authority made."""

import ssl
import subprocess

import httpx
import pytest

from demo.processes import ServerProcess
from screen_kit import trust
from screen_kit.link import Link, LinkState
from screen_kit.options import CA_FILE
from ticket_protocol.version import API
from ticket_protocol.words import Role

WITHIN_MS = 15_000
NEW = "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"


def openssl(folder, words):
    subprocess.run(["openssl", *words.split()], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """As docs/access.md says how to make one."""
    folder = tmp_path_factory.mktemp("authority")
    openssl(folder, f"{NEW} -x509 -days 30 -subj /CN=Den -keyout ca.key -out ca.crt")
    openssl(folder, f"{NEW} -subj /CN=127.0.0.1 -keyout server.key -out server.csr")
    (folder / "server.ext").write_text("subjectAltName=IP:127.0.0.1")
    signed = "x509 -req -in server.csr -CA ca.crt -CAkey ca.key -days 30 -extfile server.ext"
    openssl(folder, f"{signed} -out server.crt")
    return folder


@pytest.fixture(scope="module")
def server(authority, tmp_path_factory, pytestconfig):
    process = ServerProcess(
        data=tmp_path_factory.mktemp("tls") / "data",
        config=pytestconfig.rootpath / "config.toml",
        environment={
            "DENLUOT_TLS_CERTIFICATE": str(authority / "server.crt"),
            "DENLUOT_TLS_KEY": str(authority / "server.key"),
        },
    )
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def url(server):
    return server.url.replace("http://", "https://")


def test_who_knows_the_authority_asks_and_browsers_are_told_to_stay(url, authority):
    trusted = ssl.create_default_context(cafile=authority / "ca.crt")
    with httpx.Client(base_url=url, verify=trusted) as client:
        reply = client.get("/sign-in")
        assert reply.status_code == 200
        assert "max-age" in reply.headers["strict-transport-security"]
        assert client.get(f"{API}/healthz").json()["status"] == "ok"


def test_who_does_not_know_it_talks_to_nobody(url):
    with httpx.Client(base_url=url) as client, pytest.raises(httpx.ConnectError, match="CERTIF"):
        client.get("/healthz")


def test_plain_words_are_not_answered(server):
    with httpx.Client(base_url=server.url) as client, pytest.raises(httpx.TransportError):
        client.get("/healthz")


def test_a_screen_joins_once_it_trusts_the_authority(qtbot, url, server, authority, monkeypatch):
    token = server.token(Role.DISPLAY, "hall-tv")
    stranger = Link(url, token)
    reply = stranger._requests.get("/centre")
    with qtbot.waitSignal(reply.finished, timeout=WITHIN_MS):
        pass
    assert reply.error() == reply.NetworkError.SslHandshakeFailedError
    stranger.stop()
    monkeypatch.setenv(CA_FILE, str(authority / "ca.crt"))
    trust.trust_own()
    link = Link(url, token)
    link.start()
    qtbot.waitUntil(lambda: link.state is LinkState.CONNECTED, timeout=WITHIN_MS)
    assert link.board is not None
    link.stop()
