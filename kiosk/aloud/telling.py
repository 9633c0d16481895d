"""What is said of each page: who we are, the question, the choices by their numbers. Pure.

The sentences are the screen's own, in the citizen's language; the keys' numbers are those that a
numeric pad reaches them by.
"""

from collections.abc import Callable, Iterable, Sequence

from kiosk import showing
from kiosk.aloud.sight import Row, Sight
from kiosk.finding.shown import Found, finding_shown
from kiosk.shown import PageShown, Situation, hall_shown, page_shown
from kiosk.ticket_shown import TicketShown, ticket_shown
from kiosk.tiles import WHY, Tile, tiles
from screen_kit.voice.number_words import spelled
from ticket_protocol.texts import filled, texts
from ticket_protocol.voice_settings import VoiceSettings

NOTICES = {
    "offline": "kiosk.offline",
    "connecting": "kiosk.connecting",
    "refused": "kiosk.refused",
    "wrong_protocol": "kiosk.protocol",
    "clock": "kiosk.clock",
}
GATES = {
    "before": "kiosk.before_title",
    "lunch": "kiosk.lunch_title",
    "holiday": "kiosk.holiday_title",
    "shut": "kiosk.shut_title",
}


NOTHING_BUT = Sight()
"""All of each list, and nothing is looked for."""


def sentences(at: Situation, sight: Sight = NOTHING_BUT) -> tuple[str, ...]:
    """What to say of the page that is shown; a notice on it comes first."""
    shown, say = page_shown(at), _Words(at, sight)
    told = PAGES.get(shown.page, _notice)(at, shown, say)
    notice = [say(shown.notice, no=shown.number)] if shown.notice else []
    return tuple(_plain(text) for text in (*notice, *told) if text)


def rows(at: Situation, sight: Sight = NOTHING_BUT) -> tuple[str, ...]:
    """What to say where another sheet of the page's list is seen, or other hits."""
    listed = LISTS.get(page_shown(at).page)
    told = listed(at, _Words(at, sight)) if listed else ()
    return tuple(_plain(text) for text in told if text)


class _Words:
    """Texts of the citizen's language, with their parts filled in; what is in sight."""

    def __init__(self, at: Situation, sight: Sight) -> None:
        self.language, self.sight = at.visit.language, sight
        self._texts = texts(self.language)

    def __call__(self, key: str, **parts: object) -> str:
        return filled(self._texts[key], parts)

    def seen(self, name: str, rows: Sequence[Row]) -> Iterable[tuple[int, Row]]:
        """The rows in sight, by the numbers of their keys."""
        return enumerate(self.sight.of(name, rows), 1)

    def others(self, name: str, rows: Sequence[Row], key: str = "") -> str:
        """That there are more, and which key shows them; "" where all are seen."""
        unseen = len(rows) - len(self.sight.of(name, rows))
        last = self.sight.ends(name, len(rows))
        key = key or self("kiosk.previous" if last else "kiosk.following")
        return self("kiosk.aloud_more", n=unseen, name=key) if unseen else ""


def _plain(text: str) -> str:
    """One line, without the signs that only keep words together or stand for a pause."""
    kept = text.replace("\u00a0", " ").replace("\u2212", "–").replace("\n", " ")
    return kept.replace("–", ",").replace(" ,", ",")


