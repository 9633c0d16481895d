"""The feed: a snapshot, then every fact, also for those who were away or are slow."""

from datetime import date

import pytest
from starlette.testclient import WebSocketDenialResponse

from ticket_protocol.feed import MESSAGE, Announcing, NewFact, NewOutlook, Snapshot
from ticket_protocol.fold import advance
from ticket_server.web import feed as feed_module
from ticket_server.web import hub as hub_module
from ticket_server.web.board import board_of
from ticket_server.web.hub import Hub

LAND = {"category": "land", "procedure": "land-1", "purpose": "collect"}


def heard(socket):
    """The next message that is no outlook: those may come between any two."""
    while isinstance(message := MESSAGE.validate_json(socket.receive_text()), NewOutlook):
        pass
    return message


def resume(hall, after):
    return f"?after={after}&epoch={hall.store.epoch}"


def test_first_the_snapshot_then_facts(hall, kiosk, staff):
    kiosk.post("/tickets", LAND)
    with staff.feed() as socket:
        snapshot = heard(socket)
        assert isinstance(snapshot, Snapshot)
        assert [w.number for w in snapshot.board.waiting] == ["9001"]
        kiosk.post("/tickets", LAND)
        staff.post("/counters/9/call-next")
        facts = [heard(socket).fact for _ in range(2)]
    assert [fact.seq for fact in facts] == [snapshot.board.seq + 1, snapshot.board.seq + 2]
    assert [fact.kind for fact in facts] == ["TicketIssued", "TicketCalled"]
    assert (facts[0].by, facts[0].procedure, facts[1].by) == ("kiosk-1", "land-1", "desk-9")


@pytest.mark.parametrize("role", ["kiosk", "display", "reports"])
def test_what_a_role_may_not_see_is_blanked_and_seq_kept(hall, kiosk, staff, role):
    with hall.caller(role, "reader").feed() as socket:
        board = heard(socket).board
        kiosk.post("/tickets", LAND)
        kiosk.post("/devices/me/health", {"version": "1", "clock": 1.0})
        staff.post("/counters/9/call-next")
        issued, hidden, called = (heard(socket).fact for _ in range(3))
    assert [f.seq for f in (issued, hidden, called)] == [board.seq + i for i in (1, 2, 3)]
    assert [f.by for f in (issued, hidden, called)] == [None] * 3
    assert (issued.procedure, issued.purpose) == (None, None)
    assert issued.language == "vi"  # the hall hears it when the ticket is called
    assert hidden.model_dump(exclude={"at"}) == {"seq": board.seq + 2, "by": None, "kind": "Hidden"}
    assert called.number == "9001"


def test_kiosks_hear_of_the_clock(hall, kiosk):
    kiosk.post("/tickets", LAND)
    with kiosk.feed() as socket:
        heard(socket)
        hall.clock.move(minutes=-5)
        kiosk.post("/tickets", LAND)
        assert heard(socket).fact.kind == "ClockSuspected"


def test_no_code_and_no_token_is_ever_told(hall, kiosk, staff):
    with staff.feed() as socket:
        said = [socket.receive_text()]
        code = kiosk.post("/tickets", LAND).json()["code"]
        said.append(socket.receive_text())
    said.append(staff.get("/board").text)
    assert code not in "".join(said)
    assert kiosk.token not in "".join(said)


@pytest.mark.parametrize("role", ["staff", "display"])
def test_the_fold_of_all_facts_is_the_board(hall, kiosk, staff, role):
    with hall.caller(role, "reader").feed() as socket:
        board = heard(socket).board
        for _ in range(3):
            kiosk.post("/tickets", LAND)
        kiosk.post("/tickets", {"category": "build", "priority": True})
        kiosk.post("/devices/me/health", {"version": "1", "clock": 1.0, "printer": "ok"})
        for name in ("call-next", "recall", "call-next", "no-show", "call-next", "finish"):
            hall.clock.move(seconds=90)
            assert staff.post(f"/counters/9/{name}").status_code == 200
        staff.post("/counters/9/pause", {"reason": "break"})
        hall.clock.move(days=1)
        kiosk.post("/tickets", LAND)
        while board.seq < hall.server.hub.hall.seq:
            board = advance(board, heard(socket).fact)
        present = hall.caller(role, "other").get("/board").text
    assert board == type(board).model_validate_json(present)


