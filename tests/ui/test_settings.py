from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.ui.settings import SETTINGS, Settings, Value


def reopened(settings: Settings, path: Path) -> Settings:
    settings.save()
    return Settings(path)


def test_settings_begin_with_the_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    assert {row.name: settings.value(row.name) for row in SETTINGS} == {
        row.name: row.default for row in SETTINGS
    }


def test_settings_come_back_with_their_types(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    wanted: dict[str, Value] = {
        "appearance/theme": "dark",
        "appearance/size": 15,
        "export/abstract": True,
        "library/last": "/a/ä.paperdesk",
        "window/geometry": b"\x00\x01\xff",
        "window/place": "inbox",
    }
    for name, value in wanted.items():
        settings.set(name, value)
    again = reopened(settings, tmp_path / "s.ini")
    assert {name: again.value(name) for name in wanted} == wanted


def test_garbage_in_the_file_gives_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "s.ini"
    path.write_text(
        "[appearance]\ntheme=purple\nsize=900\n[reading]\nsize=large\n[export]\nabstract=maybe\n"
        "[keys]\noverrides=[1, 2\n"
    )
    settings = Settings(path)
    names = ("appearance/theme", "appearance/size", "reading/size", "export/abstract")
    assert [settings.value(name) for name in names] == ["system", 13, 17, False]
    assert settings.keys() == {}


def test_a_file_that_is_no_text_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "s.ini").write_bytes(bytes(range(256)) * 20)
    assert Settings(tmp_path / "s.ini").text("appearance/theme") == "system"


def test_a_list_in_the_file_gives_the_default(tmp_path: Path) -> None:
    (tmp_path / "s.ini").write_text("[library]\nlast=a, b\n[appearance]\nsize=1, 2\n")
    settings = Settings(tmp_path / "s.ini")
    assert (settings.text("library/last"), settings.number("appearance/size")) == ("", 13)


def test_a_value_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    with pytest.raises(ValueError, match="is no value for reading/size"):
        settings.set("reading/size", 99)
    assert settings.number("reading/size") == 17


def test_an_unknown_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Settings(tmp_path / "s.ini").value("appearance/colour")


def test_a_change_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "s.ini")
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set("reading/size", 20)
    settings.set("reading/size", 20)
    settings.reset("reading/size")
    assert told == ["reading/size", "reading/size"]


def test_rebound_keys_come_back(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.set_keys({"paper.star": "Ctrl+Shift+;", "paper.tag": ""})
    assert reopened(settings, tmp_path / "s.ini").keys() == {"paper.star": "Ctrl+Shift+;", "paper.tag": ""}


def test_every_row_of_the_form_has_a_label_and_choices_that_hold_the_default() -> None:
    for row in SETTINGS:
        assert bool(row.label) == bool(row.section)
        assert not row.choices or row.default in dict(row.choices)


def test_keys_nested_too_deeply_are_none(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.set("keys/overrides", "[" * 100_000)
    assert settings.keys() == {}
