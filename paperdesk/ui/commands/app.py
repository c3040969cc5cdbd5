"""Commands on the program itself: keyboard help, preferences, theme, zoom, sorting."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.models.goals import goal_of, question_of

READING_SIZE = "reading/size"
TABLE = "list/table"


def preferences(desk: Desk) -> None:
    """Show the settings."""
    desk.ask.preferences(desk.settings)


def quit_program(desk: Desk) -> None:
    """Close the window."""
    desk.close_wanted.emit()


def theme(desk: Desk, choice: str) -> None:
    """Use the "light", "dark", "contrast" or "system" theme."""
    desk.settings.set("appearance/theme", choice)


def table(desk: Desk) -> None:
    """List papers as a table, or in lines again."""
    desk.settings.set(TABLE, not desk.settings.flag(TABLE))


def table_text(desk: Desk) -> str:
    """What `table` does now."""
    return say("Papers in &Lines") if desk.settings.flag(TABLE) else say("Papers as a &Table")


def columns(desk: Desk) -> None:
    """Choose the columns of the table."""
    desk.columns_wanted.emit()


def sidebar(desk: Desk) -> None:
    """Fold the sidebar away, or show it again."""
    desk.sidebar_wanted.emit()


def sidebar_text(desk: Desk) -> str:
    """What `sidebar` does now."""
    return say("Hide the Side&bar") if desk.sidebar_shown else say("Show the Side&bar")


def overview(desk: Desk) -> None:
    """Show the library from above; when it is shown, go back to the list."""
    desk.overview_wanted.emit()


def zoom_in(desk: Desk) -> None:
    """Larger abstracts."""
    _zoom(desk, 1)


def zoom_out(desk: Desk) -> None:
    """Smaller abstracts."""
    _zoom(desk, -1)


def zoom_reset(desk: Desk) -> None:
    """Abstracts in the size they come with."""
    desk.settings.reset(READING_SIZE)


def sort(desk: Desk, key: str) -> None:
    """Sort the list."""
    desk.sort_wanted.emit(key)


def go(desk: Desk, place: str) -> None:
    """Show a place of the sidebar."""
    desk.search_wanted.emit("")
    desk.place_wanted.emit(place)


def jump(desk: Desk) -> None:
    """Go to a place in the list by what it is sorted by."""
    sort = desk.shown.sort
    typed = desk.ask.text(say("Jump in the List"), question_of(sort))
    if typed:
        desk.jump_wanted.emit(goal_of(sort, typed))


def focus_list(desk: Desk) -> None:
    """Put the keyboard into the list."""
    desk.focus_wanted.emit("list")


def focus_similar(desk: Desk) -> None:
    """Put the keyboard on the papers that are like the one being read."""
    desk.focus_wanted.emit("similar")


def back(desk: Desk) -> None:
    """Show again what was shown when a paper was gone to."""
    desk.back_wanted.emit()


def _zoom(desk: Desk, step: int) -> None:
    try:
        desk.settings.set(READING_SIZE, desk.settings.number(READING_SIZE) + step)
    except ValueError:
        return  # as large or as small as it gets


def context_menu(desk: Desk) -> None:
    """Open the menu of what has the keyboard, as a right click there does."""
    widget = QApplication.focusWidget()
    if widget is not None:
        spot = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        at = QRectF(spot).center().toPoint()
        wish = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
        QApplication.sendEvent(widget, wish)
