"""The program's entry, before the command line or the window has been imported."""

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
