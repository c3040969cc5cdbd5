"""Formats are told apart by what a text holds."""

import pytest

from paperdesk.formats.registry import EXPORT_FORMATS, detect
from paperdesk.model.paper import Paper


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ('{"papers": []}', "json"),
        ('\ufeff [ {"title": "T"}]', "json"),
        ("[]", "json"),
        ("[1] A Title\n\nAn abstract.", "pagetext"),
        ("Trending Papers\n\nA Title", "pagetext"),
        ("@someone wrote", "pagetext"),
        ("", "pagetext"),
        ("@article{a, title={T}}", None),
        ("TY  - JOUR", None),
        ("<?xml version='1.0'?>", None),
    ],
)
def test_format_is_known_by_content(text: str, format: str | None) -> None:
    found = detect(text)
    assert (found.id if found else None) == format


def test_every_export_format_writes() -> None:
    assert {format.id: bool(format.write([Paper("T")])) for format in EXPORT_FORMATS} == {
        "bibtex": True,
        "json": True,
    }
