"""The on-screen keyboard's two ways of typing: Telex, and plain. Pure; the keys' looks: QML.

dd aa ee oo make đ â ê ô; w makes ă ơ ư; s f r x j are the tones and z takes one off; the key that
made a mark, typed again, takes it back and stands there itself. A key that makes no syllable is put
in as it is, so that nothing is ever swallowed. Everything works in the middle of words, too.
"""

from dataclasses import dataclass, replace

from kiosk.finding.syllables import BARE, STOPPED, TONES, Syllable, syllable_of

ROOFS = {"a": "â", "e": "ê", "o": "ô"}
HOOKS = (
    ("uo", "ươ"), ("uo", "uơ"), ("ua", "ưa"), ("uu", "ưu"), ("oa", "oă"), ("a", "ă"), ("o", "ơ"),
    ("u", "ư"),
)  # fmt: skip
"""What w makes, the first that fits."""
LONGEST = 60
"""Letters a line can hold: whole sentences are typed by nobody who stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """What has been typed; `caret`: how many of its letters are before the caret."""

    text: str = ""
    caret: int = 0

    def written(self, letters: str) -> "Line":
        """With `letters` put in at the caret."""
        before, after = self.text[: self.caret], self.text[self.caret :]
        return Line(before + letters + after, self.caret + len(letters))


@dataclass(frozen=True, slots=True)
class _Place:
    """The word at the caret, and what is around it."""

    before: str
    word: str
    after: str

    def line(self, word: str, caret: int) -> Line:
        """With another word, and the caret so far from the end of the line."""
        text = self.before + word + self.after
        return Line(text, len(text) - caret)


def line_of(text: str) -> Line:
    """`text` with the caret behind it."""
    return Line(text, len(text))


def typed(line: Line, key: str, *, telex: bool = True) -> Line:
    """After a key: one letter, a space or another sign, in the case that shall be seen."""
    if len(line.text) >= LONGEST:
        return line
    if not (telex and key.isalpha()):
        return line.written(key)
    place, behind = _place(line), len(line.text) - line.caret
    marked = _marked(place.word, key.lower())
    if marked is None:
        return _settled(line.written(key))
    if marked.taken_back:
        return place.line(marked.word, behind).written(key)
    return place.line(marked.word, behind)


def erased(line: Line) -> Line:
    """After the key that takes off the letter before the caret, with whatever stands on it."""
    if line.caret == 0:
        return line
    text = line.text[: line.caret - 1] + line.text[line.caret :]
    return _settled(Line(text, line.caret - 1))


def _place(line: Line) -> _Place:
    start = end = line.caret
    while start > 0 and line.text[start - 1].isalpha():
        start -= 1
    while end < len(line.text) and line.text[end].isalpha():
        end += 1
    return _Place(line.text[:start], line.text[start:end], line.text[end:])


def _settled(line: Line) -> Line:
    """The tone where it belongs in what the word has become; thuơ + ng is thương."""
    place = _place(line)
    syllable = syllable_of(place.word)
    if syllable is None:
        return line
    hooked = syllable.nucleus.lower()
    if hooked.startswith("uơ") and (syllable.coda or hooked != "uơ"):
        syllable = _with_nucleus(syllable, "ươ" + hooked[2:])
    return Line(place.before + syllable.written() + place.after, line.caret)


@dataclass(frozen=True, slots=True)
class _Marked:
    """What a key made of a word. `taken_back`: the mark is off, the key itself is to be put in."""

    word: str
    taken_back: bool = False


def _marked(word: str, key: str) -> _Marked | None:
    """What `key` makes of `word`; None: it is an ordinary letter there."""
    if key == "d":
        return _barred(word)
    syllable = syllable_of(word)
    if syllable is None:
        return None
    if key == "z":
        return _Marked(replace(syllable, tone="").written()) if syllable.tone else None
    if key in TONES:
        return _toned(syllable, key)
    if key == "w":
        return _hooked(syllable)
    return _roofed(syllable, key) if key in ROOFS else None


def _barred(word: str) -> _Marked | None:
    """The bar of đ, at the head of a word."""
    if word[:1] not in set("dDđĐ") or (len(word) > 1 and syllable_of(word) is None):
        return None
    made = word[0].translate(str.maketrans("dDđĐ", "đĐdD")) + word[1:]
    return _Marked(made, taken_back=word[0] in "đĐ")


def _toned(syllable: Syllable, key: str) -> _Marked | None:
    if syllable.tone == key:
        return _Marked(replace(syllable, tone="").written(), taken_back=True)
    if syllable.coda.lower() in STOPPED and key not in "sj":
        return None
    return _Marked(replace(syllable, tone=key).written())


def _roofed(syllable: Syllable, key: str) -> _Marked | None:
    """The roof of â ê ô, over the letter of that key in the word."""
    nucleus = syllable.nucleus.lower()
    for at, letter in enumerate(nucleus):
        if letter.translate(BARE) != key:
            continue
        if letter == ROOFS[key]:
            return _back(syllable, nucleus[:at] + key + nucleus[at + 1 :])
        head = nucleus[:at].replace("ư", "u") if key == "o" else nucleus[:at]
        made = _with_nucleus(syllable, head + ROOFS[key] + nucleus[at + 1 :])
        if made.sound:
            return _Marked(made.written())
    return None


def _hooked(syllable: Syllable) -> _Marked | None:
    """The hook of ơ ư and the breve of ă; uo alone becomes uơ, and ươ when more follows."""
    nucleus = syllable.nucleus.lower()
    bare = nucleus.translate(BARE)
    for plain, hooked in HOOKS:
        alone = nucleus in {"uo", "uơ"} and not syllable.coda
        if plain not in bare or (hooked == "ươ" and alone):
            continue
        made = _with_nucleus(syllable, bare.replace(plain, hooked, 1))
        if made.nucleus.lower() == nucleus:
            return _back(syllable, bare)
        if made.sound:
            return _Marked(made.written())
    return None


def _back(syllable: Syllable, nucleus: str) -> _Marked:
    return _Marked(_with_nucleus(syllable, nucleus).written(), taken_back=True)


def _with_nucleus(syllable: Syllable, nucleus: str) -> Syllable:
    """With other vowels, as many, in the same case."""
    cased = (
        new.upper() if old.isupper() else new
        for new, old in zip(nucleus, syllable.nucleus, strict=True)
    )
    return replace(syllable, nucleus="".join(cased))
