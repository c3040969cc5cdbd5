"""The records of an import that are papers of the library already, kept small: there may be a million."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from paperdesk.store.store import Store


@dataclass(slots=True)
class Known:
    """Which paper each record is, on which line it stands, and whether it brings the paper anything."""

    _papers: "array[int]" = field(default_factory=lambda: array("q"))
    _lines: "array[int]" = field(default_factory=lambda: array("q"))
    _brings: bytearray = field(default_factory=bytearray)

    def add(self, paper: int, line: int, brings: bool) -> None:
        """Remember one record."""
        self._papers.append(paper)
        self._lines.append(line)
        self._brings.append(brings)

    def __iter__(self) -> Iterator[tuple[int, int, bool]]:
        """Paper, line, and whether it brings anything, record by record."""
        for paper, line, brings in zip(self._papers, self._lines, self._brings, strict=True):
            yield paper, line, bool(brings)

    def moved(self, store: Store) -> dict[int, int]:
        """The papers that are no longer what they were: the one that each is part of by now, 0 for none."""
        papers = frozenset(self._papers)
        places = store.papers.standing(papers)
        return {paper: places.get(paper, 0) for paper in papers if places.get(paper) != paper}
