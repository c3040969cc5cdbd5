"""Title and authors on one line: "Title - Names", "Title. Names", "Names. Title." and the like."""

import re
from dataclasses import dataclass
from itertools import islice

from paperdesk.formats.page.people import People, read_people

_CUTS = re.compile(r" [-–—|/·] | ?\| ?|[.?!]\)?,? |: |, by | by |[\"”’'],? ?| \((?=[^()]*\)\.?$)|, ")
_ENDS = (". ", ": ", '"', "“", ", “", ".,", " - ", " – ", " — ", "| ", " |")
_YEAR = re.compile(r"[,.]? ?\(?((?:19|20)[0-9]{2})[a-z]?\)?[.,]?$")
_INNER_YEAR = re.compile(r" \(((?:19|20)[0-9]{2})[a-z]?\)")
_QUOTES = " \"“”„'‘’.,;:-–—|/()"
_MOST_CUTS = 60
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class OneLine:
    """A title and who wrote it; `date` is a year that stands beside them, `rest` what is none of these.

    `behind` says that the names stand behind the title.
    """

    title: str
    people: People
    behind: bool
    date: str = ""
    rest: str = ""


def in_one_line(text: str, *, behind: bool | None = None) -> OneLine | None:
    """Take a line apart that is nothing but a title, names, and perhaps a year; None for any other.

    Where other lines of the page have told whether names stand `behind` titles, one name is enough.
    """
    if len(text) > _LONGEST:
        return None
    bare, year = _without_year(text)
    cuts = list(islice(_CUTS.finditer(bare), _MOST_CUTS))
    parts = [(bare[: cut.start() + cut[0].startswith(("?", "!"))], cut[0], bare[cut.end() :]) for cut in cuts]
    told = behind is not None
    if behind is not False:
        for title, _, names in parts:
            if people := _people(title, names, told=told):
                return OneLine(title.strip(_QUOTES), people, True, year)
    if behind is not True:
        for names, cut, title in parts:
            if cut.startswith(_ENDS) and (people := _people(title, names, told=told)):
                said, _, rest = title.partition(". ")
                return OneLine(said.strip(_QUOTES), people, False, year, rest.strip(_QUOTES))
    return None


def _without_year(text: str) -> tuple[str, str]:
    year = _YEAR.search(text[-10:])
    if year:
        return text[: len(text) - len(year[0])], year[1]
    year = _INNER_YEAR.search(text)
    return (text[: year.start()] + text[year.end() :], year[1]) if year else (text, "")


def _people(title: str, names: str, *, told: bool) -> People | None:
    title, names = title.strip(_QUOTES), names.strip(_QUOTES)
    told = told and names.count(" ") <= 4
    if title.count(" ") < 1 or len(title) < 12:
        return None
    people = read_people(names, told=told)
    if people and not people.turned and len(names.rsplit(" ", 1)[-1]) < 2:
        return None  # an initial, behind which the name goes on
    return people if people and (told or len(people.names) > 1) and not read_people(title) else None
