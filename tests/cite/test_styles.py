"""Styles: found by what people call them, read off their files, kept in an index."""

from pathlib import Path

import pytest

from paperdesk.cite.style_index import read_styles, style_of_file
from paperdesk.cite.style_info import StyleInfo, read_info, require_sound
from paperdesk.cite.styles import USUAL, Style, Styles
from paperdesk.model.errors import PaperDeskError, UsageError
from tests.cite.own_styles import dependent, independent

HERE = Path()
APA = Style("apa", "APA Style 7th edition", HERE, "APA", "author-date", ("psychology",))
NATURE = Style("nature", "Nature", HERE, format="numeric", fields=("science",), locale="en-GB")
PHYSICS = Style("nature-physics", "Nature Physics", HERE, format="numeric", parent="nature")
MLA = Style("modern-language-association", "MLA Handbook 9th edition", HERE, format="author")
ZEITSCHRIFT = Style("zeitschrift-fur-kunst", "Zeitschrift für Kunst", HERE, format="note")
ALL = Styles([APA, NATURE, PHYSICS, MLA, ZEITSCHRIFT])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("apa", ["apa"]),
        ("nat", ["nature", "nature-physics"]),
        ("phys nature", ["nature-physics"]),
        ("psychology", ["apa"]),
        ("mla", ["modern-language-association"]),
        ("Zeitschrift fur kunst", ["zeitschrift-fur-kunst"]),
        ("für", ["zeitschrift-fur-kunst"]),
        ("nothing like it", []),
        ("", ["apa", "nature", "modern-language-association"]),
    ],
)
def test_find_has_all_words_as_beginnings(query: str, found: list[str]) -> None:
    assert [style.id for style in ALL.find(query)] == found


def test_find_gives_no_more_than_asked() -> None:
    assert [style.id for style in ALL.find("n", 1)] == ["nature"]


@pytest.mark.parametrize("name", ["apa", "APA", " apa.csl ", "mla", "MLA", "zeitschrift-fur-kunst"])
def test_named_minds_neither_case_nor_suffix(name: str) -> None:
    assert ALL.named(name).id in {"apa", "modern-language-association", "zeitschrift-fur-kunst"}


def test_named_says_what_comes_near() -> None:
    with pytest.raises(UsageError, match=r"“natur”; nothing was formatted. Did you mean nature"):
        ALL.named("natur")


def test_rules_are_those_of_the_parent() -> None:
    assert (ALL.rules(PHYSICS), ALL.rules(APA)) == (NATURE, APA)


@pytest.mark.parametrize("parent", ["gone", "nature-physics", "itself"])
def test_rules_that_are_not_there_are_a_sentence(parent: str) -> None:
    style = Style("itself", "Journal", HERE, parent=parent)
    with pytest.raises(PaperDeskError, match=f"takes its rules from “{parent}”, which is not there"):
        Styles([PHYSICS, style]).rules(style)


def test_read_styles_lets_the_readers_own_take_the_place_of_others(tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    for folder in (shipped / "dependent", own):
        folder.mkdir(parents=True)
    (shipped / "apa.csl").write_text(independent("APA"))
    (shipped / "dependent" / "cell.csl").write_text(dependent("Cell", "apa"))
    (own / "apa.csl").write_text(independent("My APA"))
    (own / "broken.csl").write_text("<style><info><title>")
    (own / "notes.txt").write_text("none")
    assert read_styles(shipped, own).all() == [
        Style("cell", "Cell", shipped / "dependent" / "cell.csl", format="numeric", parent="apa"),
        Style("apa", "My APA", own / "apa.csl", "Short", "author-date", ("law",), "en-GB", own=True),
    ]


def test_read_styles_keeps_an_index_as_long_as_the_folder_is_the_same(tmp_path: Path) -> None:
    shipped, cache = tmp_path / "shipped", tmp_path / "deep" / "styles.json"
    (shipped / "dependent").mkdir(parents=True)
    (shipped / "apa.csl").write_text(independent("APA"))
    (shipped / "dependent" / "cell.csl").write_text(dependent("Cell", "apa"))
    first = read_styles(shipped, None, cache).all()
    (shipped / "apa.csl").write_text(independent("Changed in place"))
    assert read_styles(shipped, None, cache).all() == first
    (shipped / "new.csl").write_text(independent("New"))
    assert [style.title for style in read_styles(shipped, None, cache).all()] == [
        "Cell",
        "Changed in place",
        "New",
    ]


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"state": 1}', '{"state": [], "styles": [[1]]}'])
def test_index_that_makes_no_sense_is_made_anew(kept: str, tmp_path: Path) -> None:
    (tmp_path / "apa.csl").write_text(independent("APA"))
    cache = tmp_path / "styles.json"
    cache.write_text(kept)
    assert [style.id for style in read_styles(tmp_path, None, cache).all()] == ["apa"]


def test_index_that_cannot_be_kept_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "apa.csl").write_text(independent("APA"))
    (tmp_path / "file").write_text("")
    assert len(read_styles(tmp_path, None, tmp_path / "file" / "styles.json")) == 1


def test_read_styles_of_nothing_is_nothing(tmp_path: Path) -> None:
    assert len(read_styles(None, tmp_path / "gone")) == 0


def test_progress_is_told(tmp_path: Path) -> None:
    (tmp_path / "apa.csl").write_text(independent("APA"))
    told: list[tuple[int, int]] = []
    read_styles(tmp_path, None, None, lambda done, total: told.append((done, total)))
    assert told == [(0, 1)]


def test_read_info_reads_no_further_than_it_must() -> None:
    head, _ = independent("APA").split("</info>")
    assert read_info(f"{head}</info><broken".encode()) == StyleInfo(
        "APA", "Short", "http://www.zotero.org/styles/own", "", "author-date", ("law",), "en-GB"
    )


def test_note_style_is_one_by_its_class() -> None:
    assert read_info(independent("N").replace('class="in-text"', 'class="note"').encode()).format == "note"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no xml", "no sound XML"),
        ("<html/>", "its first element is not “style”"),
        ("<style/>", "“info” is missing"),
        ('<!DOCTYPE s [<!ENTITY a "b">]><style><info/></style>', "defines entities"),
    ],
)
def test_read_info_of_what_is_no_style_says_why(text: str, why: str) -> None:
    with pytest.raises(PaperDeskError, match=why):
        read_info(text.encode())


def test_require_sound_wants_it_whole() -> None:
    require_sound(independent("APA").encode())
    with pytest.raises(PaperDeskError, match="“citation” is missing"):
        require_sound(independent("APA").replace("citation", "other").encode())
    with pytest.raises(PaperDeskError, match="no sound XML"):
        require_sound(independent("APA").encode()[:-3])
    second = '</info><info><link rel="independent-parent" href="http://192.0.2.1/x"/></info>'
    with pytest.raises(PaperDeskError, match="takes them from another style"):
        require_sound(independent("APA").replace("</info>", second).encode())


def test_style_of_file_says_which_file_is_none(tmp_path: Path) -> None:
    path = tmp_path / "mine.csl"
    path.write_text("<style/>")
    with pytest.raises(PaperDeskError, match=r"mine\.csl cannot be used, as it does not say what it is"):
        style_of_file(path)


def test_usual_styles_are_among_the_shipped_ones(styles: Styles) -> None:
    assert len(styles) > 10_000
    assert [style.id for style in styles.usual()] == list(USUAL)
    assert styles.rules(styles.named("nature-physics")).id == "nature"
    assert styles.named("vancouver").title.startswith("NLM")
