"""What dialogs are asked and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from paperdesk.cite.styles import Style
    from paperdesk.formats.bibtex.writing import BibtexOptions
    from paperdesk.formats.page.reading import Leftover
    from paperdesk.formats.registry import ExportFormat
    from paperdesk.formats.tables.columns import ColumnMapping
    from paperdesk.library.backup_names import Backup
    from paperdesk.library.chosen import Chosen
    from paperdesk.library.differences import Difference
    from paperdesk.library.duplicates import Pair
    from paperdesk.library.field_values import Value
    from paperdesk.library.findings import Finding
    from paperdesk.library.key_plan import KeyPlan
    from paperdesk.library.merging import Aspect
    from paperdesk.library.report import FileReport
    from paperdesk.library.shared_values import Shared
    from paperdesk.model.paper import Paper, Status
    from paperdesk.model.progress import Progress
    from paperdesk.model.word_lists import WordList

PaletteKind = Literal["command", "paper", "tag", "search", "place"]
Mend = Callable[["FileReport", int, str], "FileReport"]
"""Reads the mended text of a file's failure (by its number) and adds it; gives the file's report as it
is then. Raises PaperDeskError, with nothing changed, when the text still cannot be read."""


@dataclass(frozen=True, slots=True)
class PreviewChoice:
    """What the user wants of a pasted page: the papers to take, and what to file them under."""

    papers: tuple[Paper, ...]
    leftover: tuple[Leftover, ...] = ()
    tags: tuple[str, ...] = ()
    collection: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """One answer to "export what?": a label such as "9 favourites" and the papers it stands for."""

    label: str
    papers: Chosen


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the export dialog shows, beginning with `format` (an id) and `options`.

    `preview` gives the text of the first papers in a format, `missing_authors` counts papers without any;
    `others` are the options of formats that have their own. Where highlights go out by a template, it begins
    as `template`, and `filled` gives what it makes of the first papers.
    """

    scopes: tuple[Scope, ...]
    preview: Callable[[Chosen, str, BibtexOptions], str]
    options: BibtexOptions
    path: Path | None
    missing_authors: Callable[[Chosen], int]
    formats: tuple[ExportFormat, ...]
    format: str = "bibtex"
    others: Mapping[str, BibtexOptions] = field(default_factory=dict)
    template: str = ""
    filled: Callable[[Chosen, str], str] | None = None


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to export: written to `path`, or put on the clipboard when `copy` is true.

    `template` is for highlights as Markdown, "" for the usual one.
    """

    papers: Chosen
    options: BibtexOptions
    path: Path | None
    copy: bool = False
    format: str = "bibtex"
    template: str = ""


@dataclass(frozen=True, slots=True)
class ColumnsRequest:
    """A table whose columns are to be understood: its name, its first rows, and what was guessed.

    `read` gives the first papers as they are read with a mapping.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    guess: ColumnMapping
    read: Callable[[ColumnMapping], Sequence[Paper]]


@dataclass(frozen=True, slots=True)
class DuplicatesRequest:
    """Pairs of papers that may be one, and what can be done with them.

    `titles` are those of the papers by id, `papers` gives the two of a pair with the one that stays in
    front, `aspects` what they say. `merge` makes one of them with the values chosen, by the name of
    the aspect, and gives the pairs that are left; `keep_both` says whether it could be noted that
    they are two.
    """

    pairs: tuple[Pair, ...]
    titles: Mapping[int, str]
    papers: Callable[[Pair], Sequence[Paper]]
    aspects: Callable[[Sequence[Paper]], Sequence[Aspect]]
    merge: Callable[[Pair, Mapping[str, int], Sequence[Pair]], Sequence[Pair]]
    keep_both: Callable[[Pair], bool]


@dataclass(frozen=True, slots=True)
class QualityRequest:
    """What was found in papers, and how to mend it.

    `titles` are the checks with their headings in order. `fix` mends one finding and `drop` forgets
    what an import said; both give what is found on the paper now, None when nothing could be
    written. `check` is the one to begin with.
    """

    findings: tuple[Finding, ...]
    titles: tuple[tuple[str, str], ...]
    fix: Callable[[Finding], list[Finding] | None]
    drop: Callable[[Finding], list[Finding] | None]
    check: str = ""


@dataclass(frozen=True, slots=True)
class QualityAnswer:
    """What to do after the sheet: show a `paper`, or mend all of `fix`, which one `check` has found."""

    paper: int = 0
    fix: tuple[Finding, ...] = ()
    check: str = ""


