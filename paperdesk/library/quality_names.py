"""Checks of names: several people in one, people named twice, and what is no name at all."""

import re
from collections.abc import Iterator
from itertools import pairwise

from paperdesk.library.findings import Note, Surroundings, name_parts, names_fix, shown
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Name, Paper

ROLES = ("authors", "editors")
_OTHERS = re.compile(r"(?:et\.?\s*al\.?|and\s+others|others)", re.IGNORECASE)
_SUSPECT = re.compile(r"[0-9@;:]|\b(?:and|al|others)\b", re.IGNORECASE)
_NAMESAKE = re.compile(r"\s*\b0[0-9]{3}\b\s*")
_JOINED = re.compile(r"\sand\s|;", re.IGNORECASE)
_NO_NAME = re.compile(r"[0-9@]|https?:")
_NO_ORGANISATION = re.compile(r";|@|https?:")


def names(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """Names that hold several people, "et al.", or no name at all."""
    for role in ROLES:
        people: tuple[Name, ...] = getattr(paper, role)
        if not _SUSPECT.search(" ".join(map(_whole, people))):
            continue
        note = _et_al(paper, role, people) or _namesakes(paper, role, people) or _no_name(paper, role, people)
        if note:
            yield note


def twice(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """The same person twice."""
    for role in ROLES:
        people: tuple[Name, ...] = getattr(paper, role)
        unique = tuple(dict.fromkeys(people))
        if len(unique) < len(people):
            ordered = sorted(people, key=repr)
            name = next(one for one, other in pairwise(ordered) if one == other)
            said = f"{shown((name,))} stands twice among the {role}."
            yield Note(role, said, names_fix(paper, role, unique, safe=False))


def _et_al(paper: Paper, role: str, people: tuple[Name, ...]) -> Note | None:
    if not people or people[-1].literal == "others" or not _OTHERS.fullmatch(_whole(people[-1])):
        return None
    fix = names_fix(paper, role, (*people[:-1], Name(literal="others")))
    return Note(role, f"“et al.” stands as a name among the {role}.", fix)


def _namesakes(paper: Paper, role: str, people: tuple[Name, ...]) -> Note | None:
    without = tuple(
        name if name.literal else Name(*(_NAMESAKE.sub("", part) for part in name_parts(name)))
        for name in people
    )
    if without == people:
        return None
    # DBLP tells people of one name apart by such numbers.
    return Note(role, f"A number stands in a name among the {role}.", names_fix(paper, role, without))


def _no_name(paper: Paper, role: str, people: tuple[Name, ...]) -> Note | None:
    for name in people:
        if _is_no_name(name):
            apart = tuple(part for each in people for part in _apart(each))
            fix = names_fix(paper, role, apart, safe=False) if apart != people else None
            return Note(role, f"“{_whole(name):.60}” among the {role} is more than a name.", fix)
    return None


def _whole(name: Name) -> str:
    return " ".join(part for part in name_parts(name) if part)


def _is_no_name(name: Name) -> bool:
    text = f" {_whole(name)} "
    if name.literal:
        return bool(_NO_ORGANISATION.search(text))  # these may have "and" and numbers in their names
    return bool(_JOINED.search(text) or _NO_NAME.search(text))


def _apart(name: Name) -> tuple[Name, ...]:
    if not _is_no_name(name):
        return (name,)
    family = " ".join(part for part in (name.particle, name.family) if part)
    return parse_names(name.literal or ", ".join(part for part in (family, name.given) if part))
