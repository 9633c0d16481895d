"""How the server may be reached: encrypted, plain where it is said, else by its own machine."""

import subprocess

import pytest

from ticket_server.cli import parser
from ticket_server.line import LineError, Tls, is_here, line_of
from ticket_server.settings.access import ServerTable, TlsTable

NETWORK = "0.0.0.0"


def given(*options):
    return parser().parse_args(["serve", *options])


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    for name in ("one", "other"):
        words = f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN={name}"
        where = ["-keyout", folder / f"{name}.key", "-out", folder / f"{name}.crt"]
        subprocess.run(["openssl", *words.split(), *where], check=True, capture_output=True)
    return folder


def test_this_machine_alone_may_always_ask_plainly(tmp_path):
    for host in ("127.0.0.1", "::1", "localhost", "127.8.8.8"):
        assert line_of(given("--host", host), ServerTable(), tmp_path) is None
        assert is_here(host)


@pytest.mark.parametrize("host", [NETWORK, "::", "192.168.1.10", "denluot.local"])
def test_the_network_may_only_where_it_is_said(host, tmp_path):
    with pytest.raises(LineError, match="plain_http = true"):
        line_of(given("--host", host), ServerTable(), tmp_path)
    assert line_of(given("--host", host), ServerTable(plain_http=True), tmp_path) is None
    assert line_of(given("--host", host, "--plain-http"), ServerTable(), tmp_path) is None


def test_a_certificate_is_taken_from_the_settings_or_the_command_line(files, monkeypatch):
    said = ServerTable(tls=TlsTable(certificate="one.crt", key="one.key"))
    one = Tls(certificate=files / "one.crt", key=files / "one.key")
    other = Tls(certificate=files / "other.crt", key=files / "other.key")
    assert line_of(given("--host", NETWORK), said, files) == one
    named = ("--tls-certificate", str(other.certificate), "--tls-key", str(other.key))
    assert line_of(given("--host", NETWORK, *named), said, files) == other
    monkeypatch.setenv("DENLUOT_TLS_CERTIFICATE", str(other.certificate))
    monkeypatch.setenv("DENLUOT_TLS_KEY", str(other.key))
    assert line_of(given(), ServerTable(), files) == other


@pytest.mark.parametrize(
    ("certificate", "key"),
    [("one.crt", "other.key"), ("one.crt", "gone.key"), ("one.key", "one.key")],
)
def test_a_certificate_that_cannot_be_used_is_refused_in_words(files, certificate, key):
    said = ServerTable(tls=TlsTable(certificate=certificate, key=key))
    with pytest.raises(LineError, match="chứng thư"):
        line_of(given(), said, files)


def test_a_certificate_needs_its_key(tmp_path):
    with pytest.raises(LineError, match="--tls-key"):
        line_of(given("--tls-certificate", "one.crt"), ServerTable(), tmp_path)
