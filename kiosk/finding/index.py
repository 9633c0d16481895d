"""What can be found in a centre, by words: made once for each description. Ranking: `search`."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import log

from kiosk.finding.folding import Word, word_of, words_of
from kiosk.finding.sounds import sound
from kiosk.finding.wording import FIRST, SHORT, says_little
from ticket_protocol.centre import Category, Centre
from ticket_protocol.part import Words

SPOKEN_OF, NAME, FIELD = 1.0, 0.93, 0.85
"""How much a match counts with a procedure that citizens have words for, so that it is asked for
often; with any other; and with a whole category."""
FILLER = 0.2
"""The weight of a word that says little, as a share of what its rarity would give it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """Something to come for: a procedure, or a whole category."""

    category: str
    procedure: str | None
    name: Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One way to say a matter. `matter`, and `words` each, are found by their place in a list."""

    matter: int
    text: str
    words: tuple[Word, ...]
    worth: float
    keyword: bool = False


@dataclass(frozen=True, kw_only=True)
class Index:
    """Matters, the phrases that mean them, and where each plain word stands."""

    matters: tuple[Matter, ...]
    phrases: tuple[Phrase, ...]
    places: Mapping[str, tuple[tuple[int, int], ...]]

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each word tells: the fewer matters have it, the more."""
        return {
            word: self._rarity(word) * (FILLER if says_little(word, FIRST) else 1.0)
            for word in self.places
        }

    @cached_property
    def heaviest(self) -> float:
        """The weight of a word that one matter alone has."""
        return log(1 + len(self.matters))

    @cached_property
    def vocabulary(self) -> list[str]:
        """All words, in a fixed order."""
        return sorted(self.places)

    @cached_property
    def sounds(self) -> dict[str, list[str]]:
        """Words that are confused by ear, by what they sound like."""
        alike = defaultdict(list)
        for word in self.vocabulary:
            alike[sound(word)].append(word)
        return dict(alike)

    @cached_property
    def loads(self) -> tuple[float, ...]:
        """The weight of each phrase's words together."""
        return tuple(sum(self.weights[w.plain] for w in p.words) for p in self.phrases)

    @cached_property
    def matters_with(self) -> dict[str, tuple[int, ...]]:
        """The matters that have each word."""
        return {
            word: tuple({self.phrases[phrase].matter for phrase, _ in found})
            for word, found in self.places.items()
        }

    @cached_property
    def phrases_of(self) -> dict[int, tuple[int, ...]]:
        """The phrases of each matter."""
        numbers = defaultdict(list)
        for number, phrase in enumerate(self.phrases):
            numbers[phrase.matter].append(number)
        return {matter: tuple(found) for matter, found in numbers.items()}

    def make_ready(self) -> None:
        """Works everything out now, so that the first letter typed need not wait for it."""
        for _ in (self.loads, self.heaviest, self.sounds, self.matters_with, self.phrases_of):
            pass

    def load(self, phrase: Phrase, used: Mapping[int, float]) -> float:
        """The weight of those words of a phrase that are `used`, each by so much."""
        return sum(self.weights[phrase.words[at].plain] * share for at, share in used.items())

    def _rarity(self, word: str) -> float:
        return log(
            1 + len(self.matters) / len({self.phrases[p].matter for p, _ in self.places[word]})
        )


def index_of(centre: Centre) -> Index:
    """All that is offered today. A keyword that several matters have means each of them."""
    matters: list[Matter] = []
    phrases: list[Phrase] = []
    remembered = cache(word_of)
    for category in centre.categories:
        for matter, said in _matters(category):
            phrases += [_phrase(len(matters), way, remembered) for way in said]
            matters.append(matter)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        for at, word in enumerate(phrase.words):
            places[word.plain].append((number, at))
    index = Index(
        matters=tuple(matters),
        phrases=tuple(phrases),
        places={word: tuple(found) for word, found in places.items()},
    )
    index.make_ready()
    return index


Way = tuple[str, float, bool]


def _matters(category: Category) -> Iterator[tuple[Matter, list[Way]]]:
    whole = Matter(category=category.id, procedure=None, name=category.name)
    yield whole, list(_ways(category.name, category.keywords, FIELD))
    for procedure in category.procedures:
        matter = Matter(category=category.id, procedure=procedure.id, name=procedure.name)
        worth = SPOKEN_OF if procedure.keywords else NAME
        yield matter, list(_ways(procedure.name, procedure.keywords, worth))


def _ways(name: Words, keywords: Iterable[str], worth: float) -> Iterator[Way]:
    for text in filter(None, name.model_dump().values()):  # in every language the centre has
        yield text, worth, False
    for keyword in keywords:
        yield keyword, worth, True


def _phrase(matter: int, way: Way, one: Callable[[str], Word]) -> Phrase:
    text, worth, keyword = way
    words = spelled_out(words_of(text, one))
    return Phrase(matter=matter, text=text, words=words, worth=worth, keyword=keyword)


def spelled_out(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words with short forms written out, as they are mostly meant: bhyt is bao hiem y te."""
    return tuple(
        full
        for word in words
        for full in (
            (Word(plain=w, exact=w) for w in SHORT[word.plain][0])
            if word.plain in SHORT
            else (word,)
        )
    )
