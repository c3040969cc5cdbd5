"""Values of BibTeX fields: escaped once, braces balanced, capitals and names kept from the styles."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Final
from urllib.parse import quote

from paperdesk.formats.bibtex.person import read_name
from paperdesk.formats.latex.characters import for_latex
from paperdesk.formats.latex.prose import escape, to_ascii
from paperdesk.model.paper import Name

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"[ \t\n\r\x0b\x0c]+")
_WORD = re.compile(r"[^\W_]+")
_ENTRY_HEAD = re.compile(r"@(?=\w*[ \t]*[({])")
_VERBATIM_UNFIT = re.compile(r"[\s{}\\]")
_AND = re.compile(r"(?i)(?:^|\s)and(?:\s|$)|,")
_NOT_IN_WORDS = re.compile(r"[\\{}#%~,;]")
_HYPHENS = re.compile(r"-(?:\{\}-)+")
_PAGES = re.compile(r"(?<=\w)\s*[-\u2010-\u2015]+\s*(?=\w)")
# Most values are such text, of which nothing has to be written otherwise.
_SIMPLE = re.compile(r"(?:[A-Za-z0-9,.:;()/?!+*=<>\[\]|]+(?:[ '-](?=[A-Za-z0-9,.:;()/?!+*=<>\[\]|]))?)*+")
_MATHS = re.compile(
    r"(\$\$(?:[^${}\\]|\\.|\{(?:[^${}\\]|\\.|\{[^${}]*\})*\})++\$\$"
    r"|\$(?=[^\s$])(?:[^${}\\]|\\.|\{(?:[^${}\\]|\\.|\{[^${}]*\})*\})++(?<!\s)\$(?!\d))"
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """How text is spelled.

    `ascii` spells letters beyond it as LaTeX commands, `maths` leaves what stands between dollars as it is.
    """

    ascii: bool = False
    maths: bool = False


USUAL: Final = Spelling()


def plain(text: str, spelling: Spelling = USUAL) -> str:
    """Text in one line, escaped for LaTeX."""
    if _SIMPLE.fullmatch(text):
        return text
    return _guarded(_escaped(_one_line(text), spelling))


def paragraphs(text: str, spelling: Spelling = USUAL) -> str:
    """Like `plain`, with the line breaks of `text` kept."""
    lines = [_one_line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return _guarded(_escaped("\n".join(lines).strip("\n"), spelling))


def title(text: str, braces: str, spelling: Spelling = USUAL) -> str:
    """A title whose capitals styles must keep: `braces` is "words", "whole" or "none".

    In "words" those with capitals inside ("iTransformer", "3D") or of capitals alone ("MRI") are
    braced, and a letter before a hyphen ("U-Net"), but no single letter.
    """
    line = _one_line(text)
    if braces != "words":
        value = _escaped(line, spelling)
        return _guarded(f"{{{value}}}" if braces == "whole" and value else value)
    if not spelling.maths or "$" not in line:
        return _guarded(_with_words_kept(line, spelling))
    parts = _MATHS.split(line)
    return _guarded(
        "".join(part if at % 2 else _with_words_kept(part, spelling) for at, part in enumerate(parts))
    )


def names(people: Iterable[Name], spelling: Spelling = USUAL, *, commas: bool = True) -> str:
    """Names as "von Last, Jr, First" joined by "and"; organisations in braces.

    Without `commas` those inside the parts of names are left out: biber counts them even in braces.
    """
    written = [_name(person if commas else _without_commas(person), spelling) for person in people]
    joined = _HYPHENS.sub(_each_in_braces, " and ".join(name for name in written if name))
    return _guarded(joined)


def _each_in_braces(hyphens: re.Match[str]) -> str:
    """Hyphens behind each other of which LaTeX makes no dash and biber no initials."""
    return "{-}" * hyphens[0].count("-")


def verbatim(text: str) -> str:
    """An address or identifier as it is, without what would end the value: that is percent-encoded."""
    text = _CONTROL.sub("", text).strip()
    return _VERBATIM_UNFIT.sub(lambda found: quote(found.group(), safe=""), text)


def path(text: str) -> str:
    """Paths of files as they are, unless their braces do not balance."""
    line = _one_line(text)
    depths = list(accumulate((brace == "{") - (brace == "}") for brace in line if brace in "{}"))
    return line if not depths or (min(depths) >= 0 and depths[-1] == 0) else verbatim(line)


def pages(text: str) -> str:
    """Page ranges with the double hyphen that BibTeX styles expect."""
    return "--".join(plain(part) for part in _PAGES.split(text))


def words(tags: Iterable[str]) -> str:
    """Tags joined by commas without any command, which BibLaTeX does not take in keywords."""
    return ", ".join(_one_line(_NOT_IN_WORDS.sub(" ", tag)) for tag in tags)


def keywords(tags: Iterable[str], spelling: Spelling = USUAL) -> str:
    r"""Tags joined by commas; a comma or semicolon inside one is written `\,` or `\;`."""
    return ", ".join(re.sub(r"([,;])", r"\\\1", plain(tag, spelling)) for tag in tags)


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", _CONTROL.sub("", text)).strip(" ")


def _with_words_kept(line: str, spelling: Spelling) -> str:
    pieces, end = [], 0
    for word in _WORD.finditer(line):
        inner = _escaped(word.group(), spelling)
        kept = _is_kept(word.group(), line[word.end() : word.end() + 2])
        pieces += [_escaped(line[end : word.start()], spelling), f"{{{inner}}}" if kept else inner]
        end = word.end()
    return "".join((*pieces, _escaped(line[end:], spelling)))


def _escaped(text: str, spelling: Spelling) -> str:
    if spelling.maths and "$" in text:
        parts = _MATHS.split(text)
        return "".join(part if at % 2 else _spelled(part, spelling) for at, part in enumerate(parts))
    return _spelled(text, spelling)


def _spelled(text: str, spelling: Spelling) -> str:
    return to_ascii(escape(text)) if spelling.ascii else for_latex(escape(text))


def _guarded(value: str) -> str:
    # Some readers take an @ before a brace for the next entry, even inside a value.
    return _ENTRY_HEAD.sub("{@}", value) if "@" in value else value


def _is_kept(word: str, after: str) -> bool:
    if len(word) == 1:
        return word.isupper() and after.startswith("-") and after[1:].isupper()
    return any(letter.isupper() for letter in word[1:]) or word.isupper()


def _without_commas(name: Name) -> Name:
    parts = (name.family, name.given, name.particle, name.suffix)
    return name if name.literal else Name(*(part.replace(",", " ") for part in parts))


def _name(name: Name, spelling: Spelling) -> str:
    if name.literal:
        literal = _escaped(_one_line(name.literal), spelling)
        return literal if literal in ("", "others") else f"{{{literal}}}"
    family = _family(name, spelling)
    suffix, given = (_part(part, spelling) for part in (name.suffix, name.given))
    if given:
        return ", ".join(part for part in (family, suffix, given) if part)
    spoken = f"{family}, {suffix}" if suffix else family
    if (name.particle or suffix) and _is_without_given(read_name(spoken), name):
        return spoken
    alone = " ".join(_one_line(part) for part in (name.particle, name.family, name.suffix) if part)
    return f"{{{_escaped(alone, spelling)}}}" if " " in alone or "," in alone else _escaped(alone, spelling)


def _is_without_given(again: Name, name: Name) -> bool:
    """Whether what was read again has the parts of a name that has no given one."""
    return again == Name(_one_line(name.family), "", _one_line(name.particle), _one_line(name.suffix))


def _family(name: Name, spelling: Spelling) -> str:
    family = _part(name.family, spelling)
    if not name.particle and " " in family and family[0].islower():
        family = f"{{{family}}}"
    return " ".join(part for part in (_part(name.particle, spelling), family) if part)


def _part(text: str, spelling: Spelling) -> str:
    line = _one_line(text)
    value = _escaped(line, spelling)
    return f"{{{value}}}" if _AND.search(line) else value
