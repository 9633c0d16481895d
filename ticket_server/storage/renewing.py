"""A store that came back from a copy becomes another log: with an epoch of its own."""

import secrets

from sqlalchemy import delete, update

from ticket_server.domain.facts import Fact
from ticket_server.storage import tables as t
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import Change


def new_epoch() -> str:
    """A name that no log had before."""
    return secrets.token_hex(8)


def renew(store: SqlStore, epoch: str, fact: Fact) -> None:
    """The log goes on as `epoch` after `fact`, and nobody is signed in any more; or neither."""
    with store.transaction() as step:
        step.save(Change(at=fact.at, facts=[fact]))
        step.run(update(t.meta).where(t.meta.c.key == "epoch").values(value=epoch))
        step.run(delete(t.sessions))
    store.epoch = epoch
