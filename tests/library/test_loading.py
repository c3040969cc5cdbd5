"""Importing reference files: one step for all, nothing seen before its end, nothing left without one."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from paperdesk.formats.records import Record, StringText
from paperdesk.library import chunks, loading, sweeping
from paperdesk.library.edits import (
    AddPapers,
    AddTag,
    MergePapers,
    PurgePapers,
    RenameTag,
    SetFields,
    SetNote,
    ShowBatch,
    TrashPapers,
)
from paperdesk.library.importing import UNREAD, import_files, import_text, retry
from paperdesk.library.library import Library
from paperdesk.library.report import FileReport, Warning
from paperdesk.model.errors import Cancelled, LibraryInUse, PaperDeskError, UsageError
from paperdesk.model.paper import Name, Paper
from paperdesk.model.rows import Tag
from paperdesk.store.batch_counts import Counted, count_batch
from paperdesk.store.batches import GIVEN_UP
from paperdesk.store.connection import Connection
from tests.dumps import dump_tables, dump_visible

FILE = """% Encoding: UTF-8
@string{jx = "Journal of X"}

@article{one, title = {A Thing That Is}, author = {Doe, Ann}, year = 2020, journal = jx, keywords = {a, b}}

Between the entries.

@article{two, title = {Another Thing}, author = {Roe, Bo}, year = 2019, groups = {Group}}
@comment{kept}
"""
BROKEN = "@misc{good, title = {Good}}\n@misc{bad, title = {Bad\n\n@misc{last, title = {Last}}\n"


def bib(library: Library, content: str, **options: Any) -> FileReport:
    return import_text(library, StringText("x.bib", content), **options)


def counts(report: FileReport) -> tuple[int, int, int, int]:
    assert report.found == report.added + report.merged + report.skipped + len(report.failed)
    return report.added, report.merged, report.skipped, len(report.failed)


def shown(library: Library) -> list[Paper]:
    return list(library.papers(library.find().ids()))


def entries(numbers: range) -> str:
    return "".join(f"@misc{{k{n}, title = {{Title number {n} of many}}}}\n" for n in numbers)


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few records in a transaction, so that few are many."""
    monkeypatch.setattr(chunks, "RECORDS", 3)


