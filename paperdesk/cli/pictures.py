"""`paperdesk tour` and `paperdesk screenshot`: pictures of the real window, without a display."""

import re
from argparse import Namespace
from pathlib import Path

from paperdesk.cli.arguments import Commands
from paperdesk.cli.opening import library_path
from paperdesk.model.errors import UsageError

TOUR_FOLDER = "paperdesk-tour"
SIZE = re.compile(r"([1-9]\d{2,3})[x×]([1-9]\d{2,3})")


def register(commands: Commands) -> None:
    """Add the subcommands that draw the window into files."""
    touring = commands.add("tour", run_tour, "do the main job offscreen: screenshots and a .bib in a folder")
    touring.add_argument(
        "folder", nargs="?", default=TOUR_FOLDER, metavar="DIR", help=f"default: {TOUR_FOLDER}"
    )
    drawing = commands.add("screenshot", run_screenshot, "draw the window into a PNG file")
    drawing.add_argument("out", metavar="OUT.png")
    drawing.add_argument("--size", default="1440x900", metavar="WxH", help="in pixels (default: 1440x900)")
    drawing.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    drawing.add_argument("--language", choices=("en", "de"), default="en", help="of the window")
    drawing.add_argument("--query", default="", metavar="Q", help="what to search for")
    drawing.add_argument("--select", default="", metavar="KEY", help="the paper to show, by its citation key")
    drawing.add_argument("--view", default="main", metavar="NAME", help="main, palette, import-preview ...")


def run_tour(arguments: Namespace) -> int:
    """Hand over to the window's tour."""
    status: int = arguments.ui.tour(Path(arguments.folder).expanduser())
    return status


def run_screenshot(arguments: Namespace) -> int:
    """Hand over to the window's screenshot."""
    status: int = arguments.ui.screenshot(
        Path(arguments.out).expanduser(),
        library=library_path(arguments),
        size=parse_size(arguments.size),
        theme=arguments.theme,
        query=arguments.query,
        select=arguments.select,
        view=arguments.view,
        language=arguments.language,
    )
    return status


def parse_size(text: str) -> tuple[int, int]:
    """Width and height in pixels. Raises UsageError for what is no size from 100x100 up."""
    match = SIZE.fullmatch(text.strip().lower())
    if not match:
        raise UsageError(f"“{text}” is no size; write one as 1440x900.")
    return int(match[1]), int(match[2])
