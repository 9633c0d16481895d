"""Keeps a program at work that has a token, and pairs the device that has none. No window here.

What is shown meanwhile is the face: a page on a screen, lines in a log where there is none.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from screen_kit.link import Link, LinkState
from screen_kit.options import Options, StartError
from screen_kit.pairing.client import PairingClient
from screen_kit.pairing.identity import Identity, IdentityFile
from ticket_protocol.pairing import Kind

log = logging.getLogger(__name__)

CANNOT_START = 2


class Attended(Protocol):
    """A program that stands: it joins by `start`, and lets go of everything by `close`."""

    @property
    def link(self) -> Link:
        """How it stands with the server."""

    def start(self) -> None:
        """Shows itself, if it has a window, and joins the server."""

    def close(self) -> None:
        """Lets go of its devices, its window and the server."""


class Face(Protocol):
    """What people see of a device that is being paired."""

    def close(self) -> None:
        """It is paired."""


class Attendant(QObject):
    """One program after the other, each by the identity it then has.

    A token that the server refuses brings the pairing page back; another name that the server
    tells, the program anew.
    """

    def __init__(
        self,
        options: Options,
        kind: Kind,
        build: Callable[[Options], Attended],
        face: Callable[[PairingClient], Face],
    ) -> None:
        super().__init__()
        self._options = options
        self._kind = kind
        self._build = build
        self._make_face = face
        self._program: Attended | None = None
        self._pairing: PairingClient | None = None
        self._face: Face | None = None

    def start(self) -> None:
        """Goes to work, or asks to be paired."""
        if self._options.token:
            self._work()
        else:
            self._pair()

    def close(self) -> None:
        """Whatever stands goes."""
        self._end_pairing()
        self._end_program()

    def _work(self) -> None:
        self._end_program()  # devices and files are one program's at a time
        program = self._program = self._build(self._options)
        program.link.stateChanged.connect(self._look)
        program.link.nameTold.connect(self._hear_name)
        program.start()

    def _pair(self) -> None:
        before = self._options.token
        options = self._options
        self._pairing = PairingClient(options.server, self._kind, options.name, before)
        self._pairing.paired.connect(self._paired)
        self._face = self._make_face(self._pairing)
        self._pairing.start()
        self._end_program()

    @Slot()
    def _look(self) -> None:
        program = self._program
        if program is not None and program.link.state is LinkState.REFUSED:
            QTimer.singleShot(0, self, self._refused)  # we are in one of its own signals

    @Slot()
    def _refused(self) -> None:
        program = self._program
        if program is not None and program.link.state is LinkState.REFUSED:
            log.warning("the server does not know this device any more: it asks to be paired")
            self._pair()

    @Slot(object)
    def _paired(self, identity: Identity) -> None:
        self._take(identity)
        log.info("paired as %s", self._options.name)
        QTimer.singleShot(0, self, self._begin)

    @Slot()
    def _begin(self) -> None:
        self._work_anew()
        self._end_pairing()

    @Slot()
    def _work_anew(self) -> None:
        """In the middle of the loop nobody would hear of a mistake: the system starts us again."""
        try:
            self._work()
        except StartError as error:
            log.error("%s", error)  # noqa: TRY400 - the words say it all
            QCoreApplication.exit(CANNOT_START)

    @Slot(str)
    def _hear_name(self, name: str) -> None:
        if self._options.paired and name and name != self._options.name:
            log.info("the server knows this device as %s now", name)
            self._take(Identity(token=self._options.token, name=name))
            QTimer.singleShot(0, self, self._work_anew)

    def _take(self, identity: Identity) -> None:
        name = identity.name or self._options.name
        paired = self._options.paired or identity.name is not None
        self._options = replace(self._options, token=identity.token, name=name, paired=paired)
        if self._options.token_file is not None:
            keep(self._options.token_file, identity)

    def _end_program(self) -> None:
        if self._program is not None:
            with _another_window_follows():
                self._program.close()
        self._program = None

    def _end_pairing(self) -> None:
        if self._pairing is not None:
            self._pairing.stop()
        if self._face is not None:
            with _another_window_follows():
                self._face.close()
        self._pairing = self._face = None


@contextmanager
def _another_window_follows() -> Iterator[None]:
    """A window that is closed meanwhile is not the end of the program, if it is the last one."""
    app, ends = QCoreApplication.instance(), "quitOnLastWindowClosed"
    before, staying = app.property(ends) if app else None, False
    if app is not None and before is not None:  # without a screen there is no such thing
        app.setProperty(ends, staying)
    yield
    if app is not None and before is not None:
        app.setProperty(ends, before)


def keep(path: Path, identity: Identity) -> None:
    """In its file; a device that cannot keep it works on, and asks again after its next start."""
    try:
        IdentityFile(path).keep(identity)
    except OSError as error:
        log.error("the token cannot be kept in %s: %s", path, error)  # noqa: TRY400 - no fault of ours
