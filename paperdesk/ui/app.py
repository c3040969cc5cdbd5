"""Opening the window: application, settings, library, window, event loop."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from paperdesk.library.library import Library
from paperdesk.library.locations import default_library, log_file, settings_file
from paperdesk.library.updating import is_out_of_date
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.first_window import FirstWindow, raise_first
from paperdesk.ui.language import speak
from paperdesk.ui.main_window import MainWindow, make_window
from paperdesk.ui.presenters.appearance import Appearance
from paperdesk.ui.presenters.application import make_application
from paperdesk.ui.presenters.unexpected import UnexpectedErrors
from paperdesk.ui.resources import window_icon
from paperdesk.ui.session import Session
from paperdesk.ui.settings import HINTS, Settings

if TYPE_CHECKING:
    from paperdesk.ui.presenters.backups import BackupsPresenter

LAST_LIBRARY = "library/last"
LANGUAGE = "appearance/language"
AFTER_START = 300  # ms after the window is whole


def run(path: Path | None) -> int:
    """Show the window of a library (None: the one open last, else the user's own) until it is closed.

    Gives the exit status; raises PaperDeskError when the library cannot be opened.
    """
    app = make_application()
    # Every change is in the file already: Ctrl-C in the terminal may end the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = Settings(settings_file())
    speak(app, settings.text(LANGUAGE))
    Appearance(app, settings)
    if raise_first(path or last_library(settings)):
        return 0
    troubles: list[Exception] = []
    window = make_window(open_library(path, settings, troubles.append), settings)
    session, ask = window.desk.session, window.desk.ask
    UnexpectedErrors(ask, log_file).install()
    session.opened.connect(lambda: _remember(session, settings))
    settings.changed.connect(partial(_tell_language, window.desk))
    if last_library(settings).exists():
        _remember(session, settings)
    window.completed.connect(_collect_again)
    # The first paint need not wait for Qt to find what draws it.
    window.completed.connect(lambda: app.setWindowIcon(window_icon()))
    window.completed.connect(lambda: QTimer.singleShot(AFTER_START, session, session.warm_up))
    window.completed.connect(lambda: QTimer.singleShot(AFTER_START, window, lambda: _give_hints(window)))
    window.completed.connect(
        lambda: QTimer.singleShot(AFTER_START, window, lambda: FirstWindow(window, session))
    )
    backups: list[BackupsPresenter] = []
    begin_backups = partial(_begin_backups, window.desk, backups)
    window.completed.connect(lambda: QTimer.singleShot(AFTER_START, window, begin_backups))
    window.show()
    for trouble in troubles:
        QTimer.singleShot(0, window, lambda trouble=trouble: ask.error(trouble))
    status = app.exec()
    for each in backups:
        each.stop()
    session.close()
    settings.save()
    return status


def open_library(path: Path | None, settings: Settings, tell: Callable[[Exception], None]) -> Library:
    """The library to start with; one that was open last and cannot be opened now is told, not fatal."""
    if path is not None:
        return _opened(path)
    last = last_library(settings)
    try:
        if last.exists():
            return _opened(last)
    except PaperDeskError as error:
        if last == default_library():
            raise
        tell(error)
    if settings.text(LAST_LIBRARY) and not last.exists():
        # It may come back with its disk: nothing is made in its place.
        tell(_missing(last))
        return Library.open_to_look(_instead_of(last), create=True)
    return Library.open_to_look(default_library(), create=True)


def last_library(settings: Settings) -> Path:
    """The library that was open last, the user's own before there was any."""
    return Path(settings.text(LAST_LIBRARY) or default_library())


def _missing(path: Path) -> PaperDeskError:
    return PaperDeskError(
        say(
            "The library {path} is not there any more. No other one was made in its place; what you see now "
            "is another library. Put the file or its disk back and start again, or restore a backup.",
            path=path,
        )
    )


def _instead_of(path: Path) -> Path:
    """The user's own library or, when that is the one that is missing, another one beside its place."""
    own = default_library()
    return own.with_stem(f"{own.stem}-2") if path.absolute() == own.absolute() else own


def _opened(path: Path) -> Library:
    if is_out_of_date(path):
        from paperdesk.ui.dialogs.updating import Updating

        Updating(path).run()
    return Library.open_to_look(path)


def _tell_language(desk: Desk, name: str) -> None:
    if name == LANGUAGE:
        desk.toast(say("The language changes when PaperDesk is started again."))


def _give_hints(window: MainWindow) -> None:
    if window.desk.settings.flag(HINTS):
        from paperdesk.ui.hints import Hints

        Hints(window)


def _begin_backups(desk: Desk, begun: list[BackupsPresenter]) -> None:
    """Back up from now on; the command line learns what the settings say of that."""
    from paperdesk.ui.presenters.backups import BackupsPresenter

    presenter = BackupsPresenter(desk, desk)
    desk.settings.changed.connect(presenter.keep_wishes)
    presenter.keep_wishes()
    begun.append(presenter)


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def _remember(session: Session, settings: Settings) -> None:
    path = session.library.path
    # A backup that is looked at does not come back by itself; other names are known at a glance.
    if path.name[:1].isdigit():
        from paperdesk.library.backup_names import is_backup

        if is_backup(path):
            return
    settings.set(LAST_LIBRARY, str(path.absolute()))
