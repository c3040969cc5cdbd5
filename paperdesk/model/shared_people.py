"""How many people two lists of authors have in common, however their names are written."""

from collections import defaultdict

from paperdesk.model.folding import words
from paperdesk.model.paper import Name

Person = tuple[str, ...]
"""The words of a name as it is spoken, the family name at the end."""


def shared(mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> tuple[float | None, bool]:
    """The share of the shorter list that the other one names too (None without one), and the first of both.

    A family name is looked for among all parts of names, so that "Zhang Wei" is "Wei Zhang".
    """
    one, other = _people(mine), _people(theirs)
    if not (one and other):
        return None, False
    found = max(_found(one, other), _found(other, one))
    return min(1.0, found / min(len(one), len(other))), _are_one(one[0], other[0])


def _found(people: list[Person], others: list[Person]) -> int:
    """How many people are among others."""
    known: dict[str, list[Person]] = defaultdict(list)
    for other in others:
        for part in set(other):
            known[part].append(other)
    return sum(any(_are_one(person, other) for other in known.get(person[-1], ())) for person in people)


def _are_one(one: Person, other: Person) -> bool:
    """Whether two names may be of one person: a family name in common, and a given name or its initial."""
    for family in (one[-1], other[-1]):
        if family in one and family in other:
            mine, theirs = ([part for part in person if part != family] for person in (one, other))
            if not (mine and theirs):
                return True
            return any(here.startswith(there) or there.startswith(here) for here in mine for there in theirs)
    return False


def _people(names: tuple[Name, ...]) -> list[Person]:
    spoken = (f"{_capital(name.given)} {_capital(name.family)} {name.literal}" for name in names)
    return [person for person in map(words, spoken) if person and person != ("others",)]


def _capital(text: str) -> str:
    """The parts of a name that are no particles, which some services take for parts of it."""
    return " ".join(part for part in text.split() if not part[0].islower()) or text
