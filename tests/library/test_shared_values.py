"""What many papers say together."""

from paperdesk.library.shared_values import shared_values
from paperdesk.model.paper import Name, Paper, Status

FIELDS = {"pages": "1", "type": "x"}
PAPERS = (
    Paper(id=1, type="article", venue="Science", year=2020, date="2020", tags=("a", "b"), rating=3),
    Paper(id=2, type="article", venue="Nature", year=2020, date="2020", tags=("a",), fields=FIELDS),
    Paper(id=3, type="book", venue="Science", year=2020, date="2020", collections=("T/W",), starred=True),
)  # fmt: skip


def test_values_are_common_or_mixed() -> None:
    shared = shared_values(PAPERS)
    names = ("type", "year", "venue", "pages", "doi")
    assert [(name, shared.common(name), shared.distinct(name)) for name in names] == [
        ("type", "", 2),
        ("year", 2020, 1),
        ("venue", "", 2),
        ("pages", "", 2),
        ("doi", "", 1),
    ]  # fmt: skip
    assert (shared.common("authors"), shared.common("status")) == ((), Status.KEPT)


def test_values_of_most_papers_are_offered_first() -> None:
    assert shared_values(PAPERS).offered("venue") == ("Science", "Nature")
    assert shared_values(PAPERS).offered("venue", 1) == ("Science",)


def test_papers_that_a_change_reaches_are_counted() -> None:
    shared = shared_values(PAPERS)
    assert shared.changed({"venue": "Science"}) == {2}
    assert shared.changed({"pages": ""}) == {2}
    assert shared.changed({"year": None, "pages": "1"}) == {1, 2, 3}
    assert shared.changed({"authors": (), "editors": (Name("Li"),)}) == {1, 2, 3}
    assert shared.changed({"status": Status.KEPT, "rating": 3}) == {2, 3}
    assert shared.changed({}) == frozenset()


def test_tags_and_collections_are_told_with_their_papers() -> None:
    shared = shared_values(PAPERS)
    assert dict(shared.tags) == {"a": frozenset({1, 2}), "b": frozenset({1})}
    assert dict(shared.collections) == {"T/W": frozenset({3})}


def test_fields_that_papers_have_come_before_those_of_their_types() -> None:
    usual = shared_values(PAPERS).usual()
    assert usual[:2] == ("fields/type", "pages")
    assert {"volume", "number", "issn", "edition", "series"} < set(usual)
    assert not {"status", "rating", "starred", "type", "editors", "authors", "title"} & set(usual)


def test_progress_is_told_before_each_paper() -> None:
    told: list[tuple[int, int]] = []
    shared_values(PAPERS, 3, lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3)]
