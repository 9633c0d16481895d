"""Whether a morning adds up: every citizen one number, one call, one paper, one end."""

from collections import Counter

from PIL import Image

from demo.centre import Stage
from demo.watching import Watcher
from ticket_protocol.words import PrintOutcome, TicketState


def paper(stage: Stage) -> list[Image.Image]:
    """All the paper that came out, kiosk after kiosk."""
    return [sheet for entrance in stage.entrances for sheet in entrance.printer.machine.sheets]


def mistakes(stage: Stage, watcher: Watcher, numbers: list[str], calls: int) -> list[str]:
    """What does not add up when one citizen got no paper and one did not come."""
    board, count = watcher.board(), len(numbers)
    tickets = [watcher.ticket(f"{board.day:%Y%m%d}-{number}") for number in numbers]
    states, printed = Counter(t.state for t in tickets), Counter(t.printed for t in tickets)
    wrong = []
    if len(set(numbers)) != count:
        wrong.append(f"{len(set(numbers))} different numbers for {count} citizens")
    if states != {TicketState.FINISHED: count - 1, TicketState.MISSED: 1}:
        wrong.append(f"states: {dict(states)}")
    if printed != {PrintOutcome.PRINTED: count - 1, PrintOutcome.FAILED: 1}:
        wrong.append(f"paper: {dict(printed)}")
    if len(paper(stage)) != count - 1:
        wrong.append(f"{len(paper(stage))} sheets of paper")
    if calls != count:
        wrong.append(f"{calls} calls")
    if board.waiting:
        wrong.append(f"{len(board.waiting)} still wait")
    return wrong


def tell(numbers: list[str], calls: int, pictures: int) -> None:
    """The morning in a few lines."""
    print(f"  numbers given    {len(numbers)}: {' '.join(numbers)}")
    print(f"  calls            {calls}, one of them to somebody who did not come")
    print(f"  tickets printed  {len(numbers) - 1}, one shown on the screen: no paper")
    print("  power cuts       1, and every screen came back by itself")
    print(f"  pictures         {pictures}")
