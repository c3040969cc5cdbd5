"""`paperdesk tour`: the main job, done by keys in the real window on a library that is thrown away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication

from paperdesk.library.library import Library
from paperdesk.library.sample import sample_page
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.command import run as run_command
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.main_window import MainWindow, make_window
from paperdesk.ui.presenters.appearance import Appearance
from paperdesk.ui.presenters.application import hush_offscreen, make_application
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.settings import Settings

FOLDER = "paperdesk-tour"
SIZE = (1440, 900)
EXPORTED = "favourites.bib"
NOTE_TEXT = """**Why it matters**

- one model for many tasks
- check the ablation before citing
"""


class Tour:
    """The stops of the tour; each does something, then takes a picture into the folder."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        """Walk through `window`, writing into `folder`, which exists."""
        self._window = window
        self._folder = folder
        self._hand = Hand(window, window.is_busy, window.is_late)
        self._stop = 0
        self.lines: list[str] = []

    def walk(self) -> None:
        """Go through all stops."""
        self._look("empty-library", "An empty library offers three ways to begin.")
        self._explore()
        self._paste_page()
        self._read_and_star()
        self._tag_two()
        self._write_note()
        self._search()
        self._ask_palette()
        self._export()
        self._darken()

    def _explore(self) -> None:
        run_command(BY_ID["file.sample"], self._window.desk)
        self._hand.press("J", "J", "J")
        self._look("sample-library", "The sample library: places, papers, and the abstract of one of them.")

    def _paste_page(self) -> None:
        QGuiApplication.clipboard().setText(sample_page())
        self._with_dialog(
            lambda: self._hand.press("Ctrl+V"),
            lambda: self._hand.press("Return"),
            "import-preview",
            "Ctrl+V reads a copied page and shows every paper on it before anything is added.",
        )
        self._look("inbox", "The papers arrive in the Inbox as one step that can be undone.")

    def _read_and_star(self) -> None:
        self._hand.press("J", "S", "J", "J", "S", "J", "S")
        self._look("reading", "J goes on to the next paper, S makes it a favourite.")

    def _tag_two(self) -> None:
        self._hand.press("Shift+Down")
        self._with_dialog(
            lambda: self._hand.press("T"),
            lambda: self._hand.press("Return"),
            "tags",
            "T tags all selected papers at once and knows the tags that there are.",
            before=lambda: self._hand.type("diffusion"),
        )

    def _write_note(self) -> None:
        self._hand.press("J", "K", "N")
        self._hand.type(NOTE_TEXT)
        self._look("note", "N writes a note in Markdown; it is saved while one types.")
        self._hand.press("Esc", "Ctrl+L")

    def _search(self) -> None:
        self._hand.press("Alt+1", "Ctrl+F")
        self._hand.type("transformer -vision year:>=2022")
        self._hand.press("Return")
        self._look("search", "Words and filters find papers while one types; what matched is marked.")

    def _ask_palette(self) -> None:
        self._with_dialog(
            lambda: self._hand.press("Ctrl+K"),
            lambda: self._hand.press("Esc"),
            "palette",
            "Ctrl+K finds commands, papers, tags and searches.",
            before=lambda: self._hand.type("tag"),
        )

    def _export(self) -> None:
        self._with_dialog(
            lambda: self._hand.press("Ctrl+E"),
            lambda: self._hand.press("Return"),
            "export",
            "Ctrl+E exports the favourites, with a preview of the BibTeX.",
        )

    def _darken(self) -> None:
        self._hand.press("Alt+3")
        run_command(BY_ID["view.theme-dark"], self._window.desk)
        self._hand.press("J")
        self._look("dark", "The favourites in the dark theme.")

    def _with_dialog(
        self,
        open_dialog: Callable[[], object],
        answer: Callable[[], object],
        name: str,
        text: str,
        before: Callable[[], object] | None = None,
    ) -> None:
        def inside() -> None:
            if before is not None:
                before()
            self._look(name, text)
            answer()

        self._hand.during(open_dialog, inside)

    def _look(self, name: str, text: str) -> None:
        self._stop += 1
        file = f"{self._stop:02}-{name}.png"
        self._hand.settle()
        self._hand.picture(self._folder / file)
        self.lines.append(f"{file:<24} {text}")


def run(folder: Path | None) -> int:
    """Do the main job, write pictures and the exported citations into `folder`, and tell what was done.

    Gives the exit status; raises PaperDeskError when the folder cannot be written.
    """
    target = folder or Path(FOLDER)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PaperDeskError(f"The folder {target} cannot be made: {error.strerror}.") from error
    hush_offscreen()
    with TemporaryDirectory() as scratch:
        lines = _walk(Path(scratch), target)
    exported = target / EXPORTED
    entries = exported.read_text(encoding="utf-8").count("\n@") + 1
    print("The main job, done by keys in the real window on a library that was thrown away:")
    print("\n".join(f"  {line}" for line in lines))
    print(f"  {EXPORTED:<24} {entries} citations in BibTeX.")
    print(f"All of it is in {target.resolve()}. Where there is a display, `paperdesk` opens this window.")
    return 0


def _walk(scratch: Path, target: Path) -> list[str]:
    settings = Settings(scratch / "settings.ini")
    settings.set("appearance/theme", "light")
    settings.set("export/folder", str(target.resolve()))
    Appearance(make_application(), settings)
    window = make_window(Library.open_to_look(scratch / "tour.paperdesk", create=True), settings)
    try:
        window.resize(*SIZE)
        tour = Tour(window, target)
        tour.walk()
    finally:
        window.close()
        window.desk.session.close()
    return tour.lines
