"""The link keeps the board true, comes back by itself, and never says a command twice."""

import gc
from datetime import UTC, datetime, timedelta

import pytest

from screen_kit.link import Link, LinkState
from ticket_protocol.commands import PartSilent, ReportHealth
from ticket_protocol.words import CounterState, PartKind, PrinterState


def test_it_joins_with_its_token_in_a_header(qtbot, joined, server):
    assert joined.state is LinkState.CONNECTED
    assert joined.board.seq == 5
    assert joined.centre.categories[0].id == "land"
    assert server.headers[0]["Authorization"] == "Bearer secret"
    assert server.headers[0]["Denluot-Protocol"] == "1"
    assert server.joins == [{}]


def test_facts_move_the_board(qtbot, joined, server):
    with qtbot.waitSignal(joined.factArrived) as arrived:
        server.tell(6, counter=9)
    fact, late = arrived.args
    assert fact.counter == 9
    assert not late
    assert joined.board.counter(9).state is CounterState.OPEN


def test_an_old_fact_is_marked_late(qtbot, joined, server):
    old = (datetime.now(UTC) - timedelta(minutes=1)).isoformat()
    fact = {"seq": 6, "at": old, "kind": "CounterOpened", "counter": 9}
    with qtbot.waitSignal(joined.factArrived) as arrived:
        server.say({"type": "fact", "fact": fact})
    assert arrived.args[1] is True


def test_after_a_cut_it_asks_for_what_it_missed(qtbot, joined, server):
    server.missed = [
        {
            "type": "fact",
            "fact": {"seq": 6, "at": "2026-10-14T01:00:00Z", "kind": "CounterOpened", "counter": 9},
        }
    ]
    states = []
    joined.stateChanged.connect(lambda: states.append(joined.state))
    with qtbot.waitSignal(joined.factArrived):
        server.cut()
    qtbot.waitUntil(lambda: joined.state is LinkState.CONNECTED)
    assert states == [LinkState.CUT, LinkState.CONNECTED]
    assert server.joins[1] == {"after": "5", "epoch": "e"}
    assert joined.board.seq == 6


def test_a_gap_makes_it_join_again(qtbot, joined, server):
    server.tell(8, counter=9)
    qtbot.waitUntil(lambda: len(server.joins) == 2)
    assert server.joins[1]["after"] == "5"
    assert joined.board.seq == 5


def test_a_board_that_does_not_fit_is_thrown_away(qtbot, joined, server):
    server.snapshot = joined.board.model_copy(update={"seq": 9})
    with qtbot.waitSignal(joined.snapshotArrived):
        server.tell(6, "TicketRecalled", ticket="x", number="9001", counter=9, times=2)
        assert joined.board is not None
    assert server.joins[1] == {}
    assert joined.board.seq == 9


def test_another_history_comes_as_a_snapshot(qtbot, joined, server):
    server.resumes = False
    server.snapshot = joined.board.model_copy(update={"seq": 2, "epoch": "other"})
    with qtbot.waitSignal(joined.snapshotArrived):
        server.cut()
    assert (joined.board.epoch, joined.board.seq) == ("other", 2)


def test_resync_makes_it_join_again(qtbot, joined, server):
    server.say({"type": "resync"})
    qtbot.waitUntil(lambda: len(server.joins) == 2)
    assert server.joins[1]["after"] == "5"


def test_a_fact_it_has_already_is_nothing(qtbot, joined, server):
    server.tell(5, counter=9)
    with qtbot.waitSignal(joined.factArrived) as arrived:
        server.tell(6, counter=9)
    assert arrived.args[0].seq == 6
    assert len(server.joins) == 1


def test_a_message_it_cannot_read_is_shown(qtbot, joined, server, caplog):
    server.say({"type": "poem"})
    qtbot.waitUntil(lambda: joined.state is LinkState.WRONG_PROTOCOL)
    qtbot.waitUntil(lambda: joined.state is LinkState.CONNECTED)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (401, LinkState.REFUSED),
        (403, LinkState.REFUSED),
        (426, LinkState.WRONG_PROTOCOL),
        (503, LinkState.CUT),
    ],
)
def test_a_refusal_is_a_state_and_it_tries_again(qtbot, link, server, status, state):
    server.centre_status = status
    link.start()
    qtbot.waitUntil(lambda: link.state is state)
    server.centre_status = 200
    qtbot.waitUntil(lambda: link.state is LinkState.CONNECTED)


def test_another_protocol_in_the_centre_is_told(qtbot, link, server):
    server.centre = server.centre.model_copy(update={"protocol": 2})
    link.start()
    qtbot.waitUntil(lambda: link.state is LinkState.WRONG_PROTOCOL)


def test_it_waits_for_a_server_that_is_away(qtbot, joined, returning):
    back = returning()
    qtbot.waitUntil(lambda: joined.state is LinkState.CUT)
    assert joined.board is not None
    back()
    qtbot.waitUntil(lambda: joined.state is LinkState.CONNECTED)


def test_an_answered_ping_is_a_sign_of_life(qtbot, joined):
    qtbot.waitUntil(lambda: joined._clock.running() > joined._heard)
    before = joined._heard
    joined._check_silence()
    qtbot.waitUntil(lambda: joined._heard > before)
    assert joined.state is LinkState.CONNECTED


