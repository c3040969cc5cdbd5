"""Qt actions and menus made from the command table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu

from paperdesk.ui.commands.command import Needs, met, run
from paperdesk.ui.commands.menus import CONTEXT_MENUS, MENUS, SEPARATOR, Entries
from paperdesk.ui.commands.mnemonics import lettered
from paperdesk.ui.commands.table import BY_ID, COMMANDS
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.resources import icon
from paperdesk.ui.widgets.plain_text import tip

LIVE: Final = tuple(each for each in COMMANDS if each.live_text)


class Actions(QObject):
    """One QAction for each command, with the keys in force; `refresh()` enables those that can be used."""

    def __init__(
        self, desk: Desk, made: Mapping[str, QAction] | None = None, parent: QObject | None = None
    ) -> None:
        """Make the actions of every command, but for those that are `made`; they work on `desk`."""
        super().__init__(parent)
        self._desk = desk
        self._drawn = False
        self._holding = ~Needs.NOTHING  # an action is enabled until it is told otherwise
        own = made or {}
        self._actions = {each.id: own.get(each.id) or QAction(self) for each in COMMANDS}
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setText(command.title(desk))
            action.triggered.connect(lambda _checked=False, command=command: run(command, self._desk))
        self.rebind()
        self.refresh()

    def by_id(self) -> Mapping[str, QAction]:
        """All actions by command id."""
        return self._actions

    def refresh(self) -> None:
        """Enable what can be used now and renew texts that change, such as the one of Undo."""
        holding = met(self._desk)
        changed, self._holding = holding ^ self._holding, holding
        for command in COMMANDS if changed else ():
            if command.needs & changed:
                self._actions[command.id].setEnabled(command.needs in holding)
        for command in LIVE:
            self._actions[command.id].setText(command.title(self._desk))

    def rebind(self) -> None:
        """Take over the keys from the settings; tooltips show them."""
        own = self._desk.settings.keys()
        for command in COMMANDS:
            action = self._actions[command.id]
            keys = [QKeySequence(key) for key in command.bound(own)]
            action.setShortcuts(keys)
            text = command.plain_title(self._desk).removesuffix("…")
            key = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
            action.setToolTip(tip(f"{text} ({key})" if key else text))

    def hints(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Key and text of some commands, for those that have a key."""
        own = self._desk.settings.keys()
        commands = (BY_ID[each] for each in ids)
        return [
            (each.bound(own)[0], each.plain_title(self._desk).removesuffix("…"))
            for each in commands
            if each.bound(own)
        ]

    def restyle(self) -> None:
        """Draw the icons anew in the colours of the theme in force, when a menu shows them next."""
        self._drawn = False

    def fill(self, menus: Sequence[QMenu]) -> None:
        """Fill the menus of the menu bar, one for each of `MENUS`."""
        for menu, (_, entries) in zip(menus, MENUS, strict=True):
            self._fill(menu, entries)

    def context_menu(self, name: str) -> QMenu:
        """A fresh context menu; the caller shows and deletes it."""
        self.refresh()
        menu = QMenu()
        self._fill(menu, CONTEXT_MENUS[name])
        return menu

    def _draw(self) -> None:
        # Sixty icons cost more than the rest of the menus, and a window starts without any menu open.
        if self._drawn:
            return
        self._drawn = True
        for command in COMMANDS:
            self._actions[command.id].setIcon(icon(command.icon) if command.icon else QIcon())

    def _fill(self, menu: QMenu, entries: Entries) -> None:
        menu.aboutToShow.connect(self._draw)
        lines: list[tuple[QAction, Callable[[], str]]] = []
        for entry in entries:
            if isinstance(entry, tuple):
                below = menu.addMenu(say(entry[0]))
                self._fill(below, entry[1])
                lines.append((below.menuAction(), partial(say, entry[0])))
            elif entry == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[entry])
                lines.append((self._actions[entry], partial(BY_ID[entry].title, self._desk)))
        menu.aboutToShow.connect(partial(_give_letters, lines))


def _give_letters(lines: Sequence[tuple[QAction, Callable[[], str]]]) -> None:
    """Underline another letter in each line: an action is in several menus, beside others in each."""
    for (action, _), text in zip(lines, lettered([title() for _, title in lines]), strict=True):
        action.setText(text)
