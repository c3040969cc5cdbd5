"""Whether a window can be shown at all; Qt itself would abort with a misleading message."""

import os
import sys
from pathlib import Path

SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
X11_FOLDER = Path("/tmp/.X11-unix")
X11_PORT = 6000
SOCKETS = Path("/proc/net/unix")  # those that somebody listens on, a line each
PATIENCE = 2.0  # seconds to wait for a display on another computer
NO_DISPLAY = (
    "There is no display to open the window on; `paperdesk tour` shows the main job without one, "
    "and all other commands work as well (`paperdesk --help`)."
)


def missing_display() -> str:
    """A sentence saying that there is no display, or "" when there is one."""
    if sys.platform != "linux" or _platform() in SCREENLESS:
        return ""
    return "" if _wayland() or _x11(os.environ.get("DISPLAY", "")) else NO_DISPLAY


def go_offscreen(*, always: bool = False) -> None:
    """Draw without a display where there is none, or always; must come before Qt is loaded."""
    if always or missing_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def missing_libraries(error: ImportError) -> str:
    """What to do when Qt cannot be loaded."""
    return (
        f"The window cannot be opened, since a library is missing ({error}); "
        "`python3 -m paperdesk.bootstrap setup` finds and names what to install."
    )


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]


def _wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
    return bool(name) and _listens(str(path))


def _x11(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in {"", "unix"}:
        path = str(X11_FOLDER / f"X{number}")
        return _listens(path)
    return _answers((host, X11_PORT + int(number)))


def _listens(path: str) -> bool:
    """Whether a server on this computer waits at a socket's path, or at the nameless one beside it."""
    try:
        lines = SOCKETS.read_text(errors="replace").splitlines()
    except OSError:
        lines = []
    if any(line.endswith((f" {path}", f" @{path}")) for line in lines):
        return True
    # A container may see the socket of a server that its own list does not know.
    return _answers(path) or _answers("\0" + path)


def _answers(address: str | tuple[str, int]) -> bool:
    # Nothing of the network is loaded on the usual way to the window.
    import socket

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(PATIENCE)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True
