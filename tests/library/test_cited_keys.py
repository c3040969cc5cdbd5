"""What a manuscript cites, as papers of a library, and their export under the keys it cites."""

from pathlib import Path

import pytest

from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.records import StringText
from paperdesk.library.cited_keys import Cited, Manuscript, cited_papers, read_manuscript
from paperdesk.library.edits import AddPapers, SetKey, SetStatus, TrashPapers
from paperdesk.library.exporting import export_bytes
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.library.missing_keys import near_key, query_for
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper, Status

PAPERS = (
    Paper(title="Deep Fields", key="berg2020deep", authors=(Name("Berg", "Jan"),), year=2020),
    Paper(title="Two Towers", key="li2021two", authors=(Name("Li", "Wei"),), year=2021),
    Paper(title="Elsewhere", key="zu1999", authors=(Name("Zu", "A."),), year=1999),
)


@pytest.fixture
def shelf(library: Library) -> Library:
    library.apply(AddPapers(PAPERS, "test"))
    return library


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, "utf-8")


def exported(library: Library, cited: Cited, format: str, *, as_imported: bool = True) -> str:
    options = BibtexOptions(as_imported=as_imported)
    pieces = export_bytes(library, cited.papers, format, options, called=cited.called)
    return b"".join(pieces).decode()


def test_manuscript_in_several_files_that_lead_to_each_other(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    write(
        tmp_path,
        main__aux="\\citation{a}\n\\@input{parts/one.aux}\n\\@input{gone.aux}\n\\citation{d}",
    )
    write(
        tmp_path / "parts",
        one__aux="\\citation{b,a}\\@input{main.aux}\\@input{two.aux}\\@input{parts/one.aux}",
        two__aux="\\citation{c}",
    )
    main = tmp_path / "main.aux"
    assert read_manuscript(main) == Manuscript(main, ("a", "d", "b", "c"), False, 3, ("gone.aux",))


def test_papers_are_found_by_keys_of_today_and_former_ones(shelf: Library, tmp_path: Path) -> None:
    shelf.apply(SetKey(shelf.paper_id("li2021two") or 0, "liTowers"))
    write(tmp_path, x__tex=r"\cite{li2021two,Zu1999,nobody2000}\nocite{*}")
    cited = cited_papers(shelf, read_manuscript(tmp_path / "x.tex"))
    assert cited == Cited(
        Manuscript(tmp_path / "x.tex", ("li2021two", "Zu1999", "nobody2000"), True),
        (shelf.paper_id("liTowers") or 0, shelf.paper_id("zu1999") or 0),
        {"liTowers": ("li2021two",), "zu1999": ("Zu1999",)},
        (("li2021two", "liTowers"),),
        ("nobody2000",),
    )


@pytest.mark.parametrize("format", ["bibtex", "biblatex", "csl-json", "ris"])
@pytest.mark.parametrize("as_imported", [True, False])
def test_export_has_the_keys_that_are_cited(
    shelf: Library, tmp_path: Path, format: str, as_imported: bool
) -> None:
    import_text(shelf, StringText("x.bib", "@misc{old, title = {As it came}}\n@misc{more, title = {More}}"))
    shelf.apply(SetKey(shelf.paper_id("old") or 0, "new"))
    shelf.apply(SetKey(shelf.paper_id("li2021two") or 0, "liTowers"))
    write(tmp_path, x__tex=r"\cite{old,li2021two,liTowers}")
    text = exported(
        shelf,
        cited_papers(shelf, read_manuscript(tmp_path / "x.tex")),
        format,
        as_imported=as_imported,
    )
    assert {key: text.count(key) for key in ("old", "new", "li2021two", "liTowers", "more")} == {
        **{"old": 1, "new": 0, "li2021two": 1, "liTowers": 1, "more": 0},
    }


def test_papers_that_were_dismissed_or_thrown_away_are_cited_all_the_same(
    shelf: Library, tmp_path: Path
) -> None:
    first, second = (shelf.paper_id(key) or 0 for key in ("berg2020deep", "li2021two"))
    shelf.apply(SetStatus(frozenset({first}), Status.DISMISSED))
    shelf.apply(TrashPapers(frozenset({second})))
    write(tmp_path, x__md="[@berg2020deep; @li2021two] @fig-one @fig2020")
    cited = cited_papers(shelf, read_manuscript(tmp_path / "x.md"))
    assert (cited.papers, cited.trashed, cited.missing) == ((first, second), ("li2021two",), ("fig2020",))


def test_five_thousand_keys_in_files_that_loop(shelf: Library, tmp_path: Path) -> None:
    keys = [f"key{number}" for number in range(5000)]
    shelf.apply(AddPapers(tuple(Paper(title=key, key=key) for key in keys[:100]), "test"))
    for number in range(50):
        some = ",".join(keys[number * 100 : number * 100 + 100])
        write(
            tmp_path,
            **{
                f"c{number}__aux": f"\\citation{{{some}}}"
                f"\\@input{{c{(number + 1) % 50}.aux}}\\@input{{c0.aux}}"
            },
        )
    cited = cited_papers(shelf, read_manuscript(tmp_path / "c0.aux"))
    assert (cited.manuscript.keys, cited.manuscript.files) == (tuple(keys), 50)
    assert (len(cited.papers), cited.missing) == (100, tuple(keys[100:]))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nowhere.aux", "cannot be read: No such file"),
        ("x.pdf", "cites cannot be told; name a file that ends in .aux"),
        ("sub", "is a folder"),
        ("sub.tex", "is a folder"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub.tex").mkdir()
    with pytest.raises(PaperDeskError, match=says):
        read_manuscript(tmp_path / name)


def test_any_bytes_are_read(tmp_path: Path) -> None:
    (tmp_path / "x.tex").write_bytes(b"\xff\xfe\\\x00c\x00i\x00t\x00e\x00{\x00a\x00}\x00")
    (tmp_path / "y.tex").write_bytes(b"M\xfcller \\cite{a}\x00\x81")
    for name in ("x.tex", "y.tex"):
        assert read_manuscript(tmp_path / name).keys == ("a",)


def test_missing_keys_lead_to_near_ones_and_to_a_search(shelf: Library) -> None:
    assert [near_key(shelf, key) for key in ("berg2020deeep", "BERG2021deep", "zu", "xyz", "%", "")] == [
        *("berg2020deep", "berg2020deep", "", "", "", ""),
    ]
    assert [query_for(key) for key in ("berg2020deep", "Li:2021", "towers", "a_deep_field2020", "123")] == [
        *('author:"berg" year:2020', 'author:"Li" year:2021', "towers"),
        *('author:"a" year:2020 deep field', ""),
    ]
