"""BibTeX values that braces hold together: split outside them, and tell whether they hold all of it."""

import re


def split_outside(text: str, separator: re.Pattern[str]) -> list[str]:
    """Split where `separator` stands outside braces; braces that do not balance hold nothing together."""
    if "{" not in text or text.count("{") != text.count("}"):
        return separator.split(text)
    parts, start, scanned, depth = [], 0, 0, 0
    for found in separator.finditer(text):
        between = text[scanned : found.start()]
        depth, scanned = max(0, depth + between.count("{") - between.count("}")), found.start()
        if depth == 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]
