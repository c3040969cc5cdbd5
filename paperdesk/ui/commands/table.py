"""Every command in one table: menus, palette, keyboard help and tooltips are built from these rows."""

from __future__ import annotations

from functools import partial
from typing import Final

from paperdesk.ui.commands import (
    app,
    attention,
    backups,
    bibliography,
    citing,
    citing_files,
    collections,
    completing,
    copying,
    details,
    edit,
    exporting,
    feed_logs,
    feeds,
    files,
    highlights,
    identifying,
    importing,
    keying,
    live_files,
    marking,
    naming,
    network,
    note_folder,
    notes,
    palette,
    papers,
    pushing,
    queue,
    searches,
    tags,
    triage,
    word_lists,
)
from paperdesk.ui.commands.command import Command, Needs
from paperdesk.ui.commands.menus import MENUS, flat
from paperdesk.ui.desk import Desk

SELECTION = Needs.SELECTION
EDITABLE = Needs.SELECTION | Needs.WRITABLE
NOTED = Needs.PAPER | Needs.WRITABLE
ADDING = Needs.WRITABLE | Needs.ROOM
CITED = Needs.SELECTION | Needs.SETTLED
QUEUE = EDITABLE | Needs.QUEUE | Needs.LIST
FEED = Needs.FEED | Needs.WRITABLE
MARK = Needs.MARK | Needs.WRITABLE


def _palette(desk: Desk) -> None:
    palette.show(desk, COMMANDS)


def _keyboard(desk: Desk) -> None:
    groups = [(title, [BY_ID[each] for each in flat(entries)]) for title, entries in MENUS]
    palette.keyboard(desk, groups)


