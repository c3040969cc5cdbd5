"""Cuts the text of the search box into words, groups and OR; nothing here can fail."""

import re
from dataclasses import dataclass
from typing import Literal

MAX_LENGTH = 4000
_UNWANTED = re.compile("[\x00\ud800-\udfff]")
_QUOTED = r'"(?:[^"\\]|\\["\\]|\\(?!["\\]))*"'
_BOUND = r"(?P<bound>(?:[<>]=?|=)[0-9]{1,4}(?![^\s()]))?"
_TOKEN = re.compile(
    rf"(?P<minus>-(?=[^\s)]))?(?:(?P<open>\()|(?P<close>\))"
    rf'|(?P<name>[^\s():"]+):(?P<filter>{_QUOTED}){_BOUND}|(?P<phrase>{_QUOTED})'
    r'|(?P<word>[^\s()"]+)|(?P<stray>"))'
)
_FILTER = re.compile(r"([^:]+):(.+)")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query.

    `name` is what stands before the colon of a filter, lower-case; `value` has quotes and escapes
    taken off; `last` marks an unquoted word that ends the text and may still be being typed.
    """

    kind: Literal["open", "close", "or", "word"]
    negated: bool = False
    name: str = ""
    value: str = ""
    quoted: bool = False
    last: bool = False


def tokens(text: str) -> list[Token]:
    """The pieces of `text`; what lies beyond 4,000 characters is not looked at."""
    text = _UNWANTED.sub("", text[:MAX_LENGTH])
    found = [_token(match, match.end() == len(text)) for match in _TOKEN.finditer(text)]
    return [token for token in found if token]


def _token(match: re.Match[str], last: bool) -> Token | None:
    negated = match["minus"] is not None
    if match["open"] or match["close"]:
        return Token("open" if match["open"] else "close", negated)
    if match["stray"]:
        return None
    if match["word"]:
        return _word(match["word"], negated, last)
    value = re.sub(r'\\(["\\])', r"\1", (match["filter"] or match["phrase"])[1:-1])
    name, bound = (match["name"] or "").lower(), match["bound"] or ""
    return Token("word", negated, name, value + bound, quoted=True)


def _word(text: str, negated: bool, last: bool) -> Token:
    if text == "OR" and not negated:
        return Token("or")
    split = _FILTER.fullmatch(text)
    name, value = (split[1].lower(), split[2]) if split else ("", text)
    return Token("word", negated, name, value, last=last)
