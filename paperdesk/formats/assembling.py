"""Makes a paper of fields that go by their BibLaTeX names, whichever format they came from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from paperdesk.formats.tagged.fields import arxiv_among, doi_among, page_range
from paperdesk.model.dates import year_of
from paperdesk.model.duplicates import normal_arxiv, normal_doi
from paperdesk.model.edtf import edtf
from paperdesk.model.entry_types import entry_type
from paperdesk.model.names import sorted_form
from paperdesk.model.paper import Name, Paper

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ARXIV = re.compile(
    r"(?:https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv:\s*)?"
    r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?(?:\s*\[.*\])?",
    re.IGNORECASE,
)
_ISBN = re.compile(r"(?<!\d)(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?!\d)")
_ISSN = re.compile(r"(?<![\d-])(\d{4})[-\u2010-\u2015]?(\d{3}[\dXx])(?![\d-])")
_BLANKS = re.compile(r"[^\S\u00a0\u2007\u2009\u202f]+")
_PARAGRAPH = re.compile(r"(?<!\s)(?:[^\S\n]*+\n){2}\s*+")
_PMID = re.compile(r"(?:pmid:?\s*)?0*(\d{1,9})", re.IGNORECASE)
TEXTS: Final = frozenset(("abstract", "annotation"))
"""The fields whose paragraphs are kept; all others are one line."""
TITLES: Final = frozenset(("title", "subtitle", "booktitle"))


@dataclass
class Draft:
    """What is known of a paper while it is being read; `fields` go by their BibLaTeX names.

    `date` and `year` win over what the date fields say when a format knows them better. `people` holds
    further roles by the name of their field.
    """

    type: str = "misc"
    key: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    authors: list[Name] = field(default_factory=list)
    editors: list[Name] = field(default_factory=list)
    people: dict[str, list[Name]] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    year: int | None = None

    def put(self, name: str, value: str) -> None:
        """Set a field that has no value yet; a further value of it is joined by a semicolon."""
        if not value:
            return
        value = _cleaned(name, value)
        if not value or value == self.fields.get(name):
            return
        before = self.fields.get(name)
        self.fields[name] = f"{before}; {value}" if before else value

    def keep(self, name: str, value: str) -> None:
        """Set a field that has no value yet, with its line breaks."""
        self.fields.setdefault(name, clean_lines(value))

    def put_first(self, name: str, value: str) -> None:
        """Set a field unless it has a value."""
        if not self.fields.get(name):
            self.put(name, value)

    def paper(self, source_text: str, source_format: str) -> Paper:
        """The paper of all this."""
        fields = self.fields | {role: names_text(names) for role, names in self.people.items()}
        fields = {name: value for name, value in fields.items() if value}
        date = edtf(fields.pop("date", ""))
        year = self.year if self.year is not None else year_of(date)
        url = fields.pop("url", "")
        doi = doi_of(fields.pop("doi", "")) or doi_among((url,))
        arxiv = _take_arxiv(fields) or arxiv_among((doi, url))
        fields |= {name: _TIDY[name](value) for name, value in fields.items() if name in _TIDY}
        return Paper(
            type=self.type,
            key=self.key,
            title=fields.pop("title", ""),
            authors=tuple(self.authors),
            editors=tuple(self.editors),
            date=date,
            year=year,
            venue=fields.pop(entry_type(self.type).venue, ""),
            doi=doi,
            arxiv=arxiv,
            url=url,
            abstract=fields.pop("abstract", ""),
            tags=tuple(dict.fromkeys(filter(None, map(_tag, self.tags)))),
            note="\n\n".join(dict.fromkeys(filter(None, map(clean_lines, self.notes)))),
            fields=fields,
            source_text=source_text,
            source_format=source_format,
        )


def clean(text: str) -> str:
    """One line without characters that are none."""
    return " ".join(_UNFIT.sub("", text).split())


def clean_prose(text: str) -> str:
    """One line without characters that are none, in which spaces that do not break stay what they are."""
    return _BLANKS.sub(" ", _UNFIT.sub("", text)).strip()


def clean_paragraphs(text: str) -> str:
    """Paragraphs separated by a blank line, each in one line."""
    return "\n\n".join(filter(None, map(clean_prose, _PARAGRAPH.split(text))))


def _cleaned(name: str, value: str) -> str:
    if name in TITLES:
        return clean_prose(value)
    return clean_paragraphs(value) if name in TEXTS else clean(value)


def clean_lines(text: str) -> str:
    """The lines as they are, without characters that are none."""
    return "\n".join(line.rstrip() for line in _UNFIT.sub("", text).splitlines()).strip()


def names_text(names: Iterable[Name]) -> str:
    """Names in one line, as `parse_names` reads them."""
    return " and ".join(f"{{{name.literal}}}" if name.literal else sorted_form(name) for name in names)


def doi_of(text: str) -> str:
    """The DOI in a text; a text without one as it is, for the user to mend."""
    return normal_doi(text) or text


def arxiv_of(text: str) -> str:
    """The arXiv id that a text consists of; "" for any other text."""
    return normal_arxiv(text) if _ARXIV.fullmatch(text.strip()) else ""


def split_keywords(text: str) -> list[str]:
    """Keywords separated by line breaks or semicolons, by commas when there are neither."""
    for separator in ("\n", ";", ","):
        if separator in text:
            return [part for part in text.split(separator) if part.strip()]
    return [text] if text.strip() else []


def isbns(text: str) -> str:
    """The ISBNs in a text, in digits alone; a text without one as it is."""
    found = [re.sub("[- ]", "", number).upper() for number in _ISBN.findall(text)]
    return " ".join(dict.fromkeys(found)) or text


def issns(text: str) -> str:
    """The ISSNs in a text; a text without one as it is."""
    found = [f"{first}-{last.upper()}" for first, last in _ISSN.findall(text)]
    return ", ".join(dict.fromkeys(found)) or text


def _pmid(text: str) -> str:
    found = _PMID.fullmatch(text)
    return found[1] if found else text


def _pages(text: str) -> str:
    return page_range(text)


_TIDY: Final = {"isbn": isbns, "issn": issns, "pmid": _pmid, "pages": _pages}


def _take_arxiv(fields: dict[str, str]) -> str:
    kind = fields.get("eprinttype", "").lower()
    arxiv = arxiv_of(fields.get("eprint", "")) if kind in ("", "arxiv") else ""
    if not arxiv or (not kind and "arxiv" not in fields["eprint"].lower()):
        return ""
    del fields["eprint"]
    fields.pop("eprinttype", None)
    return arxiv


def _tag(text: str) -> str:
    tag = clean(text)
    return tag if tag.strip("/ ") else ""
