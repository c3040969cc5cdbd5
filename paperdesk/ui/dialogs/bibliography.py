"""An annotated bibliography as a document: what, in which style, with what below, and where."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from paperdesk.cite.documents import FORMATS, DocumentFormat
from paperdesk.ui.dialogs.bibliography_parts import annotated
from paperdesk.ui.dialogs.export_options import ScopeChoice
from paperdesk.ui.dialogs.pieces import (
    Elided,
    button,
    check_box,
    combo_box,
    hairline,
    headed,
    line_edit,
    plural,
)
from paperdesk.ui.dialogs.preview_side import PreviewSide
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.dialogs.style_preview import LETTERS
from paperdesk.ui.dialogs.target_file import CHOICES_WIDTH, ChooseFile, TargetFile
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import BibliographyChoice, BibliographyRequest
from paperdesk.ui.style_worker import Formatted, StyleWorker, sentence_of
from paperdesk.ui.theme import reading_font, theme_of
from paperdesk.ui.widgets.reference_view import write_annotated
from paperdesk.ui.widgets.spoken import spoken

PAUSE: Final = 60
BOXES: Final = ("abstract", "highlights", "note")


class BibliographySheet(Sheet):
    """Asks what to list and where to write it; `choice` is set when the user agreed."""

    def __init__(self, window: QWidget, request: BibliographyRequest, choose: ChooseFile) -> None:
        """`choose` is how another file is chosen."""
        super().__init__(window, self.tr("Bibliography"), QSize(1020, 680))
        self.choice: BibliographyChoice | None = None
        self._request = request
        self._choose = choose
        self._scope = request.scopes[0]
        self._style = request.style
        self._formatted: Formatted | None = None
        self.worker = StyleWorker(request.library, self)
        self.format = combo_box(
            self.tr("Kind of document"), [(each.id, self._name(each)) for each in FORMATS], request.format
        )
        self.boxes = self._make_boxes()
        no_title = self.tr("Title of the document, or none")
        self.name = line_edit(self.tr("Title of the document"), request.title, no_title)
        self.file = TargetFile(request.path, self._change)
        self.preview = PreviewSide(self.tr("Preview"))
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._fill()
        self._connect()
        self.worker.start()
        self._show_scope()
        self._fit_file()

    @staticmethod
    def _suffixes() -> set[str]:
        return {each.suffix for each in FORMATS}

    def _name(self, format: DocumentFormat) -> str:
        names = {
            "docx": self.tr("Word document"),
            "odt": self.tr("OpenDocument text"),
            "html": self.tr("Web page"),
            "pdf": self.tr("PDF"),
            "markdown": self.tr("Markdown"),
            "latex": self.tr("LaTeX"),
            "rtf": self.tr("Rich text"),
        }
        return f"{names.get(format.id, format.label)} ({format.suffix})"

    def _make_boxes(self) -> dict[str, QCheckBox]:
        on = self._request.parts
        abstract, marks, note = self.tr("Abstract"), self.tr("Highlights and comments"), self.tr("Note")
        return {
            "abstract": check_box(abstract, self.tr("The abstract of each paper"), on="abstract" in on),
            "highlights": check_box(
                marks, self.tr("What you highlighted, with your comments"), on="highlights" in on
            ),
            "note": check_box(note, self.tr("Your own note on each paper"), on="note" in on),
        }

    def _fill(self) -> None:
        self.add_title(self.tr("Bibliography"))
        self.body.addWidget(hairline())
        self.add_sides(self._left(), self.preview)
        cancel = button(self.tr("Cancel"), self.tr("Write nothing"), self.reject)
        self._export = button(self.tr("Export"), self.tr("Write the document"), self._write, "primary")
        self._warning = self.add_footer("", cancel, self._export, role="warn")
        self.start_with(self._export)

    def _left(self) -> QWidget:
        scope = ScopeChoice(self._request.scopes, CHOICES_WIDTH - 40)
        scope.chosen.connect(self._choose_scope)
        groups: list[tuple[str, Sequence[QWidget]]] = [
            (self.tr("What"), [scope]),
            (self.tr("Style"), [self._style_row()]),
            (self.tr("Document"), [self.format, self.name]),
            (self.tr("Below each reference"), list(self.boxes.values())),
        ]
        return self.file.below(headed(groups))

    def _style_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._style_name = Elided(self._style.title)
        change = button(
            self.tr("Change"), self.tr("Choose another style or language"), self._ask_style, "link"
        )
        change.setAutoDefault(False)
        row.addWidget(self._style_name, 1)
        row.addWidget(change)
        return made

    def _connect(self) -> None:
        self._timer.timeout.connect(self._ask)
        self.worker.formatted.connect(self._take)
        self.worker.failed.connect(self._fail)
        self.format.currentIndexChanged.connect(self._fit_file)
        for box in self.boxes.values():
            box.toggled.connect(self._draw)

    def _choose_scope(self, number: int) -> None:
        self._scope = self._request.scopes[number]
        self._show_scope()

    def _show_scope(self) -> None:
        number = len(self._scope.papers)
        self._export.setText(plural(self.tr("Export %n reference(s)", "", number), number))
        self._timer.start()

    def _ask(self) -> None:
        """Have the first papers formatted."""
        if self._formatted is None:
            self.preview.say(self.tr("Formatting…"))
        head = self._request.head(self._scope.papers)
        self.worker.ask(head, self._style.style, self._style.locale)

    def _take(self, found: Formatted) -> None:
        self._formatted = found
        if found.bibliography is None:
            self.preview.say(spoken(found.error), "err")
            return
        self._tell_lacks(len(found.bibliography.lacks), len(found.wish.papers))
        self._draw()

    def _fail(self, error: Exception) -> None:
        self.preview.say(spoken(sentence_of(error)), "err")

    def _draw(self) -> None:
        """Show the references that came, with what shall stand below each."""
        found = self._formatted
        if found is None or found.bibliography is None:
            return
        self.preview.show_text()
        more = len(self._scope.papers) - len(found.wish.papers)
        self.preview.more.setText(self.tr("… and {} more").format(number_text(more)) if more > 0 else "")
        parts = annotated(found.bibliography, self.parts())
        hanging = found.bibliography.references.hanging
        font, colour = reading_font(LETTERS), theme_of().ink
        write_annotated(self.preview.text.document(), parts, font, colour, hanging=hanging)

    def _tell_lacks(self, number: int, of: int) -> None:
        whole = of == len(self._scope.papers)
        said = plural(self.tr("%n reference(s) are incomplete", "", number), number)
        if number == 1:
            said = self.tr("1 reference is incomplete")
        if not whole:
            said = self.tr("{said} among the first {n}").format(said=said, n=number_text(of))
        self._warning.setText(said if number else "")

    def _ask_style(self) -> None:
        chosen = self._request.choose_style()
        if chosen is not None:
            self._style = chosen
            self._style_name.show_text(chosen.title)
            self._timer.start()

    def parts(self) -> frozenset[str]:
        """What shall stand below each reference."""
        return frozenset(name for name in BOXES if self.boxes[name].isChecked())

    def _document(self) -> DocumentFormat:
        return FORMATS[self.format.currentIndex()]

    def _fit_file(self) -> None:
        self.file.fit(self._document().suffix, self._suffixes())

    def _change(self) -> None:
        document = self._document()
        self.file.ask(self._choose, "bibliography", document.label, document.suffix)

    def _write(self) -> None:
        if self.file.path() is None:
            self._change()
        path = self.file.path()
        if path is not None:
            self.choice = BibliographyChoice(
                self._scope.papers,
                self._style,
                self._document().id,
                self.parts(),
                self.name.text().strip(),
                path,
            )
            self.accept()

    @override
    def done(self, result: int) -> None:
        self._timer.stop()
        self.worker.stop()
        super().done(result)
