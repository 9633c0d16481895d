"""HTTP requests to the server: paths, headers, deadlines. No state, no meaning."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

from screen_kit.pending import Pending
from screen_kit.trust import trust_own
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER

TRY_MS = 5000
OF_THE_DEVICE = "/devices/me/"
"""What a device says of itself, whoever is signed in at it."""
DIRECT = QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)
"""The server stands in the same building: a PC's proxy for the internet is not asked."""


class Requests(QObject):
    """Asks the server at `server` (`http://…` or `https://…`) in the name of a token, if any."""

    def __init__(self, server: str, token: str, parent: QObject) -> None:
        super().__init__(parent)
        trust_own()
        self.server = server
        self._own = self._token = token
        self._http = QNetworkAccessManager(self)
        self._http.setProxy(DIRECT)

    def speak_as(self, token: str) -> None:
        """In the name of another token; "": its own again."""
        self._token = token or self._own

    def get(self, path: str) -> QNetworkReply:
        """Asks for something."""
        return self._http.get(self.request(path))

    def post(self, pending: Pending) -> QNetworkReply:
        """Sends a command once."""
        request = self.request(pending.path)
        request.setRawHeader(KEY_HEADER.encode(), pending.key.encode())
        request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        return self._http.post(request, pending.body)

    def request(self, path: str, scheme: str = "http") -> QNetworkRequest:
        """A request with our headers; the token is never part of the address."""
        request = QNetworkRequest(QUrl(self.server.replace("http", scheme, 1) + API + path))
        token = self._own if path.startswith(OF_THE_DEVICE) else self._token
        if token:
            request.setRawHeader(b"Authorization", f"Bearer {token}".encode())
        request.setRawHeader(PROTOCOL_HEADER.encode(), str(PROTOCOL).encode())
        request.setTransferTimeout(TRY_MS)
        return request


def answer_of(reply: QNetworkReply) -> tuple[int | None, bytes]:
    """Status and body of a finished reply; no status when nothing came."""
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    data = bytes(reply.readAll().data())
    reply.deleteLater()
    return status, data
