"""The program's entry: arguments go to the window or to the command line; nothing else builds things."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from paperdesk.library.locations import SUFFIX, VARIABLE
from paperdesk.model.errors import PaperDeskError

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run PaperDesk with `arguments`, those of the process by default; gives the exit status."""
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        # It may come while modules are imported, before anything else could answer it.
        return INTERRUPTED
    except Exception as mistake:
        from paperdesk.library.crash_report import told_on_the_terminal
        from paperdesk.library.locations import log_file

        print(f"paperdesk: {told_on_the_terminal(mistake, log_file())}", file=sys.stderr)
        return 1


def _run(given: list[str]) -> int:
    if _is_library(given):
        # The usual start, without the command line's own imports.
        return _told(given[0] if given else os.environ.get(VARIABLE))
    from paperdesk.cli.main import UiCommands
    from paperdesk.cli.main import main as run

    return run(given, ui=UiCommands(window=_window, tour=_tour, screenshot=_screenshot))


def _is_library(given: Sequence[str]) -> bool:
    return not given or (len(given) == 1 and given[0].endswith(SUFFIX) and Path(given[0]).is_file())


def _told(library: str | None) -> int:
    try:
        return _window(Path(library).expanduser() if library else None)
    except PaperDeskError as error:
        print(f"paperdesk: {error}", file=sys.stderr)
        return error.exit_status


def _window(library: Path | None) -> int:
    from paperdesk.ui.display import missing_display, missing_libraries

    trouble = missing_display()
    if trouble:
        raise PaperDeskError(trouble)
    # What is made on the way to the first paint stays: looking for garbage in it only takes time.
    gc.disable()
    try:
        # Before Qt, whose import hook reads the source of every module that comes after it.
        import paperdesk.library.library  # noqa: F401
        from paperdesk.ui.app import run
    except ImportError as error:
        raise PaperDeskError(missing_libraries(error)) from error
    return run(library)


def _tour(folder: Path) -> int:
    from paperdesk.ui.display import go_offscreen, missing_libraries

    go_offscreen(always=True)
    try:
        from paperdesk.ui.tour import run
    except ImportError as error:
        raise PaperDeskError(missing_libraries(error)) from error
    return run(folder)


def _screenshot(
    out: Path,
    *,
    library: Path,
    size: tuple[int, int],
    theme: str,
    query: str,
    select: str,
    view: str,
    language: str,
) -> int:
    from paperdesk.ui.display import go_offscreen, missing_libraries

    go_offscreen()
    try:
        from paperdesk.ui.screenshot import run
    except ImportError as error:
        raise PaperDeskError(missing_libraries(error)) from error
    return run(
        out,
        library=library,
        size=size,
        theme=theme,
        query=query,
        select=select,
        view=view,
        language=language,
    )


if __name__ == "__main__":
    sys.exit(main())
