"""What was changed and when, newest first; what was undone is grey."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from paperdesk.model.rows import Step
from paperdesk.ui.dialogs.pieces import button, hairline, plural
from paperdesk.ui.dialogs.row_painting import RowDelegate, paint_end, paint_ground, paint_line, row_of
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.edit_labels import label_text

STEP = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 34


def short_time(at: str, now: QDateTime | None = None) -> str:
    """An ISO 8601 time as people say it: "14:03" today, "6 May, 14:03", "6 May 2019, 14:03"."""
    time = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    if not time.isValid():
        return at
    today = now or QDateTime.currentDateTime()
    clock = time.toString("HH:mm")
    if time.date() == today.date():
        return clock
    this_year = time.date().year() == today.date().year()
    pattern = _form("d MMM") if this_year else _form("d MMM yyyy")
    return f"{QLocale().toString(time.date(), pattern)}, {clock}"


def _form(form: str) -> str:
    return QCoreApplication.translate("days", form)


class StepDelegate(RowDelegate):
    """Draws a step: what was done on the left, when on the right."""

    height = ROW_HEIGHT

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        step: Step = index.data(STEP)
        theme = theme_of()
        row = row_of(option)
        line = paint_ground(painter, option).adjusted(20, 0, -20, 0)
        when = short_time(step.at)
        if step.undone:
            when = self.tr("undone · {}").format(when)
        paint_end(painter, when, line, theme.ink3, row)
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(when) - 16)
        paint_line(painter, label_text(step.label), line, theme.ink3 if step.undone else theme.ink, row)


class History(Sheet):
    """Lists the steps that undo can take back."""

    def __init__(self, window: QWidget, steps: Sequence[Step]) -> None:
        """`steps`, newest first."""
        super().__init__(window, self.tr("History"), QSize(600, 620 if len(steps) > 6 else 0))
        under = self.tr("Nothing has been changed yet.")
        if steps:
            under = plural(self.tr("%n step(s), kept when PaperDesk is closed", "", len(steps)), len(steps))
        self.add_title(self.tr("History"), under)
        self.body.addWidget(hairline())
        view = self._list(steps)
        self.body.addWidget(view, 1)
        self.body.addWidget(hairline())
        close = button(self.tr("Close"), self.tr("Go back to the library"), self.accept, "primary")
        self.add_footer(self.tr("Ctrl+Z undoes the newest step, Ctrl+Shift+Z does it again"), close)
        self.start_with(view)

    def _list(self, steps: Sequence[Step]) -> QListView:
        model = QStandardItemModel(self)
        for step in steps:
            text = (
                self.tr("{} (undone)").format(label_text(step.label))
                if step.undone
                else label_text(step.label)
            )
            item = QStandardItem(text)
            item.setEditable(False)
            item.setData(step, STEP)
            item.setData(f"{text}, {short_time(step.at)}", Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        view = QListView()
        view.setModel(model)
        view.setItemDelegate(StepDelegate(view))
        view.setUniformItemSizes(True)
        view.setAccessibleName(self.tr("Steps, newest first"))
        view.setMinimumHeight(min(6, max(1, len(steps))) * ROW_HEIGHT)
        if steps:
            view.setCurrentIndex(model.index(0, 0))
        return view
