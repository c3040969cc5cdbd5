"""What the parts of a citation key formula stand for: words of a paper, by the name of the part."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.model.dates import month_of
from paperdesk.model.key_words import Word, every_word, significant
from paperdesk.model.names import OTHERS, family_of
from paperdesk.model.paper import Name, Paper

ETAL: Final = Word("etal", "etal")
_AND_MORE: Final = Word("+", "+")
_FIT = re.compile(r"[A-Za-z0-9:._/+-]+")
_YEAR = re.compile(r"[12][0-9]{3}")
_SHORT = re.compile(r"[:?!.\u2013\u2014](?:\s|\Z)|\s-\s")
_PAGE = re.compile(r"[A-Za-z]{0,6}[0-9]+")
_INITIALS = 3
_MOST_INITIALS = 4

Words = Sequence[Word]
Give = Callable[[Paper, int], Words]


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a formula: gives words for a paper, and for the number behind its name, 0 without one.

    `counts` is what the number says: so many "letters", "names" or "words", "" where it takes none.
    """

    give: Give
    counts: str = ""


def _family(name: Name) -> Words:
    return every_word(family_of(name))


def _letters(words: Words, number: int) -> Words:
    """The first letters of words that are written as one."""
    if not number:
        return words
    kept: list[Word] = []
    for word in words:
        left = number - sum(len(each.plain) for each in kept)
        if left > 0:
            kept.append(Word(word.cased[:left], word.plain[:left]))
    return kept


def _told(names: Sequence[Name]) -> list[Name]:
    """The names without the "others" that stand for more of them."""
    return [name for name in names if name != OTHERS]


def _some(names: Sequence[Name], number: int) -> Words:
    """The first families, and "etal" for more than these."""
    told = _told(names)
    kept = told[:number] if number else told
    words = [word for name in kept for word in _family(name)]
    return [*words, ETAL] if words and len(kept) < len(names) else words


def _first(names: Sequence[Name], number: int) -> Words:
    return _letters(_family(names[0]), number) if names else ()


def _last(names: Sequence[Name], number: int) -> Words:
    told = _told(names)
    return _letters(_family(told[-1]), number) if told else ()


def _as_cited(names: Sequence[Name]) -> Words:
    """One family, two families, or the first and "etal" for more."""
    return _some(names, 2 if len(names) <= 2 else 1)


def _label(names: Sequence[Name]) -> Words:
    """The label of BibTeX's style "alpha": Knu, AHU, ABC+."""
    told = _told(names)
    if len(names) == 1:
        return _letters(_family(names[0]), _INITIALS)
    kept = told if len(names) <= _MOST_INITIALS else told[:_INITIALS]
    initials = [letter for name in kept for letter in _letters(_family(name), 1)]
    return [*initials, _AND_MORE] if initials and len(kept) < len(names) else initials


def _etal(paper: Paper, number: int) -> Words:
    return (ETAL,) if len(paper.authors) > (number or 1) else ()


def _as_it_is(text: str) -> Words:
    """A text such as an identifier as far as keys can hold it."""
    return [Word(part, part.lower()) for part in _FIT.findall(text)]


def _year(paper: Paper, number: int) -> Words:
    return () if paper.year is None else _as_it_is(str(paper.year))


def _short_year(paper: Paper, number: int) -> Words:
    return () if paper.year is None else _as_it_is(f"{abs(paper.year) % 100:02}")


def _month(paper: Paper, number: int) -> Words:
    month = month_of(paper.date)
    return _as_it_is(f"{month:02}") if month else ()


def _title(paper: Paper, number: int) -> Words:
    return significant(paper.title)[: number or None]


def _short_title(paper: Paper, number: int) -> Words:
    """The paper's own short title, or its title up to the first colon, dash or full stop."""
    short = paper.fields.get("shorttitle", "") or _SHORT.split(paper.title.strip(), maxsplit=1)[0]
    return significant(short)[: number or None]


def _venue(paper: Paper, number: int) -> Words:
    """The words of where it appeared without years, of which the paper has its own."""
    words = significant(paper.venue)
    return [word for word in words if not _YEAR.fullmatch(word.plain)][: number or None]


def _first_page(paper: Paper, number: int) -> Words:
    found = _PAGE.search(paper.fields.get("pages", ""))
    return _as_it_is(found[0]) if found else ()


def _field(name: str) -> Give:
    def give(paper: Paper, number: int) -> Words:
        return significant(paper.fields.get(name, ""))[: number or None]

    return give


LETTERS, NAMES, WORDS = "letters", "names", "words"
TOKENS: Final[Mapping[str, Token]] = MappingProxyType(
    {
        "auth": Token(lambda paper, number: _first(paper.authors, number), LETTERS),
        "authors": Token(lambda paper, number: _some(paper.authors, number), NAMES),
        "authetal": Token(lambda paper, _: _as_cited(paper.authors)),
        "etal": Token(_etal, NAMES),
        "alpha": Token(lambda paper, _: _label(paper.authors)),
        "lastauth": Token(lambda paper, number: _last(paper.authors, number), LETTERS),
        "editor": Token(lambda paper, number: _first(paper.editors, number), LETTERS),
        "editors": Token(lambda paper, number: _some(paper.editors, number), NAMES),
        "year": Token(_year),
        "shortyear": Token(_short_year),
        "month": Token(_month),
        "title": Token(_title, WORDS),
        "shorttitle": Token(_short_title, WORDS),
        "venue": Token(_venue, WORDS),
        "publisher": Token(_field("publisher"), WORDS),
        "institution": Token(_field("institution"), WORDS),
        "volume": Token(lambda paper, _: _as_it_is(paper.fields.get("volume", ""))),
        "number": Token(lambda paper, _: _as_it_is(paper.fields.get("number", ""))),
        "firstpage": Token(_first_page),
        "type": Token(lambda paper, _: every_word(paper.type)),
        "arxiv": Token(lambda paper, _: _as_it_is(paper.arxiv)),
        "doi": Token(lambda paper, _: _as_it_is(paper.doi)),
    }
)
"""All parts by name, in the order in which they are explained."""
