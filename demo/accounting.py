"""Whether a morning adds up: every citizen one number, one paper, one end, and every rule kept."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from PIL import Image

from demo.bare import NO_COMPUTER
from demo.centre import Stage
from demo.record import Record
from demo.umpire import Umpire
from demo.watching import Watcher
from ticket_protocol import facts as f
from ticket_protocol.words import PrintOutcome, ReturnReason, TicketState

HELPER_OFFSET = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True)
class Account:
    """What is held against each other: paper, record, board, and the numbers citizens read."""

    stage: Stage
    watcher: Watcher
    record: Record
    numbers: list[str]

    def of(self, *kinds: type[f.FactBase]) -> list[f.FactBase]:
        """The facts of these kinds."""
        return [fact for fact in self.record.facts if isinstance(fact, kinds)]


def paper(stage: Stage) -> list[Image.Image]:
    """All the paper that came out, kiosk after kiosk."""
    return [sheet for entrance in stage.entrances for sheet in entrance.printer.machine.sheets]


def mistakes(account: Account) -> list[str]:
    """What does not add up when one citizen got no paper."""
    return [*_tickets(account), *_papers(account), *_rules(account), *_happened(account)]


def _tickets(account: Account) -> Iterator[str]:
    numbers, count = account.numbers, len(account.numbers)
    day = account.watcher.board().day
    tickets = [account.watcher.ticket(f"{day:%Y%m%d}-{number}") for number in numbers]
    states = Counter(t.state for t in tickets)
    issued = [fact.number for fact in account.record.facts if isinstance(fact, f.TicketIssued)]
    if len(set(numbers)) != count:
        yield f"{len(set(numbers))} different numbers for {count} citizens"
    if issued != numbers:
        yield f"numbers read: {numbers}, numbers given: {issued}"
    if states != {TicketState.FINISHED: count}:
        yield f"states: {dict(states)}"
    printed = Counter(t.printed for t in tickets)
    if printed != {PrintOutcome.PRINTED: count - 1, PrintOutcome.FAILED: 1}:
        yield f"paper: {dict(printed)}"


def _papers(account: Account) -> Iterator[str]:
    sheets = len(paper(account.stage))
    if sheets != len(account.numbers) - 1:
        yield f"{sheets} sheets of paper"


def _rules(account: Account) -> Iterator[str]:
    """The record, told by the feed through a power cut, by the umpire's rules."""
    board, record = (
        account.watcher.wait(account.record.knows, "the record is whole"),
        account.record,
    )
    assert record.first is not None
    umpire = Umpire(record.first.counters, HELPER_OFFSET)
    umpire.see_all(record.facts)
    yield from umpire.wrong
    if umpire.unfinished:
        yield f"not over: {', '.join(umpire.unfinished)}"
    if record.gap is not None or record.snapshots != 1:
        yield f"the feed had a gap: {record.gap}, {record.snapshots} snapshots"
    if record.board != board:
        yield "the fold of all facts is not the board"


def _happened(account: Account) -> Iterator[str]:
    """What the morning was to show."""
    back = Counter(fact.why for fact in account.record.facts if isinstance(fact, f.TicketReturned))
    if back != {ReturnReason.HELD: 1, ReturnReason.REPORTED: 1}:
        yield f"returned: {dict(back)}"
    unseen = set(called_without_computer(account)) - seen_without_computer(account)
    if unseen:
        yield f"called by keypad, and not on its sign and display: {', '.join(sorted(unseen))}"
    for kind in (f.TicketHeld, f.TicketMissed, f.TicketTransferred, f.MoveUndone):
        if len(account.of(kind)) != 1:
            yield f"{len(account.of(kind))} times {kind.__name__}"
    if not any(isinstance(c, f.PriorityChanged) and not c.priority for c in account.record.facts):
        yield "no priority was withdrawn"
    if not any(isinstance(m, f.TicketMovedOn) and m.to_counter for m in account.record.facts):
        yield "nobody came back from a transfer"
    if not called_elsewhere(account):
        yield "nobody was called to the other counter with paper that named the old one"
    untold = [
        i.number for i in account.record.facts if isinstance(i, f.TicketIssued) and not i.expected
    ]
    if untold:
        yield f"told of no wait: {', '.join(untold)}"


def called_elsewhere(account: Account) -> list[str]:
    """Numbers given before the fields were handed over, and called at the other counter after."""
    facts = account.record.facts
    moved = next((x for x in facts if isinstance(x, f.CategoriesReassigned)), None)
    if moved is None:
        return []
    before = {x.ticket for x in facts if isinstance(x, f.TicketIssued) and x.seq < moved.seq}
    return [
        x.number
        for x in facts
        if isinstance(x, f.TicketCalled)
        and (x.counter, x.seq > moved.seq) == (moved.to, True)
        and x.category in moved.categories
        and x.ticket in before
    ]


def called_without_computer(account: Account) -> list[str]:
    """Numbers called at the counter that has a keypad."""
    calls = (x for x in account.record.facts if isinstance(x, f.TicketCalled))
    return [x.number for x in calls if x.counter == NO_COMPUTER]


def seen_without_computer(account: Account) -> set[str]:
    """Numbers that stood both on its sign and on the keypad's own display."""
    bare = account.stage.bare
    assert bare is not None
    sign = " ".join(" ".join(shown.lines) for shown in bare.shown.history)
    display = " ".join(" ".join(lines) for _, lines in bare.pad.history)
    return {n for n in account.numbers if n in sign and n in display}


def tell(account: Account, pictures: int) -> None:
    """The morning in a few lines."""
    numbers = account.numbers
    print(f"  numbers given    {len(numbers)}: {' '.join(numbers)}")
    print(f"  calls            {len(account.of(f.TicketCalled))}, each true to the rules")
    print(f"  tickets printed  {len(numbers) - 1}, one shown on the screen: no paper")
    elsewhere = called_elsewhere(account)
    print(f"  handed over      counter 9 to 7; called there with the old paper: {elsewhere}")
    by_keypad = called_without_computer(account)
    print(f"  without a PC     counter {NO_COMPUTER}: {len(by_keypad)} calls by keypad, all seen")
    print("  power cuts       1, and every screen came back by itself")
    print(f"  facts            {len(account.record.facts)}, all heard, in order")
    print(f"  pictures         {pictures}")
