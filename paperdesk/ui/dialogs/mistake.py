"""PaperDesk made a mistake: what would be written down about it, to be read, copied, kept or not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import SIDE, button, sentence
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.theme import fixed_font


class Mistake(Sheet):
    """Shows a report; agreeing writes it to the log, Esc does not."""

    def __init__(self, window: QWidget, report: str, log: Path) -> None:
        """`report` is shown to the letter as it would be written to `log`."""
        title = self.tr("Something went wrong that should not have")
        super().__init__(window, title, QSize(680, 460))
        self.add_title(title)
        self._report = report
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 8)
        column.setSpacing(10)
        column.addWidget(
            sentence(
                self.tr(
                    "Every change saved before it is safe. If the window behaves oddly, "
                    "start PaperDesk again."
                )
            )
        )
        column.addWidget(
            sentence(
                self.tr(
                    "This report says where in the program it happened; nothing of your papers is in it, "
                    "and it goes nowhere but into {log} on this computer."
                ).format(log=log),
                "meta",
            )
        )
        column.addWidget(self._text(), 1)
        self.body.addLayout(column, 1)
        copy = button(self.tr("Copy"), self.tr("Copy the report, to send it to the developers"), self._copy)
        leave = button(self.tr("Do not write"), self.tr("Close and write nothing down"), self.reject)
        write = button(
            self.tr("Write down"), self.tr("Write it to the log and close"), self.accept, "primary"
        )
        self._hint = self.add_footer("", copy, leave, write)
        self.start_with(write)

    def _text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self._report)
        text.setReadOnly(True)
        text.setFont(fixed_font())
        text.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Report"))
        return text

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._hint.setText(self.tr("Copied."))
