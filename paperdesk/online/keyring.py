"""Passwords and tokens in the keyring of the computer, and nowhere else: without one they are not kept."""

from __future__ import annotations

import importlib
from typing import Any, Final

from paperdesk.model.errors import PaperDeskError
from paperdesk.online.secret import Secret

SERVICE: Final = "PaperDesk"

_SAFE: Final = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "Windows", "kwallet", "libsecret", "macOS")
)
_CHAIN: Final = "keyring.backends.chainer"


class Keyring:
    """Keeps secrets by name; every method raises PaperDeskError when there is no safe keyring."""

    def __init__(self) -> None:
        """Find the keyring of this computer."""
        self._backend = _backend()

    def get(self, name: str) -> Secret | None:
        """The secret of that name, None when none is kept."""
        try:
            text = self._backend.get_password(SERVICE, name)
        except Exception as error:
            raise PaperDeskError(
                f"The keyring of this computer could not be read ({_kind(error)})."
            ) from None
        return None if text is None else Secret(text)

    def put(self, name: str, secret: Secret) -> None:
        """Keep a secret instead of the one that had its name."""
        try:
            self._backend.set_password(SERVICE, name, secret.reveal())
        except Exception as error:
            raise PaperDeskError(
                f"The keyring of this computer did not take the secret ({_kind(error)}); it was not kept."
            ) from None

    def remove(self, name: str) -> None:
        """Forget a secret; nothing happens when there is none."""
        if self.get(name) is not None:
            self._backend.delete_password(SERVICE, name)


def _backend() -> Any:
    """The keyring that the keyring package has chosen, if all it writes to is safe."""
    try:
        backend = importlib.import_module("keyring").get_keyring()
    except Exception:
        backend = None
    within = getattr(backend, "backends", ()) if type(backend).__module__ == _CHAIN else (backend,)
    if not within or not all(type(each).__module__ in _SAFE for each in within):
        raise PaperDeskError(
            "Passwords and tokens are kept only in the keyring of this computer, and PaperDesk found none "
            "that is safe; nothing was kept. Install the keyring package (pip install keyring) and, on "
            "Linux, a secret service such as GNOME Keyring or KWallet."
        )
    return backend


def _kind(error: Exception) -> str:
    """What an error is, without its words: they might hold the secret."""
    return type(error).__name__
