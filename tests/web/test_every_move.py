"""The table of moves over HTTP: what is illegal is refused with its code, and nothing happens."""

import pytest

LAND = {"category": "land"}
AT_COUNTER = {
    "recall": None, "start": None, "finish": None, "no-show": None, "cancel": None,
    "hold": {"reason": "paper"}, "transfer": {"category": "build"}, "put-back": None,
}  # fmt: skip
"""What is done to whoever is at the counter."""
ON_TICKET = {
    "return": None, "guide": None, "help": {"needed": True}, "category": {"category": "build"},
    "priority": {"priority": True, "reason": "proven"}, "link": {"other": "T1"},
}  # fmt: skip
EVERYTHING = {*AT_COUNTER, *ON_TICKET, "call", "undo"}
LEGAL = {
    "waiting": {"call", "guide", "help", "category", "priority", "link", "return"},
    "called": {*AT_COUNTER, "help", "priority", "link"},
    "serving": {"finish", "cancel", "hold", "transfer", "put-back", "help", "priority", "link"},
    "held": {"return", "help", "category", "priority", "link", "undo"},
    "guided": {"return", "help", "category", "priority", "link"},
    "missed": {"return", "help", "category", "priority", "link", "undo"},
    "finished": {"undo"},
    "cancelled": {"undo"},
    "expired": set(),
    "not_closed": set(),
}
"""As a person may press it. To report a ticket that waits already is no mistake."""
AFTER = {
    "call": "called", "start": "serving", "finish": "finished", "no-show": "missed",
    "cancel": "cancelled", "hold": "held", "transfer": "waiting", "put-back": "waiting",
    "return": "waiting", "guide": "guided", "undo": "called",
}  # fmt: skip
PRESSED = {
    "missed": "no-show", "held": "hold", "finished": "finish", "cancelled": "cancel",
    "serving": "start",
}  # fmt: skip


@pytest.fixture
def desk(hall):
    """An officer of counters 7 and 9."""
    return hall.caller("staff", "desk", frozenset({7, 9}))


@pytest.fixture
def ticket_in(hall, kiosk, desk):
    """Brings a new ticket into a state, with what the console can press."""
    kiosk.post("/tickets", {"category": "collect"})

    def bring(state):
        empty_counters(desk)
        ticket = kiosk.post("/tickets", LAND).json()["id"]
        if state == "guided":
            desk.post(f"/tickets/{ticket}/guide")
        elif state not in {"waiting", "expired"}:
            desk.post("/counters/9/call", {"number": ticket, "reason": "urgent"})
            hall.clock.move(seconds=60)
        if state in PRESSED:
            desk.post(f"/counters/9/{PRESSED[state]}", AT_COUNTER[PRESSED[state]])
        if state in {"expired", "not_closed"}:
            hall.clock.move(days=1)
            kiosk.post("/tickets", {"category": "collect"})
            empty_counters(desk)
        assert kiosk.get(f"/tickets/{ticket}").json()["state"] == state
        return ticket

    return bring


def empty_counters(desk):
    for number in (7, 9):
        desk.post(f"/counters/{number}/close")
        desk.post(f"/counters/{number}/open")


@pytest.fixture
def press(desk):
    def press(name, ticket):
        if name in AT_COUNTER:
            return desk.post(f"/counters/9/{name}", AT_COUNTER[name])
        if name in ON_TICKET:
            return desk.post(f"/tickets/{ticket}/{name}", ON_TICKET[name])
        if name == "call":
            return desk.post("/counters/7/call", {"number": ticket, "reason": "urgent"})
        return desk.post("/counters/9/undo", {"ticket": ticket})

    return press


@pytest.mark.parametrize("state", [state for state, names in LEGAL.items() if names])
def test_what_is_legal_is_done(ticket_in, press, state):
    answers = {name: press(name, ticket_in(state)) for name in sorted(LEGAL[state])}
    assert {name: said.status_code for name, said in answers.items()} == dict.fromkeys(answers, 200)
    after = {name: said.json()["ticket"]["state"] for name, said in answers.items()}
    assert after == {name: AFTER.get(name, state) for name in answers}


