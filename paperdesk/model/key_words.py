"""Words of names and titles, spelled with the letters that citation keys may have."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from paperdesk.model.transliteration import to_letters

_UNFIT = re.compile(r"[^a-z0-9]")
_TITLE_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_PLAIN_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SMALL_WORDS = frozenset(
    (
        *("a", "an", "the", "and", "or", "nor", "but", "of", "for", "on", "in", "to", "with", "from", "by"),
        *("at", "as", "via", "into", "onto", "over", "under", "using", "is", "are", "be", "its"),
    )
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, and `plain`: the same in letters that a key has; neither is empty."""

    text: str
    plain: str

    @property
    def cased(self) -> str:
        """The plain word with the capitals it is written with."""
        if self.text.lower() == self.plain:
            return self.text
        cased = "".join(map(_cased, unicodedata.normalize("NFC", self.text)))
        return cased if cased.lower() == self.plain else self.plain


def significant(title: str) -> list[Word]:
    """The words of a title without the small ones; a hyphenated word counts once."""
    words = list(_words(title, _TITLE_WORD))
    return [word for word in words if word.text.lower() not in _SMALL_WORDS] or words


def significant_words(title: str) -> list[str]:
    """Words of a title in a to z and digits without the small ones; a hyphenated word counts once."""
    return [word.plain for word in significant(title)]


def every_word(text: str) -> list[Word]:
    """All words of a text, such as a name; hyphenated ones count by themselves."""
    words = list(_words(text, _PLAIN_WORD))
    whole = _plain(text)
    # Letters that no word has, such as marks without a letter, stay in the key as they always did.
    return words if "".join(word.plain for word in words) == whole else [Word(text, whole)] * bool(whole)


def _words(text: str, pattern: re.Pattern[str]) -> Iterator[Word]:
    for word in pattern.findall(unicodedata.normalize("NFC", text)):
        if plain := _plain(word):
            yield Word(word, plain)


def _plain(text: str) -> str:
    return _UNFIT.sub("", to_letters(text))


def _cased(letter: str) -> str:
    plain = _plain(letter)
    return plain.capitalize() if letter.isupper() else plain
