"""The German translation is complete, says what the English does, and is what Qt loads."""

import re
from collections import Counter

from tests.translation.files import QM, TS, compiled, read
from tests.translation.sources import Message, messages

UPDATE = "run `python -m tests.translation`, translate what it names in resources/translations, run it again"
HELD = re.compile(r"\{\w*\}|%n|&&")
LETTER = re.compile(r"&(?=[^&\s])")


def test_every_text_of_the_window_has_a_finished_translation() -> None:
    known = read(TS)
    missing = [message for message in messages() if not all(known.get(message, ("",)))]
    assert missing == [], UPDATE


def test_no_translation_is_of_a_text_that_is_gone() -> None:
    assert sorted(set(read(TS)) - set(messages())) == [], UPDATE


def test_placeholders_are_kept() -> None:
    assert {message: forms for message, forms in read(TS).items() if not _keeps(message, forms)} == {}


def test_compiled_file_is_that_of_the_translation() -> None:
    assert QM.read_bytes() == compiled(TS), UPDATE


def _keeps(message: Message, forms: tuple[str, ...]) -> bool:
    return all(_held(form) == _held(message.text) for form in forms)


def _held(text: str) -> tuple[Counter[str], bool]:
    return Counter(HELD.findall(text)), bool(LETTER.search(text.replace("&&", "")))
