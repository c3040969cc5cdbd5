"""Qt Linguist's files: what is in one, how one is written, and what Qt loads instead of it."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from tests.translation.places import TRANSLATIONS
from tests.translation.sources import Message

TS = TRANSLATIONS / "paperdesk_de.ts"
QM = TS.with_suffix(".qm")
SENTENCES = TRANSLATIONS / "sentences.txt"
FORMS = 2  # of a German plural

Known = Mapping[Message, tuple[str, ...]]


def read(path: Path) -> dict[Message, tuple[str, ...]]:
    """The finished translations of a file, one or both forms each."""
    found: dict[Message, tuple[str, ...]] = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            if translation is not None and translation.get("type") is None:
                forms = [each.text or "" for each in translation] if plural else [translation.text or ""]
                found[Message(name, message.findtext("source", ""), plural)] = tuple(forms)
    return found


def write(path: Path, messages: Iterable[Message], known: Known) -> None:
    """Write messages; one without translation is marked as unfinished, as Linguist does."""
    root = ET.Element("TS", version="2.1", language="de_DE", sourcelanguage="en")
    for name, group in groupby(messages, key=lambda message: message.context):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in group:
            _add(context, message, known.get(message, ()))
    ET.indent(root, "    ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _add(context: ET.Element, message: Message, forms: tuple[str, ...]) -> None:
    entry = ET.SubElement(context, "message")
    if message.plural:
        entry.set("numerus", "yes")
    ET.SubElement(entry, "source").text = message.text
    translation = ET.SubElement(entry, "translation")
    if not forms or not all(forms):
        translation.set("type", "unfinished")
    if not message.plural:
        translation.text = next(iter(forms), "")
        return
    for form in forms or ("",) * FORMS:
        ET.SubElement(translation, "numerusform").text = form


def listed(sentences: Iterable[str]) -> str:
    """The templates that the window knows the library's sentences by, one a line."""
    return "".join(f"{sentence}\n" for sentence in sentences)


def compiled(path: Path) -> bytes:
    """What Qt's lrelease makes of a file."""
    program = Path(PySide6.__file__).parent / "lrelease"
    with TemporaryDirectory() as folder:
        out = Path(folder, "made.qm")
        subprocess.run([str(program), "-silent", str(path), "-qm", str(out)], check=True, capture_output=True)
        return out.read_bytes()
