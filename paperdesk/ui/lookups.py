"""What the dialogs about services on the network are asked, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paperdesk.model.identifiers import Identifier
    from paperdesk.model.paper import Paper


@dataclass(frozen=True, slots=True)
class AddByIdRequest:
    """What the sheet for identifiers has to know.

    `text` stands in it at the beginning, `find` gives the identifiers of a text, `twin` the paper of the
    library that one stands for. Where `offline`, nothing can be asked for now.
    """

    find: Callable[[str], Sequence[Identifier]]
    twin: Callable[[Identifier], Paper | None]
    text: str = ""
    offline: bool = False


@dataclass(frozen=True, slots=True)
class AddByIdAnswer:
    """The identifiers to add papers for, the papers that are there, and whether to ask for details."""

    new: tuple[Identifier, ...] = ()
    there: tuple[Paper, ...] = ()
    look_up: bool = True


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """A service that may be asked: what it is called and knows, and its `usual` address.

    `own` is the address to ask in place of that, "" for none; a service that is not `on` is not asked.
    """

    id: str
    name: str
    about: str
    usual: str
    own: str = ""
    on: bool = True
