"""Between two citizens: when what the server says of the centre may become so on the screen."""

from kiosk.visit import Page, Visit
from kiosk.visiting import Visiting
from screen_kit.link import Link


def adopt_between(link: Link, visiting: Visiting) -> None:
    """Whoever has begun ends with the description of the centre with which they began."""

    def changed(_before: Visit, after: Visit) -> None:
        if after.page is Page.WELCOME:
            link.settle()

    link.at_rest = lambda: visiting.visit.page is Page.WELCOME
    visiting.changed.connect(changed)
