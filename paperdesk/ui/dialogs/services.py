"""Which services may be asked about papers, and at which addresses."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import (
    SIDE,
    Scroller,
    button,
    check_box,
    hairline,
    label,
    line_edit,
    sentence,
    set_role,
)
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.lookups import ServiceChoice

SIZE: Final = QSize(720, 640)
ABOUT_WIDTH: Final = 270
INDENT: Final = 26  # of what is said below a tick
WEB: Final = ("https://", "http://")


class Services(Sheet):
    """Shows services to be ticked; `chosen()` is how they are to be."""

    def __init__(self, window: QWidget, services: Sequence[ServiceChoice]) -> None:
        """Show `services` as they are now."""
        super().__init__(window, self.tr("Services"), SIZE)
        self._services = tuple(services)
        self.ticks: dict[str, QCheckBox] = {}
        self.lines: dict[str, QLineEdit] = {}
        self.add_title(
            self.tr("Services"),
            self.tr("Which of them are asked when you look papers up; what is not ticked is never asked"),
        )
        self.body.addWidget(hairline())
        self.body.addWidget(self._form(), 1)
        self.body.addWidget(hairline())
        reset = button(self.tr("Reset all"), self.tr("Ask all services at their own addresses"), self._reset)
        reset.setAutoDefault(False)
        cancel = button(self.tr("Cancel"), self.tr("Leave the services as they were"), self.reject)
        self._done = button(
            self.tr("Done"), self.tr("Ask these services from now on"), self.accept, "primary"
        )
        self._hint = self.add_footer("", reset, cancel, self._done)
        self._check()
        self.start_with(next(iter(self.ticks.values())))

    def chosen(self) -> tuple[ServiceChoice, ...]:
        """The services as they are ticked, with the addresses that were typed."""
        return tuple(
            replace(each, on=self.ticks[each.id].isChecked(), own=self._own(each)) for each in self._services
        )

    def _form(self) -> Scroller:
        inside = QWidget()
        form = QGridLayout(inside)
        form.setContentsMargins(SIDE, 12, SIDE, 16)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        form.setColumnMinimumWidth(0, ABOUT_WIDTH)
        form.setColumnStretch(1, 1)
        form.addWidget(label(self.tr("Service"), "section"), 0, 0)
        form.addWidget(label(self.tr("Another address, such as a mirror"), "section"), 0, 1)
        form.setRowMinimumHeight(0, 22)
        for number, service in enumerate(self._services):
            self._add(form, 1 + number, service)
        form.setRowStretch(1 + len(self._services), 1)
        return Scroller(inside)

    def _add(self, form: QGridLayout, row: int, service: ServiceChoice) -> None:
        tick = check_box(service.name, service.about, on=service.on)
        address = line_edit(self.tr("Address of {}").format(service.name), service.own, service.usual)
        about = sentence(service.about, "hint")
        about.setContentsMargins(INDENT, 0, 0, 0)
        tick.toggled.connect(self._check)
        address.textChanged.connect(self._check)
        self.ticks[service.id], self.lines[service.id] = tick, address
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(tick)
        column.addWidget(about)
        form.addLayout(column, row, 0, Qt.AlignmentFlag.AlignTop)
        form.addWidget(address, row, 1, Qt.AlignmentFlag.AlignTop)

    def _own(self, service: ServiceChoice) -> str:
        typed = self.lines[service.id].text().strip().rstrip("/")
        return "" if typed == service.usual.rstrip("/") else typed

    def _check(self) -> None:
        wrong = next((each.name for each in self._services if not _is_address(self._own(each))), "")
        for each in self._services:
            self.lines[each.id].setEnabled(self.ticks[each.id].isChecked())
        none = not any(tick.isChecked() for tick in self.ticks.values())
        said = self.tr("The address of {} is no web address; it begins with https://.").format(wrong)
        nothing = self.tr("Without any service, no details can be looked up.")
        self._hint.setText(said if wrong else nothing if none else self.tr("Nothing is asked unless you do."))
        set_role(self._hint, "err" if wrong else "warn" if none else "hint")
        self._done.setEnabled(not wrong)

    def _reset(self) -> None:
        for each in self._services:
            self.ticks[each.id].setChecked(True)
            self.lines[each.id].clear()


def _is_address(text: str) -> bool:
    """Whether a text is the address of a service, or none."""
    host = text.lower().partition("://")[2].partition("/")[0]
    return not text or (text.lower().startswith(WEB) and bool(host) and " " not in text)
