"""A template for highlights and notes, edited in place, that says what it does not understand."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from paperdesk.formats.annotations.markdown import TEMPLATE
from paperdesk.formats.annotations.template import OF_HIGHLIGHTS, OF_PAPERS, unknown_names
from paperdesk.ui.dialogs.pieces import button, label
from paperdesk.ui.theme import fixed_font
from paperdesk.ui.widgets.plain_text import tip

HEIGHT: Final = 190  # pixels, some ten lines


class TemplateEdit(QWidget):
    """The text of a template; `changed` tells every change."""

    changed = Signal()

    def __init__(self, template: str) -> None:
        """Begin with a template, the usual one for ""."""
        super().__init__()
        self.edit = QPlainTextEdit(template or TEMPLATE)
        self.edit.setFont(fixed_font())
        self.edit.setFixedHeight(HEIGHT)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Template for highlights and notes"))
        self.edit.setToolTip(tip(self._names()))
        self._said = label("", "hint")
        self._said.setWordWrap(True)
        usual = button(self.tr("Use the usual one"), self.tr("Forget this template"), self._reset, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.edit, self._said, usual):
            column.addWidget(part)
        self.edit.textChanged.connect(self._tell)
        self.edit.textChanged.connect(self.changed)
        self._tell()

    def template(self) -> str:
        """The template as it is now, "" for the usual one."""
        text = self.edit.toPlainText()
        return "" if text == TEMPLATE or not text.strip() else text

    def said(self) -> str:
        """What is told under the template."""
        return self._said.text()

    def _names(self) -> str:
        names = " ".join(f"{{{name}}}" for name in (*OF_PAPERS, *OF_HIGHLIGHTS))
        return self.tr("Names that are filled in: {names}").format(names=names)

    def _tell(self) -> None:
        unknown = " ".join(f"{{{name}}}" for name in unknown_names(self.edit.toPlainText()))
        usual = self.tr("Names in braces are filled in; lines without any value are left out.")
        wrong = self.tr("These names stand for nothing and are written as they are: {names}")
        self._said.setText(wrong.format(names=unknown) if unknown else usual)

    def _reset(self) -> None:
        self.edit.setPlainText(TEMPLATE)
