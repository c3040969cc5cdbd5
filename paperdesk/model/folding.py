"""Words as the full-text index sees them: case and accents folded, cut at everything else."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

# Combining accents continue a word and vanish from it; every other mark ends the word, as in the index.
_ACCENTS = "\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331"
_WORD = re.compile(rf"[^\W_]([^\W_]|[{_ACCENTS}])*")
_PLAIN_WORD = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where it stands in the text, in code points, `end` exclusive."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower-case `text` and take accents off Latin letters; other scripts keep theirs, as in the index."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_letter, text))


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text` in order."""
    if text.isascii():  # the same words, found ten times as fast
        return tuple(_PLAIN_WORD.findall(text.lower()))
    return tuple(fold(match.group()) for match in _WORD.finditer(text))


def located_words(text: str) -> list[Word]:
    """The folded words of `text` in order, with their places."""
    return [Word(fold(match.group()), *match.span()) for match in _WORD.finditer(text)]


def marks(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Spans of `text` that match a term: a "word", a "pref*" or a phrase "a b" (its last may be a prefix).

    Spans are code points, end exclusive, in order, and never overlap.
    """
    found = located_words(text)
    spans = [span for term in terms for span in _term_spans(found, term)]
    return _united(sorted(spans))


def _term_spans(found: Sequence[Word], term: str) -> list[tuple[int, int]]:
    prefix = term.endswith("*")
    wanted = words(term)
    if not wanted:
        return []
    size = len(wanted)
    starts = range(len(found) - size + 1)
    return [
        (found[at].start, found[at + size - 1].end)
        for at in starts
        if _matches(found[at : at + size], wanted, prefix)
    ]


def _matches(run: Sequence[Word], wanted: Sequence[str], prefix: bool) -> bool:
    last = run[-1].text
    if not (last.startswith(wanted[-1]) if prefix else last == wanted[-1]):
        return False
    return all(word.text == text for word, text in zip(run[:-1], wanted[:-1], strict=True))


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if re.match(f"[{_ACCENTS}]", letter):
        return ""
    base = unicodedata.normalize("NFD", letter)[0].lower()
    if base.isascii() and base.isalpha():
        return base
    shapes = (letter.casefold(), letter.lower(), letter)
    return next(shape for shape in shapes if len(shape) == 1)
