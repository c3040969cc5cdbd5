"""What is written where in a row of the paper list: fonts, texts cut to their room, and places."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from paperdesk.model.folding import marks
from paperdesk.model.rows import Row, Tag
from paperdesk.ui.widgets.type_size import sized

LEFT = 26.0
RIGHT = 15.0
STAR = 16
STAR_ZONE = 44
CHIP_GAP = 5.0
CHIP_PADDING = 8.0
CHIP_WIDEST = 148.0
AUTHORS_SHOWN = 4
KEPT = 1024  # rows whose lines are remembered

Span = tuple[float, float]
Chip = tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class Lines:
    """The texts of a row as they are drawn; places are measured from the row's left edge.

    `marked` are the stretches of the title that a search has found, `chips` tags with left edge and
    width, `notes` what stands at the end of their line, from `notes_at` on.
    """

    title: str
    marked: tuple[Span, ...]
    facts: str
    chips: tuple[Chip, ...]
    notes: str
    notes_at: float


class PaperLines:
    """Lays rows out in one font; what was laid out is remembered, as a scrolled row is painted again."""

    def __init__(self, font: QFont) -> None:
        """Lay out in this interface font."""
        size = font.pixelSize() if font.pixelSize() > 0 else 13
        self.title = sized(font, size)
        self.unread = sized(font, size, QFont.Weight.Bold)
        self.meta = sized(font, max(11, size - 1))
        self.small = sized(font, max(11, size - 2))
        self.title_metrics = QFontMetricsF(self.title)
        self.unread_metrics = QFontMetricsF(self.unread)
        self.meta_metrics = QFontMetricsF(self.meta)
        self.small_metrics = QFontMetricsF(self.small)
        self.line = float(round(size * 20 / 13))
        self.chip_height = float(max(18, round(self.small_metrics.height()) + 4))
        self._known: dict[int, tuple[Row, float, tuple[str, ...], Lines]] = {}

    def of(self, row: Row, width: float, terms: tuple[str, ...]) -> Lines:
        """The lines of a row that is so wide, with these search terms marked."""
        known = self._known.get(row.id)
        if known is not None and known[0] is row and known[1] == width and known[2] == terms:
            return known[3]
        if len(self._known) >= KEPT:
            self._known.clear()
        lines = self._lay_out(row, width, terms)
        self._known[row.id] = (row, width, terms, lines)
        return lines

    def title_is_cut(self, row: Row, width: float) -> bool:
        """Whether a title does not fit into a row of that width."""
        return self._metrics(row).horizontalAdvance(row.title) > width - LEFT - STAR_ZONE

    def _metrics(self, row: Row) -> QFontMetricsF:
        return self.unread_metrics if row.unread else self.title_metrics

    def _lay_out(self, row: Row, width: float, terms: tuple[str, ...]) -> Lines:
        given = row.title or _say("Without a title")
        metrics = self._metrics(row)
        title = _cut(metrics, given, width - LEFT - STAR_ZONE)
        facts = _cut(self.meta_metrics, " · ".join(_facts(row)), width - LEFT - RIGHT - STAR)
        notes = " · ".join(_notes(row))
        notes_at = width - RIGHT - (self.small_metrics.horizontalAdvance(notes) if notes else 0.0)
        chips = self._chips(row.tags, notes_at - 8 if notes else notes_at)
        return Lines(title, _marked(given, title, terms, metrics), facts, chips, notes, notes_at)

    def _chips(self, tags: Sequence[Tag], end: float) -> tuple[Chip, ...]:
        """The chips that fit before `end`; the last may say how many are left."""
        chips: list[Chip] = []
        at = LEFT
        for number, tag in enumerate(tags):
            text = _cut(self.small_metrics, tag.name, CHIP_WIDEST)
            left = len(tags) - number
            room = end - at - (0 if left == 1 else 34)
            if number and self._chip_width(text) > room:
                return (*chips, (at, self._chip_width(f"+{left}"), f"+{left}"))
            if self._chip_width(text) > end - at:
                text = _cut(self.small_metrics, tag.name, max(0.0, room - 2 * CHIP_PADDING))
            chips.append((at, self._chip_width(text), text))
            at += chips[-1][1] + CHIP_GAP
        return tuple(chips)

    def _chip_width(self, text: str) -> float:
        return self.small_metrics.horizontalAdvance(text) + 2 * CHIP_PADDING


def _marked(given: str, shown: str, terms: tuple[str, ...], metrics: QFontMetricsF) -> tuple[Span, ...]:
    if not terms:
        return ()
    visible = len(given) if shown == given else len(shown) - 1
    return tuple(
        (
            LEFT + metrics.horizontalAdvance(given[:start]),
            LEFT + metrics.horizontalAdvance(given[: min(end, visible)]),
        )
        for start, end in marks(given, terms)
        if start < visible
    )


def _cut(metrics: QFontMetricsF, text: str, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _facts(row: Row) -> list[str]:
    names = row.authors.split(", ") if row.authors else [_say("Unknown authors")]
    shown = ", ".join([*names[:AUTHORS_SHOWN], "…"] if len(names) > AUTHORS_SHOWN else names)
    venue = row.venue or ("arXiv" if row.arxiv else "")
    return [shown, *([str(row.year)] if row.year else []), *([venue] if venue else [])]


def _notes(row: Row) -> list[str]:
    """What there is to find at a paper, such as two highlights and a note."""
    parts = []
    if row.highlights == 1:
        parts.append(_say("1 highlight"))
    elif row.highlights:
        parts.append(_say("{number} highlights").format(number=row.highlights))
    if row.noted:
        parts.append(_say("1 note"))
    return parts


def _say(text: str) -> str:
    return QCoreApplication.translate("PaperDelegate", text)
