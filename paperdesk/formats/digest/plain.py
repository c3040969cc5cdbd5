"""A digest as plain text in short lines, for mail programs that show no page."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper
from typing import Final

from paperdesk.formats.digest import facts
from paperdesk.formats.digest.contents import ENGLISH, Digest, Entry, Words
from paperdesk.model.paper import Highlight

WIDTH: Final = 72
_LONGEST_WORD: Final = 500
_LINE: Final = "-" * WIDTH


def write_plain(digest: Digest, words: Words = ENGLISH) -> str:
    """The digest in lines of 72 characters, but for addresses, which stay whole."""
    head = facts.line(digest.title)
    parts = [f"{_wrapped(head)}\n{'=' * min(WIDTH, len(head))}"]
    if digest.about:
        parts.append(_wrapped(facts.line(digest.about)))
    for section in digest.sections:
        if section.heading:
            parts.append(_wrapped(facts.line(section.heading).upper()))
        for entry in section.entries:
            parts.append(f"{_LINE}\n" + "\n".join(_entry(entry, digest, words)))
    if rest := facts.more(digest, words):
        parts.append(_wrapped(rest))
    return "\n\n".join(parts) + "\n"


def _entry(entry: Entry, digest: Digest, words: Words) -> Iterator[str]:
    paper = entry.paper
    yield _wrapped(facts.title(paper, words))
    for text in (facts.people(paper, words), facts.said(entry, words)):
        if text:
            yield _wrapped(text)
    yield from (each.address for each in facts.links(paper))
    if digest.abstracts:
        yield from _abstract(paper.abstract)
    if digest.highlights and paper.highlights:
        yield f"\n{words.highlights}:"
        yield from _highlights(paper.highlights)


def _abstract(text: str) -> Iterator[str]:
    shown = "".join(run.text for run in facts.runs(text, []))
    yield from ("\n" + _wrapped(part) for part in shown.splitlines() if part.strip())


def _highlights(marks: tuple[Highlight, ...]) -> Iterator[str]:
    for mark in marks:
        yield _wrapped(f"“{facts.line(mark.exact)}”", "- ")
        if mark.comment.strip():
            yield _wrapped(facts.line(mark.comment), "  ")


def _wrapped(text: str, first: str = "") -> str:
    """A text in short lines, the first of which begins with something that the others leave room for."""
    indent = " " * len(first)
    wrapper = TextWrapper(
        WIDTH, initial_indent=first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    parted = " ".join(piece for word in text.split() for piece in _parted(word))
    return wrapper.fill(parted)


def _parted(word: str) -> list[str]:
    """A word in pieces that fit into a line of a mail."""
    return [word[at : at + _LONGEST_WORD] for at in range(0, len(word), _LONGEST_WORD)]
