"""Writes papers into a folder of notes: one file each, of which only a block of PaperDesk's own changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from paperdesk.formats.annotations.vault import file_name, fresh_note, with_block
from paperdesk.library.library import Library
from paperdesk.library.whole_files import obstacle, write_bytes_atomically
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress


@dataclass(frozen=True, slots=True)
class VaultReport:
    """What came of an export: files that are new, rewritten, as they were, and why others were left alone."""

    made: int = 0
    rewritten: int = 0
    unchanged: int = 0
    left: tuple[tuple[str, str], ...] = ()

    @property
    def written(self) -> int:
        """How many papers the folder holds as they are now."""
        return self.made + self.rewritten + self.unchanged


def write_vault(
    library: Library, ids: Iterable[int], folder: Path, progress: Progress | None = None
) -> VaultReport:
    """Write a file for each paper; a file of the same name that is not ours is left alone and told.

    Raises PaperDeskError for a folder that is not there or cannot be written; what was there is safe.
    """
    if not folder.is_dir():
        raise PaperDeskError(f"There is no folder {folder}; make it, or choose the folder of your notes.")
    wanted = list(ids)
    counts = {"made": 0, "rewritten": 0, "unchanged": 0}
    left: list[tuple[str, str]] = []
    for done, paper in enumerate(library.papers(wanted)):
        if progress:
            progress(done, len(wanted))
        path = _place(folder, paper)
        outcome = _write(path, paper, library.path)
        if outcome in counts:
            counts[outcome] += 1
        else:
            left.append((path.name, outcome))
    return VaultReport(**counts, left=tuple(left))


def _place(folder: Path, paper: Paper) -> Path:
    """The file of a paper: one under a key it had before stays, with the links that lead to it."""
    keys = (paper, *(replace(paper, key=key) for key in paper.aliases))
    paths = [folder / file_name(each) for each in keys]
    return next((path for path in paths if path.exists()), paths[0])


def _write(path: Path, paper: Paper, library: Path) -> str:
    """Write one file; gives what became of it, or a sentence why it was left alone."""
    if path.is_symlink():
        return "it is a link to a file elsewhere"
    try:
        old = path.read_bytes() if path.exists() else None
    except OSError as error:
        return f"it cannot be read ({error.strerror or error})"
    if old is None:
        write_bytes_atomically(path, [fresh_note(paper)], library)
        return "made"
    new = with_block(old, paper)
    if new is None:
        return "it is not of PaperDesk's making: it has no block, or several, between the lines that mark one"
    if new == old:
        return "unchanged"
    if why := obstacle(path):
        return why
    write_bytes_atomically(path, [new], library)
    return "rewritten"
