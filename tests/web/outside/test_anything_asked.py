"""Every call asked for anything its description allows, and for what it forbids: never a 500."""

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

EXAMPLES = 8
ROLES = ("admin", "kiosk", "display", "staff")
REAL = {"number": "9", "ticket": "9001", "name": "kiosk-1"}
"""Names that this hall has: so that a call gets further than to its door."""
NO_SERVER_ERROR = 500
BUSY = 503
"""What a call may say that waits for a disk, or for a program that is not running."""


@pytest.fixture
def asked(hall):
    """A hall in the middle of its day; asks it for a case and gives the answer."""
    callers = [hall.caller(role, "kiosk-1" if role == "kiosk" else None) for role in ROLES]
    callers[0].post("/counters/9/open")
    for _ in range(3):
        callers[1].post("/tickets", {"category": "land"})
    callers[0].post("/counters/9/call-next", {})

    def ask(case, caller, *, real):
        if real:
            case.path_parameters.update(
                {k: v for k, v in REAL.items() if k in case.path_parameters}
            )
        sent = case.as_transport_kwargs(base_url="http://hall")
        if "data" in sent:
            sent["content"] = sent.pop("data")
        kept = {k: v for k, v in sent["headers"].items() if k.lower() != "authorization"}
        headers = kept | callers[caller].headers
        sent["headers"] = {k: str(v).encode("latin-1", "replace") for k, v in headers.items()}
        return hall.client.request(**{k: v for k, v in sent.items() if k != "cookies"})

    return ask


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_nothing_that_is_asked_breaks_the_server(hall, asked, mode):
    document = json.loads(json.dumps(hall.server.app.openapi()))
    calls = [r.ok() for r in schemathesis.openapi.from_dict(document).get_all_operations()]
    assert len(calls) >= len(document["paths"])
    for call in calls:
        several(call, mode, asked)()


def several(call, mode, asked):
    """The test of one call."""

    @given(call.as_strategy(generation_mode=mode), st.integers(0, len(ROLES) - 1), st.booleans())
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def answers(case, caller, real):
        answer = asked(case, caller, real=real)
        well = answer.status_code < NO_SERVER_ERROR or answer.status_code == BUSY
        assert well, f"{call.label}: {answer.text}"

    return answers
