"""What the tests of formatted references share: pandoc and the styles, or a reason to skip."""

from pathlib import Path

import pytest

from paperdesk.cite.pandoc import Pandoc, PandocMissing, find_pandoc
from paperdesk.cite.style_index import read_styles, shipped_folder
from paperdesk.cite.styles import Styles


@pytest.fixture(scope="session")
def pandoc() -> Pandoc:
    try:
        return find_pandoc()
    except PandocMissing as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def styles(tmp_path_factory: pytest.TempPathFactory) -> Styles:
    folder = shipped_folder()
    if folder is None:
        pytest.skip("the styles of the CSL project are not installed (the extra cite)")
    return read_styles(folder, None, tmp_path_factory.mktemp("styles") / "styles.json")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder for styles of the reader's own."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder
