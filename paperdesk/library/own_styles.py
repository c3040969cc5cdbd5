"""The reader's own citation styles: files in a folder of their own, beside those that are installed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.cite.styles import Style

ENDING: Final = ".csl"


def add_style(path: Path, folder: Path) -> str:
    """Copy a style into the folder of one's own, made when it is not there; gives the id of the style.

    Raises PaperDeskError, with nothing changed, for a file that is no style, cannot be read, or would take
    the place of another style of one's own.
    """
    from paperdesk.cite.style_info import LARGEST

    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise PaperDeskError(
            f"{path} could not be read: {error.strerror or error}. No style was added."
        ) from error
    _require_style(path, data)
    id = path.stem if path.suffix.lower() == ENDING else path.name
    target = folder / f"{id}{ENDING}"
    if target.exists() and _bytes(target) != data:
        raise PaperDeskError(
            f"There is another style of your own called {target.name}; nothing was added. "
            "Give the file another name."
        )
    _write(target, data)
    return id


def remove_style(style: Style) -> None:
    """Delete the file of a style of one's own; PaperDeskError when it is none, or cannot be deleted."""
    if not style.own:
        raise PaperDeskError(f"The style “{style.title}” came with PaperDesk and was left where it is.")
    try:
        style.path.unlink(missing_ok=True)
    except OSError as error:
        raise PaperDeskError(f"{style.path} could not be deleted: {error.strerror or error}.") from error


def _require_style(path: Path, data: bytes) -> None:
    from paperdesk.cite.style_info import LARGEST, read_info, require_sound

    try:
        if len(data) > LARGEST:
            raise PaperDeskError("it is too large for one.")
        if not read_info(data).parent:
            require_sound(data)
    except PaperDeskError as error:
        raise PaperDeskError(
            f"{path.name} cannot be used as a style, as {error} No style was added."
        ) from error


def _bytes(path: Path) -> bytes | None:
    with suppress(OSError):
        return path.read_bytes()
    return None


def _write(target: Path, data: bytes) -> None:
    from paperdesk.library.whole_files import write_bytes_atomically

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PaperDeskError(
            f"The folder {target.parent} could not be made: {error.strerror or error}. No style was added."
        ) from error
    write_bytes_atomically(target, [data])
