"""A digest as Markdown, in which every text of a paper is shown as it is."""

from __future__ import annotations

from collections.abc import Iterator

from paperdesk.formats.digest import facts
from paperdesk.formats.digest.contents import ENGLISH, Digest, Entry, Section, Words
from paperdesk.formats.markdown_text import line, paragraph, paragraphs
from paperdesk.model.paper import Highlight


def write_markdown(digest: Digest, words: Words = ENGLISH) -> str:
    """The digest with a heading for each paper."""
    parts = [f"# {line(facts.line(digest.title))}"]
    if digest.about:
        parts.append(paragraph(line(facts.line(digest.about))))
    for section in digest.sections:
        parts += _section(section, digest, words)
    if rest := facts.more(digest, words):
        parts.append(paragraph(line(rest)))
    return "\n\n".join(parts) + "\n"


def _section(section: Section, digest: Digest, words: Words) -> Iterator[str]:
    if section.heading:
        yield f"## {line(facts.line(section.heading))}"
    head = "###" if section.heading else "##"
    for entry in section.entries:
        yield from _entry(entry, head, digest, words)


def _entry(entry: Entry, head: str, digest: Digest, words: Words) -> Iterator[str]:
    paper = entry.paper
    yield f"{head} {line(facts.title(paper, words))}"
    said = (facts.people(paper, words), facts.said(entry, words))
    told = [paragraph(line(text)) for text in said if text]
    if named := " · ".join(f"[{line(each.shown)}](<{each.address}>)" for each in facts.links(paper)):
        told.append(named)
    if told:
        yield "  \n".join(told)
    if digest.abstracts and paper.abstract.strip():
        shown = "".join(run.text for run in facts.runs(paper.abstract, []))
        yield "\n>\n".join(f"> {part}" for part in paragraphs(shown))
    if digest.highlights and paper.highlights:
        yield f"**{line(words.highlights)}**\n\n" + "\n".join(map(_highlight, paper.highlights))


def _highlight(mark: Highlight) -> str:
    quoted = f"- “{line(facts.line(mark.exact))}”"
    return f"{quoted} — {line(facts.fit(mark.comment))}" if mark.comment.strip() else quoted
