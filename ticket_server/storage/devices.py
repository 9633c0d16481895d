"""The list of devices' tokens as the store keeps it: records and rows. Looked up: `tokens`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, Final

from ticket_server.storage.kept import Put
from ticket_server.storage.store import Paired, Store, Token

TOKENS: Final = "tokens"


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptDevice:
    """A token as it is kept. Of the token itself only its SHA-256.

    `kind` None: made on the command line. `renamed`: its name before the last change. `version`,
    `address`, `seen_at`: what was last noted of its program, minutes behind what is so.
    """

    id: int
    digest: str = field(repr=False)
    role: str
    name: str
    counters: frozenset[int] | None
    created_at: datetime
    kind: str | None = None
    paired_by: str | None = None
    renamed: str | None = None
    revoked_at: datetime | None = None
    version: str | None = None
    address: str | None = None
    seen_at: datetime | None = None


def devices(store: Store) -> list[KeptDevice]:
    """Every token, also those that were revoked, the oldest first."""
    return sorted(map(_device, store.table(TOKENS)), key=lambda device: device.id)


def keep_device(device: KeptDevice) -> Put:
    """The device as it is from now on."""
    values = {one.name: getattr(device, one.name) for one in fields(device)}
    values["counters"] = counters_text(device.counters)
    return Put(table=TOKENS, key={"id": device.id}, values=values)


def token_values(digest: str, token: Token, at: datetime, paired: Paired | None) -> dict[str, Any]:
    """The columns of a new one, but for its number."""
    values = {
        "digest": digest,
        "role": token.role,
        "name": token.name,
        "counters": counters_text(token.counters),
        "created_at": at,
    }
    if paired is None:
        return values
    return values | {
        "kind": paired.kind,
        "paired_by": paired.by,
        "version": paired.version,
        "address": paired.address,
        "seen_at": at,
    }


def token_of(row: Mapping[str, Any]) -> Token:
    """Whom the token of a row stands for."""
    counters = counters_of(row["counters"])
    return Token(id=row["id"], role=row["role"], name=row["name"], counters=counters)


def counters_text(counters: frozenset[int] | None) -> str | None:
    """As the table has them."""
    return None if counters is None else ",".join(map(str, sorted(counters)))


def counters_of(text: str | None) -> frozenset[int] | None:
    """And back."""
    return None if text is None else frozenset(int(number) for number in text.split(",") if number)


def _device(row: Mapping[str, Any]) -> KeptDevice:
    known: dict[str, Any] = {one.name: row.get(one.name) for one in fields(KeptDevice)}
    return KeptDevice(**{**known, "counters": counters_of(row["counters"])})
