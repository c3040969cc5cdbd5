"""BibTeX in, BibTeX out: what nobody touched is the same, what was edited changes alone."""

from pathlib import Path

import pytest

from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.formats.paperdesk_json import write_json
from paperdesk.formats.records import StringText
from paperdesk.library.edits import AddTag, Edit, SetFields, SetNote, SetRating, TrashPapers
from paperdesk.library.edits.writing import SetKey
from paperdesk.library.exporting import ExportReport, bibtex_text, export_pieces
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.paper import Name

FILE = r"""% Encoding: UTF-8
This is free text.

@preamble{"\newcommand{\mine}[1]{#1}"}
@string{jmlr = "Journal of Machine Learning Research"}
@string{proc = "Proceedings of " # jmlr}
@string{unused = "Nobody"}

@Article{Roe2020,
  Author   = {Roe, Ann and {\"O}z, B.},
  title    = "On {DNA} and $O(n^2)$ \mine{x}",
  journal  = jmlr,
  year     = 2020,
  month    = mar,
  zcustom  = {50\% kept},
}
% between
@inproceedings{Doe, title={Other Things}, booktitle=proc # { 3}, author={Doe, Cy}, year={2019},
  keywords = {a, b}, annote = {mine}}

@comment{jabref-meta: databaseType:bibtex;}
"""


def put_in(library: Library, text: str = FILE, name: str = "x.bib") -> None:
    import_text(library, StringText(name, text), format="bibtex")


def ids(library: Library) -> list[int]:
    return library.find().ids()


def out(library: Library, *keys: str, **options: object) -> str:
    chosen = [id for key in keys if (id := library.paper_id(key))] or ids(library)
    return bibtex_text(library, chosen, BibtexOptions(**options))  # type: ignore[arg-type]


def do(library: Library, edit: type[Edit], *values: object) -> None:
    library.apply(edit(*values))


def test_a_file_comes_back_byte_for_byte(library: Library) -> None:
    put_in(library)
    assert out(library) == FILE
    assert out(library, dialect="biblatex") == FILE
    assert "".join(export_pieces(library, ids(library), "bibtex")) == FILE


@pytest.mark.parametrize("text", ["@misc{a, title={T}}@misc{b, title={U}}", "@misc{a, title={T}}\n\n\n"])
def test_odd_ends_come_back_too(library: Library, text: str) -> None:
    put_in(library, text)
    assert out(library) == text


def test_some_of_a_file_take_along_only_what_they_use(library: Library) -> None:
    put_in(library)
    assert out(library, "Doe") == (
        '@preamble{"\\newcommand{\\mine}[1]{#1}"}\n'
        '@string{jmlr = "Journal of Machine Learning Research"}\n'
        '@string{proc = "Proceedings of " # jmlr}\n'
        "@inproceedings{Doe, title={Other Things}, booktitle=proc # { 3}, author={Doe, Cy}, year={2019},\n"
        "  keywords = {a, b}, annote = {mine}}\n\n"
    )


def test_a_paper_in_the_trash_takes_its_entry_alone(library: Library) -> None:
    put_in(library)
    do(library, TrashPapers, frozenset({library.paper_id("Doe")}))
    assert out(library) == FILE[: FILE.index("@inproceedings")] + FILE[FILE.index("@comment") :]


def test_an_edit_changes_its_field_alone(library: Library) -> None:
    put_in(library)
    do(library, SetFields, library.paper_id("Roe2020"), {"authors": (Name("Żak", "É."),), "volume": "7"})
    assert out(library) == FILE.replace(r"{Roe, Ann and {\"O}z, B.}", r"{{\.Z}ak, {\'E}.}").replace(
        "{50\\% kept},\n", "{50\\% kept},\n  volume   = {7},\n"
    )


def test_fields_are_changed_and_removed_under_their_own_names(library: Library) -> None:
    put_in(library)
    changes = {"venue": "Nature", "zcustom": "", "date": "2021-05-03", "year": 2021}
    do(library, SetFields, library.paper_id("Roe2020"), changes)
    assert out(library) == (
        FILE.replace("= jmlr,", "= {Nature},")
        .replace("  zcustom  = {50\\% kept},\n", "")
        .replace("= 2020,\n  month    = mar,", "= {2021},\n  month    = may,\n  date     = {2021-05-03},")
    )


