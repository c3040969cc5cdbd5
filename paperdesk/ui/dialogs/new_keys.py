"""The keys that papers would get, before they do."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from paperdesk.library.key_plan import KeyPlan, NewKey
from paperdesk.ui.dialogs.new_key_rows import NewKeyRows, new_key_list
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, plural
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text


class NewKeys(Sheet):
    """Shows a plan; agreeing means that the keys are to become what it says."""

    def __init__(self, window: QWidget, plan: KeyPlan) -> None:
        """Begin with what changes."""
        super().__init__(window, self.tr("New citation keys"), QSize(880, 680))
        self._kinds: Sequence[Sequence[NewKey]]
        self._rows = NewKeyRows(self)
        count = len(plan.changed)
        self.add_title(self.tr("New citation keys"), self.tr("By the formula {}").format(plan.formula))
        self._add_kinds(plan)
        self.body.addWidget(hairline())
        self.list = new_key_list(self._rows, self.tr("Papers with their old and new keys"))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(hairline())
        cancel = button(self.tr("Cancel"), self.tr("Leave all keys as they are"), self.reject)
        cancel.setAutoDefault(False)
        change = button(
            plural(self.tr("Change %n key(s)", "", count), count),
            self.tr("Give the papers these keys, as one step"),
            self.accept,
            "primary",
        )
        self.add_footer(
            self.tr("The old keys still find their papers; texts that cite them are not changed."),
            cancel,
            change,
        )
        self._show(0)
        self.start_with(self.list)

    def _add_kinds(self, plan: KeyPlan) -> None:
        same = tuple(key for key in plan.keys if not key.changes)
        clashing = tuple(key for key in plan.changed if key.clashes)
        offered = [
            (self.tr("Changes {}"), plan.changed),
            (self.tr("With a letter {}"), clashing),
            (self.tr("Stay {}"), same),
        ]
        shown = [(text.format(number_text(len(keys))), keys) for text, keys in offered if keys]
        self._kinds = [keys for _, keys in shown]
        self.segments = Segments([text for text, _ in shown])
        self.segments.chosen.connect(self._show)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 12)
        row.addWidget(self.segments)
        self.body.addLayout(row)

    def _show(self, kind: int) -> None:
        self._rows.show(())
        self._rows.show(self._kinds[kind])
        self.list.setCurrentIndex(self._rows.index(0, 0))
        self.list.scrollToTop()
