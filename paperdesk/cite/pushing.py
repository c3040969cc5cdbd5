"""Pushes citations to editors: runs the program of one, or writes to the pipe that one reads."""

import errno
import os
import shutil
import stat
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, Final

from paperdesk.cite.editors import Editor, arguments, lyx_request
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.progress import Progress

PATIENCE: Final = 5.0
"""Seconds after which a program that goes on is taken for the editor itself."""
_STEP: Final = 0.02
_SAID: Final = 300


def is_there(editor: Editor, command: str) -> bool:
    """Whether the program of a command, or the pipe, can be found on this computer."""
    if editor.pipe:
        return _is_pipe(_path(command))
    try:
        parts = arguments(command, "", "")
    except PaperDeskError:
        return False
    return bool(parts) and shutil.which(_home(parts[0])) is not None


def push(
    editor: Editor,
    command: str,
    citation: str,
    keys: str,
    progress: Progress | None = None,
    *,
    patience: float = PATIENCE,
) -> None:
    """Put a citation into an editor by its `command`.

    Waits for the end of a program for so many seconds, and leaves it running after that. Raises
    PaperDeskError with what to do when there is no such program, it fails, or nobody reads the pipe.
    """
    if editor.pipe:
        _write(editor, _path(command), lyx_request(keys))
        return
    parts = arguments(command, citation, keys)
    if not parts:
        raise PaperDeskError(
            f"No command is set for {editor.name}; nothing was inserted. "
            "Set it under “Manuscripts and Editors”."
        )
    _run(editor, parts, progress, patience)


def _run(editor: Editor, parts: list[str], progress: Progress | None, patience: float) -> None:
    with TemporaryFile() as said:
        process = _started(editor, parts, said)
        try:
            _wait(process, progress, patience)
        finally:
            if process.returncode is None:
                Thread(target=process.wait, daemon=True).start()  # it would stay behind as a zombie
        if process.returncode:
            raise _failed(editor, parts[0], process.returncode, _last_line(said))


def _wait(process: "subprocess.Popen[bytes]", progress: Progress | None, patience: float) -> None:
    end = time.monotonic() + patience
    while process.poll() is None and time.monotonic() < end:
        if progress is not None:
            progress(0, 0)
        time.sleep(_STEP)


def _started(editor: Editor, parts: list[str], said: IO[bytes]) -> "subprocess.Popen[bytes]":
    program = shutil.which(_home(parts[0]))
    if program is None:
        raise PaperDeskError(
            f"{editor.name} could not be started: there is no program “{parts[0]}” on this computer. "
            "Nothing was inserted; install it, or set another command under “Manuscripts and Editors”."
        )
    try:
        return subprocess.Popen(
            [program, *parts[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        raise PaperDeskError(
            f"{editor.name} could not be started: {getattr(error, 'strerror', None) or error}. Nothing was "
            "inserted; set another command under “Manuscripts and Editors”."
        ) from error


def _failed(editor: Editor, program: str, status: int, said: str) -> PaperDeskError:
    if said:
        return PaperDeskError(
            f"{editor.name} took no citation: “{program}” says “{said}”. Open a document there, "
            "then try again."
        )
    return PaperDeskError(
        f"{editor.name} took no citation: “{program}” ended with status {status}. Open a document there, "
        "then try again."
    )


def _last_line(said: IO[bytes]) -> str:
    with suppress(OSError):
        said.seek(max(0, said.seek(0, os.SEEK_END) - 4 * _SAID))
    lines = said.read().decode("utf-8", "replace").split("\n")
    told = [" ".join(line.split()) for line in lines if line.strip()]
    return "".join(letter for letter in told[-1] if letter.isprintable())[:_SAID] if told else ""


def _write(editor: Editor, pipe: Path, request: str) -> None:
    if not _is_pipe(pipe):
        raise PaperDeskError(
            f"{editor.name} listens at no pipe {pipe}; nothing was inserted. Start {editor.name}, and set "
            "the same pipe there (Preferences, Paths, LyXServer pipe) and under “Manuscripts and Editors”."
        )
    try:
        opened = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        try:
            os.write(opened, request.encode())
        finally:
            os.close(opened)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise PaperDeskError(
                f"Nobody reads the pipe {pipe}; nothing was inserted. Start {editor.name}, then try again."
            ) from error
        raise PaperDeskError(
            f"The pipe {pipe} could not be written to: {error.strerror or error}. Nothing was inserted."
        ) from error


def _is_pipe(path: Path) -> bool:
    """Whether something is a pipe; a file of that name is never written to."""
    with suppress(OSError, ValueError):
        return stat.S_ISFIFO(path.stat().st_mode)
    return False


def _path(command: str) -> Path:
    return Path(_home(command.strip()))


def _home(text: str) -> str:
    return os.path.expanduser(text)  # noqa: PTH111  # a tilde without a home stays as it is