def test_silence_is_a_cut(qtbot, joined, monkeypatch):
    monkeypatch.setattr("screen_kit.link.SILENCE_S", -1.0)
    joined._check_silence()
    assert joined.state is LinkState.CUT


def test_a_changed_description_is_fetched_again(qtbot, joined, server):
    server.centre = server.centre.model_copy(update={"digest": "two"})
    with qtbot.waitSignal(joined.centreChanged):
        server.tell(6, "ConfigAdopted", digest="two", counters=[{"number": 9, "categories": []}])
    assert joined.centre.digest == "two"


def command_posts(server):
    return [post for post in server.posts if "health" not in post[0]]


def test_a_command_succeeds(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    server.answers = [(201, {"number": "9001"})]
    pending = joined.post("/tickets", {"category": "land"})
    with qtbot.waitSignal(pending.succeeded) as done:
        pass
    assert done.args[0] == {"number": "9001"}


def test_a_refused_command_says_why(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    server.answers = [problem(409, "STALE_VIEW")]
    pending = joined.post("/counters/9/call-next", {"current": None})
    with qtbot.waitSignal(pending.refused) as refused:
        pass
    assert refused.args[0].code == "STALE_VIEW"


def problem(status, code):
    return status, {"type": "x", "title": "No", "status": status, "code": code}


FULL = problem(503, "STORE_UNAVAILABLE")
UNKNOWN = problem(503, "OUTCOME_UNKNOWN")


@pytest.mark.parametrize("lost", ["cut", FULL, UNKNOWN, (500, {}), "half"])
def test_a_lost_reply_is_asked_for_with_the_same_key(qtbot, joined, server, lost):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    server.answers = [lost, lost, (201, {"number": "9001"})]
    pending = joined.post("/tickets", {"category": "land"}, patience_ms=5000)
    with qtbot.waitSignal(pending.succeeded):
        pass
    keys = {key for _, key, _ in command_posts(server)}
    assert len(command_posts(server)) == 3
    assert len(keys) == 1


def test_without_patience_it_is_never_said_again(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    server.answers = ["cut"]
    pending = joined.post("/counters/9/call-next", {})
    with qtbot.waitSignal(pending.unanswered):
        pass
    assert len(command_posts(server)) == 1


@pytest.mark.parametrize(
    ("answers", "ends"), [([FULL], "refused"), ([UNKNOWN], "unanswered"), (["half"], "unanswered")]
)
def test_what_surely_did_not_happen_is_refused(qtbot, joined, server, answers, ends):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    server.answers = answers
    pending = joined.post("/counters/9/call-next", {})
    with qtbot.waitSignal(getattr(pending, ends)):
        pass


def test_after_doubt_nothing_is_said_to_be_undone(qtbot, joined, server, monkeypatch):
    monkeypatch.setattr("screen_kit.pending.RETRY_MS", 40)
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    server.answers = ["cut", *[FULL] * 20]
    pending = joined.post("/tickets", {}, patience_ms=150)
    with qtbot.waitSignal(pending.unanswered):
        pass
    assert len(command_posts(server)) > 1


def test_health_tells_the_printer_at_once(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    joined.printer = PrinterState.OUT
    qtbot.waitUntil(lambda: len(server.posts) == 2)
    assert server.posts[1][2]["printer"] == "out"
    assert server.posts[0][2]["version"]


def test_health_tells_what_paper_is_left_and_what_is_silent(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    joined.tickets_left = 140
    joined.parts_down = (PartSilent(part=PartKind.SIGN, counter=9),)
    qtbot.waitUntil(lambda: len(server.posts) == 2)
    told = ReportHealth.model_validate(server.posts[1][2])
    assert (told.tickets_left, told.parts_down) == (140, joined.parts_down)
    joined.tickets_left, joined.parts_down = None, ()
    qtbot.waitUntil(lambda: len(server.posts) == 3)
    assert set(server.posts[2][2]) == {"version", "clock"}


def test_health_that_is_as_before_is_not_told_again(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    joined.tickets_left = 140
    qtbot.waitUntil(lambda: len(server.posts) == 2)
    joined.tickets_left = 140
    qtbot.wait(20)
    assert len(server.posts) == 2


def test_it_learns_the_servers_time(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    there = datetime.now(UTC) + timedelta(hours=3)
    server.answers = [(200, {"at": there.isoformat()})]
    joined.report_health()
    qtbot.waitUntil(lambda: abs(joined.now() - there) < timedelta(seconds=5))


def test_it_passes_on_where_its_token_may_act(qtbot, joined, server):
    qtbot.waitUntil(lambda: len(server.posts) == 1)
    server.answers = [(200, {"at": datetime.now(UTC).isoformat(), "counters": [7, 8]})]
    with qtbot.waitSignal(joined.countersTold) as told:
        joined.report_health()
    assert told.args[0] == joined.counters == (7, 8)


def test_a_link_goes_with_all_that_is_under_way(qtbot, app, server):
    """PySide crashed over children whose deletion was under way when their parent went."""
    for _ in range(5):
        link = Link(server.url, "secret")
        with qtbot.waitSignal(link.snapshotArrived):
            link.start()
        with qtbot.waitSignal(link.post("/tickets", {}).succeeded):
            pass
        link.post("/tickets", {})
        link.stop()
        del link
        gc.collect()
        qtbot.wait(1)  # a round of the loop
