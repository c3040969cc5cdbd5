"""BibTeX files as bytes: one that goes out whole keeps its encoding, its mark and its line ends."""

import codecs
from pathlib import Path
from typing import Final

import pytest

from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.library.edits import AddPapers, SetFields
from paperdesk.library.exporting import ExportReport, export_bytes
from paperdesk.library.file_forms import USUAL, FileForm, ends_of
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from tests.library.test_corpora import chosen

TEXT = "% notes\n@misc{k,\n  title = {Été},\n}\n\n@comment{é}\n"
FORMS = {
    "cp1252 lf": TEXT.encode("cp1252"),
    "cp1252 crlf": TEXT.replace("\n", "\r\n").encode("cp1252"),
    "iso8859-15 lf": b"% Encoding: iso-8859-15\n" + TEXT.encode("iso8859-15"),
    "utf-8 crlf": TEXT.replace("\n", "\r\n").encode(),
    "utf-8 cr": TEXT.replace("\n", "\r").encode(),
    "utf-8 lf mark": codecs.BOM_UTF8 + TEXT.encode(),
    "": TEXT.encode(),
}
# Why a file without faults is not the same: TeX reads no UTF-16, and one form is kept of two.
UNLIKE: Final = {
    **dict.fromkeys(
        ("tiny-BE-noBOM.bib", "tiny-BE-withBOM.bib", "tiny-LE-noBOM.bib", "tiny-LE-withBOM.bib"), "UTF-16"
    ),
    "Better BibTeX.001.bib": "its lines end in two ways",
    "test.bib": "it says that it is in MacRoman and is in UTF-8, which it says now",
    "unable_recover_42.bib": "a @string that cannot be read is text",
}
UTF_16 = codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")


def put_in(library: Library, folder: Path, data: bytes, name: str = "x.bib") -> None:
    path = folder / name
    path.write_bytes(data)
    import_files(library, [path])


def out(library: Library, report: ExportReport | None = None, **options: object) -> bytes:
    chosen = BibtexOptions(**options)  # type: ignore[arg-type]
    return b"".join(export_bytes(library, library.find().ids(), "bibtex", chosen, report=report))


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_file_comes_back_in_its_form(library: Library, tmp_path: Path, form: str) -> None:
    put_in(library, tmp_path, FORMS[form])
    assert out(library) == FORMS[form]


def test_an_encoding_that_is_kept_is_told(library: Library, tmp_path: Path) -> None:
    put_in(library, tmp_path, FORMS["cp1252 lf"])
    report = ExportReport()
    out(library, report)
    assert report.form == [
        ("x.bib", "this file is in Windows-1252, as it came; laid out anew it is in UTF-8")
    ]


def test_an_edit_that_fits_keeps_the_form(library: Library, tmp_path: Path) -> None:
    put_in(library, tmp_path, FORMS["cp1252 crlf"])
    library.apply(SetFields(library.paper_id("k") or 0, {"title": "Ärger"}))
    assert out(library) == FORMS["cp1252 crlf"].replace("Été".encode("cp1252"), "Ärger".encode("cp1252"))


def test_a_letter_that_does_not_fit_makes_it_unicode_and_is_told(library: Library, tmp_path: Path) -> None:
    put_in(library, tmp_path, b"% Encoding: Cp1252\r\n" + FORMS["cp1252 crlf"])
    library.apply(SetFields(library.paper_id("k") or 0, {"title": "Ж"}))
    report = ExportReport()
    written = ("% Encoding: UTF-8\n" + TEXT.replace("Été", "Ж")).replace("\n", "\r\n")
    assert out(library, report).decode() == written
    [(name, why)] = report.form
    assert (name, "not every letter" in why) == ("x.bib", True)


@pytest.mark.parametrize("options", [{"as_imported": False}, {}], ids=["anew", "with another"])
def test_with_others_or_laid_out_anew_it_is_plain_unicode(
    library: Library, tmp_path: Path, options: dict[str, object]
) -> None:
    put_in(library, tmp_path, FORMS["cp1252 crlf"])
    if not options:
        library.apply(AddPapers((Paper("Other", key="o"),), "page"))
    report = ExportReport()
    written = out(library, report, **options).decode()
    assert ("Été" in written, "\r" in written) == (True, False)
    assert [name for name, _ in report.form] == ([] if options else ["x.bib"])


def test_what_no_tex_program_reads_is_unicode_unless_nothing_may_be_mended(
    library: Library, tmp_path: Path
) -> None:
    put_in(library, tmp_path, UTF_16)
    report = ExportReport()
    assert out(library, report) == TEXT.encode()
    assert out(library, mended=False) == UTF_16
    assert "neither BibTeX nor biber" in report.form[0][1]


def test_bytes_of_several_encodings_are_unicode(library: Library, tmp_path: Path) -> None:
    put_in(library, tmp_path, b"@misc{k, title = {\xc3\xa9 \xe9}}\n")
    assert out(library).decode() == "@misc{k, title = {é é}}\n"


def test_unmended_files_stay_to_the_letter(library: Library, tmp_path: Path) -> None:
    data = (
        '@preamble{"\\relax"}\n@preamble{"x"}\n@misc{a, title={A & B \\foo}, author={Öz, É.}, crossref={z}}'
        "@misc{A, title={Other}}\n@comment{@misc{a, title={Old}}}\n% Encoding: MacRoman\n"
    ).encode()
    put_in(library, tmp_path, data)
    report = ExportReport()
    assert out(library, report, mended=False) == data
    assert (report.mended, report.defined) == ([], [])
    assert [key for key, _ in report.warnings] == ["@preamble", "a"]
    assert out(library) != data


@pytest.mark.parametrize("form", [*map(FileForm.from_stored, FORMS), FileForm("utf-16-le", True, "crlf")])
def test_a_form_is_stored_and_read_again(form: FileForm) -> None:
    assert FileForm.from_stored(form.stored()) == form
    assert b"".join(form.encoded(["a\n", "b\n"])).decode(form.encoding).lstrip("\ufeff").split() == ["a", "b"]


def test_line_ends_of_several_kinds_are_line_feeds() -> None:
    assert [ends_of(seen) for seen in (None, "\n", "\r\n", "\r", ("\n", "\r\n"))] == [
        *("lf", "lf", "crlf", "cr", "lf")
    ]
    assert USUAL.stored() == ""


def test_real_files_without_faults_come_back_byte_for_byte(shared: Path, tmp_path: Path) -> None:
    files = [path for path in chosen(shared / "corpora") if path.suffix == ".bib"]
    compared, different = 0, []
    for number, file in enumerate(files):
        with Library.open(tmp_path / f"{number}.paperdesk", create=True) as library:
            (came,) = import_files(library, [file], format="bibtex")
            report = ExportReport()
            written = out(library, report) if came.added else b""
        # What is told of as read or written otherwise than it stands in the file is not the same.
        told = came.warnings or report.mended or report.defined
        if told or not written or came.added < came.found:
            continue
        compared += 1
        if written != file.read_bytes() and file.name not in UNLIKE:
            different.append(file.name)
    assert different == []
    assert compared >= len(files) // 3
