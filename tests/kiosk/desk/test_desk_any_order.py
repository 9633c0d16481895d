"""Whatever is clicked at the desk, in whatever order the server answers: nothing odd is shown."""

from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.desk_face.acting import Acting
from kiosk.desk_face.desk import OVER, Asks
from kiosk.desk_face.tickets import ticket_keys
from kiosk.paper.told import Paper
from screen_kit.link import LinkState
from ticket_protocol.device_settings import KioskSettings
from ticket_protocol.replies import Problem, Ticket
from ticket_protocol.texts import texts
from ticket_protocol.words import CancelReason, PriorityReason, TicketState

NAMES = st.sampled_from(["9012", "9013"])
CLICKS = st.one_of(
    st.tuples(st.just("choose"), st.sampled_from(["dat-dai", "chung-thuc"])),
    st.tuples(st.just("grant"), st.sampled_from([None, "old"])),
    st.tuples(st.just("because"), st.sampled_from(PriorityReason)),
    st.tuples(st.just("take")),
    st.tuples(st.sampled_from(["take", "done", "print_again", "note_help"])),
    st.tuples(st.sampled_from(["cut", "join", "join", "join"])),
    st.tuples(st.just("print_at"), st.sampled_from(["kiosk-1", "kiosk-2"])),
    st.tuples(st.just("look"), NAMES),
    st.tuples(st.just("look_back"), st.sampled_from(["9:10", "25", "8"])),
    st.tuples(st.just("unfold"), NAMES),
    st.tuples(st.just("ask"), st.sampled_from(Asks)),
    st.tuples(st.just("cancel"), st.sampled_from([CancelReason.LEFT, CancelReason.OTHER])),
    st.tuples(st.just("change"), st.sampled_from(["chung-thuc"])),
    st.tuples(st.just("renew"), NAMES),
    st.tuples(
        st.just("server"), st.sampled_from(["done", "refused", "which", "nothing"]),
        NAMES, st.sampled_from(TicketState),
    ),
)  # fmt: skip


class Room:
    """The desk with a server that answers one thing at a time, when the test says so."""

    def __init__(self, link, ticket, centre, *, prints):
        self.link, self.ticket, self.printed, self.open = link, ticket, [], []
        kiosks = tuple(KioskSettings(id=f"kiosk-{n}", printer="p") for n in (1, 2))
        link.centre = centre.model_copy(update={"kiosks": kiosks})
        link.state = LinkState.CONNECTED
        paper = SimpleNamespace(
            expected=lambda: Paper.COMING if prints else Paper.NONE,
            print=lambda ticket, _centre: self.printed.append(ticket.id),
        )
        self.acting = Acting(link, "desk-1", paper, now=link.now, changed=lambda: None)
        self.heard = 0

    def click(self, name, *more):
        acting, desk = self.acting, self.acting.desk
        match name:
            case "cut" | "join":
                self.link.state = LinkState.CUT if name == "cut" else LinkState.CONNECTED
            case "grant":
                acting.now(desk.grant(more[0], priority=True))
            case "unfold":
                acting.now(desk.unfold(f"20261014-{more[0]}"))
            case "choose" | "because" | "ask" | "done":
                acting.now(getattr(desk, name)(*more))
            case "renew":
                acting.renew(f"20261014-{more[0]}")
            case _:
                getattr(acting, name)(*more)

    def server(self, how, number, state):
        """Answers the oldest command that waits; with none, the oldest question."""
        told = self.ticket(number, state=state, counter=9 if state == "called" else None)
        if self.heard < len(self.link.sent):
            sent = self.link.sent[self.heard]
            self.heard += 1
            code = {"refused": "TICKET_ENDED", "which": "WHICH_KIOSK"}.get(how)
            if code is not None:
                kiosks = ("kiosk-1", "kiosk-2") if how == "which" else ()
                sent.pending.refused.emit(problem(code, kiosks))
            elif how == "nothing":
                sent.pending.unanswered.emit()
            else:
                whole = sent.path == "/tickets"
                sent.pending.succeeded.emit(told if whole else {"ticket": told})
        elif self.link.questions:
            _path, asked = self.link.questions.pop(0)
            if how == "done":
                asked.answered.emit(f'{{"tickets": [{Ticket(**told).model_dump_json()}]}}'.encode())
            elif how == "nothing":
                asked.unanswered.emit()
            else:
                asked.refused.emit(problem("NOT_ALLOWED", ()))


def problem(code, kiosks):
    return Problem(type="about:blank", title=code, status=409, code=code, kiosks=kiosks)


@pytest.mark.parametrize("prints", [True, False])
def test_any_order(new_kiosk, ticket, centre, prints):
    @settings(
        max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(st.lists(CLICKS, min_size=20, max_size=60))
    def played(clicks):
        room = Room(type(new_kiosk.link)(), ticket, centre, prints=prints)
        for name, *more in clicks:
            before = len(room.link.sent)
            room.server(*more) if name == "server" else room.click(name, *more)
            check(room, before, name)

    played()


def check(room, before, name):
    desk, sent = room.acting.desk, room.link.sent
    assert len(sent) - room.heard <= 1, "one command at a time"
    if room.link.state is LinkState.CUT and name != "server":
        assert len(sent) == before, "nothing is sent into the void"
    if desk.ticket is None or desk.ticket.state in OVER:
        assert ticket_keys(desk, texts("vi")) == ()
    if desk.wish.priority_class is not None:
        assert desk.wish.granted is not None, "priority has a reason"
    taken = [one for one in sent if one.path == "/tickets"]
    assert len(room.printed) <= len(taken), "no paper without a number"
