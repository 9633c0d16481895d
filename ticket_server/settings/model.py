"""The shape of `config.toml`: its tables, keys, types and defaults. What fits what: `checks`."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, Field

from ticket_protocol.centre import Procedure
from ticket_server.settings.access import AccessTable, ServerTable
from ticket_server.settings.appointments import AppointmentsTable
from ticket_server.settings.backup import BackupTable
from ticket_server.settings.devices import (
    CardTable,
    DisplayTable,
    KeypadTable,
    KioskTable,
    PrinterTable,
    ScannerTable,
    SignLineTable,
    SlipTable,
)
from ticket_server.settings.fields import Id, Language, Spoken, Table, Text, Zone, written
from ticket_server.settings.finding import Clip, Keywords, QuestionTable, SearchTable
from ticket_server.settings.offline import OfflineTable
from ticket_server.settings.rating import RatingTable
from ticket_server.settings.reports import ReportsTable
from ticket_server.settings.rules import (
    AlarmTable,
    HoldTable,
    HolidaysTable,
    IssuingTable,
    MissedTable,
    PriorityTable,
    RoutingTable,
)
from ticket_server.settings.times import Spans, WeekOf
from ticket_server.settings.voice import VoiceTable


class CentreTable(Table):
    """Who we are."""

    name: Spoken
    short_name: Spoken
    unit: Spoken
    phone: Text | None = None
    address: Text | None = None
    notices: Annotated[tuple[Spoken, ...], Field(strict=False, max_length=12)] = ()
    time_zone: Zone = "Asia/Ho_Chi_Minh"
    languages: Annotated[tuple[Language, ...], Field(strict=False, min_length=1)] = ("vi", "en")

    @property
    def zone(self) -> ZoneInfo:
        """The centre's own time zone."""
        return ZoneInfo(self.time_zone)


class TicketTable(Table):
    """What the ticket can promise."""

    follow_url: Annotated[str, written(r"https?://\S+/t/", "http://10.0.0.5:8000/t/")] | None = None


class SeriesTable(Table):
    """Numbers: a prefix and a count. Letters that ear and eye confuse are not allowed."""

    prefix: Annotated[
        str,
        written(
            r"[0-9ABCDEGLMNPRSTV]{1,3}",
            "1 to 3 digits or letters out of A B C D E G L M N P R S T V",
        ),
    ]
    digits: Annotated[int, Field(ge=2, le=4)] = 3


class ProcedureTable(Table):
    """A procedure of a category, and what is told of it before a number is taken."""

    id: Id
    name: Spoken
    papers: Annotated[tuple[Spoken, ...], Field(strict=False, max_length=12)] = ()
    fee: Spoken | None = None
    time_limit: Spoken | None = None
    keywords: Keywords = ()
    clip: Clip | None = None

    def told(self) -> Procedure:
        """As the wire has it."""
        return Procedure(
            id=self.id,
            name=self.name.words(),
            papers=tuple(paper.words() for paper in self.papers),
            fee=self.fee and self.fee.words(),
            time_limit=self.time_limit and self.time_limit.words(),
            keywords=self.keywords,
            clip=self.clip,
        )


class CategoryTable(Table):
    """What a citizen can come for."""

    id: Id
    name: Spoken
    icon: str
    series: str
    withdrawn: bool = False
    quota: Annotated[int, Field(ge=1, le=9999)] | None = None
    typical_min: Annotated[float, Field(ge=0.5, le=240)] = 8.0
    keywords: Keywords = ()
    procedures: Annotated[tuple[ProcedureTable, ...], Field(strict=False)] = ()


class CounterTable(Table):
    """A counter, what it serves, its own field first, what it helps with, and its daily breaks."""

    number: Annotated[int, Field(ge=1, le=99)]
    name: Spoken
    categories: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
    helps: Annotated[tuple[str, ...], Field(strict=False)] = ()
    breaks: Spans = ()


class ConfigFile(Table):
    """The whole file."""

    centre: CentreTable
    hours: WeekOf = Field(default_factory=dict)
    issuing: IssuingTable = IssuingTable()
    holidays: HolidaysTable = HolidaysTable()
    routing: RoutingTable = RoutingTable()
    priority: PriorityTable = PriorityTable()
    missed: MissedTable = MissedTable()
    hold: HoldTable = HoldTable()
    alarm: AlarmTable = AlarmTable()
    ticket: TicketTable = TicketTable()
    series: Annotated[tuple[SeriesTable, ...], Field(strict=False, min_length=1)]
    categories: Annotated[tuple[CategoryTable, ...], Field(strict=False, min_length=1)]
    counters: Annotated[tuple[CounterTable, ...], Field(strict=False, min_length=1)]
    kiosks: Annotated[tuple[KioskTable, ...], Field(strict=False)] = ()
    displays: Annotated[tuple[DisplayTable, ...], Field(strict=False)] = ()
    printers: Annotated[tuple[PrinterTable, ...], Field(strict=False)] = ()
    sign_lines: Annotated[tuple[SignLineTable, ...], Field(strict=False)] = ()
    keypads: Annotated[tuple[KeypadTable, ...], Field(strict=False)] = ()
    scanners: Annotated[tuple[ScannerTable, ...], Field(strict=False)] = ()
    slips: Annotated[tuple[SlipTable, ...], Field(strict=False, max_length=20)] = ()
    citizen_card: CardTable = CardTable()
    voice: VoiceTable = VoiceTable()
    rating: RatingTable = RatingTable()
    offline: OfflineTable = OfflineTable()
    appointments: AppointmentsTable = AppointmentsTable()
    backup: BackupTable = BackupTable()
    reports: ReportsTable = ReportsTable()
    access: AccessTable = AccessTable()
    server: ServerTable = ServerTable()
    search: SearchTable = SearchTable()
    questions: Annotated[tuple[QuestionTable, ...], Field(strict=False, max_length=20)] = ()


def keys_of(model: Any, location: tuple[int | str, ...]) -> list[str]:
    """The keys allowed in the table at `location` of the file."""
    annotation = model
    for step in location:
        if isinstance(step, str):
            annotation = _table_in(annotation.model_fields[step].annotation)
    return list(annotation.model_fields)


def _table_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_table_in(a) for a in getattr(annotation, "__args__", ()) if a is not Ellipsis)
    return next((t for t in inner if t is not None), None)
