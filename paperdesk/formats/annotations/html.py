"""Highlights and notes as a page of HTML that loads nothing and runs nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Final

from paperdesk.formats.annotations.facts import address, annotated, people
from paperdesk.formats.annotations.markdown import doubt
from paperdesk.model.paper import Highlight, Paper

_HEAD: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Highlights and notes</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font-family: Georgia, serif; line-height: 1.5 }
.facts, .remark { color: #555; font-size: 0.9em }
.abstract, .note { white-space: pre-line }
mark { color: inherit }
mark.c1 { background: #fde68a } mark.c2 { background: #bbf0c0 } mark.c3 { background: #bfdbfe }
mark.c4 { background: #fecaca } mark.c5 { background: #ddd0fb }
</style>
</head>
<body>
"""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write_html(papers: Iterable[Paper]) -> str:
    """Write a page with a section for each paper that has highlights or a note; "" when none has."""
    sections = ["\n".join(_section(paper)) for paper in annotated(papers)]
    return f"{_HEAD}{''.join(sections)}</body>\n</html>\n" if sections else ""


def _section(paper: Paper) -> Iterator[str]:
    yield f'<section>\n<h1 dir="auto">{marked_text(paper.title or "Untitled", _on(paper, "title"))}</h1>'
    facts = [", ".join(people(paper)), "" if paper.year is None else str(paper.year), paper.venue, paper.key]
    link = address(paper)
    shown = [_text(fact) for fact in facts if fact]
    if link.startswith("http"):
        shown.append(f'<a href="{_text(link)}">{_text(link)}</a>')
    yield f'<p class="facts" dir="auto">{" · ".join(shown)}</p>'
    if paper.remark:
        yield f'<p class="remark" dir="auto">{_text(paper.remark)}</p>'
    if paper.abstract:
        yield f'<p class="abstract" dir="auto">{marked_text(paper.abstract, _on(paper, "abstract"))}</p>'
    if paper.highlights:
        yield "<ul>\n" + "\n".join(map(_item, paper.highlights)) + "\n</ul>"
    if paper.note.strip():
        yield f'<h2>Note</h2>\n<div class="note" dir="auto">{_text(paper.note.strip())}</div>'
    yield "</section>\n"


def marked_text(text: str, marks: Sequence[Highlight]) -> str:
    """A text as HTML with its marks in place; where they overlap the one that began last is seen."""
    edges = sorted(
        {0, len(text), *(min(edge, len(text)) for mark in marks for edge in (mark.start, mark.end))}
    )
    parts = []
    for start, end in pairwise(edges):
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        part = _text(text[start:end])
        parts.append(f'<mark class="c{_last(over)}">{part}</mark>' if over else part)
    return "".join(parts)


def _last(marks: Sequence[Highlight]) -> int:
    return max(marks, key=lambda mark: mark.start).colour


def _on(paper: Paper, field: str) -> list[Highlight]:
    return [mark for mark in paper.highlights if mark.field == field and not mark.orphan]


def _item(mark: Highlight) -> str:
    parts = [f'<li dir="auto"><mark class="c{mark.colour}">{_text(mark.exact)}</mark>']
    if mark.comment.strip():
        parts.append(f'<div class="note">{_text(mark.comment.strip())}</div>')
    remarks = [*(f"#{tag}" for tag in mark.tags), doubt(mark)]
    if said := " ".join(filter(None, remarks)):
        parts.append(f'<div class="remark">{_text(said)}</div>')
    return "\n".join(parts) + "</li>"


def _text(text: str) -> str:
    return escape(_UNFIT.sub("\ufffd", text))
