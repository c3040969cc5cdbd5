"""What the user wants of the network: kept for every program, and nothing is sent when it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from paperdesk.library.locations import network_wishes_file, settings_file
from paperdesk.library.network import services, wished_gate
from paperdesk.library.network_wishes import (
    NOTHING_SENT,
    CurrentWishes,
    NetworkWishes,
    keep_wishes,
    read_wishes,
)
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.identifiers import Identifier
from paperdesk.online.errors import OfflineError
from paperdesk.online.request import Permission, Request

WISHES = NetworkWishes(True, "me@example.org", {"arxiv": "http://127.0.0.1:8080/x"}, ("dblp",), True)


def test_wishes_are_kept(tmp_path: Path) -> None:
    assert read_wishes(tmp_path / "none") == NetworkWishes()
    keep_wishes(WISHES, tmp_path / "network.json")
    assert read_wishes(tmp_path / "network.json") == WISHES


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "1", '{"offline": 0, "addresses": 3}', "[" * 100_000])
def test_nothing_is_sent_by_wishes_that_make_no_sense(text: str, tmp_path: Path) -> None:
    path = tmp_path / "network.json"
    path.write_text(text)
    assert read_wishes(path) == NOTHING_SENT


@pytest.mark.parametrize(
    ("settings", "offline"),
    [
        ("[network]\noffline=true\n", True),
        ("[links]\nask=true\n\n[network]\nother=1\noffline=true\n\n[view]\nsidebar=true", True),
        ("[network]\noffline=false\n", False),
        ("[network]\n[list]\noffline=true\n", False),
        ("", False),
    ],
)
def test_what_the_window_said_before_counts_until_something_else_is_said(
    settings: str, offline: bool
) -> None:
    settings_file().write_text(settings)
    assert read_wishes() == NetworkWishes(offline=offline)
    keep_wishes(NetworkWishes(contact="me@example.org"))
    assert read_wishes() == NetworkWishes(contact="me@example.org")


def test_change_by_another_program_is_seen() -> None:
    current = CurrentWishes()
    assert current() == NetworkWishes()
    keep_wishes(WISHES)
    assert current() == WISHES
    network_wishes_file().unlink()
    assert current() == NetworkWishes()


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        (NetworkWishes(contact="me"), "“me” is no mail address; it must look like name@example.org."),
        (NetworkWishes(contact="a@b.c\r\nX: y"), "is no mail address"),
        (
            NetworkWishes(addresses={"nobody": "http://x.org"}),
            "There is no service “nobody”; there are arxiv,",
        ),
        (NetworkWishes(addresses={"arxiv": "file:///etc"}), "cannot be the address of arxiv: Only http and"),
        (NetworkWishes(addresses={"arxiv": "http://x.org/?a=b"}), "leave out the question mark and the rest"),
    ],
)
def test_wishes_that_nobody_can_fulfil_are_refused(wishes: NetworkWishes, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence.replace("?", r"\?")):
        keep_wishes(wishes)
    assert not network_wishes_file().exists()


def test_wishes_that_cannot_be_kept_are_told(tmp_path: Path) -> None:
    (tmp_path / "network.json").mkdir()
    with pytest.raises(PaperDeskError, match="is a folder"):
        keep_wishes(WISHES, tmp_path / "network.json")


def test_gate_follows_the_wishes() -> None:
    gate = wished_gate()
    keep_wishes(WISHES)
    with pytest.raises(OfflineError, match="set to work offline"):
        gate.send(Request("http://public.test/"), Permission.ASKED)
    answers = services(gate, WISHES).look_up(Identifier("arxiv", "2109.03814"), Permission.ASKED)
    assert answers.found == ()
