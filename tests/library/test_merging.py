"""Several papers become one, and nothing of them is lost."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from paperdesk.library.duplicates import Pair, find_duplicates
from paperdesk.library.edits import (
    AddPapers,
    AddProposals,
    Edit,
    MergePapers,
    PurgePapers,
    SetDistinct,
    SetKey,
    TrashPapers,
)
from paperdesk.library.edits.merging import joined_notes
from paperdesk.library.library import Library
from paperdesk.library.merging import Aspect, aspects, merge, merge_exact, survivor_first
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Highlight, Name, Paper, Status
from tests.dumps import dump_visible
from tests.marks import bare

KEPT = Paper(
    title="Sparse attention",
    key="li2020sparse",
    authors=(Name("Li", "Zhiqi"),),
    year=2020,
    abstract="We study attention. The code is here.",
    tags=("vision",),
    collections=("Thesis",),
    note="mine",
    highlights=(Highlight(3, 8, "study"),),
    rating=2,
)
OTHER = Paper(
    title="Sparse Attention",
    type="article",
    key="li:sparse",
    aliases=("old",),
    authors=(Name("Li", "Zhiqi"),),
    year=2020,
    doi="10.1000/1",
    abstract="The code is here. We study attention.",
    tags=("Vision", "graphs"),
    collections=("Thesis/Work", "Group"),
    note="theirs",
    highlights=(Highlight(21, 26, "study"), Highlight(0, 3, "The", comment="a"), Highlight(0, 4, "gone")),
    starred=True,
    rating=4,
    status=Status.READ,
    fields={"volume": "7"},
)
ONE, TWO = 2, 1


@pytest.fixture
def shelf(library: Library) -> Library:
    library.apply(AddPapers((KEPT, OTHER), "test"))
    return library


def both(library: Library) -> list[Paper]:
    return list(library.papers([ONE, TWO]))


def test_merged_paper_has_what_both_had(shelf: Library) -> None:
    before = both(shelf)
    assert shelf.apply(merge(before)).result == ONE
    merged = shelf.paper(ONE)
    assert replace(merged, highlights=bare(merged.highlights)) == replace(
        before[0],
        type="article",
        doi="10.1000/1",
        fields={"volume": "7"},
        aliases=("li:sparse", "old"),
        tags=("graphs", "vision"),
        collections=("Group", "Thesis", "Thesis/Work"),
        note="mine\n\ntheirs",
        highlights=(
            Highlight(0, 4, "gone", orphan=True),
            Highlight(3, 8, "study"),
            Highlight(20, 23, "The", comment="a", moved=True),
        ),
        starred=True,
        rating=4,
        status=Status.READ,
        status_since=merged.status_since,
        modified=merged.modified,
    )


def test_merged_paper_is_the_only_one_that_is_seen(shelf: Library) -> None:
    shelf.apply(merge(both(shelf)))
    assert shelf.find().ids() == shelf.find("is:trashed OR -is:trashed").ids() == [ONE]
    assert shelf.find("tag:graphs theirs").ids() == [ONE]
    assert [(tag.name, tag.count) for tag in shelf.tags()] == [("graphs", 1), ("vision", 1)]
    assert (shelf.paper_id("li:sparse"), shelf.paper_id("old")) == (ONE, ONE)
    assert shelf.check() == []


def test_merging_is_one_step_that_is_taken_back(shelf: Library) -> None:
    before = dump_visible(shelf)
    shelf.apply(merge(both(shelf)))
    after = dump_visible(shelf)
    assert shelf.undo_label() == "Merge 2 papers"
    shelf.undo()
    assert dump_visible(shelf) == before
    shelf.redo()
    assert dump_visible(shelf) == after


def test_other_key_can_be_kept_and_changed_later(shelf: Library) -> None:
    shelf.apply(merge(both(shelf), {"key": 1}))
    assert (shelf.paper(ONE).key, shelf.paper(ONE).aliases) == ("li:sparse", ("li2020sparse", "old"))
    shelf.apply(SetKey(ONE, "li2020sparse"))
    assert shelf.paper(ONE).key == "li2020sparse"


def test_chosen_values_are_written(shelf: Library) -> None:
    shelf.apply(merge(both(shelf), {"title": 1, "abstract": 1, "rating": 0, "status": 0}))
    merged = shelf.paper(ONE)
    assert (merged.title, merged.abstract) == (OTHER.title, OTHER.abstract)
    assert (merged.rating, merged.status) == (2, Status.KEPT)
    assert [(mark.start, mark.exact, mark.orphan) for mark in merged.highlights] == [
        (0, "The", False),
        (0, "gone", True),
        (21, "study", False),
    ]


def test_papers_merged_before_follow_to_the_last_survivor(shelf: Library) -> None:
    shelf.apply(AddPapers((Paper(title="Third", key="third"),), "test"))
    shelf.apply(MergePapers(TWO, (ONE,), {}))
    shelf.apply(MergePapers(3, (TWO,), {}))
    assert shelf.find().ids() == [3]
    assert shelf.paper(3).aliases == ("li2020sparse", "li:sparse", "old")
    shelf.undo()
    shelf.undo()
    assert sorted(shelf.find().ids()) == [TWO, ONE, 3]


def test_merged_papers_leave_the_file_with_their_survivor(shelf: Library) -> None:
    shelf.apply(MergePapers(ONE, (TWO,), {}))
    shelf.apply(TrashPapers(frozenset({ONE})))
    shelf.apply(PurgePapers(frozenset({ONE})))
    for number in range(1000):
        shelf.apply(AddPapers((Paper(key=f"k{number}"),), "test"))
    assert shelf.check() == []
    assert list(shelf.papers([ONE, TWO])) == []


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (MergePapers(ONE, (), {}), "two papers or more"),
        (MergePapers(ONE, (ONE,), {}), "two papers or more"),
        (MergePapers(ONE, (99,), {}), "no longer in the library"),
        (MergePapers(ONE, (TWO,), {"key": "foreign"}), "none of the merged"),
    ],
)
def test_merge_that_cannot_be_done_says_why(shelf: Library, edit: Edit, says: str) -> None:
    before = dump_visible(shelf)
    with pytest.raises(PaperDeskError, match=says):
        shelf.apply(edit)
    assert dump_visible(shelf) == before


def test_paper_is_merged_once(shelf: Library) -> None:
    shelf.apply(MergePapers(ONE, (TWO,), {}))
    with pytest.raises(PaperDeskError, match="merged already"):
        shelf.apply(MergePapers(TWO, (ONE,), {}))


def test_aspects_tell_what_differs_and_what_is_suggested() -> None:
    one = Paper(key="a", title="T", year=2020, fields={"volume": "1"})
    other = Paper(key="b", title="T", type="article", date="2020-05", year=2020, fields={"volume": "2"})
    found = {
        aspect.name: (aspect.chosen, aspect.differs, aspect.conflicts) for aspect in aspects([one, other])
    }
    assert found == {
        "key": (0, True, True),
        "type": (1, True, True),
        "title": (0, False, False),
        "date": (1, True, True),
        "volume": (0, True, True),
        "status": (0, False, False),
    }


def test_aspect_of_one_side_alone_is_no_conflict() -> None:
    aspect = Aspect("doi", ({"doi": ""}, {"doi": "10.1000/1"}), 1)
    assert (aspect.differs, aspect.conflicts) == (True, False)


def test_paper_that_was_worked_on_survives() -> None:
    plain, noted = Paper(id=1, title="T", doi="10.1000/1"), Paper(id=2, note="n")
    assert [paper.id for paper in survivor_first([plain, noted])] == [2, 1]
    assert [paper.id for paper in survivor_first([Paper(id=2), Paper(id=1)])] == [1, 2]


def test_notes_are_joined_without_repeating() -> None:
    assert joined_notes(["a\n", "", "b", "a"]) == "a\n\nb"


def test_exact_duplicates_become_one_step(library: Library) -> None:
    papers = tuple(
        Paper(title=title, authors=(Name("Li"),), year=2020, key=key)
        for title, key in (("Sparse", "a"), ("Sparse", "b"), ("Sparse", "c"), ("Dense", "d"), ("Dense", "e"))
    )
    library.apply(AddPapers(papers, "test"))
    edit = merge_exact(library, find_duplicates(library))
    assert edit is not None
    assert library.apply(edit).label == "Merge 3 duplicates"
    kept: Mapping[str, tuple[str, ...]] = {
        paper.key: paper.aliases for paper in library.papers(library.find().ids())
    }
    assert kept == {"c": ("a", "b"), "e": ("d",)}
    assert merge_exact(library, find_duplicates(library)) is None


def test_chain_of_duplicates_stops_before_two_papers_known_to_be_two(library: Library) -> None:
    library.apply(
        AddPapers(tuple(Paper(title="Sparse", authors=(Name("Li"),), year=1) for _ in range(3)), "t")
    )
    library.apply(SetDistinct(((1, 3),)))
    pairs = [Pair(1, 2, 1, "", True), Pair(2, 3, 1, "", True)]
    edit = merge_exact(library, pairs)
    assert edit is not None
    library.apply(edit)
    assert sorted(library.find().ids()) == [1, 3]


def test_published_version_gives_venue_and_date_together() -> None:
    preprint = Paper(title="T", year=2019, venue="arXiv", note="n", arxiv="1901.00001")
    published = Paper(
        title="T", type="article", year=2020, date="2020-05", venue="Letters", arxiv="1901.00001"
    )
    found = {aspect.name: aspect.chosen for aspect in aspects([preprint, published])}
    assert (found["type"], found["date"], found["venue"], found["title"]) == (1, 1, 1, 0)


def test_what_exact_duplicates_say_otherwise_is_kept_as_proposals(library: Library) -> None:
    one = Paper(title="Sparse", authors=(Name("Li"),), year=2020, arxiv="1901.00001", fields={"volume": "1"})
    other = replace(one, year=2021, venue="Letters", fields={"volume": "2"})
    library.apply(AddPapers((one,), "x.bib"))
    library.apply(AddPapers((other,), "y.bib"))
    edit = merge_exact(library, find_duplicates(library))
    assert edit is not None
    library.apply(edit)
    (kept,) = library.find().ids()
    assert library.proposals() == {kept: (("volume", "1", "x.bib"), ("year", "2020", "x.bib"))}
    library.undo()
    assert library.proposals() == {}


def test_merged_entries_are_known_when_their_file_comes_again(library: Library) -> None:
    from paperdesk.formats.records import StringText
    from paperdesk.library.importing import import_text

    entry = "@article{{{key}, title = {{{title}}}, author = {{Li, Zhiqi}}, year = {year}, journal = {{J}}}}\n"
    text = StringText(
        "x.bib",
        entry.format(key="one", title="Sparse attention for graphs", year=2020)
        + entry.format(key="two", title="Sparse atention for graphs", year=2020),
    )
    assert import_text(library, text).added == 2
    (pair,) = find_duplicates(library)
    library.apply(merge(survivor_first(library.papers([pair.one, pair.other]))))
    again = import_text(library, text)
    assert (again.added, again.found) == (0, 2)
    assert len(library.find().ids()) == 1


def entry(key: str, title: str, **fields: object) -> str:
    said = "".join(f", {name} = {{{value}}}" for name, value in fields.items())
    return f"@article{{{key}, title = {{{title}}}{said}}}\n"


def added(library: Library, text: str) -> int:
    from paperdesk.formats.records import StringText
    from paperdesk.library.importing import import_text

    return import_text(library, StringText("x.bib", text)).added


NEAR = entry("b", "Sparse atention for graphs", author="Li, Zhiqi", year=2020, doi="10.1000/b")


@pytest.fixture
def merged(library: Library) -> tuple[Library, int, int]:
    """A library in which one paper was merged into another with another title and DOI."""
    added(library, entry("a", "Sparse attention for graphs", author="Li, Zhiqi", year=2020, doi="10.1000/a"))
    added(library, NEAR)
    survivor, other = library.find().ids()[::-1]
    library.apply(MergePapers(survivor, (other,), {}))
    return library, survivor, other


def test_paper_that_was_merged_away_is_known_as_it_was(merged: tuple[Library, int, int]) -> None:
    library, survivor, _ = merged
    assert added(library, NEAR.replace("@article{b", "@article{c").replace("}}", "}, volume = {3}}")) == 0
    assert library.find().ids() == [survivor]
    assert (library.paper(survivor).doi, library.paper(survivor).fields) == ("10.1000/a", {"volume": "3"})


def test_paper_whose_survivor_was_deleted_for_good_comes_again(merged: tuple[Library, int, int]) -> None:
    library, survivor, _ = merged
    library.apply(TrashPapers(frozenset({survivor})))
    library.apply(PurgePapers(frozenset({survivor})))
    assert added(library, NEAR) == 1
    assert [paper.title for paper in library.papers(library.find().ids())] == ["Sparse atention for graphs"]


def test_survivor_is_no_duplicate_of_what_the_others_were_none_of(library: Library) -> None:
    library.apply(AddPapers(tuple(Paper(title="Sparse", year=1) for _ in range(3)), "t"))
    library.apply(SetDistinct(((2, 3),)))
    before = dump_visible(library)
    library.apply(MergePapers(1, (2,), {}))
    assert library.pairs().distinct() == {(1, 3), (2, 3)}
    assert find_duplicates(library) == []
    library.undo()
    assert library.pairs().distinct() == {(2, 3)}
    assert dump_visible(library) == before


def test_survivor_takes_over_what_was_proposed_to_the_others(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A", year=2), Paper(title="B", year=1)), "t"))
    survivor, other = (library.find(title).ids()[0] for title in "ab")
    said = (("year", "2"), ("venue", "V"), ("volume", "7"))
    library.apply(AddProposals(tuple((other, name, value, "x.bib", "") for name, value in said)))
    library.apply(MergePapers(survivor, (other,), {"volume": "8"}))
    assert library.proposals() == {survivor: (("venue", "V", "x.bib"),)}
    library.undo()
    assert library.proposals() == {other: tuple(sorted((*pair, "x.bib") for pair in said))}
