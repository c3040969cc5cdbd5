"""Exporting citations: what, how, where, with a look at the result before it is written."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from paperdesk.library.chosen import Chosen
from paperdesk.ui.dialogs.export_options import ExportOptions
from paperdesk.ui.dialogs.pieces import button, hairline, plural
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.dialogs.target_file import CHOICES_WIDTH, ChooseFile, TargetFile
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import ExportChoice, ExportRequest
from paperdesk.ui.theme import fixed_font

MOST_SHOWN = 40
MOST_COPIED = 10_000  # citations that the clipboard is given, some ten megabytes


class Export(Sheet):
    """Asks what to export and where to; `choice` is set when the user agreed."""

    def __init__(self, window: QWidget, request: ExportRequest, choose: ChooseFile) -> None:
        """`choose` is how another file is chosen."""
        super().__init__(window, self.tr("Export citations"), QSize(1020, 680))
        self.choice: ExportChoice | None = None
        self._request = request
        self._choose = choose
        self.options = ExportOptions(
            request.scopes,
            request.formats,
            request.options,
            room=CHOICES_WIDTH - 40,
            format=request.format,
            others=request.others,
            template=request.template,
        )
        self.file = TargetFile(request.path, self._change)
        self.preview = self._preview()
        self._fill()
        self.options.changed.connect(self._follow)
        self._show()

    def _fill(self) -> None:
        self.add_title(self.tr("Export citations"))
        self.body.addWidget(hairline())
        right = QFrame()
        right.setProperty("kind", "pane")
        inside = QVBoxLayout(right)
        inside.setContentsMargins(16, 12, 8, 0)
        inside.addWidget(self.preview)
        self.add_sides(self._left(), right)
        copy = button(self.tr("Copy"), self.tr("Put all of it on the clipboard"), self._copy)
        cancel = button(self.tr("Cancel"), self.tr("Export nothing"), self.reject)
        self._export = button(self.tr("Export"), self.tr("Write the file"), self._write, "primary")
        self._warning = self.add_footer("", copy, cancel, self._export, role="warn")
        self.start_with(self._export)

    def _left(self) -> QWidget:
        """The choices, which scroll in a low window, and the file under them, which does not."""
        inside = QWidget()
        choices = QVBoxLayout(inside)
        choices.setContentsMargins(20, 14, 20, 14)
        choices.addWidget(self.options)
        choices.addStretch(1)
        return self.file.below(inside)

    def _preview(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setProperty("kind", "preview")
        made.setFont(fixed_font())
        made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        made.setAccessibleName(self.tr("Preview"))
        made.setToolTip(self.tr("The beginning of the file"))
        return made

    def _follow(self) -> None:
        """Give the file the ending of the format, if it had that of another one, and show the rest."""
        self.file.fit(self.options.suffix(), self.options.suffixes())
        self._show()

    def _show(self) -> None:
        """Bring preview, count and warning into line with what is chosen."""
        papers = self.options.scope.papers
        self.preview.setPlainText(self._preview_text(papers))
        self._export.setText(plural(self.tr("Export %n citation(s)", "", len(papers)), len(papers)))
        self._export.setEnabled(bool(papers))
        without = self._request.missing_authors(papers)
        warning = self.tr("%n papers have no authors yet", "", without)
        if without == 1:
            warning = self.tr("1 paper has no authors yet")
        self._warning.setText(warning if without else "")

    def _preview_text(self, papers: Chosen) -> str:
        if not papers:
            return self.tr("There is nothing to export here.")
        template = self.options.template()
        if template and self._request.filled:
            text = self._request.filled(papers, template)
        else:
            text = self._request.preview(papers, self.options.format().id, self.options.options())
        if len(papers) > MOST_SHOWN:
            text += "\n" + self.tr("… and {} more").format(number_text(len(papers) - MOST_SHOWN)) + "\n"
        return text

    def _change(self) -> None:
        self.file.ask(self._choose, "citations", self.options.format().name, self.options.suffix())

    def _write(self) -> None:
        if self.file.path() is None:
            self._change()
        if self.file.path() is not None:
            self._finish(copy=False)

    def _copy(self) -> None:
        number = len(self.options.scope.papers)
        if number <= MOST_COPIED:
            self._finish(copy=True)
            return
        sentence = self.tr(
            "{number} citations are too many for the clipboard; export them to a file instead."
        )
        self._warning.setText(sentence.format(number=number_text(number)))

    def _finish(self, *, copy: bool) -> None:
        self.choice = ExportChoice(
            self.options.scope.papers,
            self.options.options(),
            self.file.path(),
            copy,
            self.options.format().id,
            self.options.template(),
        )
        self.accept()
