"""Whoever is signed in at a device speaks by a token of his own; the device's health never."""

from screen_kit.link import LinkState


def test_a_device_whose_own_token_is_refused_is_refused_whoever_speaks_here(qtbot, joined, server):
    states = []
    joined.stateChanged.connect(lambda: states.append(joined.state))
    joined.speak_as("an officer's")
    qtbot.waitUntil(lambda: joined.state is LinkState.CONNECTED)
    spoken = [sent["Authorization"] for sent in server.posted_headers]
    assert server.headers[-1]["Authorization"] == "Bearer an officer's"
    assert set(spoken) == {"Bearer secret"}
    refused = {"type": "t", "title": "t", "status": 401, "code": "NO_TOKEN"}
    server.answers = [(401, refused)]
    joined.report_health()
    qtbot.waitUntil(lambda: LinkState.REFUSED in states)
