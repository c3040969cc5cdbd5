"""A BibTeX file of any size for the benchmarks: always the same entries for the same numbers."""

import random
from pathlib import Path

SENTENCE = (
    "we study how models of many parts attend to what came before them and measure it with robust methods "
    "on large graphs under noise while sampling from long sequences of images text sound proteins galaxies "
    "the proposed estimator is consistent and improves results by a clear margin in future research"
)
WORDS = SENTENCE.split()
FIRST = ("Ada", "Bo", "Chen", "Dana", "Eve", "Fumiko", "Gert", "Hana", "Ivo", "Jo")
SYLLABLES = ("ba", "ri", "mo", "du", "ke", "la", "ni", "so", "tu", "ve", "xi", "za")
TAGS = ("vision", "graphs", "language", "theory", "method", "survey", "dataset", "physics")


def write_bib(path: Path, entries: int, start: int = 0) -> None:
    """Write so many entries from the number `start` on.

    They have abstracts of some 1,200 letters, five authors, LaTeX, a DOI, keywords.
    """
    with path.open("w", encoding="utf-8") as file:
        for number in range(start, start + entries):
            file.write(entry(number))


def entry(number: int) -> str:
    """One entry with a blank line behind it."""
    made = random.Random(number)
    surnames = [name(made) for _ in range(made.randint(3, 7))]
    authors = " and ".join(f"{surname}, {made.choice(FIRST)}" for surname in surnames)
    title = " ".join(made.choices(WORDS, k=8)).capitalize()
    year = 1990 + number % 35
    fields = {
        "title": f"{{{title} of {{{name(made)}}} {number}}}",
        "author": "{" + authors.replace("Ada", "Ad{\\'a}") + "}",
        "year": f"{{{year}}}",
        "journal": f"{{Journal of {made.choice(FIRST)} Studies}}",
        "volume": f"{{{number % 90 + 1}}}",
        "pages": f"{{{number % 700}--{number % 700 + 12}}}",
        "doi": f"{{10.5555/bench.{year}.{number}}}",
        "url": f"{{https://example.org/papers/{number}}}",
        "keywords": f"{{{', '.join(sorted(made.sample(TAGS, made.randint(1, 4))))}}}",
        "abstract": f"{{{' '.join(made.choices(WORDS, k=190)).capitalize()}.}}",
    }
    lines = ",\n".join(f"  {field} = {value}" for field, value in fields.items())
    kind = ("article", "article", "inproceedings")[number % 3]
    return f"@{kind}{{{surnames[0].lower()}{year}n{number},\n{lines}\n}}\n\n"


def name(made: random.Random) -> str:
    """A family name."""
    return "".join(made.choices(SYLLABLES, k=made.randint(2, 4))).capitalize()
