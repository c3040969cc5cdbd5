"""Pandoc, which formats references: finding it, and running it on data alone.

It is given files of a folder of its own, runs in its sandbox without the user's settings, reaches no network
and is stopped when it takes too long.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import Final

from paperdesk.model.errors import Cancelled, PaperDeskError

Stop = Callable[[], bool]

NEEDED: Final = (2, 19)
PATIENCE: Final = 120.0
"""Seconds after which pandoc is given up."""
MEMORY: Final = 2_000_000_000
"""Bytes it may have; a list of five thousand references takes a sixth of that."""
_BUNDLED: Final = "pypandoc"
_STEP: Final = 0.05
_VERSION = re.compile(r"pandoc\S*\s+(\d+)\.(\d+)")
# Nothing answers there: pandoc would load what a style names on the network, sandbox or not.
_NOWHERE: Final = "http://127.0.0.1:9"
_PROXIES: Final = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_LANGUAGE: Final = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


class PandocMissing(PaperDeskError):
    """There is no pandoc that could be used; the sentence says what to install."""


@dataclass(frozen=True, slots=True)
class Pandoc:
    """One pandoc and its version, as far as it matters."""

    path: Path
    version: tuple[int, int]

    def run(
        self,
        arguments: Sequence[str],
        folder: Path,
        text: str = "",
        *,
        stop: Stop = lambda: False,
        patience: float = PATIENCE,
    ) -> bytes:
        """What it writes for `text`, run in `folder` with these arguments.

        Raises PaperDeskError with what pandoc says when it fails or takes longer than `patience` seconds,
        Cancelled when `stop` says so.
        """
        with _started([str(self.path), "--sandbox", *arguments], folder) as process:
            try:
                return _finished(process, text.encode("utf-8", "replace"), stop, patience)
            finally:
                process.kill()


def find_pandoc(folders: str | None = None) -> Pandoc:
    """The pandoc that came with the optional part `cite`, else one of the search path.

    `folders` is looked in instead of the search path when it is given. Raises PandocMissing, with a sentence
    that says what to install.
    """
    bundled = _bundled()
    if bundled:
        return Pandoc(bundled, (3, 0))
    found = shutil.which("pandoc", path=folders)
    if not found:
        raise PandocMissing(
            "References are formatted by pandoc, which is not installed. Install it "
            "(pip install 'paperdesk[cite]', or pandoc from your system); all else works without."
        )
    version = _version(Path(found))
    if version < NEEDED:
        raise PandocMissing(
            f"References are formatted by pandoc {_said(NEEDED)} or newer, and {found} is {_said(version)}. "
            "Install a newer one (pip install 'paperdesk[cite]', or from pandoc.org); all else works without."
        )
    return Pandoc(Path(found), version)


def _bundled() -> Path | None:
    spec = find_spec(_BUNDLED)
    if spec is None or not spec.origin:
        return None
    name = "pandoc.exe" if sys.platform == "win32" else "pandoc"
    path = Path(spec.origin).parent / "files" / name
    return path if path.is_file() else None


def _version(path: Path) -> tuple[int, int]:
    """The version of a pandoc; (0, 0) when it does not say."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0, 0
    found = _VERSION.match(done.stdout.decode("utf-8", "replace"))
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _said(version: tuple[int, int]) -> str:
    return ".".join(map(str, version))


def _environment(folder: Path, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    kept = {name: value for name, value in environment.items() if name.lower() != "no_proxy"}
    own = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    return kept | dict.fromkeys(_PROXIES, _NOWHERE) | _LANGUAGE | own


def _started(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=folder, env=_environment(folder)
        )
    except OSError as error:
        raise PandocMissing(
            f"Pandoc at {command[0]} could not be started: {error.strerror or error}. "
            "Install it again (pip install 'paperdesk[cite]'); all else works without."
        ) from error
    _bounded(process)
    return process


def _bounded(process: subprocess.Popen[bytes]) -> None:
    """Let a process have no more memory than any sensible list takes, where the system can see to that."""
    with suppress(ImportError, AttributeError, OSError, ValueError):
        import resource

        resource.prlimit(process.pid, resource.RLIMIT_DATA, (MEMORY, MEMORY))


def _finished(process: subprocess.Popen[bytes], data: bytes, stop: Stop, patience: float) -> bytes:
    end = monotonic() + patience
    given: bytes | None = data
    while True:
        try:
            written, said = process.communicate(given, timeout=_STEP)
        except subprocess.TimeoutExpired:
            given = None  # what was not yet taken goes on being given
        else:
            break
        if stop():
            raise Cancelled
        if monotonic() > end:
            raise PaperDeskError(
                "Pandoc did not finish formatting in time and was stopped; nothing was changed. "
                "Choose fewer papers or another style."
            )
    if process.returncode:
        raise _failure(said)
    return written


def _failure(said: bytes) -> PaperDeskError:
    if b"memory" in said:
        return PaperDeskError(
            "Pandoc would take more memory than there is for this style and these papers; nothing changed. "
            "Choose fewer papers or another style."
        )
    lines = " ".join(said.decode("utf-8", "replace").split())
    return PaperDeskError(f"Pandoc could not format this: {lines:.300}")
