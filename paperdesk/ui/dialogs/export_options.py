"""The left side of the export dialog: what goes into the file, and how it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from paperdesk.formats.bibtex.writing import BibtexOptions
from paperdesk.formats.registry import ExportFormat
from paperdesk.ui.dialogs.pieces import check_box, combo_box, label
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.dialogs.template_edit import TemplateEdit
from paperdesk.ui.questions import Scope

FIRST_COLUMN: Final = 220  # pixels, so that boxes of several groups stand under each other
BRACES: Final = "title_braces"
TEMPLATE: Final = "template"
SPELLING: Final = ("as_imported", "mended", "ascii")
REFERENCES: Final = ("abstract", "keywords", "identifiers", "note", "status")
BIBTEX: Final = (*SPELLING, *REFERENCES, BRACES)
# What can be chosen for a format; the other formats leave nothing to choose.
CHOICES: Final = MappingProxyType(
    {
        "bibtex": BIBTEX,
        "biblatex": BIBTEX,
        "ris": ("as_imported", "abstract", "keywords", "note"),
        "csv": ("note",),
        "markdown": ("note",),
        "annotations": (TEMPLATE,),
    }
)


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


class BoxGrid(QWidget):
    """Check boxes, of which some are shown: in two columns, or in one when they are too wide."""

    def __init__(self, room: int) -> None:
        """Show none yet; `room` is the width that two columns may take."""
        super().__init__()
        self._room = room
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, FIRST_COLUMN)
        self._grid.setColumnStretch(1, 1)

    def show_boxes(self, boxes: Sequence[QCheckBox]) -> None:
        """Show these, from left to right and from top to bottom, and no others."""
        while (item := self._grid.takeAt(0)) is not None:
            if (box := item.widget()) is not None:
                box.hide()
        columns = self._columns(boxes)
        for number, box in enumerate(boxes):
            self._grid.addWidget(box, number // columns, number % columns)
            box.show()
        self.setVisible(bool(boxes))

    def _columns(self, boxes: Sequence[QCheckBox]) -> int:
        widths = [box.sizeHint().width() for box in boxes]
        first, second = max(widths[::2], default=0), max(widths[1::2], default=0)
        return 2 if max(FIRST_COLUMN, first) + self._grid.horizontalSpacing() + second <= self._room else 1


class ExportOptions(QWidget):
    """Scope, format, and what can be chosen for that format; `changed` tells every change."""

    changed = Signal()

    def __init__(
        self,
        scopes: Sequence[Scope],
        formats: Sequence[ExportFormat],
        options: BibtexOptions,
        *,
        room: int,
        format: str = "",
        others: Mapping[str, BibtexOptions] = MappingProxyType({}),
        template: str = "",
    ) -> None:
        """Offer `scopes` and `formats`, and begin with `format`; `others` have options of their own.

        `template` is how highlights went out as Markdown last, "" for the usual one.
        """
        super().__init__()
        self.scope = scopes[0]
        self._options = {"": options, **others}  # by format; "" for those without any of their own
        self._scopes = scopes
        self._formats = formats
        choice = ScopeChoice(scopes, room)
        choice.chosen.connect(self._choose_scope)
        self._format = combo_box(
            self.tr("Format of the file"), [(each.id, each.name) for each in formats], format
        )
        self._purpose = label("", "hint")
        self._all_fields = label(self.tr("Unedited entries keep all the fields they came with."), "hint")
        self._boxes = self._make_boxes(options)
        self._braces = self._make_braces(options)
        self._template = TemplateEdit(template)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._section(self.tr("What"), choice)
        self._section(self.tr("Format"), self._format, self._purpose)
        self._groups = {SPELLING: BoxGrid(room), REFERENCES: BoxGrid(room)}
        self._heads = {
            "as_imported": self._section(self.tr("Entries"), self._groups[SPELLING]),
            "note": self._section(self.tr("Include"), self._groups[REFERENCES], self._all_fields),
            BRACES: self._section(self.tr("Capitals in titles"), self._braces),
            TEMPLATE: self._section(self.tr("Template"), self._template),
        }
        self._shown = ""  # the format whose options the boxes show
        self._fit_format()
        self._connect()

    def _connect(self) -> None:
        self._format.currentIndexChanged.connect(self._fit_format)
        self._format.currentIndexChanged.connect(self.changed)
        self._braces.currentIndexChanged.connect(self.changed)
        self._boxes["as_imported"].toggled.connect(self._tell_of_fields)
        for box in self._boxes.values():
            box.toggled.connect(self.changed)
        self._template.changed.connect(self.changed)

    def format(self) -> ExportFormat:
        """The format that is chosen."""
        return self._formats[self._format.currentIndex()]

    def options(self) -> BibtexOptions:
        """What is chosen now for the format; what it leaves no choice of is as it was at the beginning."""
        chosen: dict[str, Any] = {name: box.isChecked() for name, box in self._boxes.items()}
        return replace(self._options[self._shown], **chosen, title_braces=self._braces.currentData())

    def template(self) -> str:
        """The template that goes with the format; "" for none, and for the usual one."""
        return self._template.template() if TEMPLATE in CHOICES.get(self.format().id, ()) else ""

    def suffix(self) -> str:
        """The file name's ending for the chosen format, ".bib"."""
        return self.format().suffix

    def suffixes(self) -> list[str]:
        """The endings of all formats."""
        return [each.suffix for each in self._formats]

    def _fit_format(self) -> None:
        """Show what can be chosen for the format, and what was chosen for it last."""
        format = self.format().id
        self._options[self._shown] = self.options()
        self._shown = format if format in self._options else ""
        for name, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(self._options[self._shown], name))
        self._boxes["note"].setText(self._notes().get(format, self.tr("Notes")))
        choices = CHOICES.get(format, ())
        self._purpose.setText(self._purposes().get(format, ""))
        for names, group in self._groups.items():
            group.show_boxes([self._boxes[name] for name in names if name in choices])
        for name, part in ((BRACES, self._braces), (TEMPLATE, self._template), *self._heads.items()):
            part.setVisible(name in choices)
        self._order(choices)
        self._tell_of_fields()

    def _order(self, choices: Sequence[str]) -> None:
        """Have Tab go through what can be chosen from top to bottom."""
        boxes = [self._boxes[name] for name in choices if name in self._boxes]
        for first, second in pairwise((self._format, *boxes, self._braces)):
            self.setTabOrder(first, second)

    def _tell_of_fields(self) -> None:
        """Say so where the boxes say nothing about entries that go out as they came."""
        whole = CHOICES.get(self.format().id) == BIBTEX
        self._all_fields.setVisible(whole and self._boxes["as_imported"].isChecked())

    def _notes(self) -> dict[str, str]:
        """What goes along with the notes in formats that have more than these."""
        return {
            "csv": self.tr("Notes, status, rating, collections"),
            "markdown": self.tr("Notes and highlights"),
        }

    def _purposes(self) -> dict[str, str]:
        return {
            "bibtex": self.tr("For LaTeX with BibTeX or natbib"),
            "biblatex": self.tr("For LaTeX with biblatex and biber"),
            "ris": self.tr("For Zotero, EndNote, Mendeley and most other programs"),
            "csl-json": self.tr("For Pandoc, Quarto and other citation processors"),
            "csv": self.tr("A table for a spreadsheet, one row for each paper"),
            "markdown": self.tr("A reading list with citations, highlights and notes"),
            "json": self.tr("Everything about these papers, notes and highlights too"),
            "annotations": self.tr("Your highlights, comments and notes, for any editor of notes"),
            "annotations-html": self.tr("Your highlights in their abstracts, for any browser"),
            "web-annotation": self.tr("Your highlights as the W3C describes them, for other readers"),
            "readwise": self.tr("Your highlights as a table that Readwise takes"),
        }

    def _make_boxes(self, options: BibtexOptions) -> dict[str, QCheckBox]:
        rows = (
            (
                "as_imported",
                self.tr("Unedited entries as they came"),
                self.tr("To the letter as in their file; what is included below is for the others"),
            ),
            (
                "mended",
                self.tr("Mended where LaTeX would stop"),
                self.tr("What BibTeX, biber or LaTeX does not take is written otherwise, and told"),
            ),
            ("ascii", self.tr("Accents as LaTeX commands"), self.tr("For old styles that know no Unicode")),
            ("abstract", self.tr("Abstract"), self.tr("The whole abstract")),
            ("keywords", self.tr("Keywords from tags"), self.tr("Tags become keywords")),
            ("identifiers", self.tr("DOI, URL, eprint"), self.tr("Where the paper is found")),
            ("note", self.tr("Notes"), self.tr("Your own notes leave the library")),
            ("status", self.tr("Reading status"), self.tr("Whether you have read it")),
        )
        return {name: check_box(text, tip, on=getattr(options, name)) for name, text, tip in rows}

    def _make_braces(self, options: BibtexOptions) -> QComboBox:
        choices = (
            ("words", self.tr("Protect names and acronyms")),
            ("whole", self.tr("Protect the whole title")),
            ("none", self.tr("As they are")),
        )
        combo = combo_box(self.tr("Braces keep capitals in titles"), choices, options.title_braces)
        combo.setToolTip(self.tr("Braces keep a style from changing capitals, as in {BERT}"))
        return combo

    def _section(self, name: str, *fields: QWidget) -> QLabel:
        head = label(name, "section")
        head.setContentsMargins(0, 10 if self._column.count() else 0, 0, 0)
        for field in (head, *fields):
            self._column.addWidget(field)
        return head

    def _choose_scope(self, number: int) -> None:
        self.scope = self._scopes[number]
        self.changed.emit()
