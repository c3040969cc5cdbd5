"""The sample library: true facts, summaries in words of its own, one step to add and to undo."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library.library import Library
from paperdesk.library.resources import resource_path
from paperdesk.library.sample import add_sample, sample_page, sample_papers
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.names import display
from paperdesk.model.paper import Paper, Status

LINK = re.compile(r"https?://\S+")
YEAR = re.compile(r"\b(20\d\d)\b")
COPIED = 6  # words in a row that count as copied


def facts(shared: Path) -> dict[str, dict[str, Any]]:
    entries = json.loads((shared / "seed" / "facts.json").read_text("utf-8"))
    return {entry["title"]: entry for entry in entries}


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", LINK.sub(" ", text).lower())
    return {tuple(words[at : at + COPIED]) for at in range(len(words) - COPIED + 1)}


def source_runs(shared: Path) -> set[tuple[str, ...]]:
    entries = json.loads((shared / "seed" / "expected.json").read_text("utf-8"))
    return set().union(*(runs(entry["abstract"]) for entry in entries))


def page_blocks() -> list[str]:
    return [block for block in sample_page().split("\n\n") if block.strip()]


def year_of(fact: dict[str, Any]) -> int:
    published = YEAR.findall(fact["venue"] or "")
    return int(published[-1]) if published else fact["year"]


def venue_of(paper: Paper, fact: dict[str, Any]) -> bool:
    return (fact["venue"] or "").startswith(paper.venue) and bool(paper.venue) == bool(fact["venue"])


def test_sample_has_forty_papers_of_different_titles() -> None:
    assert len({paper.title for paper in sample_papers()}) == len(sample_papers()) == 40


def test_every_abstract_says_that_it_is_a_summary() -> None:
    assert all(paper.abstract.startswith("Summary: ") for paper in sample_papers())


def test_statuses_are_those_of_a_library_in_use() -> None:
    assert Counter(paper.status for paper in sample_papers()) == {
        Status.INBOX: 8,
        Status.KEPT: 8,
        Status.TO_READ: 8,
        Status.READING: 3,
        Status.SKIMMED: 2,
        Status.READ: 10,
        Status.DISMISSED: 1,
    }


def test_every_tag_has_a_colour() -> None:
    document = json.loads(resource_path("sample", "papers.json").read_text("utf-8"))
    assert {tag for paper in sample_papers() for tag in paper.tags} == set(document["tag_colours"])


def test_facts_are_the_confirmed_ones(shared: Path) -> None:
    known = facts(shared)
    for paper in sample_papers():
        fact = known[paper.title]
        assert [display(author) for author in paper.authors] == fact["authors"]
        assert (paper.year, paper.arxiv, paper.doi) == (year_of(fact), fact["arxiv_id"], fact["doi"] or "")
        assert venue_of(paper, fact)
        assert paper.fields.get("primaryclass") == fact["primary_category"]
        assert LINK.findall(paper.abstract) == fact["code_urls"]


def test_summaries_share_no_phrase_with_the_abstracts(shared: Path) -> None:
    copied = source_runs(shared)
    assert {run for paper in sample_papers() for run in runs(paper.abstract) & copied} == set()


def test_page_shows_other_papers_than_the_library(shared: Path) -> None:
    titles = [block for block in page_blocks() if block in facts(shared)]
    assert len(set(titles)) == 12
    assert set(titles).isdisjoint(paper.title for paper in sample_papers())


def test_page_shares_no_phrase_with_the_abstracts(shared: Path) -> None:
    copied, known = source_runs(shared), facts(shared)
    text = [block for block in page_blocks() if block not in known]
    assert {run for block in text for run in runs(block) & copied} == set()


def test_page_abstracts_have_about_a_hundred_words() -> None:
    lengths = [len(block.split()) for block in page_blocks() if block.count(". ") > 1]
    assert len(lengths) == 12
    assert all(60 <= length <= 110 for length in lengths)


def test_add_sample_shows_every_paper_but_the_dismissed_one(library: Library) -> None:
    add_sample(library)
    assert library.find().count() == 39
    assert library.find("status:dismissed").count() == 1


def test_add_sample_keeps_the_order_of_the_file(library: Library) -> None:
    add_sample(library)
    shown = [row.title for row in library.rows(library.find().ids())]
    assert shown == [paper.title for paper in sample_papers() if paper.status is not Status.DISMISSED]


def test_unread_are_the_papers_still_to_be_read(library: Library) -> None:
    add_sample(library)
    waiting = [paper for paper in sample_papers() if paper.status in {Status.INBOX, Status.TO_READ}]
    assert library.find("is:unread").count() == len(waiting)


def test_links_in_notes_are_keys_of_sample_papers(library: Library) -> None:
    add_sample(library)
    links = [key for paper in sample_papers() for key in re.findall(r"\[\[(.+?)\]\]", paper.note)]
    assert links
    assert [key for key in links if library.paper_id(key) is None] == []


def test_add_sample_brings_colours_and_saved_searches(library: Library) -> None:
    add_sample(library)
    assert all(tag.colour for tag in library.tags() if tag.count)
    searches = [(search.name, search.count) for search in library.saved_searches()]
    assert searches == [("Pose, 2023 and later", 3), ("Surveys", 3)]


def test_undo_takes_the_sample_back_whole(library: Library) -> None:
    applied = add_sample(library)
    assert library.undo_label() == applied.label == "Add sample library"
    library.undo()
    assert library.undo_label() is None
    assert (library.find().count(), library.tags(), library.saved_searches()) == (0, [], [])
    assert library.collections() == []


def test_adding_the_sample_twice_adds_nothing(library: Library) -> None:
    add_sample(library)
    with pytest.raises(PaperDeskError, match="already"):
        add_sample(library)
    assert library.find().count() == 39


def test_add_sample_brings_back_only_what_is_missing(library: Library) -> None:
    add_sample(library)
    library.undo()
    add_sample(library)
    assert library.find().count() == 39
