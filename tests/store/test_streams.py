"""Searches of which every list tells how many there are: a library without a Trash, and nothing hidden."""

from collections.abc import Iterator

import pytest

from paperdesk.library.edits import AddPapers, SetKey, SetNote
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.store import branches

SIZE = 60
FOUND = {
    "": 60,
    '"': 60,
    "sun": 60,
    "s": 60,
    "moon": 12,
    "year:>=2005": 30,
    "year:2005": 6,
    "year:..2003": 24,
    "tag:moon": 12,
    "tag:sky": 20,
    "sky": 20,
    "sky year:>=2005": 10,
    "moon OR tag:sky": 28,
    "-(moon OR tag:sky)": 32,
    "-(moon tag:sky)": 56,
    "type:book": 15,
    "is:starred": 6,
    "is:unread": 60,
    "has:note": 1,
    "key:other": 1,
    'key:"sun7"': 1,
    "status:inbox": 3,
    "collection:thesis": 20,
    "rain": 8,
    "rain moon": 1,
}


def paper(number: int) -> Paper:
    return Paper(
        title=f"Sun {number}" + " moon" * (number % 5 == 0),
        key=f"sun{number}",
        year=2000 + number % 10,
        type="book" if number % 4 == 0 else "article",
        starred=number % 10 == 0,
        status=Status.INBOX if number % 20 == 1 else Status.KEPT,
        collections=("Thesis/Part",) if number % 3 == 0 else (),
        tags=(*(("moon",) * (number % 5 == 0)), *((f"sky/{number % 2}",) * (number % 3 == 0))),
        abstract="rain" * (number < 4) + "Rainy." * (10 <= number < 14),
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("streams") / "t.paperdesk", create=True) as library:
        library.apply(AddPapers(tuple(map(paper, range(SIZE))), "file"))
        library.apply(SetKey(1, "other"))
        library.apply(SetNote(2, "noted"))
        yield library


@pytest.mark.parametrize("few", [0, SIZE])
@pytest.mark.parametrize("query", FOUND)
def test_what_is_found_is_counted(
    library: Library, query: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branches, "ASKED", few)
    monkeypatch.setattr(branches, "CAP", few)
    found = library.find(query)
    ids = found.ids()
    assert (len(set(ids)), len(ids), found.count(), found.quick_count() or found.count()) == (
        FOUND[query],
    ) * 4


def test_words_that_stand_side_by_side_take_long_to_count(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branches, "ASKED", 0)
    assert (library.find('"sun moon"').quick_count(), library.find('"sun 5 moon"').count()) == (None, 1)
