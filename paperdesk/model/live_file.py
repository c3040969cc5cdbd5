"""A file that is kept up to date: what it holds, how it is written, and what came of the last time."""

from dataclasses import dataclass
from typing import Final

ABSTRACTS: Final = "abstract"
KEYWORDS: Final = "keywords"
IDENTIFIERS: Final = "identifiers"
NOTES: Final = "note"
MARKS: Final = "status"
FILES: Final = "file"
ASCII: Final = "ascii"
AS_IMPORTED: Final = "as-imported"
FORMER_KEYS: Final = "former-keys"
OPTIONS: Final = (
    *(ABSTRACTS, KEYWORDS, IDENTIFIERS, NOTES, MARKS, FILES),
    *(ASCII, AS_IMPORTED, FORMER_KEYS),
)
"""What can be chosen, by the names that a library keeps."""
USUAL_OPTIONS: Final = (KEYWORDS, IDENTIFIERS, FORMER_KEYS)
USUAL_FORMAT: Final = "biblatex"


@dataclass(frozen=True, slots=True)
class LiveFile:
    """A file that is written anew shortly after what it holds has changed.

    It holds the papers of a `collection` (its number) and those below it, or, without one, those that
    `query` finds, "" for all. `options` are some of OPTIONS. `gone` is the name of its collection when that
    was deleted. `id` is its row in a library, 0 for none yet.
    """

    path: str
    format: str = USUAL_FORMAT
    collection: int | None = None
    query: str = ""
    options: tuple[str, ...] = USUAL_OPTIONS
    paused: bool = False
    gone: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class LiveRun:
    """What came of the last time: when it was (ISO 8601, UTC), how many papers, and the SHA-256 of the file.

    `error` is a sentence when that time nothing could be written; papers and digest are then those of the
    time before.
    """

    at: str = ""
    papers: int = 0
    digest: str = ""
    error: str = ""


NEVER: Final = LiveRun()
"""It was not written yet."""
