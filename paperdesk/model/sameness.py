"""When two records are of one paper, so that the second is not added beside the first.

The rule of an import, which nobody watches: where two papers could be meant it says that there are two.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.model.duplicates import (
    ARXIV_DOI,
    normal_arxiv,
    normal_doi,
    normal_isbn,
    normal_pmid,
    normal_title,
)
from paperdesk.model.entry_types import ALIASES
from paperdesk.model.folding import words
from paperdesk.model.paper import Name, Paper

BOOKS: Final = frozenset(
    (
        *("book", "collection", "proceedings", "reference"),
        *("mvbook", "mvcollection", "mvproceedings", "mvreference"),
    )
)
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("article", "review", "suppperiodical"), "article"),
        **dict.fromkeys(("inproceedings", "incollection", "inbook", "bookinbook", "inreference"), "part"),
        **dict.fromkeys(("suppbook", "suppcollection"), "part"),
        **dict.fromkeys(BOOKS, "book"),
        **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "thesis"),
        **dict.fromkeys(("report", "techreport", "manual"), "report"),
        **dict.fromkeys(("software", "dataset", "patent", "periodical"), "thing"),
    }
)
_SERIAL_TITLE = re.compile(
    r"(?:guest |the )*(?:editor(?:s|ial|ials)?(?: s| note| introduction| foreword| preface| comments?)*|"
    r"preface|foreword|introduction|index|contents|table of contents|front matter|back matter|title page|"
    r"errat(?:um|a)|corrigend(?:um|a)|correction|obituary|in memoriam|book reviews?|reviews?|discussion|"
    r"comments?|reply|replies|response|rejoinder|news|letters?(?: to the editor)?|conclusions?|abstracts?|"
    r"bibliography|references|appendix|acknowledge?ments?|summary|welcome|announcements?|untitled|no title|"
    r"list of .*|message from .*)"
)
_PREPRINT = re.compile(r"\b(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|preprints?|ssrn|eprint)\b")
_FIRST_NUMBER = re.compile(r"[0-9]+")
_NUMBERED: Final = ("volume", "number", "pages", "chapter", "edition", "part")
_MIN_OVERLAP: Final = 0.5


def known_by(paper: Paper) -> list[tuple[str, str]]:
    """The identifiers that find the paper again, each with its scheme, in normal form.

    A DOI that arXiv gave is an arXiv id; an ISBN is that of a book and of nothing in it.
    """
    doi, arxiv = normal_doi(paper.doi) if paper.doi else "", normal_arxiv(paper.arxiv) if paper.arxiv else ""
    if doi.startswith(ARXIV_DOI):
        doi, arxiv = "", arxiv or normal_arxiv(doi)
    found = [("doi", doi), ("arxiv", arxiv)]
    if pmid := paper.fields.get("pmid"):
        found.append(("pmid", normal_pmid(pmid)))
    if (isbn := paper.fields.get("isbn")) and paper.type in BOOKS:
        found.append(("isbn", normal_isbn(isbn)))
    return [(scheme, normal) for scheme, normal in found if normal]


def same_paper(one: Paper, other: Paper) -> bool:
    """Whether both records are of one paper.

    The same arXiv or PubMed id says yes, and so does the same DOI or ISBN unless the titles have little
    in common; two different ones of a kind say no. Otherwise the titles must be the same, the years
    within one, the first authors' family names equal, and nothing else may tell them apart.
    """
    mine, theirs = dict(known_by(one)), dict(known_by(other))
    for scheme in ("arxiv", "pmid", "doi", "isbn"):
        if scheme in mine and scheme in theirs:
            return mine[scheme] == theirs[scheme] and (
                scheme in {"arxiv", "pmid"} or not _titles_contradict(one, other)
            )
    title = normal_title(one.title)
    return (
        bool(title)
        and title == normal_title(other.title)
        and _years_agree(one, other)
        and _authors_agree(one, other)
        and _kinds_agree(one, other)
        and not _places_differ(one, other)
        and (not _is_serial(one.title) or _issues_agree(one, other))
    )


def _titles_contradict(one: Paper, other: Paper) -> bool:
    mine, theirs = set(words(one.title)), set(words(other.title))
    shorter = min(len(mine), len(theirs))
    if shorter < 2 or len(mine & theirs) >= shorter * _MIN_OVERLAP:
        return False
    first = _first_author(one)
    return not first or first != _first_author(other) or _places_differ(one, other)


def _years_agree(one: Paper, other: Paper) -> bool:
    return one.year is None or other.year is None or abs(one.year - other.year) <= 1


def _authors_agree(one: Paper, other: Paper) -> bool:
    mine, theirs = _first_author(one), _first_author(other)
    return not (mine and theirs) or mine == theirs


def _first_author(paper: Paper) -> str:
    name = paper.authors[0] if paper.authors else Name()
    return normal_title(name.family or name.literal or name.given)


def _kinds_agree(one: Paper, other: Paper) -> bool:
    mine, theirs = _kind(one), _kind(other)
    return not mine or not theirs or mine == theirs


def _kind(paper: Paper) -> str:
    """What sort of publication it is; "" for a preprint and for anything that may be one."""
    type = paper.type.lower()
    return "" if _is_preprint(paper) else _KINDS.get(ALIASES.get(type, type), "")


def _is_preprint(paper: Paper) -> bool:
    return bool(paper.venue) and _PREPRINT.search(paper.venue.lower()) is not None


def _places_differ(one: Paper, other: Paper) -> bool:
    """Whether volume, number, pages or the like tell them apart; a preprint has none that would."""
    if not _kind(one) or not _kind(other):
        return False
    pairs = ((_place(one, name), _place(other, name)) for name in _NUMBERED)
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _place(paper: Paper, name: str) -> str:
    text = paper.fields.get(name, "")
    number = _FIRST_NUMBER.search(text) if text else None
    return number.group().lstrip("0") if number else normal_title(text)


def _is_serial(title: str) -> bool:
    return len(title) < 60 and _SERIAL_TITLE.fullmatch(" ".join(words(title))) is not None


def _issues_agree(one: Paper, other: Paper) -> bool:
    """Whether pieces whose title many others have too stand in the same place."""
    placed = (
        any(_place(one, name) and _place(one, name) == _place(other, name) for name in _NUMBERED)
        or one.year == other.year
    )
    return (
        placed
        and _first_author(one) == _first_author(other)
        and normal_title(one.venue) == normal_title(other.venue)
    )
