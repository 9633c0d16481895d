"""One centre in windows on this machine, to be played with by hand."""

import tempfile
import time
from pathlib import Path

from demo.centre import Stage, running


def run(output: Path) -> int:
    """Opens everything and waits until the kiosk is closed or Ctrl-C; tickets go to `output`."""
    output.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="denluot-demo-") as folder,
        running(Path(folder), live=True) as stage,
    ):
        _tell(stage, output)
        try:
            _keep_saving(stage, output)
        except KeyboardInterrupt:
            print()
    return 0


def _tell(stage: Stage, output: Path) -> None:
    print(f"The server:   {stage.server.url} (interface: {stage.server.url}/api/v1/docs)")
    print("The kiosk:    take a number, or ask for help")
    print("The desk:     numbers for others, tickets looked up, who wants help")
    print(f"The bars:     counters {', '.join(map(str, stage.officers))}: open, then call with F8")
    print(f"The tickets:  {output}/, a picture each")
    print("Close the kiosk's window, or press Ctrl-C here, to end.", flush=True)


def _keep_saving(stage: Stage, output: Path) -> None:
    saved, entrance = 0, stage.entrances[0]
    while entrance.kiosk.process is not None and entrance.kiosk.process.poll() is None:
        sheets = entrance.printer.machine.sheets
        while saved < len(sheets):
            saved += 1
            path = output / f"ticket-{saved:02}.png"
            sheets[saved - 1].save(path)
            print(f"a ticket came out: {path}", flush=True)
        time.sleep(0.2)
