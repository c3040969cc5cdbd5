"""The left side of the export dialog: what goes into the file, and how it is written."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from paperdesk.formats.bibtex import BibtexOptions
from paperdesk.ui.dialogs.pieces import check_box, combo_box, label
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.questions import Scope

FORMATS = ((".bib", "BibTeX"),)  # ending of the file, name


class ScopeChoice(QWidget):
    """One answer of several, as buttons side by side, or as a list to open when they are too wide."""

    chosen = Signal(int)

    def __init__(self, scopes: Sequence[Scope], room: int) -> None:
        """`room` is the width that buttons may take; the first scope is chosen."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        buttons = Segments([scope.label for scope in scopes])
        if buttons.wanted_width() <= room:
            buttons.chosen.connect(self.chosen)
            self._row.addWidget(buttons)
        else:
            self._show_list(scopes)

    def _show_list(self, scopes: Sequence[Scope]) -> None:
        combo = combo_box(self.tr("What"), [(scope.label, scope.label) for scope in scopes], scopes[0].label)
        combo.currentIndexChanged.connect(self.chosen)
        self._row.addWidget(combo)


class ExportOptions(QWidget):
    """Scope, format, fields to include, and braces; `changed` tells every change."""

    changed = Signal()

    def __init__(self, scopes: Sequence[Scope], options: BibtexOptions, room: int) -> None:
        """Offer `scopes` and begin with `options`."""
        super().__init__()
        self.scope = scopes[0]
        self._options = options
        self._scopes = scopes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        choice = ScopeChoice(scopes, room)
        choice.chosen.connect(self._choose_scope)
        self._format = combo_box(self.tr("Format of the file"), FORMATS, ".bib")
        self._boxes = self._make_boxes(options)
        self._braces = self._make_braces(options)
        self._section(column, self.tr("What"), choice)
        self._section(column, self.tr("Format"), self._format)
        self._section(column, self.tr("Include"), *self._boxes.values())
        self._section(column, self.tr("Capitals in titles"), self._braces)
        self._format.currentIndexChanged.connect(self.changed)
        self._braces.currentIndexChanged.connect(self.changed)
        for box in self._boxes.values():
            box.toggled.connect(self.changed)

    def options(self) -> BibtexOptions:
        """What is chosen now; the rest is as it was at the beginning."""
        on = {name: box.isChecked() for name, box in self._boxes.items()}
        braces = cast('Literal["words", "none", "whole"]', self._braces.currentData())
        return replace(
            self._options,
            abstract=on["abstract"],
            keywords=on["keywords"],
            identifiers=on["identifiers"],
            note=on["note"],
            status=on["status"],
            title_braces=braces,
        )

    def suffix(self) -> str:
        """The file name's ending for the chosen format, ".bib"."""
        return str(self._format.currentData())

    def _make_boxes(self, options: BibtexOptions) -> dict[str, QCheckBox]:
        return {
            "abstract": check_box(self.tr("Abstract"), self.tr("The whole abstract"), on=options.abstract),
            "keywords": check_box(
                self.tr("Keywords from tags"), self.tr("Tags become keywords"), on=options.keywords
            ),
            "identifiers": check_box(
                self.tr("DOI, URL, eprint"), self.tr("Where the paper is found"), on=options.identifiers
            ),
            "note": check_box(
                self.tr("Notes (as annote)"), self.tr("Your own notes leave the library"), on=options.note
            ),
            "status": check_box(
                self.tr("Reading status"), self.tr("Whether you have read it"), on=options.status
            ),
        }

    def _make_braces(self, options: BibtexOptions) -> QComboBox:
        choices = (
            ("words", self.tr("Protect names and acronyms")),
            ("whole", self.tr("Protect the whole title")),
            ("none", self.tr("As they are")),
        )
        combo = combo_box(self.tr("Braces keep capitals in titles"), choices, options.title_braces)
        combo.setToolTip(self.tr("Braces keep a style from changing capitals, as in {BERT}"))
        return combo

    @staticmethod
    def _section(column: QVBoxLayout, name: str, *fields: QWidget) -> None:
        if column.count():
            column.addSpacing(10)
        column.addWidget(label(name, "section"))
        for field in fields:
            column.addWidget(field)

    def _choose_scope(self, number: int) -> None:
        self.scope = self._scopes[number]
        self.changed.emit()
