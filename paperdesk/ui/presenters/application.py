"""The Qt application as every entry to the window wants it."""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import paperdesk

OFFSCREEN_REMARK = "This plugin does not support"


def make_application() -> QApplication:
    """The one application of this process, made when there is none."""
    app = cast("QApplication | None", QApplication.instance())
    if app is not None:
        return app
    app = QApplication(["paperdesk"])
    app.setApplicationName("paperdesk")
    app.setApplicationDisplayName("PaperDesk")
    app.setApplicationVersion(paperdesk.__version__)
    app.setDesktopFileName("paperdesk")
    return app


def hush_offscreen() -> None:
    """Keep back what the offscreen platform says of every window; everything else is told as before."""

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message.startswith(OFFSCREEN_REMARK):
            return
        if previous:
            previous(kind, context, message)
        else:
            sys.stderr.write(f"{message}\n")

    previous = qInstallMessageHandler(handle)
