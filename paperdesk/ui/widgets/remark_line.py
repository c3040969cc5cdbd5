"""The remark on a paper in one line, which can be clicked to change it."""

from PySide6.QtWidgets import QWidget

from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.elided_button import ElidedButton
from paperdesk.ui.widgets.plain_text import button_text, tip

MOST = 110  # characters that are shown


class RemarkLine(ElidedButton):
    """Shows a remark, and nothing where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setProperty("flush", True)
        self.recolour()
        self.hide()

    def show_remark(self, remark: str) -> None:
        """Show the remark of a paper, "" for none."""
        self.setVisible(bool(remark))
        self.setText(button_text(remark, MOST))
        self.setAccessibleName(self.tr("Remark: {}").format(remark))
        self.setToolTip(tip(f"{self.tr('Change the remark')}: {remark}"))

    def recolour(self) -> None:
        """Take up the colours of the theme that is in force now."""
        self.setIcon(icon("note", theme_of().accent))
