"""What the user wants of the network, kept where the window and the command line both find it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from paperdesk.library.locations import network_wishes_file, settings_file
from paperdesk.model.errors import UsageError

_CONTACT = re.compile(r"[\w.+-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100}){1,10}", re.ASCII)
_OFFLINE_BEFORE = re.compile(r"^\[network\]\s*\n(?:[^\[\n].*\n|\n)*?offline=true\s*$", re.MULTILINE)
_State = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class NetworkWishes:
    """What may be sent, and to whom.

    - `offline`: nothing is sent, whatever is asked for.
    - `contact`: the mail address that services may know, "" for none.
    - `addresses`: bases instead of the services' own, by the name of the service (`online.places`).
    - `off`: services that are never asked.
    - `resume`: whether lookups that wait for the network go on by themselves once there is one.
    """

    offline: bool = False
    contact: str = ""
    addresses: Mapping[str, str] = field(default_factory=dict)
    off: tuple[str, ...] = ()
    resume: bool = False


NOTHING_SENT: Final = NetworkWishes(offline=True)
"""What is taken to be wished when the file is damaged: better nothing is sent than too much."""


class CurrentWishes:
    """What is wished at the moment, whichever program has written it; may be asked often, from any thread."""

    def __init__(self, path: Path | None = None) -> None:
        """Read from the user's own file unless another one is named."""
        self._path = path or network_wishes_file()
        self._known: tuple[_State, NetworkWishes] | None = None

    def __call__(self) -> NetworkWishes:
        """The wishes, read again only when the file has changed."""
        state, known = _state(self._path), self._known
        if known is None or known[0] != state:
            known = self._known = (state, read_wishes(self._path))
        return known[1]


def read_wishes(path: Path | None = None) -> NetworkWishes:
    """What is wished; a file that cannot be understood wishes that nothing is sent.

    Before there was the file the window kept in its settings whether to work offline; that still counts.
    """
    try:
        return _read(json.loads((path or network_wishes_file()).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return NetworkWishes(offline=_was_offline(settings_file()))
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return NOTHING_SENT


def keep_wishes(wishes: NetworkWishes, path: Path | None = None) -> None:
    """Keep what is wished.

    Raises UsageError when the mail address or a base is none, PaperDeskError when it cannot be written.
    """
    from paperdesk.library.whole_files import write_atomically

    require_contact(wishes.contact)
    for name, address in wishes.addresses.items():
        require_address(name, address)
    text = json.dumps({**asdict(wishes), "addresses": dict(wishes.addresses)}, indent=1)
    write_atomically(path or network_wishes_file(), text, own=True)


def require_contact(text: str) -> None:
    """Raise UsageError unless a text is empty or a mail address."""
    if text and not _CONTACT.fullmatch(text):
        raise UsageError(f"“{text}” is no mail address; it must look like name@example.org.")


def require_address(name: str, text: str) -> None:
    """Raise UsageError unless a text is an address at which the service of that name may be."""
    from paperdesk.online.errors import RefusedError
    from paperdesk.online.places import BASES, FEED_BASES
    from paperdesk.online.targets import target

    if name not in BASES | FEED_BASES:
        raise UsageError(f"There is no service “{name}”; there are {', '.join(BASES)}.")
    try:
        place = target(text)
    except RefusedError as error:
        raise UsageError(f"“{text}” cannot be the address of {name}: {error}") from error
    if "?" in place.path:
        raise UsageError(
            f"“{text}” cannot be the address of {name}: leave out the question mark and the rest."
        )


def _read(kept: Any) -> NetworkWishes:
    addresses = {str(name): str(address) for name, address in dict(kept.get("addresses", {})).items()}
    off = tuple(str(name) for name in list(kept.get("off", ())))
    return NetworkWishes(
        kept["offline"] is not False, str(kept.get("contact", "")), addresses, off, kept.get("resume") is True
    )


def _was_offline(path: Path) -> bool:
    with suppress(OSError, ValueError):
        return _OFFLINE_BEFORE.search(path.read_text(encoding="utf-8") + "\n") is not None
    return False


def _state(path: Path) -> _State:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
