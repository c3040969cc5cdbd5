"""arXiv: papers by their ids, many in one request, and searches for the words of titles, several in one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from paperdesk.formats.assembling import Draft
from paperdesk.formats.failures import Failure
from paperdesk.formats.latex.values import decode, decode_paragraphs
from paperdesk.formats.records import StringText
from paperdesk.formats.xml.records import text_of, texts_of, xml_records
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.identifiers import Identifier, identifier
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.service import Service, answer, put_arxiv, quoted, spoken_names
from paperdesk.online.sources.titles import is_telling, telling_words, words_of
from paperdesk.online.sources.values import unreadable

NAME: Final = "arXiv"
MANY: Final = 100
TITLES: Final = 10
_HITS: Final = 20  # for each title
_WORDS: Final = 8
_LONGEST_PHRASE: Final = 30
_ACCEPT: Final = ("application/atom+xml",)
_ADDRESS = re.compile(r"https?://[^\s{}]+")
_FEED = re.compile(r"<(?:\w{1,10}:)?feed[\s>]")
_ENTRIES = re.compile(r"<(?:\w{1,10}:)?entry[\s>]")


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for papers by their ids."""
    ids = ",".join(each.value for each in identifiers)
    return Request(f"{base}/api/query?id_list={ids}&max_results={len(identifiers)}", accept=_ACCEPT)


def search(base: str, papers: Sequence[Paper]) -> Request:
    """Ask for papers that have the telling words of the titles in theirs."""
    query = quoted(" OR ".join(f"({_of_title(paper)})" for paper in papers))
    most = min(_HITS * len(papers), 200)
    return Request(f"{base}/api/query?search_query={query}&max_results={most}", accept=_ACCEPT)


def read(reply: Reply) -> list[Answer]:
    """The entries of an Atom feed."""
    text = reply.body.decode("utf-8", "replace")
    if not _FEED.search(text[:2_000]) or not text.rstrip().endswith("feed>"):
        raise unreadable(NAME)
    if not _ENTRIES.search(text):
        return []
    try:
        records = list(xml_records(StringText(NAME, text), ("entry",)))
    except PaperDeskError:
        raise unreadable(NAME) from None
    found = [_answer(record.element) for record in records if not isinstance(record, Failure)]
    return [each for each in found if each.paper.arxiv and each.paper.title]


def _of_title(paper: Paper) -> str:
    """The words of a title, or the title as a phrase where the words alone would find too much."""
    if not is_telling(paper.title):
        return f'ti:"{" ".join(words_of(paper.title)[:_LONGEST_PHRASE])}"'
    return " AND ".join(f"ti:{word}" for word in telling_words(paper.title, _WORDS))


def _answer(entry: Element) -> Answer:
    doi = text_of(entry, "doi")
    journal = "" if doi else text_of(entry, "journal_ref")  # what the DOI stands for says it better
    draft = Draft(type="article" if journal else "misc")
    put_arxiv(draft, text_of(entry, "id").partition("/abs/")[2])
    draft.put("title", decode(text_of(entry, "title")))
    draft.put("abstract", decode_paragraphs(_with_tildes(_paragraphs(entry))))
    draft.put("date", text_of(entry, "published")[:10])
    draft.put("doi", doi.split(" ")[0])
    draft.put("journaltitle", decode(journal))
    draft.put("note", decode(_with_tildes(text_of(entry, "comment"))))
    draft.put("url", f"https://arxiv.org/abs/{draft.fields.get('eprint', '')}")
    _put_classes(draft, entry)
    draft.authors = spoken_names(map(decode, texts_of(entry, "author/name")))
    published = identifier("doi", doi) if doi else None
    return answer(draft, "arxiv", kind="preprint", published=published)


def _put_classes(draft: Draft, entry: Element) -> None:
    primary = entry.find("primary_category")
    classes = [name for each in entry.findall("category") if (name := each.get("term", ""))]
    first = (None if primary is None else primary.get("term")) or (classes[0] if classes else "")
    draft.put("eprintclass", first)
    draft.put("subjects", " ".join(classes[1:] and dict.fromkeys((first, *classes))))


def _paragraphs(entry: Element) -> str:
    """The abstract, whose lines are broken anywhere; a line that is indented begins a paragraph."""
    summary = entry.find("summary")
    return re.sub(r"\n[^\S\n]+(?=\S)", "\n\n", ("" if summary is None else summary.text or "").strip())


def _with_tildes(text: str) -> str:
    """The text with the tildes of addresses written so that TeX would print them."""
    return _ADDRESS.sub(lambda found: found[0].replace("~", r"\textasciitilde{}"), text)


SERVICE: Final = Service(
    "arxiv",
    read,
    spacing=3.0,
    schemes=("arxiv",),
    look_up=look_up,
    many=MANY,
    search=search,
    titles=TITLES,
)
