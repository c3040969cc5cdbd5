"""The pictures of the help are all there, and each can be drawn anew."""

from concurrent.futures import ProcessPoolExecutor
from itertools import product
from multiprocessing import get_context
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.library.resources import resource_path
from tests.pictures import clock, libraries
from tests.pictures.drawing import Picture, draw_pictures, pictures
from tests.pictures.small import COLOURS, small

FOLDER = resource_path("help", "pictures")
MOST = 8_500_000  # bytes of all of them


def test_every_view_is_there_in_all_languages_themes_and_sizes() -> None:
    views = ["main", "triage", "focus", "note", "highlights", "overview", "preferences", "palette", "export"]
    sizes = ("1440x900", "1024x700", "800x600")
    wanted = {
        f"{language}/{view}-{theme}-{size}.png"
        for language, view, theme, size in product(("en", "de"), views, ("light", "dark", "contrast"), sizes)
    }
    named = {picture.place for picture in pictures()}
    assert len(wanted) == 162
    assert wanted <= named
    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.png")} == named


@pytest.mark.parametrize("picture", [*pictures()], ids=lambda picture: picture.place)
def test_a_picture_is_as_large_as_it_is_called(picture: Picture) -> None:
    image = QImage(str(FOLDER / picture.place))
    assert (image.width(), image.height()) == picture.size


def test_pictures_take_little_room() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.png")) < MOST


def test_few_colours_stand_for_many(qtbot: QtBot) -> None:
    image = QImage(256, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    for x in range(256):
        painter.fillRect(x, 20, 1, 20, QColor(x, x, x))
    painter.fillRect(3, 3, 4, 4, QColor("#c8553d"))
    painter.end()
    made = small(image)
    assert made.colorCount() <= COLOURS
    assert (QColor(made.pixel(4, 4)), QColor(made.pixel(100, 2))) == (QColor("#c8553d"), QColor("#ffffff"))
    assert all(abs(QColor(made.pixel(x, 30)).red() - x) <= 8 for x in range(256))


def test_a_picture_can_be_drawn_anew(tmp_path: Path) -> None:
    libraries.thesis(tmp_path / "thesis.paperdesk")
    wanted = Picture("de", "triage", "dark", (800, 600))
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        pool.submit(draw_pictures, (wanted,), tmp_path, tmp_path).result()
    image = QImage(str(tmp_path / wanted.place))
    assert (image.width(), image.height(), image.colorCount() > 50) == (800, 600, True)


def test_the_libraries_are_the_same_on_any_day(tmp_path: Path) -> None:
    known = []
    for name in ("one", "two"):
        path = tmp_path / f"{name}.paperdesk"
        with clock.stopped():
            libraries.thesis(path)
            with Library.open(path, read_only=True) as library:
                papers = library.papers(library.find().ids())
                known.append([(paper.title, paper.added, paper.opened, paper.note) for paper in papers])
    assert known[0] == known[1]
    assert {added[:10] for _, added, _, _ in known[0]} == {"2026-05-21"}
