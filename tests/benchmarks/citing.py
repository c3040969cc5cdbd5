"""How long references take to be formatted: many at once, and one for a preview."""

from __future__ import annotations

import resource
from time import perf_counter
from typing import TYPE_CHECKING, Final

from paperdesk.cite.pandoc import PandocMissing, find_pandoc
from paperdesk.cite.style_index import read_styles, shipped_folder
from paperdesk.library.citing import bibliography
from paperdesk.library.library import Library
from tests.benchmarks.context import Context
from tests.benchmarks.figures import median
from tests.benchmarks.row import Row

if TYPE_CHECKING:
    from paperdesk.cite.styles import Styles

MANY: Final = 1_000
STYLES: Final = ("apa", "ieee", "chicago-author-date", "modern-language-association", "nature")
FLOOR, STRETCH = 2.0, 1.0  # s of CPU
PREVIEW_FLOOR, PREVIEW_STRETCH = 200, 120  # ms


def measure(context: Context) -> list[Row]:
    """CPU seconds for a thousand references, in APA and other styles, and milliseconds for one."""
    folder = shipped_folder()
    if folder is None or not _has_pandoc():
        return [Row("references in a style (neither pandoc nor styles here)", 0.0, unit="s")]
    styles = read_styles(folder, None, context.folder / "styles.json")
    with Library.open(context.library(context.smallest), read_only=True) as library:
        ids = library.find().ids()[:MANY]
        many = {
            style: median(_cpu(library, ids, styles, style) for _ in range(context.rounds))
            for style in STYLES
        }
        one = {
            style: median(_wall(library, ids[:1], styles, style) for _ in range(context.rounds))
            for style in STYLES
        }
    return [
        Row(f"{len(ids):,} references in APA, CPU", many["apa"], FLOOR, STRETCH, _named(many, "s"), "s"),
        Row(
            "preview of one reference in APA",
            one["apa"],
            PREVIEW_FLOOR,
            PREVIEW_STRETCH,
            _named(one, "ms"),
            "ms",
        ),
    ]


def _has_pandoc() -> bool:
    try:
        find_pandoc()
    except PandocMissing:
        return False
    return True


def _named(figures: dict[str, float], unit: str) -> dict[str, float]:
    return {f"{style.replace('-', '_')}_{unit}": value for style, value in figures.items() if style != "apa"}


def _cpu(library: Library, ids: list[int], styles: Styles, style: str) -> float:
    before = _used()
    bibliography(library, ids, styles, styles.named(style), cited=False)
    return _used() - before


def _used() -> float:
    """CPU seconds of this process and of those it has waited for."""
    each = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(used.ru_utime + used.ru_stime for used in each)


def _wall(library: Library, ids: list[int], styles: Styles, style: str) -> float:
    begun = perf_counter()
    bibliography(library, ids, styles, styles.named(style))
    return (perf_counter() - begun) * 1000
