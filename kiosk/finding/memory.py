"""What was found for the same words: looked for once, and not held for long. Pure."""

from kiosk.finding.index import Index, index_of
from kiosk.finding.search import Hit, search
from kiosk.finding.suggestions import Suggestion, suggestions
from kiosk.visit import Page, Visit
from ticket_protocol.centre import Centre


class Memory:
    """`hits` for what is typed, `offered` before that; none on other pages than the search's."""

    def __init__(self) -> None:
        self.hits: tuple[Hit, ...] = ()
        self.offered: tuple[Suggestion, ...] = ()
        self._known: tuple[Centre, Index] | None = None
        self._asked: tuple[Centre, str, str] | None = None

    def look(self, centre: Centre | None, visit: Visit) -> None:
        """Looks again where the words, the language or the centre are others."""
        if centre is None or visit.page is not Page.SEARCH:
            self.hits, self.offered, self._asked = (), (), None
            return
        typed, language = visit.looking.typed, visit.language
        before, self._asked = self._asked, (centre, typed, language)
        if before is not None and before[0] is centre and before[1:] == (typed, language):
            return
        self.hits = search(self.prepared(centre), typed, language)
        self.offered = () if typed else suggestions(centre, language)

    def prepared(self, centre: Centre) -> Index:
        """The centre's index, made once: 400 procedures take tenths of a second."""
        if self._known is None or self._known[0] is not centre:
            self._known = centre, index_of(centre)
        return self._known[1]