def _welcome(at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    hall = hall_shown(at)
    yield f"{say('kiosk.welcome')}. {hall.headline} {hall.unit}."
    begin = "lookup.start" if at.looks else "kiosk.take_number"
    yield f"{say(begin)}. {say('kiosk.touch')}."
    if hall.waiting >= 0:
        yield say("kiosk.waiting_people", n=hall.waiting) + "."
    yield say("kiosk.aloud_foot")


def _categories(at: Situation, shown: PageShown, say: _Words) -> Iterable[str]:
    yield say("kiosk.choose_more" if shown.adding else "kiosk.choose_field") + "."
    yield say("kiosk.aloud_stop")
    yield from _tiles(at, say)


def _tiles(at: Situation, say: _Words) -> Iterable[str]:
    all_ = tiles(at.centre, at.supply, say.language) if at.centre is not None else ()
    for i, tile in say.seen("tiles", all_):
        yield _tile(i, tile, say)
    yield say.others("tiles", all_)


def _tile(i: int, tile: Tile, say: _Words) -> str:
    parts = [_place(i, tile, say)]
    if tile.mode == "open" and tile.waiting >= 0:
        key = "kiosk.aloud_waiting" if tile.waiting else "kiosk.aloud_nobody"
        parts.append(say(key, n=tile.waiting))
    return " ".join(parts)


def _place(i: int, row: Tile | Found, say: _Words) -> str:
    """Its number, its name, and its counter or why it cannot be had."""
    named = say("kiosk.aloud_choice", n=i, name=row.name)
    if row.mode != "open":
        return f"{named} {say(WHY[row.mode])}" if row.mode in WHY else named
    return f"{named} {say('kiosk.aloud_counter', no=row.plate)}" if row.plate else named


def _category(at: Situation, shown: PageShown, say: _Words) -> Iterable[str]:
    if shown.page == "issuing":
        yield say("kiosk.issuing")
        return
    about, hall = ticket_shown(at), hall_shown(at)
    yield f"{about.category}. {say('kiosk.aloud_counter', no=about.plate) if about.plate else ''}"
    yield f"{about.wait}." if about.wait else ""
    yield about.capacity
    if procedures := _choices(at, say):
        yield say("lookup.category_title" if at.looks else "kiosk.category_title") + "."
        yield from _procedures(at, say)
        yield from _to_bring(next((row for row in procedures if row.chosen), None), say)
    if at.looks:
        return
    yield say("kiosk.aloud_take", name=say("kiosk.take"))
    if hall.priority_offered:
        yield say("kiosk.aloud_beside", name=say("kiosk.take_priority"))


def _choices(at: Situation, say: _Words) -> tuple[showing.Choice, ...]:
    category = showing.category_of(at.centre, at.visit.category)
    return showing.choices(category, say.language, at.visit.procedure) if category else ()


def _procedures(at: Situation, say: _Words) -> Iterable[str]:
    all_ = _choices(at, say)
    for i, row in say.seen("procedures", all_):
        name = say("kiosk.aloud_chosen", name=row.name) if row.chosen else row.name
        yield say("kiosk.aloud_choice", n=i, name=name)
    yield say.others("procedures", all_)


def _to_bring(row: showing.Choice | None, say: _Words) -> Iterable[str]:
    """What a procedure asks for: papers, how long it takes, what it costs."""
    if row is None:
        return
    if row.papers:
        yield say("kiosk.papers_check") + "."
    yield from (f"{text}." for text in (*row.papers, row.limit, row.fee) if text)


def _choice(at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    yield f"{say(f'kiosk.paper_{at.paper.value}_title')}. {say('kiosk.choice_title')}"
    for i, key in enumerate(("kiosk.choice_screen", "kiosk.choice_desk"), 1):
        yield say("kiosk.aloud_choice", n=i, name=say(key)) + f" {say(key + '_do')}."


def _desk(at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    counter = hall_shown(at).desk
    yield f"{say('kiosk.desk_title')}. {say('kiosk.aloud_counter', no=counter) if counter else ''}"
    yield f"{say('kiosk.desk_do')} {say('kiosk.desk_none')}."


def _ticket(at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    about = ticket_shown(at)
    voice = at.centre.voice if at.centre else VoiceSettings()
    yield say("kiosk.aloud_number", no=said_number(about.number, say.language, voice))
    places = f" {say('kiosk.aloud_or')} ".join(_places(about))
    yield say("kiosk.aloud_go", list=places) if places else ""
    if about.ahead >= 0:
        yield say("kiosk.ahead_n" if about.ahead else "kiosk.ahead_zero", n=about.ahead) + "."
    yield f"{about.wait}." if about.wait else ""
    stem = {"coming": "kiosk.collect", "taken": "kiosk.collect", "unseen": "kiosk.paper_look"}
    yield say(stem.get(about.paper, "kiosk.paper_do_none")) + "."
    yield say("kiosk.listen") + "."


def _places(about: TicketShown) -> tuple[str, ...]:
    """Where to go, each counter once."""
    several = [counter for matter in about.matters for counter in matter.counters]
    return tuple(dict.fromkeys(several or about.counters))


def said_number(number: str, language: str, voice: VoiceSettings) -> str:
    """A ticket's number as the hall's voice says it."""
    return spelled(number, language, voice.numbers, voice.region)


def _closed(at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    hall = hall_shown(at)
    yield say(GATES.get(hall.gate, "kiosk.outside_title")) + "."
    yield say("kiosk.shut_do" if hall.gate == "shut" else "kiosk.come_back")
    if hall.opens_time:
        yield say("kiosk.aloud_opens", time=hall.opens_time, day=hall.opens_day)


def _failed(_at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    yield say("kiosk.failed")
    yield say("kiosk.failed_do")
    yield say("kiosk.aloud_choice", n=1, name=say("kiosk.try_again"))
    yield say("kiosk.aloud_choice", n=2, name=say("kiosk.home"))


def _questions(at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    yield say("kiosk.not_sure") + "."
    yield finding_shown(at).question
    yield from _answers(at, say)
    counter = hall_shown(at).desk
    yield say("kiosk.go_to_desk") + "." if counter else ""


def _answers(at: Situation, say: _Words) -> Iterable[str]:
    """Last that none of them fits, which in low reach is an answer among the others."""
    answers, none = finding_shown(at).answers, say("kiosk.answer_none")
    all_ = (*answers, none) if at.visit.comfort.low else answers
    for i, answer in say.seen("answers", all_):
        yield say("kiosk.aloud_choice", n=i, name=answer)
    yield say.others("answers", all_)
    yield "" if at.visit.comfort.low else say("kiosk.aloud_take", name=none)


def _search(at: Situation, _shown: PageShown, say: _Words) -> Iterable[str]:
    yield say("kiosk.search_title") + "."
    yield from _hits(at, say)


def _hits(at: Situation, say: _Words) -> Iterable[str]:
    """What was found for what is typed, else who can be asked; before that what is offered."""
    if not at.visit.looking.typed:
        offered = say.sight.offered
        for i, one in say.seen("offered", offered):
            yield say("kiosk.aloud_choice", n=i, name=one.words)
        return
    found = say.sight.found
    yield "" if found else say("kiosk.search_none")
    for i, row in say.seen("found", found) if found else enumerate(say.sight.guide, 1):
        yield _place(i, row, say)
    yield say.others("found", found, say("kiosk.other_hits_key"))


def _notice(at: Situation, shown: PageShown, say: _Words) -> Iterable[str]:
    stem = NOTICES.get(shown.page, "kiosk.connecting")
    yield f"{say(stem + '_title')}. {say(stem + '_do')}"
    counter = hall_shown(at).desk
    yield f"{say('kiosk.go_to_desk')}. {say('kiosk.aloud_counter', no=counter) if counter else ''}"


Telling = Callable[[Situation, PageShown, _Words], Iterable[str]]
PAGES: dict[str, Telling] = {
    "welcome": _welcome,
    "categories": _categories,
    "category": _category,
    "issuing": _category,
    "choice": _choice,
    "desk": _desk,
    "ticket": _ticket,
    "failed": _failed,
    "closed": _closed,
    "search": _search,
    "questions": _questions,
}
LISTS: dict[str, Callable[[Situation, _Words], Iterable[str]]] = {
    "categories": _tiles,
    "category": _procedures,
    "search": _hits,
    "questions": _answers,
}
