"""The view model of the pairing page: what is shown of a device that has no token. No rules."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from screen_kit.pairing.client import PairingClient

QML_IMPORT_NAME = "DenLuot.Pairing"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class PairingModel(QObject):  # type: ignore[operator] # the stub misses its call
    """Follows its client. `fixed`: the page has the screen to itself and is not closed by hand."""

    changed = Signal()

    def __init__(
        self, client: PairingClient, *, fixed: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._fixed = fixed
        client.changed.connect(self._follow)

    stage = Property(str, lambda self: self._client.claiming.stage.value, notify=changed)
    code = Property(str, lambda self: self._client.claiming.code, notify=changed)
    cut = Property(bool, lambda self: self._client.claiming.cut, notify=changed)
    server = Property(str, lambda self: self._client.server, constant=True)
    kind = Property(str, lambda self: self._client.kind.value, constant=True)
    name = Property(str, lambda self: self._client.name, constant=True)
    fixed = Property(bool, lambda self: self._fixed, constant=True)

    @Slot()
    def _follow(self) -> None:
        self.changed.emit()
