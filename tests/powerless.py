"""Children that obey the modes of files: to root's own processes they mean nothing."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DROP_FROM_BOUNDS = 24  # PR_CAPBSET_DROP of prctl(2)
IGNORING_MODES = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


def powerless(code: str, *arguments: object) -> str:
    """What a Python program prints that has no more rights than any user; skips where that cannot be."""
    if os.name != "posix" or (os.geteuid() == 0 and not sys.platform.startswith("linux")):
        pytest.skip("here a test cannot give rights up")
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        preexec_fn=_give_up if os.geteuid() == 0 else None,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def _give_up() -> None:
    libc = ctypes.CDLL(None)
    for right in IGNORING_MODES:
        libc.prctl(DROP_FROM_BOUNDS, right, 0, 0, 0)
