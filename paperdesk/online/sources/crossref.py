"""Crossref: works by DOI or ISBN, and a search by title, author and year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.formats.csl.dates import read_date
from paperdesk.formats.csl.names import read_names
from paperdesk.model.entry_types import entry_type
from paperdesk.model.identifiers import Identifier, identifier
from paperdesk.model.paper import Name, Paper
from paperdesk.online.answers import Answer, Kind
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line, paragraphs
from paperdesk.online.sources.service import Service, answer, json_request, plain_query, put_venue, quoted
from paperdesk.online.sources.values import at, objects, read_json, text, texts, unreadable

NAME: Final = "Crossref"
MANY: Final = 20
HITS: Final = 8
SELECT: Final = (
    "DOI,type,title,subtitle,container-title,short-container-title,author,editor,translator,issued,"
    "published-print,published-online,posted,volume,issue,page,article-number,publisher,publisher-location,"
    "ISSN,ISBN,abstract,relation,event,group-title"
)
"""What lists give of each work; without it they are many times as long."""
_TYPES: Final = {
    **dict.fromkeys(("journal-article", "journal-issue", "journal"), "article"),
    "proceedings-article": "inproceedings",
    "proceedings": "proceedings",
    **dict.fromkeys(("book", "monograph"), "book"),
    "edited-book": "collection",
    "reference-book": "reference",
    **dict.fromkeys(("book-chapter", "book-section", "book-part", "book-track"), "incollection"),
    "reference-entry": "inreference",
    "dissertation": "thesis",
    **dict.fromkeys(("report", "report-component", "report-series"), "report"),
    "standard": "standard",
    "dataset": "dataset",
    "database": "dataset",
}
_PUBLISHED: Final = frozenset(
    ("article", "inproceedings", "book", "collection", "incollection", "inreference")
)
_BOOKS: Final = frozenset(("book", "collection", "proceedings", "reference"))
_TYPES_OF_BOOKS: Final = ("type:book", "type:monograph", "type:edited-book", "type:reference-book")
"""Which of all that an ISBN stands on is the book itself."""
_PLAIN: Final = {
    "volume": "volume",
    "article-number": "eid",
    "publisher": "publisher",
    "publisher-location": "location",
    "short-container-title": "shortjournal",
    "edition-number": "edition",
}


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for one work by its DOI, for several in a list, or for books by their ISBNs."""
    if len(identifiers) == 1 and identifiers[0].scheme == "doi":
        return json_request(f"{base}/works/{quoted(identifiers[0].value)}")
    names = [f"{each.scheme}:{quoted(each.value)}" for each in identifiers]
    names += _TYPES_OF_BOOKS if identifiers[0].scheme == "isbn" else ()
    return json_request(f"{base}/works?filter={','.join(names)}&rows={3 * len(names)}&select={SELECT}")


def search(base: str, papers: Sequence[Paper]) -> Request:
    """Ask for the works that are most like a paper."""
    words = quoted(plain_query(papers[0]))
    return json_request(f"{base}/works?query.bibliographic={words}&rows={HITS}&select={SELECT}")


def read(reply: Reply) -> list[Answer]:
    """One work, or those of a list."""
    message = at(read_json(reply, NAME), "message")
    if not isinstance(message, dict):
        raise unreadable(NAME)
    works = objects(message, "items") if "items" in message else [message]
    found = [_answer(work) for work in works]
    return [each for each in found if each.paper.title]


def _answer(work: Mapping[str, Any]) -> Answer:
    given = text(work, "type")
    draft = Draft(type=_TYPES.get(given, "misc"))
    draft.put("title", _title(work))
    draft.authors, draft.editors = _people(work, "author"), _people(work, "editor")
    draft.people = {"translator": _people(work, "translator")}
    draft.put("date", _date(work))
    for name, field in _PLAIN.items():
        draft.put(field, line(text(work, name)))
    _put_place(draft, work)
    _put_numbers(draft, work)
    draft.put("abstract", paragraphs(text(work, "abstract")))
    books = texts(work, "ISBN") if draft.type in _BOOKS else ()
    known = [identifier("isbn", each.rpartition("/")[2]) for each in books]
    kind = _kind(given, draft.type)
    return answer(draft, "crossref", kind=kind, known=known, published=_published(work))


def _title(work: Mapping[str, Any]) -> str:
    """The title with the subtitle behind it, which Crossref keeps apart or in both."""
    title, subtitle = line(text(work, "title")), line(text(work, "subtitle"))
    if not subtitle or subtitle.lower() in title.lower():
        return title
    return f"{title}{'' if title.endswith((':', '?', '!')) else ':'} {subtitle}"


def _people(work: Mapping[str, Any], role: str) -> list[Name]:
    people = [
        {name: value for name, value in person.items() if name in {"given", "family", "suffix"}}
        if text(person, "family")
        else {"literal": line(text(person, "name") or text(person, "given"))}
        for person in objects(work, role)
    ]
    return [name for name in read_names(people) if name != Name()]


def _date(work: Mapping[str, Any]) -> str:
    """The day of first publication, unless the printed issue, which is what one cites, is of another year."""
    names = ("issued", "published-online", "posted")
    first = next(filter(None, (read_date(at(work, name)) for name in names)), "")
    printed = read_date(at(work, "published-print"))
    return first if not printed or first[:4] == printed[:4] else printed


def _put_place(draft: Draft, work: Mapping[str, Any]) -> None:
    container = line(text(work, "container-title"))
    if draft.type == "misc":
        container = container or line(text(work, "institution", 0, "name") or text(work, "group-title"))
    if entry_type(draft.type).venue in {"publisher", "institution"}:
        draft.put("series", container)
        place = draft.fields.pop("publisher", "") or line(text(work, "institution", 0, "name"))
        draft.put(entry_type(draft.type).venue, place)
    else:
        put_venue(draft, container)
    draft.put("eventtitle", line(text(work, "event", "name")))


def _put_numbers(draft: Draft, work: Mapping[str, Any]) -> None:
    draft.put("doi", text(work, "DOI"))
    draft.put("number", text(work, "issue") or text(work, "journal-issue", "issue"))
    draft.put("pages", text(work, "page"))
    draft.put("issn", ", ".join(texts(work, "ISSN")))
    draft.put("isbn", " ".join(each.rpartition("/")[2] for each in texts(work, "ISBN")))


def _kind(given: str, type: str) -> Kind:
    if given == "posted-content":
        return "preprint"
    return "published" if type in _PUBLISHED else ""


def _published(work: Mapping[str, Any]) -> Identifier | None:
    """What a preprint has become."""
    for relation in objects(work, "relation", "is-preprint-of"):
        if text(relation, "id-type") == "doi" and (found := identifier("doi", text(relation, "id"))):
            return found
    return None


SERVICE: Final = Service(
    "crossref",
    read,
    spacing=1.0,
    schemes=("doi", "isbn"),
    look_up=look_up,
    many=MANY,
    search=search,
)
