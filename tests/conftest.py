"""What every test gets: offscreen Qt, no network, its own user folders, and the shared material."""

import os
import socket
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = os.environ.get("PAPERDESK_PLATFORM", "offscreen")

import hypothesis
import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from paperdesk.library.library import Library

ROOT = Path(__file__).parent.parent
PATIENCE_MS = 60_000

hypothesis.settings.register_profile(
    "paperdesk", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("paperdesk")


HERE = {"127.0.0.1", "::1", "localhost", "localhost.", None}


def _is_here(host: object) -> bool:
    """Whether looking a host up asks nobody else, as for this computer and for numbers."""
    return host in HERE or (isinstance(host, str) and not host.strip("0123456789abcdefABCDEF.:[]"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sockets reach this computer only, and look no other name up."""

    def guarded(name: str) -> Any:
        plain = getattr(socket.socket, name)

        def reach(self: socket.socket, *arguments: Any) -> Any:
            address = arguments[-1]
            local = self.family == socket.AF_UNIX or address[0] in HERE
            assert local, f"a test tried to reach {address} over the network"
            return plain(self, *arguments)

        return reach

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    look_up = socket.getaddrinfo

    def looked_up(host: Any, *arguments: Any, **more: Any) -> Any:
        assert _is_here(host), f"a test tried to look {host} up"
        return look_up(host, *arguments, **more)

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the user's own library and settings out of reach."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("PAPERDESK_LIBRARY", raising=False)


@pytest.fixture
def qtbot(qtbot: "QtBot", monkeypatch: pytest.MonkeyPatch) -> "QtBot":
    """Waits patiently: a busy machine may need long for what comes at once on another."""
    for wait in ("waitUntil", "waitSignal"):
        monkeypatch.setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture
def shared() -> Path:
    """The material shared by developers (seed page, corpora); a clone on its own does without."""
    folder = Path(os.environ.get("PAPERDESK_SHARED") or ROOT.parent / "shared").resolve()
    if not (folder / "seed").is_dir():
        pytest.skip("the shared material is not beside this checkout (PAPERDESK_SHARED names another place)")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Iterator["Library"]:
    """A new, empty library in a file of its own."""
    from paperdesk.library.library import Library

    with Library.open(tmp_path / "t.paperdesk", create=True) as opened:
        yield opened
