"""Pictures in few colours: windows are painted in few, and letters need no more than some shades of them."""

from collections import Counter
from typing import Final

from PySide6.QtGui import QImage

COLOURS: Final = 112
BEST: Final = 0  # of the ways Qt compresses a PNG file
SHADE: Final = 0xF8F8F8  # what is alike in shades that one of them can stand for


def small(image: QImage) -> QImage:
    """The same picture in few of its colours; what is left out takes the nearest of them."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("B").cast("I")
    return plain.convertToFormat(QImage.Format.Format_Indexed8, _table(Counter(pixels)))


def _table(found: Counter[int]) -> list[int]:
    """The colours to keep: over and over the one that most would be lost without."""
    counts: Counter[int] = Counter()
    shown: dict[int, int] = {}  # the most frequent of alike shades
    for colour, count in found.most_common():
        shown.setdefault(colour & SHADE, colour)
        counts[shown[colour & SHADE]] += count
    lost = {colour: count * (255.0**2) for colour, count in counts.items()}
    kept: list[int] = []
    while lost and len(kept) < COLOURS:
        best = max(lost, key=lambda colour: lost[colour])
        kept.append(best)
        del lost[best]
        for colour, loss in lost.items():
            lost[colour] = min(loss, counts[colour] * _distance(colour, best))
    return sorted(kept)


def _distance(one: int, other: int) -> int:
    """How unlike two colours are, squared."""
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))
