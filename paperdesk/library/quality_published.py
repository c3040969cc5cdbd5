"""The check for preprints that services say came out elsewhere, which waits for a reader to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from paperdesk.library.findings import Fix, Note, Surroundings, Value, text_of
from paperdesk.model.dates import year_of
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Paper

Proposed = tuple[str, str, str]
"""A field, its value as text, and where that comes from."""


def published(paper: Paper, around: Surroundings) -> Iterator[Note]:
    """What a preprint was published as, all of it to be taken together."""
    said = {name: text for name, text, _ in of_services(around.proposals.get(paper.id, ()))}
    if not said.keys() & {"venue", "doi"}:
        return
    values = _values(paper, said)
    present = {name: text_of(paper, name) for name in ("venue", "year", "doi")}
    fix = Fix(values, _written(present), _written(present | said), safe=False)
    if fix.applied(paper) != paper:
        yield Note("venue", "The preprint was published meanwhile.", fix)


def of_services(proposals: Iterable[Proposed]) -> list[Proposed]:
    """Those of the proposals that services made."""
    waiting = list(proposals)
    if not waiting:
        return []
    from paperdesk.online.places import NAMES

    return [proposal for proposal in waiting if proposal[2] in NAMES]


def read_value(name: str, text: str) -> Value:
    """The value of a field that a proposal says as text."""
    if name in {"authors", "editors"}:
        return parse_names(text)
    return int(text) if name == "year" and text.isdecimal() else text


def _values(paper: Paper, said: Mapping[str, str]) -> dict[str, Value]:
    """What is to be written: a date that would contradict the new year goes."""
    values = {name: read_value(name, text) for name, text in said.items()}
    if "year" in values and "date" not in values and year_of(paper.date) not in (None, values["year"]):
        values["date"] = ""
    return values


def _written(said: Mapping[str, str]) -> str:
    """Where and when something came out, as a reader sees it."""
    return ", ".join(text for name in ("venue", "year", "doi") if (text := said.get(name, "")))
