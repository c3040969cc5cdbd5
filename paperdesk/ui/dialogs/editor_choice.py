"""The editor that citations are pushed to, and its command, with a look at what will be run."""

import shlex
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from paperdesk.cite.copy_labels import PUSHED_FORMS
from paperdesk.cite.editors import EDITORS, PLACES, Editor, arguments, editor, has_place, lyx_request
from paperdesk.cite.pushing import is_there
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.pieces import button, combo_box, label, line_edit, sentence, set_role
from paperdesk.ui.dialogs.push_settings import (
    FORM,
    PUSHED,
    command_of,
    editor_name,
    set_command,
)
from paperdesk.ui.settings import Settings
from paperdesk.ui.theme import fixed_font
from paperdesk.ui.widgets.spoken import spoken

FIRST_COLUMN: Final = 96


def code_line() -> QLabel:
    """A line in the fixed font on a ground of its own, for what will be written."""
    made = sentence("")
    made.setProperty("kind", "code")
    made.setFont(fixed_font(12))
    made.setContentsMargins(10, 6, 10, 6)
    return made


class EditorChoice(QWidget):
    """An editor, what it is given, and its command; everything is kept at once."""

    def __init__(self, settings: Settings, citation: Callable[[str], str], keys: str) -> None:
        """`citation` gives that of the example in a form, `keys` are those of it."""
        super().__init__()
        self._settings = settings
        self._citation = citation
        self._keys = keys
        self.which = self._which()
        self.form = self._form_box()
        self.command = line_edit(self.tr("Command that is run"))
        self.command.setFont(fixed_font(12))
        self.usual = button(
            self.tr("Usual one"), self.tr("Go back to the usual command"), self._reset, "link"
        )
        self.usual.setAutoDefault(False)
        self._name = label(self.tr("Command"))
        self._name.setBuddy(self.command)
        self.example = code_line()
        self.hint = sentence("", "hint")
        self._lay_out()
        self.which.currentIndexChanged.connect(self._choose)
        self.form.currentIndexChanged.connect(self._take_form)
        self.command.textEdited.connect(self._take_command)
        self._choose()

    def _which(self) -> QComboBox:
        none = ("", self.tr("Not chosen yet"))
        names = [none, *((each.id, editor_name(each)) for each in EDITORS)]
        return combo_box(self.tr("Editor"), names, self._settings.text(PUSHED))

    def _form_box(self) -> QComboBox:
        forms = [(id, _translated(text)) for id, text in PUSHED_FORMS]
        return combo_box(self.tr("What is pushed"), forms, self._settings.text(FORM))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, FIRST_COLUMN)
        grid.setColumnStretch(1, 1)
        for row, (text, box) in enumerate(
            ((self.tr("Editor"), self.which), (self.tr("Citation"), self.form))
        ):
            name = label(text)
            name.setBuddy(box)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.command, 1)
        line.addWidget(self.usual)
        grid.addWidget(self._name, 2, 0)
        grid.addLayout(line, 2, 1)
        grid.addWidget(self.example, 3, 0, 1, 2)
        grid.addWidget(self.hint, 4, 0, 1, 2)

    def _chosen(self) -> Editor | None:
        return editor(self.which.currentData())

    def _choose(self) -> None:
        self._settings.set(PUSHED, self.which.currentData())
        found = self._chosen()
        for part in (self._name, self.command, self.usual, self.example):
            part.setVisible(found is not None)
        self.command.setText(command_of(self._settings, found) if found else "")
        self.command.setCursorPosition(0)
        self.form.setEnabled(not (found and found.pipe))  # LyX writes its own citations of keys
        self.command.setPlaceholderText(self.tr("a program, and {cite} where the citation goes"))
        self._name.setText(self.tr("Pipe") if found and found.pipe else self.tr("Command"))
        self.show_example()

    def _take_form(self) -> None:
        self._settings.set(FORM, self.form.currentData())
        self.show_example()

    def _take_command(self, text: str) -> None:
        if found := self._chosen():
            set_command(self._settings, found, text)
        self.show_example()

    def _reset(self) -> None:
        if found := self._chosen():
            set_command(self._settings, found, found.command)
            self._choose()

    def show_example(self) -> None:
        """Show what would be run for the example, and say what stands in the way."""
        found = self._chosen()
        text, said, role = self._told(found) if found else ("", self._of_asking(), "hint")
        self.example.setVisible(bool(text))
        self.example.setText(text)
        self.hint.setText(said)
        set_role(self.hint, role)
        self.command.setAccessibleDescription(said)
        self.usual.setEnabled(found is not None and self.command.text() != found.command)

    def _told(self, found: Editor) -> tuple[str, str, str]:
        """What would be run, a sentence on it, and the role of the sentence."""
        command = self.command.text()
        citation = self._citation(self.form.currentData())
        try:
            parts = arguments(command, citation, self._keys) if not found.pipe else []
        except PaperDeskError as error:
            return "", spoken(str(error)), "err"
        text = lyx_request(self._keys).strip() if found.pipe else shlex.join(parts)
        if not command.strip():
            return "", self._of_places(), "hint"
        if not is_there(found, command):
            return text, self._of_missing(found, parts), "warn"
        return text, self._of_places(found, command), "hint"

    def _of_asking(self) -> str:
        return self.tr("You are asked for the editor when you first push a citation to one.")

    def _of_missing(self, found: Editor, parts: list[str]) -> str:
        if found.pipe:
            return self.tr("There is no such pipe now; LyX makes it when it starts.")
        return self.tr("There is no program “{name}” on this computer.").format(name=parts[0])

    def _of_places(self, found: Editor | None = None, command: str = "") -> str:
        if found and found.pipe:
            return self.tr("Name the same pipe in LyX: Preferences, Paths, LyXServer pipe, without “.in”.")
        if found and not has_place(command):
            return self.tr("The citation is put on the clipboard and the program called: paste it there.")
        names = " ".join(PLACES[1:])
        said = self.tr("{cite} stands for the citation; so do, with keys alone or in quotes: {names}")
        return said.replace("{names}", names)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
