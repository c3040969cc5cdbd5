"""The edits by which papers take over what their duplicates bring."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from paperdesk.library.edits import (
    AddAliases,
    AddProposals,
    AddTag,
    AttachHighlights,
    Edit,
    FileUnder,
    FillFields,
    RestorePapers,
    SetNote,
)
from paperdesk.library.matching import Merge
from paperdesk.model.citation_key import kept_key
from paperdesk.store.facts import Value


def completing(merges: Iterable[Merge], source: str) -> list[Edit]:
    """The edits for all that merges bring but collections; `source` is where it comes from."""
    ordered = sorted(merges, key=lambda merge: merge.twin)
    trashed = frozenset(merge.twin for merge in ordered if merge.trashed)
    edits: list[Edit] = [RestorePapers(trashed)] if trashed else []
    tagged: dict[str, set[int]] = defaultdict(set)
    if values := tuple(_values(ordered)):
        edits.append(FillFields(values))
    if aliases := tuple((key, merge.twin) for merge in ordered if (key := kept_key(merge.key))):
        edits.append(AddAliases(aliases))
    for merge in ordered:
        if merge.gain.note:
            # What was noted meanwhile is put behind it.
            edits.append(SetNote(merge.twin, merge.gain.note, base=""))
        if merge.gain.highlights:
            edits.append(AttachHighlights(tuple((merge.twin, mark) for mark in merge.gain.highlights)))
        for tag in merge.gain.tags:
            tagged[tag].add(merge.twin)
    edits += [AddTag(frozenset(papers), tag) for tag, papers in tagged.items()]
    proposals = [(merge.twin, name, text, source, "") for merge in ordered for name, text in merge.proposals]
    return [*edits, *([AddProposals(tuple(proposals))] if proposals else [])]


def filings(merges: Iterable[Merge]) -> dict[str, set[int]]:
    """The papers that merges file in collections, by path."""
    filed: dict[str, set[int]] = defaultdict(set)
    for merge in merges:
        for path in merge.gain.collections:
            filed[path].add(merge.twin)
    return filed


def filing(filed: Mapping[str, Iterable[int]]) -> list[Edit]:
    """The edits that file papers in collections, by path."""
    return [FileUnder(frozenset(papers), path) for path, papers in filed.items() if papers]


def _values(merges: Sequence[Merge]) -> Iterator[tuple[str, Value, frozenset[int]]]:
    """The values that papers may take over, in the order of the merges for each paper."""
    grouped: dict[tuple[str, Value], set[int]] = defaultdict(set)
    given: set[tuple[str, int]] = set()
    for merge in merges:
        for name, value in merge.gain.values.items():
            if (name, merge.twin) not in given:
                given.add((name, merge.twin))
                grouped[name, value].add(merge.twin)
    return ((name, value, frozenset(papers)) for (name, value), papers in grouped.items())
