"""One live file: what it holds, where it is, and how it is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.live_file import OPTIONS as NAMES
from paperdesk.model.live_file import LiveFile
from paperdesk.ui.dialogs.export_options import BoxGrid
from paperdesk.ui.dialogs.live_words import CHOICES, OPTIONS, say
from paperdesk.ui.dialogs.pieces import SIDE, button, check_box, combo_box, label, line_edit, set_role
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.live_questions import LiveFileRequest
from paperdesk.ui.widgets.spoken import spoken

WIDTH = 580


class LiveFileForm(Sheet):
    """`file()` is the live file as it is wanted."""

    def __init__(self, window: QWidget, request: LiveFileRequest) -> None:
        """Begin with the live file of the request."""
        title = self.tr("Keep a file up to date") if request.new else self.tr("Change live file")
        super().__init__(window, title, QSize(WIDTH, 0))
        self._request = request
        file = request.file
        under = self.tr("It is written anew shortly after what it holds has changed.")
        self.add_title(title, under)
        self._formats = {each.id: each for each in request.formats}
        self.held = combo_box(
            self.tr("What it holds"),
            [(str(number), holding.name) for number, holding in enumerate(request.holdings)],
            str(self._held(file)),
        )
        self.path = line_edit(self.tr("File"), file.path)
        self.format = combo_box(
            self.tr("Format of the file"),
            [(each.id, spoken(each.name)) for each in request.formats],
            file.format,
        )
        self.boxes = {
            name: check_box(say(str(text)), say(str(tip)), on=name in file.options)
            for name, text, tip in OPTIONS
        }
        self._grid = BoxGrid(WIDTH - 2 * SIDE)
        self._lay_out()
        cancel = button(self.tr("Cancel"), self.tr("Change nothing"), self.reject)
        agree = self.tr("Keep Up to Date") if request.new else self.tr("Change")
        self.agree = button(agree, self.tr("Write the file now and from now on"), self.accept, "primary")
        self._hint = self.add_footer("", cancel, self.agree)
        self.format.currentIndexChanged.connect(self._follow_format)
        self.path.textChanged.connect(self._check)
        self._check()
        self.start_with(self.held)

    def file(self) -> LiveFile:
        """What was chosen; the row of the library stays the same."""
        held = self._request.holdings[max(0, self.held.currentIndex())]
        chosen = frozenset(name for name, box in self.boxes.items() if box.isChecked())
        kept = frozenset(self._request.file.options) - self.boxes.keys()
        return replace(
            self._request.file,
            path=self.path.text().strip(),
            format=str(self.format.currentData()),
            collection=held.collection,
            query=held.query,
            options=tuple(name for name in NAMES if name in chosen or name in kept),
            gone="" if held.collection != self._request.file.collection else self._request.file.gone,
        )

    def _held(self, file: LiveFile) -> int:
        holdings = self._request.holdings
        wanted = (file.collection, file.query)
        return next((n for n, each in enumerate(holdings) if (each.collection, each.query) == wanted), 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 0, SIDE, 10)
        column.setSpacing(6)
        choose = button(self.tr("Choose…"), self.tr("Choose where the file is"), self._choose, "plain")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        for name, part in (
            (self.tr("What it holds"), self.held),
            (self.tr("File"), row),
            (self.tr("Format"), self.format),
        ):
            column.addWidget(label(name, "section"))
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
            column.addSpacing(6)
        self._with = label(self.tr("With"), "section")
        column.addWidget(self._with)
        column.addWidget(self._grid)
        self.body.addLayout(column)
        self._grid.show_boxes(
            list(self.boxes.values())
        )  # so that Tab comes to all of them before the buttons
        self._show_boxes()

    def _choose(self) -> None:
        chosen = self._request.choose(Path(self.path.text() or Path.home()), self._formats[self._format()])
        if chosen is not None:
            self.path.setText(str(chosen))

    def _format(self) -> str:
        return str(self.format.currentData())

    def _follow_format(self) -> None:
        """Let the name of the file end as the format does, where it ended so before."""
        path = Path(self.path.text())
        suffixes = {each.suffix for each in self._request.formats}
        if path.suffix in suffixes and path.name:
            self.path.setText(str(path.with_suffix(self._formats[self._format()].suffix)))
        self._show_boxes()

    def _show_boxes(self) -> None:
        boxes: list[QCheckBox] = [self.boxes[name] for name in CHOICES.get(self._format(), ())]
        self._grid.show_boxes(boxes)
        self._with.setVisible(bool(boxes))

    def _check(self) -> None:
        wrong = self._wrong()
        self.agree.setEnabled(not wrong)
        self._hint.setText(wrong)
        set_role(self._hint, "err" if wrong and self.path.text().strip() else "hint")

    def _wrong(self) -> str:
        """Why the file cannot be written; "" when nothing is seen to stand in the way."""
        path = Path(self.path.text().strip()).expanduser()
        if not self.path.text().strip():
            return self.tr("Say where the file is to be.")
        if not path.is_absolute():
            return self.tr("Name the file with its folder.")
        if path.is_dir():
            return self.tr("This is a folder; name a file in it.")
        return "" if path.parent.is_dir() else self.tr("There is no such folder.")
