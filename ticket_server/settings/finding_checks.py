"""What must fit together so that citizens find their matter: keywords, suggestions, questions."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from ticket_server.settings.problems import SettingsProblem, unknown_name
from ticket_server.settings.rows import Values, listed, names_in, rows_of

Leads = Mapping[str, Mapping[str, str]]
"""For each question the paths of its answers that lead to another, and to which."""
LEADS_TO = "a question, or a category (and its procedure)"


def finding_problems(values: Values) -> Iterator[SettingsProblem]:
    """Every mistake in them."""
    return chain(_keywords(values), _suggested(values), _questions(values))


def _keywords(values: Values) -> Iterator[SettingsProblem]:
    for path, category in rows_of(values, "categories"):
        yield from _twice(f"{path}.keywords", listed(category, "keywords"))
        for inner, procedure in rows_of(category, "procedures"):
            yield from _twice(f"{path}.{inner}.keywords", listed(procedure, "keywords"))


def _suggested(values: Values) -> Iterator[SettingsProblem]:
    table = values.get("search")
    names = listed(table, "suggested") if isinstance(table, dict) else []
    categories = [row for _, row in rows_of(values, "categories")]
    known = [name for row in categories for name in names_in(row, "procedures", "id")]
    yield from _twice("search.suggested", names)
    for i, name in enumerate(names):
        if name not in known:
            yield unknown_name(f"search.suggested[{i}]", "procedure", name, known)


def _twice(path: str, names: list[str]) -> Iterator[SettingsProblem]:
    for name, times in Counter(names).items():
        if times > 1:
            yield SettingsProblem(path=path, what=f"{name!r} stands there {times} times")


def _questions(values: Values) -> Iterator[SettingsProblem]:
    yield from _twice("questions", [str(n) for n in names_in(values, "questions", "id")])
    leads: dict[str, dict[str, str]] = {}
    for path, row in rows_of(values, "questions"):
        answers = rows_of(row, "answers")
        for inner, answer in answers:
            yield from _answer(values, f"{path}.{inner}", answer)
        if isinstance(name := row.get("id"), str):
            leads[name] = {
                f"{path}.{inner}.question": answer["question"]
                for inner, answer in answers
                if isinstance(answer.get("question"), str)
            }
    yield from _loops(leads)
    yield from _never_asked(values, leads)


def _answer(values: Values, path: str, answer: Values) -> Iterator[SettingsProblem]:
    """Where one answer leads: to one thing, and that must exist."""
    question, category, procedure = (answer.get(k) for k in ("question", "category", "procedure"))
    if question is None and category is None:
        yield SettingsProblem(path=path, what="the answer leads nowhere", allowed=LEADS_TO)
    if question is not None and (category is not None or procedure is not None):
        yield SettingsProblem(path=path, what="the answer leads to two things", allowed=LEADS_TO)
    asked = [str(name) for name in names_in(values, "questions", "id")]
    if isinstance(question, str) and question not in asked:
        yield unknown_name(f"{path}.question", "question", question, asked)
    offered = {str(row.get("id")): row for _, row in rows_of(values, "categories")}
    if isinstance(category, str) and category not in offered:
        yield unknown_name(f"{path}.category", "category", category, offered)
    elif isinstance(category, str) and isinstance(procedure, str):
        known = names_in(offered[category], "procedures", "id")
        if procedure not in known:
            yield unknown_name(f"{path}.procedure", "procedure", procedure, known)


def _loops(leads: Leads) -> Iterator[SettingsProblem]:
    """Answers after which the same question comes again."""
    for name, answers in leads.items():
        for path, follows in answers.items():
            if name in _reached(leads, follows):
                yield SettingsProblem(
                    path=path, what=f"{follows!r} leads back to {name!r}", allowed="no circles"
                )


def _never_asked(values: Values, leads: Leads) -> Iterator[SettingsProblem]:
    reached = _reached(leads, next(iter(leads), ""))
    for path, row in rows_of(values, "questions"):
        name = row.get("id")
        if isinstance(name, str) and name not in reached:
            yield SettingsProblem(
                path=path,
                what=f"no answer leads to {name!r}",
                allowed="the first question, and those that answers lead to",
            )


def _reached(leads: Leads, start: str) -> set[str]:
    """`start`, and every question that can be asked after it."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        name = ahead.pop()
        if name not in seen:
            seen.add(name)
            ahead += leads.get(name, {}).values()
    return seen
