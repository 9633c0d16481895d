"""Refusals as problem documents (RFC 9457). The one place that knows their HTTP status."""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from math import ceil
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from ticket_protocol.replies import Problem
from ticket_server.domain.refusals import Refusal
from ticket_server.storage.store import (
    OutcomeUnknownError,
    StoreError,
    UnstorableError,
)

log = logging.getLogger(__name__)

MEDIA_TYPE: Final = "application/problem+json"
TYPE: Final = "urn:denluot:problem:"

STATUS: dict[str, int] = {
    "UNKNOWN_CATEGORY": 422,
    "UNKNOWN_PROCEDURE": 422,
    "UNKNOWN_LANGUAGE": 422,
    "UNKNOWN_COUNTER": 404,
    "UNKNOWN_TICKET": 404,
    "UNKNOWN_KIOSK": 422,
    "UNKNOWN_MESSAGE": 404,
    "COUNTER_NOT_ALLOWED": 403,
    "BAD_LEVEL": 422,
    "UNKNOWN_REASON": 422,
    "KEY_REUSED": 422,
    "WRONG_DAY": 422,
    "UNKNOWN_CLASS": 422,
    "BAD_TIME": 422,
    "BAD_RANGE": 422,
    "STOP_TWICE": 422,
    "NOWHERE_TO_GO": 422,
    "SAME_TICKET": 422,
    "NOT_YOUR_NUMBER": 422,
    "UNKNOWN_SLIP": 422,
    "NUMBER_LOST": 404,
    "ATTEMPT_REPLACED": 410,
    "BAD_SIGN_IN": 403,
    "SIGN_IN_LOCKED": 429,
    "SIGN_IN_BUSY": 429,
    "COUNTER_NEEDED": 422,
    "UNKNOWN_PERSON": 404,
    "WEAK_PASSWORD": 422,
    "WEAK_PIN": 422,
    "WRONG_SECRET": 403,
    "ABOVE_YOU": 403,
    "WRONG_CODE": 404,
    "PAIRING_OVER": 410,
    "NAME_NOT_IN_SETTINGS": 422,
    "COUNTERS_NOT_MEANT": 422,
    "UNKNOWN_DEVICE": 404,
    "UNKNOWN_APPOINTMENT": 404,
}
"""Refusals of the state the hall is in are 409; these are not."""

TITLES: dict[str, str] = {
    "SETTINGS_REFUSED": "The settings have mistakes",
    "SETTINGS_CHANGED": "The file was changed meanwhile",
    "SETTINGS_BEYOND": "The administrator's to change",
    "SETTINGS_UNREADABLE": "The file cannot be read",
    "SETTINGS_UNWRITABLE": "The file cannot be written",
    "UNKNOWN_PATH": "Nothing there to change",
    "UNKNOWN_VERSION": "No such version",
    "UNKNOWN_CATEGORY": "No such category",
    "UNKNOWN_PROCEDURE": "No such procedure",
    "UNKNOWN_LANGUAGE": "No such language",
    "UNKNOWN_COUNTER": "No such counter",
    "UNKNOWN_TICKET": "No such ticket",
    "CATEGORY_NOT_SERVED": "Withdrawn for the day",
    "PRIORITY_NOT_OFFERED": "No priority numbers",
    "OUTSIDE_HOURS": "No numbers at this time",
    "SERIES_EXHAUSTED": "No numbers left",
    "CLOCK_UNCERTAIN": "The date has to be confirmed",
    "WRONG_DAY": "Not the day the clock shows",
    "COUNTER_NOT_OPEN": "The counter is not open",
    "NO_CURRENT_TICKET": "Nobody is at the counter",
    "STALE_VIEW": "The counter has moved on",
    "KEY_REUSED": "The key came with another command",
    "UNKNOWN_CLASS": "No such priority class",
    "QUOTA_REACHED": "No numbers left in this session",
    "BAD_TIME": "Not a time that can be meant",
    "BAD_RANGE": "No range of one series",
    "STOP_TWICE": "The category stands there twice",
    "GRACE_RUNS": "The citizen still has time to come",
    "UNDO_TOO_LATE": "It cannot be taken back any more",
    "NOT_SERVED_HERE": "The counter does not serve that",
    "SAME_COUNTER": "It is there already",
    "NOWHERE_TO_GO": "Neither category nor counter is given",
    "SAME_TICKET": "One ticket, named twice",
    "ALREADY_LINKED": "Linked with another ticket",
    "TICKET_LINKED": "The holder is at a counter with another paper",
    "UNKNOWN_KIOSK": "No such kiosk",
    "NO_PRINTER": "No printer there",
    "WHICH_KIOSK": "Several kiosks could print it",
    "UNKNOWN_MESSAGE": "No such message",
    "RATING_OFF": "Nobody is asked for a rating",
    "NOT_SERVED_YET": "No service is over",
    "ALREADY_RATED": "The ticket has been rated",
    "COUNTER_NOT_ALLOWED": "Another counter",
    "BAD_LEVEL": "No such level",
    "UNKNOWN_REASON": "No such reason",
    "TOO_MANY_MESSAGES": "Too many messages stand there",
    "OFFLINE_OFF": "No numbers without the server",
    "OUTBOX_UNKNOWN": "Not where the numbers were remembered",
    "NUMBER_TAKEN": "Somebody else has the number",
    "NOT_YOUR_NUMBER": "Another's number",
    "DAY_AHEAD": "A day that has not begun",
    "ATTEMPT_REPLACED": "Another number was given instead",
    "UNKNOWN_SLIP": "No such slip",
    "NUMBER_LOST": "Given before the data were restored",
    "NO_BACKUP_FOLDER": "No folder for backups",
    "BAD_SIGN_IN": "Not known, or another secret",
    "SIGN_IN_LOCKED": "Too many attempts",
    "SIGN_IN_BUSY": "Too many at once",
    "COUNTER_NEEDED": "Which counter",
    "STILL_SERVING": "Somebody is still at the counter",
    "COUNTER_BUSY": "Another officer is serving there",
    "UNKNOWN_PERSON": "No such account",
    "LOGIN_TAKEN": "The name is taken",
    "WEAK_PASSWORD": "Too easily guessed",
    "WEAK_PIN": "Too easily guessed",
    "WRONG_SECRET": "Not your password",
    "ABOVE_YOU": "Above your role",
    "LAST_ADMINISTRATOR": "The last administrator",
    "WRONG_CODE": "No device shows that code",
    "PAIRING_OVER": "The pairing is over",
    "NAME_NOT_IN_SETTINGS": "Not a name of the settings",
    "NAME_TAKEN": "Another device has the name",
    "COUNTERS_NOT_MEANT": "No counters for such a device",
    "UNKNOWN_DEVICE": "No such device",
    "TOO_MANY_TRIES": "Too many tries",
    "PERSON_WAITS": "The person waits already",
    "UNKNOWN_APPOINTMENT": "No such appointment",
    "APPOINTMENT_NOT_TODAY": "On another day",
    "APPOINTMENT_CANCELLED": "It was cancelled",
    "APPOINTMENT_USED": "Its holder has a number",
    "TOO_MANY_APPOINTMENTS": "More than are kept",
    "TICKET_WAITING": "The ticket waits",
    "TICKET_CALLED": "The ticket is called",
    "TICKET_SERVING": "The ticket is being served",
    "TICKET_HELD": "The ticket is on hold",
    "TICKET_GUIDED": "The ticket's holder is with a guide",
    "TICKET_MISSED": "The ticket missed its turn",
    "TICKET_ENDED": "The ticket is over",
}


