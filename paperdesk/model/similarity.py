"""How alike two papers are: a score from 0 to 1 with a reason in words, for a reader to decide by."""

import re
from dataclasses import dataclass

from paperdesk.model.duplicates import normal_title
from paperdesk.model.folding import words
from paperdesk.model.paper import Name, Paper
from paperdesk.model.sameness import same_paper
from paperdesk.model.sight import known_by

ALIKE = 0.85
"""From which likeness on two titles may be the same title misspelt."""
_CERTAIN_ALONE = 0.93
_OWN_WORDS = 4
_NUMERAL = re.compile(
    r"[0-9]|(?:i{1,3}|iv|vi{0,3}|ix|x|two|three|four|five|six|seven|eight|nine|ten|first|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth|tenth)\Z"
)
_ENOUGH = 2  # of year, volume, number and pages that differ: these are two pieces with one title
_IDENTIFIERS = (("doi", "DOI"), ("arxiv", "arXiv id"), ("pmid", "PubMed id"), ("isbn", "ISBN"))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is that two papers are one (1 is certain), why, and whether nothing speaks against it."""

    score: float
    reason: str
    exact: bool = False


def likeness(one: str, other: str) -> float:
    """The share of letters, from 0 to 1, that two texts have in common in the same order."""
    total = len(one) + len(other)
    return 2 * _common_letters(one, other) / total if total else 1.0


def same_numerals(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two titles agree in every number: parts, years and versions tell papers apart."""
    return list(filter(_NUMERAL.match, one)) == list(filter(_NUMERAL.match, other))


def compare(one: Paper, other: Paper) -> Likeness | None:
    """Say how alike two papers are; None when they are not worth a look."""
    identified = _by_identifier(one, other)
    if identified:
        return identified
    if not (one.title and other.title):
        return None
    if normal_title(one.title) == normal_title(other.title):
        return _by_title(one, other)
    return _by_near_title(one, other)


def people(names: tuple[Name, ...]) -> frozenset[str]:
    """The family names in a form that compares equal whatever their case and accents."""
    folded = (normal_title(name.family or name.literal or name.given) for name in names)
    return frozenset(name for name in folded if name not in {"", "others"})


def _by_identifier(one: Paper, other: Paper) -> Likeness | None:
    mine, theirs = dict(known_by(one)), dict(known_by(other))
    for scheme, name in _IDENTIFIERS:
        if scheme in mine and mine[scheme] == theirs.get(scheme):
            alike = _titles_alike(one, other)
            if alike < ALIKE / 2:
                return Likeness(0.5, f"The {name} is the same, but the titles differ.")
            exact = alike == 1 and same_paper(one, other)
            return Likeness(1.0 if exact else 0.95, f"The {name} is the same.", exact)
    return None


def _by_title(one: Paper, other: Paper) -> Likeness | None:
    if not _people_agree(one, other):
        return None
    known = bool(one.authors and other.authors)
    against = _differences(one, other)
    if len(_other_places(one, other)) >= _ENOUGH or _contradict(one, other, "chapter"):
        return None
    if against and (not known or len(words(one.title)) < _OWN_WORDS):
        # "Editorial" of two issues, "Introduction" of two books.
        return None
    if against:
        return Likeness(_doubtful(against), f"Title and authors are the same, but {_listed(against)}.")
    if not known:
        return _by_title_alone(one, other)
    exact = one.year == other.year and same_paper(one, other)
    return Likeness(0.98 if exact else 0.94, "Title and authors are the same.", exact)


def _by_title_alone(one: Paper, other: Paper) -> Likeness:
    """With the same title, where one of the two or both name no authors."""
    nobody = "one of the two names no authors" if one.authors or other.authors else "neither names authors"
    if one.venue and other.venue and normal_title(one.venue) != normal_title(other.venue):
        score = 0.6 if len(words(one.title)) >= _OWN_WORDS else 0.4
        return Likeness(score, f"The title is the same, but {nobody}, and the venues differ.")
    return Likeness(0.9 if one.authors or other.authors else 0.8, f"The title is the same; {nobody}.")


