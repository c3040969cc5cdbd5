"""Writes Markdown: an annotated reading list with citations, abstracts, highlights and notes."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from paperdesk.model.names import display
from paperdesk.model.paper import Highlight, Paper

_SPECIAL = re.compile(r"[\\`*\[\]<>]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_LINE_START = re.compile(r"^([#+=|~-]|\d+(?=[.)]))")
_SHOWN_NAMES = 20


def write_markdown(papers: Iterable[Paper]) -> str:
    """Write a section for each paper, in the order given; what a paper lacks leaves no trace."""
    sections = ["# Reading list", *("\n\n".join(_section(paper)) for paper in papers)]
    return "\n\n".join(sections) + "\n"


def _section(paper: Paper) -> Iterator[str]:
    yield f"## {_line(paper.title) or 'Untitled'}"
    yield from filter(None, (_paragraph(_citation(paper)), _facts(paper)))
    if paper.abstract:
        yield "\n>\n".join(f"> {_paragraph(_line(part))}" for part in _paragraphs(paper.abstract))
    if paper.highlights:
        yield "### Highlights\n\n" + "\n".join(map(_highlight, paper.highlights))
    if paper.note.strip():
        # A note is its writer's own Markdown; only its headings would take the place of ours.
        yield "### Note\n\n" + re.sub(r"^(#{1,6})(?=\s)", r"###\1", paper.note.strip(), flags=re.MULTILINE)


def _citation(paper: Paper) -> str:
    """Authors, year, where it appeared, and links."""
    names = [_line(display(name)) for name in paper.authors]
    more = [f"and {len(names) - _SHOWN_NAMES} others"] if len(names) > _SHOWN_NAMES else []
    year = str(paper.year) if paper.year is not None else _line(paper.date)
    said = " ".join(filter(None, (", ".join(names[:_SHOWN_NAMES] + more), year and f"({year})")))
    parts = [f"{part}." for part in (said, _place(paper)) if part]
    return " ".join(filter(None, (*parts, " · ".join(_links(paper)))))


def _place(paper: Paper) -> str:
    volume, number, pages = (_line(paper.fields.get(name, "")) for name in ("volume", "number", "pages"))
    issue = f" {volume}" * bool(volume) + f"({number})" * bool(number)
    place = f"*{_line(paper.venue)}*" if paper.venue else ""
    return ", ".join(filter(None, ((place + issue).strip(), pages)))


def _links(paper: Paper) -> Iterator[str]:
    if paper.doi:
        yield f"[doi:{_line(paper.doi)}](https://doi.org/{quote(paper.doi, safe='/:.;')})"
    if paper.arxiv:
        yield f"[arXiv:{_line(paper.arxiv)}](https://arxiv.org/abs/{quote(paper.arxiv, safe='/.')})"
    if re.match(r"https?://\S+$", paper.url):
        yield f"<{re.sub(r'[<>]', lambda found: quote(found[0]), paper.url)}>"


def _facts(paper: Paper) -> str:
    key = f"Key: `{paper.key.replace('`', '')}`" if paper.key else ""
    tags = "Tags: " + ", ".join(map(_line, paper.tags)) if paper.tags else ""
    status = f"Status: {paper.status.value}"
    rating = f"Rating: {'★' * paper.rating}" if paper.rating else ""
    starred = "Favourite" if paper.starred else ""
    return " · ".join(filter(None, (key, status, starred, rating, tags)))


def _highlight(highlight: Highlight) -> str:
    quoted = f"- “{_line(highlight.exact)}”"
    return f"{quoted} — {_line(highlight.comment)}" if highlight.comment.strip() else quoted


def _paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\s*\n\s*\n\s*", text.strip()) if part]


def _line(text: str) -> str:
    """Text in one line that Markdown shows as it is."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split()))


def _paragraph(text: str) -> str:
    """A line that begins neither a heading nor a list."""
    return _LINE_START.sub(lambda found: found[1] + "\\" if found[1].isdecimal() else "\\" + found[1], text)
