"""What is too large is cut or refused, and told; what is as large as can be is taken whole."""

import gzip
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Record, StringText
from paperdesk.library import limits
from paperdesk.library.importing import import_files
from paperdesk.library.incoming import open_text
from paperdesk.library.library import Library
from paperdesk.library.limits import DEEPEST, LONGEST_ENTRY, LONGEST_FIELD, MOST_NAMES, within_limits
from paperdesk.library.opened import MOST_MEMBERS, open_bytes
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Highlight, Name, Paper
from tests.library.one_record import FORMATS, named

BEYOND_NAMES = "The record has more than 10,000 authors; “others” stands for the rest of them."


def _records(format: str, text: str) -> list[Record | Failure]:
    items = open_text(StringText("x", text), format).items
    return [item for item in items if isinstance(item, Record | Failure)]


@pytest.mark.parametrize("format", FORMATS)
def test_authors_beyond_the_limit_are_told_in_every_format(format: str) -> None:
    (whole,) = _records(format, FORMATS[format]("T", "a", named(MOST_NAMES)))
    assert isinstance(whole, Record)
    assert (len(whole.paper.authors), whole.warnings) == (MOST_NAMES, ())
    (cut,) = _records(format, FORMATS[format]("T", "a", named(MOST_NAMES + 1)))
    assert isinstance(cut, Record)
    assert cut.paper.authors == (*whole.paper.authors, OTHERS)
    assert cut.warnings == (BEYOND_NAMES,)


