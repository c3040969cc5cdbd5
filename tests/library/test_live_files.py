"""Live files: written when what they hold has changed, and never over what others wrote."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.library import edits
from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    CreateCollection,
    DeleteCollection,
    FileUnder,
    RemoveLiveFile,
    SetFields,
    SetKey,
)
from paperdesk.library.edits.living import setting
from paperdesk.library.library import Library
from paperdesk.library.live_files import (
    LiveWriter,
    Outcome,
    Ran,
    adding_here,
    last_run,
    live_files,
    named,
    standing,
)
from paperdesk.library.live_places import may_write
from paperdesk.library.one_at_a_time import alone_with
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.live_file import LiveFile
from paperdesk.model.paper import Name, Paper

ONE = Paper(
    title="Deep Fields",
    key="berg2020deep",
    type="article",
    authors=(Name("Berg", "Jan"),),
    year=2020,
    venue="Journal of Fields",
    abstract="All of it.",
    tags=("vision",),
)
TWO = Paper(title="Two Towers", key="li2021two", authors=(Name("Li", "Wei"),), year=2021)
THREE = Paper(title="Elsewhere", key="zu1999", authors=(Name("Zu", "A."),), year=1999)


@pytest.fixture
def desk(library: Library) -> Library:
    library.apply(AddPapers((ONE, TWO, THREE), "test"))
    library.apply(FileUnder(frozenset(ids_of(library, "berg2020deep", "li2021two")), "Thesis"))
    return library


@pytest.fixture
def thesis(desk: Library, tmp_path: Path) -> LiveFile:
    return add(desk, LiveFile(str(tmp_path / "thesis.bib"), collection=collection(desk)))


@pytest.fixture
def writer() -> Iterator[LiveWriter]:
    yield LiveWriter()


def ids_of(library: Library, *keys: str) -> list[int]:
    return [library.paper_id(key) or 0 for key in keys]


def collection(library: Library) -> int:
    return next(each.id for each in library.collections() if each.name == "Thesis")


def add(library: Library, file: LiveFile) -> LiveFile:
    id = library.apply(adding_here(library, file)).result
    return next(each for each in live_files(library) if each.id == id)


def text(file: LiveFile) -> str:
    return Path(file.path).read_text("utf-8")


def test_collection_is_written_as_biblatex(desk: Library, thesis: LiveFile, writer: LiveWriter) -> None:
    assert writer.run(desk, thesis) == Ran(thesis, Outcome.WRITTEN, 2)
    assert text(thesis) == (
        "@article{berg2020deep,\n"
        "  title         = {Deep Fields},\n"
        "  author        = {Berg, Jan},\n"
        "  journaltitle  = {Journal of Fields},\n"
        "  date          = {2020},\n"
        "  keywords      = {vision},\n"
        "}\n\n"
        "@misc{li2021two,\n"
        "  title         = {Two Towers},\n"
        "  author        = {Li, Wei},\n"
        "  date          = {2021},\n"
        "}\n"
    )
    run = last_run(desk, thesis)
    assert (run.papers, run.error, len(run.digest)) == (2, "", 64)


def test_unchanged_file_is_not_touched(desk: Library, thesis: LiveFile, writer: LiveWriter) -> None:
    writer.run(desk, thesis)
    before, run = Path(thesis.path).stat(), last_run(desk, thesis)
    desk.apply(SetFields(ids_of(desk, "zu1999")[0], {"title": "Not in it"}))
    for again in (writer, LiveWriter()):
        assert again.run(desk, thesis) == Ran(thesis, Outcome.UNCHANGED, 2)
    assert Path(thesis.path).stat() == before
    assert last_run(desk, thesis) == run


def test_only_changed_entries_are_written_anew(desk: Library, thesis: LiveFile, writer: LiveWriter) -> None:
    writer.run(desk, thesis)
    cache = writer._caches[thesis.id]
    assert cache.written == 2
    desk.apply(SetFields(ids_of(desk, "li2021two")[0], {"title": "Three Towers"}))
    assert writer.run(desk, thesis).outcome is Outcome.WRITTEN
    assert cache.written == 3
    assert "{Three Towers}" in text(thesis)


@pytest.mark.parametrize(
    ("format", "begins"),
    [
        ("bibtex", "@article{berg2020deep,"),
        ("csl-json", '[\n  {\n    "id": "berg2020deep"'),
        ("ris", "TY  - JOUR\nID  - berg2020deep"),
        ("csv", "key,"),
        ("markdown", "# "),
        ("json", "{"),
    ],
)
def test_every_format_is_written_and_stays_untouched(
    desk: Library, tmp_path: Path, writer: LiveWriter, format: str, begins: str
) -> None:
    file = add(desk, LiveFile(str(tmp_path / "x.out"), format, query="year:>2000"))
    assert writer.run(desk, file) == Ran(file, Outcome.WRITTEN, 2)
    assert text(file).lstrip("\ufeff").startswith(begins)
    assert LiveWriter().run(desk, file) == Ran(file, Outcome.UNCHANGED, 2)
    assert writer.run(desk, file) == Ran(file, Outcome.UNCHANGED, 2)


@pytest.mark.parametrize(("format", "empty"), [("bibtex", ""), ("csl-json", "[]\n"), ("ris", "")])
def test_nothing_found_makes_an_empty_file(
    desk: Library, tmp_path: Path, writer: LiveWriter, format: str, empty: str
) -> None:
    file = add(desk, LiveFile(str(tmp_path / "x.out"), format, query="tag:nobody"))
    assert writer.run(desk, file) == Ran(file, Outcome.WRITTEN, 0)
    assert text(file) == empty


def test_former_keys_are_still_found(desk: Library, thesis: LiveFile, tmp_path: Path) -> None:
    paper = ids_of(desk, "li2021two")[0]
    desk.apply(SetFields(paper, {"ids": "liWei, towers"}))
    desk.apply(SetKey(paper, "liTowers"))
    LiveWriter().run(desk, thesis)
    assert "@misc{liTowers," in text(thesis)
    assert "  ids           = {liWei,towers,li2021two},\n" in text(thesis)
    desk.apply(SetFields(paper, {"ids": ""}))
    for format in ("bibtex", "csl-json", "ris"):
        file = add(desk, LiveFile(str(tmp_path / f"x.{format}"), format))
        LiveWriter().run(desk, file)
        assert (text(file).count("liTowers"), text(file).count("li2021two")) == (1, 1), format
        plain = setting(replace(file, options=()))
        desk.apply(plain)
        LiveWriter().run(desk, named(desk, file.path))
        assert (text(file).count("liTowers"), text(file).count("li2021two")) == (1, 0), format


def test_options_decide_what_goes_out(desk: Library, thesis: LiveFile, writer: LiveWriter) -> None:
    desk.apply(setting(replace(thesis, options=("abstract",))))
    writer.run(desk, named(desk, thesis.path))
    assert ("All of it." in text(thesis), "keywords" in text(thesis)) == (True, False)


def test_file_changed_by_another_program_stays_until_it_is_overwritten(
    desk: Library, thesis: LiveFile, writer: LiveWriter
) -> None:
    writer.run(desk, thesis)
    Path(thesis.path).write_text("% mine\n", "utf-8")
    desk.apply(SetFields(ids_of(desk, "li2021two")[0], {"title": "Three Towers"}))
    ran = writer.run(desk, thesis)
    assert (ran.outcome, ran.papers) == (Outcome.CHANGED, 2)
    assert ran.said.startswith(f"Another program changed {thesis.path} after PaperDesk wrote it")
    assert text(thesis) == "% mine\n"
    assert standing(desk, thesis) == ran
    assert last_run(desk, thesis).error == ran.said

    assert writer.run(desk, thesis, overwrite=True) == Ran(thesis, Outcome.WRITTEN, 2)
    assert "{Three Towers}" in text(thesis)
    assert last_run(desk, thesis).error == ""


def test_file_that_was_there_before_is_not_overwritten_unasked(
    desk: Library, tmp_path: Path, writer: LiveWriter
) -> None:
    (tmp_path / "x.bib").write_text("% mine\n", "utf-8")
    file = add(desk, LiveFile(str(tmp_path / "x.bib")))
    ran = writer.run(desk, file)
    assert ran.outcome is Outcome.CHANGED
    assert "was there before and holds something else" in ran.said
    assert text(file) == "% mine\n"


def test_file_that_was_deleted_is_written_again(desk: Library, thesis: LiveFile, writer: LiveWriter) -> None:
    writer.run(desk, thesis)
    Path(thesis.path).unlink()
    assert standing(desk, thesis).outcome is Outcome.WAITING
    assert writer.run(desk, thesis) == Ran(thesis, Outcome.WRITTEN, 2)


def test_deleted_collection_leaves_the_file_as_it_was(
    desk: Library, thesis: LiveFile, writer: LiveWriter
) -> None:
    writer.run(desk, thesis)
    before = text(thesis)
    desk.apply(DeleteCollection(collection(desk)))
    # The next collection gets its number, and must not be taken for it.
    desk.apply(CreateCollection("Other"))
    assert [each.id for each in desk.collections()] == [thesis.collection]
    ran = writer.run(desk, named(desk, thesis.path))
    assert ran.outcome is Outcome.FAILED
    assert ran.said.startswith(f"The collection “Thesis” that {thesis.path} was kept for is deleted")
    assert text(thesis) == before
    desk.undo()
    desk.undo()
    assert writer.run(desk, named(desk, thesis.path)) == Ran(thesis, Outcome.UNCHANGED, 2)


def test_removed_live_file_leaves_the_file_and_comes_back_with_undo(
    desk: Library, thesis: LiveFile, writer: LiveWriter
) -> None:
    writer.run(desk, thesis)
    digest = last_run(desk, thesis).digest
    desk.apply(RemoveLiveFile(thesis.id))
    assert (live_files(desk), writer.run_all(desk)) == ([], [])
    assert Path(thesis.path).exists()
    desk.undo()
    assert live_files(desk) == [thesis]
    assert last_run(desk, thesis).digest == digest


def test_paused_live_file_rests(desk: Library, thesis: LiveFile, writer: LiveWriter) -> None:
    desk.apply(setting(replace(thesis, paused=True)))
    assert [ran.outcome for ran in writer.run_all(desk)] == [Outcome.PAUSED]
    assert not Path(thesis.path).exists()


def test_library_from_elsewhere_writes_nothing_here(desk: Library, tmp_path: Path) -> None:
    path = str(tmp_path / "autostart.desktop")
    desk.apply(edits.AddLiveFile(path, "bibtex"))
    (ran,) = LiveWriter().run_all(desk)
    assert ran.outcome is Outcome.ELSEWHERE
    assert "nobody has allowed that on this computer" in ran.said
    assert not Path(path).exists()
    assert not may_write(path, desk.path)


def test_copy_of_a_library_does_not_write_the_files_of_the_first(
    desk: Library, thesis: LiveFile, tmp_path: Path
) -> None:
    desk.copy(tmp_path / "copy.paperdesk")
    with Library.open(tmp_path / "copy.paperdesk") as copy:
        assert [ran.outcome for ran in LiveWriter().run_all(copy)] == [Outcome.ELSEWHERE]


def test_only_one_program_writes_a_file_at_a_time(desk: Library, thesis: LiveFile) -> None:
    with alone_with(Path(thesis.path)) as alone:
        assert alone
        assert LiveWriter().run(desk, thesis).outcome is Outcome.BUSY
    assert LiveWriter().run(desk, thesis).outcome is Outcome.WRITTEN


def test_who_has_patience_waits_for_the_program_that_writes_the_file(thesis: LiveFile, desk: Library) -> None:
    def run() -> Outcome:
        with Library.open(desk.path) as library:
            return LiveWriter(60.0).run(library, thesis).outcome

    with ThreadPoolExecutor(1) as other:
        with alone_with(Path(thesis.path)):
            waiting = other.submit(run)
            assert not Path(thesis.path).exists()
        assert waiting.result() is Outcome.WRITTEN


def test_what_is_written_while_the_library_is_in_use_is_still_known(
    desk: Library, thesis: LiveFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.live_files.PATIENCE", 0.0)
    with Library.open(desk.path) as other, other.tables().transaction():
        assert LiveWriter().run(desk, thesis).outcome is Outcome.WRITTEN
    assert last_run(desk, thesis).digest == ""
    desk.apply(AddTag(frozenset(ids_of(desk, "li2021two")), "new"))
    assert LiveWriter().run(desk, thesis).outcome is Outcome.WRITTEN


def test_write_protected_file_is_left_and_nothing_is_put_beside_it(
    desk: Library, thesis: LiveFile, writer: LiveWriter
) -> None:
    writer.run(desk, thesis)
    os.link(thesis.path, f"{thesis.path}.2")
    desk.apply(AddTag(frozenset(ids_of(desk, "li2021two")), "new"))
    names = sorted(Path(thesis.path).parent.iterdir())
    ran = writer.run(desk, thesis)
    assert ran.outcome is Outcome.FAILED
    assert ran.said == (
        f"{thesis.path} was left as it was: it has several names, "
        "and the others would not lead to the new file."
    )
    assert sorted(Path(thesis.path).parent.iterdir()) == names


@pytest.mark.parametrize(
    ("path", "format", "says"),
    [
        (".", "bibtex", "is a folder"),
        ("nowhere/x.bib", "bibtex", "There is no folder"),
        ("x.bib", "docx", "no format of a live file"),
    ],
)
def test_what_can_never_be_written_is_not_added(
    desk: Library, tmp_path: Path, path: str, format: str, says: str
) -> None:
    with pytest.raises((PaperDeskError, UsageError), match=says):
        adding_here(desk, LiveFile(str(tmp_path / path), format))


def test_library_itself_is_no_live_file(desk: Library) -> None:
    with pytest.raises(PaperDeskError, match="is the library"):
        adding_here(desk, LiveFile(str(desk.path)))


def test_folder_that_is_gone_is_told_in_a_sentence(desk: Library, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    file = add(desk, LiveFile(str(tmp_path / "sub" / "x.bib")))
    (tmp_path / "sub").rmdir()
    ran = LiveWriter().run(desk, file)
    assert (ran.outcome, ran.said) == (
        Outcome.FAILED,
        f"There is no folder {tmp_path / 'sub'}; make it, or choose another place.",
    )
    (tmp_path / "sub" / "x.bib").parent.mkdir()
    (tmp_path / "sub" / "x.bib").mkdir()
    assert "is a folder" in LiveWriter().run(desk, file).said
