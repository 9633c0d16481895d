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
from ticket_server.web.problem_codes import STATUS, TITLES

log = logging.getLogger(__name__)

MEDIA_TYPE: Final = "application/problem+json"
TYPE: Final = "urn:denluot:problem:"


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
