"""Reads PubMed's tagged format (MEDLINE, .nbib)."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.formats.records import Item, Text
from paperdesk.formats.tagged.dates import best_date
from paperdesk.formats.tagged.fields import arxiv_among, page_range, pmcid, serial_numbers
from paperdesk.formats.tagged.lines import Syntax
from paperdesk.formats.tagged.names import indexed, organisation, people
from paperdesk.formats.tagged.reading import TaggedFormat, read_tagged
from paperdesk.formats.tagged.values import Values
from paperdesk.model.duplicates import normal_doi
from paperdesk.model.entry_types import entry_type
from paperdesk.model.paper import Name, Paper

_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "VI": "volume", "IP": "number", "LA": "language", "EN": "edition", "CTI": "series",
        "TT": "titletranslated", "VTI": "volumetitle",
    }
)  # fmt: skip
_SERVICE = re.compile(
    "OWN|STAT|DA|DCOM|LR|EDAT|MHDA|CRDT|DRDT|PHST|PST|SB|JID|SO|OTO|DEP|PL|OID|MID|NR|RN|NM|O?CI|LID|AID|AUID|EIN"
    "|IRAD"
)
"""What serves the database alone; it stays in the text of the record."""
_KNOWN = (
    "PMID|PMCR?|TI|BTI|TT|A[BDU]|FAU|FED|ED|CN|JT|TA|VI|IP|PG|DP|DA|IS|ISBN|AID|LID|PT|MH|OT|OTO|LA|PL|SO|OWN|STAT"
    "|DCOM|LR|DEP|PHST|PST|EDAT|MHDA|CRDT|JID|SB|GR|CI|CON|CIN|CTI|VTI|PB|EN"
)
_SYNTAX = Syntax(
    tag=re.compile(rf"\ufeff?(?:(?=.{{4}}-)([A-Z][A-Z0-9]{{1,3}}) {{0,2}}-|({_KNOWN}) {{0,3}}-)"),
    heads=frozenset(("PMID",)),
    known=re.compile(_KNOWN),
    blank_ends="all",
)
_TYPES: Final = (
    ("book chapter", "incollection"), ("book", "book"), ("technical report", "report"),
    ("academic dissertation", "thesis"), ("dissertation", "thesis"), ("dataset", "dataset"),
)  # fmt: skip
_DOI = re.compile(r"(?<!\s)\s*+\[doi\]$", re.IGNORECASE)


def read_nbib(text: Text) -> Iterator[Item]:
    """Read an export of PubMed record by record.

    What stands between records is a block. Raises PaperDeskError when there is text, but no record.
    """
    return read_tagged(text, TaggedFormat("PubMed", _SYNTAX, frozenset(("OWN", "STAT")), _paper))


def _paper(values: Values, source: str) -> Paper:
    type = _type(values)
    title = _undotted(values.title("TI", "BTI"))
    venue, fields = _venue(type, values)
    fields |= _numbers(values)
    authors = _authors(values)
    editors = people(values.all("FED")) or _indexed(values.all("ED"))
    date, year, unread = best_date(values.all("DP") or values.see("DEP"))
    doi = _doi(values)
    tags = _tags(values)
    affiliation = "\n".join(values.all("AD"))
    fields |= {"affiliation": affiliation} if affiliation else {}
    fields |= {"funding": "; ".join(values.all("GR"))} if "GR" in values else {}
    fields |= {name: value for tag, name in _FIELDS.items() if (value := values.one(tag))}
    fields |= {"month": unread} if unread else {}
    abstract = "\n".join(values.all("AB")) or "\n".join(values.all("OAB"))
    note = "\n".join(values.all("GN", "CON", "CIN"))
    return Paper(
        title=title,
        type=type,
        authors=authors,
        editors=editors,
        year=year,
        date=date,
        venue=venue,
        doi=doi,
        arxiv=arxiv_among([doi, venue, *values.see("LID", "AID")]),
        abstract=abstract,
        tags=tags,
        note=note,
        fields={tag.lower(): value for tag, value in values.rest(_SERVICE).items()} | fields,
        source_text=source,
        source_format="pubmed",
    )


def _type(values: Values) -> str:
    kinds = [kind.lower() for kind in values.all("PT")]
    found = next((type for kind, type in _TYPES if kind in kinds), "")
    if found:
        return found
    journal = "JT" in values or "TA" in values
    if "preprint" in kinds and not journal:
        return "online"
    return "article" if journal or "journal article" in kinds else "misc"


def _venue(type: str, values: Values) -> tuple[str, dict[str, str]]:
    where = entry_type(type).venue
    tags = {"publisher": ("PB",), "institution": ("PB",), "booktitle": ("BTI", "JT")}.get(where, ("JT", "TA"))
    venue = values.one(*tags)
    fields = {"shortjournal": values.one("TA"), "publisher": values.one("PB")}
    if where == "publisher":
        fields["location"] = values.one("PL")
    return venue, {name: value for name, value in fields.items() if value and value != venue}


def _authors(values: Values) -> tuple[Name, ...]:
    """The authors by their full names, in the order of the file with organisations among them."""
    bodies = set(values.see("CN"))
    if "FAU" not in values:
        return _indexed(values.all("AU")) + tuple(map(organisation, values.all("CN")))
    values.all("AU")
    found = [(organisation(name),) if name in bodies else people([name]) for name in values.all("FAU", "CN")]
    return tuple(name for names in found for name in names)


def _indexed(texts: list[str]) -> tuple[Name, ...]:
    return tuple(name for text in texts if (name := indexed(text)))


def _numbers(values: Values) -> dict[str, str]:
    isbn, issn, others = serial_numbers(values.all("ISBN", "IS"))
    values.put("IS", others)
    number = (values.one("PMID").split() or [""])[0]
    fields = {
        "pages": page_range(values.one("PG")),
        "isbn": isbn,
        "issn": issn,
        "pmid": number if number.isascii() and number.isdecimal() else "",
        "pmcid": pmcid(values.one("PMC")),
    }
    return {name: value for name, value in fields.items() if value}


def _doi(values: Values) -> str:
    ids = values.see("AID", "LID")
    marked = [_DOI.sub("", value) for value in ids if _DOI.search(value)]
    plain = [value for value in ids if not value.endswith("]")]
    return next(filter(None, map(normal_doi, (*marked, *plain, *values.see("SO")))), "")


def _tags(values: Values) -> tuple[str, ...]:
    """Subject headings without the mark of a main topic, and the authors' keywords."""
    return tuple(dict.fromkeys(value.replace("*", "").strip() for value in values.all("MH", "OT")))


def _undotted(title: str) -> str:
    """A title without the full stop that PubMed puts behind each."""
    return (
        title[:-1]
        if title.endswith(".") and not title.endswith("..") and "." not in title[:-1][-4:]
        else title
    )
