"""Formats are told apart by what a text holds."""

import pytest

from paperdesk.formats.registry import EXPORT_FORMATS, IMPORT_FORMATS, ExportFormat, detect, import_format
from paperdesk.model.paper import Paper

PAGE = (
    "Deep Learning for Small Things\n\nWe present a method that learns things from few examples of them. "
    "It is better than what others have done before, and we show where it fails. Code is available.\n\n"
)
ENTRY = "@article{roe2020,\n  title = {T}\n}\n"


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ('{"papers": []}', "json"),
        ('\ufeff [ {"title": "T"}]', "json"),
        ("[]", "json"),
        ('{"papers": [{"title": "T", "authors": [], "doi": "", "fields": {"DOI": ""}}]}', "json"),
        ('[{"key": "a", "authors": [], "title": "T"}]', "json"),
        ('[{"id": "a", "type": "book", "title": "T"}]', "csl-json"),
        ('{"title": "T", "container-title": "J"}\n{"title": "U"}\n', "csl-json"),
        ('[{"title": "T", "type": "article-journal"}]', "csl-json"),
        ('{"config": {}, "items": [{"itemType": "book"}]}', "csl-json"),
        ('{"items": [{"DOI": "10.1/x"}]}', "csl-json"),
        ('{"id": "0704.0001", "title": "T", "categories": "hep-ph", "authors_parsed": []}\n', "arxiv-json"),
        ('[{"id": "0704.0001", "submitter": "A", "title": "T", "categories": "hep-ph"}]', "arxiv-json"),
        ('{"title": "T", "abstract": "\\"authors_parsed\\": []", "DOI": "10.1/x"}', "csl-json"),
        ("[1] A Title\n\nAn abstract.", "pagetext"),
        ("Trending Papers\n\nA Title", "pagetext"),
        ("@someone wrote", "pagetext"),
        ("", "pagetext"),
        (ENTRY, "bibtex"),
        ("\ufeff% Encoding: UTF-8\n", "bibtex"),
        ("%% no entries here\n%\n", "bibtex"),
        ("@string{a = {b}}", "bibtex"),
        ("@ article ( a, title={T})", "bibtex"),
        ("@misc{\n  title = {T}}", "bibtex"),
        ("% @misc{a,\n% title = {T}}", "bibtex"),
        ("This file is mine.\nKeep it.\n\n" * 2000 + ENTRY, "bibtex"),
        ("@article{a,\n note = {\nTY  - JOUR\n}}", "bibtex"),
        (PAGE * 10 + ENTRY, "pagetext"),
        ("TY  - JOUR", "ris"),
        ("\n1.\nTY - JOUR\nTI - T", "ris"),
        ("Provider: X\nTY  - JOUR\nN2  - @misc{a, b}\n@misc{a, title={T}}\n", "ris"),
        ("JF  - A Journal\nT1  - T\n", "ris"),
        ("PMID- 1\nTI  - T", "pubmed"),
        ("FN ISI Export Format\nVR 1.0\n", "isi"),
        ("PT J\nAU Roe, A\n", "isi"),
        ("%0 Journal Article\n%T T", "endnote"),
        ("%A Roe\n%T T", "endnote"),
        ("<?xml version='1.0'?>\n<!-- <mods> -->\n<xml><records>", "endnote-xml"),
        ("<?xml version='1.0'?><!DOCTYPE PubmedArticleSet PUBLIC '-' 'x'>\n<PubmedArticleSet>", "pubmed-xml"),
        ('<mods:modsCollection xmlns:mods="x">', "mods"),
        ("<?xml version='1.0'?>", None),
        ("<!doctype html><html>", "pagetext"),
        ("<html>@article{a, title={T}}</html>", "pagetext"),
        ("{\\rtf1 text", None),
        ("%PDF-1.4", None),
    ],
)
def test_format_is_known_by_content(text: str, format: str | None) -> None:
    found = detect(text)
    assert (found.id if found else None) == format


def test_ids_are_unique_and_found_again() -> None:
    ids = [format.id for format in IMPORT_FORMATS]
    assert len(set(ids)) == len(ids)
    assert [import_format(id) for id in ids] == list(IMPORT_FORMATS)
    assert import_format("word") is None


@pytest.mark.parametrize("format", EXPORT_FORMATS, ids=lambda format: format.id)
def test_every_export_format_writes(format: ExportFormat) -> None:
    assert format.write([Paper("T")])
