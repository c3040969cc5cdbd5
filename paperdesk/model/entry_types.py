"""The kinds of papers: one table of BibLaTeX's entry types and what other formats call them.

Sources: the BibLaTeX manual (entry types and their required fields), the styles that come with
BibTeX, the CSL 1.0.2 schema, and the RIS type of reference as EndNote and Zotero use it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class EntryType:
    """One kind of paper.

    `name` is its BibLaTeX entry type, `bibtex` what the styles of BibTeX know it as, `csl` and `ris`
    its type there, `venue` the BibLaTeX field that `Paper.venue` stands for, `required` the fields
    of `Paper` (or its other fields) without which a citation is incomplete, `common` further fields
    that this kind usually has.
    """

    name: str
    bibtex: str
    csl: str
    ris: str
    venue: str
    required: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


_SERIAL = ("volume", "number", "pages", "issn")
_VOLUME = ("editors", "publisher", "location", "pages", "isbn")
_BOOK = ("editors", "edition", "volume", "series", "location", "isbn")
_WORK = ("authors", "title", "year")
_IN = (*_WORK, "venue")
_DRAFT = ("authors", "title")
_WHOLE = ("authors|editors", "title", "year")
_EDITED = ("editors", "title", "year")
_THESIS = ("type", "location")
_WEB = ("urldate", "eprint", "eprinttype", "eprintclass")
_LAW = ("type", "number", "location")
_OBJECT = ("type", "publisher", "location", "urldate")
_DATA = ("version", "publisher", "urldate")
_MEETING = (*_BOOK, "organization")
_REPORT = ("type", "number", "location")

ENTRY_TYPES: Final = (
    EntryType("article", "article", "article-journal", "JOUR", "journaltitle", _IN, _SERIAL),
    EntryType("inproceedings", "inproceedings", "paper-conference", "CPAPER", "booktitle", _IN, _VOLUME),
    EntryType("book", "book", "book", "BOOK", "publisher", _WHOLE, _BOOK),
    EntryType("incollection", "incollection", "chapter", "CHAP", "booktitle", _IN, _VOLUME),
    EntryType("inbook", "inbook", "chapter", "CHAP", "booktitle", _WHOLE, (*_VOLUME, "chapter")),
    EntryType("proceedings", "proceedings", "book", "CONF", "publisher", ("title", "year"), _MEETING),
    EntryType("collection", "book", "book", "EDBOOK", "publisher", _EDITED, _BOOK),
    EntryType("phdthesis", "phdthesis", "thesis", "THES", "institution", _IN, _THESIS),
    EntryType("mastersthesis", "mastersthesis", "thesis", "THES", "institution", _IN, _THESIS),
    EntryType("thesis", "phdthesis", "thesis", "THES", "institution", _IN, _THESIS),
    EntryType("report", "techreport", "report", "RPRT", "institution", _IN, _REPORT),
    EntryType("techreport", "techreport", "report", "RPRT", "institution", _IN, _REPORT),
    EntryType("manual", "manual", "report", "RPRT", "organization", ("title",), ("edition", "location")),
    EntryType("unpublished", "unpublished", "manuscript", "UNPB", "howpublished", _DRAFT, ("note",)),
    EntryType("online", "misc", "webpage", "ELEC", "howpublished", ("title", "url"), _WEB),
    EntryType("software", "misc", "software", "COMP", "howpublished", _WHOLE, ("version", "urldate")),
    EntryType("dataset", "misc", "dataset", "DATA", "howpublished", _WHOLE, _DATA),
    EntryType("patent", "misc", "patent", "PAT", "howpublished", _WORK, ("type", "number", "holder")),
    EntryType("misc", "misc", "document", "GEN", "howpublished", ("title",), ("note",)),
    EntryType("booklet", "booklet", "pamphlet", "PAMP", "howpublished", ("title",), ("location",)),
    EntryType("periodical", "misc", "periodical", "JFULL", "publisher", ("title", "year"), _SERIAL),
    EntryType("reference", "book", "book", "EDBOOK", "publisher", _EDITED, _BOOK),
    EntryType("inreference", "incollection", "entry-encyclopedia", "ENCYC", "booktitle", _IN, _VOLUME),
    EntryType("review", "article", "review", "JOUR", "journaltitle", _IN, _SERIAL),
    EntryType("mvbook", "book", "book", "BOOK", "publisher", _WHOLE, _BOOK),
    EntryType("mvcollection", "book", "book", "EDBOOK", "publisher", _EDITED, _BOOK),
    EntryType("mvproceedings", "proceedings", "book", "CONF", "publisher", ("title", "year"), _BOOK),
    EntryType("mvreference", "book", "book", "EDBOOK", "publisher", _EDITED, _BOOK),
    EntryType("bookinbook", "inbook", "chapter", "CHAP", "booktitle", _WORK, _VOLUME),
    EntryType("suppbook", "inbook", "chapter", "CHAP", "booktitle", _WORK, _VOLUME),
    EntryType("suppcollection", "incollection", "chapter", "CHAP", "booktitle", _WORK, _VOLUME),
    EntryType("suppperiodical", "article", "article-journal", "JOUR", "journaltitle", _IN, _SERIAL),
    EntryType("standard", "misc", "standard", "STAND", "howpublished", ("title",), _REPORT),
    EntryType("legislation", "misc", "legislation", "STAT", "howpublished", ("title",), _LAW),
    EntryType("legal", "misc", "legislation", "BILL", "howpublished", ("title",), _LAW),
    EntryType("jurisdiction", "misc", "legal_case", "CASE", "howpublished", ("title",), _LAW),
    EntryType("letter", "misc", "personal_communication", "PCOMM", "howpublished", ("authors",)),
    EntryType("artwork", "misc", "graphic", "ART", "howpublished", ("title",), _OBJECT),
    EntryType("image", "misc", "graphic", "FIGURE", "howpublished", ("title",), _OBJECT),
    EntryType("audio", "misc", "song", "SOUND", "howpublished", ("title",), _OBJECT),
    EntryType("music", "misc", "song", "MUSIC", "howpublished", ("title",), _OBJECT),
    EntryType("video", "misc", "motion_picture", "VIDEO", "howpublished", ("title",), _OBJECT),
    EntryType("movie", "misc", "motion_picture", "MPCT", "howpublished", ("title",), _OBJECT),
    EntryType("performance", "misc", "performance", "GEN", "howpublished", ("title",), _OBJECT),
)  # fmt: skip
BY_NAME: Final[Mapping[str, EntryType]] = MappingProxyType({each.name: each for each in ENTRY_TYPES})
ALIASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{"conference": "inproceedings", "electronic": "online", "www": "online", "webpage": "online"},
        **{"inproceeding": "inproceedings", "techrep": "techreport", "newspaper": "article"},
    }
)


def entry_type(name: str) -> EntryType:
    """The row of an entry type; that of misc for a type nobody knows."""
    name = name.lower()
    return BY_NAME.get(ALIASES.get(name, name), BY_NAME["misc"])
