"""`GET /reports`: what is asked for is read here; another process makes it."""

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from fastapi import FastAPI, Request
from starlette.datastructures import QueryParams
from starlette.responses import Response

from ticket_protocol.centre import Centre
from ticket_protocol.reports import ReportReply
from ticket_server.reports.asked import Asked, By, Form, Rules
from ticket_server.reports.beside import closed, officers
from ticket_server.reports.child import Maker, ReportFailedError
from ticket_server.storage.store import Store
from ticket_server.web import routes
from ticket_server.web.access import Action
from ticket_server.web.hearing import Door
from ticket_server.web.openapi import reading_docs
from ticket_server.web.problems import ProblemError

LONGEST: Final = timedelta(days=3660)
LANGUAGES: Final = ("vi", "en")
KNOWN: Final = frozenset({"from", "to", "by", "format", "lang", "template"})

Choice = TypeVar("Choice", bound=StrEnum)
Result = TypeVar("Result")


class Reports:
    """Puts the call into the app. `maker` None: this server makes none."""

    def __init__(
        self,
        app: FastAPI,
        *,
        door: Door,
        maker: Maker | None,
        store: Store,
        reader: Executor,
        centre: Callable[[], Centre],
        now: Callable[[], datetime],
    ) -> None:
        self._door = door
        self._maker = maker
        self._store = store
        self._reader = reader
        self._centre = centre
        self._now = now
        docs = reading_docs("reports", "/reports", ReportReply)
        docs["openapi_extra"]["parameters"] += PARAMETERS
        docs["openapi_extra"]["responses"]["200"]["content"] |= FILES
        routes.add(app, "GET", "/reports", self.report, docs)

    async def report(self, request: Request) -> Response:
        """Figures, rows and charts of some days; or the same as a file.

        The definitions of the figures come with them. Ratings are told in groups of five or more,
        once their day is over; of officers only counts and ratings, unless the settings say so.
        """
        await self._door.admit(request, Action.SEE_REPORTS)
        if self._maker is None:
            raise ProblemError(503, "REPORTS_OFF", "This server makes no reports.")
        asked = await self._asked(request.query_params)
        try:
            made = await self._maker.make(asked)
        except ReportFailedError as error:
            raise ProblemError(503, "REPORT_FAILED", str(error)) from error
        headers = {} if asked.form is Form.JSON else {"content-disposition": _saved_as(asked)}
        return Response(made.body, media_type=made.media, headers=headers)

    async def _asked(self, query: QueryParams) -> Asked:
        unknown = sorted(set(query) - KNOWN)
        if unknown:
            raise _invalid(unknown[0], f"There is no such parameter; known: {', '.join(KNOWN)}.")
        centre, now = self._centre(), self._now()
        zone = ZoneInfo(centre.time_zone)
        today = now.astimezone(zone).date()
        first = _day(query, "from", today)
        last = _day(query, "to", max(first, today))
        if first > last or last - first > LONGEST:
            raise _invalid("to", "The days go from the first to the last, ten years at most.")
        language = query.get("lang", LANGUAGES[0])
        if language not in LANGUAGES:
            raise _invalid("lang", f"One of: {', '.join(LANGUAGES)}.")
        return Asked(
            first=first,
            last=last,
            by=_one_of(By, query, "by", By.DAY),
            form=_one_of(Form, query, "format", Form.JSON),
            language=language,
            template=_flag(query, "template"),
            centre=centre,
            zone=zone,
            rules=_rules(centre),
            now=now,
            closed=await self._read(closed, min(last, today)),
            officers=await self._read(officers),
        )

    async def _read(self, read: Callable[..., Result], *args: date) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._reader, read, self._store, *args)


def _rules(centre: Centre) -> Rules:
    told = centre.reports
    return Rules(promised_s=60 * told.promised_min, officer_times=told.officer_times)


def _day(query: QueryParams, name: str, usual: date) -> date:
    text = query.get(name)
    if text is None:
        return usual
    if not re.fullmatch(r"[12]\d{3}-\d\d-\d\d", text):
        raise _invalid(name, "A day as 2026-11-30.")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _invalid(name, "No calendar has that day.") from None


def _one_of(kind: type[Choice], query: QueryParams, name: str, usual: Choice) -> Choice:
    text = query.get(name, usual.value)
    try:
        return kind(text)
    except ValueError:
        raise _invalid(name, f"One of: {', '.join(kind)}.") from None


def _flag(query: QueryParams, name: str) -> bool:
    text = query.get(name, "0")
    if text not in ("0", "1"):
        raise _invalid(name, "0 or 1.")
    return text == "1"


def _invalid(name: str, words: str) -> ProblemError:
    errors = [{"path": name, "detail": words, "type": "value_error"}]
    return ProblemError(422, "INVALID_QUERY", f"{name}: {words}", errors=errors)


def _saved_as(asked: Asked) -> str:
    what = "thang" if asked.template else asked.by.value
    name = f"bao-cao-{what}-{asked.first}-{asked.last}.{asked.form}"
    return f'attachment; filename="{name}"'


def _parameter(name: str, about: str, **schema: Any) -> dict[str, Any]:
    known = {"type": "string", **schema}
    return {"name": name, "in": "query", "required": False, "description": about, "schema": known}


PARAMETERS: Final = [
    _parameter("from", "The first day; without it today.", format="date"),
    _parameter("to", "The last day; without it today.", format="date"),
    _parameter("by", "What the rows are.", enum=list(By), default="day"),
    _parameter("format", "In which form.", enum=list(Form), default="json"),
    _parameter("lang", "In which language.", enum=list(LANGUAGES), default="vi"),
    _parameter("template", "1: the month's report.", enum=["0", "1"], default="0"),
]
_FILE: Final = {"schema": {"type": "string", "format": "binary"}}
FILES: Final = {
    "text/csv": _FILE,
    "application/pdf": _FILE,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _FILE,
}
