"""A question to the server: answered, refused with a reason, or not heard of again."""

import pytest

KNOWN = {"type": "about:blank", "title": "t", "status": 404, "code": "UNKNOWN_TICKET"}


class Told:
    """What came of a question."""

    def __init__(self, asked):
        self.asked, self.signals = asked, []
        asked.answered.connect(lambda body: self.signals.append(("answered", body)))
        asked.refused.connect(lambda problem: self.signals.append(("refused", problem.code)))
        asked.unanswered.connect(lambda: self.signals.append(("unanswered",)))


@pytest.fixture
def told(qtbot, joined, server):
    """`told(200, {...})`: what comes of a question that the server answers so."""
    qtbot.waitUntil(lambda: len(server.posts) == 1)  # its health was told

    def ask(status, body):
        server.answers = [(status, body)]
        asked = Told(joined.get("/tickets/0123456789ABCDEF0123"))
        qtbot.waitUntil(lambda: bool(asked.signals))
        qtbot.wait(10)
        return asked.signals

    return ask


def test_an_answer(told):
    assert told(200, {"id": "x"}) == [("answered", b'{"id": "x"}')]


def test_a_reason_why_not(told):
    assert told(404, KNOWN) == [("refused", "UNKNOWN_TICKET")]


def test_an_answer_of_something_else(told):
    assert told(404, {"detail": "no"}) == [("unanswered",)]


def test_nobody_there(qtbot, joined, server):
    server.stop()
    asked = Told(joined.get("/tickets/0123456789ABCDEF0123"))
    qtbot.waitUntil(lambda: asked.signals == [("unanswered",)])
