"""Messages over HTTP: who may post and end them, what may stand in them, what screens are told."""

import pytest

CLOSING = {"kind": "closing_soon"}
TEXT = {"vi": "Ai để quên ô, xin đến quầy 1", "en": "An umbrella was found: counter 1"}
LOST = {"kind": "free", "text": TEXT, "spoken": False}
MAY = {"staff", "supervisor", "admin"}
ROLES = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")


def code(response, status):
    assert response.status_code == status, response.text
    return response.json()["code"]


@pytest.fixture
def board_of(hall):
    """What a role sees of the messages."""
    return lambda role: hall.caller(role, f"{role}-eye").get("/board").json()["messages"]


@pytest.mark.parametrize("role", ROLES)
def test_who_may_post_and_end(hall, staff, role):
    seq = staff.post("/messages", CLOSING).json()["message"]
    caller = hall.caller(role, role)
    posted = caller.post("/messages", LOST)
    ended = caller.post(f"/messages/{seq}/end")
    if role in MAY:
        assert (posted.status_code, ended.status_code) == (201, 200)
        assert ended.json() == {"message": seq}
    else:
        assert (code(posted, 403), code(ended, 403)) == ("NOT_ALLOWED", "NOT_ALLOWED")
        assert [m.about for m in hall.server.hub.hall.messages] == ["closing_soon"]


@pytest.mark.parametrize("role", ["display", "kiosk", "staff"])
def test_everybody_is_told(hall, staff, board_of, role):
    with hall.caller(role, "ear").feed() as feed:
        feed.receive_json()
        seq = staff.post("/messages", LOST | {"until": "2026-10-14T08:00:00+07:00"}).json()
        while (told := feed.receive_json())["type"] != "fact":
            pass
    fact = told["fact"]
    assert (fact["kind"], fact["seq"]) == ("MessagePosted", seq["message"])
    assert (fact["about"], fact["text"], fact["spoken"]) == ("free", TEXT, False)
    assert fact["by"] == ("desk-9" if role == "staff" else None)
    [message] = board_of(role)
    assert (message["seq"], message["kind"], message["text"]) == (seq["message"], "free", TEXT)
    assert (message["until"], message["spoken"]) == ("2026-10-14T01:00:00Z", False)


def test_a_message_goes_with_its_time(hall, staff, board_of):
    staff.post("/messages", CLOSING | {"until": "2026-10-14T00:40:00+00:00"})
    hall.clock.move(minutes=10)
    hall.server.writer.tick()
    with staff.feed() as feed:
        assert feed.receive_json()["board"]["messages"] == []
    assert board_of("display") == []


def test_the_same_order_said_twice_is_one_message(hall, staff):
    first = staff.post("/messages", LOST, key="once")
    seq = hall.server.hub.hall.seq
    assert staff.post("/messages", LOST, key="once").json() == first.json()
    assert hall.server.hub.hall.seq == seq


NONSENSE = [
    {},
    {"kind": "joke"},
    {"kind": "free"},
    {"kind": "free", "text": None},
    {"kind": "free", "text": "Xin chào"},
    {"kind": "free", "text": {"en": "English alone"}},
    {"kind": "free", "text": {"vi": "Xin chào", "fr": "Bonjour"}},
    CLOSING | {"text": TEXT},
    CLOSING | {"until": "2026-10-14T01:00:00"},
    CLOSING | {"spoken": 1},
    CLOSING | {"about": "free"},
]


def test_what_is_no_message(hall, staff):
    seq = hall.server.hub.hall.seq
    for body in NONSENSE:
        assert code(staff.post("/messages", body), 422) == "INVALID_BODY", body
    assert hall.server.hub.hall.seq == seq


UNFIT = [
    "", " ", "\t", "...", "x" * 301, "two\nlines", "one\x00", "bell\x07", "\x1b[2J", "a\u2028b",
    "\u202eđảo ngược", "a\u200bb", "\ufeffx", "\ue000x", "tab\tstop",
]  # fmt: skip


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_no_screen_may_be_made_to_show(hall, staff, language):
    for text in UNFIT:
        body = {"kind": "free", "text": {"vi": "Xin chào"} | {language: text}}
        assert code(staff.post("/messages", body), 422) == "INVALID_BODY", text
    assert hall.server.hub.hall.messages == []


TYPED = {
    "  Xin mời\u00a0 vào  ": "Xin mời vào",
    "Thu\u031b\u0309": "Thử",
    "<b>5 < 6 & 7</b>": "<b>5 < 6 & 7</b>",
    "x" * 300: "x" * 300,
}


def test_what_was_typed_is_shown(staff, board_of):
    for typed in TYPED:
        staff.post("/messages", {"kind": "free", "text": {"vi": typed}})
    shown = [message["text"] for message in board_of("display")]
    assert shown == [{"vi": text, "en": None} for text in TYPED.values()]


def test_a_message_that_is_not_there(staff):
    for name in ("1", "999999", "0", "-1", "x", "9" * 16, "1.0"):
        assert code(staff.post(f"/messages/{name}/end"), 404) == "UNKNOWN_MESSAGE", name


def test_five_stand_and_the_sixth_is_refused(staff, board_of):
    for n in range(5):
        text = {"vi": f"Thông báo {n}"}
        assert staff.post("/messages", {"kind": "free", "text": text}).status_code == 201
    assert code(staff.post("/messages", CLOSING), 409) == "TOO_MANY_MESSAGES"
    late = {"kind": "free", "text": {"vi": "Thông báo 0"}, "until": "2026-10-14T00:00:00Z"}
    assert code(staff.post("/messages", late), 422) == "BAD_TIME"
    assert len(board_of("display")) == 5
