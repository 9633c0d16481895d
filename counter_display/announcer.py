"""Keeps the band and the voice in step: the one place where calls change and the speaker is told.

What is decided, `announcing` decides; what is said, `speaking` words. Here is only the order: the
state changes, the speaker is given what belongs to it at once, then the screen is told.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time
from typing import Literal

from counter_display.announcing import Announcements
from counter_display.calls import Shown, Timing
from counter_display.messages import Spoken, to_say
from counter_display.moves import Notice
from counter_display.pacing import Part
from counter_display.placing import Place
from counter_display.reporting import Reporting
from counter_display.speaking import Sound, Sounding
from screen_kit.voice.utterance import Phrase, Speaker, Utterance
from ticket_protocol.board import Board
from ticket_protocol.commands import ReportAnnouncement
from ticket_protocol.facts import FactBase, TicketIssued
from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import PartKind


@dataclass(frozen=True, kw_only=True)
class Clocks:
    """`seconds` never jumps; `local` is the time of the day at the centre."""

    seconds: Callable[[], float]
    local: Callable[[], time]


@dataclass(frozen=True, kw_only=True)
class Told:
    """Whom an announcer tells: that something `changed`, what to `report`, that it has `trouble`.

    `trouble(part)`: what staff should know of; None: all is well again.
    """

    changed: Callable[[], None]
    report: Callable[[ReportAnnouncement], None]
    trouble: Callable[[PartKind | None], None]


class Announcer:
    """The calls of a display. `begun` counts its announcements; `caption` is what is said now.

    `notice`: what is said now of numbers that are served elsewhere.
    """

    def __init__(self, speaker: Speaker, clocks: Clocks, told: Told) -> None:
        self.state = Announcements()
        self.begun = 0
        self.caption = ""
        self._speaker, self._clocks, self._told = speaker, clocks, told
        self._sounding = Sounding()
        self._reporting = Reporting()
        self._saying: Utterance | None = None
        self._unfinished: Counter[int] = Counter()
        self.notice: Notice | None = None
        self._messages: dict[int, Spoken] = {}
        self._whose: tuple[int, ...] = ()
        speaker.tell(self)

    @property
    def sounds(self) -> bool:
        """Whether something is being said here, from its chime on."""
        return self._saying is not None

    def serve(self, place: Place, settings: VoiceSettings) -> None:
        """The settings of this display came, or changed."""
        sounding = Sounding(sound=place.sound, chime=place.settings.chime, settings=settings)
        if sounding != self._sounding:
            self._sounding = sounding
            if sounding.sound is not Sound.NONE:
                self._speaker.use(sounding.settings)
            else:
                self._told.trouble(None)
        timing = Timing(
            minimum_s=place.settings.minimum_s,
            highlight_s=place.settings.highlight_s,
            longest_s=sounding.longest_s(),
        )
        changed = replace(
            self.state,
            timing=timing,
            counter=place.counter,
            zone=place.settings.zone,
            voice=self.state.voice.plays(place.part),
        )
        if changed != self.state:
            self._settle(changed)

    def stand(self, *, online: bool) -> None:
        """The link is there, or is not."""
        now = self._clocks.seconds()
        self._settle(self.state.reconnected(now=now) if online else self.state.cut_off())

    def join(self, board: Board) -> None:
        """A snapshot."""
        self._prepare(self._sounding.waiting(board))
        self._settle(self.state.joined(board, now=self._clocks.seconds()))

    def hear(self, fact: FactBase, board: Board, *, news: bool) -> None:
        """One fact later."""
        if isinstance(fact, TicketIssued):
            self._prepare(self._sounding.issued(fact, board))
        now = self._clocks.seconds()
        self._settle(self.state.after(fact, board, news=news, now=now))
        self.post(to_say(fact, self._sounding.settings, news=news))

    def post(self, spoken: Spoken | None) -> None:
        """This is to be said to everybody in its turn, where that is this display's business."""
        if spoken is not None and self._sounding.sound is Sound.WORDS:
            self._messages[spoken.seq] = spoken
            self._settle(self.state.posted(spoken.seq, now=self._clocks.seconds()))

    def follow(self, call: int, phase: Literal["started", "ended"]) -> None:
        """The display that speaks says that call, or has said it."""
        self._settle(self.state.told(call, phase, now=self._clocks.seconds()))

    def tick(self) -> None:
        """Time has passed."""
        self._settle(self.state.at(self._clocks.seconds()))

    def started(self, call: int) -> None:
        """The speaker has begun; the band has shown the call since it was told to."""

    def phrase(self, call: int, index: int) -> None:
        """The speaker says that phrase now."""
        saying = self._saying
        if saying is None or saying.call != call or index >= len(saying.phrases):
            return
        message = self._messages.get(call)
        if message is None:
            self.caption = saying.phrases[index].shown
        elif message.notices:
            self.notice = message.notices[self._whose[index]]
        self._told.changed()

    def ended(self, call: int) -> None:
        """The speaker has ended; what was cut short and is said anew has not."""
        self._unfinished[call] -= 1
        if self._unfinished[call] > 0:
            return
        del self._unfinished[call]
        if self._saying is not None and self._saying.call == call:
            self._fall_silent()
            self._ended_message(call)
            self._settle(self.state.said(call, now=self._clocks.seconds()))
            self.tick()

    def trouble(self, part: PartKind | None) -> None:
        """What is wrong with the speaker."""
        self._told.trouble(part if self._sounding.sound is not Sound.NONE else None)

    def _settle(self, state: Announcements) -> None:
        before, self.state = self.state, state
        if state.band is not None and _begins(before.band, state.band):
            self.begun += 1
            self._say(state.band)
        elif state.voice.message not in (None, before.voice.message):
            self._say_message(state.voice.message)
        elif self._saying is not None and not self._may_go_on(self._saying.call):
            self._ended_message(self._saying.call)
            self._fall_silent()
            self._speaker.silence()
        self._report()
        self._told.changed()

    def _say(self, shown: Shown) -> None:
        waiting = self.state.to_be_said
        self._give(self._sounding.utterance(shown.call, waiting=waiting, at=self._clocks.local()))

    def _say_message(self, message: int) -> None:
        """A message is written elsewhere on the screen; other screens wait until it was said."""
        words = self._messages[message].words
        utterance, self._whose = self._sounding.announced(message, words, at=self._clocks.local())
        self._give(utterance)
        self._told.report(ReportAnnouncement(call=message, phase="started"))

    def _ended_message(self, call: int) -> None:
        if call in self._messages:
            self._told.report(ReportAnnouncement(call=call, phase="ended"))

    def _give(self, utterance: Utterance | None) -> None:
        self._fall_silent()
        self._saying = utterance
        if utterance is not None:
            self._unfinished[utterance.call] += 1
            self._speaker.say(utterance)

    def _fall_silent(self) -> None:
        self._saying, self.caption, self.notice = None, "", None

    def _may_go_on(self, call: int) -> bool:
        """A voice says what stands on the band; a chime alone may ring on."""
        voice = self.state.voice
        if voice.part is Part.SPEAKING:
            return voice.saying == call
        return self._sounding.sound is Sound.CHIME

    def _report(self) -> None:
        """The display that is heard tells which calls the hall hears."""
        if self.state.voice.part is Part.SPEAKING:
            now = self._clocks.seconds()
            self._reporting, reports = self._reporting.after(self.state, now=now)
            for report in reports:
                self._told.report(report)

    def _prepare(self, phrases: tuple[Phrase, ...]) -> None:
        if phrases:
            self._speaker.prepare(phrases)


def _begins(before: Shown | None, after: Shown) -> bool:
    """Whether an announcement begins between the two."""
    return after.news and after != before
