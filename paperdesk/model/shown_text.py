"""A text as it is shown and as it is stored, and which span of the one is which span of the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

Span = tuple[int, int]
OBJECT = "\ufffc"  # stands for something that is drawn in a text


@dataclass(frozen=True, slots=True)
class Piece:
    """Code points `start` to `end` of a stored text, and what is shown instead of them.

    What shows nothing belongs to what follows it when it is `forward`, else to what stands before it.
    """

    start: int
    end: int
    shown: str
    forward: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """Code points `start` to `end` that are raised (`level` 1) or lowered (-1)."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Formula:
    """Maths as LaTeX without what marks it as maths; `display` when it stands in a line of its own."""

    latex: str
    display: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Code points `start` to `end` of a stored text that are drawn as a formula.

    In a shown text they are one `OBJECT`.
    """

    start: int
    end: int
    formula: Formula


@dataclass(frozen=True, slots=True)
class ShownText:
    """What is shown of a stored text; spans are code points, end exclusive.

    Each of `replaced` is a stored span and the shown span in its place, neither of them empty; what
    stands between them is shown as it is stored. A span that begins or ends within a replaced one is
    widened to the whole of it.
    """

    stored: str
    text: str
    replaced: tuple[tuple[Span, Span], ...] = ()
    scripts: tuple[Script, ...] = ()
    drawn: tuple[Place, ...] = ()

    @classmethod
    def plain(cls, text: str) -> "ShownText":
        """A text that is shown as it is stored."""
        return cls(text, text)

    @classmethod
    def of(
        cls,
        text: str,
        pieces: Iterable[Piece],
        scripts: Sequence[Script] = (),
        drawn: Sequence[Place] = (),
    ) -> "ShownText":
        """`text` with pieces replaced, which are in order and do not overlap.

        Scripts and places are spans of `text`; what is drawn is replaced by a piece that has an `OBJECT`.
        """
        shown: list[str] = []
        replaced: list[tuple[Span, Span]] = []
        stored_at = shown_at = 0
        for piece in _without_empty(text, pieces):
            shown += (text[stored_at : piece.start], piece.shown)
            start = shown_at + piece.start - stored_at
            stored_at, shown_at = piece.end, start + len(piece.shown)
            replaced.append(((piece.start, piece.end), (start, shown_at)))
        shown.append(text[stored_at:])
        made = cls(text, "".join(shown), tuple(replaced))
        moved = tuple(Script(*made.to_shown(each.start, each.end), each.level) for each in scripts)
        return cls(made.stored, made.text, made.replaced, moved, tuple(made._moved(each) for each in drawn))

    def _moved(self, place: Place) -> Place:
        """The place of a formula in what is shown."""
        at = self.text.index(OBJECT, self.to_shown(place.start, place.end)[0])
        return Place(at, at + 1, place.formula)

    def to_shown(self, start: int, end: int) -> Span:
        """The shown span of a stored one."""
        return _mapped(self.replaced, start, end, 0)

    def to_stored(self, start: int, end: int) -> Span:
        """The stored span of a shown one."""
        return _mapped(self.replaced, start, end, 1)


def _mapped(replaced: Sequence[tuple[Span, Span]], start: int, end: int, side: int) -> Span:
    first = _border(replaced, start, side, 0)
    return first, first if start == end else _border(replaced, end, side, 1)


def _border(replaced: Sequence[tuple[Span, Span]], at: int, side: int, edge: int) -> int:
    """Where a border lies on the other side; within something replaced it goes to that edge of it."""
    before = bisect_right(replaced, at, key=lambda pair: pair[side][0]) - 1
    if before < 0:
        return at
    (here, there) = replaced[before][side], replaced[before][1 - side]
    if at >= here[1]:
        return at - here[1] + there[1]
    return there[0] if at == here[0] else there[edge]


def _without_empty(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with each one that shows nothing joined to a neighbour."""
    done: list[Piece] = []
    waiting: Piece | None = None
    for each in chain(pieces, (None,)):
        piece = each
        if waiting is not None and piece is not None and piece.start == waiting.end:
            piece = Piece(waiting.start, piece.end, piece.shown, piece.forward)
        elif waiting is not None:
            _put_on_next(text, done, waiting)
        waiting = None
        if piece is None:
            break
        if piece.shown:
            done.append(piece)
        elif piece.forward or not _put_on_last(text, done, piece):
            waiting = piece
    return done


def _put_on_next(text: str, done: list[Piece], empty: Piece) -> None:
    if empty.end < len(text):
        done.append(Piece(empty.start, empty.end + 1, text[empty.end]))
    else:
        _put_on_last(text, done, empty)


def _put_on_last(text: str, done: list[Piece], empty: Piece) -> bool:
    if done and done[-1].end == empty.start:
        done[-1] = Piece(done[-1].start, empty.end, done[-1].shown)
    elif empty.start > 0:
        done.append(Piece(empty.start - 1, empty.end, text[empty.start - 1]))
    else:
        return False
    return True


class Units:
    """Code points of a text as UTF-16 units, which windows count, and back."""

    def __init__(self, text: str) -> None:
        """Count in `text`."""
        self._wide = [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._first_units = [at + before for before, at in enumerate(self._wide)]

    def to_units(self, start: int, end: int) -> Span:
        """A span of code points as one of units."""
        return start + bisect_left(self._wide, start), end + bisect_left(self._wide, end)

    def to_points(self, start: int, end: int) -> Span:
        """A span of units as one of code points; a letter that it cuts through belongs to it."""
        first, last = self._point(start), self._point(end)
        if end > start and self._is_within(end):
            last += 1
        return first, last

    def _point(self, unit: int) -> int:
        return unit - bisect_left(self._first_units, unit)

    def _is_within(self, unit: int) -> bool:
        """Whether a unit is the second one of a letter."""
        before = bisect_left(self._first_units, unit)
        return before > 0 and self._first_units[before - 1] == unit - 1
