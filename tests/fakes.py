"""Dialogs that answer by themselves, and remember what they were asked."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    from paperdesk.ui.settings import Settings


class FakeAsk:
    """`answers` holds one answer for each dialog, or a function that makes it of what was asked."""

    def __init__(self, **answers: Any) -> None:
        self.answers = answers
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self.errors: list[str] = []

    def names(self) -> list[str]:
        return [name for name, _ in self.asked]

    def _answer(self, name: str, *asked: Any) -> Any:
        self.asked.append((name, asked))
        answer = self.answers.get(name)
        return answer(*asked) if callable(answer) else answer

    def update(self, path: Path) -> None:
        self._answer("update", path)

    def preview_page(
        self, page: "Page", plan: Callable[[Sequence["Paper"]], list["Planned"]], source: str
    ) -> PreviewChoice | None:
        answer: PreviewChoice | None = self._answer("preview_page", page, plan, source)
        return answer

    def columns(self, request: ColumnsRequest) -> "ColumnMapping | None":
        answer: ColumnMapping | None = self._answer("columns", request)
        return answer

    def imports(self, batches: Sequence["ImportedBatch"]) -> "ImportedBatch | None":
        answer: ImportedBatch | None = self._answer("imports", batches)
        return answer

    def requests(self, asked: Sequence["Asked"]) -> None:
        self._answer("requests", asked)

    def report(self, reports: Sequence["FileReport"], mend: Mend | None = None, when: str = "") -> None:
        self._answer("report", reports, mend, when)

    def remarks(self, title: str, under: str, remarks: Sequence[tuple[str, str]]) -> None:
        self._answer("remarks", title, under, remarks)

    def export(self, request: ExportRequest) -> ExportChoice | None:
        answer: ExportChoice | None = self._answer("export", request)
        return answer

    def tags(
        self, known: Sequence["Tag"], present: frozenset[str], papers: int, some: frozenset[str] = frozenset()
    ) -> TagChoice | None:
        answer: TagChoice | None = self._answer("tags", known, present, papers)
        return answer

    def text(self, title: str, label: str, value: str = "", *, empty: bool = False) -> str | None:
        answer: str | None = self._answer("text", title, label, value)
        return answer

    def confirm(self, title: str, sentence: str, action: str) -> bool:
        return bool(self._answer("confirm", title, sentence, action))

    def choose(self, title: str, sentence: str, ways: Sequence[Way]) -> str:
        return str(self._answer("choose", title, sentence, ways) or "")

    def colour(self, current: str) -> str | None:
        answer: str | None = self._answer("colour", current)
        return answer

    def open_files(self, title: str, pattern: str) -> list[Path]:
        return list(self._answer("open_files", title, pattern) or ())

    def open_folder(self, title: str) -> Path | None:
        answer: Path | None = self._answer("open_folder", title)
        return answer

    def save_file(self, title: str, path: Path, pattern: str) -> Path | None:
        answer: Path | None = self._answer("save_file", title, path, pattern)
        return answer

    def palette(self, find: Callable[[str], list[PaletteEntry]], prompt: str = "") -> PaletteEntry | None:
        answer: PaletteEntry | None = self._answer("palette", find)
        return answer

    def keyboard(
        self, groups: Sequence[tuple[str, Sequence[KeyRow]]], defaults: Mapping[str, str] | None = None
    ) -> dict[str, str] | None:
        answer: dict[str, str] | None = self._answer("keyboard", groups)
        return answer

    def preferences(self, settings: "Settings") -> None:
        self._answer("preferences", settings)

    def manuscripts(self, settings: "Settings", keys: Sequence[str]) -> None:
        self._answer("manuscripts", settings, keys)

    def styles(self, request: StylesRequest) -> StyleChoice | None:
        answer: StyleChoice | None = self._answer("styles", request)
        return answer

    def bibliography(self, request: BibliographyRequest) -> BibliographyChoice | None:
        answer: BibliographyChoice | None = self._answer("bibliography", request)
        return answer

    def history(self, steps: Sequence["Step"]) -> None:
        self._answer("history", steps)

    def new_paper(self, request: NewPaperRequest) -> NewPaperAnswer | None:
        answer: NewPaperAnswer | None = self._answer("new_paper", request)
        return answer

    def add_by_id(self, request: "AddByIdRequest") -> "AddByIdAnswer | None":
        answer: AddByIdAnswer | None = self._answer("add_by_id", request)
        return answer

    def completion(self, request: "CompletionRequest") -> "CompletionAnswer | None":
        answer: CompletionAnswer | None = self._answer("completion", request)
        return answer

    def batch(self, request: BatchRequest) -> BatchAnswer | None:
        answer: BatchAnswer | None = self._answer("batch", request)
        return answer

    def duplicates(self, request: DuplicatesRequest) -> bool:
        return bool(self._answer("duplicates", request))

    def quality(self, request: QualityRequest) -> QualityAnswer:
        answer: QualityAnswer | None = self._answer("quality", request)
        return answer or QualityAnswer()

    def word_lists(self, request: WordListsRequest) -> None:
        self._answer("word_lists", request)

    def key_formula(self, request: KeyFormulaRequest) -> KeyFormulaAnswer | None:
        answer: KeyFormulaAnswer | None = self._answer("key_formula", request)
        return answer

    def new_keys(self, plan: "KeyPlan") -> bool:
        return bool(self._answer("new_keys", plan))

    def feed(self, request: "FeedRequest") -> "Feed | None":
        answer: Feed | None = self._answer("feed", request)
        return answer

    def feed_filters(self, request: "FiltersRequest") -> "Filters | None":
        answer: Filters | None = self._answer("feed_filters", request)
        return answer

    def digest(self, request: "DigestRequest") -> "DigestAnswer | None":
        answer: DigestAnswer | None = self._answer("digest", request)
        return answer

    def mail(self, wishes: "MailWishes", *, has_password: bool) -> "MailAnswer | None":
        answer: MailAnswer | None = self._answer("mail", wishes, has_password)
        return answer

    def printer(self) -> "QPrinter | None":
        answer: QPrinter | None = self._answer("printer")
        return answer

    def feed_log(self, title: str, lines: "Sequence[LogLine]") -> None:
        self._answer("feed_log", title, lines)

    def live_files(self, request: "LiveFilesRequest") -> "LiveFile | None":
        answer: LiveFile | None = self._answer("live_files", request)
        return answer

    def live_file(self, request: "LiveFileRequest") -> "LiveFile | None":
        answer: LiveFile | None = self._answer("live_file", request)
        return answer

    def cited(self, request: "CitedRequest") -> "CitedAnswer | None":
        answer: CitedAnswer | None = self._answer("cited", request)
        return answer

    def backups(self, request: BackupsRequest) -> BackupsAnswer | None:
        answer: BackupsAnswer | None = self._answer("backups", request)
        return answer

    def error(self, error: Exception) -> None:
        self.errors.append(str(error))
        self._answer("error", error)

    def mistake(self, report: str, log: Path) -> bool:
        return bool(self._answer("mistake", report, log))

    def open_link(self, url: str) -> bool:
        return bool(self._answer("open_link", url))
