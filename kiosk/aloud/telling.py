"""What is said of each page: who we are, the question, the choices by their numbers. Pure.

The sentences are the screen's own, in the citizen's language; the keys' numbers are those that a
numeric pad reaches them by.
"""

from collections.abc import Callable, Iterable

from kiosk import showing
from kiosk.finding.shown import finding_shown
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


def sentences(at: Situation) -> tuple[str, ...]:
    """What to say of the page that is shown; a notice on it comes first."""
    shown, say = page_shown(at), _Words(at)
    told = PAGES.get(shown.page, _notice)(at, shown, say)
    notice = [say(shown.notice, no=shown.number)] if shown.notice else []
    return tuple(_plain(text) for text in (*notice, *told) if text)


class _Words:
    """Texts of the citizen's language, with their parts filled in."""

    def __init__(self, at: Situation) -> None:
        self.language = at.visit.language
        self._texts = texts(self.language)

    def __call__(self, key: str, **parts: object) -> str:
        return filled(self._texts[key], parts)


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
    if at.centre is not None:
        for i, tile in enumerate(tiles(at.centre, at.supply, say.language), 1):
            yield _tile(i, tile, say)


def _tile(i: int, tile: Tile, say: _Words) -> str:
    named = say("kiosk.aloud_choice", n=i, name=tile.name)
    if tile.mode != "open":
        return f"{named} {say(WHY[tile.mode])}" if tile.mode in WHY else named
    parts = [named]
    if tile.plate:
        parts.append(say("kiosk.aloud_counter", no=tile.plate))
    if tile.waiting >= 0:
        key = "kiosk.aloud_waiting" if tile.waiting else "kiosk.aloud_nobody"
        parts.append(say(key, n=tile.waiting))
    return " ".join(parts)


def _category(at: Situation, shown: PageShown, say: _Words) -> Iterable[str]:
    if shown.page == "issuing":
        yield say("kiosk.issuing")
        return
    about, hall = ticket_shown(at), hall_shown(at)
    yield f"{about.category}. {say('kiosk.aloud_counter', no=about.plate) if about.plate else ''}"
    yield f"{about.wait}." if about.wait else ""
    yield about.capacity
    category = showing.category_of(at.centre, at.visit.category)
    rows = showing.choices(category, say.language, at.visit.procedure) if category else ()
    if rows:
        yield say("lookup.category_title" if at.looks else "kiosk.category_title") + "."
    for i, row in enumerate(rows, 1):
        name = say("kiosk.aloud_chosen", name=row.name) if row.chosen else row.name
        yield say("kiosk.aloud_choice", n=i, name=name)
        yield from _to_bring(row, say) if row.chosen else ()
    if at.looks:
        return
    yield say("kiosk.aloud_take", name=say("kiosk.take"))
    if hall.priority_offered:
        yield say("kiosk.aloud_beside", name=say("kiosk.take_priority"))


def _to_bring(row: showing.Choice, say: _Words) -> Iterable[str]:
    """What a procedure asks for: papers, how long it takes, what it costs."""
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


def _looking(at: Situation, shown: PageShown, say: _Words) -> Iterable[str]:
    asks, about = shown.page == "questions", finding_shown(at)
    yield say("kiosk.not_sure" if asks else "kiosk.search") + "."
    yield about.question if asks else say("kiosk.search_hint") + "."
    for i, answer in enumerate(about.answers, 1):
        yield say("kiosk.aloud_choice", n=i, name=answer)
    counter = hall_shown(at).desk
    yield say("kiosk.go_to_desk") + "." if counter else ""


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
    "search": _looking,
    "questions": _looking,
}
