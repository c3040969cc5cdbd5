"""Letters that BibTeX, which reads bytes, would cut in two, and names in which it does not.

Styles that abbreviate names or make labels of them take the first letter of a word, or the first three
of a family name; of a letter beyond ASCII that would be half. Imported entries that go out as they came
keep their letters all the same unless they are exported in ASCII: most styles print names in full, and
biber reads letters.
"""

import re
from typing import Final

from paperdesk.formats.latex.prose import to_ascii

# Signs in front of the first letter of a word, which BibTeX passes over.
_SIGNS: Final = r"(?:^|[\s,~{.'-])[!-@\[\]^_`|]*"
_INITIAL = re.compile(rf"{_SIGNS}[^\x00-\x7f\u2010-\u201d]")
_AT_START = re.compile(rf"({_SIGNS})([\x80-\u07ff]|[\u0800-\U0010ffff]+)")
_NO_LETTERS = re.compile(r"[\x00-/:-@\[-`{-\x7f]")
_BEYOND = re.compile(r"[^\x00-\x7f]+")
_YEAR = re.compile(r"""(?i)\byear\s*+=\s*+[{"]([^{}"]*+)""")
_SPECIAL = re.compile(r"\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}")
_COMMAND_AT_END = re.compile(r"(?<!\\)(?:\\\\)*\\([A-Za-z]*)\Z")
_LABEL = 3
_PEOPLE = re.compile(
    r"""(?i)\b(?:author|editor)\s*+=\s*+(?:\{([^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+)\}|"([^"]*+)")"""
)
_AND = re.compile(r"(?<!\s)\s+and\s+", re.IGNORECASE)


def is_cut(names: str) -> bool:
    """Whether some style would cut a letter in names as a field holds them."""
    return not names.isascii() and (_INITIAL.search(names) is not None or _label_is_cut(names))


def holds_cut(entry: str) -> bool:
    """Whether some style would cut a letter in the names of an entry."""
    return any(is_cut(braced or quoted) for braced, quoted in _PEOPLE.findall(entry))


def uncut(names: str) -> str:
    """The names with commands for letters, and the letters without one marked as one for BibTeX."""
    written = to_ascii(names)
    return written if written.isascii() else _AT_START.sub(r"\1{\\relax \2}", written)


def label_of(key: str) -> str:
    """A citation key with commands for letters, from which no label cuts one."""
    return _BEYOND.sub(r"{\\relax \g<0>}", to_ascii(key))


def label_is_cut(key: str, entry: str) -> bool:
    """Whether a label made of the year of an entry, or of its citation key, would begin or end so."""
    return key_is_cut(key) or any(map(year_is_cut, _YEAR.findall(entry)))


def key_is_cut(key: str) -> bool:
    """Whether the label of a work would end within a letter if it were made of its citation key."""
    return not key.isascii() and _ends_within(_bytes(key)[:_LABEL])


def year_is_cut(year: str) -> bool:
    """Whether labels, which end in the last two signs of a year, would begin within a letter."""
    return not year.isascii() and _ends_within(_bytes(_NO_LETTERS.sub("", year))[-2:])


def command_is_cut(names: str) -> bool:
    """Whether the label of a work by one author would end within a command."""
    people = _AND.split(names)
    if "\\" not in people[0] or len(people) > 1:
        return False
    family, at = _family(people[0]), _start(_family(people[0]), _LABEL)
    command = _COMMAND_AT_END.search(family[:at])
    return command is not None and (not command[1] or family[at : at + 1].isalpha())


def _label_is_cut(names: str) -> bool:
    """Whether the label of a work by one author would end within a letter."""
    people = _AND.split(names)
    return len(people) == 1 and _ends_within(_bytes(_family(people[0]).strip(" {}"))[:_LABEL])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _ends_within(some: bytes) -> bool:
    """Whether bytes begin or end in the midst of a letter."""
    try:
        some.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _family(name: str) -> str:
    """The family name of a name as it is written; of one without a comma its last word."""
    if "," in name:
        return name.split(",", maxsplit=1)[0].strip()
    return (name.split() or [""])[-1]


def _start(text: str, length: int) -> int:
    """Where the first letters of a text end as BibTeX counts them: a command in braces is one letter."""
    depth = at = 0
    while at < len(text) and length:
        sign = text[at]
        if sign == "{" and depth == 0 and text[at + 1 : at + 2] == "\\":
            special = _SPECIAL.match(text, at)
            at, length = special.end() if special else len(text), length - 1
            continue
        depth += (sign == "{") - (sign == "}")
        at, length = at + 1, length - (sign not in "{}")
    return at