def test_who_was_away_gets_what_it_lacks(hall, kiosk, staff):
    for _ in range(4):
        kiosk.post("/tickets", LAND)
    head = hall.server.hub.hall.seq
    with staff.feed(resume(hall, head - 2)) as socket:
        kiosk.post("/tickets", LAND)
        messages = [heard(socket) for _ in range(3)]
    assert all(isinstance(message, NewFact) for message in messages)
    assert [message.fact.seq for message in messages] == [head - 1, head, head + 1]


def test_who_lacks_nothing_gets_only_what_is_new(hall, kiosk, staff):
    with staff.feed(resume(hall, hall.server.hub.hall.seq)) as socket:
        kiosk.post("/tickets", LAND)
        assert heard(socket).fact.kind == "TicketIssued"


@pytest.mark.parametrize(
    "query",
    [
        "?after=1&epoch=another",
        "?after=1",
        "?after=999999&epoch={epoch}",
        "?after=-1&epoch={epoch}",
        "?after=x&epoch={epoch}",
        "?after=&epoch={epoch}",
        "?after=%D9%A3&epoch={epoch}",
        "?after=99999999999999999999999&epoch={epoch}",
        "?epoch={epoch}",
        "?after=1&after=2&epoch=%FF",
    ],
)
def test_whoever_asks_for_what_there_is_not_gets_a_snapshot(hall, staff, query):
    with staff.feed(query.format(epoch=hall.store.epoch)) as socket:
        assert isinstance(heard(socket), Snapshot)


def test_what_memory_has_lost_comes_from_the_store(hall, kiosk, staff, monkeypatch):
    hub = hall.server.hub
    for _ in range(6):
        kiosk.post("/tickets", LAND)
    while len(hub._facts) > 2:
        hub._facts.popleft()
    with staff.feed(resume(hall, 1)) as socket:
        seqs = [heard(socket).fact.seq for _ in range(hub.hall.seq - 1)]
    assert seqs == list(range(2, hub.hall.seq + 1))


def test_who_was_away_too_long_gets_a_snapshot(hall, kiosk, staff, monkeypatch):
    monkeypatch.setattr("ticket_server.web.feed.MISSED_AT_MOST", 3)
    for _ in range(6):
        kiosk.post("/tickets", LAND)
    with staff.feed(resume(hall, 1)) as socket:
        assert isinstance(heard(socket), Snapshot)


def test_what_listeners_say_is_not_heard(hall, kiosk, staff):
    with staff.feed() as socket:
        heard(socket)
        socket.send_text("hello")
        socket.send_bytes(b"\xff")
        kiosk.post("/tickets", LAND)
        assert heard(socket).fact.kind == "TicketIssued"


def test_who_leaves_is_forgotten(hall, staff):
    with staff.feed() as socket:
        heard(socket)
        assert hall.server.hub.listening == 1
    staff.get("/board")
    assert hall.server.hub.listening == 0


def test_without_a_token_no_feed(hall):
    with pytest.raises(WebSocketDenialResponse) as refused, hall.stranger("x").feed():
        pass
    assert refused.value.status_code == 401
    assert refused.value.json()["code"] == "NO_TOKEN"


def test_another_protocol_is_refused_at_the_door(hall, staff):
    staff.headers["Denluot-Protocol"] = "2"
    with pytest.raises(WebSocketDenialResponse) as refused, staff.feed():
        pass
    assert refused.value.status_code == 426


@pytest.fixture
def hub(hall, monkeypatch):
    monkeypatch.setattr(hub_module, "QUEUE", 3)
    made = Hub("epoch")
    made.publish(hall.server.hub._facts)
    return made


