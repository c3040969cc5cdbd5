"""Through which mail server digests are sent, as whom, and to whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.pieces import (
    SIDE,
    Scroller,
    button,
    combo_box,
    hairline,
    label,
    line_edit,
    sentence,
    set_role,
    spin_box,
)
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.digest_questions import MailAnswer
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.mail_wishes import MailWishes

SIZE: Final = QSize(620, 550)
USUAL_PORTS: Final = {"tls": 465, "starttls": 587}


class MailSetup(Sheet):
    """A form; `answer` is set when the user agreed."""

    def __init__(self, window: QWidget, wishes: MailWishes, *, has_password: bool) -> None:
        """Show `wishes`; `has_password` tells whether the keyring has one for them."""
        super().__init__(window, self.tr("Mail for digests"), SIZE)
        self.answer: MailAnswer | None = None
        self._before = wishes
        self._has_password = has_password
        self.host = line_edit(self.tr("Mail server"), wishes.host, "smtp.example.org")
        self.encryption = combo_box(
            self.tr("Encryption"),
            [("tls", self.tr("TLS from the start")), ("starttls", self.tr("STARTTLS"))],
            wishes.encryption,
        )
        self.port = self._port(wishes.port)
        self.user = line_edit(self.tr("User name"), wishes.user, self.tr("None, where the server wants none"))
        self.password = line_edit(self.tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.from_whom = line_edit(self.tr("From"), wishes.sender, "name@example.org")
        self.to_whom = line_edit(self.tr("To"), wishes.recipient, "name@example.org")
        self._about = self.tr(
            "The password goes into the keyring of this computer and nowhere else. The server must prove who "
            "it is; without encryption nothing is sent."
        )
        self.below = sentence(self._about, "hint")
        self._fill()
        self._connect()
        self._check()

    def _port(self, port: int) -> QSpinBox:
        usual = self.tr("465 for TLS from the start, 587 for STARTTLS, unless your provider says otherwise")
        return spin_box(self.tr("Port"), usual, (1, 65_535), port)

    def _fill(self) -> None:
        self.add_title(
            self.tr("Mail for digests"),
            self.tr("Your own mail server; a digest is sent only when you say so"),
        )
        self.body.addWidget(hairline())
        self.body.addWidget(self._form(), 1)
        self.body.addWidget(hairline())
        self._add_buttons()

    def _add_buttons(self) -> None:
        test = button(
            self.tr("Send a Test"),
            self.tr("Keep this, and send a short mail to see whether it works"),
            lambda: self._end(test=True),
        )
        cancel = button(self.tr("Cancel"), self.tr("Leave everything as it was"), self.reject)
        about = self.tr("Send digests this way from now on")
        keep = button(self.tr("Keep"), about, self._end, "primary")
        buttons = [cancel, test, keep]
        if self._before.is_set_up:
            about = self.tr("Keep no mail server and no password any more")
            buttons.insert(0, button(self.tr("Forget"), about, self._forget))
        for each in buttons[:-1]:
            each.setAutoDefault(False)
        self._agreeing = (test, keep)
        self.add_footer("", *buttons)
        self.start_with(self.host)

    def _form(self) -> Scroller:
        inside = QWidget()
        form = QGridLayout(inside)
        form.setContentsMargins(SIDE, 14, SIDE, 16)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Mail server"), self.host),
            (self.tr("Encryption"), self.encryption),
            (self.tr("Port"), self.port),
            (self.tr("User name"), self.user),
            (self.tr("Password"), self.password),
            (self.tr("From"), self.from_whom),
            (self.tr("To"), self.to_whom),
        ]
        for at, (name, control) in enumerate(rows):
            beside = label(name)
            beside.setBuddy(control)
            form.addWidget(beside, at, 0)
            form.addWidget(control, at, 1)
        form.addWidget(self.below, len(rows), 0, 1, 2)
        form.setRowStretch(len(rows) + 1, 1)
        return Scroller(inside)

    def _connect(self) -> None:
        self.encryption.currentIndexChanged.connect(self._follow_encryption)
        for each in (self.host, self.user, self.password, self.from_whom, self.to_whom):
            each.textChanged.connect(self._check)

    def _follow_encryption(self) -> None:
        """Give the port of the way to encrypt, if it was that of the other one."""
        if self.port.value() in USUAL_PORTS.values():
            self.port.setValue(USUAL_PORTS[self.encryption.currentData()])

    def wishes(self) -> MailWishes:
        """What is typed."""
        return replace(
            self._before,
            host=self.host.text().strip(),
            port=self.port.value(),
            encryption=self.encryption.currentData(),
            user=self.user.text().strip(),
            sender=self.from_whom.text().strip(),
            recipient=self.to_whom.text().strip(),
        )

    def _is_same_account(self) -> bool:
        now = self.wishes()
        return (now.host, now.user) == (self._before.host, self._before.user)

    def _check(self) -> None:
        fault = self._fault()
        known = self._has_password and self._is_same_account()
        self.password.setPlaceholderText(self.tr("In the keyring; type to change it") if known else "")
        self.below.setText(fault or self._about)
        set_role(self.below, "err" if fault else "hint")
        for each in self._agreeing:
            each.setEnabled(not fault and self.wishes().is_set_up)

    def _fault(self) -> str:
        from paperdesk.library.mail_wishes import require_sound

        try:
            require_sound(self.wishes())
        except PaperDeskError as error:
            return spoken(str(error))
        return ""

    def _end(self, *, test: bool = False) -> None:
        typed = self.password.text()
        self.answer = MailAnswer(self.wishes(), typed or None, test)
        self.accept()

    def _forget(self) -> None:
        from paperdesk.library.mail_wishes import MailWishes

        self.answer = MailAnswer(MailWishes(), "")
        self.accept()
