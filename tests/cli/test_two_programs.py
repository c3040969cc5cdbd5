"""Two programs that edit one library at the same time."""

import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run

ROOT = Path(__file__).parent.parent.parent
EDITS = 100
SCRIPT = f"""
import sys
from paperdesk.cli.main import UiCommands, main
library, name = sys.argv[1:]
ui = UiCommands(*[print] * 3)
edits = [["tag", "paper", f"+{{name}}{{at}}", "--library", library] for at in range({EDITS})]
sys.exit(max(main(edit, ui=ui) for edit in edits))
"""


def test_two_programs_edit_one_library_and_lose_nothing(on: Run, shelf: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(shelf), name],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("a", "b")
    ]
    told = [(program.communicate()[1], program.returncode) for program in programs]
    assert told == [("", 0), ("", 0)]
    expected = {f"{name}{at}" for name in ("a", "b") for at in range(EDITS)}
    assert set(on("show", "paper", "--json").json[0]["tags"]) == expected
    assert len(on("history", "--json").json) == 1 + 2 * EDITS
    assert on("check").status == 0