def test_a_tag_changes_the_keywords_alone(library: Library) -> None:
    put_in(library)
    do(library, AddTag, frozenset({library.paper_id("Doe")}), "c")
    assert out(library) == FILE.replace("{a, b}", "{a, b, c}")


def test_a_note_stays_private_and_the_old_one_goes(library: Library) -> None:
    put_in(library)
    do(library, SetNote, library.paper_id("Doe"), "secret")
    assert out(library) == FILE.replace(", annote = {mine}", "")
    assert "annote = {secret}" in out(library, note=True)


def test_a_note_that_was_taken_back_does_not_go_out(library: Library) -> None:
    put_in(library)
    do(library, SetNote, library.paper_id("Doe"), "")
    assert out(library) == out(library, note=True) == FILE.replace(", annote = {mine}", "")


def test_marks_that_were_taken_back_do_not_go_out(library: Library) -> None:
    put_in(library, "@misc{a, title={T}, ranking={rank4}, groups={x, y}, note={n}}\n")
    do(library, SetFields, library.paper_id("a"), {"note": "m"})
    assert out(library) == "@misc{a, title={T}, ranking={rank4}, groups={x, y}, note={m}}\n"
    do(library, SetRating, frozenset({library.paper_id("a")}), 1)
    assert out(library) == "@misc{a, title={T}, groups={x, y}, note={m}}\n"


def test_a_new_key_is_the_only_change(library: Library) -> None:
    put_in(library, FILE + "@misc{child, title={C}, xref={Doe}}\n")
    do(library, SetKey, library.paper_id("Doe"), "doe2019")
    assert out(library) == FILE.replace("s{Doe,", "s{doe2019,") + "@misc{child, title={C}, xref={doe2019}}\n"


def test_another_type_takes_the_venue_along(library: Library) -> None:
    put_in(library)
    do(library, SetFields, library.paper_id("Roe2020"), {"type": "inproceedings"})
    text = out(library)
    assert "@inproceedings{Roe2020," in text
    assert "  booktitle  = {Journal of Machine Learning Research},\n" in text
    assert "journal  = jmlr" not in text


@pytest.mark.parametrize(
    ("entry", "mended"),
    [
        ("title = {AT&T at 50% of_it}", r"title = {{AT}\&T at 50\% of\_it}"),
        ("title = {Cost $x}", r"title = {Cost \$x}"),
        ("note = {The \\alpha{} particle}", r"note = {The {\ensuremath{\alpha}} particle}"),
        ("author = {A, B, and C, D}", "author = {A, B and C, D}"),
    ],
)
def test_what_would_stop_tex_is_mended_and_told(library: Library, entry: str, mended: str) -> None:
    put_in(library, f"@misc{{k,\n  keywords = {{a & b}},\n  {entry},\n  publisher = {{P}}\n}}\n")
    report = ExportReport()
    text = "".join(export_pieces(library, ids(library), "bibtex", report=report))
    assert text == f"@misc{{k,\n  keywords = {{a & b}},\n  {mended},\n  publisher = {{P}}\n}}\n"
    assert [key for key, _ in report.mended] == ["k"]


def test_an_entry_with_a_remark_inside_keeps_every_field_in_its_own_words(library: Library) -> None:
    put_in(
        library,
        "@article{ab1,\n  title = {A {B} \\emph{x}}, % inline remark\n  year = {2001}, month = jan,\n"
        '  journal = "J. " # {of X}, abstract = {An \\textit{abs}}, file = {a.pdf}, annote = {mine}\n}\n',
    )
    report = ExportReport()
    text = "".join(export_pieces(library, ids(library), "bibtex", report=report))
    fields = {
        "title": r"{A {B} \emph{x}}", "year": "{2001}", "month": "jan", "journal": '"J. " # {of X}',
        "abstract": r"{An \textit{abs}}", "file": "{a.pdf}", "annote": "{mine}",
    }  # fmt: skip
    lines = "".join(f"  {name:<13} = {value},\n" for name, value in fields.items())
    assert text == f"@article{{ab1,\n{lines}}}\n"
    assert [key for key, _ in report.mended] == ["ab1"]
    assert "all its fields are there" in report.mended[0][1]
    do(library, SetFields, library.paper_id("ab1"), {"title": "New"})
    assert out(library) == text.replace(r"{A {B} \emph{x}}", "{New}")
    do(library, SetFields, library.paper_id("ab1"), {"title": "A B x"})
    assert r"{A {B} \emph{x}}" in out(library)


