"""Text that every file takes."""

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.sound_text import sound


def test_sound_takes_out_nul_and_halves_of_pairs_alone() -> None:
    assert sound("a\0b\ud800c\udfff") == "abc"
    assert sound("é\U0001f600 \u202ex\u202c\ta\u0301\n") == "é\U0001f600 \u202ex\u202c\ta\u0301\n"


@given(st.text(st.characters()))
def test_sound_text_can_be_written_to_any_file(text: str) -> None:
    made = sound(text)
    assert made.encode().decode() == made
    assert "\0" not in made
