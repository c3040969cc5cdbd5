"""The window's tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    """There before any widget is made, whichever test happens to be the first of its process.

    What one test leaves is not there in the next: Qt goes on telling of a key that was held in its last
    event, and without an event loop the windows that are to be deleted later live on, restyled with each
    new one.
    """
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWindow(), Qt.Key.Key_Control)
    yield qapp
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