COMMANDS: Final[tuple[Command, ...]] = (
    Command("file.paste", "&Add from Clipboard", files.paste, ("Ctrl+V",), "add", ADDING),
    Command("file.import", "&Import…", files.import_files, ("Ctrl+I",), "import", ADDING),
    Command("file.import-folder", "Import &Folder…", files.import_folder, (), "import", ADDING),
    Command("file.imports", "Import &Reports…", importing.past_imports, (), "history"),
    Command("file.export", "&Export…", exporting.export, ("Ctrl+E",), "export", Needs.ROOM),
    Command(
        "file.export-cited", "Export What a &Manuscript Cites…", citing_files.export_cited, (), "", Needs.ROOM
    ),
    Command("file.live", "&Live Files…", live_files.manage, (), "file", Needs.WRITABLE),
    Command("file.live-add", "&Keep a File Up to Date…", live_files.keep, (), "file", Needs.WRITABLE),
    Command("file.notes", "&Update Folder of Notes…", note_folder.update, (), "note", Needs.ROOM),
    Command("file.new", "&New Library…", files.new_library, ("Ctrl+N",), "file", Needs.IDLE),
    Command("file.open", "&Open Library…", files.open_library, ("Ctrl+O",), "papers", Needs.IDLE),
    Command("file.backup", "&Back Up Now", backups.back_up, (), "file", Needs.ROOM),
    Command("file.restore", "Ba&ckups and Restore…", backups.show, (), "history"),
    Command("paper.new", "Ne&w Paper…", details.add, ("Ctrl+Shift+A",), "add", Needs.WRITABLE),
    Command(
        "paper.identify", "Add by I&dentifier…", identifying.add, ("Ctrl+Shift+D",), "add", Needs.WRITABLE
    ),
    Command("file.sample", "Add the &Sample Library", files.add_sample, (), "sample", ADDING),
    Command("app.preferences", "&Preferences…", app.preferences, ("Ctrl+,",), "settings"),
    Command("app.quit", "&Quit", app.quit_program, ("Ctrl+Q",)),
    Command("edit.undo", "&Undo", edit.undo, ("Ctrl+Z",), "undo", Needs.UNDO | edit.TURNING, edit.undo_text),
    Command(
        "edit.redo",
        "&Redo",
        edit.redo,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        Needs.REDO | edit.TURNING,
        edit.redo_text,
    ),
    Command("edit.history", "&History…", edit.history, ("Ctrl+H",), "history"),
    Command("edit.select-all", "Select &All", edit.select_all, ("Ctrl+A",)),
    Command("edit.menu", "Context &Menu", app.context_menu, ("Shift+F10",)),
    Command("search.find", "&Search", searches.find, ("Ctrl+F", "/"), "search"),
    Command(
        "search.save", "Save &Search…", searches.save, ("Ctrl+S",), "search", Needs.SEARCHING | Needs.WRITABLE
    ),
    Command(
        "search.rename",
        "Rename Saved Search…",
        naming.rename,
        (),
        "edit",
        Needs.SAVED_SEARCH | Needs.WRITABLE,
    ),
    Command("feed.add", "&Subscribe to a Feed…", feeds.add, (), "add", Needs.WRITABLE),
    Command("feed.fetch-all", "Fetch &All Feeds", feeds.fetch_all, ("F5",), "import", Needs.WRITABLE),
    Command("feed.fetch", "&Fetch Feed", feeds.fetch, ("Shift+F5",), "import", FEED),
    Command("feed.seen", "&Mark All of Feed as Seen", feeds.see, (), "eye", FEED),
    Command("feed.change", "&Change Feed…", feeds.change, (), "edit", FEED),
    Command("feed.rename", "&Rename Feed…", naming.rename, (), "edit", FEED),
    Command("feed.pause", "&Pause Feed", feeds.pause, (), "later", FEED, feeds.pause_text),
    Command("feed.remove", "&Unsubscribe", feeds.remove, (), "trash", FEED),
    Command("feed.log", "&Log of Feeds…", feed_logs.show, (), "history"),
    Command(
        "search.delete",
        "Delete Saved Search",
        searches.delete,
        (),
        "trash",
        Needs.SAVED_SEARCH | Needs.WRITABLE,
    ),
    Command("paper.next", "&Next Paper", edit.next_paper, ("J",), "arrow-down"),
    Command("paper.previous", "&Previous Paper", edit.previous_paper, ("K",), "arrow-up"),
    Command("triage.start", "T&riage", triage.start, ("Shift+Space",), "inbox", Needs.WRITABLE),
    Command(
        "triage.undo",
        "Undo in Tri&age",
        triage.take_back,
        ("Z",),
        "undo",
        Needs.TRIAGE | Needs.UNDO | edit.TURNING,
    ),
    Command("paper.star", "&Favourite", papers.star, ("S",), "star", EDITABLE),
    Command("paper.keep", "&Keep", papers.keep, ("E",), "check", EDITABLE),
    Command("paper.later", "To Read &Later", papers.read_later, ("L",), "later", EDITABLE),
    Command("paper.snooze", "S&nooze Until…", queue.snooze, ("Shift+L",), "later", EDITABLE | Needs.LIST),
    Command("paper.reading", "Reading N&ow", papers.reading, (), "book", EDITABLE),
    Command("paper.skimmed", "S&kimmed", papers.skimmed, (), "eye", EDITABLE),
    Command("paper.read", "Mark &Read / Unread", papers.toggle_read, ("R",), "check", EDITABLE),
    Command("paper.inbox", "Back to the In&box", papers.back_to_inbox, (), "inbox", EDITABLE),
    Command("paper.dismiss", "&Dismiss", papers.dismiss, ("X",), "dismiss", EDITABLE),
    Command("paper.tag", "&Tag…", tags.tag, ("T",), "tag", EDITABLE),
    Command("paper.untag", "Re&move Tag…", tags.untag, ("Shift+T",), "tag", EDITABLE),
    Command("paper.note", "Write the &Note", papers.write_note, ("N",), "note", Needs.PAPER | Needs.WRITABLE),
    Command("paper.remark", "R&emark…", notes.remark, ("Shift+N",), "note", Needs.PAPER | Needs.WRITABLE),
    Command("note.full", "Note in the &Whole Window", notes.full, ("F12",), "note", NOTED),
    Command("note.template", "Insert a &Template…", notes.template, (), "note", NOTED),
    Command("note.template-save", "&Save the Note as a Template…", notes.save_template, (), "note", NOTED),
    Command("note.template-remove", "&Remove a Template…", notes.remove_template, (), "trash"),
    Command("note.history", "&Earlier Versions…", notes.history, (), "history", NOTED),
    Command(
        "paper.highlight",
        "&Highlight",
        marking.highlight,
        ("H",),
        "highlight",
        Needs.PAPER | Needs.WRITABLE,
    ),
    Command("mark.go", "&Go to the Highlight", highlights.go, (), "text", Needs.MARK),
    Command("mark.copy", "Copy &Quote", highlights.copy, (), "copy", Needs.MARK),
    Command("mark.markdown", "Copy Quote as &Markdown", highlights.copy_markdown, (), "copy", Needs.MARK),
    Command("mark.comment", "Edit C&omment", highlights.comment, (), "note", MARK),
    Command("mark.tag", "&Tag the Highlight", highlights.tag, (), "tag", MARK),
    Command("mark.yellow", "Highlight in &Yellow", partial(highlights.colour, number=1), (), "", MARK),
    Command("mark.green", "Highlight in G&reen", partial(highlights.colour, number=2), (), "", MARK),
    Command("mark.blue", "Highlight in &Blue", partial(highlights.colour, number=3), (), "", MARK),
    Command("mark.red", "Highlight in Re&d", partial(highlights.colour, number=4), (), "", MARK),
    Command("mark.violet", "Highlight in &Violet", partial(highlights.colour, number=5), (), "", MARK),
    Command("mark.remove", "R&emove the Highlight", highlights.remove, (), "trash", MARK),
    Command(
        "paper.collect",
        "Add to &Collection…",
        collections.add_selection,
        ("Shift+C",),
        "collection-add",
        EDITABLE,
    ),
    Command(
        "paper.uncollect",
        "Remove from This Collection",
        collections.remove_selection,
        (),
        "collection",
        EDITABLE | Needs.COLLECTION,
    ),
    Command("paper.details", "&Edit Details", details.edit, ("F2",), "edit", EDITABLE),
    Command("paper.complete", "Com&plete Details…", completing.complete, ("Ctrl+D",), "check", EDITABLE),
    Command("paper.key", "Edit Citation Ke&y…", papers.edit_key, (), "cite", Needs.PAPER | Needs.WRITABLE),
    Command("keys.renew", "Make Keys Ane&w…", keying.renew, (), "cite", EDITABLE),
    Command("keys.formula", "Citation &Key Formula…", keying.formula, (), "cite", Needs.WRITABLE),
    Command("keys.renew-all", "Make All Keys &Anew…", keying.renew_all, (), "cite", Needs.WRITABLE),
    Command("paper.merge", "Mer&ge Two Papers…", attention.merge_selection, (), "papers", EDITABLE),
    Command("paper.copy", "&Copy Citation", copying.copy, ("Ctrl+C",), "copy", SELECTION),
    Command("paper.copy-as", "Copy &As…", copying.copy_as, ("Ctrl+Shift+C",), "copy", SELECTION),
    Command("cite.reference", "Copy &Formatted", citing.copy_reference, ("Ctrl+Alt+C",), "copy", CITED),
    Command("cite.in-text", "Copy &In-Text Citation", citing.copy_citation, ("Ctrl+Alt+T",), "copy", CITED),
    Command("cite.style", "Citation &Style…", citing.choose_style, (), "cite"),
    Command(
        "cite.card", "Show &Reference While Reading", citing.turn_card, (), "eye", live_text=citing.card_text
    ),
    Command(
        "cite.bibliography", "&Bibliography…", bibliography.write, ("Ctrl+Shift+E",), "export", Needs.ROOM
    ),
    Command("cite.push", "Push to &Editor", pushing.push, ("Ctrl+Shift+P",), "export", SELECTION),
    Command("cite.push-to", "Push &to Another Editor…", pushing.push_to, (), "export", SELECTION),
    Command("cite.manuscripts", "&Manuscripts and Editors…", pushing.manuscripts, (), "settings"),
    Command("paper.trash", "Move to &Trash", papers.trash, ("Del",), "trash", EDITABLE),
    Command("paper.restore", "&Restore from Trash", papers.restore, (), "restore", EDITABLE | Needs.TRASH),
    Command(
        "paper.purge", "Delete for &Good…", papers.purge, ("Shift+Del",), "trash", EDITABLE | Needs.TRASH
    ),
    Command("trash.empty", "&Empty the Trash…", papers.empty_trash, (), "trash", Needs.WRITABLE),
    Command(
        "collection.new",
        "&New Collection…",
        collections.create,
        ("Ctrl+Shift+N",),
        "collection",
        Needs.WRITABLE,
    ),
    Command(
        "collection.new-inside",
        "New Collection &Inside…",
        collections.create_inside,
        (),
        "collection-add",
        Needs.COLLECTION | Needs.WRITABLE,
    ),
    Command(
        "collection.rename",
        "Rename Collection…",
        naming.rename,
        (),
        "edit",
        Needs.COLLECTION | Needs.WRITABLE,
    ),
    Command(
        "collection.delete",
        "Delete Collection",
        collections.delete,
        (),
        "trash",
        Needs.COLLECTION | Needs.WRITABLE,
    ),
    Command("tag.rename", "Rename Tag…", naming.rename, (), "edit", Needs.TAG | Needs.WRITABLE),
    Command("tag.colour", "Tag Colour…", tags.colour, (), "tag", Needs.TAG | Needs.WRITABLE),
    Command("tag.delete", "Delete Tag", tags.delete, (), "trash", Needs.TAG | Needs.WRITABLE),
    Command("words.lists", "&Word Lists…", word_lists.manage, ("W",), "highlight", Needs.WRITABLE),
    Command("words.import", "Import Word &Lists…", word_lists.bring_in, (), "import", Needs.WRITABLE),
    Command("words.export", "E&xport Word Lists…", word_lists.write, (), "export"),
    Command(
        "interest.forget",
        "Forget What &Interests Me",
        word_lists.forget_interest,
        (),
        "restore",
        Needs.WRITABLE,
    ),
    Command(
        "attention.complete",
        "Complete &Missing Details…",
        completing.complete_lacking,
        (),
        "check",
        Needs.WRITABLE,
    ),
    Command("attention.duplicates", "Find &Duplicates…", attention.duplicates, (), "papers", ADDING),
    Command("attention.quality", "Chec&k Papers…", attention.quality, (), "check", ADDING),
    Command("go.all", "&All Papers", partial(app.go, place="all"), ("Alt+1",), "papers"),
    Command("go.inbox", "&Inbox", partial(app.go, place="inbox"), ("Alt+2",), "inbox"),
    Command("go.favourites", "&Favourites", partial(app.go, place="favourites"), ("Alt+3",), "star"),
    Command("go.to-read", "&To Read", partial(app.go, place="to-read"), ("Alt+4",), "later"),
    Command("go.reading", "&Reading", partial(app.go, place="reading"), ("Alt+5",), "book"),
    Command("go.read", "Rea&d", partial(app.go, place="read"), ("Alt+6",), "check"),
    Command(
        "go.annotated", "&Highlights && Notes", partial(app.go, place="annotated"), ("Alt+7",), "highlight"
    ),
    Command("go.dismissed", "Dismi&ssed", partial(app.go, place="dismissed"), (), "dismiss"),
    Command("go.trash", "Tras&h", partial(app.go, place="trash"), (), "trash"),
    Command(
        "queue.first",
        "Read &First",
        partial(queue.move, to="first"),
        ("Ctrl+Shift+Home",),
        "arrow-up",
        QUEUE,
    ),
    Command("queue.up", "Read &Sooner", partial(queue.move, to="up"), ("Ctrl+Shift+Up",), "arrow-up", QUEUE),
    Command(
        "queue.down", "Read L&ater", partial(queue.move, to="down"), ("Ctrl+Shift+Down",), "arrow-down", QUEUE
    ),
    Command(
        "queue.last", "Read &Last", partial(queue.move, to="last"), ("Ctrl+Shift+End",), "arrow-down", QUEUE
    ),
    Command("go.snoozed", "Sn&oozed", queue.show_snoozed, (), "later"),
    Command("go.overview", "O&verview", app.overview, ("Alt+0",), "chart"),
    Command("go.list", "Focus the &List", app.focus_list, ("Ctrl+L",), "papers"),
    Command("go.jump", "&Jump in the List…", app.jump, ("G", "Ctrl+G"), "arrow-down"),
    Command("go.similar", "Si&milar Papers", app.focus_similar, ("M",), "papers", Needs.PAPER),
    Command("go.back", "&Back", app.back, ("Alt+Left",), "undo"),
    Command("sort.newest", "Sort by &Newest Added", partial(app.sort, key="-added"), (), "sort"),
    Command("sort.oldest", "Sort by &Oldest Added", partial(app.sort, key="added"), (), "sort"),
    Command("sort.year", "Sort by &Year", partial(app.sort, key="-year"), (), "sort"),
    Command("sort.title", "Sort by &Title", partial(app.sort, key="title"), (), "sort"),
    Command("sort.author", "Sort by &First Author", partial(app.sort, key="author"), (), "sort"),
    Command("sort.key", "Sort by &Citation Key", partial(app.sort, key="key"), (), "sort"),
    Command("sort.queue", "Sort by Reading &Order", partial(app.sort, key="queue"), (), "sort"),
    Command("sort.read", "Sort by &Last Read", partial(app.sort, key="-read"), (), "sort"),
    Command("sort.interest", "Sort by &Interest", word_lists.sort_by_interest, (), "sort"),
    Command("sort.list", "Sort by &Word List…", word_lists.sort_by_list, (), "sort"),
    Command(
        "sort.relevance",
        "Sort by &Relevance",
        partial(app.sort, key="relevance"),
        (),
        "sort",
        Needs.SEARCHING,
    ),
    Command("view.table", "Papers as a &Table", app.table, ("Ctrl+T",), "papers", Needs.LIST, app.table_text),
    Command("view.columns", "Table &Columns…", app.columns, (), "papers", Needs.LIST),
    Command("view.zoom-in", "&Larger Abstract", app.zoom_in, ("Ctrl++", "Ctrl+="), "text"),
    Command("view.zoom-out", "&Smaller Abstract", app.zoom_out, ("Ctrl+-",), "text"),
    Command("view.zoom-reset", "&Normal Abstract Size", app.zoom_reset, ("Ctrl+0",), "text"),
    Command("view.focus", "&Focus on the Text", marking.text_only, ("F11",), "text", Needs.PAPER),
    Command("view.sidebar", "Side&bar", app.sidebar, ("F9",), "", Needs.LIST, app.sidebar_text),
    Command("view.theme-system", "Theme: Follow the S&ystem", partial(app.theme, choice="system")),
    Command("view.theme-light", "Theme: L&ight", partial(app.theme, choice="light")),
    Command("view.theme-dark", "Theme: &Dark", partial(app.theme, choice="dark")),
    Command("view.theme-contrast", "Theme: &High Contrast", partial(app.theme, choice="contrast")),
    Command("app.palette", "&Commands…", _palette, ("Ctrl+K",), "command"),
    Command("app.keyboard", "&Keyboard…", _keyboard, ("?",), "keyboard"),
    Command("app.requests", "&Network Log…", network.show_log, (), "history"),
)
BY_ID: Final = {command.id: command for command in COMMANDS}
