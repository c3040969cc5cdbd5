"""The markup that CSL-JSON, PubMed and others put into titles: taken off for reading, guarded for writing."""

import html
import re
from typing import Final

_TAG = re.compile(
    r"</?(?:i|b|em|strong|u|sc|sub|sup|span|nc|scp|italic|bold|p|br|inf|jats:\w+)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<(sup|sub)>([^<>]{1,20})</\1>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)

_SCRIPTS: Final = {
    "sup": dict(zip("0123456789+-=()n−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ⁻", strict=True)),
    "sub": dict(zip("0123456789+-=()n−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ₋", strict=True)),
}


def plain(text: str) -> str:
    """The text without its markup; raised and lowered digits become the letters that are so."""
    if "<" in text:
        text = _TAG.sub("", _SCRIPT.sub(_script, text))
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def raised_or_lowered(text: str, tag: str) -> str:
    """The text in raised ("sup") or lowered ("sub") letters when there are such for all of it."""
    letters = [_SCRIPTS[tag].get(letter, "") for letter in text]
    return "".join(letters) if all(letters) else text


def guarded(text: str) -> str:
    """The text with what `plain` would take for markup written so that it comes back."""
    if "&" in text:
        text = _ENTITY.sub(lambda found: "&#38;" + found[0][1:], text)
    return _TAG.sub(lambda found: "&#60;" + found[0][1:], text) if "<" in text else text


def _script(found: re.Match[str]) -> str:
    return raised_or_lowered(found[2], found[1].lower())
