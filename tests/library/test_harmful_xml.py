"""Reference files in XML made to read other files, to ask hosts, or to grow without end: none does."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from tests.ending import ends

SECRET = "canary-3d0f9a"
KINDS = {
    "endnote-xml": (
        "<xml><records><record><ref-type name='Journal Article'>17</ref-type>"
        "<titles><title>Fine {}</title></titles></record></records></xml>"
    ),
    "mods": (
        "<modsCollection xmlns='http://www.loc.gov/mods/v3'><mods><titleInfo><title>Fine {}</title>"
        "</titleInfo></mods></modsCollection>"
    ),
    "pubmed-xml": (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Fine {}"
        "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"
    ),
}
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
REFUSED = {
    "billion laughs": (f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>', "&l9;"),
    "quadratic growth": (f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>', "&a;" * 50_000),
    "entity from a file": ('<!DOCTYPE x [<!ENTITY e SYSTEM "FILE">]>', "&e;"),
    "entity from a host": ('<!DOCTYPE x [<!ENTITY e SYSTEM "HTTP">]>', "&e;"),
    "entity of a public name": ('<!DOCTYPE x [<!ENTITY e PUBLIC "-//X" "HTTP">]>', "&e;"),
    "parameter entity from a host": ('<!DOCTYPE x [<!ENTITY % p SYSTEM "HTTP"> %p;]>', "&e;"),
    "file sent to a host": (
        '<!DOCTYPE x [<!ENTITY % f SYSTEM "FILE"><!ENTITY % p SYSTEM "HTTP"> %p; %send;]>',
        "",
    ),
    "entity that holds itself": ('<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', "&a;"),
    "attribute with a default": ('<!DOCTYPE x [<!ATTLIST title a CDATA "b">]>', ""),
    "definition behind a remark": ('<!-- > --><!DOCTYPE x [<!ENTITY e SYSTEM "FILE">]>', "&e;"),
}
HARMLESS = {
    "document type at a host": ('<!DOCTYPE x SYSTEM "HTTP">', "&e;"),
    "document type in a file": ('<!DOCTYPE x SYSTEM "FILE">', "&e;"),
    "style sheet at a host": ('<?xml-stylesheet href="HTTP"?>', ""),
    "inclusion of a file": ("", '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="FILE"/>'),
    "inclusion of text": (
        "",
        '<i:include xmlns:i="http://www.w3.org/2001/XInclude" parse="text" href="HTTP"/>',
    ),
    "schema at a host": (
        "",
        '<b xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="a HTTP"/>',
    ),
    "definition in a record": ("", '<!DOCTYPE x [<!ENTITY e SYSTEM "FILE">]>&e;'),
    "definition as text": ("", '<![CDATA[<!DOCTYPE x [<!ENTITY e SYSTEM "FILE">]>]]>&e;'),
    "a million levels": ("", "<a>" * 1_000_000 + "</a>" * 1_000_000),
    "huge attribute": ("", f'<a b="{"x" * 5_000_000}"/>'),
    "many attributes": ("", "<a " + " ".join(f"b{n}='{n}'" for n in range(50_000)) + "/>"),
    "NUL": ("", "a\0b&#0;"),
    "letters that XML forbids": ("", "&#xFFFE;&#x1F;\x0b\ufffe"),
    "another encoding than it says": ('<?xml version="1.0" encoding="utf-7"?>', "+ADwAIQ-DOCTYPE"),
    "an encoding that packs": ('<?xml version="1.0" encoding="zlib"?>', ""),
}
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-32")


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port of this computer, and who came to it."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            with suppress(OSError):
                while True:
                    connection, address = server.accept()
                    came.append(address)
                    connection.close()

        thread = threading.Thread(target=take, daemon=True)
        thread.start()
        yield server.getsockname()[1], came
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
    thread.join(10)


class Bait:
    """Writes the files of payloads, with the addresses of a file and a port in them."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        secret = folder / "secret.txt"
        secret.write_text(SECRET, encoding="utf-8")
        self.places = {"FILE": secret.as_uri(), "HTTP": f"http://127.0.0.1:{port}/x"}

    def file(self, kind: str, payload: tuple[str, str], encoding: str = "utf-8") -> Path:
        text = payload[0] + KINDS[kind].replace("{}", payload[1])
        for name, place in self.places.items():
            text = text.replace(name, place)
        path = self.folder / "references.xml"
        path.write_bytes(text.encode(encoding, "surrogatepass"))
        return path


@pytest.fixture
def bait(listener: tuple[int, list[object]], tmp_path: Path) -> Iterator[Bait]:
    yield Bait(tmp_path, listener[0])
    assert listener[1] == [], "somebody was asked"


def kept(library: Library) -> bytes:
    """Everything that is in a library."""
    return b"".join(path.read_bytes() for path in library.path.parent.glob(f"{library.path.name}*"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", REFUSED)
def test_definitions_are_refused(name: str, kind: str, bait: Bait, library: Library) -> None:
    for encoding in ENCODINGS:
        with ends(name):
            (report,) = import_files(library, [bait.file(kind, REFUSED[name], encoding)], format=kind)
        reasons = [failure.reason[:38] for failure in report.failed]
        assert reasons == ["This XML defines its own document type"], encoding
    assert library.find("").count() == 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", HARMLESS)
def test_nothing_is_followed(name: str, kind: str, bait: Bait, library: Library) -> None:
    with ends(name):
        (report,) = import_files(library, [bait.file(kind, HARMLESS[name])])
    assert report.added + len(report.failed) == 1
    assert SECRET.encode() not in kept(library)
