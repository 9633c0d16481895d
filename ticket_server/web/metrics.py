"""`GET /metrics`: how the server and the hall are, in the text form that Prometheus reads.

What happens is counted where it happens; what stands is looked at when somebody asks. Nothing here
names a person, nor which ticket it was.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from math import inf
from typing import Any

from fastapi import FastAPI, Request
from prometheus_client import (
    CollectorRegistry,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from prometheus_client import Counter as Count
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.responses import Response

from ticket_server.backup.nightly import Nightly
from ticket_server.domain.facts import Fact
from ticket_server.domain.tickets import TicketState
from ticket_server.in_force.in_force import InForce
from ticket_server.web.access import Action
from ticket_server.web.hearing import Door
from ticket_server.web.hub import Hub

MEDIA_TYPE = "text/plain; version=1.0.0; charset=utf-8"
SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Upper bounds of what a command may take; most take a disk's flush."""


class Metrics:
    """What one server counts. Belongs to the event loop's thread."""

    def __init__(
        self, hub: Hub, estimator: Callable[[], str], now: Callable[[], datetime], version: str
    ) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self._commands = Histogram(
            "denluot_command_seconds",
            "From a command heard to its answer.",
            ("command", "status", "code"),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._facts = Count(
            "denluot_facts", "Facts stored since the start.", ("kind",), registry=self.registry
        )
        self.registry.register(_Standing(hub, estimator, now, version))

    def watch(self, name: str, words: str, look: Callable[[], float]) -> None:
        """One more figure, looked at when it is asked for."""
        Gauge(name, words, registry=self.registry).set_function(look)

    def answered(self, command: str, status: int, code: str, seconds: float) -> None:
        """A command was answered, or refused."""
        self._commands.labels(command, str(status), code).observe(seconds)

    def see(self, facts: Sequence[Fact]) -> None:
        """Facts that are stored."""
        for fact in facts:
            self._facts.labels(type(fact.body).__name__).inc()

    def add(self, app: FastAPI, door: Door) -> None:
        """Puts the call into the app."""

        async def metrics(request: Request) -> Response:
            """Everything, for who may see it."""
            await door.admit(request, Action.SEE_METRICS)
            return Response(generate_latest(self.registry), media_type=MEDIA_TYPE)

        app.get("/metrics", response_model=None, include_in_schema=False)(metrics)


def watch_upkeep(
    metrics: Metrics, in_force: InForce, nightly: Nightly, now: Callable[[], datetime]
) -> None:
    """Adds what nobody in the hall would notice for weeks: refused settings, missing backups."""

    def age() -> float:
        """Of the newest good backup in any folder; infinite where there is none."""
        made = [one.good.manifest.made_at for one in nightly.stands.folders if one.good]
        return (now() - max(made)).total_seconds() if made else inf

    words = "1: `config.toml` has mistakes, and the settings of before are in force."
    metrics.watch("denluot_settings_refused", words, lambda: in_force.refused is not None)
    metrics.watch("denluot_backup_age_seconds", "Since the newest good backup was made.", age)


class _Standing(Collector):
    """The present state, looked at when it is asked for."""

    def __init__(
        self, hub: Hub, estimator: Callable[[], str], now: Callable[[], datetime], version: str
    ) -> None:
        self._hub, self._estimator, self._now, self._version = hub, estimator, now, version

    def describe(self) -> Iterable[Metric]:
        """Nothing ahead: what there is changes with the day."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """Everything that stands now."""
        yield _gauge("denluot_build_info", "Always 1.", ("version",), {(self._version,): 1})
        yield from self._tickets()
        yield from self._house()
        states = ("off", "starting", "running", "down")
        found = {(state,): float(state == self._estimator()) for state in states}
        yield _gauge("denluot_estimator", "1 for the state it is in.", ("state",), found)

    def _tickets(self) -> Iterator[Metric]:
        hall = self._hub.hall
        waiting: Counter[tuple[Any, ...]] = Counter()
        oldest: dict[tuple[Any, ...], float] = {}
        now = self._now()
        for ticket in hall.tickets.values():
            if ticket.state is TicketState.WAITING:
                name = (ticket.category,)
                waiting[name] += 1
                age = (now - ticket.issued_at).total_seconds()
                oldest[name] = max(age, oldest.get(name, 0.0))
        yield _gauge("denluot_tickets_waiting", "Who waits.", ("category",), waiting)
        words = "Since when the longest waiting was given his number."
        yield _gauge("denluot_longest_wait_seconds", words, ("category",), oldest)
        states = Counter((str(t.state),) for t in hall.tickets.values())
        yield _gauge("denluot_tickets_today", "Today's tickets as they stand.", ("state",), states)

    def _house(self) -> Iterator[Metric]:
        hub, hall = self._hub, self._hub.hall
        counters = Counter((str(counter.state),) for counter in hall.counters.values())
        yield _gauge("denluot_counters", "Counters as they stand.", ("state",), counters)
        yield _gauge("denluot_last_fact", "The newest `seq`.", (), {(): hub.hall.seq})
        yield _gauge("denluot_listeners", "Who follows the feed.", (), {(): hub.listening})
        yield _gauge("denluot_helps_wanted", "Calls for help.", (), {(): len(hall.helps)})
        words = "Seconds since a device fell silent."
        now = self._now()
        silent = {(n,): (now - since).total_seconds() for n, since in hall.silent.items()}
        yield _gauge("denluot_device_silent_seconds", words, ("device",), silent)
        words = "1: nobody has said yet that the clock is right."
        suspected = {(): float(hall.clock_suspected)}
        yield _gauge("denluot_clock_suspected", words, (), suspected)


def _gauge(name: str, words: str, labels: Sequence[str], values: Any) -> Metric:
    family = GaugeMetricFamily(name, words, labels=labels)
    for found, value in values.items():
        family.add_metric(found, value)
    return family
