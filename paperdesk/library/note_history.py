"""What a note said before, as far as the history can take it back."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from paperdesk.library import edit_json
from paperdesk.library.edits import Edit, Group, SetNote
from paperdesk.library.library import Library


@dataclass(frozen=True, slots=True)
class Version:
    """A text of a note, and when another one took its place (ISO 8601, UTC).

    `more` and `less` are how many lines it has that the note of today has not, and the other way round.
    """

    at: str
    text: str
    more: int
    less: int


def versions(library: Library, paper: int) -> list[Version]:
    """The earlier texts of a paper's note, the newest first, each once; what was undone is among them."""
    store = library.tables(to_read=True)
    now = store.notes.get(paper)
    lines = Counter(now.splitlines())
    found: dict[str, Version] = {}
    for at, edit in store.history.mentioning(f'{{"edit":"SetNote","paper":{paper},'):
        for text in _texts(edit_json.from_json(edit), paper):
            then = Counter(text.splitlines())
            more, less = (then - lines).total(), (lines - then).total()
            if text != now:
                found.setdefault(text, Version(at, text, more, less))
    return list(found.values())


def _texts(edit: Edit, paper: int) -> Iterator[str]:
    if isinstance(edit, Group):
        for each in edit.edits:
            yield from _texts(each, paper)
    elif isinstance(edit, SetNote) and edit.paper == paper:
        yield edit.text