def _by_near_title(one: Paper, other: Paper) -> Likeness | None:
    if not (_people_agree(one, other) and _near_in_time(one, other)):
        return None
    if _ids_differ(one, other) or _other_places(one, other):
        return None
    against = _differences(one, other)
    if _one_is_the_head(one, other):
        return None if against else Likeness(0.85, "One title is the other without its subtitle.")
    alike = _titles_alike(one, other)
    known = bool(one.authors and other.authors)
    if alike < (ALIKE if known else _CERTAIN_ALONE) or not same_numerals(
        words(one.title), words(other.title)
    ):
        return None
    score = round(alike * (0.95 if known else 0.85) * (0.85 if against else 1), 2)
    rest = f", but {_listed(against)}" if against else ""
    if known:
        return Likeness(score, f"The titles are {alike:.0%} alike and the authors are the same{rest}.")
    return Likeness(score, f"The titles are {alike:.0%} alike{rest}.")


def _doubtful(against: list[str]) -> float:
    return max(40, 80 - 10 * len(against)) / 100


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _differences(one: Paper, other: Paper) -> list[str]:
    """What speaks against two papers with one title being one paper, in words."""
    mine, theirs = one.type, other.type
    kinds = (
        f"one is {'an' if _sounds(mine) else 'a'} {mine} and one {'an' if _sounds(theirs) else 'a'} {theirs}"
    )
    found = [kinds] if _elsewhere(one, other) else []
    found += [f"the {field}s differ" for field in _ids_differ(one, other)]
    return found + _other_places(one, other)


def _other_places(one: Paper, other: Paper) -> list[str]:
    """Where two papers say that they appeared at another time or in another place, in words."""
    found = [] if _near_in_time(one, other) else [f"the years are {one.year} and {other.year}"]
    found += [f"the {field}s differ" for field in ("volume", "number") if _contradict(one, other, field)]
    pages = _first_page(one), _first_page(other)
    return [*found, "the pages differ"] if all(pages) and pages[0] != pages[1] else found


def _ids_differ(one: Paper, other: Paper) -> list[str]:
    """The kinds of identifiers of which both have one, and not the same."""
    mine, theirs = dict(known_by(one)), dict(known_by(other))
    return [
        name
        for scheme, name in _IDENTIFIERS
        if scheme in mine and mine[scheme] != theirs.get(scheme, mine[scheme])
    ]


def _elsewhere(one: Paper, other: Paper) -> bool:
    """Whether both are published, but not as the same kind of thing."""
    unpublished = {"misc", "online", "unpublished", "report", "techreport"}
    kinds = {one.type, other.type}
    return len(kinds) > 1 and not kinds & unpublished


def _sounds(kind: str) -> bool:
    return kind[:1] in "aeiou"


def _contradict(one: Paper, other: Paper, name: str) -> bool:
    mine, theirs = (normal_title(paper.fields.get(name, "")) for paper in (one, other))
    return bool(mine and theirs and mine != theirs)


def _first_page(paper: Paper) -> str:
    return normal_title(re.split(r"[-\u2010-\u2015,]", paper.fields.get("pages", ""), maxsplit=1)[0])


def _near_in_time(one: Paper, other: Paper) -> bool:
    return one.year is None or other.year is None or abs(one.year - other.year) <= 1


def _people_agree(one: Paper, other: Paper) -> bool:
    """Whether at least half of the shorter list of authors stands in the other one; an empty one agrees."""
    mine, theirs = people(one.authors), people(other.authors)
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _one_is_the_head(one: Paper, other: Paper) -> bool:
    short, long = sorted((one.title, other.title), key=len)
    head, colon, _ = long.partition(":")
    enough = bool(one.authors and other.authors) and len(words(short)) > 1
    return enough and bool(colon) and normal_title(head) == normal_title(short)


def _titles_alike(one: Paper, other: Paper) -> float:
    mine, theirs = normal_title(one.title), normal_title(other.title)
    if not (mine and theirs) or mine == theirs:
        return 1.0
    if mine.startswith(theirs) or theirs.startswith(mine):
        return max(ALIKE, likeness(mine, theirs)) if _one_is_the_head(one, other) else likeness(mine, theirs)
    return likeness(mine, theirs)


def _common_letters(one: str, other: str) -> int:
    """The length of the longest common subsequence, by one addition of long integers for each letter.

    Source: Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    unmatched = full = (1 << len(one)) - 1
    for letter in other:
        hits = unmatched & places.get(letter, 0)
        unmatched = (unmatched + hits | unmatched - hits) & full
    return len(one) - unmatched.bit_count()