@dataclass(frozen=True, slots=True)
class WordListsRequest:
    """What edits word lists: each writes at once, and raises PaperDeskError when it cannot be done.

    `lists` gives them as they are now, `create` the id of a new one. `bring_in` and `write` ask for files
    themselves, and say what was done ("" when the user gave up). `presets` are lists to begin with.
    """

    presets: tuple[WordList, ...]
    lists: Callable[[], tuple[WordList, ...]]
    create: Callable[[WordList], int | None]
    rename: Callable[[int, str], object]
    colour: Callable[[int, str], object]
    set_words: Callable[[int, tuple[str, ...]], object]
    move: Callable[[int, int], object]
    delete: Callable[[int], object]
    bring_in: Callable[[], str]
    write: Callable[[], str]


@dataclass(frozen=True, slots=True)
class KeyFormulaRequest:
    """The formula for citation keys that is in force, the `usual` one, and what one makes of some papers.

    `plan` raises PaperDeskError for a formula that cannot be used; `examples` says that the papers are none
    of the library.
    """

    formula: str
    usual: str
    plan: Callable[[str], KeyPlan]
    examples: str = ""


@dataclass(frozen=True, slots=True)
class KeyFormulaAnswer:
    """The formula to keep, and whether the keys of all papers are to be made anew by it."""

    formula: str
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way on out of a question: its id, what is on its button, and a sentence on what it does."""

    id: str
    label: str
    effect: str


@dataclass(frozen=True, slots=True)
class NewPaperRequest:
    """What the sheet for a paper that is typed in has to know.

    `taken` says whether a citation key is, `key` the one that a paper would get, `twin` finds the
    paper of the library that a typed one is the same as.
    """

    taken: Callable[[str], bool]
    key: Callable[[Paper], str]
    twin: Callable[[Paper], Paper | None]


@dataclass(frozen=True, slots=True)
class NewPaperAnswer:
    """A paper to add, or, without one, the `twin` to show."""

    paper: Paper | None = None
    twin: Paper | None = None


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """What many papers say together, and the names of tags and collections to offer."""

    shared: Shared
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """What to write into all papers: fields as `SetFields` wants them, marks, tags, and a collection."""

    values: Mapping[str, Value] = field(default_factory=dict)
    status: Status | None = None
    rating: int | None = None
    starred: bool | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    collection: str = ""


@dataclass(frozen=True, slots=True)
class TagChoice:
    """Tags to put on the selection and tags to take off it."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One line of the palette; by `kind`, `id` is the id of a command, a paper or a place ("tag:vision")."""

    id: str
    text: str
    hint: str = ""
    key: str = ""
    kind: PaletteKind = "command"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line of the keyboard help: a command, its text, and its key as portable text ("Ctrl+K")."""

    id: str
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class BackupsRequest:
    """The backups of the library (newest first), the folder they are in, and what restoring one would change.

    `differs` takes a while, and may be cancelled; `looking`: the window shows one of them now.
    """

    backups: tuple[Backup, ...]
    folder: Path
    differs: Callable[[Backup, Progress], Difference]
    looking: bool = False


@dataclass(frozen=True, slots=True)
class BackupsAnswer:
    """What to do with a backup; "back" leaves the one that the window shows."""

    way: Literal["restore", "look", "back"]
    backup: Backup | None = None


@dataclass(frozen=True, slots=True)
class StylesRequest:
    """The citation style in use, by id, and what it is tried on.

    `library` is the file of the library, `favourites` are ids of styles. `bring_in` asks for a file and adds
    it to one's own styles, `remove` deletes one of them; both give the style to stand at ("" for the one in
    use), None when the user gave up, and raise PaperDeskError when it cannot be done.
    """

    library: Path
    papers: tuple[Paper, ...]
    style: str
    locale: str
    favourites: tuple[str, ...]
    keep_favourites: Callable[[tuple[str, ...]], object]
    bring_in: Callable[[], str | None]
    remove: Callable[[Style], str | None]


@dataclass(frozen=True, slots=True)
class StyleChoice:
    """A citation style by id and title, and the language of references ("" for that of the style)."""

    style: str
    title: str
    locale: str = ""


@dataclass(frozen=True, slots=True)
class BibliographyRequest:
    """What can be listed, how it was written last, and the file to offer.

    `head` gives the first papers of a scope, `choose_style` asks for another style, and keeps it. `parts` are
    of "abstract", "highlights" and "note".
    """

    library: Path
    scopes: tuple[Scope, ...]
    head: Callable[[Chosen], tuple[Paper, ...]]
    style: StyleChoice
    choose_style: Callable[[], StyleChoice | None]
    format: str
    parts: frozenset[str]
    title: str
    path: Path


@dataclass(frozen=True, slots=True)
class BibliographyChoice:
    """A document to write: `format` is the id of a kind of document, `parts` as in the request."""

    papers: Chosen
    style: StyleChoice
    format: str
    parts: frozenset[str]
    title: str
    path: Path
