"""A paper typed in by hand: the form of the reading pane, empty, over the window."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.names import family_of
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.dialogs.pieces import SIDE, Scroller, button, hairline, sentence, set_role
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import NewPaperAnswer, NewPaperRequest
from paperdesk.ui.widgets.details_form import DetailsForm
from paperdesk.ui.widgets.plain_text import shortened

START = "article"
REST = 150  # ms without a key before the library is asked
ENOUGH = ("title", "doi", "arxiv", "url", "authors", "editors", "abstract")


class NewPaper(Sheet):
    """`answer()` is the paper to add, or the one that is there already and is to be shown."""

    def __init__(self, window: QWidget, request: NewPaperRequest) -> None:
        """Begin with an empty form."""
        super().__init__(window, self.tr("New paper"), QSize(720, 760))
        self._request = request
        self._twin: Paper | None = None
        self._show_twin = False
        self.form = DetailsForm(Paper(type=START), request.taken, request.key, letters=False)
        self._note = sentence("", "warn")
        self._bar = self._make_bar()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._look)
        self.add_title(self.tr("New paper"))
        self.body.addWidget(hairline())
        self.body.addWidget(self._bar)
        self.body.addWidget(Scroller(self._inside()), 1)
        self.body.addWidget(hairline())
        cancel = button(self.tr("Cancel"), self.tr("Add nothing"), self.reject)
        self._save = button(
            self.tr("Add paper"), self.tr("Add it to the library (Ctrl+Enter)"), self._finish, "primary"
        )
        self._hint = self.add_footer("", cancel, self._save)
        self.form.changed.connect(self._check)
        self.form.saved.connect(self._finish)
        self.form.given_up.connect(self.reject)
        self._check()
        self.start_with(self.form.field("title").editor)

    def answer(self) -> NewPaperAnswer:
        """What the user wants."""
        if self._show_twin:
            return NewPaperAnswer(twin=self._twin)
        return NewPaperAnswer(self.form.new_paper())

    def twin(self) -> Paper | None:
        """The paper of the library that the typed one seems to be."""
        return self._twin

    def _inside(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIDE, 14, SIDE, 18)
        column.addWidget(self.form)
        column.addStretch(1)
        return inside

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("kind", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(SIDE, 9, SIDE, 9)
        row.setSpacing(12)
        row.addWidget(self._note, 1)
        self._go = button(self.tr("Show it"), self.tr("Add nothing and go to the paper"), self._go_to_twin)
        row.addWidget(self._go)
        bar.hide()
        return bar

    def _check(self) -> None:
        wrong = self.form.wrong()
        paper = self.form.new_paper()
        enough = any(getattr(paper, name) for name in ENOUGH)
        self._save.setEnabled(enough and not wrong)
        missing = "" if enough else self.tr("A title or an identifier is enough to begin with.")
        self._hint.setText(wrong or missing or self.tr("Ctrl+Enter adds the paper"))
        set_role(self._hint, "err" if wrong else "hint")
        self._rest.start()

    def _look(self) -> None:
        """Find out whether the paper is there already."""
        self._rest.stop()
        self._twin = self._request.twin(self.form.new_paper())
        if self._twin is not None:
            self._note.setText(self._words(self._twin))
        self._bar.setVisible(self._twin is not None)
        self._save.setText(self.tr("Add paper") if self._twin is None else self.tr("Add it all the same"))
        self._go.setText(
            self.tr("Restore it") if self._twin is not None and self._twin.trashed else self.tr("Show it")
        )

    def _words(self, twin: Paper) -> str:
        names = family_of(twin.authors[0]) if twin.authors else ""
        told = ", ".join(filter(None, (names, str(twin.year or ""))))
        title = f"“{shortened(twin.title or twin.key, 90)}”" + (f" ({told})" if told else "")
        if twin.trashed:
            return self.tr("You have this already: {0} is in the Trash.").format(title)
        if twin.status is Status.DISMISSED:
            return self.tr("You have dismissed this before: {0}.").format(title)
        return self.tr("You have this already: {0}.").format(title)

    def _finish(self) -> None:
        if self._rest.isActive():
            # Nothing is added that the library was not asked about.
            before = self._twin
            self._look()
            if self._twin is not None and self._twin != before:
                return
        if self._save.isEnabled():
            self.accept()

    def _go_to_twin(self) -> None:
        self._show_twin = True
        self.accept()
