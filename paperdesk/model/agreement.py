"""How sure it is that a record from elsewhere is of a paper: by identifiers, title, people, abstract."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from paperdesk.model.duplicates import normal_title
from paperdesk.model.folding import words
from paperdesk.model.paper import Paper
from paperdesk.model.shared_people import shared
from paperdesk.model.sight import known_by
from paperdesk.model.similarity import ALIKE, likeness, same_numerals

_RUN: Final = 3  # words
_ENOUGH: Final = 12  # runs of words, without which an abstract says too little
_OVERLAP: Final = 0.5
_THE_SAME: Final = 0.85
_ANOTHER: Final = 0.1
_TELLING: Final = 4  # words of a title that few papers can have in common
_MOST: Final = 0.6  # of the people
_YEARS: Final = 2  # between a preprint and what it was published as
_SHORT_OF_ALIKE: Final = 0.75
_NEARLY: Final = 0.9
_A_SLIP: Final = 0.97
_ABOUT_ANOTHER = re.compile(
    r"(?:(?:author|publisher|editorial) )?(?:correction|corrigend(?:um|a)|errat(?:um|a)|addendum|"
    r"retract(?:ion|ed)|withdrawn|withdrawal|expression of concern|comments?|reply|response|rejoinder|"
    r"discussion|review|supplement(?:ary|al)?(?: materials?| information| data)?|code|data|dataset|slides|"
    r"poster)"
    r"(?: notice| article| note)?(?: (?:to|of|on|for|from|by)\b|:)"
)
_AT_END = re.compile(
    r"[(\[] ?(?:extended abstract|abstract|poster|demo|supplement\w*|slides|code) ?[)\]]\W*\Z"
)


class Certainty(IntEnum):
    """What may be done with a record: nothing, a reader has to look, or it may be taken."""

    NONE = 0
    DOUBTFUL = 1
    CERTAIN = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """How sure it is, a score from 0 to 1 by which several are put in order, and why, in one sentence."""

    certainty: Certainty
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Signs:
    """What there is to judge by; None for what one of the two does not say."""

    identified: str
    contradicted: str
    title: float | None
    same_title: bool
    authors: float | None
    first_author: bool
    years: int | None
    overlap: float | None
    same_text: bool


def agreement(paper: Paper, record: Paper) -> Agreement:
    """Compare a paper of the library with a record that was found for it."""
    signs = _signs(paper, record)
    if signs.contradicted == "arXiv id":
        return Agreement(Certainty.NONE, 0.0, "The arXiv ids differ.")
    if signs.identified:
        return _by_identifier(signs)
    return _by_text(paper, record, signs)


def overlap(one: str, other: str) -> float | None:
    """The share of the shorter text, from 0 to 1, that the longer one says in the same words.

    None when there is too little of one to tell.
    """
    mine, theirs = _runs(one), _runs(other)
    shorter = min(len(mine), len(theirs))
    return len(mine & theirs) / shorter if shorter >= _ENOUGH else None


def is_same_title(one: str, other: str) -> bool:
    """Whether two titles differ in nothing but case, accents and punctuation; a plus is none: C, C++."""
    return normal_title(one) == normal_title(other) != "" and _plusses(one) == _plusses(other)


def _signs(paper: Paper, record: Paper) -> _Signs:
    mine, theirs = dict(known_by(paper)), dict(known_by(record))
    both = [name for name in mine if name in theirs]
    said = {"doi": "DOI", "arxiv": "arXiv id", "pmid": "PubMed id", "isbn": "ISBN"}
    same = next((said[name] for name in both if mine[name] == theirs[name]), "")
    other = [said[name] for name in both if mine[name] != theirs[name]]
    mixed = overlap(paper.abstract, record.abstract)
    together, first = shared(paper.authors, record.authors)
    return _Signs(
        same,
        "arXiv id" if "arXiv id" in other else next(iter(other), ""),
        _titles(paper.title, record.title),
        is_same_title(paper.title, record.title),
        together,
        first,
        abs(paper.year - record.year) if paper.year is not None and record.year is not None else None,
        mixed,
        mixed is not None and mixed >= _THE_SAME and _are_as_long(paper.abstract, record.abstract),
    )


def _by_identifier(signs: _Signs) -> Agreement:
    title = signs.title
    if signs.contradicted:
        return Agreement(
            Certainty.DOUBTFUL,
            0.5,
            f"The {signs.identified} is the same, but there is another {signs.contradicted}.",
        )
    if title is None or title >= ALIKE or (signs.overlap or 0) >= _OVERLAP:
        return Agreement(Certainty.CERTAIN, 1.0, f"The {signs.identified} is the same.")
    if signs.authors and signs.first_author and title >= ALIKE / 2:
        return Agreement(Certainty.CERTAIN, 0.95, f"The {signs.identified} and the authors are the same.")
    return Agreement(Certainty.DOUBTFUL, 0.5, f"The {signs.identified} is the same, but the titles differ.")


def _by_text(paper: Paper, record: Paper, signs: _Signs) -> Agreement:
    nothing = Agreement(Certainty.NONE, 0.0, "The titles differ.")
    if signs.title is None or _about_another(paper.title) != _about_another(record.title):
        return nothing
    if signs.authors == 0 and (signs.overlap or 0) < _THE_SAME:
        return Agreement(Certainty.NONE, 0.0, "The authors are others.")
    if signs.same_title:
        return _of_same_title(paper, signs)
    numerals = same_numerals(words(paper.title), words(record.title))
    if (
        signs.same_text
        and numerals
        and _is_misspelt(paper, record, signs.title)
        and not (signs.contradicted or _others(signs))
    ):
        return Agreement(Certainty.CERTAIN, 0.9, "The abstract is the same, and the title nearly.")
    if (signs.overlap or 0) >= _OVERLAP:
        return Agreement(Certainty.DOUBTFUL, 0.7, "The abstracts are alike, but the titles differ.")
    if signs.overlap is not None and signs.overlap < _ANOTHER:
        return Agreement(Certainty.NONE, 0.0, "Titles and abstracts differ.")
    if signs.title >= (_SHORT_OF_ALIKE if signs.first_author else ALIKE) and numerals:
        score = round(signs.title * 0.6, 2)
        return Agreement(Certainty.DOUBTFUL, score, "The titles are alike, but not the same.")
    return nothing


def _is_misspelt(paper: Paper, record: Paper, alike: float) -> bool:
    """Whether titles differ by a slip or a word for another; words that were added name another paper."""
    as_many = len(words(paper.title)) == len(words(record.title))
    return alike >= (_NEARLY if as_many else _A_SLIP)


def _of_same_title(paper: Paper, signs: _Signs) -> Agreement:
    if (signs.overlap or 0) >= _OVERLAP:
        if signs.contradicted:
            reason = f"Title and abstract are the same, but there is another {signs.contradicted}."
            return Agreement(Certainty.DOUBTFUL, 0.75, reason)
        if _others(signs):
            return Agreement(
                Certainty.DOUBTFUL, 0.7, "Title and abstract are the same, but the authors differ."
            )
        return Agreement(Certainty.CERTAIN, 0.98, "Title and abstract are the same.")
    if signs.overlap is not None and signs.overlap < _ANOTHER:
        return Agreement(Certainty.DOUBTFUL, 0.4, "The title is the same, but the abstracts differ.")
    if signs.contradicted:
        reason = f"The title is the same, but there is another {signs.contradicted}."
        return Agreement(Certainty.DOUBTFUL, 0.5, reason)
    return _of_title_alone(paper, signs)


def _of_title_alone(paper: Paper, signs: _Signs) -> Agreement:
    """With one title, and nothing else but people and years to judge by."""
    if _others(signs):
        return Agreement(Certainty.DOUBTFUL, 0.5, "The title is the same, but the authors differ.")
    if not signs.first_author or len(words(paper.title)) < _TELLING:
        return Agreement(Certainty.DOUBTFUL, 0.6, "The title is the same; there is nothing else to compare.")
    if (signs.years or 0) > _YEARS:
        return Agreement(Certainty.DOUBTFUL, 0.6, "Title and authors are the same, but the years differ.")
    return Agreement(Certainty.CERTAIN, 0.95, "Title and authors are the same.")


def _others(signs: _Signs) -> bool:
    """Whether too many of the people are others."""
    return signs.authors is not None and signs.authors < _MOST


def _titles(one: str, other: str) -> float | None:
    """How alike two titles are, of which one may lack the subtitle; None when one is missing."""
    mine, theirs = normal_title(one), normal_title(other)
    if not (mine and theirs):
        return None
    if mine == theirs:
        return 1.0 if _plusses(one) == _plusses(other) else ALIKE - 0.01
    short, long = sorted((one, other), key=len)
    head = normal_title(re.split(r"[:.?!\u2013\u2014]", long, maxsplit=1)[0])
    alike = likeness(mine, theirs)
    return max(alike, ALIKE) if head == normal_title(short) and len(words(short)) > 1 else alike


def _about_another(title: str) -> str:
    """The word that tells that a title is of a piece about the paper: "Correction to: ..."."""
    folded = title.lower().lstrip("[( ").replace("]", ":", 1)
    found = _ABOUT_ANOTHER.match(folded) or _AT_END.search(folded)
    return found.group().strip() if found else ""


def _plusses(title: str) -> int:
    return title.count("+") + title.count("#") + title.count("\u207a")


@lru_cache(maxsize=32)
def _runs(text: str) -> frozenset[int]:
    """The runs of words of a text, each as a number, so that many fit in memory."""
    found = words(text)
    return frozenset(hash(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1))


def _are_as_long(one: str, other: str) -> bool:
    short, long = sorted((len(words(one)), len(words(other))))
    return short >= _THE_SAME * long
