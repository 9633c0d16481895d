"""The kiosk's pages under a real finger, drawn in memory."""


def test_three_touches_give_a_number(kiosk, screen):
    window = screen(kiosk)
    window.touch("start").touch("category-dat-dai").touch("take")
    assert [sent.body["category"] for sent in kiosk.asked] == ["dat-dai"]
    kiosk.issue()
    assert window.find("ticketNumber").property("text") == "9012"
