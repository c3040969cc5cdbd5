"""Lets go of papers of feeds that nobody touched for too long: into the Trash, as a step.

Only what a rule of its feed allows is let go, and never what was opened, starred, rated, tagged, noted,
highlighted, filed, edited, put into the queue or named in a note. What is brought back stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paperdesk.library.edits.feeding import LetGo

if TYPE_CHECKING:
    from paperdesk.library.library import Applied, Library


def overdue(library: Library) -> list[int]:
    """The papers that `let_go` would move to the Trash now."""
    store = library.tables(to_read=True)
    return store.untouched.overdue(store.now())


def let_go(library: Library) -> Applied | None:
    """Move them there; None when there are none. Raises PaperDeskError when the library cannot be written."""
    papers = overdue(library)
    return library.apply(LetGo(frozenset(papers))) if papers else None
