"""Every dialog of the program behind one object, opened over the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from paperdesk.formats.page.reading import Page
    from paperdesk.formats.tables.columns import ColumnMapping
    from paperdesk.library.importing import Planned
    from paperdesk.library.imports import ImportedBatch
    from paperdesk.library.key_plan import KeyPlan
    from paperdesk.library.mail_wishes import MailWishes
    from paperdesk.library.report import FileReport
    from paperdesk.model.feed import Feed
    from paperdesk.model.live_file import LiveFile
    from paperdesk.model.paper import Paper
    from paperdesk.model.rows import Step, Tag
    from paperdesk.online.log import Asked
    from paperdesk.ui.digest_questions import DigestAnswer, DigestRequest, MailAnswer
    from paperdesk.ui.feed_questions import FeedRequest, Filters, FiltersRequest, LogLine
    from paperdesk.ui.live_questions import CitedAnswer, CitedRequest, LiveFileRequest, LiveFilesRequest
    from paperdesk.ui.lookups import (
        AddByIdAnswer,
        AddByIdRequest,
        CompletionAnswer,
        CompletionRequest,
    )
    from paperdesk.ui.questions import (
        BackupsAnswer,
        BackupsRequest,
        BatchAnswer,
        BatchRequest,
        BibliographyChoice,
        BibliographyRequest,
        ColumnsRequest,
        DuplicatesRequest,
        ExportChoice,
        ExportRequest,
        KeyFormulaAnswer,
        KeyFormulaRequest,
        KeyRow,
        Mend,
        NewPaperAnswer,
        NewPaperRequest,
        PaletteEntry,
        PreviewChoice,
        QualityAnswer,
        QualityRequest,
        StyleChoice,
        StylesRequest,
        TagChoice,
        Way,
        WordListsRequest,
    )
    from paperdesk.ui.settings import Settings


class Ask(QObject):
    """The real `Asks`: each method opens one dialog, waits for it, and gives the answer.

    `window` is what dialogs lie over; it must be set before the first of them is opened. Dialogs are
    imported when they are first wanted, so that the window itself opens fast.
    """

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        """`settings` say whether links are asked about."""
        super().__init__(parent)
        self.window: QWidget | None = None
        self._settings = settings
        self._hosts: set[str] = set()  # that may be opened without asking
        self.take_damage: Callable[[Exception], bool] = lambda error: False
        """What shows the page for a damaged library in place of an error, where it does."""

    def _over(self) -> QWidget:
        if self.window is None:
            raise RuntimeError("a dialog was opened before there was a window")
        return self.window

    def update(self, path: Path) -> None:
        """Bring a library of an older version up to date; PaperDeskError when it stays as it was."""
        from paperdesk.ui.dialogs.updating import Updating

        Updating(path, self._over()).run()

    def preview_page(
        self, page: Page, plan: Callable[[Sequence[Paper]], list[Planned]], source: str
    ) -> PreviewChoice | None:
        """Show what was read from a page and let the user choose and mend."""
        from paperdesk.ui.dialogs.import_preview import ImportPreview

        dialog = ImportPreview(self._over(), page, plan, source, self._label_of_import)
        return dialog.choice() if dialog.run() else None

    def _label_of_import(self, kind: str, value: str) -> str | None:
        """Tags (with commas) or the collection for the papers of an import."""
        from paperdesk.ui.dialogs.prompts import TextPrompt

        title, name = (
            self.tr("Put these papers into a collection"),
            self.tr("Name; “/” between outer and inner"),
        )
        if kind == "tags":
            title, name = self.tr("Tag these papers"), self.tr("Tags, with commas between them")
        dialog = TextPrompt(self._over(), title, name, value, empty=True)
        return dialog.text() if dialog.run() else None

    def columns(self, request: ColumnsRequest) -> ColumnMapping | None:
        """Ask what the columns of a table mean."""
        from paperdesk.ui.dialogs.columns import Columns

        dialog = Columns(self._over(), request)
        return dialog.mapping() if dialog.run() else None

    def imports(self, batches: Sequence[ImportedBatch]) -> ImportedBatch | None:
        """Show what was imported when; the one whose report is to be seen."""
        from paperdesk.ui.dialogs.imports import Imports

        dialog = Imports(self._over(), batches)
        return dialog.chosen if dialog.run() else None

    def requests(self, asked: Sequence[Asked]) -> None:
        """Show what was asked of the network."""
        from paperdesk.ui.dialogs.requests import Requests

        Requests(self._over(), asked).run()

    def report(self, reports: Sequence[FileReport], mend: Mend | None = None, when: str = "") -> None:
        """Show what an import did, once more when `when` it was is said; `mend` tries a mended entry."""
        from paperdesk.ui.dialogs.report import Report

        Report(self._over(), reports, mend, when).run()

    def remarks(self, title: str, under: str, remarks: Sequence[tuple[str, str]]) -> None:
        """Show a sentence for each of some papers, by citation key."""
        from paperdesk.ui.dialogs.remarks import Remarks

        Remarks(self._over(), title, under, remarks).run()

    def export(self, request: ExportRequest) -> ExportChoice | None:
        """Choose what goes into a file and where it goes."""
        from paperdesk.ui.dialogs.export import Export

        title = self.tr("Export citations to")
        dialog = Export(self._over(), request, partial(self.save_file, title))
        return dialog.choice if dialog.run() else None

    def tags(
        self,
        known: Sequence[Tag],
        present: frozenset[str],
        papers: int,
        some: frozenset[str] = frozenset(),
    ) -> TagChoice | None:
        """Choose tags for a number of papers; `some` are the tags that some of them have."""
        from paperdesk.ui.dialogs.tag_popup import TagPopup

        dialog = TagPopup(self._over(), known, present, papers, some)
        return dialog.choice() if dialog.run() else None

    def text(self, title: str, label: str, value: str = "", *, empty: bool = False) -> str | None:
        """Ask for one line of text, which may be `empty`."""
        from paperdesk.ui.dialogs.prompts import TextPrompt

        dialog = TextPrompt(self._over(), title, label, value, empty=empty)
        return dialog.text() if dialog.run() else None

    def confirm(self, title: str, sentence: str, action: str) -> bool:
        """Ask before something that is hard to take back; `action` labels the button."""
        from paperdesk.ui.dialogs.prompts import Confirm

        return Confirm(self._over(), title, sentence, action).run()

    def choose(self, title: str, sentence: str, ways: Sequence[Way]) -> str:
        """Ask which way to go on; the id of the chosen one, "" for none."""
        from paperdesk.ui.dialogs.choices import Choices

        dialog = Choices(self._over(), title, sentence, ways)
        return dialog.chosen if dialog.run() else ""

    def colour(self, current: str) -> str | None:
        """Choose a colour as #rrggbb; an empty answer means no colour."""
        from paperdesk.ui.dialogs.colour_choice import ColourChoice

        dialog = ColourChoice(self._over(), current)
        return dialog.colour if dialog.run() else None

    def open_files(self, title: str, pattern: str) -> list[Path]:
        """Choose existing files."""
        names, _ = QFileDialog.getOpenFileNames(self._over(), title, str(self._folder()), pattern)
        return [Path(name) for name in names]

    def open_folder(self, title: str) -> Path | None:
        """Choose an existing folder."""
        name = QFileDialog.getExistingDirectory(self._over(), title, str(self._folder()))
        return Path(name) if name else None

    def save_file(self, title: str, path: Path, pattern: str) -> Path | None:
        """Choose a file to write."""
        name, _ = QFileDialog.getSaveFileName(self._over(), title, str(path), pattern)
        return Path(name) if name else None

    def _folder(self) -> Path:
        last = self._settings.text("library/last")
        return Path(last).parent if last and Path(last).parent.is_dir() else Path.home()

    def palette(self, find: Callable[[str], list[PaletteEntry]], prompt: str = "") -> PaletteEntry | None:
        """Find a command, paper, tag, saved search or place by typing; `prompt` says it of other things."""
        from paperdesk.ui.dialogs.palette import Palette

        dialog = Palette(self._over(), find, prompt)
        return dialog.chosen if dialog.run() else None

    def keyboard(
        self, groups: Sequence[tuple[str, Sequence[KeyRow]]], defaults: Mapping[str, str] | None = None
    ) -> dict[str, str] | None:
        """Show all keys; the answer holds the rebound ones by command id."""
        from paperdesk.ui.dialogs.keyboard_help import KeyboardHelp

        dialog = KeyboardHelp(self._over(), groups, defaults)
        return dialog.changed() if dialog.run() else None

    def preferences(self, settings: Settings) -> None:
        """Show the settings; what is chosen is kept at once."""
        from paperdesk.ui.dialogs.preferences import Preferences

        Preferences(self._over(), settings).run()

    def manuscripts(self, settings: Settings, keys: Sequence[str]) -> None:
        """Show how keys are cited and pushed to editors; `keys` are examples."""
        from paperdesk.ui.dialogs.manuscripts import Manuscripts

        Manuscripts(self._over(), settings, keys).run()

    def styles(self, request: StylesRequest) -> StyleChoice | None:
        """Choose a citation style."""
        from paperdesk.ui.dialogs.styles import StyleSheet

        dialog = StyleSheet(self._over(), request)
        dialog.run()
        return dialog.choice

    def bibliography(self, request: BibliographyRequest) -> BibliographyChoice | None:
        """Choose what goes into a bibliography, how it looks, and where it goes."""
        from paperdesk.ui.dialogs.bibliography import BibliographySheet

        dialog = BibliographySheet(self._over(), request, partial(self.save_file, self.tr("Write to")))
        dialog.run()
        return dialog.choice

    def history(self, steps: Sequence[Step]) -> None:
        """Show what was changed when, newest first."""
        from paperdesk.ui.dialogs.history import History

        History(self._over(), steps).run()

    def new_paper(self, request: NewPaperRequest) -> NewPaperAnswer | None:
        """Type in a paper, or find that it is there."""
        from paperdesk.ui.dialogs.new_paper import NewPaper

        dialog = NewPaper(self._over(), request)
        return dialog.answer() if dialog.run() else None

    def add_by_id(self, request: AddByIdRequest) -> AddByIdAnswer | None:
        """Find identifiers in a text to add papers by."""
        from paperdesk.ui.dialogs.add_by_id import AddById

        dialog = AddById(self._over(), request)
        return dialog.answer if dialog.run() else None

    def completion(self, request: CompletionRequest) -> CompletionAnswer | None:
        """Choose what to take over of what services know of papers."""
        from paperdesk.ui.dialogs.completion import Completion

        dialog = Completion(self._over(), request)
        return dialog.answer() if dialog.run() else None

    def batch(self, request: BatchRequest) -> BatchAnswer | None:
        """Edit what many papers say at once."""
        from paperdesk.ui.dialogs.batch import Batch

        dialog = Batch(self._over(), request)
        return dialog.answer() if dialog.run() else None

    def duplicates(self, request: DuplicatesRequest) -> bool:
        """Decide on papers that may be one; whether all certain ones are to be merged."""
        from paperdesk.ui.dialogs.duplicates import Duplicates

        dialog = Duplicates(self._over(), request)
        return dialog.run() and dialog.wants_exact

    def quality(self, request: QualityRequest) -> QualityAnswer:
        """Show what should be looked at in the papers, and mend it."""
        from paperdesk.ui.dialogs.quality import Quality

        dialog = Quality(self._over(), request)
        dialog.run()
        return dialog.answer

    def word_lists(self, request: WordListsRequest) -> None:
        """Show the word lists to be edited."""
        from paperdesk.ui.dialogs.word_lists import WordLists

        WordLists(self._over(), request).run()

    def key_formula(self, request: KeyFormulaRequest) -> KeyFormulaAnswer | None:
        """Edit the formula by which papers get their citation keys."""
        from paperdesk.ui.dialogs.key_formula import KeyFormula

        dialog = KeyFormula(self._over(), request)
        return dialog.answer() if dialog.run() else None

    def new_keys(self, plan: KeyPlan) -> bool:
        """Show what keys papers would get; whether they shall."""
        from paperdesk.ui.dialogs.new_keys import NewKeys

        return NewKeys(self._over(), plan).run()

    def live_files(self, request: LiveFilesRequest) -> LiveFile | None:
        """Show the files that are kept up to date, to be edited; one whose news are to be imported."""
        from paperdesk.ui.dialogs.live_files import LiveFilesSheet

        dialog = LiveFilesSheet(self._over(), request)
        dialog.run()
        return dialog.answer

    def live_file(self, request: LiveFileRequest) -> LiveFile | None:
        """Ask what a live file holds, where it is and how it is written."""
        from paperdesk.ui.dialogs.live_file_form import LiveFileForm

        dialog = LiveFileForm(self._over(), request)
        return dialog.file() if dialog.run() else None

    def feed(self, request: FeedRequest) -> Feed | None:
        """Choose what a feed is about; the feed as it is wanted."""
        from paperdesk.ui.dialogs.feed_form import FeedForm

        dialog = FeedForm(self._over(), request)
        return dialog.feed() if dialog.run() else None

    def feed_filters(self, request: FiltersRequest) -> Filters | None:
        """Choose which papers of feeds are taken."""
        from paperdesk.ui.dialogs.feed_filters import FeedFilters

        dialog = FeedFilters(self._over(), request)
        return dialog.filters() if dialog.run() else None

    def feed_log(self, title: str, lines: Sequence[LogLine]) -> None:
        """Show what came of fetching feeds."""
        from paperdesk.ui.dialogs.feed_log import FeedLog

        FeedLog(self._over(), title, lines).run()

    def digest(self, request: DigestRequest) -> DigestAnswer | None:
        """Choose what a digest is of, and what to do with it."""
        from paperdesk.ui.dialogs.digest import DigestSheet

        dialog = DigestSheet(self._over(), request)
        return dialog.answer if dialog.run() else None

    def mail(self, wishes: MailWishes, *, has_password: bool) -> MailAnswer | None:
        """Say through which server digests are sent; `has_password`: the keyring has one for it."""
        from paperdesk.ui.dialogs.mail_setup import MailSetup

        dialog = MailSetup(self._over(), wishes, has_password=has_password)
        return dialog.answer if dialog.run() else None

    def printer(self) -> QPrinter | None:
        """Choose a printer and how it prints."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._over())
        return printer if dialog.exec() else None

    def cited(self, request: CitedRequest) -> CitedAnswer | None:
        """Show what a manuscript cites; what to do with it."""
        from paperdesk.ui.dialogs.cited import CitedSheet

        dialog = CitedSheet(self._over(), request)
        dialog.run()
        return dialog.answer

    def backups(self, request: BackupsRequest) -> BackupsAnswer | None:
        """Choose a backup to be restored, or to be looked at."""
        from paperdesk.ui.dialogs.backups import BackupsSheet

        dialog = BackupsSheet(self._over(), request)
        dialog.run()
        return dialog.answer

    def error(self, error: Exception) -> None:
        """Show what went wrong."""
        if self.take_damage(error):
            return
        from paperdesk.ui.dialogs.prompts import ErrorNote

        ErrorNote(self._over(), error).run()

    def mistake(self, report: str, log: Path) -> bool:
        """Show what would be written to `log` of a mistake of PaperDesk; whether it may be."""
        from paperdesk.ui.dialogs.mistake import Mistake

        return Mistake(self._over(), report, log).run()

    def open_link(self, url: str) -> bool:
        """Whether to open a link: only to the web, and only after its host was shown."""
        from paperdesk.ui.dialogs.open_link import OpenLink
        from paperdesk.ui.widgets.plain_text import web_host

        host = web_host(url)
        if not host or host in self._hosts or not self._settings.flag("links/ask"):
            return bool(host)
        dialog = OpenLink(self._over(), url)
        agreed = dialog.run()
        if agreed and dialog.remember():
            self._hosts.add(host)
        return agreed
