"""What RIS and EndNote call the kinds of papers, as our entry types."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_RIS = {
    "JOUR": "article", "MGZN": "article", "NEWS": "article", "EJOUR": "article", "INPR": "article",
    "ABST": "article", "CPAPER": "inproceedings", "CONF": "proceedings", "BOOK": "book", "EBOOK": "book",
    "EDBOOK": "collection", "SER": "book", "CHAP": "incollection", "ECHAP": "incollection",
    "ENCYC": "inreference", "DICT": "inreference", "THES": "thesis", "RPRT": "report", "GOVDOC": "report",
    "STAND": "manual", "UNPB": "unpublished", "MANSCPT": "unpublished", "ELEC": "online", "WEB": "online",
    "ICOMM": "online", "BLOG": "online", "COMP": "software", "DATA": "dataset", "DBASE": "dataset",
    "AGGR": "dataset", "PAT": "patent", "PAMP": "booklet", "JFULL": "periodical", "GEN": "misc",
    "OTHER": "misc",
}  # fmt: skip
_ENDNOTE = {
    "journal article": "article", "journal": "article", "electronic article": "article", "review": "article",
    "magazine article": "article", "newspaper article": "article", "conference paper": "inproceedings",
    "conference proceedings": "inproceedings", "conference": "inproceedings", "book": "book",
    "electronic book": "book", "classical work": "book", "edited book": "collection", "serial": "book",
    "book section": "incollection", "book chapter": "incollection", "electronic book section": "incollection",
    "encyclopedia": "inreference", "dictionary": "inreference", "thesis": "thesis", "dissertation": "thesis",
    "report": "report", "government document": "report", "technical report": "report", "standard": "manual",
    "unpublished work": "unpublished", "unpublished": "unpublished", "manuscript": "unpublished",
    "web page": "online", "webpage": "online", "blog": "online", "electronic source": "online",
    "computer program": "software", "software": "software", "dataset": "dataset",
    "online database": "dataset", "aggregated database": "dataset", "patent": "patent",
    "pamphlet": "booklet", "generic": "misc",
}  # fmt: skip
_KINDS = {
    "ADVS": "Audiovisual material", "ANCIENT": "Ancient text", "ART": "Artwork", "BILL": "Bill",
    "CASE": "Case", "CHART": "Chart", "CLSWK": "Classical work", "CTLG": "Catalogue", "EQUA": "Equation",
    "FIGURE": "Figure", "GRNT": "Grant", "HEAR": "Hearing", "LEGAL": "Legal rule", "MAP": "Map",
    "MPCT": "Film", "MULTI": "Multimedia", "MUSIC": "Music score", "PCOMM": "Personal communication",
    "SLIDE": "Slide", "SOUND": "Sound recording", "STAT": "Statute", "UNBILL": "Unenacted bill",
    "VIDEO": "Video recording",
}  # fmt: skip
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


def thesis_type(kind: str) -> str:
    """The entry type of a thesis by what its kind is called ("Ph.D.", "Master's thesis")."""
    low = kind.lower().replace(".", "")
    if "phd" in low or "doctor" in low or "ph d" in low:
        return "phdthesis"
    return "mastersthesis" if "master" in low or low in ("ma", "msc", "ms", "msc thesis") else "thesis"
