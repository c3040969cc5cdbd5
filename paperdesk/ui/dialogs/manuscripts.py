"""How keys are cited in manuscripts, and the editor that citations are pushed to."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from paperdesk.cite.copy_as import CopyWishes, copy_form
from paperdesk.cite.key_forms import LATEX_COMMAND, latex_command
from paperdesk.model.paper import Paper
from paperdesk.ui.dialogs.editor_choice import EditorChoice, code_line
from paperdesk.ui.dialogs.pieces import (
    SIDE,
    Scroller,
    button,
    check_box,
    combo_box,
    hairline,
    label,
    set_role,
)
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.settings import Settings

COMMANDS: Final = ("cite", "citep", "citet", "parencite", "textcite", "autocite", "footcite", "nocite")
"""Commands of LaTeX, natbib and biblatex that are offered; any other one can be typed."""
EXAMPLE: Final = "roe2020pages"
MOST_KEYS: Final = 2
FIRST_COLUMN: Final = 96
SIZE: Final = QSize(640, 680)


class Manuscripts(Sheet):
    """Shows what each choice makes of `keys`, those of the selected papers; a choice holds at once."""

    def __init__(self, window: QWidget, settings: Settings, keys: Sequence[str]) -> None:
        """Show and change `settings`."""
        super().__init__(window, self.tr("Manuscripts and editors"), SIZE)
        self._settings = settings
        self._papers = [Paper(key=key) for key in keys[:MOST_KEYS] or (EXAMPLE,)]
        self.command = self._command_box()
        self.room = self._box("cite/latex_room", self.tr("Empty brackets for a page: \\cite[]{key}"))
        self.brackets = self._box("cite/pandoc_brackets", self.tr("Brackets around the citation: [@key]"))
        self.latex, self.pandoc = code_line(), code_line()
        self._wrong = label("", "err")
        self.editor = EditorChoice(settings, self._citation, ",".join(paper.key for paper in self._papers))
        self.add_title(
            self.tr("Manuscripts and editors"),
            self.tr("How citation keys are written when you copy them, and which editor they are pushed to"),
        )
        self.body.addWidget(hairline())
        self.body.addWidget(self._form(), 1)
        self.body.addWidget(hairline())
        self.add_footer(
            self.tr("Changes hold at once"),
            button(self.tr("Done"), self.tr("Go back to the papers"), self.accept, "primary"),
        )
        self.start_with(self.command)
        self._show()

    def _form(self) -> Scroller:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIDE, 4, SIDE, 16)
        column.setSpacing(8)
        command = QGridLayout()
        command.setHorizontalSpacing(12)
        command.setColumnMinimumWidth(0, FIRST_COLUMN)
        command.setColumnStretch(1, 1)
        name = label(self.tr("Command"))
        name.setBuddy(self.command)
        command.addWidget(name, 0, 0)
        command.addWidget(self.command, 0, 1)
        for part in (_head(self.tr("LaTeX")), command, self._wrong, self.room, self.latex):
            _add(column, part)
        for part in (_head(self.tr("Markdown")), self.brackets, self.pandoc):
            _add(column, part)
        _add(column, _head(self.tr("Push to an editor")))
        _add(column, self.editor)
        column.addStretch(1)
        return Scroller(inside)

    def _command_box(self) -> QComboBox:
        current = self._settings.text("cite/latex_command")
        made = combo_box(self.tr("Command of LaTeX"), [(each, f"\\{each}") for each in COMMANDS], current)
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.setEditText(f"\\{latex_command(current) or LATEX_COMMAND}")
        made.editTextChanged.connect(self._take_command)
        return made

    def _take_command(self, text: str) -> None:
        if command := latex_command(text):
            self._settings.set("cite/latex_command", command)
        self._show()

    def _box(self, setting: str, text: str) -> QCheckBox:
        made = check_box(text, text, on=self._settings.flag(setting))

        def keep(on: bool) -> None:
            self._settings.set(setting, on)
            self._show()

        made.toggled.connect(keep)
        return made

    def _show(self) -> None:
        """Bring the examples into line with what is chosen."""
        self.latex.setText(self._citation("cite"))
        self.pandoc.setText(self._citation("pandoc"))
        wrong = not latex_command(self.command.currentText())
        said = self.tr("A command is a backslash and letters, with or without a star; the last one is kept.")
        self._wrong.setText(said if wrong else "")
        self._wrong.setVisible(wrong)
        set_role(self._wrong, "err")
        self.editor.show_example()

    def _citation(self, form: str) -> str:
        settings = self._settings
        wishes = CopyWishes(
            settings.text("cite/latex_command"),
            settings.flag("cite/latex_room"),
            settings.flag("cite/pandoc_brackets"),
        )
        return copy_form(form, wishes).text(self._papers)


def _head(text: str) -> QLabel:
    made = label(text, "section")
    made.setContentsMargins(0, 10, 0, 0)
    return made


def _add(column: QVBoxLayout, part: QWidget | QGridLayout) -> None:
    if isinstance(part, QWidget):
        alignment = Qt.AlignmentFlag.AlignLeft if isinstance(part, QCheckBox) else Qt.AlignmentFlag(0)
        column.addWidget(part, 0, alignment)
    else:
        column.addLayout(part)
