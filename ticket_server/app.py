"""The composition: store, writer, hub and web put together. Also used by tests and benchmarks."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from time import monotonic

from fastapi import FastAPI
from starlette.routing import WebSocketRoute

from ticket_protocol.centre import Centre
from ticket_protocol.version import API
from ticket_server.backup.nightly import Place
from ticket_server.booking.book import Appointments, Book
from ticket_server.desk import Desk
from ticket_server.domain.facts import DayStarted, Fact
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import Bodies, Scene
from ticket_server.expecting.child import Start
from ticket_server.expecting.expecting import Expecting
from ticket_server.expecting.keeping import Keeping
from ticket_server.handing_in import HandingIn
from ticket_server.helping import Helping
from ticket_server.in_force.in_force import InForce, Rules
from ticket_server.in_force.keeper import Keeper
from ticket_server.in_force.starting import Kept
from ticket_server.officers import Officers
from ticket_server.orders import Answer
from ticket_server.people.hashing import Hashing
from ticket_server.persons import DayKeys
from ticket_server.reports.child import Maker
from ticket_server.reports.keeping_up import keeping
from ticket_server.service import Asking, Service
from ticket_server.settings.access import Access
from ticket_server.storage.store import Store, Token
from ticket_server.web import openapi, problems
from ticket_server.web.access import Keyring
from ticket_server.web.appointments import AppointmentsRoom
from ticket_server.web.backups.room import BackupsRoom
from ticket_server.web.callers import Callers
from ticket_server.web.commands import Commands
from ticket_server.web.expectations import Foreseeing
from ticket_server.web.feed import Feed
from ticket_server.web.handing_in import add_calls
from ticket_server.web.headers import Headers
from ticket_server.web.hearing import Door
from ticket_server.web.help_calls import add_help
from ticket_server.web.hub import Hub
from ticket_server.web.limits import Gate, Limits
from ticket_server.web.looking_up import LookingUp
from ticket_server.web.metrics import Metrics, watch_upkeep
from ticket_server.web.pages.files import add_files
from ticket_server.web.pages.listed import PAGES
from ticket_server.web.pages.pages import Pages
from ticket_server.web.pairing.room import DevicesRoom
from ticket_server.web.people.room import PeopleRoom
from ticket_server.web.phone.pages import PhonePages
from ticket_server.web.presence import Presence
from ticket_server.web.reading import Reading
from ticket_server.web.reports.calls import Reports
from ticket_server.web.settings.calls import SettingsCalls
from ticket_server.web.supervising.call import Supervising
from ticket_server.web.supervising.concerns import of_estimator, of_settings
from ticket_server.writer import Writer


def utc_now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


class TicketServer:
    """One centre's server: everything but the socket. It reads the store; then use `app`.

    `estimator` starts a process that estimates waits; without it the queue's length must do.
    `kept`: the file whose settings these are; without it nobody can change them. `hashing`: of
    passwords, another one in tests. `backups`: what is backed up where the settings say so; without
    it nothing is.
    """

    def __init__(
        self,
        *,
        store: Store,
        plan: Plan,
        centre: Centre,
        now: Callable[[], datetime] = utc_now,
        estimator: Start | None = None,
        kept: Kept | None = None,
        reports: Maker | None = None,
        access: Access | None = None,
        hashing: Hashing | None = None,
        backups: Place | None = None,
        running: Callable[[], float] = monotonic,
    ) -> None:
        self.store = store
        self.reports = reports
        self._now = now
        self.in_force = InForce(Rules(plan=plan, centre=centre, access=access or Access()))
        self.hub = Hub(store.epoch)
        self.metrics = Metrics(self.hub, lambda: self.expecting.state, now, centre.version)
        self.desk = Desk(self._committed)
        self.writer = Writer(store=store, plan=plan, now=now, deliver=self.desk.deliver)
        today = self.writer.load()
        self.expecting = Expecting(
            audience=self.hub,
            plan=plan,
            now=now,
            store=store,
            keep=Keeping(store, self.writer.write),
            start=estimator,
        )
        asking = Asking(self.desk, store.secret)
        self.book, newcomer = Book(store), self.expecting.waits.newcomer
        self.service = Service(asking, store.secret, now, newcomer, self.book.find)
        self.officers = Officers(asking)
        self.handing_in = HandingIn(asking, epoch=store.epoch, secret=store.secret)
        self.day_keys = DayKeys(lambda: self.in_force.plan.day(now()))
        self._publish(today)
        self.reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self.presence = Presence(
            plan=lambda: self.in_force.plan,
            hall=lambda: self.hub.hall,
            ask=self._decide,
            now=now,
            pads=lambda: [line.id for line in self.in_force.centre.keypads],
            running=running,
        )
        keyring = Keyring(store, self.reader)
        self.devices = DevicesRoom(
            store=store,
            desk=self.desk,
            asking=asking,
            reader=self.reader,
            keyring=keyring,
            hall=lambda: self.hub.hall,
            centre=lambda: self.in_force.centre,
            now=now,
            vacate=self._vacate,
        )
        self.people = PeopleRoom(
            store=store,
            desk=self.desk,
            reader=self.reader,
            hall=lambda: self.hub.hall,
            now=now,
            closed=self.devices.feeds.hang_up,
            lasting=lambda: self.in_force.access.lasting,
            hashing=hashing,
            running=running,
        )
        self.limits = Limits(lambda: self.in_force.access.per_second, running)
        self._callers = Callers(keyring, self.people.sessions, self.limits)
        self.door = Door(self._callers, self._heard)
        self.keeper = None
        if kept is not None:
            self.keeper = Keeper(kept=kept, in_force=self.in_force, desk=self.desk, now=now)
        self.backups = BackupsRoom(
            backups,
            self.in_force.rules.backup if kept is None else kept.start.rules.backup,
            desk=self.desk,
            in_force=self.in_force,
            now=now,
        )
        self.in_force.follow(lambda rules: self.expecting.adopt(rules.plan))
        self.in_force.follow(lambda _rules: self.devices.adopt())
        self.app = self._app(asking)

    def _heard(self, token: Token, address: str) -> None:
        self.presence.heard(token)
        self.devices.sightings.heard(token, address)

    async def _vacate(self) -> None:
        await self.people.sessions.look()

    def _committed(self, facts: Sequence[Fact]) -> None:
        self._publish(facts)
        self.in_force.see(facts)
        self.metrics.see(facts)

    def _publish(self, facts: Sequence[Fact]) -> None:
        self.hub.publish(facts)
        self.expecting.see(facts)
        for fact in facts:
            if isinstance(fact.body, DayStarted):
                self.service.persons.forget(fact.body.day)
                self.day_keys.forget(fact.body.day)

    async def _decide(self, decide: Callable[[Scene], Bodies]) -> None:
        """What nobody asked for."""
        await self.desk.ask(by=None, claim=None, decide=decide, reply=lambda _h, _f: Answer())

    def _app(self, asking: Asking) -> FastAPI:
        app = FastAPI(
            title="Đến Lượt",
            version=self.in_force.centre.version,
            lifespan=self._life,
            openapi_url=f"{API}/openapi.json",
            docs_url=None,
            redoc_url=None,
        )
        metrics, door = self.metrics, self.door
        answered = metrics.answered
        commands = Commands(app, door, self.service, self.officers, self.hub, answered=answered)
        metrics.add(app, door)
        add_calls(commands, self.handing_in)
        add_help(commands, Helping(asking))
        booked = Appointments(self.book, asking, self.service)
        AppointmentsRoom(app, door, commands, booked, hub=self.hub, in_force=self.in_force)
        self.devices.add_calls(app, self.door, commands)
        self.people.add_calls(app, self.door, self._callers, self.limits)
        if self.keeper is not None:
            SettingsCalls(app, self.door, commands, self.keeper, lambda: self.hub.hall)
        Reading(
            app,
            door=self.door,
            desk=self.desk,
            hub=self.hub,
            store=self.store,
            reader=self.reader,
            in_force=self.in_force,
            estimator=lambda: self.expecting.state,
            person_key=self.day_keys.now,
            named=asking.named,
        )
        LookingUp(app, door=self.door, hub=self.hub, named=asking.named)
        Foreseeing(app, door=self.door, expecting=self.expecting, store=self.store)
        Supervising(
            app,
            door=self.door,
            hub=self.hub,
            centre=lambda: self.in_force.centre,
            now=self._now,
            concerns=[
                of_estimator(lambda: self.expecting.state),
                of_settings(lambda: self.keeper.refused if self.keeper else None),
                self.backups.concern,
            ],
            officers=self.people.at_counters,
        )
        Reports(
            app,
            door=self.door,
            maker=self.reports,
            store=self.store,
            reader=self.reader,
            centre=lambda: self.in_force.centre,
            now=self._now,
        )
        self.backups.add_calls(app, self.door)
        add_files(app)
        Pages(app, lambda: self.in_force.centre).add(PAGES)
        phones = PhonePages(
            app,
            hub=self.hub,
            service=self.service,
            in_force=self.in_force,
            secret=self.store.secret,
            now=self._now,
        )
        metrics.watch("denluot_following", "Who follows a ticket.", lambda: len(phones.following))
        watch_upkeep(metrics, self.in_force, self.backups.nightly, self._now)
        feed = Feed(
            door=self.door,
            hub=self.hub,
            store=self.store,
            reader=self.reader,
            presence=self.presence,
            feeds=self.devices.feeds,
        )
        app.router.routes.append(WebSocketRoute(f"{API}/feed", feed.listen))
        openapi.install(app)
        problems.install(app)
        app.add_middleware(Gate, limits=self.limits)
        app.add_middleware(Headers)
        return app

    @asynccontextmanager
    async def _life(self, _app: FastAPI) -> AsyncIterator[None]:
        self.desk.open(self.writer)
        self.writer.start()
        self.expecting.open()
        rooms = (self.presence, self.devices, self.people.sessions, self.backups.nightly)
        watching = [asyncio.create_task(room.watch()) for room in rooms]
        watching += keeping(self.reports, lambda: self.in_force.centre, self._now)
        if self.keeper is not None:
            watching.append(asyncio.create_task(self.keeper.watch()))
        try:
            yield
        finally:
            for task in watching:
                task.cancel()
            await self.backups.nightly.close()
            self.expecting.close()
            self.writer.stop()
            self.reader.shutdown(wait=False)
            self.store.close()
