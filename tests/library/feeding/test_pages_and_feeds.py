"""The same papers by a page, by a mail that is pasted and by a feed are the same papers."""

from collections.abc import Callable
from pathlib import Path

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.reading import read_page, to_paper
from paperdesk.library.feeding.merging import merge_items
from paperdesk.library.importing import add_papers
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedItem
from paperdesk.model.names import display
from paperdesk.model.paper import Paper
from tests.formats.page_texts import facts_of, listing, mail


def papers_on(text: str) -> list[Paper]:
    return [to_paper(paper) for paper in read_page(text).papers]


def stored(library: Library) -> list[Paper]:
    return list(library.papers(library.find().ids()))


def test_real_page_then_a_mail_and_a_feed_of_the_same_papers(
    library: Library, subscribe: Callable[..., Feed], shared: Path
) -> None:
    facts = facts_of(shared)
    page = (shared / "seed/trending-papers.txt").read_text("utf-8")
    add_papers(library, papers_on(page), source="page.txt")
    before = stored(library)
    report, _ = add_papers(library, papers_on(mail(facts)), source="mail.txt")
    after = {paper.id: paper for paper in stored(library)}
    assert (report.added, report.merged, len(after)) == (0, 100, 100)
    known = {to_unicode(fact.title): fact for fact in facts}
    for old in before:
        new, fact = after[old.id], known[old.title]
        assert (new.key, new.title, new.abstract) == (old.key, old.title, old.abstract)
        assert (tuple(map(display, new.authors)), new.arxiv, new.year) == (fact.authors, fact.arxiv, 2024)
    items = [FeedItem(paper.arxiv, paper) for paper in papers_on(mail(facts))]
    assert merge_items(library, subscribe("arXiv"), items).yours == 100
    assert len(stored(library)) == 100


def test_feed_then_a_list_of_the_same_papers(
    library: Library, subscribe: Callable[..., Feed], shared: Path
) -> None:
    facts = facts_of(shared)
    listed = papers_on(listing(facts, labelled=False, abstracts=True))
    items = [FeedItem(paper.arxiv, Paper(title=paper.title, arxiv=paper.arxiv)) for paper in listed]
    merge_items(library, subscribe("arXiv"), items)
    report, _ = add_papers(library, listed, source="list.txt")
    assert (report.added, report.merged) == (0, 100)
    assert {bool(paper.authors and paper.abstract) for paper in stored(library)} == {True}
