"""Papers in the words of feeds: what they are known by, their title without what is put behind it, names."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from paperdesk.model.identifiers import identifiers_of
from paperdesk.model.paper import Name, Paper
from paperdesk.online.sources.service import spoken_names
from paperdesk.online.sources.titles import words_of

LONGEST_NAMES: Final = 100_000
_BEHIND = re.compile(
    r"\.?\s{0,5}\(\s?arXiv:\s?[\w./-]{4,40}(?:\s\[[\w.-]{2,20}\])?"
    r"(?:\s(?:UPDATED|CROSS LISTED|REPLACED))?\s?\)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^\[(?:\d{4}\.\d{4,5}(?:v\d{1,3})?|[\w-]{2,20}/\d{7})\]\s{0,5}|^arXiv:\s?\d{4}\.\d{4,5}(?:v\d{1,3})?:?\s"
)
_BETWEEN = re.compile(r",\s+(?!(?:Jr|Sr|II|III|IV)\b\.?)|;\s*|\s+and\s+|,\s*and\s+")
_BESIDE = re.compile(r"\([^()]{0,300}\)")
_ARXIV_MONTH = re.compile(r"(?:[a-z.-]+/)?(\d\d)(0[1-9]|1[0-2])", re.IGNORECASE)


def plain_title(text: str) -> str:
    """A title without the id that some feeds put behind or before it: "(arXiv:2401.00001v1 [cs.CL])"."""
    text = " ".join(text[:2_000].split())
    return _BEFORE.sub("", _BEHIND.sub("", text)).strip()


def listed_names(text: str) -> list[Name]:
    """The names in a text that has commas, semicolons or "and" between them."""
    return spoken_names(_BETWEEN.split(_BESIDE.sub("", text[:LONGEST_NAMES])))


def guid_of(paper: Paper) -> str:
    """What a paper is known by when its feed says nothing: an identifier, its page, else its title."""
    known = identifiers_of(paper)
    if known:
        return known[0].shown
    if paper.url:
        return paper.url
    return "title:" + hashlib.sha256(" ".join(words_of(paper.title)).encode()).hexdigest()[:32]


def month_of(arxiv: str) -> str:
    """The month in which a paper came to arXiv, by its id."""
    found = _ARXIV_MONTH.match(arxiv)
    if not found:
        return ""
    return f"{'19' if found[1] > '90' else '20'}{found[1]}-{found[2]}"
