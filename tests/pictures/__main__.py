"""`python -m tests.pictures`: draws the pictures of the help anew, each from the real window.

Look at what has changed before it is committed.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from paperdesk.library.resources import resource_path
from tests.pictures import libraries
from tests.pictures.clock import stopped
from tests.pictures.drawing import EXTRA, VIEWS, Picture, draw_pictures, pictures

FOLDER = resource_path("help", "pictures")


def main(arguments: Sequence[str]) -> int:
    """Draw what is asked for, each language and theme in a process of its own."""
    asked = _parse(arguments)
    wanted = [each for each in pictures() if not asked.only or each.name in asked.only]
    with TemporaryDirectory() as place, stopped():
        libraries.thesis(Path(place, "thesis.paperdesk"))
        libraries.feeds(Path(place, "feeds.paperdesk"))
        libraries.year(Path(place, "year.paperdesk"))
        _draw(wanted, asked.folder, Path(place))
    print(f"{len(wanted)} pictures, {_size(asked.folder) / 1e6:.1f} MB in {asked.folder}")
    return 0


def _draw(wanted: Iterable[Picture], folder: Path, places: Path) -> None:
    """Draw what is in one language and theme in a process of its own, two of them at a time."""
    parts = groupby(sorted(wanted, key=_part), key=_part)
    with ProcessPoolExecutor(2, get_context("spawn"), max_tasks_per_child=1) as pool:
        drawn = [pool.submit(draw_pictures, tuple(part), folder, places) for _, part in parts]
    for each in drawn:
        each.result()


def _part(picture: Picture) -> tuple[str, str]:
    return picture.language, picture.theme


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*.png"))


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", choices=[*VIEWS, *EXTRA], metavar="VIEW", help="only these views"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help=f"instead of {FOLDER}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
