"""Whose certificates are trusted: the centre's own authority, if it has one (docs/access.md)."""

import logging
import os
from functools import cache

from PySide6.QtNetwork import QSslCertificate, QSslConfiguration

from screen_kit.options import CA_FILE

log = logging.getLogger(__name__)


def trust_own() -> None:
    """From now on every connection of Qt trusts the authority that DENLUOT_CA_FILE names, too."""
    file = os.environ.get(CA_FILE)
    if file:
        _trust(file)


@cache
def _trust(file: str) -> None:
    authorities = QSslCertificate.fromPath(file)
    if not authorities:
        log.warning("There is no certificate in %s.", file)
    settings = QSslConfiguration.defaultConfiguration()
    settings.addCaCertificates(authorities)
    QSslConfiguration.setDefaultConfiguration(settings)
