"""Formulas for citation keys, such as "[auth:camel][year||month][title3]"."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from paperdesk.model.errors import UsageError
from paperdesk.model.key_modifiers import MODIFIERS, SEPARATORS, first_letters
from paperdesk.model.key_tokens import TOKENS, Token
from paperdesk.model.paper import Paper

LONGEST: Final = 500
OR: Final = "||"
_PIECE = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)|[\[\]]")
_NUMBERED = re.compile(r"([a-z]+?)([1-9][0-9]?)?")
_NUMBER = re.compile(r"[1-9][0-9]?")
_QUOTED = re.compile(r'"([A-Za-z0-9:._/+-]*)"')
_FIT = re.compile(r"[A-Za-z0-9:._/+-]")
_ALIKE: Final = 0.6


class FormulaError(UsageError):
    """A formula that cannot be read; letters `start` to `end` (exclusive, from 0) are what is wrong."""

    def __init__(self, sentence: str, start: int, end: int) -> None:
        """`sentence` says what is wrong, and where."""
        super().__init__(sentence)
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class Part:
    """One way to fill a bracket: words of the paper that modifiers have changed, or a fixed text."""

    token: Token | None = None
    number: int = 0
    modifiers: tuple[str, ...] = ()
    text: str = ""

    def of(self, paper: Paper) -> str:
        """What it gives for a paper, "" when that lacks it."""
        if self.token is None:
            return self.text
        words = self.token.give(paper, self.number)
        if not self.modifiers:
            return "".join(word.plain for word in words)
        return self._changed([word.cased for word in words])

    def _changed(self, words: list[str]) -> str:
        between, cased = "", False
        for name in self.modifiers:
            if name in SEPARATORS:
                between = name
            elif modifier := MODIFIERS.get(name):
                words, cased = modifier.change(words), cased or modifier.case
            else:
                words = first_letters(words, int(name))
        text = between.join(words)
        return text if cased else text.lower()


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was read: a sequence of brackets, each with the ways to fill it."""

    pieces: tuple[tuple[Part, ...], ...]

    def of(self, paper: Paper) -> str:
        """What it gives for a paper: not a key yet, because letters and length are as they come."""
        return "".join(_filled(parts, paper) for parts in self.pieces)


@lru_cache(maxsize=64)
def read_formula(text: str) -> Formula:
    """Read a formula. Raises FormulaError, which says what is wrong and where."""
    if len(text) > LONGEST:
        raise FormulaError(f"A citation key formula has at most {LONGEST} letters.", LONGEST, len(text))
    return Formula(tuple(_piece(piece) for piece in _PIECE.finditer(text)))


def require_formula(text: str) -> None:
    """Raise FormulaError for what cannot be read, and for what gives every paper the same key."""
    pieces = read_formula(text).pieces
    if not any(part.token for parts in pieces for part in parts):
        raise FormulaError(
            "A citation key formula needs a part of the paper in it, such as [auth], [year] or [title3].",
            0,
            len(text),
        )


def left_out(text: str) -> str:
    """The letters of a formula outside brackets, each once, that no key can hold: they are left out.

    Raises FormulaError as `read_formula` does.
    """
    fixed = (part.text for parts in read_formula(text).pieces for part in parts)
    return "".join(dict.fromkeys(letter for each in fixed for letter in each if not _FIT.match(letter)))


def _filled(parts: Sequence[Part], paper: Paper) -> str:
    """What the first part gives that the paper does not lack."""
    return next((text for part in parts if (text := part.of(paper))), "")


def _piece(piece: re.Match[str]) -> tuple[Part, ...]:
    if piece[2] is not None:
        return (Part(text=piece[2]),)
    at = piece.start()
    if piece[1] is None:
        raise FormulaError(
            f"The citation key formula has an unknown part at letter {at + 1}: "
            f"“{piece[0]}” is only half of a pair of brackets.",
            at,
            piece.end(),
        )
    parts: list[Part] = []
    at += 1
    for text in piece[1].split(OR):
        parts.append(_part(text, at))
        at += len(text) + len(OR)
    return tuple(parts)


def _part(text: str, at: int) -> Part:
    """One way to fill a bracket, which begins at letter `at` of the formula."""
    bare = text.strip()
    at += len(text) - len(text.lstrip())
    if bare.startswith('"'):
        return Part(text=_quoted(bare, at))
    name, *modifiers = bare.split(":")
    token, number = _token(name, at)
    return Part(token, number, tuple(_modifiers(modifiers, at + len(name) + 1)))


def _token(name: str, at: int) -> tuple[Token, int]:
    found = _NUMBERED.fullmatch(name)
    token = TOKENS.get(found[1]) if found else None
    if found is None or token is None:
        raise _wrong(_unknown(name, at + 1), name, at)
    if found[2] and not token.counts:
        sentence = (
            f"The citation key formula has the unknown part “[{name}]” at letter {at + 1}: "
            f"“[{found[1]}]” takes no number."
        )
        raise _wrong(sentence, name, at)
    return token, int(found[2] or 0)


def _quoted(text: str, at: int) -> str:
    found = _QUOTED.fullmatch(text)
    if found is None:
        sentence = (
            f"The text {text:.40} at letter {at + 1} of the citation key formula cannot stand in a key: "
            "use letters, digits and : . _ / + - between two quotes."
        )
        raise _wrong(sentence, text, at)
    return found[1]


def _modifiers(names: Sequence[str], at: int) -> list[str]:
    for name in names:
        if name not in MODIFIERS and name not in SEPARATORS and not _NUMBER.fullmatch(name):
            raise _wrong(_unknown_modifier(name, at + 1), name, at)
        at += len(name) + 1
    return list(names)


def _wrong(sentence: str, text: str, at: int) -> FormulaError:
    return FormulaError(sentence, at, at + len(text))


def _unknown(name: str, letter: int) -> str:
    if close := _nearest(name, TOKENS):
        return (
            f"The citation key formula has the unknown part “[{name:.40}]” at letter {letter}; "
            f"perhaps “[{close}]” is meant."
        )
    known = ", ".join(f"[{each}]" for each in TOKENS)
    return (
        f"The citation key formula has the unknown part “[{name:.40}]” at letter {letter}; "
        f"the parts are {known}."
    )


def _unknown_modifier(name: str, letter: int) -> str:
    if close := _nearest(name, MODIFIERS):
        return (
            f"The citation key formula has the unknown modifier “:{name:.40}” at letter {letter}; "
            f"perhaps “:{close}” is meant."
        )
    known = ", ".join(f":{each}" for each in (*MODIFIERS, *SEPARATORS))
    return (
        f"The citation key formula has the unknown modifier “:{name:.40}” at letter {letter}; "
        f"the modifiers are {known} and a number of letters."
    )


def _nearest(name: str, known: Collection[str]) -> str:
    """The known name that is most like another one, "" when none is."""
    from difflib import get_close_matches

    wanted = name.strip().lower().rstrip("0123456789")
    return next(iter(get_close_matches(wanted, known, 1, _ALIKE) if wanted else []), "")
