"""The preferences, a form built from the table of settings; what is chosen holds at once."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QWidget

from paperdesk.ui.dialogs.fetching_choices import FetchingChoices
from paperdesk.ui.dialogs.folder_choice import FolderChoice
from paperdesk.ui.dialogs.network_choices import NetworkChoices
from paperdesk.ui.dialogs.pieces import SIDE, Scroller, button, check_box, combo_box, hairline, label
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.settings import SETTINGS, Setting, Settings
from paperdesk.ui.widgets.plain_text import tip

Control = QCheckBox | QComboBox | QSpinBox | FolderChoice


def translated(text: str) -> str:
    """A label of the table of settings in the language of the interface."""
    return QCoreApplication.translate("Settings", text)


class Preferences(Sheet):
    """Shows every setting that has a section and writes each change at once."""

    def __init__(self, window: QWidget, settings: Settings) -> None:
        """Show and change `settings`."""
        super().__init__(window, self.tr("Preferences"), QSize(560, 0))
        self._settings = settings
        self.controls: dict[str, Control] = {}
        self._form = QGridLayout()
        self.add_title(self.tr("Preferences"))
        self.body.addWidget(hairline())
        self.body.addWidget(self._filled_form(), 1)
        self.body.addWidget(hairline())
        reset = button(self.tr("Reset all"), self.tr("Go back to how PaperDesk came"), self.reset_all)
        close = button(self.tr("Done"), self.tr("Close the preferences"), self.accept, "primary")
        self.add_footer(self.tr("Changes hold at once"), reset, close)
        self.start_with(next(iter(self.controls.values())))

    def _filled_form(self) -> Scroller:
        inside = QWidget()
        self._form = QGridLayout(inside)
        self._form.setContentsMargins(SIDE, 8, SIDE, 16)
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(8)
        self._form.setColumnStretch(1, 1)
        shown = [row for row in SETTINGS if row.section]
        for section, rows in groupby(shown, key=lambda row: row.section):
            head = label(translated(section), "section")
            head.setContentsMargins(0, 10, 0, 0)
            self._form.addWidget(head, self._form.rowCount(), 0, 1, 2)
            for row in rows:
                self._add(row)
        self.fetching = FetchingChoices(self._form, self)
        self.network = NetworkChoices(self._form, self)
        return Scroller(inside)

    def _add(self, row: Setting) -> None:
        name = translated(row.label)
        control = self._control(row, name)
        self.controls[row.name] = control
        line = self._form.rowCount()
        if isinstance(control, QCheckBox):
            self._form.addWidget(control, line, 0, 1, 2)
            return
        beside = label(name)
        beside.setBuddy(control)
        self._form.addWidget(beside, line, 0)
        self._form.addWidget(control, line, 1)

    def _control(self, row: Setting, name: str) -> Control:
        """The control that fits the type of a row, showing its value and writing what is chosen."""
        keep = self._settings.set
        if row.type is bool:
            box = check_box(name, name, on=self._settings.flag(row.name))
            box.toggled.connect(lambda on: keep(row.name, on))
            return box
        if row.type is int:
            return self._number(row, name)
        if not row.choices:
            folder = FolderChoice(name, self._settings.text(row.name))
            folder.chosen.connect(lambda path: keep(row.name, path))
            return folder
        combo = combo_box(name, [(value, translated(text)) for value, text in row.choices], "")
        combo.setCurrentIndex(combo.findData(self._settings.text(row.name)))
        combo.currentIndexChanged.connect(lambda: keep(row.name, combo.currentData()))
        return combo

    def _number(self, row: Setting, name: str) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(*(row.limits or (0, 99)))
        spin.setValue(self._settings.number(row.name))
        spin.setSuffix(f" {row.unit}")
        spin.setAccessibleName(name)
        spin.setToolTip(tip(name))
        spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spin.lineEdit().setTextMargins(8, 0, 0, 0)
        spin.valueChanged.connect(lambda value: self._settings.set(row.name, value))
        return spin

    def reset_all(self) -> None:
        """Set everything that is shown to its default."""
        for row in SETTINGS:
            if row.section:
                self._settings.reset(row.name)
                self._show(self.controls[row.name], row.default)
        self.fetching.reset()
        self.network.reset()

    @staticmethod
    def _show(control: Control, value: object) -> None:
        if isinstance(control, QCheckBox):
            control.setChecked(bool(value))
        elif isinstance(control, QSpinBox):
            control.setValue(int(str(value)))
        elif isinstance(control, FolderChoice):
            control.show_folder(str(value))
        else:
            control.setCurrentIndex(control.findData(value))
