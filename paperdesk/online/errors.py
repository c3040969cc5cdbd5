"""Why a request brought nothing: one class for each thing a caller may want to do about it."""

from typing import ClassVar

from paperdesk.model.errors import PaperDeskError
from paperdesk.online.request import Reply


class OnlineError(PaperDeskError):
    """A request that brought nothing; `later` tells whether the same one may do better another time."""

    later: ClassVar[bool] = False


class OfflineError(OnlineError):
    """PaperDesk works offline, or this computer has no network."""

    later: ClassVar[bool] = True


class RefusedError(OnlineError):
    """PaperDesk itself refused: a rule about addresses, schemes, sizes, certificates or permission."""


class NotAskedError(RefusedError):
    """Nobody asked for this request."""


class TooLargeError(RefusedError):
    """The reply is larger than its kind may be."""


class CertificateError(RefusedError):
    """The host could not prove that it is who it says, or talks in an old way that others can listen to."""


class ServiceDownError(OnlineError):
    """The host does not answer, or answers that it has failed."""

    later: ClassVar[bool] = True


class SlowError(OnlineError):
    """The host took too long."""

    later: ClassVar[bool] = True


class BrokenReplyError(OnlineError):
    """The reply breaks off in the middle or is no HTTP."""

    later: ClassVar[bool] = True


class NonsenseError(BrokenReplyError):
    """The reply came whole and cannot be understood."""


class BusyError(OnlineError):
    """The host is to be left alone for `seconds`, because it asked for that or because it keeps failing."""

    later: ClassVar[bool] = True

    def __init__(self, sentence: str, seconds: float) -> None:
        super().__init__(sentence)
        self.seconds = seconds


class WrongKindError(OnlineError):
    """A web page came where data was expected."""


class SignInPageError(WrongKindError):
    """The web page is of a network that wants a sign-in first, as in hotels and trains."""

    later: ClassVar[bool] = True


class StatusError(OnlineError):
    """The host answered with an error, which is in `reply`."""

    def __init__(self, sentence: str, reply: Reply) -> None:
        super().__init__(sentence)
        self.reply = reply


class NotFoundError(StatusError):
    """The host has nothing at that address (404), or not any more (410)."""


class DeniedError(StatusError):
    """The host wants a sign-in or a token, or does not take the one it got (401, 403, 407)."""
