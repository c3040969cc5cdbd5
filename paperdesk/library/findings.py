"""What a check finds on a paper, and how that can be mended."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from paperdesk.library.edits import Edit, SetFields, SetKey
from paperdesk.model.names import display
from paperdesk.model.paper import Name, Paper

Value = str | int | tuple[Name, ...] | None

_COLUMNS = frozenset(
    (
        *("title", "type", "authors", "editors", "year", "date", "venue", "doi", "arxiv", "url", "abstract"),
        "key",
    )
)
"""What an edit of fields means by these names; any other is one of `Paper.fields`."""


@dataclass(frozen=True, slots=True)
class Fix:
    """Other values for fields, and for "key" another citation key; `before` and `after` show the change.

    `safe` says that nothing but a mistake is lost, so that it needs no look.
    """

    values: Mapping[str, Value]
    before: str
    after: str
    safe: bool = True

    def applied(self, paper: Paper) -> Paper:
        """The paper as it will be."""
        own: dict[str, Any] = {name: value for name, value in self.values.items() if name in _COLUMNS}
        rest = {name: str(value or "") for name, value in self.values.items() if name not in _COLUMNS}
        return replace(paper, **own, fields={**paper.fields, **rest} if rest else paper.fields)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing on one paper to look at: `message` is a sentence, `fix` mends it where that can be.

    `key` and `title` are the paper's.
    """

    paper: int
    key: str
    check: str
    field: str
    message: str
    fix: Fix | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a check must know beyond the paper.

    `year` is this year, `taken` tells whether a citation key belongs to a paper, `alike` how many keys are
    the same but for case, and `proposals` holds for each paper what imports said otherwise: name, value
    and source.
    """

    year: int
    taken: Callable[[str], bool] = lambda key: False
    alike: Mapping[str, int] = field(default_factory=dict)
    proposals: Mapping[int, tuple[tuple[str, str, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """What one check says: the field, a sentence, and the fix."""

    field: str
    message: str
    fix: Fix | None = None


Look = Callable[[Paper, Surroundings], Iterator[Note]]


def text_fix(paper: Paper, name: str, after: str, *, safe: bool = True) -> Fix:
    """A fix that gives one text field another text."""
    return Fix({name: after}, text_of(paper, name), after, safe)


def names_fix(paper: Paper, role: str, after: tuple[Name, ...], *, safe: bool = True) -> Fix:
    """A fix that gives a paper other authors or editors."""
    return Fix({role: after}, shown(getattr(paper, role)), shown(after), safe)


def text_of(paper: Paper, name: str) -> str:
    """What a field says, as text."""
    return shown(getattr(paper, name) if name in _COLUMNS else paper.fields.get(name, ""))


def shown(value: Value) -> str:
    """A value as a reader sees it."""
    if isinstance(value, tuple):
        return "; ".join(map(display, value))
    return "" if value is None else str(value)


def name_parts(name: Name) -> tuple[str, str, str, str, str]:
    """The parts of a name in the order in which it is made of them."""
    return name.family, name.given, name.particle, name.suffix, name.literal


def edits_of(paper: int, values: Mapping[str, Value]) -> list[Edit]:
    """The edits that write the values of fixes."""
    facts = {name: value for name, value in values.items() if name != "key"}
    edits: list[Edit] = [SetFields(paper, facts)] if facts else []
    return [*edits, SetKey(paper, str(values["key"]))] if "key" in values else edits
