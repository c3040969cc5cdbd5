"""What is written where in a row of the paper list: fonts, texts cut to their room, and places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from paperdesk.model.folding import marks
from paperdesk.model.rows import Row, Tag
from paperdesk.ui.days import back_on
from paperdesk.ui.language import number_text
from paperdesk.ui.models.row_words import fed_words
from paperdesk.ui.widgets.title_marks import Mark, WordMark, edges
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

LEAST_CHIP = 44.0  # what is narrower says nothing of a tag
LEAST_REMARK = 48.0
TALLY_GAP = 4.0
TALLY_PADDING = 6.0

Span = tuple[float, float]
Tally = tuple[float, float, str, int]
"""Left edge, width, text, and the number of a highlight's colour."""

Chip = tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class Lines:
    """The texts of a row as they are drawn; places are measured from the row's left edge.

    `marked` are the stretches of the title that a search or a word list has found, `chips` tags with left
    edge and width, `notes` what stands at the end of their line, from `notes_at` on, and `tallies` how
    often words of lists stand in the paper, before that. `remark` stands between chips and those, if there
    is room, from `remark_at` on.
    """

    title: str
    marked: tuple[Mark, ...]
    facts: str
    chips: tuple[Chip, ...]
    notes: str
    notes_at: float
    tallies: tuple[Tally, ...] = ()
    remark: str = ""
    remark_at: float = LEFT


class RowWords(Protocol):
    """Word lists as rows show them; another `version` means that titles are marked otherwise."""

    @property
    def version(self) -> int:
        """A number."""

    def row_marks(self, title: str) -> Sequence[WordMark]:
        """Where words of lists stand in a title."""

    def row_counts(self, paper: int) -> tuple[tuple[int, int], ...]:
        """Colour and number of each list with words in a paper, as far as they are known."""


