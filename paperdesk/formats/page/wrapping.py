"""Where the lines of a list were wrapped, and which of them go on in the next."""

from collections.abc import Sequence

from paperdesk.formats.page.casing import is_cut_off, starts_within
from paperdesk.formats.page.pieces import Piece

_NARROWEST, _WIDEST, _ENDLESS = 45, 160, 1_000_000
_RAGGED, _OFTEN = 15, 0.15


def width_of(pieces: Sequence[Piece]) -> int:
    """Where lines were wrapped; more than any line is long when they were not."""
    lengths = sorted(piece.row.indent + len(piece.row.text) for piece in pieces)
    width = lengths[len(lengths) * 98 // 100] if lengths else 0
    full = sum(length > width - _RAGGED for length in lengths)
    return width if _NARROWEST <= width <= _WIDEST and full > _OFTEN * len(lengths) else _ENDLESS


def is_full(piece: Piece, following: Piece, width: int) -> bool:
    """Whether the line ends where the first word of the next one had no room."""
    if following.row.apart:
        return False
    word = following.row.text.split(" ", 1)[0]
    return piece.row.indent + len(piece.row.text) + 1 + len(word) > width


def goes_on(piece: Piece, following: Piece, width: int) -> bool:
    """Whether a title that begins in one line goes on in the next."""
    if not piece.may_be_title or following.row.apart:
        return False
    broken = is_cut_off(piece.text) or starts_within(following.text)
    return broken or is_full(piece, following, width)
