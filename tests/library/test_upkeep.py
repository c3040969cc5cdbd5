"""What a library does for itself at rest, and that it stops when it is told to."""

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.store.vocabulary import Vocabulary


def test_words_are_counted_at_rest(library: Library) -> None:
    library.apply(AddPapers((Paper(title="Attention"), Paper(title="Attention again")), "test"))
    words = Vocabulary(library._store.db)
    assert words.papers_with(["attention", "again"]) == {}
    library.keep_up(lambda: True)
    assert words.papers_with(["attention", "again"]) == {"attention": 2, "again": 1}


def test_nothing_is_done_when_somebody_waits(library: Library) -> None:
    library.apply(AddPapers((Paper(title="Attention"),), "test"))
    library.keep_up(lambda: False)
    assert Vocabulary(library._store.db).is_stale()
