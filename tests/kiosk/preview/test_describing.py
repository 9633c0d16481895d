"""The centre as a command without a screen learns it."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from kiosk.describing import made_up
from screen_kit.described import UnknownCentreError, told
from ticket_protocol.version import PROTOCOL


class Server(HTTPServer):
    """Knows the centre, and who asks with the right token and protocol."""

    body = made_up().model_dump_json().encode()


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = (self.headers["Authorization"], self.headers["Denluot-Protocol"], self.path)
        if asked != ("Bearer secret", str(PROTOCOL), "/api/v1/centre"):
            self.send_error(401)
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    server = Server(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def address(server):
    return f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture
def token(tmp_path):
    file = tmp_path / "token"
    file.write_text("secret\n", "utf-8")
    return file


def test_the_server_tells_who_may_know(address, token):
    assert told(address, token) == made_up()


def test_the_token_may_stand_in_the_environment(address, monkeypatch):
    monkeypatch.setenv("DENLUOT_TOKEN", "secret")
    assert told(address, None).categories


@pytest.mark.parametrize(
    ("body", "given"), [(b"{}", "secret"), (b"<html>", "secret"), (Server.body, "wrong")]
)
def test_anything_else_is_one_error(server, address, tmp_path, body, given):
    server.body = body
    file = tmp_path / "token"
    file.write_text(given, "utf-8")
    with pytest.raises(UnknownCentreError, match=r"/api/v1/centre"):
        told(address, file)


def test_nobody_there(token):
    with pytest.raises(UnknownCentreError, match="refused"):
        told("http://127.0.0.1:9", token)


def test_a_token_file_that_cannot_be_read(tmp_path):
    with pytest.raises(UnknownCentreError, match=r"there is no token in .*none"):
        told("http://127.0.0.1:9", tmp_path / "none")
