"""An entry that is not well-formed in a form that is: all its fields in their own words, without the rest."""

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import Final

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.layout import Layout, lay_out
from paperdesk.formats.bibtex.splitting import split
from paperdesk.model.citation_key import kept_key

_BRACES = re.compile("[{}]")
_SPACE_BEHIND = re.compile(r"(?<!\s)\s*+\Z")
_WIDTH: Final = len("archiveprefix")
_NO_KEY = re.compile(
    r"""(\s*+@\s*+[A-Za-z][^\s"#%'(),={}]*+\s*+[{(])(?=\s*+(?:(,)|[})]|[^\s"#%(),={}@]++\s*+=))"""
)


def tidied(text: str) -> Layout | None:
    """The one entry in `text` without what stands between its fields; None when there is none to keep.

    Every field keeps its value as written, but for braces that do not balance.
    """
    entries = [part for part in split([text]) if isinstance(part, RawEntry)]
    if len(entries) != 1:
        return None
    behind = _SPACE_BEHIND.search(text)
    space = behind.group() if behind else ""
    values = {name: f"{{{_balanced(value)}}}" for name, value in entries[0].fields.items()}
    return lay_out(_entry(entries[0], {**values, **entries[0].expressions}) + space) or lay_out(
        _entry(entries[0], values) + space
    )


def keyed(text: str, key: str) -> Layout | None:
    """An entry that is well-formed but for the key that it lacks, with this one; None for any other."""
    head = _NO_KEY.match(text)
    if head is None:
        return None
    rest = text[head.end() :]
    comma = "" if head[2] or rest.strip() in ("}", ")") else ","
    return lay_out(f"{head[1]}{key}{comma}{rest}")


def _entry(entry: RawEntry, values: Mapping[str, str]) -> str:
    lines = "".join(f"  {name:<{_WIDTH}} = {value},\n" for name, value in values.items())
    return f"@{entry.type}{{{kept_key(entry.key)},\n{lines}}}"


def _balanced(value: str) -> str:
    """The value without its braces, when these would not end with it."""
    depths = list(accumulate(1 if brace == "{" else -1 for brace in _BRACES.findall(value)))
    if not depths or (depths[-1] == 0 and min(depths) >= 0):
        return value
    return _BRACES.sub("", value)
