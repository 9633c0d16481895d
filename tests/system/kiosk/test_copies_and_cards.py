"""Copies, and citizen cards before a scanner, through kiosk, server and printer."""

from ticket_protocol.facts import TicketPrinted

CARD = "001951000001|1|Nguyễn Thị Lan|02031940|Nữ|Thôn Đông|01012022"


def test_copies_for_the_citizen_and_for_staff_are_printed(asks, hand, kiosk, staff, codes):
    facts = []
    kiosk.link.factArrived.connect(lambda fact, _late: facts.append(fact))
    hand.touch("start", "category-dat-dai", "take")
    hand.see("printAgain")
    ticket = asks.get("/board").json()["waiting"][0]["ticket"]

    def ordered():  # for two seconds the page hears no touch
        if not kiosk.view_model.ticket.copy:
            hand.touch("printAgain")
        return kiosk.view_model.ticket.copy

    hand.wait(ordered)
    hand.wait(lambda: told(facts) == [("printed", False), ("printed", True)])
    staff.order(f"/tickets/{ticket}/reprint")
    hand.wait(lambda: told(facts) == [("printed", False), ("printed", True), ("printed", True)])
    one, *copies = codes()
    assert copies == [one, one]


def test_a_copy_says_that_it_is_one(door, hand, kiosk):
    hand.touch("start", "category-dat-dai", "take")
    hand.see("printAgain")
    kiosk.paper.print(kiosk.view_model._visit.ticket, kiosk.link.centre, copy=True)
    assert door.wait(lambda machine: len(machine.sheets) == 2)
    original, copy = door.machine.sheets
    assert original.tobytes() != copy.tobytes()


def test_nobody_waits_twice_for_the_same_with_one_card(asks, hand, kiosk, scanner):
    for _ in range(2):
        hand.see("start")
        scanner.read(CARD)
        hand.see("notice")
        hand.wait(lambda: kiosk.view_model._visit.person is not None)
        hand.touch("category-dat-dai", "takePriority")
        hand.wait(lambda: kiosk.view_model.page in {"ticket", "categories"})
        if kiosk.view_model.page == "ticket":

            def left():
                kiosk.view_model.home()
                return kiosk.view_model.page == "welcome"

            hand.wait(left)
    (waiting,) = asks.get("/board").json()["waiting"]
    assert kiosk.view_model.notice == "kiosk.person_waits"
    assert kiosk.view_model.noticeNumber == waiting["number"]


def told(facts):
    """What became of each paper, and whether it was a copy."""
    return [(f.outcome, f.again) for f in facts if isinstance(f, TicketPrinted)]
