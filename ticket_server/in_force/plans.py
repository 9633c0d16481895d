"""The writer's side: the plan that it decides by, changed between two orders. Pure."""

from ticket_server.domain.plan import Plan


class Plans:
    """What is in force is what the stored facts say: their digest names one of the plans known."""

    def __init__(self, plan: Plan) -> None:
        self.now = plan
        self._possible = {plan.digest: plan}

    def adopt(self, plan: Plan) -> None:
        """Decisions follow it from now on; if its fact does not come to be stored, `recover`."""
        self.now = self._possible[plan.digest] = plan

    def settle(self) -> None:
        """All that was decided is stored."""
        self._possible = {self.now.digest: self.now}

    def recover(self, digest: str | None) -> None:
        """The hall was folded again from what is stored; `digest` is what it ended with."""
        self.now = self._possible.get(digest or "", self.now)
