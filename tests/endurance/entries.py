"""Made-up BibTeX of any length."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

WORDS: Final = (
    *("sparse", "graph", "attention", "learning", "bound", "random", "wave", "mesh", "order", "galaxy"),
    *("spectrum", "noise", "retrieval", "planning", "quantum", "circuit", "state", "phase", "gradient"),
    *("momentum", "estimator", "variance", "kernel", "benchmark"),
)
_NAMES: Final = ("Berg", "van der Berg", "Öz", "Łukasz", "Garcia", "Li", "O'Neill", "Smith", "Zoë")


def bibtex(random: Random, count: int, prefix: str = "made") -> str:
    """So many different entries whose keys begin alike."""
    return "".join(_entries(random, count, prefix))


def _entries(random: Random, count: int, prefix: str) -> Iterator[str]:
    for number in range(count):
        title, text = (" ".join(random.choices(WORDS, k=length)) for length in (6, 30))
        tags = ", ".join(random.choices(WORDS, k=2))
        authors = " and ".join(f"{random.choice(_NAMES)}, A. {random.choice('BCDE')}." for _ in range(3))
        yield (
            f"@article{{{prefix}{number},\n  title = {{{title.capitalize()} {prefix} {number}}},\n"
            f"  author = {{{authors}}},\n  year = {{{random.randrange(1950, 2026)}}},\n"
            f"  journal = {{Journal of {random.choice(WORDS)}}},\n  doi = {{10.1000/{prefix}.{number}}},\n"
            f"  abstract = {{{text.capitalize()}.}},\n  keywords = {{{tags}}}\n}}\n\n"
        )
