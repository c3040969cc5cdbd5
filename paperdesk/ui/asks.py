"""The dialogs as those see them who ask: what each is asked and what it answers, and no dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

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
    from paperdesk.ui.lookups import AddByIdAnswer, AddByIdRequest, CompletionAnswer, CompletionRequest
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


class Asks(Protocol):
    """Every dialog of the program; None (or an empty answer) means that the user gave up."""

    def update(self, path: Path) -> None:
        """Bring a library of an older version up to date; PaperDeskError when it stays as it was."""

    def preview_page(
        self, page: Page, plan: Callable[[Sequence[Paper]], list[Planned]], source: str
    ) -> PreviewChoice | None:
        """Show what was read from a page and let the user choose and mend."""

    def columns(self, request: ColumnsRequest) -> ColumnMapping | None:
        """Ask what the columns of a table mean."""

    def imports(self, batches: Sequence[ImportedBatch]) -> ImportedBatch | None:
        """Show what was imported when; the one whose report is to be seen."""

    def requests(self, asked: Sequence[Asked]) -> None:
        """Show what was asked of the network."""

    def report(self, reports: Sequence[FileReport], mend: Mend | None = None, when: str = "") -> None:
        """Show what an import did, once more when `when` it was is said; `mend` tries a mended entry."""

    def remarks(self, title: str, under: str, remarks: Sequence[tuple[str, str]]) -> None:
        """Show a sentence for each of some papers, by citation key."""

    def export(self, request: ExportRequest) -> ExportChoice | None:
        """Choose what goes into a file, in which format, and where it goes."""

    def tags(
        self, known: Sequence[Tag], present: frozenset[str], papers: int, some: frozenset[str] = frozenset()
    ) -> TagChoice | None:
        """Choose tags for papers; `present` are the tags that all of them have, `some` those of some."""

    def text(self, title: str, label: str, value: str = "", *, empty: bool = False) -> str | None:
        """Ask for one line of text, which may be `empty`."""

    def confirm(self, title: str, sentence: str, action: str) -> bool:
        """Ask before something that is hard to take back; `action` labels the button."""

    def choose(self, title: str, sentence: str, ways: Sequence[Way]) -> str:
        """Ask which way to go on; the id of the chosen one, "" for none."""

    def colour(self, current: str) -> str | None:
        """Choose a colour as #rrggbb; an empty answer means no colour."""

    def open_files(self, title: str, pattern: str) -> list[Path]:
        """Choose existing files."""

    def open_folder(self, title: str) -> Path | None:
        """Choose an existing folder."""

    def save_file(self, title: str, path: Path, pattern: str) -> Path | None:
        """Choose a file to write."""

    def palette(self, find: Callable[[str], list[PaletteEntry]], prompt: str = "") -> PaletteEntry | None:
        """Find a command, paper, tag, saved search or place by typing; `prompt` says it of other things."""

    def keyboard(
        self, groups: Sequence[tuple[str, Sequence[KeyRow]]], defaults: Mapping[str, str] | None = None
    ) -> dict[str, str] | None:
        """Show all keys; the answer holds the rebound ones by command id."""

    def preferences(self, settings: Settings) -> None:
        """Show the settings."""

    def manuscripts(self, settings: Settings, keys: Sequence[str]) -> None:
        """Show how keys are cited and pushed to editors; `keys` are examples."""

    def styles(self, request: StylesRequest) -> StyleChoice | None:
        """Choose a citation style."""

    def feed(self, request: FeedRequest) -> Feed | None:
        """Choose what a feed is about; the feed as it is wanted."""

    def feed_filters(self, request: FiltersRequest) -> Filters | None:
        """Choose which papers of feeds are taken."""

    def feed_log(self, title: str, lines: Sequence[LogLine]) -> None:
        """Show what came of fetching feeds."""

    def digest(self, request: DigestRequest) -> DigestAnswer | None:
        """Choose what a digest is of, and what to do with it."""

    def mail(self, wishes: MailWishes, *, has_password: bool) -> MailAnswer | None:
        """Say through which server digests are sent; `has_password`: the keyring has one for it."""

    def printer(self) -> QPrinter | None:
        """Choose a printer and how it prints."""

    def bibliography(self, request: BibliographyRequest) -> BibliographyChoice | None:
        """Choose what goes into a bibliography, how it looks, and where it goes."""

    def history(self, steps: Sequence[Step]) -> None:
        """Show what was changed when, newest first."""

    def new_paper(self, request: NewPaperRequest) -> NewPaperAnswer | None:
        """Type in a paper, or find that it is there."""

    def add_by_id(self, request: AddByIdRequest) -> AddByIdAnswer | None:
        """Find identifiers in a text to add papers by."""

    def completion(self, request: CompletionRequest) -> CompletionAnswer | None:
        """Choose what to take over of what services know of papers."""

    def batch(self, request: BatchRequest) -> BatchAnswer | None:
        """Edit what many papers say at once."""

    def duplicates(self, request: DuplicatesRequest) -> bool:
        """Decide on papers that may be one; whether all certain ones are to be merged."""

    def quality(self, request: QualityRequest) -> QualityAnswer:
        """Show what should be looked at in the papers, and mend it."""

    def word_lists(self, request: WordListsRequest) -> None:
        """Show the word lists to be edited."""

    def key_formula(self, request: KeyFormulaRequest) -> KeyFormulaAnswer | None:
        """Edit the formula by which papers get their citation keys."""

    def new_keys(self, plan: KeyPlan) -> bool:
        """Show what keys papers would get; whether they shall."""

    def live_files(self, request: LiveFilesRequest) -> LiveFile | None:
        """Show the files that are kept up to date, to be edited; one whose news are to be imported."""

    def live_file(self, request: LiveFileRequest) -> LiveFile | None:
        """Ask what a live file holds, where it is and how it is written."""

    def cited(self, request: CitedRequest) -> CitedAnswer | None:
        """Show what a manuscript cites; what to do with it."""

    def backups(self, request: BackupsRequest) -> BackupsAnswer | None:
        """Choose a backup to be restored, or to be looked at."""

    def error(self, error: Exception) -> None:
        """Show what went wrong."""

    def mistake(self, report: str, log: Path) -> bool:
        """Show what would be written to `log` of a mistake of PaperDesk; whether it may be."""

    def open_link(self, url: str) -> bool:
        """Show the host of a link and ask whether to open it."""
