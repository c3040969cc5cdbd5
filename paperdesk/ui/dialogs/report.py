"""What an import did: counts, what failed and why, what was left over."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, plural
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.theme import fixed_font, theme_of

if TYPE_CHECKING:
    from paperdesk.library.report import FileReport

MOST_LINES = 300  # of each kind; the rest is counted
MOST_RAW = 2000  # characters of an entry that could not be read


class Report(Sheet):
    """Shows a FileReport; `text()` is all of it as it can be copied."""

    def __init__(self, window: QWidget, report: "FileReport") -> None:
        """Show `report`."""
        title = plural(self.tr("%n paper(s) added", "", report.added), report.added)
        title = title if report.added else self.tr("No new papers")
        long = bool(report.failed or report.warnings or report.leftover)
        super().__init__(window, title, QSize(640, 560 if long else 0))
        self._report = report
        self.add_title(title, self.tr("From {}").format(report.file))
        self.body.addLayout(self._counts())
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setProperty("kind", "bare")
        self._text.setAccessibleName(self.tr("Details of the import"))
        self._text.document().setDocumentMargin(SIDE - 1)
        self.body.addWidget(hairline())
        if long:
            self._write()
            self.body.addWidget(self._text, 1)
            self.body.addWidget(hairline())
        copy = button(self.tr("Copy"), self.tr("Copy this report to the clipboard"), self._copy)
        close = button(self.tr("Close"), self.tr("Go to the papers"), self.accept, "primary")
        self.add_footer(self.tr("One undo takes the whole import back."), copy, close)
        self.start_with(close)

    def text(self) -> str:
        """The report as plain text."""
        counts = ", ".join(f"{number} {name}" for number, name in self._numbers())
        return f"{self._report.file}: {counts}\n\n{self._text.toPlainText()}".strip() + "\n"

    def _numbers(self) -> list[tuple[int, str]]:
        report = self._report
        more = [
            (report.merged, self.tr("completed papers you have")),
            (report.skipped, self.tr("already here")),
            (len(report.failed), self.tr("not read")),
        ]
        always = [(report.found, self.tr("found")), (report.added, self.tr("added"))]
        return always + [(number, name) for number, name in more if number]

    def _counts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 16)
        row.setSpacing(28)
        for number, name in self._numbers():
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(f"{number:,}", "title"))
            column.addWidget(label(name, "err" if name == self.tr("not read") else "hint"))
            row.addLayout(column)
        row.addStretch(1)
        return row

    def _write(self) -> None:
        report = self._report
        failed = ((each.line, each.key, each.reason, each.raw) for each in report.failed)
        self._section(self.tr("Not read"), failed, len(report.failed))
        warned = ((each.line, each.key, each.reason, "") for each in report.warnings)
        self._section(self.tr("Read with a remark"), warned, len(report.warnings))
        left = ((each.line, "", each.text, "") for each in report.leftover)
        self._section(self.tr("Left over, not imported"), left, len(report.leftover))
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _section(self, head: str, lines: Iterable[tuple[int, str, str, str]], count: int) -> None:
        """A heading and its lines, each of (line, key, text, raw source)."""
        if not count:
            return
        theme = theme_of()
        self._block(head, theme.ink, bold=True, above=0 if self._text.document().isEmpty() else 18)
        for line, key, text, raw in islice(lines, MOST_LINES):
            where = self.tr("Line {}").format(line) if line else ""
            self._block(" · ".join(part for part in (where, key, text) if part), theme.ink, above=6)
            for part in raw[:MOST_RAW].strip().splitlines():
                self._block(part, theme.ink2, fixed=True, left=16)
        if count > MOST_LINES:
            self._block(self.tr("… and {} more").format(count - MOST_LINES), theme.ink3, above=6)

    def _block(
        self,
        text: str,
        colour: str,
        *,
        bold: bool = False,
        fixed: bool = False,
        above: int = 0,
        left: int = 0,
    ) -> None:
        """One paragraph of plain text."""
        shape = QTextCharFormat()
        shape.setForeground(QColor(colour))
        if bold:
            shape.setFontWeight(QFont.Weight.DemiBold)
        if fixed:
            shape.setFont(fixed_font())
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setLeftMargin(left)
        cursor = QTextCursor(self._text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._text.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(text, shape)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
