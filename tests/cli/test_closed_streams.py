"""The program with streams that its caller has closed."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize("words", ["list >&-", "import - <&-", "list 2>&-"])
def test_closed_stream_makes_no_traceback(tmp_path: Path, words: str) -> None:
    library = tmp_path / "x.paperdesk"
    command = f"{sys.executable} -m paperdesk --library {library} {words}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
