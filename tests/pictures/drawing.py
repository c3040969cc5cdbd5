"""Every picture of the help, and how each is drawn: from the real window on an invented library."""

import faulthandler
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage

from paperdesk.library.library import Library
from paperdesk.ui.language import speak
from paperdesk.ui.main_window import make_window
from paperdesk.ui.presenters.appearance import Appearance
from paperdesk.ui.presenters.application import hush_offscreen, make_application
from paperdesk.ui.presenters.layout import Left
from paperdesk.ui.screenshot import draw
from paperdesk.ui.settings import Settings
from tests.pictures.clock import stopped
from tests.pictures.small import BEST, small

LANGUAGES: Final = ("en", "de")
THEMES: Final = ("light", "dark", "contrast")
SIZES: Final = ((1440, 900), (1024, 700), (800, 600))
# What the pictures are called, and which view of which library they show.
VIEWS: Final = {
    "main": ("main", "thesis"),
    "triage": ("triage", "thesis"),
    "focus": ("focus", "thesis"),
    "note": ("note-full", "thesis"),
    "highlights": ("highlights", "thesis"),
    "overview": ("overview", "year"),
    "preferences": ("preferences", "thesis"),
    "palette": ("palette", "thesis"),
    "export": ("export", "thesis"),
}
EXTRA: Final = {  # in one theme and size only
    "feeds": ("main", "feeds"),
    "import-preview": ("import-preview", "thesis"),
}
WHERE: Final = {"triage": Left(place="inbox"), "feeds": Left(place="feed:1", paper=28)}
FOLDER: Final = "/home/reader/thesis"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, known by the place of its file."""

    language: str
    name: str
    theme: str
    size: tuple[int, int]

    @property
    def place(self) -> str:
        """The file in the folder of pictures."""
        width, height = self.size
        return f"{self.language}/{self.name}-{self.theme}-{width}x{height}.png"


def pictures() -> Iterator[Picture]:
    """All pictures: every view in every language, theme and size, and a few more."""
    for language, theme, size, name in product(LANGUAGES, THEMES, SIZES, VIEWS):
        yield Picture(language, name, theme, size)
    for language, name in product(LANGUAGES, EXTRA):
        yield Picture(language, name, THEMES[0], SIZES[0])


def draw_pictures(wanted: Iterable[Picture], folder: Path, libraries: Path) -> None:
    """Draw pictures of the `libraries`, all in one language, into the folder of pictures.

    A process speaks one language only: Qt keeps what it has been told.
    """
    faulthandler.enable()
    hush_offscreen()
    with stopped():
        app = make_application()
        app.setCursorFlashTime(0)  # the caret is always seen
        for number, picture in enumerate(wanted):
            if not number:
                speak(app, picture.language)
            _draw(picture, folder, libraries)


def _draw(picture: Picture, folder: Path, libraries: Path) -> None:
    view, library = (VIEWS | EXTRA)[picture.name]
    out = folder / picture.place
    out.parent.mkdir(parents=True, exist_ok=True)
    app = make_application()
    with TemporaryDirectory() as place, Library.open(_file(libraries, library), read_only=True) as opened:
        settings = Settings(Path(place, "settings.ini"))
        settings.set("appearance/theme", picture.theme)
        settings.set("export/folder", FOLDER)
        appearance = Appearance(app, settings)
        opened.writable = True  # as its owner sees it
        window = make_window(opened, settings)
        try:
            draw(window, out, picture.size, view, WHERE.get(picture.name, _first(opened)))
        finally:
            window.close()
            window.desk.session.close()
            for made in (window, appearance):
                made.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    small(QImage(str(out))).save(str(out), "PNG", BEST)  # type: ignore[call-overload]


def _first(library: Library) -> Left:
    return Left(paper=next(iter(library.find().page(0, 1))))


def _file(libraries: Path, name: str) -> Path:
    return libraries / f"{name}.paperdesk"