def test_only_braces_that_do_not_balance_are_cut(library: Library) -> None:
    put_in(library, '@misc{k, title = "A { \\emph{b} c", note = {An {N} \\emph{x}}, year = 2001a}\n')
    text = out(library)
    assert r"{An {N} \emph{x}}" in text
    with Library.open(library.path.with_name("again.paperdesk"), create=True) as again:
        put_in(again, text)
        assert out(again) == text


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_commands_mean_what_the_file_says_of_them(library: Library, dialect: str) -> None:
    text = (
        '@preamble{"\\newcommand{\\foo}[1]{#1} \\renewcommand{\\bar}{baz} \\def\\alpha{a}"}\n'
        "@misc{k, title = {T}, note = {Uses \\foo{macro} and \\bar{} \\alpha}}\n"
    )
    put_in(library, text)
    assert out(library, dialect=dialect) == text
    assert r"{Uses \foo{macro} and \bar{} \alpha}" in out(library, dialect=dialect, as_imported=False)


def test_what_biblatex_sorts_by_or_reads_as_a_date_may_hold_anything(library: Library) -> None:
    text = "@misc{k, title = {T}, sorttitle = {A & B_c 5%}, key = {x & y}, eventdate = {1999%}}\n"
    put_in(library, text)
    report = ExportReport()
    assert "".join(export_pieces(library, ids(library), "biblatex", report=report)) == text
    assert report == ExportReport()


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_what_comes_from_an_entry_that_does_not_go_out_is_written_and_told(
    library: Library, dialect: str
) -> None:
    data = "@xdata{x2, publisher={P}}\n@xdata{x1, xdata={x2}, note={N}}\n"
    child = "@misc{k, title={T}, xdata={x1}}\n"
    put_in(library, data + child)
    assert out(library, dialect=dialect) == data + child
    report = ExportReport()
    chosen = [library.paper_id("k") or 0]
    alone = "".join(export_pieces(library, chosen, dialect, report=report))
    assert alone == "@misc{k, title={T}, note={N}, publisher={P}}\n"
    assert report.mended == [("k", "xdata: x1 not in the file")]
    assert "xdata" not in out(library, "k", dialect=dialect, as_imported=False)
    do(library, SetFields, library.paper_id("k"), {"note": "M"})
    assert out(library, dialect=dialect) == data + child.replace("}}\n", "}, note={M}}\n")


def test_an_entry_goes_out_with_references_to_the_other_keys_of_one(library: Library) -> None:
    text = "@xdata{data, ids={other, more}, note={N}}\n@misc{k, title={T}, xdata={more}}\n"
    text += "@xdata{x, publisher={P}}\n@misc{l, title={U}, xdata={x, other, missing}}\n"
    put_in(library, text)
    assert out(library) == out(library, dialect="biblatex") == text


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_abbreviations_go_out_whole_that_hold_an_address(library: Library, dialect: Dialect) -> None:
    text = '@string{a = "me@x.org"}\n@string{b = "B @ C"}\n@misc{k, title = {T}, note = a # b}\n'
    put_in(library, text)
    assert out(library, dialect=dialect) == text
    assert "= {me@x.orgB @ C},\n" in out(library, dialect=dialect, as_imported=False)


def test_broken_definitions_go_out_as_plain_text(library: Library) -> None:
    put_in(library, '@string{a = "x }\n@preamble{ {x }\n@misc{k, title = {T}}\n')
    assert out(library) == 'string{a = "x }\npreamble{ {x }\n@misc{k, title = {T}}\n'


def test_a_reference_to_nobody_is_told_of(library: Library) -> None:
    put_in(library, "@misc{k, title={T}, crossref={missing}}\n")
    report = ExportReport()
    text = "".join(export_pieces(library, ids(library), "bibtex", report=report))
    assert text == "@misc{k, title={T}, xref={missing}}\n"
    assert report.mended == [("k", "crossref: missing not in the file")]
    assert "crossref={missing}" in out(library, dialect="biblatex")


def test_maths_stays_where_something_else_is_mended(library: Library) -> None:
    put_in(library, "@misc{k, title = {R&D of $x_1^2$ and $y$}}\n")
    assert out(library) == "@misc{k, title = {R\\&D of $x_1^2$ and $y$}}\n"


def test_unknown_commands_are_defined_in_front_once(library: Library) -> None:
    entry = "@misc{k, title = {A \\LaTeX{} \\foo{b} {\\noopsort{a}}}, abstract = {\\bar}}\n"
    put_in(library, entry)
    report = ExportReport()
    text = "".join(export_pieces(library, ids(library), "bibtex", report=report))
    assert report == ExportReport(defined=["foo", "latex", "noopsort"])
    assert text == (
        '@preamble{"\\providecommand{\\foo}{} \\providecommand{\\latex}{\\LaTeX}'
        ' \\providecommand{\\noopsort}[1]{}"}\n\n' + entry
    )
    with Library.open(library.path.with_name("again.paperdesk"), create=True) as again:
        put_in(again, text)
        assert out(again) == text


def test_a_reference_to_nobody_inherits_no_more(library: Library) -> None:
    put_in(
        library,
        "@incollection{c, title={T}, author={A B}, crossref={p}}\n"
        "@book{p, title={Whole}, editor={E F}, publisher={Pub}, year=2001}\n",
    )
    assert out(library, "c") == (
        "@incollection{c, title={T}, author={A B}, xref={p}, year={2001}, editor={F, E},"
        " publisher={Pub}, booktitle={Whole}}\n"
    )
    assert "crossref={p}" in out(library, "c", dialect="biblatex")


def test_abbreviations_of_two_files_do_not_mix(library: Library) -> None:
    first = '@string{j = "One"}\n@string{k = "Same"}\n@article{a, title={A}, journal=j, note=k}\n'
    second = '@string{j = "Two"}\n@string{k = "Same"}\n@article{b, title={B}, journal=j, note=k}\n'
    put_in(library, first, "1.bib")
    put_in(library, second, "2.bib")
    assert out(library) == first + "\n@article{b, title={B}, journal={Two}, note=k}\n"


def test_other_papers_follow_by_key(library: Library) -> None:
    put_in(library, "@misc{z, title={Z}}")
    import_text(library, StringText("x.json", '{"papers":[{"key":"b","title":"B"},{"key":"a","title":"A"}]}'))
    assert out(library) == (
        "@misc{z, title={Z}}\n\n@misc{a,\n  title         = {A},\n}\n\n@misc{b,\n  title         = {B},\n}\n"
    )


def test_the_encoding_line_tells_the_encoding_that_is_written(library: Library) -> None:
    put_in(library, "% Encoding: Cp1252\n@misc{k, title={T}}\n")
    assert out(library).startswith("% Encoding: Cp1252\n")
    do(library, SetFields, library.paper_id("k"), {"title": "É"})
    put_in(library, "% Encoding: Cp1252\n@misc{l, title={Ü}}\n")
    assert "% Encoding: UTF-8\n@misc{l" in out(library)


def test_ascii_spells_letters_in_entries_that_came(library: Library) -> None:
    put_in(library, "@misc{k, title = {Été}, url = {http://é}}\n")
    assert out(library, ascii=True) == "@misc{k, title = {{\\'E}t{\\'e}}, url = {http://é}}\n"


def test_normalised_entries_keep_their_own_words(library: Library) -> None:
    put_in(library)
    do(library, SetFields, library.paper_id("Doe"), {"title": "New & Old"})
    assert out(library, as_imported=False) == (
        '@preamble{"\\newcommand{\\mine}[1]{#1}"}\n\n'
        "@inproceedings{Doe,\n"
        "  title         = {New \\& Old},\n"
        "  author        = {Doe, Cy},\n"
        "  booktitle     = {Proceedings of Journal of Machine Learning Research 3},\n"
        "  year          = {2019},\n"
        "  keywords      = {a, b},\n"
        "}\n\n"
        "@article{Roe2020,\n"
        "  title         = {On {DNA} and $O(n^2)$ \\mine{x}},\n"
        '  author        = {Roe, Ann and {\\"O}z, B.},\n'
        "  journal       = {Journal of Machine Learning Research},\n"
        "  year          = {2020},\n"
        "  month         = mar,\n"
        "  zcustom       = {50\\% kept},\n"
        "}\n"
    )


