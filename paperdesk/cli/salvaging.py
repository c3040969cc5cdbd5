"""`paperdesk restore --salvage`: what can be read of a damaged library, in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.cli import output
from paperdesk.cli.backing_up import DONE, PARTLY, progress_of
from paperdesk.library.salvage import salvage

if TYPE_CHECKING:
    from paperdesk.library.salvage import Salvaged


def run_salvage(path: Path, *, json: bool) -> int:
    """Save what can be read, and print what that is; status 3 when something may be lost."""
    done = salvage(path, progress_of("Saving what can be read"))
    if json:
        output.print_json(_document(done))
    else:
        for line in _lines(done):
            print(line)
    return DONE if done.whole else PARTLY


def _lines(done: Salvaged) -> Iterator[str]:
    facts, saved = done.facts, done.saved
    parts = ((facts.papers, "paper"), (facts.notes, "note"), (facts.highlights, "highlight"))
    yield f"Saved: {', '.join(output.counted(number, name) for number, name in parts)}."
    if saved.expected is not None and saved.expected > facts.papers:
        yield f"The library said that it holds {output.counted(saved.expected, 'paper')}."
    if saved.hurt:
        yield f"Rows may be missing in: {', '.join(name.replace('_', ' ') for name in saved.hurt)}."
    if saved.rebuilt:
        yield f"Put together from indexes: {output.counted(saved.rebuilt, 'paper')}; look them over."
    if saved.begun_anew:
        lost = output.counted(saved.begun_anew, "paper")
        yield f"Of {lost} only notes, highlights or abstracts were left; the titles say so."
    if not saved.history:
        yield "What could be undone is not kept."
    yield f"The damaged file is kept: {output.plain(str(done.kept))}"


def _document(done: Salvaged) -> dict[str, object]:
    facts, saved = done.facts, done.saved
    return {
        "papers": facts.papers,
        "notes": facts.notes,
        "highlights": facts.highlights,
        "expected": saved.expected,
        "rows": dict(sorted(saved.rows.items())),
        "hurt": list(saved.hurt),
        "mended": saved.mended,
        "rebuilt": saved.rebuilt,
        "begun_anew": saved.begun_anew,
        "history": saved.history,
        "aside": str(done.kept) if done.kept else None,
    }
