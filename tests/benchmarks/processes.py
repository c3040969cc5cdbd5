"""Scripts in processes of their own, so that what they use is theirs alone."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


def run_script(script: str, *arguments: object, home: Path, timeout: float = 3600) -> list[float]:
    """The numbers that a Python script prints; its settings and data are in `home`."""
    done = _run(["-c", script, *map(str, arguments)], home, timeout)
    return [float(number) for number in done.split()]


def run_probe(name: str, *arguments: object, home: Path, timeout: float = 3600) -> Any:
    """What the module `name` of the probes prints as JSON; its settings and data are in `home`."""
    module = f"tests.benchmarks.probes.{name}"
    return json.loads(_run(["-m", module, *map(str, arguments)], home, timeout).splitlines()[-1])


def _run(arguments: list[str], home: Path, timeout: float) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=surroundings(home),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{arguments[:2]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def surroundings(home: Path) -> dict[str, str]:
    """The environment of a process that shows no window, and keeps its settings and data in `home`."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        **dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"), str(home)),
    }