def test_normalised_entries_keep_keys_and_addresses_as_they_are(library: Library) -> None:
    fields = "  crossref = {a_b},\n  related = {a_b},\n  local-url = {file:///x_y%20z},\n"
    put_in(library, f"@inbook{{c_d,\n  title = {{T}},\n{fields}}}\n@book{{a_b, title = {{B}}}}\n")
    written = out(library, "c", as_imported=False)
    for value in ("{a_b}", "{file:///x_y%20z}"):
        assert f"= {value},\n" in written
    assert "\\" not in written


def test_normalised_entries_have_no_letters_that_bibtex_would_cut(library: Library) -> None:
    put_in(library, "@misc{k, title = {Öl}, author = {Öz, {\\'E}mile and Roe, Ann}}\n")
    author = "  author        = {{\\\"O}z, {\\'E}mile and Roe, Ann},\n"
    assert author in out(library, as_imported=False)
    assert "{Öz, {\\'E}mile and Roe, Ann}" in out(library, as_imported=False, dialect="biblatex")


@pytest.mark.parametrize("name", ["keywords", "ENTRYSUBTYPE"])
def test_words_alone_are_written_where_biblatex_takes_no_command(library: Library, name: str) -> None:
    put_in(library, f"@misc{{k,\n  title = {{T}},\n  {name} = {{St~Martin}},\n}}\n")
    assert out(library) == f"@misc{{k,\n  title = {{T}},\n  {name} = {{St~Martin}},\n}}\n"
    assert f"{name} = {{St Martin}}" in out(library, dialect="biblatex")


def _reported(library: Library, dialect: Dialect) -> tuple[str, list[tuple[str, str]]]:
    report = ExportReport()
    return "".join(export_pieces(library, ids(library), dialect, report=report)), report.mended


def test_keys_that_biber_does_not_take_are_changed_wherever_they_stand(library: Library) -> None:
    text = "@book{O'Neil, title={T}}\n@inbook{b, title={U}, crossref={O'Neil}, related={o'neil, c}}\n"
    put_in(library, text + "@misc{c}\n")
    assert out(library) == text + "@misc{c}\n"
    written, mended = _reported(library, "biblatex")
    assert written == text.replace("O'Neil", "ONeil").replace("o'neil", "ONeil") + "@misc{c,}\n"
    assert mended == [
        ("O'Neil", "biber takes no apostrophe in a key; it is ONeil in the file"),
        ("c", "it had no comma behind its key"),
    ]
    normalised = out(library, dialect="biblatex", as_imported=False)
    assert "@book{ONeil,\n" in normalised
    assert "crossref      = {ONeil},\n" in normalised


def test_circles_of_inheritance_are_cut_for_biber(library: Library) -> None:
    text = "@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}\n"
    put_in(library, text + "@xdata{x, note={N}, xdata={x, y}}\n@xdata{y, publisher={P}}\n")
    assert out(library).startswith(text)
    written, mended = _reported(library, "biblatex")
    assert written.startswith(text.replace("crossref", "xref") + "@xdata{x, note={N}, xdata={y}}\n")
    assert [key for key, _ in mended] == ["a", "b", "x"]
    assert "crossref" not in out(library, dialect="biblatex", as_imported=False)


def test_preambles_are_such_as_biblatex_reads(library: Library) -> None:
    text = '@preamble{"\\makeatletter \\@ifundefined{x}{\\def\\x{1}}{}\\def\\@y{2}\\makeatother "}\n'
    text += "@misc{k, title={T}}\n"
    put_in(library, text)
    assert out(library) == text
    sound = "\\csname @ifundefined\\endcsname{x}{\\def\\x{1}}{}\\expandafter\\def\\csname @y\\endcsname{2}"
    written, mended = _reported(library, "biblatex")
    assert written == f'@preamble{{"{sound}"}}\n@misc{{k, title={{T}}}}\n'
    assert [key for key, _ in mended] == ["@preamble"]


