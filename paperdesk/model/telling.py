"""The words of a paper that may tell what it is on, how often it uses them, and how it spells them."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from paperdesk.model.folding import located_words, words
from paperdesk.model.function_words import FUNCTION_WORDS

Text = tuple[str, str]
"""Title and abstract."""

_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)


def is_telling(word: str) -> bool:
    """Whether a folded word can tell anything: single letters, numbers and function words cannot."""
    return len(word) > 1 and not word.isdigit() and word not in FUNCTION_WORDS


def uses(text: Text, title: int) -> Counter[str]:
    """How often a paper uses each word; one of its title counts `title` times."""
    heading, abstract = text
    found = Counter(words(_ADDRESS.sub(" ", abstract)))  # all addresses are alike
    for word in words(heading):
        found[word] += title
    return found


def spelling(texts: Iterable[str]) -> dict[str, str]:
    """How the words of some texts are written, each in its most frequent form."""
    forms: dict[str, Counter[str]] = {}
    for text in texts:
        for word in located_words(text):
            forms.setdefault(word.text, Counter())[text[word.start : word.end]] += 1
    return {word: counter.most_common(1)[0][0] for word, counter in forms.items()}
