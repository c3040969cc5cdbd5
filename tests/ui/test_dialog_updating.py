import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlite_utils import Database

from paperdesk.library.backup_names import BEFORE_UPDATE
from paperdesk.library.backups import Backups
from paperdesk.library.library import Library
from paperdesk.library.updating import is_out_of_date
from paperdesk.model.errors import PaperDeskError
from paperdesk.store import library_file
from paperdesk.store.migrations import migrations
from paperdesk.store.schema import APPLICATION_ID
from paperdesk.ui.app import open_library
from paperdesk.ui.dialogs.updating import Updating
from paperdesk.ui.settings import Settings


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.paperdesk"
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("pragma journal_mode = wal")
    raw.execute(f"pragma application_id = {APPLICATION_ID}")
    migrations().apply(Database(raw), stop_before="a_million_papers")
    raw.execute("pragma user_version = 2")
    raw.close()
    return path


def test_an_old_library_is_brought_up_to_date_before_it_opens(qtbot: QtBot, old: Path) -> None:
    settings = Settings(old.with_name("settings.ini"))
    with open_library(old, settings, lambda trouble: None) as library:
        assert library.find().count() == 0
    assert not is_out_of_date(old)
    assert [(each.reason, each.version) for each in Backups.of(old).list()] == [(BEFORE_UPDATE, 2)]


def test_cancelled_it_says_that_the_library_is_as_it_was(
    qtbot: QtBot, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_file, "TICK", 1)
    dialog = Updating(old)
    qtbot.addWidget(dialog)
    dialog.cancel.click()
    with pytest.raises(PaperDeskError, match="is as it was"):
        dialog.run()
    assert is_out_of_date(old)
    Library.open(old).close()


def test_closing_the_window_is_cancelling(qtbot: QtBot, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_file, "TICK", 1)
    dialog = Updating(old)
    qtbot.addWidget(dialog)
    dialog.close()
    with pytest.raises(PaperDeskError, match="is as it was"):
        dialog.run()


def test_a_library_that_cannot_be_opened_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "none.paperdesk"
    dialog = Updating(path)
    qtbot.addWidget(dialog)
    with pytest.raises(PaperDeskError, match="There is no library"):
        dialog.run()
