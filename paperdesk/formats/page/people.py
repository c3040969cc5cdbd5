"""Who wrote a paper, as lists and alerts tell it: names, often with initials, and a journal behind them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from paperdesk.formats.page.authors import MAX_LENGTH, MAX_NAME, read_authors
from paperdesk.formats.tagged.names import indexed, spread
from paperdesk.model.names import OTHERS, parse_name
from paperdesk.model.paper import Name

_BESIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_DASH = re.compile(r" [-–—] ")
_YEAR = re.compile(r"(?<![0-9:.])(?:1[6-9]|20)[0-9]{2}(?![0-9])")
_SHORT_NAME = re.compile(r"[A-Z]{1,4} [^\W\d_][\w'’-]{0,40}(?: [^\W\d_][\w'’-]{0,40}){0,3}")
_WORD = re.compile(r"[A-Z][^\W\d_]{2,40}")
_INDEXED = re.compile(r"[^\W\d_][\w'’-]{1,40}(?: [^\W\d_][\w'’-]{1,40}){0,3} [A-Z]{1,3}\.?")
_LISTED = re.compile(r"[^\W\d_][\w'’ -]{0,60}, [^\W\d_][\w.'’ -]{0,60}")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[ -]?){1,4}")
_FAMILY = re.compile(r"[^\W\d_][\w'’-]{0,40}(?: [^\W\d_][\w'’-]{0,40}){0,3}")
_BODY = re.compile(
    r"(?-i:[A-Z]{2,})|.{0,60}\b(?:univ\w*|inst\w*|college|school|lab\w*|google|microsoft|meta|inc|research)\b",
    re.I,
)
_CUT = ("…", "...")
_LONGEST_BYLINE = 600
_GLUED = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][\w.])")
_APART = re.compile(r"[,;·•|&]| and ")
_DOUBLE = re.compile(r"(?:Mac|Mc|Van|Von|De|Del|Della|Da|Di|Du|La|Le|Lo|Fitz|San|Mara|Vande|Vander)$")
_ALSO = re.compile(r"\+ ?\d{1,4} (?:more )?authors?,?")


@dataclass(frozen=True, slots=True)
class People:
    """The names on a line, and what else it tells; OTHERS is the last name where some are left out.

    `guessed` when it is not plain where one name ends and the next one begins; a `byline` is one of
    Google Scholar, which has text beneath it; `turned` names end with an initial.
    """

    names: tuple[Name, ...]
    guessed: bool = False
    byline: bool = False
    turned: bool = False
    venue: str = ""
    date: str = ""


def read_people(text: str, *, told: bool = False) -> People | None:
    """Read a line of names; None for any other. `told` as in `read_authors`."""
    if len(text) > MAX_LENGTH:
        return None
    if found := _byline(text):
        return found
    bare = _BESIDE.sub("", _BESIDE.sub("", text)).strip(" .;,—–-|·")
    parts = [part.strip() for part in bare.split(";")]
    if len(parts) > 1 and all("," in part for part in parts):
        return _semicolons(parts)
    return _turned(bare) or _glued(bare) or _listed(bare, told=told)


def _semicolons(parts: Sequence[str]) -> People | None:
    """Names such as "Doe, Jane; Smith, John", or with where they work: "Jane Doe and Ann Lee, MIT; ..."."""
    employed = any(" and " in part or _BODY.match(part.rsplit(", ", 1)[-1]) for part in parts)
    if not employed and all(map(_LISTED.fullmatch, parts)):
        return People(tuple(map(parse_name, parts)))
    found = [read_authors(part.rsplit(", ", 1)[0], told=True) for part in parts]
    names = [name for each in found if each for name in each.names]
    return People(tuple(names)) if names and all(found) else None


def _turned(text: str) -> People | None:
    """Family names with initials behind a comma: "Doe, J., Smith, A. B., and Lee, C."."""
    parts = text.replace(", and ", ", ").replace(" and ", ", ").replace(", & ", ", ").split(", ")
    families, initials = parts[::2], parts[1::2]
    if len(families) != len(initials) or not all(map(_INITIALS.fullmatch, initials)):
        return None
    if not all(map(_FAMILY.fullmatch, families)):
        return None
    return People(
        tuple(
            parse_name(f"{family}, {_dotted(given)}")
            for family, given in zip(families, initials, strict=True)
        ),
        turned=True,
    )


def _dotted(initials: str) -> str:
    return initials if not initials[-1].isalpha() else f"{initials}."


def _listed(text: str, *, told: bool) -> People | None:
    """Names with commas between them; those of indexes have their initials last ("Doe JA")."""
    parts = text.replace(" and ", ", ").split(", ")
    if (len(parts) > 1 or told) and all(_INDEXED.fullmatch(part) for part in parts if part != "et al"):
        names = tuple(name for part in parts if part != "et al" and (name := indexed(part.rstrip("."))))
        return People((*names, OTHERS) if "et al" in parts else names)
    found = read_authors(text, told=told)
    if found is None:
        return None
    return People(found.names if found.whole else (*found.names, OTHERS))


def is_byline(text: str) -> bool:
    """Whether it is a line as Google Scholar writes beneath titles."""
    return _byline(text) is not None


def _byline(text: str) -> People | None:
    """Names with initials, journal, year and host: "J Doe, AB Smith… - Owls, 2024 - example.org"."""
    parts = _DASH.split(text[:_LONGEST_BYLINE], 2)
    if len(parts) < 2:
        return None
    people = list(filter(None, (part.strip(" .…") for part in parts[0].split(","))))
    years = _YEAR.findall(parts[1])
    if not (years or len(parts) > 2) or not any(map(_SHORT_NAME.fullmatch, people)):
        return None
    if not all(_SHORT_NAME.fullmatch(part) or _WORD.fullmatch(part) for part in people):
        return None
    names = tuple(map(_abbreviated, people))
    cut = parts[0].rstrip().endswith(_CUT)
    names = (*names, OTHERS) if cut else names
    return People(names, byline=True, venue=_venue(parts[1]), date=years[-1] if years else "")


def _venue(text: str) -> str:
    """The journal between names and host, unless it was cut, is arXiv or the host itself."""
    venue = _YEAR.sub("", text).strip(" ,")
    is_other = venue.endswith(_CUT) or "arxiv" in venue.lower() or ("." in venue and " " not in venue)
    return "" if is_other else venue


def _abbreviated(text: str) -> Name:
    name = parse_name(text)
    return replace(name, given=spread(name.given))


def _glued(text: str) -> People | None:
    """Names that a page shows apart and a copy holds together: "Jane DoeJohn Smith +3 authorsAnn Lee"."""
    if _APART.search(text) or not _GLUED.search(text):
        return None
    spaced = _ALSO.sub("\n", text)
    pieces = [""]
    for piece in _GLUED.split(spaced):
        if _DOUBLE.search(pieces[-1]) or not pieces[-1]:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    parts = [part.strip() for piece in pieces for part in piece.split("\n") if part.strip()]
    if len(parts) < 2 or any(len(part) > MAX_NAME for part in parts):
        return None
    found = read_authors(", ".join(parts))
    others = (OTHERS,) if "\n" in spaced else ()
    return People((*found.names, *others), guessed=True) if found else None
