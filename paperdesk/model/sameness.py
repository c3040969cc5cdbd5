"""When two records are of one paper, so that the second is not added beside the first.

The rule of an import, which nobody watches: where two papers could be meant it says that there are two.
"""

from typing import Final

from paperdesk.model.paper import Paper
from paperdesk.model.sight import Sight

_MIN_OVERLAP: Final = 0.5
_MEETINGS: Final = frozenset(("proceedings", "mvproceedings"))


def same_paper(one: Paper, other: Paper) -> bool:
    """Whether both records are of one paper."""
    return same_sight(Sight.of(one), Sight.of(other))


def same_sight(one: Sight, other: Sight) -> bool:
    """Whether two records, as they are compared, are of one paper.

    The same arXiv or PubMed id says yes, and so does the same DOI or ISBN unless the titles have little
    in common; two different ones of a kind say no. Otherwise the titles must be the same, the years
    within one, the first authors' family names equal, and nothing else may tell them apart. Without
    authors on both sides something else that both say must be equal, and where they come from must not
    differ.
    """
    for scheme in ("arxiv", "pmid", "doi", "isbn"):
        if scheme in one.known and scheme in other.known:
            return one.known[scheme] == other.known[scheme] and (
                scheme in {"arxiv", "pmid"} or not _contradict(one, other, scheme)
            )
    return (
        bool(one.title)
        and one.title == other.title
        and one.signs == other.signs
        and _years_agree(one, other)
        and _kinds_agree(one, other)
        and not _places_differ(one, other)
        and _origins_agree(one, other)
        and (not one.serial or _issues_agree(one, other))
    )


def _contradict(one: Sight, other: Sight, scheme: str) -> bool:
    """Whether records with one DOI or ISBN are two papers; a series of meetings may have one ISBN."""
    if scheme == "isbn" and {one.type, other.type} <= _MEETINGS and not _years_agree(one, other):
        return True
    shorter = min(len(one.words), len(other.words))
    if shorter < 2 or len(one.words & other.words) >= shorter * _MIN_OVERLAP:
        return False
    return not one.author or one.author != other.author or _places_differ(one, other)


def _years_agree(one: Sight, other: Sight) -> bool:
    return one.year is None or other.year is None or abs(one.year - other.year) <= 1


def _kinds_agree(one: Sight, other: Sight) -> bool:
    return not _differ(one.kind, other.kind) and not _differ(one.degree, other.degree)


def _differ(mine: str, theirs: str) -> bool:
    return bool(mine and theirs) and mine != theirs


def _places_differ(one: Sight, other: Sight) -> bool:
    """Whether volume, number, pages or the like tell them apart; a preprint has none that would."""
    return bool(one.kind and other.kind) and any(map(_differ, one.places, other.places))


def _origins_agree(one: Sight, other: Sight) -> bool:
    """Whether they have their first author in common, or, where one has none, something else."""
    if one.author and other.author:
        return one.author == other.author
    mine, theirs = one.sources, other.sources
    if one.preprint or other.preprint:
        mine, theirs = mine[1:], theirs[1:]
    if any(map(_differ, mine, theirs)):
        return False
    return (
        any(here and here == there for here, there in zip(mine, theirs, strict=True))
        or _same_year_and_kind(one, other)
        or _one_is_bare(one, other)
    )


def _same_year_and_kind(one: Sight, other: Sight) -> bool:
    if one.year is None or other.year is None:
        return False
    kind = bool(one.kind) and one.kind == other.kind
    if one.year == other.year:
        return kind or one.telling or one.type == other.type
    return kind and one.telling


def _one_is_bare(one: Sight, other: Sight) -> bool:
    return (one.bare and other.bare) or ((one.bare or other.bare) and one.telling)


def _issues_agree(one: Sight, other: Sight) -> bool:
    """Whether pieces whose title many others have too stand in the same place."""
    placed = one.year == other.year or any(
        here and here == there for here, there in zip(one.places, other.places, strict=True)
    )
    return placed and one.author == other.author and one.venue == other.venue
