"""A few citation styles in place of the thousands that may be installed, and pandoc, or a skip."""

from pathlib import Path

import pytest

from paperdesk.cite.pandoc import PandocMissing, find_pandoc
from paperdesk.library.citing import own_styles_folder

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>{title}</title><id>{id}</id><category citation-format="author-date"/></info>
  <citation><layout prefix="(" suffix=")" delimiter="; "><text variable="title"/></layout></citation>
  <bibliography><layout suffix="."><text variable="title" font-style="italic"/>
    <date variable="issued" prefix=", "><date-part name="year"/></date></layout></bibliography>
</style>
"""
NAMES = {"apa": "APA Style", "plain": "Plain Letters", "zoo": "Journal of Zoos"}


def small_styles(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the styles of `NAMES`, and a broken one, be all there are; gives their folder."""
    monkeypatch.setattr("paperdesk.cite.style_index.shipped_folder", lambda: None)
    folder = own_styles_folder()
    folder.mkdir(parents=True, exist_ok=True)
    for id, title in NAMES.items():
        (folder / f"{id}.csl").write_text(STYLE.format(id=id, title=title))
    broken = STYLE.format(id="broken", title="Broken").replace("<bibliography>", "<bibliography")
    (folder / "broken.csl").write_text(broken)
    return folder


def require_pandoc() -> None:
    """Skip the test where references cannot be formatted."""
    try:
        find_pandoc()
    except PandocMissing as error:
        pytest.skip(str(error))
