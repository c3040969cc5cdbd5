"""PubMed: papers by their PubMed ids when Europe PMC does not answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from paperdesk.formats.records import Record, StringText
from paperdesk.formats.xml.pubmed import read_pubmed_xml
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.identifiers import Identifier, identifiers_of
from paperdesk.online.answers import Answer
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.service import Service
from paperdesk.online.sources.values import unreadable

NAME: Final = "PubMed"
MANY: Final = 100
_ACCEPT: Final = ("text/xml", "application/xml")


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for the records of several ids."""
    ids = ",".join(each.value for each in identifiers)
    return Request(f"{base}/efetch.fcgi?db=pubmed&id={ids}&retmode=xml&tool=PaperDesk", accept=_ACCEPT)


def read(reply: Reply) -> list[Answer]:
    """The records of a set, which may be empty."""
    text = reply.body.decode("utf-8", "replace")
    if "<PubmedArticleSet" not in text[:2_000] or not text.rstrip().endswith((">", "/>")):
        raise unreadable(NAME)
    if "<PubmedArticle>" not in text and "<PubmedBookArticle>" not in text:
        return []
    try:
        items = list(read_pubmed_xml(StringText(NAME, text)))
    except PaperDeskError:
        raise unreadable(NAME) from None
    papers = [
        replace(item.paper, tags=(), note="", source_text="", source_format="", key="")
        for item in items
        if isinstance(item, Record)
    ]
    return [
        Answer("pubmed", paper, "", identifiers_of(paper), "published") for paper in papers if paper.title
    ]


SERVICE: Final = Service(
    "pubmed", read, spacing=0.5, schemes=("pmid",), look_up=look_up, many=MANY, last_resort=True
)
