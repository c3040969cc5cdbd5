"""Letters that BibTeX, which reads bytes, would cut in two, and names in which it does not.

Styles that abbreviate names or make labels of them take the first letter of a word, or the first three
of a family name; of a letter beyond ASCII that would be half. Imported entries that go out as they came
keep their letters all the same unless they are exported in ASCII: most styles print names in full, and
biber reads letters.
"""

import re

from paperdesk.formats.latex.prose import to_ascii

_INITIAL = re.compile(r"(?:^|[\s,~{.'-])[^\x00-\x7f\u2010-\u201d]")
_AT_START = re.compile(r"((?:^|[\s,~{.'-]))([\x80-\u07ff]|[\u0800-\U0010ffff]+)")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


def is_cut(names: str) -> bool:
    """Whether some style would cut a letter in names as a field holds them."""
    return not names.isascii() and (_INITIAL.search(names) is not None or _label_is_cut(names))


def uncut(names: str) -> str:
    """The names with commands for letters, and the letters without one marked as one for BibTeX."""
    written = to_ascii(names)
    return written if written.isascii() else _AT_START.sub(r"\1{\\relax \2}", written)


def _label_is_cut(names: str) -> bool:
    """Whether the label of a work by one author would end within a letter."""
    people = _AND.split(names)
    family = people[0].split(",")[0].split()[-1:] if "," not in people[0] else people[0].split(",")[:1]
    start = family[0].strip(" {}").encode("utf-8", "replace")[:3] if family and len(people) == 1 else b""
    try:
        start.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False
