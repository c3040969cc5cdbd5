"""Writes Markdown: an annotated reading list with citations, abstracts, highlights and notes."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from paperdesk.formats.markdown_text import line, lowered, paragraph, paragraphs
from paperdesk.model.names import display
from paperdesk.model.paper import Highlight, Paper

_SHOWN_NAMES = 20


def write_markdown(papers: Iterable[Paper]) -> str:
    """Write a section for each paper, in the order given; what a paper lacks leaves no trace."""
    sections = ["# Reading list", *("\n\n".join(_section(paper)) for paper in papers)]
    return "\n\n".join(sections) + "\n"


def _section(paper: Paper) -> Iterator[str]:
    yield f"## {line(paper.title) or 'Untitled'}"
    yield from filter(None, (paragraph(_citation(paper)), _facts(paper)))
    if paper.remark:
        yield f"*{line(paper.remark)}*"
    if paper.abstract:
        yield "\n>\n".join(f"> {part}" for part in paragraphs(paper.abstract))
    if paper.highlights:
        yield "### Highlights\n\n" + "\n".join(map(_highlight, paper.highlights))
    if paper.note.strip():
        yield f"### Note\n\n{lowered(paper.note)}"


def _citation(paper: Paper) -> str:
    """Authors, year, where it appeared, and links."""
    names = [line(display(name)) for name in paper.authors]
    more = [f"and {len(names) - _SHOWN_NAMES} others"] if len(names) > _SHOWN_NAMES else []
    year = str(paper.year) if paper.year is not None else line(paper.date)
    said = " ".join(filter(None, (", ".join(names[:_SHOWN_NAMES] + more), year and f"({year})")))
    parts = [f"{part}." for part in (said, _place(paper)) if part]
    return " ".join(filter(None, (*parts, " · ".join(_links(paper)))))


def _place(paper: Paper) -> str:
    volume, number, pages = (line(paper.fields.get(name, "")) for name in ("volume", "number", "pages"))
    issue = f" {volume}" * bool(volume) + f"({number})" * bool(number)
    place = f"*{line(paper.venue)}*" if paper.venue else ""
    return ", ".join(filter(None, ((place + issue).strip(), pages)))


def _links(paper: Paper) -> Iterator[str]:
    if paper.doi:
        yield f"[doi:{line(paper.doi)}](https://doi.org/{quote(paper.doi, safe='/:.;')})"
    if paper.arxiv:
        yield f"[arXiv:{line(paper.arxiv)}](https://arxiv.org/abs/{quote(paper.arxiv, safe='/.')})"
    if re.match(r"https?://\S+$", paper.url):
        yield f"<{re.sub(r'[<>]', lambda found: quote(found[0]), paper.url)}>"


def _facts(paper: Paper) -> str:
    key = f"Key: `{paper.key.replace('`', '')}`" if paper.key else ""
    tags = "Tags: " + ", ".join(map(line, paper.tags)) if paper.tags else ""
    status = f"Status: {paper.status.value}"
    rating = f"Rating: {'★' * paper.rating}" if paper.rating else ""
    starred = "Favourite" if paper.starred else ""
    return " · ".join(filter(None, (key, status, starred, rating, tags)))


def _highlight(highlight: Highlight) -> str:
    quoted = f"- “{line(highlight.exact)}”"
    return f"{quoted} — {line(highlight.comment)}" if highlight.comment.strip() else quoted
