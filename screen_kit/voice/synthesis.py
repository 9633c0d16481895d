"""Sounds of phrases, made in threads of their own: one for calls that wait, one ahead. No Qt."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable
from queue import SimpleQueue
from threading import Lock, Thread

from screen_kit.voice.sound import at_rate
from screen_kit.voice.sources import Chain
from screen_kit.voice.stream import Found, Waits
from screen_kit.voice.utterance import Phrase
from ticket_protocol.words import PartKind

log = logging.getLogger(__name__)

REMEMBERED = 48
"""Phrases kept in memory, some 300 kB each; others are found again in files."""
END_S = 2.0


class Synthesis:
    """Asks a chain of sources for phrases.

    `changed` is called in its threads: `trouble` is another now.
    """

    def __init__(self, chain: Chain, changed: Callable[[], None]) -> None:
        self._chain = chain
        self._changed = changed
        self._lock = Lock()
        self._made: OrderedDict[Phrase, bytes | None] = OrderedDict()
        self._asked: set[Phrase] = set()
        self._wanted: frozenset[Phrase] = frozenset()
        self._ending = False
        self._queues: dict[bool, SimpleQueue[Phrase | None]] = {
            waited_for: SimpleQueue() for waited_for in (True, False)
        }
        self._threads = [
            Thread(target=self._run, args=(waited_for,), name=name, daemon=True)
            for waited_for, name in ((True, "voice"), (False, "voice ahead"))
        ]

    def start(self) -> None:
        """Begins, at once."""
        for thread in self._threads:
            thread.start()

    def stop(self, within_s: float = END_S) -> None:
        """Ends; whoever is still making a sound after that time is left behind."""
        self._ending = True
        for queue in self._queues.values():
            queue.put(None)
        for thread in self._threads:
            if thread.is_alive():
                thread.join(within_s)

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        """Have these ready some time."""
        with self._lock:
            new = [
                p for p in dict.fromkeys(phrases) if p not in self._made | {}.fromkeys(self._asked)
            ]
            self._asked.update(new)
        for phrase in new:
            self._queues[False].put(phrase)

    def want(self, phrases: tuple[Phrase, ...]) -> None:
        """These are being said: make what is not there, also what could not be made before."""
        with self._lock:
            self._wanted = frozenset(phrases)
            new = [p for p in dict.fromkeys(phrases) if self._made.get(p) is None]
            for phrase in new:
                self._made.pop(phrase, None)
        for phrase in new:
            self._queues[True].put(phrase)

    def found(self, phrase: Phrase) -> Found:
        """The sound of a phrase that was wanted."""
        with self._lock:
            if phrase not in self._made:
                return Waits.WAITS
            self._made.move_to_end(phrase)
            return self._made[phrase]

    @property
    def trouble(self) -> PartKind | None:
        """What staff are told of; None: all is well."""
        return self._chain.trouble

    def _run(self, waited_for: bool) -> None:  # noqa: FBT001 - a thread's argument
        while (phrase := self._queues[waited_for].get()) is not None and not self._ending:
            with self._lock:
                there = self._made.get(phrase) is not None
            if not there:
                self._make(phrase, waited_for=waited_for)

    def _make(self, phrase: Phrase, *, waited_for: bool) -> None:
        before = self._chain.trouble
        try:
            sound = self._chain.sound(phrase, waited_for=waited_for)
            pcm = None if sound is None else at_rate(sound).pcm
        except Exception:
            log.exception("no sound for %r", phrase.text)
            pcm = None
        with self._lock:
            self._asked.discard(phrase)
            if pcm is not None or waited_for:
                self._made[phrase] = pcm
                self._made.move_to_end(phrase)
            self._forget()
        if self._chain.trouble != before and not self._ending:
            self._changed()

    def _forget(self) -> None:
        """What was not used for longest, but nothing that is being said."""
        surplus = max(len(self._made) - REMEMBERED, 0)
        for phrase in [p for p in self._made if p not in self._wanted][:surplus]:
            del self._made[phrase]
