"""The program's entry, before the command line or the window has been imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
STOPPED = """
import sys

class Stop:
    def find_spec(self, name, path, target=None):
        if name == "{module}":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stop())
from paperdesk.__main__ import main
sys.exit(main({arguments}))
"""


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("argparse", ["list"]),
        ("paperdesk.cli.main", ["list"]),
        ("paperdesk.ui.screenshot", ["screenshot", "a.png"]),  # while the command runs
        ("paperdesk.library.library", []),
    ],
)
def test_stopping_while_modules_are_imported_is_quiet(module: str, arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STOPPED.format(module=module, arguments=arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


MISTAKEN = """
import sys
from paperdesk.cli import listing
from paperdesk.__main__ import main

def fail(*_):
    raise KeyError("Attention Is All You Need")

listing.register = fail
sys.exit(main(["list"]))
"""


def test_a_mistake_is_one_sentence_and_written_down_without_text_of_papers(tmp_path: Path) -> None:
    home = {**os.environ, "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", MISTAKEN], cwd=ROOT, capture_output=True, text=True, check=False, env=home
    )
    log = next(tmp_path.rglob("paperdesk.log"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "paperdesk: PaperDesk made a mistake; everything saved before it is safe. "
        f"What happened is written down in {log}.\n"
    )
    written = log.read_text("utf-8")
    assert "KeyError" in written
    assert "Attention" not in written
