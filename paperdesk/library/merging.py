"""Making one paper of several: what each says, which of it to keep, and the edit that does it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paperdesk.library.duplicates import Pair
from paperdesk.library.edits import AddProposals, Edit, Group, MergePapers
from paperdesk.library.edits.merging import NOT_FIELDS
from paperdesk.library.findings import Fix
from paperdesk.library.library import Library
from paperdesk.model.duplicates import conflicts
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.model.progress import Progress

Value = str | int | tuple[Name, ...] | None

FACTS = ("type", "title", "authors", "editors", "date", "venue", "doi", "arxiv", "url", "abstract")
_TAKEN = frozenset((*FACTS, "key", "year", "status", "rating"))
_EMPTY: tuple[Value, ...] = ("", None, ())
_FAR = (
    Status.READ,
    Status.SKIMMED,
    Status.READING,
    Status.TO_READ,
    Status.KEPT,
    Status.INBOX,
    Status.DISMISSED,
)


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that papers say of themselves: `values` by field name, for each paper.

    `name` is "key", "status", "rating", a field of `Paper` or one of its other fields; "date" goes
    together with the year. `chosen` is the paper whose value is suggested.
    """

    name: str
    values: tuple[Mapping[str, Value], ...]
    chosen: int = 0

    @property
    def differs(self) -> bool:
        """Whether the papers do not all say the same."""
        return any(value != self.values[0] for value in self.values)

    @property
    def conflicts(self) -> bool:
        """Whether two papers say something, and not the same."""
        told = [value for value in self.values if not _is_empty(value)]
        return any(value != told[0] for value in told[1:])


def aspects(papers: Sequence[Paper]) -> list[Aspect]:
    """What papers say, in the order of a citation; what none of them says is left out.

    The first one's value is suggested, of a value that it lacks the first that there is.
    """
    names = dict.fromkeys(name for paper in papers for name in sorted(paper.fields) if name not in _TAKEN)
    kind = _aspect("type", [_fact(paper, "type") for paper in papers])
    found = [
        _aspect("key", [{"key": paper.key} for paper in papers]),
        *(_aspect(name, [_fact(paper, name) for paper in papers], kind.chosen) for name in FACTS),
        *(_aspect(name, [{name: paper.fields.get(name, "")} for paper in papers]) for name in names),
        _ranked(
            "status", [paper.status for paper in papers], [-_FAR.index(paper.status) for paper in papers]
        ),
        _ranked("rating", [paper.rating for paper in papers], [paper.rating for paper in papers]),
    ]
    return [aspect for aspect in found if not all(map(_is_empty, aspect.values))]


def survivor_first(papers: Iterable[Paper]) -> list[Paper]:
    """The papers with the one in front that most has been done with, or that knows most."""
    return sorted(papers, key=_wealth, reverse=True)


def merge(papers: Sequence[Paper], chosen: Mapping[str, int] | None = None) -> MergePapers:
    """The edit that merges papers into the first; `chosen` says whose value to keep, by name of the aspect.

    Where it says nothing the suggestion holds.
    """
    values: dict[str, Value] = {}
    for aspect in aspects(papers):
        kept = aspect.values[(chosen or {}).get(aspect.name, aspect.chosen)]
        if kept != aspect.values[0] or aspect.name == "rating":
            values |= kept
    return MergePapers(papers[0].id, tuple(paper.id for paper in papers[1:]), values)


def merge_exact(library: Library, pairs: Iterable[Pair], progress: Progress | None = None) -> Edit | None:
    """One edit that merges all pairs that are exact; None when there are none.

    Papers that hang together by several pairs become one; a pair that is known to be two papers never does.
    """
    groups = _together([(pair.one, pair.other) for pair in pairs if pair.exact], library.pairs().distinct())
    edits: list[Edit] = []
    for done, group in enumerate(groups):
        if progress:
            progress(done, len(groups))
        papers = survivor_first(library.papers(sorted(group)))
        if len(papers) > 1:
            edit = merge(papers)
            edits += [edit, *_proposals(edit, papers)]
    count = sum(len(group) - 1 for group in groups)
    return Group(f"Merge {count} duplicate{'s' * (count != 1)}", tuple(edits)) if edits else None


def _proposals(edit: MergePapers, papers: Sequence[Paper]) -> list[Edit]:
    """What is not kept of papers that are merged without a look."""
    values = {name: value for name, value in edit.values.items() if name not in NOT_FIELDS}
    merged = Fix(values, "", "").applied(papers[0])
    said = tuple(
        (edit.survivor, name, text, paper.batch.source if paper.batch else "", "")
        for paper in papers
        for name, text in conflicts(merged, paper).items()
    )
    return [AddProposals(said)] if said else []


def _aspect(name: str, values: Sequence[Mapping[str, Value]], published: int = 0) -> Aspect:
    empty = [_is_empty(value) or value == {"type": "misc"} for value in values]
    # Of a preprint and what became of it, venue and date must be those of one and the same.
    if name in {"venue", "date"} and not empty[published]:
        return Aspect(name, tuple(values), published)
    return Aspect(name, tuple(values), empty.index(False) if False in empty else 0)


def _ranked(name: str, values: Sequence[Value], ranks: Sequence[int]) -> Aspect:
    return Aspect(name, tuple({name: value} for value in values), ranks.index(max(ranks)))


def _fact(paper: Paper, name: str) -> Mapping[str, Value]:
    if name == "date":
        return {"date": paper.date, "year": paper.year}
    return {name: getattr(paper, name)}


def _is_empty(values: Mapping[str, Value]) -> bool:
    return all(value in _EMPTY or (name == "rating" and value == 0) for name, value in values.items())


def _wealth(paper: Paper) -> tuple[int, ...]:
    facts = sum(not _is_empty(_fact(paper, name)) for name in FACTS) + len(paper.fields)
    return (
        len(paper.highlights),
        int(bool(paper.note)),
        int(paper.opened is not None),
        int(paper.starred),
        int(paper.type != "misc"),
        facts,
        -paper.id,
    )


def _together(pairs: Iterable[tuple[int, int]], distinct: frozenset[tuple[int, int]]) -> list[set[int]]:
    """Sets of papers that pairs connect; two sets stay apart when they hold two papers known to be two."""
    groups: dict[int, set[int]] = {}
    for one, other in pairs:
        mine, theirs = groups.setdefault(one, {one}), groups.setdefault(other, {other})
        if mine is theirs or any((min(a, b), max(a, b)) in distinct for a in mine for b in theirs):
            continue
        mine |= theirs
        groups |= dict.fromkeys(theirs, mine)
    unique = {min(group): group for group in groups.values() if len(group) > 1}
    return [unique[first] for first in sorted(unique)]
