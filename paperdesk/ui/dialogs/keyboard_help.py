"""All keys at a glance; each can be changed by pressing its line and then the new key."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.key_rows import KeyLine
from paperdesk.ui.dialogs.pieces import Scroller, button, hairline, label, set_role
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import KeyRow

COLUMN_WIDTH = 330
MOST_COLUMNS = 4
Groups = Sequence[tuple[str, Sequence[KeyRow]]]


def columns(groups: Groups, number: int) -> list[Groups]:
    """The groups in order over at most so many columns, the longest as short as can be; no group is cut."""
    if not groups:
        return []
    number = min(number, len(groups))
    cuts = combinations(range(1, len(groups)), number - 1)
    splits = ([groups[a:b] for a, b in pairwise((0, *cut, len(groups)))] for cut in cuts)
    return min(splits, key=lambda split: max(_length(column) for column in split))


def _length(column: Groups) -> int:
    return sum(len(rows) + 2 for _, rows in column)


class KeyboardHelp(Sheet):
    """Groups of commands with their keys; `changed()` holds the keys that are different now."""

    def __init__(self, window: QWidget, groups: Groups, defaults: Mapping[str, str] | None = None) -> None:
        """`defaults` are the keys to go back to; without them Reset goes back to those shown at first."""
        number = max(1, min(MOST_COLUMNS, window.window().width() // COLUMN_WIDTH))
        super().__init__(window, self.tr("Keyboard"), QSize(20 + number * COLUMN_WIDTH, 0))
        self._lines = {row.id: KeyLine(row) for _, rows in groups for row in rows}
        self._defaults = {row.id: row.key for _, rows in groups for row in rows}
        self._defaults.update(defaults or {})
        self._taken = ""  # a key that was just pressed although another command has it
        self.add_title(self.tr("Keyboard"), self.tr("To change a key, press its line and then the new key."))
        self.body.addWidget(hairline())
        self.body.addWidget(self._columns(columns(groups, number)), 1)
        self.body.addWidget(hairline())
        reset = button(
            self.tr("Reset all keys"), self.tr("Go back to the keys of the beginning"), self.reset_keys
        )
        close = button(self.tr("Done"), self.tr("Keep these keys"), self.accept, "primary")
        cancel = button(self.tr("Cancel"), self.tr("Keep the keys as they were"), self.reject)
        self._hint = self.add_footer("", reset, cancel, close)
        self._say("")
        self.start_with(close)

    def changed(self) -> dict[str, str]:
        """The keys that are not what they were, by command id; "" for a command that has none now."""
        return {name: line.key for name, line in self._lines.items() if line.key != line.row.key}

    def _columns(self, split: Sequence[Groups]) -> Scroller:
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(16, 12, 16, 12)
        across.setSpacing(20)
        for column in split:
            down = QVBoxLayout()
            down.setSpacing(1)
            for name, rows in column:
                self._add_group(down, name, rows)
            down.addStretch(1)
            across.addLayout(down, 1)
        return Scroller(inside)

    def _add_group(self, down: QVBoxLayout, name: str, rows: Sequence[KeyRow]) -> None:
        head = label(name, "section")
        head.setContentsMargins(8, 8 if down.isEmpty() else 18, 0, 4)
        down.addWidget(head)
        for row in rows:
            line = self._lines[row.id]
            line.clicked.connect(lambda _on=False, pressed=line: self._listen(pressed))
            line.key_pressed.connect(lambda key, pressed=line: self._bind(pressed, key))
            line.listening_ended.connect(lambda: self._say(""))
            down.addWidget(line)

    def _listen(self, line: KeyLine) -> None:
        for other in self._lines.values():
            other.listen(other is line)
        self._taken = ""
        self._say(
            self.tr("Press the new key for “{}”; Backspace for none, Esc to keep it.").format(line.row.text)
        )

    def _bind(self, line: KeyLine, key: str) -> None:
        """Give a key to a command, at the second press even when another one has it."""
        other = next(
            (each for each in self._lines.values() if key and each.key == key and each is not line), None
        )
        if other is not None and self._taken != key:
            self._taken = key
            self._say(
                self.tr("{} is the key for “{}”. Press it again to take it over.").format(
                    key, other.row.text
                ),
                "warn",
            )
            return
        if other is not None:
            other.show_key("")
        line.show_key(key)
        line.listen(False)

    def reset_keys(self) -> None:
        """Show the default keys, or those of the beginning."""
        for name, line in self._lines.items():
            line.listen(False)
            line.show_key(self._defaults[name])
        self._say(self.tr("All keys are as they were at the beginning."))

    def _say(self, text: str, role: str = "hint") -> None:
        self._hint.setText(text)
        set_role(self._hint, role)
