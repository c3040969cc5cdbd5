"""Reads MODS, the XML of library catalogues and of bibutils."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from paperdesk.formats.assembling import Draft
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, Text
from paperdesk.formats.tagged.names import organisation, people
from paperdesk.formats.xml.records import XmlRecord, text_of, texts_of, xml_records
from paperdesk.model.edtf import edtf
from paperdesk.model.entry_types import BY_NAME, entry_type
from paperdesk.model.paper import Name, Paper

FORMAT: Final = "mods"

_GENRES: Final = {
    "journal article": "article", "academic journal": "article", "article": "article", "newspaper": "article",
    "magazine": "article", "magazine article": "article", "periodical": "article", "issue": "article",
    "conference publication": "inproceedings", "conference paper": "inproceedings", "book": "book",
    "proceedings": "inproceedings", "conference proceedings": "inproceedings",
    "book chapter": "incollection", "collection": "incollection", "bookitem": "incollection",
    "ph.d. thesis": "phdthesis", "doctoral thesis": "phdthesis", "masters thesis": "mastersthesis",
    "thesis": "thesis", "academic thesis": "thesis", "report": "report", "technical report": "report",
    "web site": "online", "web page": "online", "webpage": "online", "electronic": "online",
    "patent": "patent", "manuscript": "unpublished", "unpublished": "unpublished", "software": "software",
    "computer program": "software", "dataset": "dataset", "handbook": "book", "dictionary": "reference",
    "encyclopedia": "reference",
}  # fmt: skip
_HOSTED: Final = {
    "article": "article", "book": "incollection", "reference": "inreference",
    "inproceedings": "inproceedings", "incollection": "incollection",
}  # fmt: skip
_IDENTIFIERS: Final = {
    "doi": "doi", "isbn": "isbn", "issn": "issn", "pubmed": "pmid", "pmid": "pmid", "pmc": "pmcid",
    "lccn": "lccn", "accessnum": "accession", "hdl": "hdl", "oclc": "oclc",
}  # fmt: skip
_DETAILS: Final = {
    "volume": "volume", "issue": "number", "number": "number", "chapter": "chapter", "part": "part",
    "article_number": "eid", "article number": "eid", "edition": "edition",
}  # fmt: skip
_EDITORS: Final = frozenset(("editor", "edt"))
_ROLES: Final = {
    "translator": "translator", "trl": "translator", "director": "director", "drt": "director",
    "illustrator": "illustrator", "ill": "illustrator", "thesis advisor": "supervisor", "ths": "supervisor",
    "recipient": "recipient", "rcp": "recipient", "funder": "funder", "fnd": "funder",
}  # fmt: skip
_GRANTORS: Final = frozenset(("degree grantor", "dgg", "sponsor", "spn"))


def read_mods(text: Text) -> Iterator[Item]:
    """Read a collection of MODS records, or one."""
    return map(_read, xml_records(text, ("mods",)))


def _read(record: XmlRecord | Failure) -> Item:
    if isinstance(record, Failure):
        return record
    paper = _paper(record.element, record.raw)
    if paper == Paper(type=paper.type, source_text=record.raw, source_format=FORMAT):
        return Failure(record.line, "", "The record is empty.", record.raw.rstrip())
    return Record(paper, record.line, record.warnings, faithful=not record.warnings)


def _paper(element: Element, raw: str) -> Paper:
    host = _related(element, "host")
    draft = Draft(type=_type(element, host))
    draft.put("title", _title(element))
    draft.put("shorttitle", _title(element, "abbreviated"))
    draft.put("titletranslated", _title(element, "translated"))
    _put_people(draft, element)
    _put_origin(draft, element.find("originInfo"))
    _put_part(draft, element)
    _put_identifiers(draft, element)
    if host is not None:
        _put_host(draft, host)
    _put_series(draft, _related(element, "series"))
    _put_texts(draft, element)
    _move_publisher(draft)
    return draft.paper(raw, FORMAT)


def _type(element: Element, host: Element | None) -> str:
    kinds = [kind.lower() for kind in texts_of(element, "genre")]
    own = next((_GENRES.get(kind) or kind for kind in kinds if kind in _GENRES or kind in BY_NAME), "")
    if host is None:
        alone = {"inproceedings": "proceedings", "incollection": "book"}
        return alone.get(own, own) or (
            "book" if text_of(element, "originInfo/issuance") == "monographic" else "misc"
        )
    if own and own not in _HOSTED:
        return own
    around = [_GENRES.get(kind.lower(), "") for kind in texts_of(host, "genre")]
    serial = host.find("part/detail[@type='volume']") is not None or "issn" in _kinds_of_identifiers(host)
    found = next(filter(None, around), "") or own or ("article" if serial else "incollection")
    return _HOSTED.get(found, found)


def _kinds_of_identifiers(element: Element) -> set[str]:
    return {each.get("type", "").lower() for each in element.findall("identifier")}


def _related(element: Element, kind: str) -> Element | None:
    return next((each for each in element.findall("relatedItem") if each.get("type") == kind), None)


def _title(element: Element, kind: str = "") -> str:
    """The title with what stands before and behind it; `kind` asks for another than the main one."""
    for info in element.findall("titleInfo"):
        if info.get("type", "") == kind:
            main = " ".join(filter(None, (text_of(info, "nonSort"), text_of(info, "title"))))
            part = " ".join(filter(None, (text_of(info, "partNumber"), text_of(info, "partName"))))
            return ". ".join(filter(None, (": ".join(filter(None, (main, text_of(info, "subTitle")))), part)))
    return ""


def _put_people(draft: Draft, element: Element) -> None:
    for each in element.findall("name"):
        names = _name(each)
        roles = {role.lower() for role in texts_of(each, "role/roleTerm")}
        other = next((_ROLES[role] for role in roles if role in _ROLES), "")
        if roles & _EDITORS:
            draft.editors += names
        elif roles & _GRANTORS:
            draft.put_first("institution", "; ".join(name.literal or name.family for name in names))
        elif other:
            draft.people.setdefault(other, []).extend(names)
        else:
            draft.authors += names


def _name(element: Element) -> list[Name]:
    parts = {
        kind: " ".join(
            text
            for part in element.findall("namePart")
            if part.get("type", "") == kind and (text := text_of(part))
        )
        for kind in ("", "family", "given", "termsOfAddress")
    }
    if element.get("type") in {"corporate", "conference"}:
        whole = parts[""] or parts["family"] or text_of(element, "displayForm")
        return [organisation(whole)] if whole else []
    if parts["family"]:
        return [Name(parts["family"], parts["given"], suffix=parts["termsOfAddress"])]
    return list(people([parts[""] or parts["given"] or text_of(element, "displayForm")]))


def _put_origin(draft: Draft, origin: Element | None) -> None:
    if origin is None:
        return
    draft.put_first("publisher", text_of(origin, "publisher"))
    draft.put_first("edition", text_of(origin, "edition"))
    terms = origin.findall("place/placeTerm")
    draft.put_first("location", "; ".join(text_of(term) for term in terms if term.get("type") != "code"))
    for name in ("dateIssued", "copyrightDate", "dateCreated", "dateOther"):
        draft.put_first("date", _date(origin.findall(name)))
    draft.put_first("urldate", text_of(origin, "dateCaptured"))


def _date(dates: list[Element]) -> str:
    """A date, or a range of the two that are marked as its ends."""
    ends = {each.get("point", ""): edtf(text_of(each)) for each in reversed(dates)}
    if ends.get("start") and ends.get("end"):
        return f"{ends['start']}/{ends['end']}"
    plain = next((edtf(text_of(each)) for each in dates if each.get("encoding")), "") or ends.get("", "")
    return (plain or ends.get("start", "")).removeprefix("c") if plain or ends else ""


def _put_part(draft: Draft, element: Element | None) -> None:
    part = None if element is None else element.find("part")
    if part is None:
        return
    for detail in part.findall("detail"):
        kind = detail.get("type", "").lower()
        value = text_of(detail, "number") or text_of(detail, "caption") or text_of(detail, "title")
        if kind in {"page", "pages"}:
            draft.put_first("pages", value)
        elif kind in _DETAILS:
            draft.put_first(_DETAILS[kind], value)
    for extent in part.findall("extent"):
        if extent.get("unit", "page").lower() in {"page", "pages"}:
            first, last = text_of(extent, "start"), text_of(extent, "end")
            draft.put_first(
                "pages", f"{first}-{last}" if first and last else first or text_of(extent, "list")
            )
            draft.put_first("pagetotal", text_of(extent, "total"))
    draft.put_first("date", edtf(text_of(part, "date")))


def _put_identifiers(draft: Draft, element: Element) -> None:
    for each in element.findall("identifier"):
        kind, value = each.get("type", "").lower(), text_of(each)
        if kind in {"citekey", "citation-key"}:
            draft.key = draft.key or value
        elif kind in {"uri", "url"}:
            draft.put_first("url", value)
        elif kind == "arxiv":
            draft.put("eprint", f"arXiv:{value}")
        elif kind in _IDENTIFIERS:
            draft.put(_IDENTIFIERS[kind], value)
        elif re.fullmatch(r"[a-z][a-z0-9-]*", kind):
            draft.put(kind, value)
    draft.key = draft.key or element.get("ID", "")
    urls = texts_of(element, "location/url")
    draft.put_first("url", urls[0] if urls else "")
    draft.put("urls", " ".join(url for url in urls if url != draft.fields.get("url")))


def _put_host(draft: Draft, host: Element) -> None:
    venue = entry_type(draft.type).venue
    title = _title(host)
    draft.put_first(venue if venue in {"journaltitle", "booktitle", "howpublished"} else "maintitle", title)
    draft.put_first("shortjournal", _title(host, "abbreviated"))
    _put_part(draft, host)
    _put_origin(draft, host.find("originInfo"))
    draft_of_host = Draft()
    _put_people(draft_of_host, host)
    draft.editors += draft_of_host.editors
    if draft_of_host.authors:
        draft.people.setdefault("bookauthor", []).extend(draft_of_host.authors)
    for each in host.findall("identifier"):
        kind = each.get("type", "").lower()
        if kind in {"isbn", "issn"}:
            draft.put_first(kind, text_of(each))
    _put_series(draft, _related(host, "series"))


def _put_series(draft: Draft, series: Element | None) -> None:
    if series is not None:
        draft.put_first("series", _title(series))
        _put_part(draft, series)


def _put_texts(draft: Draft, element: Element) -> None:
    draft.put("abstract", "\n\n".join(texts_of(element, "abstract")))
    draft.put("language", "; ".join(dict.fromkeys(texts_of(element, "language/languageTerm"))))
    draft.put("note", "; ".join(texts_of(element, "note")))
    draft.put("library", "; ".join(texts_of(element, "location/physicalLocation")))
    draft.put("shelfmark", "; ".join(texts_of(element, "location/shelfLocator")))
    draft.put_first("pagetotal", "; ".join(texts_of(element, "physicalDescription/extent")))
    draft.put("rights", "; ".join(texts_of(element, "accessCondition")))
    kinds = [
        kind
        for kind in texts_of(element, "genre")
        if kind.lower() not in _GENRES and kind.lower() not in BY_NAME
    ]
    draft.put("type", "; ".join(dict.fromkeys(kinds)))
    for kind in ("topic", "geographic", "temporal"):
        draft.tags += [tag.replace("/", "-") for tag in texts_of(element, f"subject/{kind}")]


def _move_publisher(draft: Draft) -> None:
    """Put the publisher where this kind of paper has its institution."""
    venue = entry_type(draft.type).venue
    if venue in {"institution", "organization"} and not draft.fields.get(venue):
        draft.put(venue, draft.fields.pop("publisher", ""))