class ProblemError(Exception):
    """The web's own refusals: who asks, and how."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        errors: Sequence[dict[str, Any]] = (),
        headers: dict[str, str] | None = None,
        refusal: Refusal | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = headers
        self.number = refusal.number if refusal else None
        self.kiosks = refusal.kiosks if refusal else ()
        self.wait_s = ceil(wait_s) if (wait_s := getattr(refusal, "seconds", None)) else None


def problem_of(error: Exception) -> ProblemError:
    """What the caller is told about `error`; what nobody foresaw is INTERNAL."""
    match error:
        case ProblemError():
            return error
        case Refusal():
            status, wait_s = STATUS.get(error.code, 409), getattr(error, "seconds", None)
            later = None if wait_s is None else {"retry-after": str(ceil(wait_s))}
            return ProblemError(status, error.code, error.detail, headers=later, refusal=error)
        case StoreError():
            return _of_store(error)
        case RequestValidationError():
            return ProblemError(404, "NOT_FOUND", "There is no such address.")
        case HTTPException():
            return _of_http(error)
    return ProblemError(500, "INTERNAL", "The server failed; its log says where.")


def invalid_body(error: ValidationError) -> ProblemError:
    """400 for what is no JSON, 422 with paths for what does not fit."""
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    if errors[0]["type"] == "json_invalid":
        return ProblemError(400, "MALFORMED_JSON", errors[0]["msg"])
    listed = [
        {"path": ".".join(map(str, e["loc"])), "detail": e["msg"], "type": e["type"]}
        for e in errors
    ]
    return ProblemError(422, "INVALID_BODY", "The body is not what is asked for.", errors=listed)


def response_of(error: Exception) -> Response:
    """The problem document."""
    problem = problem_of(error)
    document = Problem(
        type=TYPE + problem.code.lower().replace("_", "-"),
        title=TITLES.get(problem.code) or HTTPStatus(problem.status).phrase,
        status=problem.status,
        code=problem.code,
        detail=problem.detail,
        errors=problem.errors,
        number=problem.number,
        kiosks=problem.kiosks,
        wait_s=problem.wait_s,
    )
    return Response(
        document.model_dump_json(),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers=problem.headers,
    )


def install(app: FastAPI) -> None:
    """Every error of the app leaves it as a problem document."""

    async def handle(_request: Request, error: Exception) -> Response:
        return response_of(error)

    for kind in (
        ProblemError,
        Refusal,
        StoreError,
        RequestValidationError,
        HTTPException,
        Exception,
    ):
        app.add_exception_handler(kind, handle)


def _of_store(error: StoreError) -> ProblemError:
    if isinstance(error, UnstorableError):
        return ProblemError(422, "UNSTORABLE", "This cannot be stored.")
    later = {"retry-after": "2"}
    if isinstance(error, OutcomeUnknownError):
        words = "It may have happened or not. Ask again with the same Idempotency-Key."
        return ProblemError(503, "OUTCOME_UNKNOWN", words, headers=later)
    words = "Nothing can be stored now; nothing has happened."
    return ProblemError(503, "STORE_UNAVAILABLE", words, headers=later)


def _of_http(error: HTTPException) -> ProblemError:
    codes = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}
    code = codes.get(error.status_code, HTTPStatus(error.status_code).name)
    headers = dict(error.headers) if error.headers else None
    return ProblemError(error.status_code, code, str(error.detail), headers=headers)
