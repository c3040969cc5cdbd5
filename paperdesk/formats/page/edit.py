"""Mending a page by hand: swap, merge and split give a new page and never lose a line."""

import re
from dataclasses import replace

from paperdesk.formats.assembling import Draft
from paperdesk.formats.page.parts import Block, Page, PagePaper
from paperdesk.model.paper import Paper, Status

_PARAGRAPH = "\n\n"
_TYPES = (("journaltitle", "article"), ("booktitle", "inproceedings"))
_SENTENCE_END = re.compile(r"[.!?]['\")\]”’]*\s+|[。！？]\s*")


def swap(page: Page, index: int) -> Page:
    """Exchange title and abstract of one paper."""
    paper = page.papers[index]
    return _put(page, index, 1, replace(paper, title=paper.abstract, abstract=paper.title, sure=True))


def merge_with_previous(page: Page, index: int) -> Page:
    """Make title and abstract of one paper further paragraphs of the paper before; the first stays.

    Authors, identifier, link and further facts of the paper before are kept, and filled from this
    one when empty.
    """
    if index == 0:
        return page
    before, paper = page.papers[index - 1], page.papers[index]
    texts = [text for text in (before.abstract, paper.title, paper.abstract) if text]
    merged = replace(
        before,
        abstract=_PARAGRAPH.join(texts),
        authors=before.authors or paper.authors,
        arxiv=before.arxiv or paper.arxiv,
        url=before.url or paper.url,
        first_line=min(before.first_line, paper.first_line),
        last_line=max(before.last_line, paper.last_line),
        sure=True,
        blocks=before.blocks + paper.blocks,
        facts=tuple((dict(paper.facts) | dict(before.facts)).items()),
    )
    return _put(page, index - 1, 2, merged)


def split(page: Page, index: int, at: int) -> Page:
    """Begin a new paper at offset `at` of the abstract: its first paragraph, or first sentence, is the title.

    An offset at which nothing would be left on one side leaves the page as it is.
    """
    paper = page.papers[index]
    kept, rest = paper.abstract[:at].rstrip(), paper.abstract[at:].strip()
    if not kept or not rest or at < 0:
        return page
    title, abstract = _title_and_rest(rest)
    whole = paper.abstract[:at].count(_PARAGRAPH)
    inside = not paper.abstract[:at].endswith(_PARAGRAPH)
    paragraphs = _paragraph_blocks(paper)
    stay, go = paragraphs[: whole + inside], paragraphs[whole:]
    first = paper.blocks[: len(paper.blocks) - len(paragraphs)] + stay
    border = go[0].first_line if go else paper.last_line
    end = max((block.last_line for block in stay), default=paper.last_line)
    return _put(
        page,
        index,
        1,
        replace(paper, abstract=kept, last_line=max(end, border - 1), sure=True, blocks=first),
        PagePaper(title, abstract, first_line=border, last_line=paper.last_line, blocks=go),
    )


def to_paper(page_paper: PagePaper) -> Paper:
    """Make the paper that goes into a library; nothing is in it that the page did not say."""
    facts = dict(page_paper.facts)
    kind = next((kind for name, kind in _TYPES if name in facts), "misc")
    return replace(
        Draft(kind, fields=facts).paper("", ""),
        title=" ".join(page_paper.title.split()),
        abstract=page_paper.abstract,
        authors=page_paper.authors,
        arxiv=page_paper.arxiv,
        url=page_paper.url,
        status=Status.INBOX,
    )


def _put(page: Page, index: int, count: int, *papers: PagePaper) -> Page:
    return replace(page, papers=(*page.papers[:index], *papers, *page.papers[index + count :]))


def _title_and_rest(text: str) -> tuple[str, str]:
    head, _, tail = text.partition(_PARAGRAPH)
    if tail:
        return head, tail
    end = _SENTENCE_END.search(text)
    return (text[: end.end()].rstrip(), text[end.end() :]) if end else (text, "")


def _paragraph_blocks(paper: PagePaper) -> tuple[Block, ...]:
    """The blocks that hold the paragraphs of the abstract, one each; after a swap, the last ones."""
    count = paper.abstract.count(_PARAGRAPH) + 1
    return paper.blocks[-count:]
