"""Which pages there are."""

from typing import Final

from ticket_server.web.pages.pages import Page

SCREENS: Final = ("announce.", "counter.", "date.", "display.", "hall.")
PAGES: Final = (
    Page(path="/sign-in", name="sign_in"),
    Page(path="/staff", name="staff", texts=("staff.",)),
    Page(path="/supervisor", name="supervisor", texts=("staff.",)),
    Page(path="/reports", name="reports", texts=("report.by.",)),
    Page(path="/hall", name="hall", texts=SCREENS, old=True),
    Page(path="/counter/{counter:int}", name="counter", texts=(*SCREENS, "rating."), old=True),
)
