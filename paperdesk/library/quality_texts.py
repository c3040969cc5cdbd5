"""Checks of texts: LaTeX and HTML left in them, capitals, stray spaces, fields that say the same."""

import html
import re
from collections.abc import Callable, Iterator
from functools import partial

from paperdesk.formats.csl.rich_text import plain
from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.latex.values import decode
from paperdesk.library.findings import Note, Surroundings, name_parts, names_fix, text_fix, text_of
from paperdesk.model.duplicates import normal_title
from paperdesk.model.paper import Name, Paper

ROLES = ("authors", "editors")
PROSE = ("abstract",)
PARAGRAPHS = frozenset(("abstract", "note"))
TYPESET = frozenset(
    (
        *("title", "subtitle", "booktitle", "venue", "publisher", "series", "location", "institution"),
        *("organization", "edition", "howpublished", "note", "journalsubtitle", "booksubtitle"),
    )
)
ONE_LINE = TYPESET - {"note", "howpublished"}
VERBATIM = frozenset(
    (
        *("doi", "url", "eprint", "file", "arxiv", "urldate", "isbn", "issn", "pmid", "pmcid"),
        *("key", "crossref", "xdata", "type"),
    )
)

_MATHS = re.compile(r"\$[^$]*+\$|\\\([^\\]*+\\\)")
_COMMAND = re.compile(r"\\(?:[A-Za-z]+|[\"'`^~=.](?:\{|[A-Za-z])|[%&_#${}])|[{}]")
_PROSE_COMMAND = re.compile(r"\\(?:[A-Za-z]{2,}|[\"'`^~=](?:\{|[A-Za-z]))")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_TAG = re.compile(
    r"</?(?:i|b|em|strong|u|sub|sup|p|br|span|div|italic|bold|(?:jats|mml):[a-z]+)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"</?(?:br|p|div|jats:p|jats:title)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_ARGUMENT = re.compile(r"\\(?:[A-Za-z]+\s*|[^A-Za-z\s{}])\{[^{}]*\}|\{\\[^{}]*\}")
_GROUP = re.compile(r"(?<![\w^])\{[^\W\d_][^{}]*\}")
_PHANTOM = re.compile(r"\{\\vphantom\}|\\vphantom\{\}")  # Zotero's mark for letters not to change
_STRAY = re.compile(r"[ \u00a0]{2,}|[\t\n\r\v\f]|^\s|\s\Z|[\u00ad\u200b\ufeff\x00-\x08\x0e-\x1f\x7f]")
_INVISIBLE = re.compile(r"[\u00ad\u200b\ufeff\x00-\x08\x0e-\x1f\x7f]")
_SPACES = re.compile(r"[ \u00a0\t\n\r\v\f]+")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SMALL_WORDS = "a an the and or nor but of for on in to with from by at as via into over under using"
_SMALL = frozenset(_SMALL_WORDS.split())
_LONG = 12  # letters from which on two fields that say the same do so by mistake


def latex(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """Commands, accents and braces of LaTeX outside of maths."""
    for name, text in _texts(paper):
        if (
            name in TYPESET
            and ("\\" in text or "{" in text or "}" in text)
            and _COMMAND.search(_MATHS.sub("", text))
        ):
            after = decode(_PHANTOM.sub("", text))
            safe = _is_plain_latex(text) and not _COMMAND.search(_MATHS.sub("", after))
            yield _left(paper, name, "LaTeX", after, sure=safe)
    for name in PROSE:
        text = text_of(paper, name)
        if "\\" in text and _PROSE_COMMAND.search(_MATHS.sub("", text)):
            yield _left(paper, name, "LaTeX", to_unicode(text), sure=True)
    yield from _names_left(paper, "LaTeX", lambda text: bool(_COMMAND.search(text)), decode, _is_plain_latex)


def markup(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """Tags and entities of HTML."""
    for name, text in (*_texts(paper), *((name, text_of(paper, name)) for name in (*PROSE, "url"))):
        if _has_markup(text):
            after = _without_markup(text, one_line=name not in PARAGRAPHS)
            yield _left(paper, name, "HTML", after, sure=True)
    yield from _names_left(paper, "HTML", _has_markup, _without_markup, bool)


def spaces(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """Line breaks, repeated spaces and letters that cannot be seen."""
    for name, text in _texts(paper):
        if name in ONE_LINE and _STRAY.search(text):
            after = _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
            said = f"There are stray spaces or unseen characters in the {said_of(name)}."
            yield Note(name, said, text_fix(paper, name, after))


def capitals(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """Titles and names that are written in capitals only."""
    if _shouts(paper.title):
        fix = text_fix(paper, "title", _title_case(paper.title), safe=False)
        yield Note("title", "The title is written in capital letters only.", fix)
    for role in ROLES:
        people = getattr(paper, role)
        calmer = tuple(map(_calmed, people))
        if calmer != people:
            fix = names_fix(paper, role, calmer, safe=False)
            yield Note(role, f"Some of the {role} are written in capital letters only.", fix)


def identical(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """Fields that say the same, though they mean different things."""
    title, venue, abstract = (
        normal_title(text) for text in (paper.title, paper.venue, paper.abstract[:2000])
    )
    if len(title) >= _LONG and title == venue:
        yield Note("venue", "It is said to have appeared in itself: title and venue are the same.")
    if abstract and abstract == title:
        yield Note(
            "abstract", "The abstract only repeats the title.", text_fix(paper, "abstract", "", safe=False)
        )
    note = normal_title(paper.fields.get("note", "")[:2000])
    if len(note) >= _LONG and note in {title, abstract}:
        yield Note("note", "The note only repeats another field.", text_fix(paper, "note", "", safe=False))


def said_of(name: str) -> str:
    """What a field is called in a sentence."""
    return {"url": "web address", "doi": "DOI"}.get(name, name)


def _texts(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "title", paper.title
    yield "venue", paper.venue
    for name, text in paper.fields.items():
        if name not in VERBATIM:
            yield name, text


def _left(paper: Paper, name: str, what: str, after: str, *, sure: bool) -> Note:
    text = text_of(paper, name)
    fix = text_fix(paper, name, after, safe=sure) if after != text else None
    return Note(name, f"There is {what} left in the {said_of(name)}.", fix)


def _names_left(
    paper: Paper,
    what: str,
    has: Callable[[str], bool],
    clean: Callable[[str], str],
    is_safe: Callable[[str], bool],
) -> Iterator[Note]:
    for role in ROLES:
        people: tuple[Name, ...] = getattr(paper, role)
        if any(has(part) for name in people for part in name_parts(name) if part):
            cleaned = tuple(Name(*map(clean, name_parts(name))) for name in people)
            safe = all(is_safe(part) for name in people for part in name_parts(name) if part and has(part))
            fix = names_fix(paper, role, cleaned, safe=safe) if cleaned != people else None
            yield Note(role, f"There is {what} left in the names of the {role}.", fix)


def _is_plain_latex(text: str) -> bool:
    """Whether braces are those of commands and accents or around words; others, as in {112}, may be meant."""
    return not set("{}") & set(_GROUP.sub("", _ARGUMENT.sub("", _MATHS.sub("", text))))


def _has_markup(text: str) -> bool:
    return ("&" in text and bool(_ENTITY.search(text))) or ("<" in text and bool(_TAG.search(text)))


def _without_markup(text: str, *, one_line: bool = True) -> str:
    for _ in range(2):  # "&amp;lt;" was escaped twice
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    lines = _TAG.sub("", plain(_BREAK.sub("\n", text))).split("\n")
    told = (" ".join(_SPACES.sub(" ", line).split()) for line in lines)
    return (" " if one_line else "\n").join(line for line in told if line)


def _shouts(text: str) -> bool:
    words = _WORD.findall(text)
    return text.isupper() and sum(map(len, words)) >= 10 and sum(len(word) > 3 for word in words) > 1


def _title_case(text: str) -> str:
    starts = {found.end() for found in re.finditer(r"\A|[:.?!\u2013\u2014]\s+", text)}
    return _WORD.sub(partial(_calm_word, starts), text)


def _calm_word(starts: set[int], found: re.Match[str]) -> str:
    word = found[0]
    if word.lower() in _SMALL and found.start() not in starts:
        return word.lower()
    # A word without vowels is an abbreviation: DNA, LSTM and GAN cannot all be told, these can.
    return word if len(word) < 6 and not re.search("[AEIOUY]", word) else word.capitalize()


def _calmed(name: Name) -> Name:
    if not (len(name.family) > 3 and name.family.isupper()):
        return name
    given = (
        name.given.title()
        if len(name.given) > 3 and name.given.isupper() and "." not in name.given
        else name.given
    )
    return Name(name.family.title(), given, name.particle, name.suffix, name.literal)
