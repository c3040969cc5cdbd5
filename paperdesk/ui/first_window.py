"""One window for each library: who starts the program again on one that is open sees that window."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt

from paperdesk.library.meeting import meeting_point

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer
    from PySide6.QtWidgets import QMainWindow

    from paperdesk.ui.session import Session

CONNECT: Final = 1000  # ms
ANSWER: Final = 3000  # ms after which the first window is taken for one that hangs
RAISED: Final = b"raised"
TOKEN: Final = "XDG_ACTIVATION_TOKEN"
"""What a desktop gives a program that the user has started, and that lets it put a window in front."""


def raise_first(library: Path) -> bool:
    """Put the window in front that has this library open; False when there is none that answers."""
    point = meeting_point(library)
    if point is None or not point.exists():
        return False
    # Only now: it takes time that nearly every start can do without.
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(point))
    if not socket.waitForConnected(CONNECT):
        return False
    socket.write(os.environ.get(TOKEN, "").encode() + b"\n")
    return socket.waitForReadyRead(ANSWER) and bytes(socket.readAll().data()) == RAISED


class FirstWindow(QObject):
    """Puts its window in front when the program is started again on the library that it has open.

    Where another window was first, or nothing can be listened to, this one just works beside it.
    """

    def __init__(self, window: QMainWindow, session: Session) -> None:
        """Listen from now on, as long as a library is open."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._server: QLocalServer | None = None
        self._point: Path | None = None
        session.opened.connect(self._listen)
        cast("QCoreApplication", QCoreApplication.instance()).aboutToQuit.connect(self.stop)
        self._listen()

    def stop(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
            if self._point is not None and os.name != "posix":
                self._point.unlink(missing_ok=True)

    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        self.stop()
        path = self._session.library.path
        point = meeting_point(path)
        if point is None or not _is_own(point.parent) or _answers(point):
            return
        # What is there was left by a window that crashed.
        QLocalServer.removeServer(_name(point))
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if server.listen(_name(point)):
            self._server, self._point = server, point
            with suppress(OSError):
                point.touch()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is None:
            return
        socket.waitForReadyRead(CONNECT)
        token = bytes(socket.readLine(200).data()).decode("ascii", "ignore").strip()
        self._show(token)
        socket.write(RAISED)
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        socket.disconnectFromServer()

    def _show(self, token: str) -> None:
        if token.isprintable() and token:
            os.environ[TOKEN] = token
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def _name(point: Path) -> str:
    """What Qt calls the meeting point: a file on Unix, a name of its own on Windows."""
    return str(point) if os.name == "posix" else f"paperdesk-{point.name}"


def _is_own(folder: Path) -> bool:
    """Whether a folder is the user's own, and there, since what is in it is believed."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.name != "posix" or folder.stat().st_uid == os.getuid()
    except OSError:
        return False


def _answers(point: Path) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(point))
    return socket.waitForConnected(CONNECT)
