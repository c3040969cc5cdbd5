"""What the dialogs about services on the network are asked, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

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
    """The identifiers to have papers for, and whether to ask for the details of those that are not there."""

    identifiers: tuple[Identifier, ...] = ()
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


@dataclass(frozen=True, slots=True)
class Offered:
    """A value that a service has for a field, beside the `present` one; both as a reader sees them.

    It is taken unless the user says otherwise if `taken`.
    """

    field: str
    present: str
    offered: str
    source: str
    at: str = ""
    taken: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """What services hold a paper for: its title, a line on it, why they do, and what it would bring.

    `published`: it is what a preprint came out as; then the match before is the preprint itself.
    """

    title: str
    under: str
    reason: str
    offers: tuple[Offered, ...]
    published: bool = False


Kind = Literal["certain", "published", "doubtful", "rest"]
"""Sure to be the paper; sure, and out elsewhere by now; to be looked at; nothing to take."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What was found for one paper of the library, the best match first.

    Where there is nothing to take, `told` says why. It is taken unless the user says otherwise if `sure`.
    """

    paper: int
    title: str
    kind: Kind
    matches: tuple[Match, ...] = ()
    sure: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class CompletionRequest:
    """What was found for papers, and in one sentence (`told`) what could not be asked; "" for nothing."""

    papers: tuple[LookedUp, ...]
    told: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Which match of a paper is taken, by its place, and which of its fields."""

    match: int
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class CompletionAnswer:
    """What to take over, by paper."""

    taken: Mapping[int, Taken]
