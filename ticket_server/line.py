"""The line to the server: encrypted or not, and which addresses it may then listen on."""

import argparse
import ipaddress
import os
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ticket_server.settings.access import ServerTable

REFUSED: Final = """\
Máy chủ không mở cho mạng nội bộ ({host}) khi chưa được phép. Chọn một trong hai, trong [server] của
config.toml:
  tls = {{ certificate = "…", key = "…" }}            (mã hóa; xem docs/access.md)
  plain_http = true                                 (không mã hóa; chỉ khi mạng là của riêng)
The server does not open to the network ({host}) unless it is told to. Choose one of the two above:
encrypted with a certificate, or plain where the network is the centre's own."""
UNUSABLE: Final = """\
Không dùng được chứng thư {certificate} hoặc khóa {key}: {why}.
The certificate or its key cannot be used: {why}."""


class LineError(Exception):
    """The server cannot be reached in the way that was asked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tls:
    """A certificate with its chain, and its key: files in PEM."""

    certificate: Path
    key: Path

    def check(self) -> None:
        """LineError when they cannot be read, or do not belong together."""
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(self.certificate, self.key)
        except (OSError, ssl.SSLError) as error:
            why = error.strerror or str(error)
            raise LineError(
                UNUSABLE.format(certificate=self.certificate, key=self.key, why=why)
            ) from error


def options(parser: argparse.ArgumentParser) -> None:
    """What the command line may say in place of the description."""
    parser.add_argument(
        "--tls-certificate",
        type=Path,
        default=os.environ.get("DENLUOT_TLS_CERTIFICATE") or None,
        metavar="FILE",
        help="encrypt with this certificate (PEM; also DENLUOT_TLS_CERTIFICATE)",
    )
    parser.add_argument(
        "--tls-key",
        type=Path,
        default=os.environ.get("DENLUOT_TLS_KEY") or None,
        metavar="FILE",
        help="and its key (also DENLUOT_TLS_KEY)",
    )
    parser.add_argument(
        "--plain-http",
        action="store_true",
        default=os.environ.get("DENLUOT_PLAIN_HTTP") == "yes",
        help="listen to the network without encryption (also DENLUOT_PLAIN_HTTP=yes)",
    )


def line_of(arguments: argparse.Namespace, said: ServerTable, folder: Path) -> Tls | None:
    """With which certificate to listen; None: plainly. LineError where neither is allowed.

    `folder`: where paths of the description start.
    """
    tls = _tls(arguments, said, folder)
    if tls is not None:
        tls.check()
    elif not (is_here(arguments.host) or arguments.plain_http or said.plain_http):
        raise LineError(REFUSED.format(host=arguments.host))
    return tls


def is_here(host: str) -> bool:
    """Whether nobody but this machine reaches that address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _tls(arguments: argparse.Namespace, said: ServerTable, folder: Path) -> Tls | None:
    certificate, key = arguments.tls_certificate, arguments.tls_key
    if certificate or key:
        if not (certificate and key):
            raise LineError(
                "Cần cả --tls-certificate và --tls-key · Both of these options are needed."
            )
        return Tls(certificate=certificate, key=key)
    if said.tls is None:
        return None
    return Tls(certificate=folder / said.tls.certificate, key=folder / said.tls.key)