def test_a_command_at_the_end_of_a_preamble_does_not_go_on_in_the_next(library: Library) -> None:
    text = (
        '@preamble{"Made \\today"}\n@preamble{"by me \\relax"}\n@preamble{"\\relax"}\n@misc{k, title={T}}\n'
    )
    put_in(library, text)
    assert out(library) == text.replace("today", "today{}")


def test_entries_in_comments_are_not_entries_again(library: Library) -> None:
    text = "@comment{ @book{k, title={T}} @book{l, title={T}} }\n@misc{k}\n@comment{@book{L, title={T}}}\n"
    put_in(library, text)
    assert out(library) == text.replace("@book{k", "book{k").replace("@book{L", "book{L")


@pytest.mark.parametrize(
    ("fields", "bibtex", "biblatex"),
    [
        ("author = {Ku\\v{z}el, A.}", "author = {Ku{\\v{z}}el, A.}", "author = {Ku\\v{z}el, A.}"),
        ("author = {Doe,, A.}", "author = {Doe,, A.}", "author = {Doe, A.}"),
        ("year = {१९८७}", "year = {1987}", "year = {1987}"),
        ("date = {१९८७-०१-१५}", "date = {१९८७-०१-१५}", "date = {1987-01-15}"),
        ("author = {{{\\TeX} Users}}", "author = {{{\\TeX} Users}}", "author = {{TeX Users}}"),
        ("urldate = {१९८७-०१}", "urldate = {१९८७-०१}", "urldate = {1987-01}"),
    ],
)
def test_what_one_program_alone_would_stop_at_is_mended_for_it(
    library: Library, fields: str, bibtex: str, biblatex: str
) -> None:
    text = "@misc{k,\n  title = {T},\n  %s\n}\n"
    put_in(library, text % fields)
    assert out(library) == text % bibtex
    assert out(library, dialect="biblatex") == text % biblatex


def test_maths_that_stops_tex_is_text_in_normalised_entries(library: Library) -> None:
    put_in(library, "@misc{k, title = {A $\\overline$ and $x_1$}}\n")
    assert "{A \\$\\textbackslash{}overline\\$ and \\$x\\_1\\$}" in out(library, as_imported=False)


def test_entries_from_json_are_whole_without_their_file(library: Library) -> None:
    put_in(library)
    text = write_json(library.papers(ids(library)))
    with Library.open(library.path.with_name("again.paperdesk"), create=True) as again:
        import_text(again, StringText("x.json", text))
        roe = out(again, "Roe2020")
    assert "journal  = {Journal of Machine Learning Research}" in roe
    assert "month    = mar" in roe
    assert '"On {DNA} and $O(n^2)$ \\mine{x}"' in roe


def test_a_file_survives_json_in_a_new_library(library: Library) -> None:
    file = FILE + "@xdata{data, note={N}}\n@misc{heir, title={T}, xdata={data}}\n"
    put_in(library, file)
    text = "".join(export_pieces(library, ids(library), "json"))
    with Library.open(library.path.with_name("again.paperdesk"), create=True) as again:
        import_text(again, StringText("x.json", text))
        assert out(again) == file
        assert out(again, "Doe") == out(library, "Doe")
        assert out(again, as_imported=False) == out(library, as_imported=False)


def test_abbreviations_that_differ_between_files_stay_out_of_json(library: Library) -> None:
    for name, journal in (("a", "One"), ("b", "Two")):
        text = f'@string{{j = "{journal}"}}\n@string{{k = j # "!"}}\n@string{{own{name} = "O"}}\n'
        put_in(library, text + f"@article{{{name}, title={{T{name}}}, journal=k, note=own{name}}}\n", name)
    text = "".join(export_pieces(library, ids(library), "json"))
    with Library.open(library.path.with_name("again.paperdesk"), create=True) as again:
        import_text(again, StringText("x.json", text))
        written = out(again)
    assert "journal={One!}, note=owna" in written
    assert "journal={Two!}, note=ownb" in written
    assert "string{j" not in written
    assert '@string{owna = "O"}' in written


def test_commands_that_do_more_than_print_are_told(library: Library) -> None:
    put_in(library, "@misc{k, title = {A \\input{x} \\write18{rm}}}\n")
    report = ExportReport()
    list(export_pieces(library, ids(library), "bibtex", report=report))
    assert report.commands == [("k", "\\input, \\write")]


