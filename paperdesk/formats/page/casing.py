"""How a stretch of words looks: like a title, like a sentence, or cut off in the middle."""

import re

_SMALL_WORDS = frozenset((
    "a", "an", "the", "of", "for", "and", "or", "nor", "but", "in", "on", "at", "to", "by", "with",
    "without", "via", "from", "as", "is", "are", "vs", "vs.", "into", "over", "under", "through", "using",
    "towards", "toward", "between", "beyond", "de", "la", "und", "der", "die", "für",
))  # fmt: skip
_ENDING = re.compile(r"[.!?…。！？]['\")\]”’]*$")
_SENTENCE_BREAK = re.compile(r"(?P<word>\S*)[.。!]['\")\]”’]*(?:\s+['\"(\[“]*(?=[^\W\d_a-z]|\d)|(?<=。))")
_ABBREVIATION = re.compile(
    r"(?:^|[(\[])(?:\w|[A-Za-z]\.\w|vs|al|etc|cf|resp|Fig|Figs|Eq|Eqs|Sec|Ref|St|Dr|Mr|Mrs|Ms|Prof|No)$"
)
_OPEN_END = re.compile(
    r"(?:[:,;–—-]|\b(?:a|an|the|of|for|and|or|in|on|at|to|by|with|via|from|as|into|using|towards?))$"
)
_SMALL_START = re.compile(r"[(\[\"']?[a-zà-öø-ÿ]+(?:-[a-z]+)*[.,;:)\]\"']*(?:\s|$)")
_TELLING = re.compile(
    r"\b(?:we|our|us|they|their|is|are|was|were|has|have|had|can|will|been|this paper|this work|propose[sd]?|"
    r"presents?|introduces?|shows?|which|that|however|moreover|it|its|these)\b"
)
_SENTENCE_START = re.compile(
    r"(?:We|Our|This|These|It|Its|They|Their|There|In (?:this|our|recent|the))\b"
    r"|(?:\w+ly|Then|However|Moreover|Furthermore|Here|First|Second|Third|Also|Thus|Hence|Besides),"
)


def capital_share(text: str) -> float:
    """The share of the longer words that carry a capital or a digit: near 1 in a title, low in prose."""
    words = [
        word
        for word in text[:600].split()
        if word.lower() not in _SMALL_WORDS and word[-1:].isalnum() | (len(word) > 1)
    ]
    if not words:
        return 0.0
    return sum(any(char.isupper() or char.isdigit() for char in word) for word in words) / len(words)


def ends_sentence(text: str) -> bool:
    """Say whether the text closes a sentence."""
    return _ENDING.search(text[-8:]) is not None


def sentence_breaks(text: str) -> int:
    """How often a sentence ends and another begins within the first 2,000 characters."""
    breaks = _SENTENCE_BREAK.finditer(text[:2000])
    return sum(1 for found in breaks if not _ABBREVIATION.search(found["word"][-8:]))


def is_cut_off(text: str) -> bool:
    """Say whether the text ends where no title or sentence ends: after "of", a comma, a hyphen."""
    return _OPEN_END.search(text[-12:]) is not None


def starts_within(text: str) -> bool:
    """Say whether the text begins as the second line of something: with a small or joining word."""
    return _SMALL_START.match(text) is not None


def telling_words(text: str) -> int:
    """How many words stand in it that tell something, as sentences do and titles seldom."""
    return len(_TELLING.findall(text[:2000]))


def is_heading(text: str) -> bool:
    """Say whether one line has the capitals of a title and nothing of a sentence."""
    if capital_share(text) < 0.7 or text.count(" ") < 2:
        return False
    return not (sentence_breaks(text) or telling_words(text) or _SENTENCE_START.match(text))
