"""Styles of one's own: a file is looked at before it is taken, and no other one is overwritten."""

from pathlib import Path

import pytest

from paperdesk.cite.style_index import read_styles
from paperdesk.library.own_styles import add_style, remove_style
from paperdesk.model.errors import PaperDeskError

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Mine</title><id>mine</id><category citation-format="numeric"/></info>
  <citation><layout><text variable="title"/></layout></citation>
</style>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "styles"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csl"
    path.write_text(STYLE)
    return path


def test_a_style_is_copied_and_found_and_can_be_removed(file: Path, folder: Path) -> None:
    assert add_style(file, folder) == "mine"
    assert add_style(file, folder) == "mine"  # the same once more changes nothing
    styles = read_styles(None, folder)
    style = styles.get("mine")
    assert style is not None
    assert (style.title, style.own, style.format) == ("Mine", True, "numeric")
    remove_style(style)
    assert (len(read_styles(None, folder)), file.exists()) == (0, True)
    remove_style(style)  # gone already


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it does not say what it is"),
        ("not xml", "it is no sound XML"),
        ("<html/>", "it is no citation style"),
        ("<style><info><title>x</title></info></style>", "it does not say how to cite"),
        (STYLE.replace("<?xml version", "<!DOCTYPE a [<!ENTITY b 'c'>]><!--").replace("?>", "-->"), "it"),
    ],
)
def test_what_is_no_style_is_not_taken(file: Path, folder: Path, text: str, said: str) -> None:
    file.write_text(text)
    with pytest.raises(PaperDeskError, match=f"mine.csl cannot be used as a style, as .*{said}"):
        add_style(file, folder)
    assert not folder.exists()


def test_another_style_of_that_name_is_left_as_it_is(file: Path, folder: Path) -> None:
    add_style(file, folder)
    file.write_text(STYLE.replace("Mine", "Other"))
    with pytest.raises(PaperDeskError, match="There is another style of your own"):
        add_style(file, folder)
    assert (folder / "mine.csl").read_text() == STYLE


def test_a_file_that_cannot_be_read_and_a_folder_that_cannot_be_made_are_told(
    file: Path, tmp_path: Path
) -> None:
    with pytest.raises(PaperDeskError, match="could not be read: No such file or directory"):
        add_style(tmp_path / "none.csl", tmp_path)
    with pytest.raises(PaperDeskError, match="could not be made"):
        add_style(file, file / "styles")


def test_a_style_that_came_with_the_program_stays(file: Path) -> None:
    style = read_styles(file.parent, None).get("mine")
    assert style is not None
    with pytest.raises(PaperDeskError, match="came with PaperDesk"):
        remove_style(style)
    assert file.exists()
