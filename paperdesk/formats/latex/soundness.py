"""What in a value would stop BibTeX, biber or LaTeX; judged on the values as they are written."""

import re
from collections.abc import Collection
from typing import Final

from paperdesk.formats.bibtex.dialects import is_edtf
from paperdesk.formats.bibtex.letters import command_is_cut, year_is_cut
from paperdesk.formats.bibtex.options import Dialect
from paperdesk.formats.latex.tables import MATHS_SYMBOLS, TEXT_SYMBOLS
from paperdesk.formats.latex.tex_words import COMMAND

NAMES: Final = frozenset(
    (
        *("author", "editor", "editora", "editorb", "editorc", "translator", "annotator", "commentator"),
        *("bookauthor", "afterword", "foreword", "introduction", "holder", "shortauthor", "shorteditor"),
    )
)
TITLES: Final = frozenset(("title", "subtitle", "booktitle", "maintitle", "titleaddon"))
VERBATIM: Final = frozenset(
    (
        *("doi", "url", "eprint", "file", "pdf", "crossref", "xref", "xdata", "ids", "related", "entryset"),
        *("urlraw", "verba", "verbb", "verbc"),
    )
)
# What the styles of BibTeX print.
_PRINTED: Final = (
    NAMES
    | TITLES
    | frozenset(
        (
            *(
                "address",
                "chapter",
                "edition",
                "howpublished",
                "institution",
                "journal",
                "key",
                "month",
                "note",
            ),
            *("number", "organization", "pages", "publisher", "school", "series", "type", "volume", "year"),
        )
    )
)
# BibLaTeX reads these as well, whether it prints them or not.
_READ: Final = _PRINTED | frozenset(
    (
        *("abstract", "addendum", "annotation", "annote", "booksubtitle", "booktitleaddon", "date", "day"),
        *("eid", "eprintclass", "eprinttype", "archiveprefix", "primaryclass", "eventdate", "eventtitle"),
        *("eventtitleaddon", "issue", "issuesubtitle", "issuetitle", "journaltitle", "journalsubtitle"),
        *("keywords", "label", "language", "library", "location", "mainsubtitle", "maintitleaddon"),
        *("origdate", "origlocation", "origpublisher", "origtitle", "pagetotal", "part", "pubstate"),
        *("shorthand", "shortjournal", "shortseries", "shorttitle", "urldate", "usera", "userb"),
        *("entrysubtype", "reprinttitle", "userc", "userd", "usere", "userf", "venue", "version", "volumes"),
        *("isbn", "issn"),
        "nameaddon",
    )
)  # fmt: skip
# Kept for whoever reads the .bbl file, but never printed: there only what breaks reading counts.
_STORED: Final = frozenset(("abstract", "annotation", "annote", "keywords", "library"))
_DATES: Final = frozenset(("date", "eventdate", "origdate", "urldate"))
IN_COMMANDS: Final = frozenset(("keywords", "entrysubtype"))
"""Fields that BibLaTeX makes names of commands of."""
_NOT_IN_COMMANDS = re.compile(r"[\\~]")
_SUSPECT = re.compile(r"[$&#_^%\\~]")
_BREAKS_READING = re.compile(r"(?<!\\)(?:\\\\)*[%#]")
_ACCENT_ON_NOTHING = re.compile(
    r"""\\(?:[bcdrtuvHk](?![A-Za-z])|[`'^"~=.])\s*(?:\}|$)"""
    r"""|\\(?:overline|bar|hat|tilde|vec|dot|ddot|sqrt|frac|math[a-z]{2,4})\s*[$}]"""
)
_COMMA_AT_END = re.compile(r"(?i),\s*(?:and\s|$)|(?:^|\sand\s)\s*,")
OTHER_DIGIT: Final = re.compile(r"(?![0-9])\d")
"""A digit that is none of ASCII's."""
_INNER_COMMAND = re.compile(r"(?:^|\sand\s)\s*\{\{+\\[A-Za-z]+(?:\{\})?\}")
_COMMAS = re.compile(r",\s*,")
_TOKEN = re.compile(
    r"\\(?:url|path|nolinkurl|href)\s*\{[^{}]*\}|\\[A-Za-z]+|\\[\s\S]|[$&#_^%{}]|\\$", re.DOTALL
)
_ONLY_MATHS: Final = frozenset(MATHS_SYMBOLS) - frozenset(TEXT_SYMBOLS) - {
    "checkmark",
    "square",
    "degree",
} | {
    *("mathrm", "mathbf", "mathit", "mathsf", "mathcal", "mathbb", "mathfrak", "frac", "sqrt", "overline"),
    *("hat", "tilde", "bar", "vec", "dot", "ddot", "widehat", "widetilde", "boldsymbol", "binom"),
}
_MATHS_INSIDE: Final = frozenset(("\\ensuremath", "\\(", "\\[", "\\begin"))
_AND = re.compile(r"(?<!\s)\s+and\s+", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+[^\W\d]")


def is_read(name: str, dialect: Dialect) -> bool:
    """Whether a style prints the field, or BibLaTeX reads it."""
    if dialect == "bibtex":
        return name in _PRINTED
    # What biber sorts by does not go on to LaTeX.
    return name in _READ and name != "key"


def fault(name: str, value: str, dialect: Dialect, own: Collection[str] = ()) -> str:
    """Why a field, by its name in lower case, would stop the programs; "" for one that does not.

    `own` are commands that mean in the file what it says itself.
    """
    if not is_read(name, dialect):
        return ""
    if dialect == "biblatex" and name in _DATES and is_edtf(value) and not OTHER_DIGIT.search(value):
        return ""
    if own:
        value = COMMAND.sub(lambda found: r"\relax" if found[1] in own else found[0], value)
    if name in NAMES and (trouble := _names_fault(value, dialect)):
        return trouble
    if dialect == "bibtex" and name == "year" and year_is_cut(value):
        return "letters at its end, which styles would cut in two"
    if dialect == "biblatex" and (trouble := _biblatex_fault(name, value)):
        return trouble
    if name in _STORED or not _SUSPECT.search(value):
        return ""
    return "a command on nothing" if _ACCENT_ON_NOTHING.search(value) else _Maths().fault(value)


def _biblatex_fault(name: str, value: str) -> str:
    if (name == "year" or name in _DATES) and OTHER_DIGIT.search(value):
        return "digits of another script, with which BibLaTeX would never end"
    if _BREAKS_READING.search(value):
        return "a “%” or “#” that LaTeX takes for its own"
    if name in NAMES and _INNER_COMMAND.search(value):
        return "a command in braces within braces, of which biber makes half an initial"
    if name in IN_COMMANDS and _NOT_IN_COMMANDS.search(value):
        return "a command where BibLaTeX takes words alone"
    return ""


def bare_fault(expression: str) -> str:
    """Why a value without braces would stop BibTeX."""
    return "a number with letters that is not in braces" if _NUMBERED.match(expression.strip()) else ""


class _Maths:
    """One pass over one value: whether each character stands in maths or outside as it must."""

    def __init__(self) -> None:
        self.levels: list[bool] = [False]
        self.waiting = False

    def fault(self, value: str) -> str:
        """What is wrong, "" for nothing."""
        for token in _TOKEN.finditer(value):
            if why := self._take(token.group()):
                return why
        return "a “$” without its partner" if any(self.levels) else ""

    def _take(self, token: str) -> str:
        if token == "{":
            self.levels.append(self.waiting or self.levels[-1])
            self.waiting = False
        elif token == "}":
            return self._close()
        elif token == "$":
            self.levels[-1] = not self.levels[-1]
        elif token in _MATHS_INSIDE:
            self.waiting = token in ("\\ensuremath", "\\begin")
            self.levels[-1] = self.levels[-1] or not self.waiting
        elif token in ("\\)", "\\]"):
            self.levels[-1] = False
        elif not self.levels[-1]:
            return _outside(token)
        return "a “#” or “%” that LaTeX takes for its own" if token in ("#", "%") else ""

    def _close(self) -> str:
        if len(self.levels) > 1:
            self.levels.pop()
        return ""


def _outside(token: str) -> str:
    """What is wrong with a token outside maths."""
    if token in ("&", "_", "^", "#", "%"):
        return f"a “{token}” that LaTeX takes for its own"
    if token == "\\verb":
        return "a \\verb, which cannot stand in the argument of a command"
    return f"the mathematical {token} outside mathematics" if token[1:] in _ONLY_MATHS else ""


def _names_fault(value: str, dialect: Dialect) -> str:
    if _COMMA_AT_END.search(value):
        return "a name that begins or ends with a comma"
    if dialect == "bibtex" and command_is_cut(value):
        return "a command outside braces, in which BibTeX would end a label"
    if "\\begin" in value and any(name.count("\\begin") != name.count("\\end") for name in _AND.split(value)):
        return "an environment that does not end in its name"
    if dialect == "biblatex" and _COMMAS.search(value):
        return "a name with one comma behind another"
    if value.count(",") < 3:
        return ""
    for name in _AND.split(_top_level(value)):
        if name.count(",") > 2 and not (dialect == "biblatex" and "=" in name):
            return "a name with too many commas"
    return ""


def _top_level(value: str) -> str:
    """The value without what stands in braces."""
    depth, kept, end = 0, [], 0
    for brace in re.finditer("[{}]", value):
        if depth == 0:
            kept.append(value[end : brace.start()])
        depth, end = depth + (1 if brace.group() == "{" else -1), brace.end()
    return "".join((*kept, value[end:]))
