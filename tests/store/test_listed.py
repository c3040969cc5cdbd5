"""Searches by word lists: what counts, and how a list's words lead to papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library.edits import AddPapers, CreateWordList, SetWordList
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper

PAPERS = (
    Paper(title="Unified joint models", key="both", abstract="A joint diffusion; joint again."),
    Paper(title="Naïve Bayes", key="bayes", abstract="Point clouds and a point-cloud."),
    Paper(title="Elsewhere", key="note", abstract="point of clouds", note="joint", venue="Unified Letters"),
)
MANY = tuple(f"w{number}" for number in range(1999))


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path: Path = tmp_path_factory.mktemp("listed") / "t.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers(PAPERS, "test"))
        library.apply(CreateWordList("wanted", words=("unified", "joint")))
        library.apply(CreateWordList("must have", "blue", ("point cloud*", "naive bayes")))
        library.apply(CreateWordList("long", "red", (*MANY, "diffusion")))
        library.apply(CreateWordList("nothing", "red"))
        yield library


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("list:wanted", ["both"]),
        ("list:WANTED>=4", ["both"]),
        ("list:wanted>4", []),
        ("-list:wanted", ["bayes", "note"]),
        ("list:wanted=0", ["bayes", "note"]),
        ('list:"must have">=3', ["bayes"]),
        ('list:wanted OR list:"must have"', ["both", "bayes"]),
        ("joint -list:wanted", ["note"]),
        ("list:long", ["both"]),
        ("list:nothing", []),
        ("-list:nothing", ["both", "bayes", "note"]),
        ("list:unknown", []),
    ],
)
def test_list_is_counted_in_title_and_abstract_alone(listed: Library, query: str, found: list[str]) -> None:
    assert [listed.paper(id).key for id in listed.find(query).ids()] == found
    assert listed.find(query).count() == len(found)


def test_search_follows_the_words_of_the_list(library: Library) -> None:
    library.apply(AddPapers(PAPERS, "test"))
    made = library.apply(CreateWordList("wanted", words=("joint",))).result
    assert isinstance(made, int)
    assert library.find("list:wanted").ids() == [3]
    library.apply(SetWordList(made, words=("bayes",)))
    assert library.find("list:wanted").ids() == [2]
    library.undo()
    assert library.find("list:wanted").ids() == [3]
