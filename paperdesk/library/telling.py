"""Word of how far a long read is."""

from collections.abc import Iterable, Iterator

from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress


def counted(papers: Iterable[Paper], total: int, progress: Progress | None) -> Iterator[Paper]:
    """The papers, with word of how many have been read."""
    for done, paper in enumerate(papers):
        if progress is not None:
            progress(done, total)
        yield paper
