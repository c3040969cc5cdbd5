"""Word lists beyond single edits: brought in from text, written as text, offered to begin with, counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from paperdesk.library.edits import CreateWordList, Edit, Group, SetWordList
from paperdesk.model.word_lists import Finder, WordList, read, tidied, tidied_name

if TYPE_CHECKING:
    from paperdesk.library.library import Library

PRESETS: Final = (
    WordList(0, "Wanted", "yellow"),
    WordList(0, "Avoid", "red"),
    WordList(
        0,
        "Methods",
        "blue",
        (
            *("transformer*", "diffusion", "graph neural network*", "reinforcement learning"),
            *(
                "contrastive",
                "self supervised",
                "fine tun*",
                "distill*",
                "quanti*",
                "bayesian",
                "regression*",
            ),
        ),
    ),
    WordList(
        0,
        "Evidence",
        "green",
        (
            *("ablation*", "benchmark*", "randomi*", "user stud*", "human evaluation", "real world"),
            *("theorem*", "proof*", "proven", "confidence interval*", "statistically", "replicat*"),
        ),
    ),
    WordList(
        0,
        "Resources",
        "violet",
        (
            *("dataset*", "corpus", "corpora", "open source*", "code", "github", "checkpoint*"),
            *("publicly available", "we release", "pretrained model*", "toolkit*", "library"),
        ),
    ),
    WordList(
        0,
        "Claims",
        "red",
        (
            *("novel", "state of the art", "outperform*", "superior", "significant*", "first time"),
            *("remarkabl*", "unprecedented", "extensive experiments"),
        ),
    ),
)
"""Lists to begin with: the first two are empty, since only the reader knows what belongs there."""


def bringing_in(text: str, name: str, present: Iterable[WordList]) -> tuple[Edit | None, int]:
    """The edit that takes over the lists of a text, and how many lists there were.

    Words before the first head make a list called `name`. A list that is there gets the words it lacks.
    """
    found = read(text, tidied_name(name) or "Words")
    edits = tuple(taking_over(present, found))
    return (Group("Import word lists", edits) if edits else None), len(found)


def taking_over(present: Iterable[WordList], lists: Iterable[WordList]) -> Iterator[Edit]:
    """The edits that take over lists: one that is there gets the words it lacks, and keeps its colour."""
    known = {one.name.casefold(): one for one in present}
    for one in _by_name(lists):
        there = known.get(one.name.casefold())
        if there is None:
            yield CreateWordList(one.name, one.colour, one.words)
        elif (words := tidied((*there.words, *one.words))) != there.words:
            yield SetWordList(there.id, words=words)


def _by_name(lists: Iterable[WordList]) -> Iterable[WordList]:
    """Each list once, with all its words, by the name that it will have."""
    found: dict[str, WordList] = {}
    for one in lists:
        name = tidied_name(one.name)
        before = found.setdefault(name.casefold(), replace(one, name=name, words=()))
        found[name.casefold()] = replace(before, words=(*before.words, *one.words))
    return found.values()


def counts(library: Library, finder: Finder, papers: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """How often the words of each of the finder's lists stand in title and abstract, by paper."""
    texts = library.tables(to_read=True).interests.texts(list(papers))
    return {id: finder.counts(title, abstract) for id, (_, title, abstract) in texts.items()}
