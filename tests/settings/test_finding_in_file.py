"""Keywords, suggestions and questions in the file: told to clients, or refused where they stand."""

import re

import pytest

from ticket_server.settings.load import parse

DEEDS = 'id = "tra-cuu-tinh-trang-ho-so"\n'
FIRST = "categories[0].procedures[2]"
BEFORE = "# --- Quầy · Counters ---"


def question(name, *answers):
    """A question of the file; each answer by where it leads."""
    led = ", ".join(f'{{ text = {{ vi = "{n}" }}, {lead} }}' for n, lead in enumerate(answers))
    return f'[[questions]]\nid = "{name}"\ntext = {{ vi = "?" }}\nanswers = [{led}]\n'


LAND, SOMEBODY = 'category = "dat-dai"', 'category = "huong-dan"'


@pytest.fixture
def bare(text):
    """The demo's file without its questions and suggestions, and with others."""
    lines, kept, asking = text.splitlines(keepends=True), [], False
    for line in lines:
        if line.startswith(("[", "# ---")):
            asking = line.startswith(("[[questions", "[search"))
        if not asking:
            kept.append(line)
    return lambda more: "".join(kept).replace(BEFORE, f"{more}\n{BEFORE}", 1)


@pytest.fixture
def wordless(text):
    """The demo's file without keywords, and with more keys for one of its procedures."""
    silent = re.sub(r"^keywords = \[.*?\]\n", "", text, flags=re.MULTILINE | re.DOTALL)
    return lambda more: silent.replace(DEEDS, f"{DEEDS}{more}\n", 1)


def test_what_citizens_say_is_told(wordless):
    words = 'keywords = ["hồ sơ tới đâu rồi", "xem hồ sơ"]\nclip = "tra-cuu.mp4"\n'
    procedure = parse(wordless(words)).centre().categories[0].procedures[2]
    assert procedure.keywords == ("hồ sơ tới đâu rồi", "xem hồ sơ")
    assert procedure.clip == "tra-cuu.mp4"


def test_questions_and_suggestions_are_told_in_order(bare):
    asked = question("land", LAND, 'question = "which"')
    more = question("which", f'{LAND}, procedure = "dang-ky-bien-dong"', SOMEBODY)
    search = '[search]\nsuggested = ["dang-ky-bien-dong", "dang-ky-khai-sinh"]\n'
    centre = parse(bare(search + asked + more)).centre()
    assert centre.suggested == ("dang-ky-bien-dong", "dang-ky-khai-sinh")
    assert [q.id for q in centre.questions] == ["land", "which"]
    assert centre.questions[0].answers[1].question == "which"
    assert centre.questions[1].answers[0].procedure == "dang-ky-bien-dong"


@pytest.mark.parametrize(
    ("more", "path", "words"),
    [
        ('keywords = ["sổ đỏ", "sổ đỏ"]', "keywords", "'sổ đỏ' stands there 2 times"),
        ('keyword = ["sổ đỏ"]', "keyword", "Did you mean 'keywords'?"),
        ('keywords = ["x"]', "keywords[0]", "at least 2 characters"),
        ('keywords = "sổ đỏ"', "keywords", "must be a list"),
        ('clip = "clips/a.mp4"', "clip", "without a folder"),
    ],
)
def test_each_mistake_in_words_is_named(problems, wordless, more, path, words):
    assert words in problems(wordless(more))[f"{FIRST}.{path}"]


@pytest.mark.parametrize(
    ("more", "path", "words"),
    [
        (question("a", LAND, LAND) * 2, "questions", "'a' stands there 2 times"),
        (question("a", LAND, 'procedure = "x"'), "questions[0].answers[1]", "leads nowhere"),
        (question("a", f'{LAND}, question = "a"', LAND), "questions[0].answers[0]", "two things"),
        (
            question("a", 'question = "b"', LAND),
            "questions[0].answers[0].question",
            "no question 'b'",
        ),
        (
            question("a", 'category = "dat-da"', LAND),
            "questions[0].answers[0].category",
            "'dat-dai'?",
        ),
        (
            question("a", f'{LAND}, procedure = "dang-ky-khai-sinh"', LAND),
            "questions[0].answers[0].procedure",
            "no procedure 'dang-ky-khai-sinh'",
        ),
        (
            question("a", 'question = "a"', LAND),
            "questions[0].answers[0].question",
            "leads back to 'a'",
        ),
        (
            question("a", LAND, LAND) + question("b", LAND, LAND),
            "questions[1]",
            "no answer leads to",
        ),
        (question("a", LAND), "questions[0].answers", "at least 2"),
        ('[search]\nsuggested = ["khai-sinh"]', "search.suggested[0]", "'dang-ky-khai-sinh'?"),
    ],
)
def test_each_mistake_in_questions_is_named(problems, bare, more, path, words):
    assert words in problems(bare(more))[path]


def test_a_circle_is_named_at_every_answer_in_it(problems, bare):
    round_about = (question(a, f'question = "{b}"', LAND) for a, b in ("ab", "bc", "ca"))
    found = problems(bare("".join(round_about)))
    assert sorted(found) == [f"questions[{n}].answers[0].question" for n in range(3)]
    assert "'b' leads back to 'a'" in found["questions[0].answers[0].question"]
