"""What highlights take: 500 of them in a text of a million characters, and the list of 100,000."""

from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from time import process_time

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.anchoring import marked, moved_along, placed
from paperdesk.model.paper import Highlight, Paper
from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import median, quantile
from tests.benchmarks.row import Row

MARKS = 500
SIZE = 100  # characters of a text for each entry, and of a quote
ON_EACH = 10  # highlights on a paper of the list
PAGE = 200
QUERIES = ("the", "w", "w1", "word17", '"of the"', "the -and", "word23 word5")
LETTERS = 1_000_000


def measure_moving(context: Context) -> list[Row]:
    """An edit of a long text here and elsewhere, in milliseconds of processor time."""
    chance = Random(1)
    text = _text(chance, context.entries * SIZE // 7)
    marks = [marked(Highlight(0, 0, ""), text, start, start + SIZE) for start in _starts(chance, len(text))]
    words = text.split(" ")
    rewritten = " ".join(word.upper() if at % 37 == 0 else word for at, word in enumerate(words))
    third = len(text) // 3
    edits = {
        "one edit here": partial(moved_along, marks, text, f"{text[:third]} put in {text[third:]}"),
        "every 37th word edited here": partial(moved_along, marks, text, rewritten),
        "every 37th word changed elsewhere": partial(placed, marks, rewritten),
        "another text altogether": partial(placed, marks, _text(chance, len(words))),
    }
    name = f"{MARKS} highlights in {len(text) / LETTERS:.2g} million characters: "
    return [Row(name + what, _median(act, context.rounds), unit="ms") for what, act in edits.items()]


def measure_list(context: Context) -> list[Row]:
    """The first page of all highlights and of searches in them."""
    with Library.open(context.folder / "marked.paperdesk", create=True) as library:
        library.apply(AddPapers(tuple(_papers(context.entries)), "benchmark"))
        number = library.highlight_count()
        pages = [_timed(partial(library.highlights, limit=PAGE)) for _ in range(context.rounds)]
        found = [_timed(partial(library.highlights, query, PAGE)) for query in QUERIES * context.rounds]
    figures = {"p50_ms": median(found), "max_ms": max(found)}
    return [
        Row(f"first page of {short(number)} highlights", median(pages), 100, None, {}, "ms"),
        Row(f"searches in {short(number)} highlights, p95", quantile(found, 0.95), 100, None, figures, "ms"),
    ]


def _papers(number: int) -> list[Paper]:
    chance = Random(2)
    papers = []
    for at in range(number):
        text = _text(chance, ON_EACH * SIZE // 4)
        starts = range(0, ON_EACH * SIZE // 2, SIZE // 2)
        marks = [Highlight(start, start + SIZE, text[start : start + SIZE]) for start in starts]
        papers.append(Paper(title=f"Paper {at}", abstract=text, highlights=tuple(marks)))
    return papers


def _text(chance: Random, words: int) -> str:
    common = ("the", "of", "and", "we", "in")
    return " ".join(
        chance.choice(common) if chance.random() < 0.4 else f"word{chance.randrange(5000)}"
        for _ in range(words)
    )


def _starts(chance: Random, length: int) -> list[int]:
    return sorted(chance.randrange(length - SIZE) for _ in range(MARKS))


def _median(act: Callable[[], Sequence[Highlight]], rounds: int) -> float:
    return median([_timed(act) for _ in range(rounds)])


def _timed(act: Callable[[], object]) -> float:
    begun = process_time()
    act()
    return (process_time() - begun) * 1000
