"""Scripts in processes of their own, so that what they use is theirs alone."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run_script(script: str, *arguments: object, home: Path, timeout: float = 3600) -> list[float]:
    """The numbers that a Python script prints; its settings and data are in `home`."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        **dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"), str(home)),
    }
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=True,
    )
    return [float(number) for number in done.stdout.split()]
