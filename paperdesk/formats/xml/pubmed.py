"""Reads the XML that PubMed gives: articles, and books with their chapters."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from paperdesk.formats.assembling import Draft
from paperdesk.formats.csl.rich_text import raised_or_lowered
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, Text
from paperdesk.formats.tagged.dates import edtf
from paperdesk.formats.tagged.fields import pmcid
from paperdesk.formats.tagged.names import organisation
from paperdesk.formats.xml.records import XmlRecord, text_of, texts_of, xml_records
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name, Paper

FORMAT: Final = "pubmed-xml"

_SETS: Final = ("PubmedArticle", "PubmedBookArticle")
_BARE: Final = ("MedlineCitation",)
_NO_LABELS: Final = frozenset(("", "UNLABELLED"))
_SCRIPTS: Final = frozenset(("sup", "sub"))


def read_pubmed_xml(text: Text) -> Iterator[Item]:
    """Read a set of articles and books record by record."""
    head = next(text.pieces(), "")[:100_000]
    names = _SETS if any(f"<{name}" in head for name in _SETS) else _BARE
    return map(_read, xml_records(text, names))


def _read(record: XmlRecord | Failure) -> Item:
    if isinstance(record, Failure):
        return record
    draft = Draft()
    for each in record.element.iter():
        if each.tag in _SCRIPTS and each.text and not len(each):
            each.text = raised_or_lowered(each.text, each.tag)
    book = record.element.find("BookDocument")
    if book is not None:
        _put_book(draft, book)
    else:
        _put_article(draft, record.element)
    _put_identifiers(draft, record.element)
    paper = draft.paper(record.raw, FORMAT)
    if paper == Paper(type=paper.type, source_text=record.raw, source_format=FORMAT):
        return Failure(record.line, "", "The record is empty.", record.raw.rstrip())
    return Record(paper, record.line, record.warnings, faithful=not record.warnings)


def _put_article(draft: Draft, element: Element) -> None:
    citation = element if element.tag == "MedlineCitation" else element.find("MedlineCitation")
    article = None if citation is None else citation.find("Article")
    if citation is None or article is None:
        return
    draft.type = "article"
    issue = article.find("Journal/JournalIssue")
    draft.put("title", _title(text_of(article, "ArticleTitle")))
    draft.put("origtitle", _title(text_of(article, "VernacularTitle")))
    draft.put(
        "journaltitle", text_of(article, "Journal/Title") or text_of(citation, "MedlineJournalInfo/MedlineTA")
    )
    draft.put("shortjournal", text_of(article, "Journal/ISOAbbreviation"))
    draft.put("issn", text_of(article, "Journal/ISSN") or text_of(citation, "MedlineJournalInfo/ISSNLinking"))
    draft.put("volume", text_of(issue, "Volume"))
    draft.put("number", text_of(issue, "Issue"))
    draft.put("pages", _pages(article))
    draft.put("date", _date(issue, "PubDate") or _date(article, "ArticleDate"))
    draft.put("language", text_of(article, "Language"))
    draft.put("abstract", _abstract(article.find("Abstract")) or _abstract(citation.find("OtherAbstract")))
    draft.authors = [name for each in article.findall("AuthorList") for name in _names(each)]
    draft.put(
        "affiliation",
        "; ".join(dict.fromkeys(texts_of(article, "AuthorList/Author/AffiliationInfo/Affiliation"))),
    )
    draft.tags = [*_headings(citation), *texts_of(citation, "KeywordList/Keyword")]
    draft.notes += texts_of(citation, "GeneralNote")
    draft.put("pmid", _newest_id(citation))
    for each in article.findall("ELocationID"):
        if each.get("ValidYN", "Y") == "Y":
            draft.put_first("doi" if each.get("EIdType") == "doi" else "pii", text_of(each))


def _put_book(draft: Draft, document: Element) -> None:
    book = document.find("Book")
    chapter = _title(text_of(document, "ArticleTitle"))
    draft.type = "incollection" if chapter else "book"
    draft.put("title", chapter or _title(text_of(book, "BookTitle")))
    draft.put("booktitle", _title(text_of(book, "BookTitle")) if chapter else "")
    draft.put("publisher", text_of(book, "Publisher/PublisherName"))
    draft.put("location", text_of(book, "Publisher/PublisherLocation"))
    draft.put("series", text_of(book, "CollectionTitle"))
    draft.put("edition", text_of(book, "Edition"))
    draft.put("volume", text_of(book, "Volume"))
    draft.put("isbn", text_of(book, "Isbn"))
    draft.put("date", _date(book, "PubDate") or _date(document, "ContributionDate"))
    draft.put("pages", _pages(document))
    draft.put("language", text_of(document, "Language"))
    draft.put("abstract", _abstract(document.find("Abstract")))
    draft.put("pmid", _newest_id(document))
    # The whole book's: as the chapter's own it would make one paper of all chapters.
    doi = "bookdoi" if chapter else "doi"
    for each in () if book is None else book.findall("ELocationID"):
        if each.get("ValidYN", "Y") == "Y":
            draft.put_first(doi if each.get("EIdType") == "doi" else "pii", text_of(each))
    draft.tags = texts_of(document, "KeywordList/Keyword")
    lists = [*document.findall("AuthorList"), *([] if book is None else book.findall("AuthorList"))]
    for each in lists:
        (draft.editors if each.get("Type") == "editors" else draft.authors).extend(_names(each))


def _newest_id(element: Element) -> str:
    """The PubMed id of the last version of a record."""
    return text_of(max(element.findall("PMID"), key=_version, default=None))


def _version(element: Element) -> int:
    version = element.get("Version", "")
    return int(version) if version.isascii() and version.isdigit() and len(version) < 9 else 0


def _put_identifiers(draft: Draft, element: Element) -> None:
    # The references that an article cites have lists of identifiers, too: only its own are asked.
    for path in ("PubmedData", "PubmedBookData", "BookDocument"):
        for each in element.findall(f"{path}/ArticleIdList/ArticleId"):
            kind, value = each.get("IdType", ""), text_of(each)
            if kind in {"doi", "pii"}:
                draft.put_first(kind, value)
            elif kind in {"pmc", "pmcid"}:
                draft.put_first("pmcid", pmcid(value) or value)
            elif kind == "pubmed":
                draft.put_first("pmid", value)


def _names(people: Element) -> list[Name]:
    names = [name for each in people.findall("Author") if (name := _name(each)) != Name()]
    return [*names, OTHERS] if names and people.get("CompleteYN") == "N" else names


def _name(author: Element) -> Name:
    body = text_of(author, "CollectiveName")
    if body:
        return organisation(body)
    given = text_of(author, "ForeName") or text_of(author, "Initials")
    return Name(text_of(author, "LastName"), given, suffix=text_of(author, "Suffix"))


def _title(text: str) -> str:
    """A title without the full stop that PubMed puts behind each."""
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def _pages(article: Element) -> str:
    first, last = text_of(article, "Pagination/StartPage"), text_of(article, "Pagination/EndPage")
    return text_of(article, "Pagination/MedlinePgn") or (f"{first}-{last}" if first and last else first)


def _date(element: Element | None, path: str) -> str:
    parts = [text_of(element, f"{path}/{name}") for name in ("Year", "Month", "Day", "Season", "MedlineDate")]
    written = " ".join(filter(None, parts))
    return edtf(written) or written


def _abstract(abstract: Element | None) -> str:
    """The paragraphs, each behind its label."""
    paragraphs = []
    for each in () if abstract is None else abstract.findall("AbstractText"):
        label, text = " ".join(each.get("Label", "").split()), text_of(each)
        paragraphs.append(f"{label}: {text}" if label not in _NO_LABELS and text else text)
    return "\n\n".join(filter(None, paragraphs))


def _headings(citation: Element) -> list[str]:
    """Subject headings, one for each of the qualifiers under it."""
    found: list[str] = []
    for each in citation.findall("MeshHeadingList/MeshHeading"):
        heading, qualifiers = text_of(each, "DescriptorName"), texts_of(each, "QualifierName")
        if heading:
            found += [f"{heading}/{qualifier}" for qualifier in qualifiers] or [heading]
    return found
