"""What RIS and EndNote call the kinds of papers, as our entry types."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.model.entry_types import ENTRY_TYPES

_SYNONYMS = {
    "MGZN": "article", "NEWS": "article", "EJOUR": "article", "INPR": "article", "ABST": "article",
    "EBOOK": "book", "SER": "book", "CLSWK": "book", "ECHAP": "incollection", "DICT": "inreference",
    "THES": "thesis", "GOVDOC": "report", "STAND": "standard", "MANSCPT": "unpublished", "WEB": "online",
    "ICOMM": "online", "BLOG": "online", "DBASE": "dataset", "AGGR": "dataset", "OTHER": "misc",
}  # fmt: skip
# Of several types that are written alike, the first one is what is read.
_RIS = {each.ris: each.name for each in reversed(ENTRY_TYPES)} | _SYNONYMS
_ENDNOTE = {
    "journal article": "article", "journal": "article", "electronic article": "article", "review": "article",
    "magazine article": "article", "newspaper article": "article", "conference paper": "inproceedings",
    "conference proceedings": "inproceedings", "conference": "inproceedings", "book": "book",
    "electronic book": "book", "classical work": "book", "edited book": "collection", "serial": "book",
    "book section": "incollection", "book chapter": "incollection", "electronic book section": "incollection",
    "encyclopedia": "inreference", "dictionary": "inreference", "thesis": "thesis", "dissertation": "thesis",
    "report": "report", "government document": "report", "technical report": "report", "standard": "standard",
    "unpublished work": "unpublished", "unpublished": "unpublished", "manuscript": "unpublished",
    "web page": "online", "webpage": "online", "blog": "online", "electronic source": "online",
    "computer program": "software", "software": "software", "dataset": "dataset",
    "online database": "dataset", "aggregated database": "dataset", "patent": "patent",
    "pamphlet": "booklet", "generic": "misc", "artwork": "artwork", "figure": "image", "music": "music",
    "film or broadcast": "movie", "case": "jurisdiction", "statute": "legislation", "bill": "legal",
    "personal communication": "letter",
}  # fmt: skip
_KINDS = {
    "ADVS": "Audiovisual material", "ANCIENT": "Ancient text", "CHART": "Chart", "CTLG": "Catalogue",
    "EQUA": "Equation", "GRNT": "Grant", "HEAR": "Hearing", "LEGAL": "Legal rule", "MAP": "Map",
    "MULTI": "Multimedia", "SLIDE": "Slide", "UNBILL": "Unenacted bill",
}  # fmt: skip
_WORKS = {"manual": "manual", "technical report": "techreport"}
RIS_TYPES: Final[Mapping[str, str]] = MappingProxyType(_RIS)
ENDNOTE_TYPES: Final[Mapping[str, str]] = MappingProxyType(_ENDNOTE)
SUBTYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("MGZN", "magazine article"), "magazine"),
        **dict.fromkeys(("NEWS", "newspaper article"), "newspaper"),
    }
)
"""Kinds of article, as BibLaTeX's field entrysubtype calls them."""


def type_of(written: str) -> str:
    """The entry type of a type as written, by its name in RIS or in EndNote; misc for an unknown one."""
    return RIS_TYPES.get(written.upper()) or ENDNOTE_TYPES.get(written.lower(), "misc")


def kind_of(written: str) -> str:
    """What a type that is misc here is called in words; "" for the ordinary ones."""
    if written.upper() in RIS_TYPES or written.lower() in ENDNOTE_TYPES:
        return ""
    return _KINDS.get(written.upper(), written)


def exact_type(type: str, work: str) -> str:
    """The entry type of a thesis or report by what such a work is called ("Ph.D.", "Manual")."""
    if type == "thesis":
        return _thesis_type(work)
    return _WORKS.get(work.lower(), type) if type == "report" else type


def _thesis_type(kind: str) -> str:
    """The entry type of a thesis by what its kind is called ("Ph.D.", "Master's thesis")."""
    low = kind.lower().replace(".", "")
    if "phd" in low or "doctor" in low or "ph d" in low:
        return "phdthesis"
    return "mastersthesis" if "master" in low or low in ("ma", "msc", "ms", "msc thesis") else "thesis"
