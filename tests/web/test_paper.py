"""Paper over HTTP: what became of it, when the first word was not the last, and copies."""

from dataclasses import replace

import pytest

LAND = {"category": "land"}


@pytest.fixture
def number(kiosk):
    return kiosk.post("/tickets", LAND).json()["number"]


@pytest.fixture
def feed_of(hall):
    """The facts that a role hears while something is done."""

    def listen(role, done):
        with hall.caller(role, f"{role}-ear").feed() as feed:
            feed.receive_json()
            done()
            while (told := feed.receive_json())["type"] != "fact":
                pass
            return told["fact"]

    return listen


@pytest.mark.parametrize("role", ["kiosk", "display", "staff"])
def test_a_copy_is_a_fact_that_every_screen_hears(staff, number, feed_of, role):
    told = feed_of(role, lambda: staff.post(f"/tickets/{number}/reprint"))
    assert (told["kind"], told["kiosk"]) == ("CopyOrdered", "kiosk-1")
    assert (told["ticket"], told["number"]) == ("20261014-9001", "9001")
    assert told["by"] == ("desk-9" if role == "staff" else None)


@pytest.mark.parametrize("name", ["number", "id", "code"])
def test_a_ticket_is_named_by_number_id_or_code(kiosk, staff, name):
    ticket = kiosk.post("/tickets", LAND).json()
    said = staff.post(f"/tickets/{ticket[name]}/reprint")
    assert said.status_code == 200
    assert said.json()["ticket"]["id"] == ticket["id"]


def test_the_kiosk_learns_all_it_needs_to_print(kiosk, staff, number):
    staff.post(f"/tickets/{number}/reprint")
    told = kiosk.get(f"/tickets/{number}").json()
    assert (told["number"], told["language"], len(told["code"])) == (number, "vi", 20)


@pytest.mark.parametrize(
    ("ticket", "body", "expected"),
    [
        ("9001", {"kiosk": "kiosk-3"}, (422, "UNKNOWN_KIOSK", [])),
        ("9001", {"kiosk": "kiosk-2"}, (409, "NO_PRINTER", ["kiosk-1"])),
        ("9001", {"kiosk": ""}, (422, "INVALID_BODY", [])),
        ("9001", {"printer": "one"}, (422, "INVALID_BODY", [])),
        ("9009", {}, (404, "UNKNOWN_TICKET", [])),
    ],
)
@pytest.mark.usefixtures("number")
def test_what_cannot_be_printed_again(staff, ticket, body, expected):
    said = staff.post(f"/tickets/{ticket}/reprint", body)
    assert (said.status_code, said.json()["code"], said.json()["kiosks"]) == expected


def test_who_is_asked_where_is_told_the_kiosks(make_hall, plan):
    two = replace(plan, kiosks={"kiosk-1": True, "kiosk-2": True})
    with make_hall(two) as hall:
        guide = hall.caller("guide", "guide-1")
        number = guide.post("/tickets", LAND).json()["number"]
        said = guide.post(f"/tickets/{number}/reprint")
        assert (said.status_code, said.json()["code"]) == (409, "WHICH_KIOSK")
        assert said.json()["kiosks"] == ["kiosk-1", "kiosk-2"]
        assert guide.post(f"/tickets/{number}/reprint", {"kiosk": "kiosk-2"}).status_code == 200


def test_no_copy_of_a_ticket_that_is_over(staff, number):
    staff.post("/counters/9/call-next")
    assert staff.post(f"/tickets/{number}/reprint").status_code == 200
    staff.post("/counters/9/finish")
    said = staff.post(f"/tickets/{number}/reprint")
    assert (said.status_code, said.json()["code"]) == (409, "TICKET_ENDED")


def test_the_same_order_said_twice_is_one_copy(hall, staff, number):
    staff.post(f"/tickets/{number}/reprint", key="once")
    seq = hall.server.hub.hall.seq
    assert staff.post(f"/tickets/{number}/reprint", key="once").status_code == 200
    assert hall.server.hub.hall.seq == seq


def test_more_may_become_known_of_a_paper(kiosk, number):
    def report(outcome, **more):
        return kiosk.post(f"/tickets/{number}/print", {"outcome": outcome, **more}).json()

    assert report("sent_unconfirmed")["printed"] == "sent_unconfirmed"
    assert report("printed")["printed"] == "printed"
    assert report("failed")["printed"] == "printed"
    assert report("failed", again=True)["printed"] == "printed"


def test_a_copy_makes_good_a_ticket_that_failed(kiosk, staff, number, feed_of):
    def report(outcome, **more):
        return kiosk.post(f"/tickets/{number}/print", {"outcome": outcome, **more}).json()

    assert report("failed")["printed"] == "failed"
    staff.post(f"/tickets/{number}/reprint")
    told = feed_of("staff", lambda: report("printed", again=True))
    assert (told["outcome"], told["again"]) == ("printed", True)
    assert kiosk.get(f"/tickets/{number}").json()["printed"] == "printed"
