"""Word lists in a large library, and how well a reader's interest is learned from a real page."""

from time import process_time

from paperdesk.formats.records import StringText
from paperdesk.library.edits import CreateWordList
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.library.word_lists import PRESETS
from tests.benchmarks.context import GENERATOR, Context
from tests.benchmarks.figures import median
from tests.benchmarks.row import Row
from tests.leave_out import leave_out, topics

PAGE = 128
QUERY = "list:Methods>=2"
SEED = GENERATOR.parents[1] / "seed" / "trending-papers.txt"


def measure_lists(context: Context) -> list[Row]:
    """The first page of a search by a word list, in processor time."""
    small, large = (_first(context, size) for size in (context.smallest, context.largest))
    figures = {"small_ms": small, "large_ms": large}
    return [Row(f"first page for a word list, {context.named}", large / small, 4, 2, figures)]


def measure_interest(context: Context) -> list[Row]:
    """How the papers of a real page are ranked for readers who decided about the others."""
    if not SEED.exists():
        return []
    with Library.open(context.folder / "page.paperdesk", create=True) as library:
        import_text(library, StringText("page.txt", SEED.read_text("utf-8")))
        texts = [(paper.title, paper.abstract) for paper in library.papers(library.find().ids())]
    found = [leave_out(texts, word) for word in topics(texts)]
    learned, in_order = (sum(column) / len(found) for column in zip(*found, strict=True))
    better = sum(ours > theirs for ours, theirs in found) / len(found)
    figures = {"AUC_learned": learned, "AUC_in_page_order": in_order, "better_for": better}
    name = f"papers left out: pairs in the wrong order, learned / page order, {len(found)} readers"
    return [Row(name, (1 - learned) / (1 - in_order), 0.85, 0.6, figures)]


def _first(context: Context, size: int) -> float:
    with Library.open(context.copy(size)) as library:
        for preset in PRESETS:
            library.apply(CreateWordList(preset.name, preset.colour, preset.words))
        times = []
        for _ in range(max(5, context.rounds)):
            begun = process_time()
            library.find(QUERY).first(PAGE)
            times.append((process_time() - begun) * 1000)
    return median(times)
