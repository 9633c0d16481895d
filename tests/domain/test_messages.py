"""Messages for everybody: until when they stand, how many, and what replaces them."""

from datetime import timedelta

import pytest

from ticket_server.domain import facts as f
from ticket_server.domain import messages
from ticket_server.domain import refusals as r
from ticket_server.domain.values import Text

LOST = Text(vi="Ai để quên ô, xin đến quầy 1", en="Whoever left an umbrella: counter 1")


def standing(desk):
    return [(message.about, message.text) for message in desk.hall.messages]


def test_a_message_stands_until_staff_end_it(desk):
    [posted] = desk.do(messages.post, "free", LOST, spoken=False)
    assert (posted.about, posted.text, posted.until, posted.spoken) == ("free", LOST, None, False)
    assert standing(desk) == [("free", LOST)]
    seq = desk.hall.seq
    assert desk.do(messages.end, seq) == [f.MessageEnded(message=seq, why="staff")]
    assert standing(desk) == []
    with pytest.raises(r.UnknownMessage):
        desk.do(messages.end, seq)


def test_a_message_ends_with_its_time_though_nobody_asks(desk):
    desk.do(messages.post, "closing_soon", until=desk.now + timedelta(minutes=10))
    desk.do(messages.post, "technical")
    desk.wait(seconds=599)
    assert desk.turn() == []
    desk.wait(seconds=1)
    [over] = desk.turn()
    assert over.why == "time"
    assert standing(desk) == [("technical", None)]


def test_the_same_said_again_is_said_again_and_stands_once(desk):
    desk.do(messages.post, "free", LOST)
    first = desk.hall.seq
    desk.do(messages.post, "closing_soon")
    ended, posted = desk.do(messages.post, "free", LOST)
    assert (ended.message, ended.why) == (first, "replaced")
    assert isinstance(posted, f.MessagePosted)
    assert standing(desk) == [("closing_soon", None), ("free", LOST)]


def test_there_are_five_at_most(desk):
    texts = [Text(vi=f"Thông báo {n}") for n in range(5)]
    for text in texts:
        desk.do(messages.post, "free", text)
    with pytest.raises(r.TooManyMessages):
        desk.do(messages.post, "technical")
    desk.do(messages.post, "free", texts[0])
    desk.do(messages.end, desk.hall.messages[0].seq)
    desk.do(messages.post, "technical")
    assert len(desk.hall.messages) == 5


@pytest.mark.parametrize("hours", [0, -1, 24.1])
def test_a_time_that_cannot_be_meant(desk, hours):
    with pytest.raises(r.BadTime):
        desk.do(messages.post, "technical", until=desk.now + timedelta(hours=hours))
    assert standing(desk) == []


def test_a_new_day_begins_without_messages(desk):
    desk.do(messages.post, "technical")
    desk.do(messages.post, "closing_soon", until=desk.now + timedelta(hours=24))
    desk.wait(days=1)
    desk.turn()
    assert standing(desk) == []
