"""The order of calls on the pages, and how they follow the board: scripts, without a server."""

import pytest


@pytest.fixture
def play(browser, pytestconfig):
    """Plays calls to the screens' own order of calls; `play(part, script)` gives what it did."""
    page = browser.new_page()
    page.add_script_tag(path=pytestconfig.rootpath / "assets/pages/screen/calls.js")
    yield lambda part, script: page.evaluate(PLAY % script, part)
    page.close()


PLAY = """(part) => {
    const begun = []
    const calls = denluotCalls({ part, begins: (call) => begun.push(call.seq),
        timing: { minimum_s: 4, highlight_s: 20, longest_s: 45 } })
    const call = (seq, more) => ({ seq, at: new Date(0).toISOString(), ticket: `t${seq}`,
        number: String(seq), counter: 1 + seq %% 10, times: 1, ...more })
    const board = (list) => ({ day: 'd', calls: list, counters: [] })
    let last = board([])
    const see = (list, now) => {
        const next = board(list)
        calls.changed(next, last, now, now * 1000)
        last = next
    }
    calls.joined(last, 0)
    %s
    return begun
}"""


def test_twenty_calls_at_once_are_shown_in_their_order(play):
    begun = play(
        "alone",
        """const many = []
        for (let n = 1; n <= 20; n += 1) { many.unshift(call(n)); see(many.slice(0, 12), 1) }
        for (let now = 1; now < 100; now += 0.5) calls.at(now)""",
    )
    assert begun == list(range(1, 21))


def test_it_follows_the_screen_that_speaks_and_goes_on_alone_without_it(play):
    begun = play(
        "following",
        """see([call(2), call(1)], 1)
        calls.at(2.5); begun.push('silent')
        calls.told(1, 'started', 2.6); calls.told(1, 'ended', 5); begun.push('said')
        for (let now = 5; now < 20; now += 0.5) calls.at(now)""",
    )
    assert begun == ["silent", 1, "said", 2]


def test_a_call_that_was_put_back_is_shown_no_more(play):
    begun = play("alone", "see([call(1)], 1); see([call(2), call(1)], 2); see([call(1)], 3)\n"
                 "for (let now = 3; now < 20; now += 1) calls.at(now)")  # fmt: skip
    assert begun == [1]


def test_an_old_call_is_shown_but_not_as_news(play):
    begun = play("alone", "see([call(1)], 90); calls.at(91); begun.push(calls.band().call.seq)")
    assert begun == [1]


FEED = """() => {
    window.made = []
    window.seen = []
    window.WebSocket = function () { made.push(this); this.close = () => seen.push('left') }
    window.say = (message) => made[made.length - 1].onmessage({ data: JSON.stringify(message) })
    const told = { board: (board) => seen.push(board.seq, board.calls.join('')),
        state: (state) => seen.push(state) }
    window.board = denluotBoard(told)
    const at = '2026-10-14T00:30:00Z'
    const changed = (seq, changes) => ({ type: 'board', seq, at, changes })
    say({ type: 'snapshot', board: { seq: 1, calls: ['a', 'b'], clock_suspected: false } })
    say(changed(2, { calls: ['~', 0, 1, ['c', 'd']] }))
    say(changed(%s))
    return seen
}"""


@pytest.mark.parametrize("last", ["4, {}", "3, {}"], ids=["gap", "whole"])
def test_a_page_that_missed_something_asks_for_the_board_anew(browser, pytestconfig, last):
    page = browser.new_page()
    page.add_script_tag(path=pytestconfig.rootpath / "assets/pages/kit/board.js")
    seen = page.evaluate(FEED % last)
    assert seen[:6] == ["joining", "live", 1, "ab", 2, "cdb"]
    if last.startswith("3"):
        assert seen[6:] == [3, "cdb"]
    else:
        assert seen[6:] == ["left", "cut"]
        page.wait_for_function("() => made.length === 2")
    page.close()