def test_a_slow_listener_is_told_to_join_again_and_slows_nobody(hall, hub, kiosk):
    slow, quick = hub.join(whole=True), hub.join(whole=False)
    quick._messages.clear()
    first = hub.hall.seq + 1
    for _ in range(5):
        kiosk.post("/tickets", LAND)
    for fact in [f for f in hall.server.hub._facts if f.seq >= first]:
        hub.publish([fact])
        assert not quick.lost
        quick._messages.clear()
    assert slow.lost
    assert len(slow._messages) <= 4
    assert hub.board(whole=True) == board_of(hub.hall, "epoch").model_dump_json()


def test_a_lost_listener_hears_resync_and_is_closed(hall, kiosk, staff):
    with staff.feed() as socket:
        heard(socket)
        [listener] = hall.server.hub._listeners
        listener.lost = True
        kiosk.post("/tickets", LAND)
        assert heard(socket).type == "resync"
        assert socket.receive()["type"] == "websocket.close"


def test_one_board_is_made_for_many_readers(hub):
    assert hub.board(whole=True) is hub.board(whole=True)
    assert hub.board(whole=False) is not hub.board(whole=True)


@pytest.mark.parametrize("role", ["display", "staff"])
def test_what_the_hall_hears_is_told_to_everybody_who_listens(hall, kiosk, staff, role):
    kiosk.post("/tickets", LAND)
    staff.post("/counters/9/call-next")
    call = staff.get("/board").json()["calls"][0]["seq"]
    speaking = hall.caller("display", "hall-tv")
    with hall.caller(role, "reader").feed() as socket:
        heard(socket)
        for phase in ("started", "ended"):
            speaking.post("/announcements", {"call": call, "phase": phase})
            told = heard(socket)
            if told.type == "fact":  # that it was heard out is a fact, too
                assert told.fact.kind == "AnnouncementEnded"
                told = heard(socket)
            assert told == Announcing(call=call, phase=phase)


def test_announcement_of_a_call_that_nobody_made_is_told_to_nobody(hall, kiosk):
    display = hall.caller("display", "hall-tv")
    with display.feed() as socket:
        heard(socket)
        display.post("/announcements", {"call": 99, "phase": "started"})
        kiosk.post("/tickets", LAND)
        assert heard(socket).fact.kind == "TicketIssued"


def test_who_joins_hears_what_is_being_said_but_not_what_was(hall, kiosk, staff):
    kiosk.post("/tickets", LAND)
    staff.post("/counters/9/call-next")
    call = staff.get("/board").json()["calls"][0]["seq"]
    speaking = hall.caller("display", "hall-tv")
    speaking.post("/announcements", {"call": call, "phase": "started"})
    with hall.caller("display", "tv-2").feed() as socket:
        assert isinstance(heard(socket), Snapshot)
        assert heard(socket) == Announcing(call=call, phase="started")
    speaking.post("/announcements", {"call": call, "phase": "ended"})
    with hall.caller("display", "tv-2").feed() as socket:
        assert isinstance(heard(socket), Snapshot)
        kiosk.post("/tickets", LAND)
        assert heard(socket).type == "fact"


def test_a_display_that_died_while_it_spoke_is_forgotten():
    now = [0.0]
    hub = Hub("e", running=lambda: now[0])
    hub.hall.day, hub.hall.seq = date(2026, 10, 14), 5
    hub.announce(5, "started")
    for seconds, told in ((44.0, True), (46.0, False)):
        now[0] = seconds
        listener = hub.join(whole=False)
        assert (listener._newest.get("announcing") is not None) is told


def test_one_token_opens_so_many_feeds_and_no_more(hall, staff, kiosk, monkeypatch):
    monkeypatch.setattr(feed_module, "FEEDS", 1)
    with staff.feed() as socket:
        heard(socket)
        with pytest.raises(WebSocketDenialResponse) as refused, staff.feed():
            pass
        assert (refused.value.status_code, refused.value.json()["code"]) == (429, "TOO_MANY_FEEDS")
        with kiosk.feed() as other:
            heard(other)
    staff.get("/board")
    with staff.feed() as socket:
        heard(socket)
