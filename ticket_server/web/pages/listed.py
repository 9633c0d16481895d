"""Which pages there are."""

from typing import Final

from ticket_server.web.pages.pages import Page

PAGES: Final = (
    Page(path="/staff", name="staff", texts=("staff.",)),
    Page(path="/supervisor", name="supervisor", texts=("staff.",)),
    Page(path="/hall", name="hall", texts=("display.", "pairing."), old=True),
    Page(path="/counter/{counter:int}", name="counter", texts=("display.", "pairing."), old=True),
)
