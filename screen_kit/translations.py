"""Qt's translations read from `texts`, and `Phrase` for screens that show two languages.

`qsTrId("kiosk.take")` gives the text in the screen's language.
"""

from PySide6.QtCore import Property, QCoreApplication, QObject, QTranslator, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from ticket_protocol.texts import LEADING, Texts, filled, texts

QML_IMPORT_NAME = "DenLuot.Texts"
QML_IMPORT_MAJOR_VERSION = 1


class FileTranslator(QTranslator):
    """A translator whose texts come from a `.ts` file at start; nothing has to be compiled."""

    def __init__(self, entries: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = entries

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Whether it has no texts."""
        return not self._entries

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The text with the id `source`; what is not ours (Qt's own messages) as it stands."""
        del context, disambiguation, n
        return self._entries.get(source, source)


class Language(QObject):
    """The language of all screens of this program."""

    changed = Signal()

    def __init__(self, engine: QQmlEngine, language: str = LEADING) -> None:
        super().__init__(engine)
        self._engine = engine
        self._translator: FileTranslator | None = None
        self.name = ""
        self.choose(language)

    def choose(self, language: str) -> None:
        """Speaks `language` from now on; every page changes at once."""
        if language == self.name:
            return
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self.name = language
        self._translator = FileTranslator(texts(language), self)
        QCoreApplication.installTranslator(self._translator)
        self._engine.retranslate()
        self.changed.emit()


@QmlElement
@QmlSingleton
class Phrase(QObject):
    """Texts of a certain language, whatever the screen's is; and filling of placeholders."""

    leading = Property(str, lambda _self: LEADING, constant=True)

    @Slot(str, str, result=str)
    def said(self, key: str, language: str) -> str:
        """The text `key` in `language`."""
        return texts(language).get(key, key)

    @Slot(str, "QVariantMap", result=str)
    def fill(self, text: str, values: dict[str, object]) -> str:
        """`text` with its `{placeholders}` filled."""
        return filled(text, values)
