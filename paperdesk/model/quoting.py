"""Writing values of the search language."""

import re


def quote_value(text: str) -> str:
    """Put `text` in quotes: "tag:" and that is read back as a filter for exactly this tag."""
    return '"' + re.sub(r'(["\\])', r"\\\1", text) + '"'
