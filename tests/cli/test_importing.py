"""`paperdesk import` of page text."""

import io
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from paperdesk.cli.main import main
from paperdesk.formats.registry import IMPORT_FORMATS
from tests.cli.conftest import NO_UI, Run

PAGE = """Trending Papers

Segmenting Anything Quickly and Well

We segment anything. The method is quick and does well on every benchmark that we know of, with less data.

A Study of Attention in Large Models

Attention is studied here. The study covers large models and finds that heads specialise early in training.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_import_makes_the_library_and_reports(call: Run, page: Path, tmp_path: Path) -> None:
    answer = call("import", page, "--library", tmp_path / "t.db", "--json")
    report = answer.json["files"][0]
    assert answer.status == 0
    assert (report["found"], report["added"], report["failed"], report["format"]) == (2, 2, [], "pagetext")
    assert answer.json["added"] == 2


def test_import_again_skips_all(call: Run, page: Path, tmp_path: Path) -> None:
    call("import", page, "--library", tmp_path / "t.db")
    again = call("import", page, "--library", tmp_path / "t.db", "--json").json
    assert (again["found"], again["added"], again["skipped"]) == (2, 0, 2)


def test_import_tags_and_files_what_it_brings(call: Run, page: Path, tmp_path: Path) -> None:
    library = ("--library", tmp_path / "t.db")
    call("import", page, "--tag", "new", "--tag", "b/c", "--collection", "Reading/Group", *library)
    papers = call("list", "--json", *library).json["papers"]
    assert [(paper["tags"], paper["collections"]) for paper in papers] == [
        (["b/c", "new"], ["Reading/Group"])
    ] * 2


def test_dry_run_leaves_nothing_behind(call: Run, page: Path, tmp_path: Path) -> None:
    answer = call("import", page, "--dry-run", "--json", "--library", tmp_path / "t.db")
    assert (answer.status, answer.json["added"]) == (0, 2)
    assert list(tmp_path.glob("t.db*")) == []


def test_import_reads_standard_input(call: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert call("import", "-", "--library", tmp_path / "t.db", "--json").json["added"] == 2


def test_import_of_one_missing_file_is_done_in_part(call: Run, page: Path, tmp_path: Path) -> None:
    answer = call("import", page, tmp_path / "none.txt", "--library", tmp_path / "t.db", "--json")
    assert (answer.status, answer.json["added"], answer.err.count("\n")) == (3, 2, 1)


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02\xff" * 100])
def test_file_without_papers_makes_no_library(call: Run, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "page.txt"
    if content is not None:
        path.write_bytes(content)
    answer = call("import", path, "--library", tmp_path / "t.db", "--json")
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert list(tmp_path.glob("*t.db*")) == []


def test_report_as_text_names_what_is_no_paper(call: Run, page: Path, tmp_path: Path) -> None:
    text = call("import", page, "--library", tmp_path / "t.db").out
    assert text.splitlines() == [
        "page.txt: 2 papers found; 2 added, 0 merged, 0 skipped.",
        "  No paper:",
        "    line 1: Trending Papers",
    ]


def test_report_says_as_what_a_page_was_read(call: Run, page: Path, tmp_path: Path) -> None:
    page.write_text(
        "[1] arXiv:2401.00001 [pdf, html, other]\nTitle: Owls at Night\nJane Doe\nSubjects: Sound (cs.SD)\n",
        encoding="utf-8",
    )
    library = ("--library", tmp_path / "t.db")
    assert call("import", page, *library, "--dry-run", "--json").json["files"][0]["shape"] == "arxiv-listing"
    assert call("import", page, *library).out.splitlines() == [
        "page.txt: 1 paper found; 1 added, 0 merged, 0 skipped.",
        "  Read as a list of arXiv.",
    ]
    (paper,) = call("list", "--json", *library).json["papers"]
    assert (paper["title"], paper["arxiv"], paper["authors"][0]["family"]) == (
        "Owls at Night",
        "2401.00001",
        "Doe",
    )


def test_seed_page_gives_the_checked_answer(call: Run, shared: Path, tmp_path: Path) -> None:
    library = ("--library", tmp_path / "t.db")
    report = call("import", shared / "seed" / "trending-papers.txt", "--json", *library).json
    assert [report[name] for name in ("found", "added", "merged", "skipped", "failed")] == [100, 100, 0, 0, 0]
    assert len(report["files"][0]["leftover"]) == 5
    expected = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))
    titles = [paper["title"] for paper in call("list", "--json", *library).json["papers"]]
    assert titles == [paper["title"] for paper in expected]


def test_progress_is_shown_to_a_person(
    call: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    answer = call("import", page, "--library", tmp_path / "t.db")
    assert answer.err.startswith(f"\r{page}: ")


def test_long_report_as_text_is_cut(call: Run, page: Path, tmp_path: Path) -> None:
    page.write_text("Subscribe\n\n" * 15 + PAGE, encoding="utf-8")
    assert "\n    and 6 more; --json lists all\n" in call("import", page, "--library", tmp_path / "t.db").out


def test_unknown_format_is_a_usage_error(call: Run, page: Path, tmp_path: Path) -> None:
    answer = call("import", page, "--format", "docx", "--library", tmp_path / "t.db")
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert list(tmp_path.glob("t.db*")) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_failed_import_leaves_the_library_that_another_program_made(
    call: Run, page: Path, tmp_path: Path
) -> None:
    slow, library = tmp_path / "slow.txt", tmp_path / "t.db"
    os.mkfifo(slow)
    with ThreadPoolExecutor(1) as other:
        importing = other.submit(main, ["import", str(slow), "--library", str(library)], ui=NO_UI)
        # Opening waits until the other import has begun to read.
        with slow.open("wb") as end:
            assert call("import", page, "--library", library).status == 0
            end.write(b"\0")
        assert importing.result() == 1
    assert call("list", "--json", "--library", library).json["total"] == 2


def test_dry_run_on_a_library_says_what_would_happen_and_changes_nothing(
    call: Run, page: Path, tmp_path: Path
) -> None:
    library = ("--library", tmp_path / "t.db")
    call("import", page, *library)
    page.write_text(PAGE.replace("Quickly", "Slowly"), encoding="utf-8")
    report = call("import", page, "--dry-run", "--json", *library).json
    assert (report["added"], report["skipped"]) == (1, 1)
    assert call("list", "--json", *library).json["total"] == 2


@pytest.mark.parametrize("option", [["--tag", "/"], ["--collection", "a//b"]])
def test_impossible_name_is_a_usage_error_and_makes_no_library(
    call: Run, page: Path, tmp_path: Path, option: list[str]
) -> None:
    answer = call("import", page, *option, "--library", tmp_path / "t.db")
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert list(tmp_path.glob("*t.db*")) == []


def test_bad_entries_of_a_json_file_are_listed_and_the_rest_comes_in(call: Run, tmp_path: Path) -> None:
    file, library = tmp_path / "papers.json", ("--library", tmp_path / "t.db")
    bad = [{"tags": ["/"]}, {"collections": ["a//b"]}, {"title": "\ud800"}, {"note": "\0"}]
    lines = map(json.dumps, [*bad, {"title": "Good", "key": "good"}])
    file.write_text("[" + ",\n".join(lines) + "]", encoding="utf-8")
    answer = call("import", file, *library, "--json")
    assert (answer.status, answer.json["added"], answer.json["failed"], answer.err) == (3, 1, 4, "")
    assert [failure["line"] for failure in answer.json["files"][0]["failed"]] == [1, 2, 3, 4]
    assert [paper["key"] for paper in call("list", "--json", *library).json["papers"]] == ["good"]


@pytest.mark.parametrize(
    ("format", "lines"),
    [
        (
            "arxiv-json",
            ['{"id": "0704.0001", "title": "Good", "categories": "math.CO", "submitter": "A"}', "{7}"],
        ),
        ("csl-json", ['{"id": "good", "title": "Good", "type": "article-journal"}', '["Bad"]']),
    ],
)
def test_files_of_one_entry_on_each_line_come_in(
    call: Run, tmp_path: Path, format: str, lines: list[str]
) -> None:
    file, library = tmp_path / "papers.jsonl", ("--library", tmp_path / "t.db")
    file.write_text("\n".join((*lines, lines[0].replace("Good", "Better").replace("0001", "0002"))), "utf-8")
    answer = call("import", file, *library, "--json")
    (report,) = answer.json["files"]
    assert (answer.status, report["format"], report["found"], report["added"]) == (3, format, 3, 2)
    assert [failure["line"] for failure in report["failed"]] == [2]


def test_every_format_that_is_read_can_be_named(call: Run) -> None:
    told = "".join(call("import", "--help").out.split())
    assert ",".join(format.id for format in IMPORT_FORMATS) in told


def test_file_that_cannot_be_read_is_listed_beside_those_that_can(on: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(PAGE, encoding="utf-8")
    bad.write_bytes(b"\0\1")
    answer = on("import", str(bad), str(good), "--json")
    assert answer.status == 3
    assert [(file["file"], file["found"], len(file["failed"])) for file in answer.json["files"]] == [
        ("good.txt", 2, 0),
        (str(bad), 1, 1),
    ]
    assert answer.json["failed"] == 1


@pytest.mark.parametrize("name", ["page.txt", "papers.bib"])
def test_papers_that_were_dismissed_are_told_and_stay_so(on: Run, tmp_path: Path, name: str) -> None:
    bib = "@misc{one, title = {First of two}}\n\n@misc{two, title = {Second of two}}\n"
    file = tmp_path / name
    file.write_text(PAGE if name == "page.txt" else bib, encoding="utf-8")
    on("import", str(file))
    first = on("list", "--json").json["papers"][0]
    on("status", f"key:{first['key']}", "dismissed")

    told = on("import", str(file), "--json").json
    assert (told["skipped"], told["dismissed"], told["files"][0]["dismissed"]) == (2, 1, 1)
    day = on("show", first["key"], "--json").json[0]["modified"][:10]
    (warning,) = told["files"][0]["warnings"]
    assert warning["key"] == first["key"]
    assert warning["reason"] == f"This paper was dismissed on {day}, and is not shown again."
    assert "Dismissed before: 1 paper, not shown again" in on("import", str(file)).out
    assert [paper["key"] for paper in on("list", "status:dismissed", "--json").json["papers"]] == [
        first["key"]
    ]
