"""Entries that BibTeX would not take as they stand, read for what they mean, with a warning for each mend."""

import re

from paperdesk.formats.bibtex_splitting_fields import Fields
from paperdesk.formats.bibtex_splitting_macros import Macros

MAX_LENGTH = 1_000_000


def mend_entry(text: str, at: int, head: re.Match[str], end: int, macros: Macros) -> Fields | str:
    """Read the entry that begins at `at`; or say why it cannot be read."""
    return "The entry is not written as BibTeX wants it."
