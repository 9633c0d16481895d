"""What every fact of the feed has. The kinds: `hall_facts`, `ticket_facts`; all: `facts`."""

from pydantic import AwareDatetime, BaseModel, ConfigDict


class FactBase(BaseModel):
    """What every fact has: its place in the log, when it happened, who caused it."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    seq: int
    at: AwareDatetime
    by: str | None = None


class Hidden(FactBase):
    """Something this reader may not see, or does not know yet."""

    kind: str = "Hidden"
