"""How long it takes to tag every paper of a library, and to take that back."""

from tests.benchmarks.context import Context, short
from tests.benchmarks.processes import run_probe
from tests.benchmarks.row import Row

LONGEST = 100  # ms


def measure(context: Context) -> list[Row]:
    """Seconds for the papers of the middle size, and the longest pause of the event loop meanwhile."""
    seen = run_probe("tagging", context.copy(context.middle), context.folder, home=context.folder)
    papers = short(seen["papers"])
    figures = {"undo_s": seen["undo"] / 1000}
    pauses = {"tag_ms": seen["pause"], "undo_ms": seen["undo_pause"]}
    return [
        Row(f"tag {papers} papers in one step", seen["tag"] / 1000, None, None, figures, "s"),
        Row(
            f"longest wait for the window meanwhile, {papers}",
            max(pauses.values()),
            LONGEST,
            None,
            pauses,
            "ms",
        ),
    ]
