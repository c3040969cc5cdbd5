"""Values that only bibtexparser can tell apart: escaped or lone braces and quotes, and very deep braces."""

import logging
import re

from paperdesk.formats.bibtex.splitting_fields import Fields
from paperdesk.formats.bibtex.splitting_grammar import EXPRESSION
from paperdesk.formats.bibtex.splitting_heads import Head
from paperdesk.formats.bibtex.splitting_macros import Macros
from paperdesk.formats.bibtex.tolerant import take

_HEAD = "@entry"
_BRACE = re.compile("[{}]")
# One of them stands for "@", at which bibtexparser would begin another entry.
_UNUSED = "\x00\x01\x02\ue000\uf8fe"
_DELIMITERS = ("{}", '""')


def read_loosely(text: str, head: Head, macros: Macros, fields: Fields) -> Fields | None:
    """Read the entry that `text` begins with by bibtexparser; None when it cannot either."""
    from bibtexparser.model import DuplicateFieldKeyBlock, Entry
    from bibtexparser.splitter import Splitter

    # What it says in the log is said in the report here.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    body = head.body - head.at
    hidden = next((sign for sign in _UNUSED if sign not in text), None)
    if hidden is None:
        return None
    blocks = Splitter(_HEAD + text[body - 1 :].replace("@", hidden)).split().blocks
    block = blocks[0] if blocks else None
    entry = block.ignore_error_block if isinstance(block, DuplicateFieldKeyBlock) else block
    if not isinstance(entry, Entry) or not entry.raw:
        return None
    fields.key = entry.key.replace(hidden, "@")
    fields.stop = body - 1 + len(entry.raw) - len(_HEAD)
    for found in entry.fields:
        _take(fields, found.key.lower(), found.value.replace(hidden, "@"), macros)
    return fields


def _take(fields: Fields, name: str, value: str, macros: Macros) -> None:
    words = name.split() or [""]
    if len(words) > 1:
        fields.faithful = False
        fields.warn(f"“{' '.join(words[:-1])}” stands between the fields and was left out.")
    if EXPRESSION.fullmatch(value):
        take(fields, words[-1], value, macros)
        return
    enclosed = value[:1] + value[-1:] in _DELIMITERS and len(value) > 1
    fields.add(words[-1], value[1:-1] if enclosed else value)
    if not enclosed:
        fields.warn(f"“{words[-1]}” is not one text in braces or quotes; it was kept as written.")
    elif not _balanced(value[1:-1]) or (value[0] == '"' and '"' in value[1:-1]):
        fields.warn(f"The braces or quotes in “{words[-1]}” do not balance.")
    else:
        return
    fields.faithful = False


def _balanced(value: str) -> bool:
    depth = 0
    for brace in _BRACE.finditer(value):
        depth += 1 if brace[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0
