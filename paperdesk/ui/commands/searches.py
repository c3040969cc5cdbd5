"""Commands on saved searches."""

from __future__ import annotations

from paperdesk.library.edits import DeleteSearch, SaveSearch
from paperdesk.model.rows import SavedSearch
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk


def find(desk: Desk) -> None:
    """Put the cursor into the search box."""
    desk.focus_wanted.emit("search")


def save(desk: Desk) -> None:
    """Keep the search that the list shows under a name."""
    query = desk.shown.full_query
    name = desk.ask.text(say("Save search"), say("Name"), desk.shown.search.strip() or query)
    if name and name.strip():
        applied = desk.session.do(SaveSearch(name.strip(), query))
        desk.search_wanted.emit("")
        desk.place_wanted.emit(f"search:{applied.result}")


def delete(desk: Desk) -> None:
    """Forget the saved search of the place."""
    search = _search(desk)
    desk.session.do(DeleteSearch(search.id))
    desk.toast(say("Saved search “{name}” deleted.", name=search.name), undo=True)
    desk.follow(f"search:{search.id}", "all")


def _search(desk: Desk) -> SavedSearch:
    wanted = int(desk.place_value())
    return next(each for each in desk.session.library.known_searches() if each.id == wanted)