@pytest.mark.parametrize("state", LEGAL)
def test_what_is_illegal_is_refused_with_its_code(hall, ticket_in, press, state):
    ticket = ticket_in(state)
    seq = hall.server.hub.hall.seq
    refused = {}
    for name in sorted(EVERYTHING - LEGAL[state]):
        said = press(name, ticket)
        assert said.headers["content-type"] == "application/problem+json"
        refused[name] = (said.status_code, said.json()["code"])
    assert refused == {name: expected(state, name) for name in EVERYTHING - LEGAL[state]}
    assert hall.server.hub.hall.seq == seq


def expected(state, name):
    gone = state in {"expired", "not_closed"}
    if name in AT_COUNTER:
        return 409, "TICKET_SERVING" if state == "serving" else "NO_CURRENT_TICKET"
    if gone:
        return 404, "UNKNOWN_TICKET"
    if name == "undo":
        return 409, "UNDO_TOO_LATE"
    return 409, "TICKET_ENDED" if state in {"finished", "cancelled"} else f"TICKET_{state.upper()}"


NONSENSE = [
    ("/counters/9/transfer", {}, 422, "NOWHERE_TO_GO"),
    ("/counters/9/transfer", {"category": "nothing"}, 422, "UNKNOWN_CATEGORY"),
    ("/counters/9/transfer", {"category": "gone"}, 409, "CATEGORY_NOT_SERVED"),
    ("/counters/9/transfer", {"category": "land"}, 409, "SAME_COUNTER"),
    ("/counters/9/transfer", {"to_counter": 9}, 409, "SAME_COUNTER"),
    ("/counters/9/transfer", {"to_counter": 8}, 404, "UNKNOWN_COUNTER"),
    ("/counters/9/hold", {"reason": "boredom"}, 422, "INVALID_BODY"),
    ("/counters/9/hold", {"reason": "paper", "minutes": 0}, 422, "INVALID_BODY"),
    ("/counters/9/cancel", {"reason": "tired"}, 422, "INVALID_BODY"),
    ("/counters/9/finish", {"dossiers": -1}, 422, "INVALID_BODY"),
    ("/counters/7/call", {"number": "9999", "reason": "urgent"}, 404, "UNKNOWN_TICKET"),
    ("/counters/7/call", {"number": "9001"}, 422, "INVALID_BODY"),
    ("/counters/9/undo", {"ticket": "nobody"}, 404, "UNKNOWN_TICKET"),
    ("/counters/9/reassign", {"to": 9}, 409, "SAME_COUNTER"),
    ("/counters/9/reassign", {"to": 8}, 404, "UNKNOWN_COUNTER"),
    ("/counters/9/reassign", {"to": 7, "categories": ["collect"]}, 409, "NOT_SERVED_HERE"),
    ("/counters/9/reassign", {"to": 7, "categories": []}, 422, "INVALID_BODY"),
    ("/tickets/9001/link", {"other": "9001"}, 422, "SAME_TICKET"),
    ("/tickets/9001/link", {"other": "9999"}, 404, "UNKNOWN_TICKET"),
    ("/tickets/9001/priority", {"priority": True, "reason": "proven",
                                "priority_class": "none"}, 422, "UNKNOWN_CLASS"),
    ("/tickets/T1/category", {"category": "nothing"}, 422, "UNKNOWN_CATEGORY"),
    ("/tickets/9999/return", None, 404, "UNKNOWN_TICKET"),
    ("/tickets/served-on-paper", {"first": "9001", "last": "T1"}, 422, "BAD_RANGE"),
]  # fmt: skip


def test_what_makes_no_sense_is_refused(hall, ticket_in, desk):
    ticket_in("called")
    seq = hall.server.hub.hall.seq
    for path, body, status, code in NONSENSE:
        said = desk.post(path, body)
        assert (path, said.status_code, said.json()["code"]) == (path, status, code)
    assert hall.server.hub.hall.seq == seq
