"""The words of a library, counted."""

import pytest

from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.store import vocabulary
from paperdesk.store.vocabulary import Vocabulary

TWICE = """
select term, doc from (select term, doc from temp.words union all select term, doc from temp.words)
where term > ? order by term limit ?
"""


def test_words_that_a_damaged_index_says_twice_are_counted_once(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_sample(library)
    words = Vocabulary(library.tables().db)
    words.rebuild()
    expected = words.expand("", 1000)
    monkeypatch.setattr(vocabulary, "COUNTED", TWICE)
    words.rebuild()
    assert words.expand("", 1000) == expected