@pytest.mark.parametrize("format", FORMATS)
def test_a_field_beyond_the_limit_is_cut_and_told_in_every_format(
    format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LONGEST_FIELD", 1000)
    (whole,) = _records(format, FORMATS[format]("T", "x" * 1000, []))
    (cut,) = _records(format, FORMATS[format]("T", "x" * 1001, []))
    assert isinstance(whole, Record)
    assert isinstance(cut, Record)
    assert (whole.paper.abstract, whole.warnings) == ("x" * 1000, ())
    assert (cut.paper.abstract, cut.warnings) == (
        "x" * 1000,
        ("“abstract” is longer than 1,000 characters and was cut there.",),
    )
    assert not cut.paper.source_text or "x" * 1001 in cut.paper.source_text


@pytest.mark.parametrize("format", FORMATS)
def test_an_entry_beyond_the_limit_fails_alone_in_every_format(
    format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LONGEST_FIELD", 1000)
    monkeypatch.setattr(limits, "LONGEST_ENTRY", 3000)
    (failed,) = _records(format, FORMATS[format]("T", "x" * 3000, []))
    assert isinstance(failed, Failure)
    assert failed.reason == "The entry is longer than 3,000 characters."


def _limited(paper: Paper) -> Record | Failure:
    (item,) = within_limits([Record(paper, 1)])
    assert isinstance(item, Record | Failure)
    return item


@pytest.mark.parametrize(
    "make",
    [
        lambda text: Paper(title=text),
        lambda text: Paper(title="T", abstract=text, source_text=f"x{text}"),
        lambda text: Paper(title="T", fields={"series": "S", "addendum": text}),
        lambda text: Paper(title="T", note=text),
        lambda text: Paper(title="T", highlights=(Highlight(0, 1, "a", comment=text),)),
    ],
)
def test_fields_are_whole_up_to_the_limit_and_cut_beyond(make: Callable[[str], Paper]) -> None:
    longest = make("x" * LONGEST_FIELD)
    assert _limited(longest) == Record(longest, 1)
    cut = _limited(make("x" * LONGEST_FIELD + "y"))
    assert isinstance(cut, Record)
    assert replace(cut.paper, source_text="") == replace(longest, source_text="")
    assert len(cut.warnings) == 1
    assert cut.warnings[0].endswith(" is longer than 10,000,000 characters and was cut there.")


def test_entries_are_taken_up_to_the_limit_and_refused_beyond() -> None:
    entry = Paper(title="T", key="k", source_text="x" * LONGEST_ENTRY)
    assert _limited(entry) == Record(entry, 1)
    beyond = replace(entry, source_text="x" * (LONGEST_ENTRY + 1))
    reason = "The entry is longer than 20,000,000 characters."
    assert _limited(beyond) == Failure(1, "k", reason, beyond.source_text)
    parts = {f"field{number}": "x" * (LONGEST_FIELD - 100) for number in range(3)}
    assert _limited(Paper(title="T", fields=parts)) == Failure(1, "", reason, "")


def test_editors_beyond_the_limit_are_told() -> None:
    names = tuple(Name(f"Doe{number}") for number in range(MOST_NAMES + 1))
    assert _limited(Paper(title="T", editors=names)) == Record(
        Paper(title="T", editors=(*names[:MOST_NAMES], OTHERS)),
        1,
        ("The record has more than 10,000 editors; “others” stands for the rest of them.",),
    )


def test_what_is_cut_at_import_is_told_in_the_report_and_kept_whole(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LONGEST_FIELD", 1000)
    text = FORMATS["csl-json"]("T", "x" * 1001, [])
    path = tmp_path / "x.json"
    path.write_text(text)
    (report,) = import_files(library, [path])
    assert (report.found, report.added) == (1, 1)
    assert [each.reason for each in report.warnings] == [
        "“abstract” is longer than 1,000 characters and was cut there."
    ]
    (paper,) = library.papers(library.find().ids())
    assert paper.abstract == "x" * 1000
    assert "x" * 1001 in paper.source_text


def _zip(path: Path, members: int, data: bytes = b"", comment: bytes = b"") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(members - 1):
            archive.writestr(f"folder{number}/", "")
        archive.writestr("x.bib", data or b"@misc{k, title={T}}")
        archive.comment = comment
    return path


def test_a_zip_may_hold_so_many_files_and_no_more(library: Library, tmp_path: Path) -> None:
    (good,) = import_files(library, [_zip(tmp_path / "good.zip", MOST_MEMBERS, comment=b"c" * 65_000)])
    assert (good.added, good.failed) == (1, ())
    (bad,) = import_files(library, [_zip(tmp_path / "bad.zip", MOST_MEMBERS + 1)])
    assert [each.reason for each in bad.failed] == [
        "bad.zip holds more than 1,000 files; nothing was imported. "
        "Unpack it and import the files of references in it."
    ]


def test_the_list_of_a_zip_is_not_read_when_it_is_endless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _zip(tmp_path / "x.zip", 30_000)

    def read(*arguments: object) -> None:
        raise AssertionError("the list was read")

    monkeypatch.setattr("paperdesk.library.opened.ZipFile", read)
    with pytest.raises(PaperDeskError, match=r"x\.zip holds more than 1,000 files; nothing was imported"):
        open_bytes(path)


def test_a_packed_file_may_be_so_large_and_no_larger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.library.opened.LARGEST_MEMBER", 1000)
    open_bytes(_zip(tmp_path / "good.zip", 1, b"x" * 1000)).close()
    with pytest.raises(PaperDeskError, match=r"What is packed in bad\.zip is larger than 0 MB"):
        open_bytes(_zip(tmp_path / "bad.zip", 1, b"x" * 1001))


@pytest.mark.parametrize("packed", ["zip", "gz"])
def test_a_file_that_unpacks_to_far_too_much_is_no_references(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: str
) -> None:
    monkeypatch.setattr("paperdesk.library.opened.PLAINLY_SMALL", 100_000)
    data = b"@misc{k, title={T}}\n" + b" " * 4_000_000
    path = tmp_path / f"x.{packed}"
    if packed == "zip":
        _zip(path, 1, data)
    else:
        path.write_bytes(gzip.compress(data))
    (report,) = import_files(library, [path])
    assert (report.added, library.find().count()) == (0, 0)
    assert "holds more than 100 times what it is packed in" in report.failed[0].reason


def test_a_zip_whose_list_lies_about_a_size_is_read_no_further(library: Library, tmp_path: Path) -> None:
    data = b"@misc{k, title={" + b"x" * 1000 + b"}}"
    path = _zip(tmp_path / "x.zip", 1, data)
    content = path.read_bytes()
    path.write_bytes(content.replace(len(data).to_bytes(4, "little"), (100).to_bytes(4, "little")))
    (report,) = import_files(library, [path])
    assert (report.added, report.failed[0].reason) == (
        0,
        "x.zip cannot be read to its end: what is packed in it is damaged or ends too early. "
        "Nothing was imported.",
    )


ITALICS = "{\\it x" * 5_000 + "}" * 5_000


def _nested(opening: str, closing: str, depth: int) -> str:
    return opening * depth + closing * depth


@pytest.mark.parametrize(
    "format, text",
    [
        ("bibtex", f"@misc{{k, title={{T {_nested('{', '}', 100_000)}}}}}"),
        ("bibtex", f"@misc{{k, title={{T ${_nested('{', '}', 5_000)}$}}, note={{{ITALICS}}}}}"),
        ("csl-json", f'[{{"id": "k", "title": "T", "custom": {_nested("[", "]", 100_000)}}}]'),
        ("csl-json", _nested('[{"id": "a", "title": ', "}]", 2_000)),
        ("json", f'{{"papers": [{{"title": "T", "x": {_nested("[", "]", 100_000)}}}]}}'),
        ("arxiv-json", f'{{"title": "T", "submitter": "x", "categories": {_nested("[", "]", 100_000)}}}'),
        ("endnote-xml", f"<records><record>{_nested('<a>', '</a>', 100_000)}</record></records>"),
        ("mods", f"<mods><titleInfo><title>{_nested('<i>', '</i>', 900)}T</title></titleInfo></mods>"),
        ("mods", f"<mods>{_nested('<relatedItem>', '</relatedItem>', 1_100)}</mods>"),
        ("pubmed-xml", f"<PubmedArticle>{_nested('<b>', '</b>', 100_000)}</PubmedArticle>"),
        ("json", f'{{"papers": [{{"title": "T", "collections": ["{"a/" * 5_000}a"]}}]}}'),
    ],
)
def test_what_is_nested_too_deeply_is_read_or_told(
    library: Library, tmp_path: Path, format: str, text: str
) -> None:
    path = tmp_path / "x.txt"
    path.write_text(text)
    (report,) = import_files(library, [path], format=format)
    assert report.found == report.added + len(report.failed) == 1
    assert all(each.reason.endswith(".") for each in report.failed)
    assert library.check() == []


def test_collections_are_nested_so_deep_and_no_deeper(library: Library, tmp_path: Path) -> None:
    levels = [f"level {number}" for number in range(DEEPEST + 1)]
    deepest, beyond = "/".join(levels[:-1]), "/".join(levels)
    path = tmp_path / "x.json"
    for each, told in ((deepest, []), (beyond, [limits.TOO_DEEP] * 2)):
        papers = [{"title": f"T{len(each)}", "collections": [each]}]
        path.write_text(json.dumps({"papers": papers, "library": {"collections": [each]}}))
        (report,) = import_files(library, [path])
        assert [warning.reason for warning in report.warnings] == told
        assert [each.path for each in library.collections()][-1] == deepest
    assert [paper.collections for paper in library.papers(library.find().ids())] == [(deepest,)] * 2
