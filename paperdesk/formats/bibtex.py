"""Writes BibTeX: the same papers give the same bytes, and one changed paper changes one entry."""

import re
from collections.abc import Iterable
from typing import Final

from paperdesk.formats.bibtex_fields import BibtexOptions, entry_fields, entry_type
from paperdesk.model.citation_key import make_key
from paperdesk.model.paper import Paper

__all__ = ["BibtexOptions", "write_bibtex", "write_entry"]

DEFAULT: Final = BibtexOptions()
_WIDTH = len("archiveprefix")
_KEY_UNFIT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff{}(),=\\%#~\"'@]")


def write_bibtex(papers: Iterable[Paper], options: BibtexOptions = DEFAULT) -> str:
    """Write a whole file: entries by citation key, a blank line between them, no entry for no papers."""
    entries = [(_key(paper), write_entry(paper, options)) for paper in papers]
    entries.sort(key=lambda entry: (entry[0].lower(), entry))
    return "\n".join(f"{entry}\n" for _, entry in entries)


def write_entry(paper: Paper, options: BibtexOptions = DEFAULT) -> str:
    """Write one entry without a line break behind it; a paper without a key gets the default one."""
    lines = [f"  {name:<{_WIDTH}} = {value},\n" for name, value in entry_fields(paper, options)]
    return f"@{entry_type(paper)}{{{_key(paper)},\n{''.join(lines)}}}"


def _key(paper: Paper) -> str:
    return _KEY_UNFIT.sub("", paper.key) or make_key(paper)
