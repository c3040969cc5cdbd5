"""References and citations of papers in a library, in the style that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.library.locations import own_styles_folder, styles_index_file
from paperdesk.model.folding import fold
from paperdesk.model.names import family_of

if TYPE_CHECKING:
    from paperdesk.cite.formatting import References
    from paperdesk.cite.inlines import Written
    from paperdesk.cite.pandoc import Stop
    from paperdesk.cite.styles import Style, Styles
    from paperdesk.library.library import Library
    from paperdesk.model.paper import Paper
    from paperdesk.model.progress import Progress

__all__ = [
    "Bibliography",
    "Lack",
    "bibliography",
    "bibliography_of",
    "lacks",
    "open_styles",
    "own_styles_folder",
]


@dataclass(frozen=True, slots=True)
class Lack:
    """A paper whose reference must stay incomplete, and what it lacks, as "year" or "authors|editors"."""

    key: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Papers as references in a style: `papers` in the order that was asked for, entries in the style's."""

    references: References
    papers: tuple[Paper, ...]
    lacks: tuple[Lack, ...] = ()

    def citation(self) -> Written:
        """What stands in the text to cite all of the papers together."""
        from paperdesk.cite.inlines import Written

        return next(iter(self.references.citations), Written())


def open_styles(progress: Progress | None = None, own: Path | None = None) -> Styles:
    """All styles: those that came with the optional part `cite`, and those of the user's own folder.

    Takes a second or two the first time, so it is for a thread of its own; then some hundredths.
    """
    from paperdesk.cite.style_index import read_styles, shipped_folder

    return read_styles(shipped_folder(), own or own_styles_folder(), styles_index_file(), progress)


def bibliography(
    library: Library,
    ids: Sequence[int],
    styles: Styles,
    style: Style,
    locale: str = "",
    *,
    cited: bool = True,
    stop: Stop = lambda: False,
) -> Bibliography:
    """The references of papers and, when they are to be `cited`, one citation of all of them together.

    Raises PaperDeskError for a style that cannot be used, PandocMissing with what to install without pandoc,
    Cancelled when `stop` says so.
    """
    return bibliography_of(tuple(library.papers(ids)), styles, style, locale, cited=cited, stop=stop)


def bibliography_of(
    papers: Sequence[Paper],
    styles: Styles,
    style: Style,
    locale: str = "",
    *,
    cited: bool = True,
    stop: Stop = lambda: False,
) -> Bibliography:
    """`bibliography` of papers that are already at hand."""
    from paperdesk.cite.formatting import format_references, language_of
    from paperdesk.cite.items import cite_items

    items = cite_items(papers, style.id, locale or language_of(styles, style))
    together = [_in_order(papers)] if items and cited else []
    found = format_references(items, styles, style, locale, clusters=together, stop=stop)
    return Bibliography(found, tuple(papers), lacks(papers))


def _in_order(papers: Sequence[Paper]) -> list[int]:
    """The papers in their order, but works of one author and year by title, as letters of years are given."""
    alike: dict[tuple[str, int | None], list[int]] = {}
    for at, paper in enumerate(papers):
        who = family_of(paper.authors[0]) if paper.authors else str(at)
        alike.setdefault((who, paper.year), []).append(at)
    return [at for group in alike.values() for at in sorted(group, key=lambda at: fold(papers[at].title))]


def lacks(papers: Sequence[Paper]) -> tuple[Lack, ...]:
    """The papers that lack what a reference of their kind must have."""
    found = (Lack(paper.key, _missing(paper)) for paper in papers)
    return tuple(lack for lack in found if lack.fields)


def _missing(paper: Paper) -> tuple[str, ...]:
    from paperdesk.model.entry_types import entry_type

    needs = entry_type(paper.type).required
    named = any("authors" in need or "editors" in need for need in needs)
    wanted = dict.fromkeys((*([] if named else ["authors|editors"]), *needs, "year"))
    return tuple(need for need in wanted if not _has(paper, need))


def _has(paper: Paper, need: str) -> bool:
    names = (*need.split("|"), *(["date"] if need == "year" else []))
    return any(getattr(paper, name) for name in names)
