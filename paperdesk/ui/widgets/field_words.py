"""What types of papers and their fields are called in the window."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from paperdesk.library.details import DateRead, field_name
from paperdesk.model.date_words import SEASONS, Day
from paperdesk.model.entry_types import BY_NAME, entry_type

TYPES: Final = MappingProxyType(
    {
        "article": "Journal article",
        "inproceedings": "Conference paper",
        "book": "Book",
        "incollection": "Chapter in a collection",
        "inbook": "Part of a book",
        "proceedings": "Proceedings",
        "collection": "Collection",
        "phdthesis": "PhD thesis",
        "mastersthesis": "Master’s thesis",
        "thesis": "Thesis",
        "report": "Report",
        "techreport": "Technical report",
        "manual": "Manual",
        "unpublished": "Unpublished work",
        "online": "Web page",
        "software": "Software",
        "dataset": "Data set",
        "patent": "Patent",
        "misc": "Other, or preprint",
        "booklet": "Booklet",
        "periodical": "Issue of a periodical",
        "reference": "Reference work",
        "inreference": "Entry in a reference work",
        "review": "Review",
        "mvbook": "Book in several volumes",
        "mvcollection": "Collection in several volumes",
        "mvproceedings": "Proceedings in several volumes",
        "mvreference": "Reference work in several volumes",
        "bookinbook": "Book within a book",
        "suppbook": "Supplement in a book",
        "suppcollection": "Supplement in a collection",
        "suppperiodical": "Supplement in a periodical",
        "standard": "Standard",
        "legislation": "Legislation",
        "legal": "Legal text",
        "jurisdiction": "Court decision",
        "letter": "Letter",
        "artwork": "Artwork",
        "image": "Image",
        "audio": "Audio recording",
        "music": "Piece of music",
        "video": "Video",
        "movie": "Film",
        "performance": "Performance",
    }
)
VENUES: Final = MappingProxyType(
    {
        "journaltitle": "Journal",
        "booktitle": "Book or proceedings",
        "publisher": "Publisher",
        "institution": "Institution",
        "organization": "Organisation",
        "howpublished": "Published in",
    }
)
FIELDS: Final = MappingProxyType(
    {
        "type": "Type",
        "key": "Citation key",
        "title": "Title",
        "authors": "Authors",
        "editors": "Editors",
        "date": "Date",
        "year": "Year",
        "venue": "Published in",
        "doi": "DOI",
        "arxiv": "arXiv",
        "url": "Web address",
        "abstract": "Abstract",
        "fields/type": "Kind",
        "fields/note": "Remark for the citation",
        "volume": "Volume",
        "number": "Number",
        "issue": "Issue",
        "pages": "Pages",
        "chapter": "Chapter",
        "edition": "Edition",
        "series": "Series",
        "version": "Version",
        "publisher": "Publisher",
        "location": "Place",
        "institution": "Institution",
        "organization": "Organisation",
        "holder": "Holder",
        "issn": "ISSN",
        "isbn": "ISBN",
        "eid": "Article number",
        "pmid": "PubMed id",
        "pmcid": "PubMed Central id",
        "urldate": "Looked up on",
        "booktitle": "Book or proceedings",
        "subtitle": "Subtitle",
        "shorttitle": "Short title",
        "pagetotal": "Number of pages",
        "volumes": "Number of volumes",
        "translator": "Translator",
        "language": "Language",
        "langid": "Language of the entry",
        "eventtitle": "Event",
        "eventdate": "Date of the event",
        "howpublished": "How published",
        "pubstate": "State of publication",
        "month": "Month",
        "eprint": "Eprint",
        "eprinttype": "Eprint archive",
        "eprintclass": "Eprint class",
    }
)
_SEASONS: Final = ("Spring", "Summer", "Autumn", "Winter")


def _say(text: str) -> str:
    return QCoreApplication.translate("fields", text)


def type_words(type: str) -> str:
    """What a type of paper is called; an unknown one by its own name."""
    return _say(TYPES[type]) if type in TYPES else type


def known_type(type: str) -> str:
    """A type by the name under which it is known; one that nobody knows as it is."""
    name = entry_type(type).name
    return name if name != "misc" or type.lower() in BY_NAME else type


def field_words(name: str, type: str = "") -> str:
    """What a field is called, where a paper of a type appeared by what that is."""
    if name == "venue" and type:
        return _say(VENUES[entry_type(type).venue])
    return _say(FIELDS[name]) if name in FIELDS else field_name(name)


def date_words(read: DateRead) -> str:
    """How a date was understood: "May 2020", "from 2019 to 2021", "about 1999"; "" when it was not."""
    if len(read.period) == 2:
        first, last = read.period
        if first and last:
            return _say("from {0} to {1}").format(_day_words(first), _day_words(last))
        one = first or last
        return (_say("since {0}") if first else _say("until {0}")).format(_day_words(one) if one else "")
    return _day_words(read.period[0]) if read.period and read.period[0] else ""


def _day_words(day: Day) -> str:
    words = _year_words(day.year)
    if day.month in SEASONS:
        words = f"{_say(_SEASONS[day.month - SEASONS.start])} {words}"
    elif day.month:
        words = f"{QLocale().standaloneMonthName(day.month)} {words}"
    if day.day:
        words = f"{day.day} {words}"
    marks = {"~": _say("about {0}"), "?": _say("perhaps {0}"), "%": _say("perhaps about {0}")}
    return marks.get(day.mark, "{0}").format(words)


def _year_words(year: str) -> str:
    if year.endswith("XX"):
        return _say("some year from {0} to {1}").format(f"{year[:2]}00", f"{year[:2]}99")
    if year.endswith("X"):
        return _say("the {0}s").format(f"{year[:3]}0")
    return _say("{0} BC").format(1 - int(year)) if year.startswith("-") else year
