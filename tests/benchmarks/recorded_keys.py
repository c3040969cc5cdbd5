"""The keys that are typed into the search box: always the same ones."""

from collections.abc import Iterator
from string import ascii_lowercase

LETTERS = tuple(ascii_lowercase)
COMMONEST = "transformer"
TYPED = (
    "graph neural networks",
    "image segm",
    "xinanet",
    "robust noise",
    '"phase transition"',
    "vision t",
    "transformer time",
    "tag:vision image",
    "year:>=2015 spin",
    "quantum -circuit",
    "black holes",
    "author:wang kernel",
    "stochastic gradient descent",
    "title:model",
    "zzzznothing",
)


def words() -> tuple[str, ...]:
    """What is typed, one after the other, into a box that is emptied in between."""
    return (*LETTERS, COMMONEST, *TYPED, COMMONEST, *TYPED[:4])


def strokes(most: int) -> Iterator[tuple[str, str]]:
    """What stands in the box before each key, and the key; at most so many."""
    typed = [(word[:at], word[at]) for word in words() for at in range(len(word))]
    yield from typed[:most]
