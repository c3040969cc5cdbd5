"""The window's tests."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """There before any widget is made, whichever test happens to be the first of its process."""
    return qapp
