"""The calls about the settings, asked for anything: documented whole, and never a 500."""

import json

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

EXAMPLES = 10
CALLS = {
    "/api/v1/settings",
    "/api/v1/settings/check",
    "/api/v1/settings/change",
    "/api/v1/settings/form",
    "/api/v1/settings/versions",
    "/api/v1/settings/versions/{number}",
}


def test_every_reference_leads_somewhere(site):
    document = site.server.app.openapi()
    assert {path for path in document["paths"] if "settings" in path} == CALLS
    told = json.dumps(document)
    named = {part.partition('"')[0] for part in told.split("#/components/schemas/")[1:]}
    assert named - document["components"]["schemas"].keys() == set()


def test_nothing_that_is_asked_breaks_the_server(site):
    document = json.loads(json.dumps(site.server.app.openapi()))
    document["paths"] = {path: said for path, said in document["paths"].items() if path in CALLS}
    calls = [r.ok() for r in schemathesis.openapi.from_dict(document).get_all_operations()]
    assert len(calls) == 7
    for call in calls:
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            several(call, mode, site)()


def several(call, mode, site):
    @given(call.as_strategy(generation_mode=mode), st.sampled_from([site.supervisor, site.admin]))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def answers(case, caller):
        sent = case.as_transport_kwargs(base_url="http://hall")
        if "data" in sent:
            sent["content"] = sent.pop("data")
        kept = {k: v for k, v in sent["headers"].items() if k.lower() != "authorization"}
        headers = kept | caller.headers
        sent["headers"] = {k: str(v).encode("latin-1", "replace") for k, v in headers.items()}
        answer = site.hall.client.request(**{k: v for k, v in sent.items() if k != "cookies"})
        assert answer.status_code < 500, f"{call.label}: {answer.text}"

    return answers
