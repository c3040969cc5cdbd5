"""Asks before a link is opened in the browser: the host first, the whole address under it."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget

from paperdesk.ui.dialogs.pieces import check_box, sentence
from paperdesk.ui.dialogs.prompts import Confirm
from paperdesk.ui.widgets.plain_text import web_host


class OpenLink(Confirm):
    """Asks about one link; `remember()` says whether its host may be opened without asking from now on."""

    def __init__(self, window: QWidget, url: str) -> None:
        """`url` is an http or https address."""
        host = web_host(url)
        title = self.tr("Open {} in your browser?").format(host)
        super().__init__(window, title, url, self.tr("Open in browser"))
        box = self.tr("Do not ask again for {} until PaperDesk is closed").format(host)
        self._remember = check_box(box, box, on=False)
        self.between.addWidget(self._remember)
        for first, second in pairwise((self._remember, *self.buttons)):
            self.setTabOrder(first, second)
        if host.startswith("xn--") or ".xn--" in host:
            self.between.addWidget(sentence(self.tr("This name is written in another script."), "warn"))

    def remember(self) -> bool:
        """Whether the box is ticked."""
        return self._remember.isChecked()
