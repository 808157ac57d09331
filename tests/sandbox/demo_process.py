"""How do the tests start the demo as a visitor does, and end it again?"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LONGEST_GOODBYE_SECONDS = 10


class DemoProcess:
    """`pendamping demo` at work; its throw-away files are in `folder`."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self.process = process
        self.folder = folder
        self.url = self._first_line()

    def is_interrupted(self) -> tuple[int, str]:
        """Ctrl-C: how it ended, and what it said on stderr."""
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=LONGEST_GOODBYE_SECONDS)
        return self.process.returncode, said

    def _first_line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        if not line:
            _, said = self.process.communicate(timeout=LONGEST_GOODBYE_SECONDS)
            raise AssertionError(f"the demo did not start: {said}")
        return line


@contextmanager
def started_demo(folder: Path) -> Iterator[DemoProcess]:
    """The demo on a free port; ended at the end of the block, where it is not yet."""
    folder.mkdir(exist_ok=True)
    process = subprocess.Popen(
        demo_command(port=0),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(folder)},
    )
    with process:
        try:
            yield DemoProcess(process, folder)
        finally:
            if process.poll() is None:
                process.terminate()


def demo_command(port: int) -> list[str]:
    return [sys.executable, "-m", "bot", "demo", "--port", str(port), "--no-browser"]
