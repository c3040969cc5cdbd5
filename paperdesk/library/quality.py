"""What is wrong with the papers themselves: one table of checks, and the edits that mend what they find."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from paperdesk.library import quality_facts, quality_names, quality_published, quality_texts
from paperdesk.library.edits import DropProposals, Edit, Group
from paperdesk.library.findings import Finding, Fix, Look, Note, Surroundings, Value, edits_of, text_of
from paperdesk.library.library import Library
from paperdesk.library.quality_published import of_services, read_value
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress

PUBLISHED: Final = "published"
_CHUNK = 500
_MANY = frozenset(("authors", "editors", "pages"))
_ROUNDS = 5  # one fix may uncover the next: an entity that was LaTeX, a name that was two


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of finding: `title` is what a list of them is headed by."""

    id: str
    title: str
    look: Look


def _conflicts(paper: Paper, around: Surroundings) -> Iterator[Note]:
    proposals = around.proposals.get(paper.id, ())
    together = of_services(proposals)
    for name, text, source in (each for each in proposals if each not in together):
        fix = Fix({name: read_value(name, text)}, text_of(paper, name), text, safe=False)
        if fix.applied(paper) != paper:
            another = name not in _MANY
            field = quality_texts.said_of(name)
            said = f"{source or 'An import'} has {'another' if another else 'other'} {field}."
            yield Note(name, said, fix)


CHECKS: Final = (
    Check("missing", "Missing details", quality_facts.missing),
    Check(PUBLISHED, "Published meanwhile", quality_published.published),
    Check("conflict", "Imports disagree", _conflicts),
    Check("doi", "DOIs", quality_facts.doi),
    Check("arxiv", "arXiv ids", quality_facts.arxiv),
    Check("url", "Web addresses", quality_facts.url),
    Check("isbn", "ISBN and ISSN", quality_facts.isbn),
    Check("year", "Years", quality_facts.year),
    Check("pages", "Pages", quality_facts.pages),
    Check("key", "Citation keys", quality_facts.key),
    Check("latex", "LaTeX left in texts", quality_texts.latex),
    Check("html", "HTML left in texts", quality_texts.markup),
    Check("names", "Names", quality_names.names),
    Check("twice", "People named twice", quality_names.twice),
    Check("capitals", "Capital letters only", quality_texts.capitals),
    Check("identical", "Fields that say the same", quality_texts.identical),
    Check("spaces", "Stray spaces", quality_texts.spaces),
)


def check_paper(paper: Paper, around: Surroundings) -> Iterator[Finding]:
    """What every check finds on one paper."""
    for check in CHECKS:
        for note in check.look(paper, around):
            yield _finding(paper, check, note)


def check_quality(library: Library, progress: Progress | None = None) -> list[Finding]:
    """What should be looked at in the papers on the desk, in the order of the checks and of the list.

    `progress(done, total)` is called now and then and may raise to stop.
    """
    around = surroundings(library)
    found = [finding for paper in _papers(library, progress) for finding in check_paper(paper, around)]
    order = {check.id: place for place, check in enumerate(CHECKS)}
    return sorted(found, key=lambda finding: order[finding.check])


def surroundings(library: Library) -> Surroundings:
    """What the checks of this library's papers must know."""
    folded = Counter(unicodedata.normalize("NFC", key).casefold() for key in library.citation_keys())
    alike = {key: count for key, count in folded.items() if count > 1}
    return Surroundings(datetime.now(UTC).year, library.key_is_taken, alike, library.proposals())


def fix_all(findings: Iterable[Finding]) -> Edit | None:
    """One edit that mends findings as their previews say; None when none of them can be.

    Of several fixes of one field the first holds.
    """
    values: dict[int, dict[str, Value]] = {}
    count = 0
    for finding in findings:
        if finding.fix and values.setdefault(finding.paper, {}).keys().isdisjoint(finding.fix.values):
            values[finding.paper] |= finding.fix.values
            count += 1
    return _group(count, values)


def safe_fixes(library: Library, progress: Progress | None = None) -> tuple[Edit | None, list[Finding]]:
    """One edit that mends all that needs no look, and what that is."""
    around = surroundings(library)
    values: dict[int, dict[str, Value]] = {}
    mended: list[Finding] = []
    for paper in _papers(library, progress):
        changed, findings = _mended(paper, around)
        if findings:
            values[paper.id] = changed
            mended += findings
    return _group(len(mended), values), mended


def drop(library: Library, finding: Finding) -> Edit | None:
    """The edit that forgets what an import or a service said otherwise, None when nothing did."""
    waiting = library.proposals().get(finding.paper, ())
    if finding.check == PUBLISHED:
        dropped = of_services(waiting)
    else:
        dropped = [
            (name, value, source)
            for name, value, source in waiting
            if name == finding.field and finding.fix and finding.fix.after == value
        ]
    proposals = tuple((finding.paper, name, value, source, "") for name, value, source in dropped)
    return DropProposals(proposals) if proposals else None


def _mended(paper: Paper, around: Surroundings) -> tuple[dict[str, Value], list[Finding]]:
    """The values that all safe fixes of a paper come to, one built on the other."""
    values: dict[str, Value] = {}
    mended: list[Finding] = []
    for _ in range(_ROUNDS):
        before = len(mended)
        for check in CHECKS:
            for note in list(check.look(paper, around)):
                if note.fix and note.fix.safe:
                    paper = note.fix.applied(paper)
                    values |= note.fix.values
                    mended.append(_finding(paper, check, note))
        if len(mended) == before:
            break
    return values, mended


def _finding(paper: Paper, check: Check, note: Note) -> Finding:
    return Finding(paper.id, paper.key, check.id, note.field, note.message, note.fix, paper.title)


def _group(count: int, values: dict[int, dict[str, Value]]) -> Edit | None:
    edits = tuple(edit for paper, written in values.items() for edit in edits_of(paper, written))
    return Group(f"Fix {count} finding{'s' * (count != 1)}", edits) if edits else None


def _papers(library: Library, progress: Progress | None) -> Iterator[Paper]:
    ids: Sequence[int] = library.find().ids()
    for done in range(0, len(ids), _CHUNK):
        if progress:
            progress(done, len(ids))
        yield from library.papers(ids[done : done + _CHUNK])