class PaperLines:
    """Lays rows out in one font; what was laid out is remembered, as a scrolled row is painted again."""

    def __init__(self, font: QFont) -> None:
        """Lay out in this interface font."""
        size = font.pixelSize() if font.pixelSize() > 0 else 13
        self.title = sized(font, size)
        self.unread = sized(font, size, QFont.Weight.Bold)
        self.meta = sized(font, max(11, size - 1))
        self.small = sized(font, max(11, size - 2))
        self.remark = QFont(self.small)
        self.remark.setItalic(True)
        self.remark_metrics = QFontMetricsF(self.remark)
        self.title_metrics = QFontMetricsF(self.title)
        self.unread_metrics = QFontMetricsF(self.unread)
        self.meta_metrics = QFontMetricsF(self.meta)
        self.small_metrics = QFontMetricsF(self.small)
        self.line = float(round(size * 20 / 13))
        self.chip_height = float(max(18, round(self.small_metrics.height()) + 4))
        self._known: dict[int, tuple[Row, tuple[object, ...], Lines]] = {}

    def of(self, row: Row, width: float, terms: tuple[str, ...], words: "RowWords | None" = None) -> Lines:
        """The lines of a row that is so wide, with these search terms marked, and words of lists."""
        counts = words.row_counts(row.id) if words else ()
        asked = (width, terms, words.version if words else 0, counts)
        known = self._known.get(row.id)
        if known is not None and known[0] is row and known[1] == asked:
            return known[2]
        if len(self._known) >= KEPT:
            self._known.clear()
        marks = words.row_marks(row.title) if words else ()
        lines = self._lay_out(row, width, terms, marks, counts)
        self._known[row.id] = (row, asked, lines)
        return lines

    def title_is_cut(self, row: Row, width: float) -> bool:
        """Whether a title does not fit into a row of that width."""
        return self._metrics(row).horizontalAdvance(row.title) > width - LEFT - STAR_ZONE

    def _metrics(self, row: Row) -> QFontMetricsF:
        return self.unread_metrics if row.unread else self.title_metrics

    def _lay_out(
        self,
        row: Row,
        width: float,
        terms: tuple[str, ...],
        words: Sequence[WordMark],
        counts: Sequence[tuple[int, int]],
    ) -> Lines:
        # Its key tells one that waits for its details from others, as it is made of the identifier.
        given = row.title or f"{_say('Without a title')} · {row.key}"
        metrics = self._metrics(row)
        title = _cut(metrics, given, width - LEFT - STAR_ZONE)
        facts = _cut(self.meta_metrics, " · ".join(_facts(row)), width - LEFT - RIGHT - STAR)
        notes = " · ".join(_notes(row))
        notes_at = width - RIGHT - (self.small_metrics.horizontalAdvance(notes) if notes else 0.0)
        tallies = self._tallies(counts, notes_at - 8 if notes else notes_at)
        end = tallies[0][0] - 8 if tallies else notes_at - 8 if notes else notes_at
        chips = self._chips(row.tags, end)
        found = [(start, end, 1) for start, end in marks(given, terms)] if terms else []
        font = self.unread if row.unread else self.title
        marked = tuple(
            (LEFT + left, LEFT + right, colour)
            for left, right, colour in edges(given, title, [*words, *found], font, metrics)
        )
        remark_at = chips[-1][0] + chips[-1][1] + 8 if chips else LEFT
        remark = _cut(self.remark_metrics, row.remark, end - remark_at) if row.remark else ""
        remark = remark if end - remark_at >= LEAST_REMARK else ""
        return Lines(title, marked, facts, chips, notes, notes_at, tallies, remark, remark_at)

    def _tallies(self, counts: Sequence[tuple[int, int]], end: float) -> tuple[Tally, ...]:
        """The numbers of words, the last of which ends at `end`."""
        tallies: list[Tally] = []
        for colour, number in reversed(counts):
            width = self.small_metrics.horizontalAdvance(str(number)) + 2 * TALLY_PADDING
            width = max(width, self.chip_height)
            end -= width
            tallies.append((end, width, str(number), colour))
            end -= TALLY_GAP
        return tuple(reversed(tallies))

    def _chips(self, tags: Sequence[Tag], end: float) -> tuple[Chip, ...]:
        """The chips that fit before `end`; the last may say how many are left."""
        chips: list[Chip] = []
        at = LEFT
        for number, tag in enumerate(tags):
            text = _cut(self.small_metrics, tag.name, CHIP_WIDEST)
            left = len(tags) - number
            room = end - at - (0 if left == 1 else CHIP_GAP + self._chip_width(f"+{left - 1}"))
            if self._chip_width(text) > room:
                if number or room < LEAST_CHIP:
                    return (*chips, (at, self._chip_width(f"+{left}"), f"+{left}"))
                text = _cut(self.small_metrics, tag.name, room - 2 * CHIP_PADDING)
            chips.append((at, self._chip_width(text), text))
            at += chips[-1][1] + CHIP_GAP
        return tuple(chips)

    def _chip_width(self, text: str) -> float:
        return self.small_metrics.horizontalAdvance(text) + 2 * CHIP_PADDING


def _cut(metrics: QFontMetricsF, text: str, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _facts(row: Row) -> list[str]:
    names = row.authors.split(", ") if row.authors else [_say("Unknown authors")]
    shown = ", ".join([*names[:AUTHORS_SHOWN], "…"] if len(names) > AUTHORS_SHOWN else names)
    venue = row.venue or ("arXiv" if row.arxiv else "")
    return [shown, *([str(row.year)] if row.year else []), *([venue] if venue else [])]


def _notes(row: Row) -> list[str]:
    """When a paper is back, and what there is to find at it, such as two highlights and a note."""
    parts = []
    if row.highlights == 1:
        parts.append(_say("1 highlight"))
    elif row.highlights:
        parts.append(_say("{number} highlights").format(number=number_text(row.highlights)))
    if row.noted:
        parts.append(_say("1 note"))
    return [*fed_words(row.fed), *filter(None, [back_on(row.snoozed_until, row.status)]), *parts]


def _say(text: str) -> str:
    return QCoreApplication.translate("PaperDelegate", text)
