"""Highlights and notes as Markdown, by a template that can be changed."""

from collections.abc import Iterable, Mapping
from typing import Final

from paperdesk.formats.annotations.facts import annotated, colour_name, people
from paperdesk.formats.annotations.template import filled
from paperdesk.formats.markdown_text import line, lines, lowered, paragraphs
from paperdesk.model.paper import Highlight, Paper

TEMPLATE: Final = """\
# {title}

## Metadata

- Author: {authors}
- Year: {year}
- Venue: {venue}
- Citation key: {key}
- DOI: {doi}
- arXiv: {arxiv}
- URL: {url}
- Tags: {tags}
- Remark: {remark}

## Highlights

{#highlights}
- {quote}
  - Note: {comment}
  - Tags: {highlight-tags}
  - Check: {doubt}
{/highlights}

## Note

{note}
"""


def write_annotations(papers: Iterable[Paper], template: str = TEMPLATE) -> str:
    """Write a section for each paper that has highlights or a note; "" when none has.

    Text of papers is shown as it stands; only the note is Markdown already.
    """
    return "\n".join(annotations_of(paper, template) for paper in annotated(papers))


def annotations_of(paper: Paper, template: str = TEMPLATE) -> str:
    """One paper by the template, ended by a line break."""
    return filled(template, paper_values(paper), [highlight_values(mark) for mark in paper.highlights])


def paper_values(paper: Paper) -> Mapping[str, str]:
    """What the names of papers in a template stand for."""
    return {
        "title": line(paper.title) or "Untitled",
        "authors": line(", ".join(people(paper))),
        "year": "" if paper.year is None else str(paper.year),
        "venue": line(paper.venue),
        "key": line(paper.key),
        "citation": f"[@{paper.key}]" if paper.key else "",
        "doi": line(paper.doi),
        "arxiv": line(paper.arxiv),
        "url": line(paper.url),
        "tags": line(", ".join(paper.tags)),
        "collections": line(", ".join(paper.collections)),
        "status": paper.status.value,
        "rating": "★" * paper.rating,
        "favourite": "yes" if paper.starred else "",
        "abstract": "\n\n".join(paragraphs(paper.abstract)),
        "remark": line(paper.remark),
        "note": lowered(paper.note),
        "added": paper.added[:10],
    }


def highlight_values(mark: Highlight) -> Mapping[str, str]:
    """What the names of highlights in a template stand for."""
    return {
        "quote": " ".join(paragraphs(mark.exact)),
        "comment": "\n".join(lines(mark.comment)),
        "colour": colour_name(mark),
        "highlight-tags": " ".join(f"#{'-'.join(tag.split())}" for tag in mark.tags),
        "date": mark.created[:10],
        "doubt": doubt(mark),
        "field": mark.field,
    }


def quotation(mark: Highlight, key: str) -> str:
    """One highlight as a quotation with its citation, and below it the comment; ended by a line break."""
    citation = f" [@{key}]" if key else ""
    quoted = "\n>\n".join(f"> {part}" for part in paragraphs(mark.exact))
    return "\n\n".join([quoted + citation, *lines(mark.comment)]) + "\n"


def doubt(mark: Highlight) -> str:
    """What is uncertain about the place of a highlight, "" for nothing."""
    if mark.orphan:
        return "no longer in the text"
    return "moved with the text" if mark.moved else ""
