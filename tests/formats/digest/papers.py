"""Digests to be written by tests, and a page taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from paperdesk.formats.digest.contents import Digest, Entry, Section
from paperdesk.model.anchoring import marked
from paperdesk.model.feed import Popularity
from paperdesk.model.paper import Highlight, Name, Paper

ABSTRACT = "We study *sparse* attention in $O(n^2)$. It is <b>fast</b>: see https://github.com/roe/nets."
PAPER = Paper(
    title="Nets & more",
    authors=(Name("Roe", "Ann"), Name("Gogh", "Vincent", "van")),
    year=2024,
    venue="Journal of Nets",
    doi="10.1000/Nets",
    arxiv="2401.00001",
    abstract=ABSTRACT,
    highlights=(marked(Highlight(0, 0, "", colour=2, comment="Why?"), ABSTRACT, 9, 27),),
)
ENTRY = Entry(
    PAPER, Popularity(upvotes=1234, rank=3, comments=1, stars=0), "Bob", ("Daily papers", "arXiv cs.CL")
)
DIGEST = Digest("Papers of the day", "2 papers", (Section("", (ENTRY, Entry(Paper(title="Alone")))),))


def elements(page: str) -> list[ElementTree.Element]:
    """Every element of a page, which must be well-formed to its end."""
    kind, _, rest = page.partition("\n")
    assert kind == "<!DOCTYPE html>"
    return list(ElementTree.fromstring(rest).iter())


def addresses(page: str) -> Iterator[str]:
    """Every address in an attribute that a browser follows or loads."""
    for element in elements(page):
        for name in ("href", "src", "srcset", "background", "poster", "data", "action", "cite"):
            if name in element.attrib:
                yield element.attrib[name]
