"""Through which server digests are sent, and to whom: kept where window and command line both find it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from paperdesk.library.locations import mail_wishes_file
from paperdesk.model.errors import PaperDeskError, UsageError

if TYPE_CHECKING:
    from paperdesk.online.mail import MailServer

ENCRYPTIONS: Final = ("tls", "starttls")
NOT_SET_UP: Final = (
    "No mail server is set up, so nothing was sent. Set one up in the window, under “Mail for Digests”."
)


@dataclass(frozen=True, slots=True)
class MailWishes:
    """The user's own mail server, and from whom to whom digests go; the password is in the keyring.

    `encryption` is "tls" from the first byte or "starttls" after a word; there is no way without. `user` is
    "" for a server that wants no password.
    """

    host: str = ""
    port: int = 465
    encryption: str = "tls"
    user: str = ""
    sender: str = ""
    recipient: str = ""

    @property
    def is_set_up(self) -> bool:
        """Whether a mail can be sent at all."""
        return bool(self.host and self.sender and self.recipient)

    def server(self) -> MailServer:
        """The server; raises PaperDeskError when none is set up."""
        from paperdesk.online.mail import MailServer

        if not self.is_set_up:
            raise PaperDeskError(NOT_SET_UP)
        way: Any = self.encryption
        return MailServer(self.host, self.port, way, self.user)


def read_mail_wishes(path: Path | None = None) -> MailWishes:
    """What is set up; what cannot be understood is as if nothing was."""
    with suppress(OSError, ValueError, TypeError, LookupError, RecursionError, UsageError):
        kept = json.loads((path or mail_wishes_file()).read_text(encoding="utf-8"))
        texts = [kept[name] for name in ("host", "encryption", "user", "sender", "recipient")]
        if all(isinstance(text, str) for text in texts) and type(kept["port"]) is int:
            wishes = MailWishes(**{name: kept[name] for name in MailWishes.__slots__})
            require_sound(wishes)
            return wishes
    return MailWishes()


def keep_mail_wishes(wishes: MailWishes, path: Path | None = None) -> None:
    """Keep what is set up; UsageError for what cannot be, PaperDeskError when it cannot be written."""
    from paperdesk.library.whole_files import write_atomically

    require_sound(wishes)
    write_atomically(path or mail_wishes_file(), json.dumps(asdict(wishes), indent=1), own=True)


def require_sound(wishes: MailWishes) -> None:
    """Raise UsageError unless nothing is set up, or all that is needed and can be used."""
    from paperdesk.formats.digest.mail import is_address
    from paperdesk.online.errors import RefusedError
    from paperdesk.online.mail import MailServer, place_of

    for address in (wishes.sender, wishes.recipient):
        if address and not is_address(address):
            raise UsageError(f"“{address:.100}” is no mail address; it must look like name@example.org.")
    if wishes.encryption not in ENCRYPTIONS:
        raise UsageError(f"There is no encryption “{wishes.encryption:.40}”; there are tls and starttls.")
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in wishes.user):
        raise UsageError("The user name holds letters that cannot be typed; nothing was kept.")
    if wishes.host:
        try:
            place_of(MailServer(wishes.host, wishes.port))
        except RefusedError as error:
            raise UsageError(
                f"“{wishes.host:.100}” with port {wishes.port} cannot be a mail server; it must look like "
                "smtp.example.org, with the port beside it."
            ) from error