@pytest.fixture
def counted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library of few papers is one of many."""
    monkeypatch.setattr(loading, "COUNTED_AT_ONCE", 5)


def test_entries_come_in_the_order_of_the_file(library: Library) -> None:
    report = bib(library, FILE)
    assert counts(report) == (2, 0, 0, 0)
    assert [(paper.key, paper.venue, paper.tags, paper.collections) for paper in shown(library)] == [
        ("one", "Journal of X", ("a", "b"), ()),
        ("two", "", (), ("Group",)),
    ]
    assert library.find("thing").count() == 2
    assert library.check() == []


@pytest.mark.usefixtures("small_chunks")
def test_all_that_comes_in_is_found_by_its_words_when_it_is_shown(library: Library) -> None:
    many = (
        '{"title": "Grüne Wellen", "editors": [{"family": "Ödön", "particle": "von", "given": "Ä. B."}],'
        ' "abstract": "Of tides", "note": "Reread", "tags": ["Sea", "sea", "deep/blue"]}',
        '{"title": "Marked", "abstract": "A quoted line", "aliases": ["formerly"], "highlights":'
        ' [{"start": 2, "end": 8, "exact": "quoted", "comment": "Indeed"}]}',
        '{"title": "Plain", "authors": [{"literal": "The Group"}], "journal": "Acta"}',
        '{"title": "Fourth"}',
    )
    import_text(library, StringText("x.json", f"[{', '.join(many)}]"), tags=["Blue", "wave"])
    found = {words: library.find(words).count() for words in ("odon", "tides", "reread", "indeed", "wave")}
    assert found == {"odon": 1, "tides": 1, "reread": 1, "indeed": 1, "wave": 4}
    assert library.check() == []


def test_entries_are_known_as_they_stood_until_they_are_edited(library: Library) -> None:
    bib(library, FILE)
    one = shown(library)[0]
    assert one.source_text.strip() == FILE.splitlines()[3]
    assert (one.source_format, one.source_current) == ("bibtex", True)
    library.apply(SetNote(one.id, "mine"))
    assert library.paper(one.id).source_current
    library.apply(SetFields(one.id, {"year": 2021}))
    edited = library.paper(one.id)
    assert (edited.source_text, edited.source_current) == (one.source_text, False)
    library.undo()
    library.undo()
    assert library.paper(one.id).source_current
    library.apply(AddTag(frozenset({one.id}), "c"))
    assert not library.paper(one.id).source_current


def test_note_that_came_with_the_entry_makes_it_stale_when_it_is_edited(library: Library) -> None:
    bib(library, "@misc{k, title = {T}, annote = {first}}")
    assert library.paper(1).source_current
    library.apply(SetNote(1, "second"))
    assert not library.paper(1).source_current


@pytest.mark.usefixtures("small_chunks")
def test_blocks_keep_their_places_between_the_papers(library: Library) -> None:
    text = "@preamble{p}\n" + entries(range(4)) + "% four before\n" + entries(range(4, 8)) + "% the end\n"
    report = bib(library, text)
    blocks = library.tables().batches.blocks(report.batch or 0)
    papers = shown(library)
    before = [
        (sum(paper.id >= position for paper in papers), kind, block.strip())
        for position, kind, block in blocks
    ]
    assert before == [
        (0, "preamble", "@preamble{p}"),
        (4, "text", "% four before"),
        (8, "text", "% the end"),
    ]


@pytest.mark.usefixtures("small_chunks")
def test_many_chunks_are_one_step_in_order(library: Library) -> None:
    bib(library, entries(range(20)), tags=["new"], collection="A/B")
    assert [paper.key for paper in shown(library)] == [f"k{n}" for n in range(20)]
    assert library.find("tag:new collection:B many").count() == 20
    assert [step.label for step in library.history()] == ["Import 20 papers"]
    assert library.check() == []
    after = dump_visible(library)
    library.undo()
    assert (library.find().count(), library.collections(), library.tags()) == (0, [], [])
    library.redo()
    assert dump_visible(library) == after


def test_import_that_was_taken_back_frees_its_keys(library: Library) -> None:
    bib(library, FILE)
    library.undo()
    bib(library, FILE)
    assert [paper.key for paper in shown(library)] == ["one", "two"]


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize("at", [0, 6, 12, 19])
def test_cancelled_import_leaves_no_trace(library: Library, at: int) -> None:
    library.apply(AddPapers((Paper(title="Before", tags=("old",)),), "x"))
    before = dump_tables(library.path)

    def stop(done: int, total: int) -> None:
        if done >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        bib(library, entries(range(20)).replace("}}\n", "}, keywords = {new}}\n"), progress=stop)
    assert dump_tables(library.path) == before
    assert library.check() == []


@pytest.mark.usefixtures("small_chunks", "counted_at_once")
def test_nothing_is_seen_before_the_end(library: Library) -> None:
    def look(done: int, total: int) -> None:
        with Library.open(library.path, read_only=True) as other:
            steps = len(other.history())
            seen.append((steps, other.find().count(), other.find("title").count(), other.counts().all))
        assert library.check() == []

    seen: list[tuple[int, int, int, int]] = []
    bib(library, entries(range(20)), progress=look)
    assert len(seen) > 5
    # Once the step is there, only the words are counted anew.
    assert set(seen) == {(0, 0, 0, 0), (1, 20, 20, 20)}


@pytest.mark.usefixtures("counted_at_once")
def test_words_are_counted_anew_by_the_import_that_brings_many(library: Library) -> None:
    bib(library, entries(range(20)))
    vocabulary = library.tables().vocabulary
    assert (vocabulary.is_stale(), vocabulary.papers_with(["many", "7"])) == (False, {"many": 20, "7": 1})
    bib(library, entries(range(20, 21)))
    assert (vocabulary.is_stale(), vocabulary.papers_with(["many"])) == (False, {"many": 20})


def test_words_of_a_small_library_are_counted_when_it_rests(library: Library) -> None:
    bib(library, entries(range(20)))
    assert library.tables().vocabulary.is_stale()
    library.keep_up(lambda: True)
    assert library.tables().vocabulary.papers_with(["many", "7"]) == {"many": 20, "7": 1}


@pytest.mark.usefixtures("counted_at_once")
def test_cancelling_while_words_are_counted_keeps_the_papers(library: Library) -> None:
    def stop(done: int, total: int) -> None:
        if library.history():
            raise Cancelled

    assert counts(bib(library, entries(range(5)), progress=stop)) == (5, 0, 0, 0)
    assert library.tables().vocabulary.is_stale()


@pytest.mark.usefixtures("small_chunks")
def test_tags_that_change_while_papers_are_counted_keep_their_numbers(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counted(db: Connection, batch: int) -> Counted:
        found = count_batch(db, batch)
        if len(library.history()) == 1:
            with Library.open(library.path) as other:
                other.apply(RenameTag("a", "b"))
        return found

    library.apply(AddPapers((Paper(title="Before", tags=("b",)),), "x"))
    monkeypatch.setattr("paperdesk.store.batches.count_batch", counted)
    bib(library, entries(range(7)), tags=["a"])
    assert [(tag.name, tag.count) for tag in library.tags()] == [("b", 8)]


@pytest.mark.usefixtures("small_chunks")
def test_other_edits_get_in_while_an_import_runs(library: Library) -> None:
    library.apply(AddPapers((Paper(title="Before"),), "x"))

    def edit(done: int, total: int) -> None:
        with Library.open(library.path) as other:
            other.apply(SetNote(1, f"noted at {done}"))

    bib(library, entries(range(20)), progress=edit)
    assert library.paper(1).note == "noted at 20"
    assert library.find().count() == 21


@pytest.mark.usefixtures("small_chunks")
def test_what_a_killed_program_left_goes_with_the_next_import(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump_tables(library.path)
    monkeypatch.setattr("paperdesk.library.loading.Loading._give_up", lambda *_, **__: None)
    monkeypatch.setattr(sweeping, "_is_running", lambda pid: False)

    def killed(done: int, total: int) -> None:
        if done > 15:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        bib(library, entries(range(20)), progress=killed)
    left = sqlite3.connect(library.path)
    assert left.execute("select count(*) from papers").fetchone() == (18,)
    left.close()
    assert library.check() == []
    monkeypatch.undo()
    monkeypatch.setattr(sweeping, "_is_running", lambda pid: False)
    assert counts(bib(library, entries(range(2)))) == (2, 0, 0, 0)
    assert [paper.key for paper in shown(library)] == ["k0", "k1"]
    library.undo()
    library.apply(AddPapers((), "y"))
    assert before["papers"] == []


def test_import_of_another_program_that_still_runs_is_left_alone(library: Library) -> None:
    tables = library.tables()
    with tables.transaction():
        tables.batches.begin("x", "bibtex", tables.now(), sweeping.loader_name())
    bib(library, FILE)
    assert len(tables.batches.unfinished()) == 1


def test_leftovers_are_removed_when_a_library_is_opened(library: Library) -> None:
    tables = library.tables()
    with tables.transaction():
        batch = tables.batches.begin("x", "bibtex", tables.now(), "gone")
        tables.papers.add(batch, [Paper(title="A", key="a")], tables.now())
        tables.batches.give_up(batch, "gone")
    with Library.open(library.path) as again:
        assert again.tables().batches.unfinished() == []
        assert again.tables().keys.owner("a") is None


def test_second_import_skips_what_is_known(library: Library) -> None:
    assert [counts(bib(library, FILE)), counts(bib(library, FILE))] == [(2, 0, 0, 0), (0, 0, 2, 0)]
    assert len(library.history()) == 1


@pytest.mark.usefixtures("small_chunks")
def test_file_imported_again_brings_what_was_missing_in_its_order(library: Library) -> None:
    bib(library, f"% above\n{entries(range(4))}% below\n{entries(range(8, 12))}")
    report = bib(library, f"% above\n{entries(range(14))}% the end\n")
    assert counts(report) == (6, 0, 8, 0)
    assert [paper.key for paper in shown(library)[:6]] == ["k4", "k5", "k6", "k7", "k12", "k13"]
    assert library.check() == []


def test_entry_that_is_here_but_not_as_it_was_is_looked_at_closely(library: Library) -> None:
    bib(library, entries(range(3)))
    ids = {paper.key: paper.id for paper in shown(library)}
    library.apply(TrashPapers(frozenset({ids["k0"]})))
    library.apply(MergePapers(ids["k1"], (ids["k2"],), {}))
    assert counts(bib(library, entries(range(3)))) == (0, 1, 2, 0)
    assert sorted(paper.key for paper in shown(library)) == ["k0", "k1"]
    bib(library, entries(range(3)), tags=["again"])
    assert library.find("tag:again").count() == 2


STRINGS = '@string{{t = "{title}"}}@misc{{a, title = t}}'
TABLE = "{columns}\nTrees and more,3,1999\n"


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("x.csv", TABLE.format(columns="Title,Volume,Year"), TABLE.format(columns="Volume,Title,Year")),
        ("x.bib", STRINGS.format(title="On Trees"), STRINGS.format(title="On Graphs")),
    ],
)
def test_same_text_that_says_something_else_is_another_paper(
    library: Library, name: str, one: str, other: str
) -> None:
    added = [import_text(library, StringText(name, text)).added for text in (one, other, one, other)]
    assert added == [1, 1, 0, 0]


def test_known_entry_is_not_asked_for_what_was_changed_since(library: Library) -> None:
    bib(library, FILE)
    library.apply(SetFields(2, {"title": "My title", "abstract": "", "authors": ()}))
    assert counts(bib(library, FILE)) == (0, 0, 2, 0)
    assert library.paper(2).title == "My title"


def test_duplicate_completes_what_is_there_and_proposes_the_rest(library: Library) -> None:
    bib(library, FILE)
    other = "@article{uno, title = {A thing that is}, author = {Doe, A.}, year = 2021, doi = {10.1000/x}}"
    assert counts(bib(library, other, tags=["t"])) == (0, 1, 0, 0)
    one = library.paper(2)
    assert (one.doi, one.year, one.aliases, one.tags) == ("10.1000/x", 2020, ("uno",), ("a", "b", "t"))
    assert library.proposals() == {2: (("year", "2021", "x.bib"),)}
    assert counts(bib(library, other)) == (0, 0, 1, 0)
    library.undo()
    assert (library.paper(2).doi, library.paper(2).aliases, library.proposals()) == ("", (), {})


@pytest.mark.parametrize("apart", [0, 5])
@pytest.mark.usefixtures("small_chunks")
def test_duplicate_within_a_file_adds_to_the_first(library: Library, apart: int) -> None:
    first = "@article{a, title = {The Same Thing}, year = 2020}\n"
    second = "@article{a, title = {The {S}ame Thing}, author = {Doe, Ann}, year = 2021, keywords = {k}}\n"
    report = bib(library, first + entries(range(apart)) + second + second + first)
    assert counts(report) == (1 + apart, 1, 2, 0)
    one = shown(library)[0]
    assert (one.key, one.aliases, one.authors, one.year, one.tags) == (
        "a",
        (),
        (Name("Doe", "Ann"),),
        2020,
        ("k",),
    )
    assert not one.source_current
    assert library.proposals() == {one.id: (("year", "2021", "x.bib"),)}
    assert library.find("doe").ids() == [one.id]
    library.undo()
    assert library.check() == []


@pytest.mark.parametrize("apart", [0, 5])
@pytest.mark.usefixtures("small_chunks")
def test_one_paper_under_two_keys_of_a_file_stays_two(library: Library, apart: int) -> None:
    first = "@article{a, title = {The Same Thing}, year = 2020}\n"
    second = "@article{b, title = {The {S}ame Thing}, author = {Doe, Ann}, year = 2020}\n"
    text = first + entries(range(apart)) + second
    assert counts(bib(library, text)) == (2 + apart, 0, 0, 0)
    assert counts(bib(library, text)) == (0, 0, 2 + apart, 0)


def test_report_names_the_papers_that_keep_another_key(library: Library) -> None:
    bib(library, "@article{a, title = {The Same Thing}, year = 2020}\n")
    report = bib(library, "\n@article{b, title = {The {S}ame Thing}, year = 2020}\n")
    assert report.warnings == (
        Warning(2, "b", "This paper is here already as a, which stays its citation key."),
    )


def test_equal_keys_of_different_papers_are_both_kept(library: Library) -> None:
    report = bib(library, "@misc{k, title = {First of them}}\n@misc{K, title = {Second of them}}\n")
    assert [paper.key for paper in shown(library)] == ["k", "Ka"]
    assert [(warning.line, warning.key) for warning in report.warnings] == [(2, "K")]


def test_foreign_keys_stay_as_they_are(library: Library) -> None:
    bib(library, "@misc{Müller:2020_x/y+z, title = {T}}")
    assert shown(library)[0].key == "Müller:2020_x/y+z"


def test_trashed_paper_comes_back_with_its_import(library: Library) -> None:
    bib(library, FILE)
    library.apply(TrashPapers(frozenset({2})))
    assert counts(bib(library, FILE)) == (0, 1, 1, 0)
    assert library.find().count() == 2


def test_failed_entry_is_reported_kept_and_mended(library: Library) -> None:
    report = bib(library, BROKEN)
    assert (counts(report), report.failed[0].key) == ((2, 0, 0, 1), "bad")
    assert library.import_report(report.batch or 0) == report
    after = retry(library, report.batch, 0, "@misc{bad, title = {Bad no more}}")
    assert (counts(after), after.found) == ((3, 0, 0, 0), 3)
    assert [batch.report for batch in library.imports()] == [after]
    assert library.find("more").count() == 1
    library.undo()
    assert library.import_report(report.batch or 0) == report
    library.redo()
    assert library.import_report(report.batch or 0) == after


def test_entry_that_still_cannot_be_read_changes_nothing(library: Library) -> None:
    report = bib(library, BROKEN)
    before = dump_tables(library.path)
    for text in ("@misc{bad, title = {Bad", "nothing at all"):
        with pytest.raises(PaperDeskError):
            retry(library, report.batch, 0, text)
    with pytest.raises(PaperDeskError, match="mended already"):
        retry(library, report.batch, 1, "@misc{a, title = {A}}")
    with pytest.raises(PaperDeskError, match="no longer in the library"):
        retry(library, 99, 0, "@misc{a, title = {A}}")
    assert dump_tables(library.path) == before


def test_mended_entry_that_is_known_closes_its_failure(library: Library) -> None:
    report = bib(library, BROKEN)
    after = retry(library, report.batch, 0, "@misc{good, title = {Good}}")
    assert counts(after) == (2, 0, 1, 0)


def test_import_of_nothing_but_failures_keeps_its_report(library: Library) -> None:
    report = bib(library, "@misc{bad, title = {Bad\n")
    assert counts(report) == (0, 0, 0, 1)
    assert library.history() == []
    assert [batch.report for batch in library.imports()] == [report]
    assert counts(retry(library, report.batch, 0, "@misc{bad, title = {Bad}}")) == (1, 0, 0, 0)


def test_import_that_was_taken_back_is_listed_no_more(library: Library) -> None:
    bib(library, FILE)
    assert [(batch.source, batch.format) for batch in library.imports()] == [("x.bib", "bibtex")]
    library.undo()
    assert library.imports() == []
    with pytest.raises(PaperDeskError, match="no report"):
        library.import_report(99)


def test_several_files_and_folders_are_one_step(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "refs" / "deep"
    folder.mkdir(parents=True)
    (tmp_path / "a.bib").write_text(FILE, encoding="utf-8")
    (folder / "b.ris").write_text("TY  - JOUR\nTI  - Another Thing\nER  - \n", encoding="utf-8")
    (folder / "c.bib").write_text("@misc{c, title = {Third of all}}", encoding="utf-8")
    (folder / "readme.txt").write_text("No references here.", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (folder / ".hidden.bib").write_text("@misc{h, title = {Hidden}}", encoding="utf-8")
    reports = import_files(library, [tmp_path / "a.bib", tmp_path / "none.bib", tmp_path / "refs"])
    assert [(report.file, report.format, counts(report)) for report in reports] == [
        ("a.bib", "bibtex", (2, 0, 0, 0)),
        (str(tmp_path / "none.bib"), UNREAD, (0, 0, 0, 1)),
        ("b.ris", "ris", (0, 0, 1, 0)),
        ("c.bib", "bibtex", (1, 0, 0, 0)),
    ]
    assert [step.label for step in library.history()] == ["Import 3 papers"]
    library.undo()
    assert library.find().count() == 0


def test_progress_goes_up_to_the_end_over_all_files(library: Library, tmp_path: Path) -> None:
    for name in ("a", "b"):
        text = entries(range(900)).replace("Title", name)
        (tmp_path / f"{name}.bib").write_text(text, encoding="utf-8")
    told: list[tuple[int, int]] = []
    import_files(
        library,
        [tmp_path / "a.bib", tmp_path / "b.bib"],
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == sorted(told, key=lambda step: step[0])
    assert all(done <= total for done, total in told)
    assert told[-1] == (1800, 1800)


def test_dry_run_tells_the_same_and_changes_nothing(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "x.bib"
    file.write_text(FILE + FILE.replace("two", "drei"), encoding="utf-8")
    bib(library, FILE)
    before = dump_tables(library.path)
    (dry,) = import_files(library, [file], dry_run=True)
    assert dump_tables(library.path) == before
    (real,) = import_files(library, [file])
    assert replace(dry, batch=None) == replace(real, batch=None)


def test_read_only_library_is_not_imported_into(library: Library) -> None:
    with Library.open(library.path, read_only=True) as reading, pytest.raises(LibraryInUse):
        bib(reading, FILE)


@pytest.mark.parametrize("options", [{"tags": ["/"]}, {"collection": "a//b"}, {"format": "docx"}])
def test_impossible_option_is_a_usage_error(library: Library, options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        bib(library, FILE, **options)
    assert library.history() == []


def test_record_that_no_database_takes_is_a_failure(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(text: object) -> Any:
        yield Record(Paper(title="Good", key="one"), 1)
        yield Record(Paper(title="Bad \ud800", key="two", source_text="raw \ud800"), 2)
        yield Record(Paper(title="Large", key="three", fields={}, year=2**70), 3)

    monkeypatch.setattr("paperdesk.library.incoming.reader_of", lambda *_: broken)
    report = bib(library, FILE)
    assert counts(report) == (1, 0, 0, 2)
    assert [failure.key for failure in report.failed] == ["two", "three"]


def test_text_of_no_known_kind_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="of a kind that cannot be read"):
        import_text(library, StringText("x", "<?xml version='1.0'?><opml></opml>"))


def test_page_of_html_without_papers_is_refused_whatever_its_name_says(library: Library) -> None:
    with pytest.raises(PaperDeskError, match="No papers were found in x"):
        import_text(library, StringText("x.bib", "<!doctype html><html>Not found</html>"))


@pytest.mark.parametrize("text", ["", "@comment{nothing}", "@string{a = {b}}\n@preamble{x}"])
def test_reference_file_without_entries_is_read_as_one(library: Library, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.bib").write_text(text, encoding="utf-8")
    (report,) = import_files(library, [tmp_path / "x.bib"])
    assert (report.format, counts(report), len(report.warnings)) == ("bibtex", (0, 0, 0, 0), 1)


def test_report_keeps_only_the_beginning_of_a_very_long_failure(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "LONGEST_RAW", 10)
    monkeypatch.setattr(chunks, "ALL_RAW", 15)
    report = bib(library, BROKEN * 3)
    assert [len(failure.raw) for failure in report.failed] == [10, 10, 0]
    assert "only its beginning" in report.failed[0].reason


@pytest.mark.usefixtures("small_chunks")
def test_papers_that_another_program_adds_meanwhile_get_other_ids(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[int] = []
    read = chunks.chunks

    def reading(*arguments: Any) -> Any:
        for chunk in read(*arguments):
            with Library.open(library.path) as other:
                other.apply(AddPapers((Paper(title=f"Meanwhile {len(met)}"),), "x"))
            met.append(len(chunk.records))
            yield chunk

    monkeypatch.setattr("paperdesk.library.reading_in.chunks", reading)
    assert counts(bib(library, entries(range(8)))) == (8, 0, 0, 0)
    keys = [paper.key for paper in shown(library) if paper.key.startswith("k")]
    assert (keys, library.find("meanwhile").count()) == ([f"k{n}" for n in range(8)], 3)
    assert library.check() == []


def test_import_that_ends_while_it_is_taken_for_a_dead_one_stays(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = library.tables()
    with tables.transaction():
        batch = tables.batches.begin("x", "bibtex", tables.now(), sweeping.loader_name())
        tables.papers.add(batch, [Paper(title="A", key="a")], tables.now())
        tables.batches.indexed(batch, 1)
        tables.index.add([1])

    def dead(loader: str, at: str, now: str) -> bool:
        library.apply(ShowBatch(batch))
        return True

    monkeypatch.setattr(sweeping, "_is_dead", dead)
    assert sweeping.sweep(tables)
    assert [paper.key for paper in shown(library)] == ["a"]
    assert library.check() == []


def meanwhile(library: Library, act: Callable[[Library], object]) -> Callable[[int, int], None]:
    """A progress that lets a window act once, when the first texts have been compared with the library."""
    acted: list[object] = []

    def look(done: int, total: int) -> None:
        if done > 3 and not acted:
            acted.append(True)
            with Library.open(library.path) as window:
                act(window)

    return look


@pytest.mark.usefixtures("small_chunks")
def test_paper_that_is_deleted_meanwhile_fails_its_entry_alone(library: Library) -> None:
    bib(library, FILE)

    def delete(window: Library) -> None:
        window.apply(TrashPapers(frozenset({1, 2})))
        window.apply(PurgePapers(frozenset({1, 2})))

    richer = FILE.replace("year = 2020", "year = 2020, doi = {10.1000/x}")
    report = bib(library, richer + entries(range(9)), progress=meanwhile(library, delete))
    assert (counts(report), [failure.line for failure in report.failed]) == ((9, 0, 0, 2), [4, 8])
    assert library.import_report(report.batch or 0) == report
    assert library.find().count() == 9
    assert counts(bib(library, FILE)) == (2, 0, 0, 0)


@pytest.mark.usefixtures("small_chunks")
def test_import_that_is_taken_back_meanwhile_is_not_counted_as_known(library: Library) -> None:
    bib(library, FILE)
    progress = meanwhile(library, lambda window: window.undo())
    assert counts(bib(library, FILE + entries(range(9)), progress=progress)) == (9, 0, 0, 2)
    assert library.find().count() == 9
    assert library.check() == []


@pytest.mark.usefixtures("small_chunks")
def test_known_entry_of_nothing_new_is_reported_when_its_paper_goes_meanwhile(library: Library) -> None:
    bib(library, entries(range(9)))
    report = bib(library, entries(range(9)), progress=meanwhile(library, lambda window: window.undo()))
    assert counts(report)[3] == 9 - counts(report)[0] > 0
    assert library.import_report(report.batch or 0) == report


@pytest.mark.usefixtures("small_chunks")
def test_paper_that_is_merged_away_meanwhile_passes_its_gain_on(library: Library) -> None:
    bib(library, FILE)
    bib(library, "@misc{other, title = {Not at all the same}}")
    richer = FILE.replace("year = 2020", "year = 2020, doi = {10.1000/x}")
    progress = meanwhile(library, lambda window: window.apply(MergePapers(3, (2,), {})))
    assert counts(bib(library, richer + entries(range(9)), progress=progress)) == (9, 1, 1, 0)
    assert library.paper(3).doi == "10.1000/x"
    library.undo()
    assert library.paper(3).doi == ""


@pytest.mark.usefixtures("small_chunks")
def test_cancelled_import_leaves_coloured_tags_that_were_there(library: Library) -> None:
    library.apply(AddPapers((Paper(title="Before", key="b"),), "x"))
    library.apply(AddTag(frozenset({1}), "mine", "#ff0000"))
    with library.tables().transaction():
        library.tables().tags.remove([1], "mine")

    def stop(done: int, total: int) -> None:
        if done > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        bib(library, entries(range(9)), tags=["mine", "new"], progress=stop)
    assert [library.tables().tags.find(name) for name in ("mine", "new")] == [Tag("mine", "#ff0000"), None]


@pytest.mark.parametrize("text", [FILE, "@misc{bad, title = {Bad\n"])
def test_import_that_brings_nothing_leaves_what_can_be_redone(library: Library, text: str) -> None:
    bib(library, FILE)
    bib(library, entries(range(3)))
    library.undo()
    assert counts(bib(library, text))[:2] == (0, 0)
    assert library.redo_label() == "Import 3 papers"
    library.redo()
    assert library.find().count() == 5


def test_import_that_is_cancelled_at_once_leaves_what_can_be_redone(library: Library) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    bib(library, FILE)
    library.undo()
    with pytest.raises(Cancelled):
        bib(library, entries(range(3)), progress=stop)
    assert library.redo_label() == "Import 2 papers"


def test_mending_leaves_most_of_what_a_dead_import_left_to_others(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = bib(library, BROKEN)
    tables = library.tables()
    with tables.transaction():
        batch = tables.batches.begin("x", "bibtex", tables.now(), GIVEN_UP)
        tables.papers.add(batch, [Paper(title="A", key=f"left{n}") for n in range(9)], tables.now())
    monkeypatch.setattr(sweeping, "CHUNK", 1)
    monkeypatch.setattr("paperdesk.library.loading.SWEPT_IN_BRIEF", 0.0)
    retry(library, report.batch, 0, "@misc{bad, title = {Bad no more}}")
    assert len(tables.batches.papers(batch)) == 8


def test_mending_waits_no_longer_for_another_writer_than_an_edit(library: Library) -> None:
    report = bib(library, BROKEN)
    library.tables().db.execute("pragma busy_timeout = 50")
    asked: list[str] = []
    library.tables().db.raw.set_trace_callback(asked.append)
    with Library.open(library.path) as other, other.tables().transaction(), pytest.raises(LibraryInUse):
        retry(library, report.batch, 0, "@misc{bad, title = {Bad no more}}")
    assert "begin immediate" in asked
    assert not [sql for sql in asked if "busy_timeout" in sql]  # it never asks for more patience
