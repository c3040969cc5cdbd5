"""Opening the window: application, settings, library, window, event loop."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer

from paperdesk.library.library import Library
from paperdesk.library.locations import default_library, log_file, settings_file
from paperdesk.library.unclean import was_left_open
from paperdesk.library.updating import is_out_of_date
from paperdesk.model.errors import LibraryDamaged, PaperDeskError
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
    from paperdesk.ui.ask import Ask
    from paperdesk.ui.presenters.backups import BackupsPresenter
    from paperdesk.ui.presenters.feed_schedule import FeedSchedule
    from paperdesk.ui.presenters.live_files import LiveFilesPresenter
    from paperdesk.ui.presenters.waiting_papers import WaitingPapers
    from paperdesk.ui.rescue import DamageWatch

LAST_LIBRARY = "library/last"
LANGUAGE = "appearance/language"
AFTER_START = 300  # ms after the window is whole
GIVEN_UP = 1
Start = Callable[[], "Library | None"]


@dataclass(frozen=True, slots=True)
class ToTell:
    """What a window says as soon as it is there: errors, and what was done before."""

    troubles: list[Exception] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def run(path: Path | None) -> int:
    """Show the window of a library (None: the one open last, else the user's own) until it is closed.

    A damaged one is rescued first, if the user wants that. Gives the exit status; raises PaperDeskError when
    the library cannot be opened.
    """
    app = make_application()
    # Every change is in the file already: Ctrl-C in the terminal may end the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = Settings(settings_file())
    speak(app, settings.text(LANGUAGE))
    Appearance(app, settings)
    if raise_first(path or last_library(settings)):
        return 0
    tell = ToTell()
    start: Start | None = partial(open_library, path, settings, tell.troubles.append)
    status = 0
    while start is not None:
        status, start = _from(start, settings, tell)
    settings.save()
    return status


def _from(start: Start, settings: Settings, tell: ToTell) -> tuple[int, Start | None]:
    """Show one window until it is closed; gives the status, and what to go on with if that is not the end."""
    try:
        library = start()
        return _sit(library, settings, tell) if library else (GIVEN_UP, None)
    except LibraryDamaged as error:
        if error.path is None:
            raise
        from paperdesk.ui.rescue import Rescue

        return GIVEN_UP, partial(Rescue(settings, tell.said.append).begin, error.path, error)


def _sit(library: Library, settings: Settings, tell: ToTell) -> tuple[int, Start | None]:
    left_open = was_left_open(library.path)
    try:
        window = make_window(library, settings)
    except LibraryDamaged:
        library.close()
        raise
    session, ask = window.desk.session, window.desk.ask
    UnexpectedErrors(ask, log_file).install()
    session.opened.connect(lambda: _remember(session, settings))
    settings.changed.connect(partial(_tell_language, window.desk))
    if last_library(settings).exists():
        _remember(session, settings)
    watch: list[DamageWatch] = []
    backups: list[BackupsPresenter] = []
    waiting: list[WaitingPapers] = []
    live: list[LiveFilesPresenter] = []
    feeds: list[FeedSchedule] = []
    _begin_later(window, lambda: _watch(window, watch, look=left_open))
    if not left_open:
        # What is opened to write carries the log over when it is closed, which may be the wrong one.
        _begin_later(window, session.warm_up)
    _begin_later(window, lambda: FirstWindow(window, session))
    _begin_later(window, lambda: _give_hints(window))
    _begin_later(window, partial(_begin_backups, window.desk, backups))
    _begin_later(window, partial(_begin_waiting, window, waiting))
    _begin_later(window, partial(_begin_live_files, window, live))
    _begin_later(window, partial(_begin_feeds, window, feeds))
    window.completed.connect(_collect_again)
    # The first paint need not wait for Qt to find what draws it.
    window.completed.connect(lambda: window.setWindowIcon(window_icon()))
    window.show()
    for trouble in tell.troubles:
        QTimer.singleShot(0, window, lambda trouble=trouble: ask.error(trouble))
    for text in tell.said:
        _begin_later(window, partial(window.desk.toast, text))
    tell.troubles.clear()
    tell.said.clear()
    status = make_application().exec()
    stops = (*(each.stop for each in backups), *(each.stop for each in live), *(each.stop for each in feeds))
    for stop in (*stops, *(each.stop for each in waiting)):
        stop()
    session.close()
    return status, _next(watch, settings, tell)


def _begin_later(window: MainWindow, begin: Callable[[], object]) -> None:
    """Begin what nobody waits for once the window is whole."""
    window.completed.connect(lambda: QTimer.singleShot(AFTER_START, window, begin))


def _watch(window: MainWindow, begun: list[DamageWatch], *, look: bool) -> None:
    """Show the page for a damaged library from now on; look at the file where the last end was none."""
    from paperdesk.ui.rescue import DamageWatch, Rescue

    rescue = Rescue(window.desk.settings, window.desk.toast)
    watch = DamageWatch(window.desk, partial(rescue.over, window), window)
    begun.append(watch)
    cast("Ask", window.desk.ask).take_damage = watch.take
    if look:
        watch.look()


def _next(begun: list[DamageWatch], settings: Settings, tell: ToTell) -> Start | None:
    """What was chosen in the page for a damaged library, None for nothing."""
    chosen = next((watch.chosen for watch in begun), None)
    if chosen is None:
        return None
    from paperdesk.ui.rescue import Rescue

    return partial(Rescue(settings, tell.said.append).follow, chosen)


def open_library(path: Path | None, settings: Settings, tell: Callable[[Exception], None]) -> Library:
    """The library to start with; one that was open last and cannot be opened now is told, not fatal.

    Raises LibraryDamaged for a damaged one, and PaperDeskError when one that was named cannot be opened.
    """
    if path is not None:
        return _opened(path)
    last = last_library(settings)
    try:
        if last.exists():
            return _opened(last)
    except LibraryDamaged:
        raise
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


def _begin_live_files(window: MainWindow, begun: list[LiveFilesPresenter]) -> None:
    """Keep files up to date from now on."""
    from paperdesk.ui.presenters.live_files import LiveFilesPresenter

    begun.append(LiveFilesPresenter(window.desk, window.status_line, window))


def _begin_waiting(window: MainWindow, begun: list[WaitingPapers]) -> None:
    """Tell from now on what waits to be looked up."""
    from paperdesk.ui.presenters.waiting_papers import WaitingPapers

    begun.append(WaitingPapers(window.desk, window.status_line, window))


def _begin_feeds(window: MainWindow, begun: list[FeedSchedule]) -> None:
    """Fetch feeds from now on when that is scheduled."""
    from paperdesk.ui.commands.feed_fetching import fetching
    from paperdesk.ui.presenters.feed_schedule import FeedSchedule

    presenter = FeedSchedule(window.desk, window, partial(fetching, window.desk, scheduled=True))
    window.stay = presenter.stay
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
