"""Where comments stand in the margin: each beside its line, or below the one before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

GAP = 10


@dataclass(frozen=True, slots=True)
class Card:
    """One comment: its highlight, what is said, on which words, in which colour, and where."""

    id: int
    text: str
    quote: str
    colour: int
    beside: int  # the upper edge of the line it belongs to
    height: int
    top: int = 0

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height


def stacked(cards: Iterable[Card]) -> list[Card]:
    """The cards from top to bottom, none of them over another."""
    placed: list[Card] = []
    free = 0
    for card in sorted(cards, key=lambda each: (each.beside, each.id)):
        top = max(card.beside, free)
        placed.append(Card(card.id, card.text, card.quote, card.colour, card.beside, card.height, top))
        free = top + card.height + GAP
    return placed


def at(cards: Sequence[Card], y: int) -> Card | None:
    """The card that a height is within."""
    return next((card for card in cards if card.top <= y < card.bottom), None)
