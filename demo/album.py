"""What the screens show, kept as pictures."""

from dataclasses import dataclass
from pathlib import Path

from demo.bare import NO_COMPUTER
from demo.bare_picture import counter_picture
from demo.centre import Stage
from demo.stage import Actor, StageError
from demo.watching import PATIENCE_S


@dataclass(frozen=True, kw_only=True)
class Album:
    """Pictures of the screens of `stage`, in `folder`."""

    stage: Stage
    folder: Path

    def keep(self, actor: str, name: str) -> None:
        """What the screen of kiosk-1, hall, sign-9, officer-2 and so on shows now."""
        self._screens()[actor].picture(self.folder / f"{name}.png")

    def keep_bare(self, name: str, *, sign: str, pad: str) -> None:
        """The counter without a computer, once this stands on its sign and its keypad."""
        bare = self.stage.bare
        assert bare is not None
        lines = bare.pad.wait(lambda shown: shown[0] == pad, pad, at=NO_COMPUTER)
        if not bare.sign.wait(lambda signs: sign in signs.text(), PATIENCE_S):
            raise StageError(f"the sign shows {bare.shown.text()!r}, not {sign!r}")
        counter_picture(bare.shown.lines(), lines).save(self.folder / f"{name}.png")

    def _screens(self) -> dict[str, Actor]:
        stage = self.stage
        screens = {"hall": stage.hall, "supervisor": stage.supervisor}
        screens |= {f"kiosk-{i}": e.kiosk for i, e in enumerate(stage.entrances, start=1)}
        screens |= {f"sign-{n}": sign for n, sign in stage.signs.items()}
        return screens | {f"officer-{n}": officer for n, officer in stage.officers.items()}
