"""Reads the XML that EndNote exports."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from paperdesk.formats.assembling import Draft, split_keywords
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, Text
from paperdesk.formats.tagged.dates import best_date
from paperdesk.formats.tagged.fields import addresses, doi_among, key_of, serial_numbers
from paperdesk.formats.tagged.names import organisation, people
from paperdesk.formats.tagged.types import SUBTYPES, exact_type, kind_of, type_of
from paperdesk.formats.xml.records import XmlRecord, text_of, texts_of, xml_records
from paperdesk.model.entry_types import entry_type
from paperdesk.model.paper import Name, Paper

FORMAT: Final = "endnote-xml"

_TYPES_BY_NUMBER: Final = {
    "17": "Journal Article", "6": "Book", "5": "Book Section", "28": "Edited Book", "32": "Thesis",
    "10": "Conference Proceedings", "47": "Conference Paper", "27": "Report", "12": "Web Page",
    "13": "Generic", "9": "Computer Program", "25": "Patent", "34": "Unpublished Work",
    "43": "Electronic Article", "44": "Electronic Book", "23": "Newspaper Article", "19": "Magazine Article",
    "46": "Government Document", "59": "Dataset", "36": "Manuscript", "58": "Standard", "53": "Encyclopedia",
}  # fmt: skip
_FIELDS: Final = {
    "pages": "pages", "volume": "volume", "edition": "edition", "num-vols": "volumes",
    "pub-location": "location", "publisher": "publisher", "accession-num": "accession",
    "call-num": "library", "language": "language", "auth-address": "affiliation", "work-type": "type",
    "section": "chapter", "orig-pub": "origpublication", "reprint-edition": "reprint", "caption": "caption",
    "remote-database-name": "database", "access-date": "urldate", "abstract": "abstract",
    "titles/short-title": "shorttitle", "titles/translated-title": "titletranslated",
    "titles/tertiary-title": "series", "meeting-place": "venue", "report-id": "number",
}  # fmt: skip
_PMCID = re.compile(r"PMC\d{3,10}")
_HANDLED: Final = frozenset(
    (
        *(path.partition("/")[0] for path in _FIELDS),
        *("database", "source-app", "rec-number", "foreign-keys", "ref-type", "contributors", "titles"),
        *("periodical", "alt-periodical", "dates", "urls", "keywords", "isbn", "label", "notes", "number"),
        *("research-notes", "electronic-resource-num", "issue", "modified-date"),
    )
)


def read_endnote_xml(text: Text) -> Iterator[Item]:
    """Read an EndNote XML file record by record."""
    return map(_read, xml_records(text, ("record",)))


def _read(record: XmlRecord | Failure) -> Item:
    if isinstance(record, Failure):
        return record
    paper = _paper(record.element, record.raw)
    if paper == Paper(type=paper.type, source_text=record.raw, source_format=FORMAT):
        return Failure(record.line, "", "The record is empty.", record.raw.rstrip())
    return Record(paper, record.line, record.warnings, faithful=not record.warnings)


def _paper(element: Element, raw: str) -> Paper:
    written = _written_type(element)
    draft = Draft(type=type_of(written))
    draft.put("type", kind_of(written))
    draft.put("entrysubtype", SUBTYPES.get(written.lower(), ""))
    for path, name in _FIELDS.items():
        draft.put_first(name, _paragraphs(element, path) if name == "abstract" else text_of(element, path))
    draft.type = exact_type(draft.type, draft.fields.get("type", ""))
    _put_people(draft, element)
    _put_titles(draft, element)
    _put_date(draft, element)
    _put_numbers(draft, element)
    _put_addresses(draft, element)
    draft.tags = [tag for each in _raw_texts(element, "keywords/keyword") for tag in _keywords(each)]
    draft.notes += (*_raw_texts(element, "notes"), *_raw_texts(element, "research-notes"))
    for each in element:
        if each.tag not in _HANDLED:
            value = text_of(each)
            draft.put("pmcid" if _PMCID.fullmatch(value) else each.tag.lower(), value)
    if text_of(element, "remote-database-provider") == "NLM":
        draft.put("pmid", draft.fields.get("accession", ""))
    return draft.paper(raw, FORMAT)


def _written_type(element: Element) -> str:
    kind = element.find("ref-type")
    name = "" if kind is None else kind.get("name", "")
    return name or _TYPES_BY_NUMBER.get(text_of(kind), "")


def _put_people(draft: Draft, element: Element) -> None:
    authors, second = _people(element, "authors"), _people(element, "secondary-authors")
    third, fourth = _people(element, "tertiary-authors"), _people(element, "subsidiary-authors")
    if draft.type == "collection":
        # What EndNote calls the authors of an edited book are its editors.
        authors, second, third = [], authors, second + third
    thesis = draft.type in {"phdthesis", "mastersthesis", "thesis"}
    draft.authors, draft.editors = authors, [] if thesis else second
    translators = _people(element, "translated-authors") or fourth
    roles = {"supervisor": second if thesis else [], "serieseditor": third, "translator": translators}
    draft.people = {role: names for role, names in roles.items() if names}


def _people(element: Element, group: str) -> list[Name]:
    return [name for author in element.findall(f"contributors/{group}/author") for name in _person(author)]


def _person(author: Element) -> list[Name]:
    part = {name: " ".join(value.split()) for name, value in author.attrib.items()}
    given = " ".join(filter(None, (part.get("first-name"), part.get("middle-initial"))))
    if part.get("corp-name"):
        return [organisation(part["corp-name"])]
    if part.get("last-name"):
        return [Name(part["last-name"], given or part.get("initials", ""), suffix=part.get("suffix", ""))]
    return list(people([text_of(author)]))


def _put_titles(draft: Draft, element: Element) -> None:
    draft.put("title", text_of(element, "titles/title"))
    second = text_of(element, "titles/secondary-title")
    journal = text_of(element, "periodical/full-title")
    other = text_of(element, "titles/alt-title") or text_of(element, "alt-periodical/full-title")
    venue = entry_type(draft.type).venue
    if venue in {"journaltitle", "booktitle", "howpublished"}:
        draft.put(venue, second or journal or other)
        short = text_of(element, "periodical/abbr-1") or other
        draft.put("shortjournal", short if short != draft.fields.get(venue) else "")
    else:
        draft.put(venue, draft.fields.pop("publisher", ""))
        draft.put_first("series", second or journal)


def _put_date(draft: Draft, element: Element) -> None:
    told = texts_of(element, "dates/year") + texts_of(element, "dates/pub-dates/date")
    date, draft.year, unread = best_date(told)
    draft.put("date", date)
    draft.put("month", unread if date != unread else "")


def _put_numbers(draft: Draft, element: Element) -> None:
    number, issue = text_of(element, "number"), text_of(element, "issue")
    draft.put_first("number", number or issue)
    draft.put("issue", issue if number and issue != number else "")
    isbn, issn, others = serial_numbers(texts_of(element, "isbn"))
    draft.put("isbn", isbn or " ".join(others))
    draft.put("issn", issn)
    label = text_of(element, "label")
    draft.key = key_of(label)
    draft.put("label", "" if draft.key else label)
    written = text_of(element, "electronic-resource-num")
    draft.put("doi", doi_among([written]))
    draft.put("electronic-resource-num", "" if draft.fields.get("doi") else written)


def _put_addresses(draft: Draft, element: Element) -> None:
    urls = addresses(
        url
        for kind in ("web", "related", "text", "image")
        for url in texts_of(element, f"urls/{kind}-urls/url")
    )
    draft.put("url", urls[0] if urls else "")
    draft.put("urls", " ".join(urls[1:]))
    draft.put("file", "; ".join(texts_of(element, "urls/pdf-urls/url")))


def _keywords(text: str) -> list[str]:
    return split_keywords(text) if "\n" in text.strip() or ";" in text else [text]


def _paragraphs(element: Element, path: str) -> str:
    return "\n\n".join(_raw_texts(element, path))


def _raw_texts(element: Element, path: str) -> list[str]:
    """Texts with their line breaks."""
    return [
        text
        for each in element.findall(path)
        if (text := "".join(each.itertext()).replace("\r", "\n").strip())
    ]
