"""Which commands stand in which menu, by command id."""

from typing import Final

SEPARATOR: Final = ""
Entries = tuple["str | tuple[str, Entries]", ...]

MENUS: Final[tuple[tuple[str, Entries], ...]] = (
    (
        "&File",
        (
            "file.paste",
            "file.import",
            "file.import-folder",
            "file.imports",
            SEPARATOR,
            "file.export",
            SEPARATOR,
            "file.new",
            "file.open",
            "file.sample",
            SEPARATOR,
            "app.preferences",
            SEPARATOR,
            "app.quit",
        ),
    ),
    (
        "&Edit",
        (
            "edit.undo",
            "edit.redo",
            "edit.history",
            SEPARATOR,
            "edit.select-all",
            SEPARATOR,
            "search.find",
            "search.save",
        ),
    ),
    (
        "&Paper",
        (
            "paper.new",
            SEPARATOR,
            "paper.star",
            "paper.tag",
            "paper.untag",
            "paper.note",
            "paper.highlight",
            "paper.collect",
            "paper.uncollect",
            SEPARATOR,
            (
                "&Status",
                (
                    "paper.keep",
                    "paper.later",
                    "paper.reading",
                    "paper.skimmed",
                    "paper.read",
                    "paper.dismiss",
                    "paper.inbox",
                ),
            ),
            SEPARATOR,
            "paper.copy",
            "paper.copy-as",
            SEPARATOR,
            "paper.details",
            "paper.key",
            "paper.merge",
            SEPARATOR,
            "paper.trash",
            "paper.restore",
            "paper.purge",
            "trash.empty",
        ),
    ),
    (
        "&Organise",
        (
            "collection.new",
            "collection.new-inside",
            "collection.rename",
            "collection.delete",
            SEPARATOR,
            "tag.rename",
            "tag.colour",
            "tag.delete",
            SEPARATOR,
            "search.rename",
            "search.delete",
            SEPARATOR,
            "words.lists",
            "words.import",
            "words.export",
            SEPARATOR,
            "interest.forget",
            SEPARATOR,
            "attention.duplicates",
            "attention.quality",
        ),
    ),
    (
        "&View",
        (
            (
                "S&ort",
                (
                    "sort.newest",
                    "sort.oldest",
                    "sort.year",
                    "sort.title",
                    "sort.author",
                    "sort.key",
                    "sort.read",
                    "sort.interest",
                    "sort.list",
                    "sort.relevance",
                ),
            ),
            SEPARATOR,
            "view.zoom-in",
            "view.zoom-out",
            "view.zoom-reset",
            "view.focus",
            SEPARATOR,
            "view.theme-system",
            "view.theme-light",
            "view.theme-dark",
            "view.theme-contrast",
        ),
    ),
    (
        "&Go",
        (
            "paper.next",
            "paper.previous",
            "go.overview",
            "go.list",
            "go.jump",
            "go.similar",
            "go.back",
            SEPARATOR,
            "triage.start",
            "triage.undo",
            SEPARATOR,
            "go.all",
            "go.inbox",
            "go.favourites",
            "go.to-read",
            "go.reading",
            "go.read",
            "go.annotated",
            SEPARATOR,
            "go.dismissed",
            "go.trash",
        ),
    ),
    ("&Help", ("app.palette", "app.keyboard")),
)

CONTEXT_MENUS: Final[dict[str, Entries]] = {
    "paper": (
        "paper.star",
        "paper.tag",
        "paper.collect",
        "paper.uncollect",
        SEPARATOR,
        "paper.keep",
        "paper.later",
        "paper.reading",
        "paper.read",
        "paper.dismiss",
        SEPARATOR,
        "paper.copy",
        "paper.copy-as",
        "paper.details",
        SEPARATOR,
        "paper.trash",
    ),
    "trashed": ("paper.restore", "paper.purge", SEPARATOR, "trash.empty"),
    "tag": ("tag.rename", "tag.colour", SEPARATOR, "tag.delete"),
    "collection": (
        "collection.new-inside",
        "collection.rename",
        SEPARATOR,
        "collection.delete",
        SEPARATOR,
        "collection.new",
    ),
    "search": ("search.rename", SEPARATOR, "search.delete"),
    "trash": ("trash.empty",),
    "place": ("collection.new", "words.lists"),
}


def flat(entries: Entries) -> list[str]:
    """The command ids of a menu and its submenus, without separators."""
    ids: list[str] = []
    for entry in entries:
        if isinstance(entry, tuple):
            ids += flat(entry[1])
        elif entry != SEPARATOR:
            ids.append(entry)
    return ids
