"""How citizens find what they came for: their words, what is suggested, and plain questions."""

from typing import Annotated

from pydantic import Field, StringConstraints

from ticket_protocol import centre as wire
from ticket_server.settings.fields import Id, Spoken, Table, written

Keyword = Annotated[str, StringConstraints(min_length=2, max_length=60, strip_whitespace=True)]
Keywords = Annotated[tuple[Keyword, ...], Field(strict=False, max_length=60)]
"""What citizens call a thing, the commonest first: it stands on the suggestion."""
Clip = Annotated[str, written(r"[^/\\.][^/\\]{0,119}", "the name of a file, without a folder")]


class SearchTable(Table):
    """What the search offers before anything is typed."""

    suggested: Annotated[tuple[str, ...], Field(strict=False, max_length=12)] = ()


class AnswerTable(Table):
    """An answer leads to another question, or to a category and perhaps its procedure."""

    text: Spoken
    question: str | None = None
    category: str | None = None
    procedure: str | None = None

    def told(self) -> wire.Answer:
        """As the wire has it."""
        return wire.Answer(
            text=self.text.words(),
            question=self.question,
            category=self.category,
            procedure=self.procedure,
        )


class QuestionTable(Table):
    """What a citizen who is not sure is asked; two to six answers find room on a page."""

    id: Id
    text: Spoken
    answers: Annotated[tuple[AnswerTable, ...], Field(strict=False, min_length=2, max_length=6)]

    def told(self) -> wire.Question:
        """As the wire has it."""
        return wire.Question(
            id=self.id,
            text=self.text.words(),
            answers=tuple(answer.told() for answer in self.answers),
        )
