"""The kiosk's voice, as QML reads and presses it: read out, stop, once more."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.aloud.sight import Sheet, Sight
from kiosk.aloud.telling import rows, sentences
from kiosk.comfort.wishing import wished
from kiosk.shown import Situation, page_shown
from kiosk.visit import Visit, touched
from kiosk.visiting import Visiting
from screen_kit.voice.clip_names import clip_of_text
from screen_kit.voice.number_words import NAMED, with_numbers_said
from screen_kit.voice.utterance import Phrase, Speaker, Utterance
from ticket_protocol.centre import Centre
from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import PartKind

Telling = Callable[[Situation, Sight], tuple[str, ...]]
"""What is said of a page."""
QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PAUSE_S = 0.35
CALM_S = 1.5
"""So long nothing is typed before what was found is said."""


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class AloudModel(QObject):  # type: ignore[operator] # the stub misses its call
    """`voice`: "" no voice that speaks the citizen's language, quiet, speaking, again.

    Once pressed, every page is read as it comes, until it is pressed while something is said; so
    are another sheet of its list, and what was found when nobody types any more.
    """

    changed = Signal()

    def __init__(self, visiting: Visiting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visiting = visiting
        self._speaker: Speaker | None = None
        self._settings: VoiceSettings | None = None
        self._mute = False
        self._at: Situation | None = None
        self._sight = Sight()
        self._sheets: dict[str, Sheet] = {}
        self._page: tuple[object, ...] = ()
        self._list: tuple[object, ...] = ()
        self._due: tuple[float, Telling] | None = None
        self._calls = self._saying = 0
        self._shown = ""
        visiting.changed.connect(self._visit_changed)

    voice = Property(str, lambda self: self._shown, notify=changed)

    def speak_with(self, speaker: Speaker) -> None:
        """From now on there is a voice, if its sources have one."""
        self._speaker = speaker
        speaker.tell(self)
        if self._settings is not None:
            speaker.use(self._settings)
        self._tell()

    def serve(self, centre: Centre) -> None:
        """The centre's voice came, or changed."""
        self._settings = centre.voice
        if self._speaker is not None:
            self._speaker.use(centre.voice)
        self._tell()

    @Slot(str, int, int)
    def see(self, name: str, first: int, many: int) -> None:
        """Of that list of the page `many` rows are seen, from the one at `first` on."""
        self._sheets[name] = Sheet(first=first, many=many)

    def show(self, at: Situation, sight: Sight) -> None:
        """Follows the page: whoever has it read out hears each one once it stands."""
        before, self._at, self._sight = (self._page, self._list), at, sight
        self._page, self._list = _page_of(at), (at.visit.sheet, at.visit.looking.typed)
        if at.visit.comfort.aloud:
            self._wait_for(*before)
        self._tell()

    @Slot()
    def press(self) -> None:
        """Read it out, or once more; pressed while something is said: stop."""
        if self._speaker is None or not self._able():
            return
        speaking = self._saying != 0
        self._wish(aloud=not speaking)
        if speaking:
            self._speaker.silence()
        else:
            self._say(sentences)
        self._tell()

    def started(self, call: int) -> None:
        """Its first word."""

    def phrase(self, call: int, index: int) -> None:  # noqa: ARG002 - the port has it
        """Another sentence: whoever listens is there."""
        at = self._visiting
        if call == self._saying and at.visit.comfort.aloud:
            at.now(touched(at.visit, at.seconds()))

    def ended(self, call: int) -> None:
        """It has been said, or was cut short."""
        if call == self._saying:
            self._saying = 0
            self._tell()

    def trouble(self, part: PartKind | None) -> None:
        """Without a voice there is no key for it; where one fails, another speaks."""
        self._mute = part in {PartKind.VOICE, PartKind.VOICE_NONE}
        self._tell()

    def _able(self) -> bool:
        spoken = self._visiting.visit.language in NAMED
        there = self._speaker is not None and self._settings is not None
        return there and spoken and not self._mute

    def _wait_for(self, page: tuple[object, ...], list_: tuple[object, ...]) -> None:
        """What is new since then is due: a page at once, hits when nobody types any more."""
        now, whole = self._visiting.seconds(), self._due is not None and self._due[1] is sentences
        if page != self._page:
            self._due = (now, sentences)
        elif list_ != self._list and not whole:
            typed = list_[1:] != self._list[1:]
            self._due = (now + CALM_S if typed else now, rows)

    def _say_what_is_due(self) -> None:
        if self._due is not None and self._visiting.seconds() >= self._due[0]:
            self._say(self._due[1])

    def _say(self, telling: Telling) -> None:
        self._due = None
        if self._speaker is None or self._at is None or self._settings is None:
            return
        language, region = self._at.visit.language, self._settings.region
        phrases = tuple(
            Phrase(
                language=language,
                text=with_numbers_said(text, language, region),
                clips=(clip_of_text(text),),
                caption=text,
            )
            for text in telling(self._at, replace(self._sight, sheets=self._sheets))
        )
        self._calls += 1
        self._saying = self._calls
        self._speaker.say(
            Utterance(call=self._calls, phrases=phrases, chime=False, pause_s=PAUSE_S)
        )

    def _wish(self, *, aloud: bool) -> None:
        at = self._visiting
        comfort = replace(at.visit.comfort, aloud=aloud)
        if self._at is not None:
            self._at = replace(self._at, visit=replace(at.visit, comfort=comfort))
        at.now(wished(at.visit, comfort, at.seconds()))

    def _visit_changed(self, before: Visit, after: Visit) -> None:
        if not after.comfort.aloud:
            self._due = None
        if before.comfort.aloud and not after.comfort.aloud and self._speaker is not None:
            self._speaker.silence()
        self._say_what_is_due()
        self._tell()

    def _tell(self) -> None:
        aloud = self._visiting.visit.comfort.aloud
        speaking = "speaking" if self._saying else "again" if aloud else "quiet"
        shown = speaking if self._able() else ""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()


def _page_of(at: Situation) -> tuple[object, ...]:
    """What makes it another page to whoever hears it."""
    shown, visit = page_shown(at), at.visit
    about = visit.ticket.number if visit.ticket else visit.category
    return (
        shown.page, shown.language, shown.notice, about, visit.procedure, visit.looking.asked,
    )  # fmt: skip
