"""Secrets are in the keyring alone; without a safe one they are refused, never written down."""

from __future__ import annotations

import pickle
import sys
import types
from pathlib import Path

import pytest

from paperdesk.library.library import Library
from paperdesk.library.network import gate
from paperdesk.model.errors import PaperDeskError
from paperdesk.online.errors import OnlineError
from paperdesk.online.keyring import Keyring
from paperdesk.online.request import Permission, Request
from paperdesk.online.secret import Secret, without

CANARY = "canary-77ab19 &x"


class Kept:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, text: str) -> None:
        if name == "locked":
            raise ValueError(f"locked, so {text} was not written")
        self.kept[service, name] = text

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


def install(monkeypatch: pytest.MonkeyPatch, backend: object, module: str) -> None:
    monkeypatch.setattr(type(backend), "__module__", module, raising=False)
    package = types.ModuleType("keyring")
    package.get_keyring = lambda: backend  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", package)


def test_secret_is_kept_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Kept(), "keyring.backends.SecretService")
    ring = Keyring()
    assert ring.get("mail") is None
    ring.put("mail", Secret(CANARY))
    assert ring.get("mail") == Secret(CANARY)
    ring.remove("mail")
    ring.remove("mail")
    assert ring.get("mail") is None


@pytest.mark.parametrize("module", ["keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file"])
def test_keyring_that_is_not_safe_is_refused(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Kept(), module)
    with pytest.raises(PaperDeskError, match="found none that is safe"):
        Keyring()


@pytest.mark.parametrize(
    ("second", "safe"), [("keyring.backends.kwallet", True), ("keyrings.alt.file", False)]
)
def test_chain_of_keyrings_is_as_safe_as_each(
    second: str, safe: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = Kept()
    names = ("keyring.backends.macOS", second)
    within = [type("Each", (), {"__module__": name})() for name in names]
    monkeypatch.setattr(chain, "backends", within, raising=False)
    install(monkeypatch, chain, "keyring.backends.chainer")
    if safe:
        assert Keyring().get("mail") is None
    else:
        with pytest.raises(PaperDeskError):
            Keyring()


def test_no_keyring_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(PaperDeskError, match="Install the keyring package"):
        Keyring()


def test_error_of_the_keyring_does_not_tell_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Kept(), "keyring.backends.SecretService")
    with pytest.raises(PaperDeskError, match="ValueError") as caught:
        Keyring().put("locked", Secret(CANARY))
    assert CANARY not in str(caught.value)
    assert caught.value.__suppress_context__


def test_secret_does_not_show_itself() -> None:
    secret = Secret(CANARY)
    assert CANARY not in f"{secret!r} {secret} {secret!s}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_secret_is_taken_out_of_text_however_it_is_written() -> None:
    secrets = (Secret("Bearer abc/def+1"), Secret("p ss w"))
    text = "x abc/def+1 abc%2Fdef%2B1 abc/def%2B1 Bearer abc/def+1 p%20ss%20w p+ss+w Bearer"
    assert without(text, secrets) == "x … … … … … … Bearer"


def test_secret_is_in_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, Kept(), "keyring.backends.SecretService")
    Keyring().put("service", Secret(CANARY))
    with Library.open(tmp_path / "l.paperdesk", create=True):
        request = Request(
            f"http://127.0.0.1:9/{CANARY.replace(' ', '%20')}",
            headers={"X-Key": Secret(CANARY)},
            secret_query={"key": Secret(CANARY)},
            typed=frozenset({"127.0.0.1:9"}),
            tries=1,
        )
        with pytest.raises(OnlineError) as caught:
            gate(lambda: True).send(request, Permission.ASKED)
    assert "canary" not in str(caught.value)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert "requests.log" in {path.name for path in written}
    assert [path for path in written if b"canary" in path.read_bytes()] == []
