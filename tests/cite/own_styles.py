"""Small styles for tests."""

_INDEPENDENT = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info>
    <title>{title}</title>
    <title-short>Short</title-short>
    <id>http://www.zotero.org/styles/own</id>
    <category citation-format="author-date"/>
    <category field="law"/>
    <updated>2020-01-01T00:00:00+00:00</updated>
  </info>
  <citation><layout prefix="(" suffix=")"><names variable="author"/></layout></citation>
  {bibliography}
</style>
"""
_BIBLIOGRAPHY = '<bibliography><layout suffix="."><text variable="title"/></layout></bibliography>'
_DEPENDENT = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info>
    <title>{title}</title>
    <id>http://www.zotero.org/styles/dependent</id>
    <link href="http://www.zotero.org/styles/{parent}" rel="independent-parent"/>
    <category citation-format="numeric"/>
    <updated>2020-01-01T00:00:00+00:00</updated>
  </info>
</style>
"""


def independent(title: str, bibliography: str = _BIBLIOGRAPHY) -> str:
    """A style with rules of its own: titles in the bibliography, authors in the text."""
    return _INDEPENDENT.format(title=title, bibliography=bibliography)


def dependent(title: str, parent: str) -> str:
    """A style that is another name for one."""
    return _DEPENDENT.format(title=title, parent=parent)
