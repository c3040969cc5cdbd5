"""Importing: what is new, what is known, what comes back, and one step for all of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from paperdesk.formats.paperdesk_json import write_json
from paperdesk.library.edits import AddPapers, MergePapers, SetFields, SetKey, SetStatus, TrashPapers
from paperdesk.library.importing import UNREAD, add_papers, import_files, plan
from paperdesk.library.library import Library
from paperdesk.library.report import FileReport
from paperdesk.model.errors import Cancelled, PaperDeskError, UsageError
from paperdesk.model.paper import Paper, Status

PAGE = """Subscribe

Reading Maps Without Borders: A Study of Open Charts

We study how people read maps that have no borders. The study shows that readers find places faster
when borders are left out. We release the charts and the answers of all readers.

Slow Bread, Fast Ovens: Heat Transfer in Small Bakeries

Small bakeries change their ovens more often than large ones. We measure heat in forty ovens over one
year. The measurements explain why slow bread tastes better, and what an oven should cost.
"""
FIRST = "Reading Maps Without Borders: A Study of Open Charts"


def import_file(library: Library, path: Path, format: str | None = None, **options: Any) -> FileReport:
    """The report on one file; why it could not be read is raised."""
    (report,) = import_files(library, [path], format=format, **options)
    if report.format == UNREAD:
        raise PaperDeskError(report.failed[0].reason)
    return report


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def numbers(library: Library, path: Path, **options: Any) -> tuple[int, int, int]:
    report = import_file(library, path, **options)
    assert report.found == report.added + report.merged + report.skipped + len(report.failed)
    return report.added, report.merged, report.skipped


def test_page_arrives_in_the_inbox_in_page_order(library: Library, page: Path) -> None:
    report = import_file(library, page)
    assert (report.format, report.found, report.added) == ("pagetext", 2, 2)
    assert [rest.text for rest in report.leftover] == ["Subscribe"]
    papers = list(library.papers(library.find().ids()))
    assert papers[0].title == FIRST
    assert {(paper.type, paper.status, paper.batch.source if paper.batch else "") for paper in papers} == {
        ("misc", Status.INBOX, "page.txt")
    }


def test_page_again_skips_everything(library: Library, page: Path) -> None:
    assert [numbers(library, page), numbers(library, page)] == [(2, 0, 0), (0, 0, 2)]
    assert len(library.history()) == 1


def test_import_is_one_step(library: Library, page: Path) -> None:
    import_file(library, page, tags=["new"], collection="A/B")
    assert library.find("tag:new collection:A").count() == 2
    library.undo()
    assert (library.find().count(), library.tags(), library.collections()) == (0, [], [])


def test_known_paper_gains_what_is_new_and_keeps_what_it_has(library: Library, page: Path) -> None:
    import_file(library, page)
    library.apply(SetFields(2, {"abstract": "", "year": 2001}))
    assert numbers(library, page, tags=["again"]) == (0, 2, 0)
    first = library.paper(2)
    assert (first.abstract[:8], first.year, first.tags) == ("We study", 2001, ("again",))
    library.undo()
    assert (library.paper(2).abstract, library.paper(2).tags) == ("", ())


def test_dismissed_paper_is_not_asked_about_again(library: Library, page: Path) -> None:
    import_file(library, page)
    library.apply(SetStatus(frozenset({2}), Status.DISMISSED))
    planned = plan(library, [Paper(title=FIRST)])
    assert (planned[0].outcome, planned[0].twin, planned[0].since) == (
        "dismissed",
        2,
        library.paper(2).status_since,
    )
    assert numbers(library, page) == (0, 0, 2)
    assert library.paper(2).status is Status.DISMISSED


def test_dismissed_paper_that_was_picked_comes_back(library: Library, page: Path) -> None:
    import_file(library, page)
    library.apply(SetStatus(frozenset({2}), Status.DISMISSED))
    report, _ = add_papers(library, [Paper(title=FIRST)], source="x", revive=True)
    assert (report.merged, library.paper(2).status) == (1, Status.INBOX)


def test_trashed_paper_comes_back(library: Library, page: Path) -> None:
    import_file(library, page)
    library.apply(TrashPapers(frozenset({2})))
    assert plan(library, [Paper(title=FIRST)])[0].outcome == "trashed"
    assert numbers(library, page) == (0, 1, 1)
    assert library.find().count() == 2


def test_paper_that_was_merged_away_does_not_come_back(library: Library) -> None:
    one, other = Paper(title="On Maps and Borders", doi="10.5555/a"), Paper(title="Maps", doi="10.5555/b")
    applied = library.apply(AddPapers((one, other), "x"))
    assert isinstance(applied.result, tuple)
    survivor, away = applied.result
    library.apply(MergePapers(survivor, (away,), {}))
    again = Paper(title="Maps", doi="10.5555/b", abstract="Of borders.")
    assert [(item.outcome, item.twin) for item in plan(library, [again])] == [("merge", survivor)]
    report, _ = add_papers(library, [again], source="page")
    assert (report.added, report.merged, library.find().count()) == (0, 1, 1)
    assert library.paper(survivor).abstract == "Of borders."
    assert library.twin(again) == library.paper(survivor)


def test_same_paper_twice_in_one_import_is_added_once(library: Library) -> None:
    papers = [Paper(title="One thing"), Paper(title="one  Thing!"), Paper(title="One thing", doi="10.1000/1")]
    assert [item.outcome for item in plan(library, papers)] == ["new", "again", "again"]


def test_dry_run_changes_nothing(library: Library, page: Path) -> None:
    report = import_file(library, page, dry_run=True)
    assert (report.added, library.find().count(), library.history()) == (2, 0, [])


def test_cancelled_import_leaves_nothing(library: Library, page: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_file(library, page, progress=cancel)
    assert (library.find().count(), library.history()) == (0, [])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no text in"),
        (b" \n\n", "no text in"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not a text file"),
        (b"Subscribe\n\nMay 6\n", "No papers were found"),
        (b"a. " * 17_000_000, "larger than 20 MB"),
    ],
)
def test_file_without_papers_is_refused_in_a_sentence(
    library: Library, tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(content)
    with pytest.raises(PaperDeskError, match=says):
        import_file(library, path)
    assert library.find().count() == 0


def test_missing_file_is_told_and_an_empty_folder_holds_nothing(library: Library, tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="There is no file"):
        import_file(library, tmp_path / "none.txt")
    (tmp_path / "empty").mkdir()
    assert import_files(library, [tmp_path / "empty"]) == []


def test_format_that_is_not_read_is_a_usage_error(library: Library, page: Path) -> None:
    with pytest.raises(UsageError, match="choose from bibtex, ris,"):
        import_file(library, page, format="docx")


def test_json_that_was_exported_comes_back_the_same(library: Library, page: Path, tmp_path: Path) -> None:
    import_file(library, page, tags=["x"], collection="A/B")
    library.apply(SetStatus(frozenset({2}), Status.READ))
    library.apply(SetKey(1, "bread"))
    before = write_json(library.papers(library.find().ids()))
    (tmp_path / "all.json").write_text(before, encoding="utf-8")
    with Library.open(tmp_path / "other.paperdesk", create=True) as other:
        report = import_file(other, tmp_path / "all.json")
        after = write_json(other.papers(other.find().ids()))
    assert (report.format, report.added) == ("json", 2)
    assert [{**entry, "batch": None} for entry in json.loads(after)["papers"]] == [
        {**entry, "batch": None} for entry in json.loads(before)["papers"]
    ]


def test_entry_that_is_no_paper_is_reported_and_the_rest_is_read(library: Library, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(
        '{"papers": [{"title": "One"},\n{"title": 3, "key": "k"}]}', encoding="utf-8"
    )
    report = import_file(library, tmp_path / "x.json")
    assert (report.found, report.added, [(entry.line, entry.key) for entry in report.failed]) == (
        2,
        1,
        [(2, "k")],
    )


def test_arxiv_doi_and_arxiv_id_are_the_same_paper(library: Library) -> None:
    library.apply(
        AddPapers(
            (Paper(title="A", doi="10.48550/arXiv.2101.00001"), Paper(title="B", arxiv="2101.00002")), "x"
        )
    )
    again = [
        Paper(title="A later title", arxiv="2101.00001v3"),
        Paper(title="C", doi="10.48550/arXiv.2101.00002"),
    ]
    assert [item.twin for item in plan(library, again)] == [2, 1]


def test_real_page_gives_its_hundred_papers(library: Library, shared: Path) -> None:
    expected = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))
    report = import_file(library, shared / "seed" / "trending-papers.txt")
    papers = list(library.papers(library.find().ids()))
    assert (report.found, report.added, len(report.leftover)) == (100, 100, 5)
    assert [paper.title for paper in papers] == [entry["title"] for entry in expected]
    assert len({paper.key for paper in papers}) == 100
    for paper, entry in zip(papers, expected, strict=True):
        assert len(paper.abstract) >= 0.95 * len(entry["abstract"])