def test_a_real_file_comes_back_byte_for_byte(library: Library, shared: Path) -> None:
    path = shared / "corpora" / "biber" / "t" / "tdata" / "maps.bib"
    text = path.read_text(encoding="utf-8")
    put_in(library, text)
    assert out(library) == text


@pytest.mark.parametrize(
    ("head", "written"),
    [
        ("@article{\n\t", "@article{roe2020t,\n\t"),
        ("@article{, ", "@article{roe2020t, "),
        ("@article { , ", "@article {roe2020t , "),
    ],
)
def test_a_key_is_put_in_where_it_is_missing_and_all_else_stays(
    library: Library, head: str, written: str
) -> None:
    rest = "author = {Roe, Ann},\n  title={T}, year = 2020\n}\n% end\n"
    put_in(library, f"{FILE}{head}{rest}")
    key = next(paper.key for paper in library.papers(ids(library)) if paper.title == "T")
    report = ExportReport()
    text = "".join(export_pieces(library, ids(library), "bibtex", report=report))
    assert text == FILE + written.replace("roe2020t", key) + rest
    assert report.mended == [(key, f"it had no citation key; it is {key} in the file")]


def _report(library: Library, **options: object) -> ExportReport:
    report = ExportReport()
    chosen = BibtexOptions(**options)  # type: ignore[arg-type]
    list(export_pieces(library, ids(library), str(options.get("dialect", "bibtex")), chosen, report=report))
    return report


def test_names_that_styles_would_cut_are_commands_and_all_else_stays(library: Library) -> None:
    put_in(library, "@misc{k, title={Été}, author={Roe, Ann and Özil, É.}}\n@misc{l, author = {Müller, Ö}}\n")
    assert out(library) == (
        "@misc{k, title={Été}, author={Roe, Ann and {\\\"O}zil, {\\'E}.}}\n"
        '@misc{l, author = {M{\\"u}ller, {\\"O}}}\n'
    )
    assert [key for key, why in _report(library).mended if why.startswith("author: styles that")] == [
        "k",
        "l",
    ]
    report = _report(library, dialect="biblatex")
    assert (report.mended, report.warnings) == ([], [])


def test_labels_that_alpha_would_cut_are_mended(library: Library) -> None:
    put_in(library, "@misc{kṣe, title={T}}\n@misc{jī, title={T}, author={Roe, A}}\n@misc{y, year={१९८७}}\n")
    report = _report(library)
    assert out(library) == (
        "@misc{kṣe, title={T}, key={k{\\d{s}}e}}\n@misc{jī, title={T}, author={Roe, A}}\n"
        "@misc{y, year={1987}}\n"
    )
    assert ([key for key, _ in report.mended], report.warnings) == (["kṣe", "y"], [])


def test_letters_that_styles_would_cut_are_told_of_once(library: Library) -> None:
    entries = "".join(f"@misc{{k{n}, title={{T{n}}}, author={{Özil, É.}}}}\n" for n in range(7))
    put_in(library, f"{entries}@misc{{kṣe, title={{U}}, author={{Roe, Ann and Björk, A.}}}}\n")
    names, keys = _report(library, mended=False).warnings
    assert names[0] == "k0, k1, k2, k3, k4 and 2 more"
    assert "(7 in all)" in names[1]
    assert "export in ASCII" in names[1]
    assert keys[0] == "kṣe"
    assert "(1 in all)" in keys[1]
    assert _report(library, as_imported=False).warnings == [keys]
    assert _report(library).warnings == []
    assert _report(library, dialect="biblatex").warnings == []


def test_changed_blocks_are_told_of(library: Library) -> None:
    preambles = '@preamble{"\\relax"}\n@preamble{"x"}\n'
    put_in(library, f"{preambles}@misc{{a, title={{T}}}}\n@comment{{@misc{{a, title={{Old}}}}}}\n")
    assert [key for key, _ in _report(library).mended] == ["@comment", "@preamble"]


def test_what_would_stop_tex_is_told_of_when_laid_out_anew_as_well(library: Library) -> None:
    put_in(library, "@misc{a, title={A $x_1 and B_2}, note={fine}}\n@misc{b, title={$x_1$}}\n")
    [(key, why)] = _report(library, as_imported=False).mended
    assert key == "a"
    assert why.startswith("title: a “")
