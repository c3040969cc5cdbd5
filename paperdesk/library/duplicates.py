"""Papers that may be there twice: found, scored and explained; nothing is changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from paperdesk.library.library import Library
from paperdesk.model.duplicates import normal_title
from paperdesk.model.near_titles import Headline, near_titles, neighbours
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.model.similarity import compare

_LOOKING, _COMPARING = 80, 20  # parts of a hundred, for progress


@dataclass(frozen=True, slots=True)
class Pair:
    """Two papers, by id, that may be one.

    `score` is 1 when they surely are, `reason` a sentence, `exact` whether nothing that the papers say
    speaks against it, so that they can be merged without a look.
    """

    one: int
    other: int
    score: float
    reason: str
    exact: bool


def find_duplicates(library: Library, progress: Progress | None = None) -> list[Pair]:
    """Pairs of papers on the desk that may be one, the surest first; those said to be two are left out.

    `progress(done, total)` is called now and then and may raise to stop.
    """
    tell = progress or (lambda done, total: None)
    found = sorted(set(_candidates(library, tell)) - library.pairs().distinct())
    papers = _light_papers(library, {id for pair in found for id in pair})
    pairs = []
    for done, (one, other) in enumerate(found):
        if done % 500 == 0:
            tell(_LOOKING + _COMPARING * done // len(found), 100)
        if one in papers and other in papers and (alike := compare(papers[one], papers[other])):
            pairs.append(Pair(one, other, alike.score, alike.reason, alike.exact))
    return sorted(pairs, key=lambda pair: (-pair.score, not pair.exact, -pair.other, -pair.one))


def _candidates(library: Library, tell: Progress) -> Iterator[tuple[int, int]]:
    tell(0, 100)
    for group in library.pairs().sharing_identifiers():
        yield from neighbours(group)
    headlines = library.pairs().headlines()
    for group in _same_titles(headlines):
        yield from neighbours(group)
    yield from near_titles(headlines, lambda done, total: tell(_LOOKING * done // max(1, total), 100))


def _same_titles(headlines: Iterable[Headline]) -> Iterator[list[int]]:
    groups: dict[str, list[Headline]] = {}
    for headline in headlines:
        groups.setdefault(normal_title(headline.title), []).append(headline)
    groups.pop("", None)
    for group in groups.values():
        if len(group) > 1:
            # Only near ones of many are compared: those of the same authors and year.
            group.sort(key=lambda headline: (headline.authors, headline.year or 0))
            yield [headline.id for headline in group]


def _light_papers(library: Library, ids: Iterable[int]) -> dict[int, Paper]:
    return {
        paper.id: replace(paper, abstract="", source_text="", note="", highlights=())
        for paper in library.papers(sorted(ids))
    }
