"""The formula by which papers get their citation keys, with what it makes of real papers."""

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.library.key_plan import KeyPlan
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.key_formula import LONGEST, FormulaError, left_out
from paperdesk.ui.dialogs.key_parts import KeyParts, Typed
from paperdesk.ui.dialogs.new_key_rows import NewKeyRows, new_key_list
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, line_edit, plural, set_role
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import KeyFormulaAnswer, KeyFormulaRequest
from paperdesk.ui.theme import fixed_font
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.spoken import spoken

QUIET = 80  # ms after the last key, when the preview follows
RIGHT = 344
FORMULA_SIZE = 14


class KeyFormula(Sheet):
    """Edits the formula; `answer()` is what is to be kept."""

    def __init__(self, window: QWidget, request: KeyFormulaRequest) -> None:
        """Begin with the formula that is in force."""
        super().__init__(window, self.tr("Citation key formula"), QSize(1000, 700))
        self._request = request
        self._anew = False
        self._wrong: FormulaError | None = None  # where the formula cannot be read
        self._rows = NewKeyRows(self)
        self._later = QTimer(self, interval=QUIET, singleShot=True)
        self.add_title(
            self.tr("Citation key formula"),
            self.tr("Papers that come in get their keys by it; the keys that are there stay as they are."),
        )
        self._add_line()
        self.body.addWidget(hairline())
        self._add_middle()
        self.body.addWidget(hairline())
        self._add_end()
        self._later.timeout.connect(self._follow)
        self.line.textChanged.connect(self._typed)
        self._follow()
        self.start_with(self.line)

    def answer(self) -> KeyFormulaAnswer:
        """The formula, and whether the keys of all papers are to be made anew by it."""
        return KeyFormulaAnswer(self.line.text().strip(), self._anew)

    def _add_line(self) -> None:
        self.line = line_edit(self.tr("Formula"), self._request.formula)
        self.line.setFont(fixed_font(FORMULA_SIZE))
        self.line.setMaxLength(LONGEST)
        self.line.installEventFilter(self)
        usual = button(self.tr("Use the usual one"), self._request.usual, self._reset, "link")
        usual.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(usual)
        self.said = label("", "hint")
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().height() + 2)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.said)
        self.body.addLayout(column)

    def _add_middle(self) -> None:
        self.list = new_key_list(self._rows, self.tr("What the formula makes of papers"))
        self.parts = KeyParts()
        self.parts.picked.connect(self._put_in)
        right = QFrame()
        right.setProperty("kind", "pane")
        right.setFixedWidth(RIGHT)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        across = QHBoxLayout()
        across.setContentsMargins(1, 0, 1, 0)
        across.setSpacing(0)
        across.addWidget(self.list, 1)
        across.addWidget(hairline(upright=True))
        across.addWidget(right)
        self.body.addLayout(across, 1)

    def _add_end(self) -> None:
        cancel = button(self.tr("Cancel"), self.tr("Leave the formula as it was"), self.reject)
        self._all = button(
            self.tr("Use and Make All Anew…"),
            self.tr("Keep the formula and show what the keys of all papers would be"),
            self._accept_anew,
        )
        self._use = button(
            self.tr("Use"), self.tr("Keep the formula for papers to come"), self.accept, "primary"
        )
        for each in (cancel, self._all):
            each.setAutoDefault(False)
        papers = self._request.examples or self.tr(
            "It is kept in the library, and Undo brings back the old one."
        )
        self.add_footer(papers, cancel, self._all, self._use)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter is about the formula that is seen: what was typed last is looked at first.
        if watched is self.line and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self._follow()
            if self._wrong is not None:
                self.line.setSelection(self._wrong.start, self._wrong.end - self._wrong.start)
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._use.setEnabled(False)
        self._all.setEnabled(False)
        self._later.start()

    def _reset(self) -> None:
        self.line.setText(self._request.usual)
        self.line.setFocus()

    def _put_in(self, piece: str) -> None:
        typed = Typed(self.line.text(), self.line.cursorPosition()).with_piece(piece)
        self.line.setText(typed.text)
        self.line.setCursorPosition(typed.cursor)
        self.line.setFocus()

    def _accept_anew(self) -> None:
        self._anew = True
        self.accept()

    def _follow(self) -> None:
        """Show what the formula makes of the papers, or why it cannot be used."""
        self._later.stop()
        plan = self._plan()
        for each in (self._use, self._all):
            each.setEnabled(plan is not None)
        self._all.setEnabled(plan is not None and not self._request.examples)
        if plan is not None:
            self._rows.show(sorted(plan.keys, key=lambda key: not key.clashes))
            self._tell(plan)

    def _plan(self) -> KeyPlan | None:
        """What is made of the papers, None when the formula cannot be used, which is told."""
        self._wrong = None
        try:
            return self._request.plan(self.line.text() if self.line.text().strip() else self._request.usual)
        except PaperDeskError as error:
            self._wrong = error if isinstance(error, FormulaError) else None
            self._say(spoken(str(error)), "err")
            return None

    def _tell(self, plan: KeyPlan) -> None:
        count = len(plan.clashing)
        if letters := left_out(plan.formula.strip()):
            wrong = self.tr("No key can hold these letters, which are left out: {letters}")
            self._say(
                wrong.format(letters=" ".join(repr(each) if each.isspace() else each for each in letters)),
                "warn",
            )
        elif count:
            text = self.tr("A letter behind the key tells %n paper(s) here apart from others.", "", count)
            self._say(plural(text, count), "warn")
        else:
            self._say(self.tr("These papers all have different keys."), "hint")

    def _say(self, text: str, role: str) -> None:
        set_role(self.said, role)
        self.said.setText(text)
