"""`paperdesk cite`: what a query finds, as references in a style."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.cli.arguments import Commands, add_query, join_query
from paperdesk.cli.opening import open_to_read
from paperdesk.cli.output import columns, counted, plain, print_json, terminal_width
from paperdesk.model.errors import PaperDeskError, UsageError

if TYPE_CHECKING:
    from paperdesk.cite.styles import Style, Styles
    from paperdesk.library.citing import Bibliography, Lack
    from paperdesk.library.citing_documents import Made, Parts, Wanted
    from paperdesk.library.library import Library

STYLE: Final = "apa"
FORMATS: Final = ("text", "html", "markdown")
PARTS: Final = ("abstract", "highlights", "note")
LISTED: Final = 10
"""How many papers are named in a remark."""
SHOWN: Final = 100
"""How many styles are listed."""
PARTLY: Final = 3


def register(commands: Commands) -> None:
    """Add the subcommand that formats references."""
    citing = commands.add("cite", run_cite, "format references in a citation style")
    add_query(citing)
    citing.add_argument("--style", default=STYLE, metavar="NAME", help=f"a citation style (default: {STYLE})")
    citing.add_argument("--format", choices=FORMATS, help="of what goes to standard output (default: text)")
    citing.add_argument("--locale", default="", metavar="CODE", help="the language, as de-DE")
    citing.add_argument(
        "--in-text", action="store_true", help="what stands in the text to cite all of them together"
    )
    citing.add_argument(
        "-o", "--output", metavar="FILE", help="write a document: .docx .odt .html .pdf .md .tex .rtf"
    )
    citing.add_argument(
        "--with",
        dest="parts",
        metavar="PARTS",
        default="",
        help=f"put these below each reference of a document: {','.join(PARTS)}",
    )
    citing.add_argument("--title", default="", help="the title of a document")
    citing.add_argument(
        "--styles", action="store_true", help="list the styles that the words find instead of citing"
    )
    citing.add_argument("--json", action="store_true", help="one JSON document")


def run_cite(arguments: Namespace) -> int:
    """Print the references of everything the query finds, or write them into a document."""
    from paperdesk.cite.locales import known_locale
    from paperdesk.library.citing import bibliography, open_styles
    from paperdesk.library.citing_documents import make_document

    _require_sense(arguments)
    locale = known_locale(arguments.locale)
    styles = open_styles()
    if arguments.styles:
        return _list_styles(styles.find(join_query(arguments.query), SHOWN), as_json=arguments.json)
    style = _style(styles, arguments.style)
    with open_to_read(arguments) as library:
        ids = library.find(join_query(arguments.query)).ids()
        if not ids:
            raise PaperDeskError("No paper is found to cite; nothing was written.")
        if arguments.output:
            made = make_document(library, ids, styles, _wanted(arguments, style, locale))
            return _put(Path(arguments.output).expanduser(), made, library)
        cited = arguments.in_text or arguments.json
        found = bibliography(library, ids, styles, style, locale, cited=cited)
    return _print(arguments, found, style, locale)


def _require_sense(arguments: Namespace) -> None:
    """Raise UsageError for options that do not go together."""
    if arguments.output and (arguments.format or arguments.in_text or arguments.json):
        raise UsageError("-o writes a document by its name; --format, --in-text and --json are without -o.")
    if not arguments.output and (arguments.parts or arguments.title):
        raise UsageError("--with and --title are for documents: paperdesk cite -o FILE.docx")
    if arguments.json and arguments.format:
        raise UsageError("--json holds every format; leave --format out.")


def _style(styles: Styles, name: str) -> Style:
    """The style that is called so, or in a file of the user's own that is named."""
    path = Path(name).expanduser()
    if path.suffix.lower() == ".csl" and path.is_file():
        from paperdesk.cite.style_index import style_of_file

        return style_of_file(path)
    return styles.named(name)


def _list_styles(found: Sequence[Style], *, as_json: bool) -> int:
    if as_json:
        print_json(
            [
                {"id": each.id, "title": each.title, "format": each.format, "parent": each.parent}
                for each in found
            ]
        )
    else:
        rows = [(each.id, each.format, each.title) for each in found]
        print("\n".join(columns(rows, (48, 12), terminal_width())) or "No style is found.")
    return 0


def _print(arguments: Namespace, found: Bibliography, style: Style, locale: str) -> int:
    if arguments.json:
        print_json(_json(found, style, locale))
    elif arguments.in_text:
        print(getattr(found.citation(), arguments.format or FORMATS[0])())
    else:
        print(getattr(found.references, arguments.format or FORMATS[0])())
    _tell(found.lacks)
    return 0


def _json(found: Bibliography, style: Style, locale: str) -> dict[str, object]:
    forms = FORMATS
    entries = [
        {"key": found.papers[entry.item].key} | {form: getattr(entry.written, form)() for form in forms}
        for entry in found.references.entries
    ]
    citation = {form: getattr(found.citation(), form)() for form in forms}
    lacks = [{"key": lack.key, "fields": list(lack.fields)} for lack in found.lacks]
    return {"style": style.id, "locale": locale, "citation": citation, "entries": entries, "lacks": lacks}


def _wanted(arguments: Namespace, style: Style, locale: str) -> Wanted:
    from paperdesk.cite.documents import document_format
    from paperdesk.library.citing_documents import Wanted

    format = document_format(Path(arguments.output).name)
    return Wanted(style, format, locale, _parts(arguments.parts), arguments.title)


def _put(path: Path, made: Made, library: Library) -> int:
    from paperdesk.library.whole_files import write_bytes_atomically

    written = write_bytes_atomically(path, [made.data], library.path)
    print(f"{counted(len(made.bibliography.papers), 'reference')} written to {written.path}.")
    _tell(made.bibliography.lacks)
    if written.why:
        print(plain(written.why), file=sys.stderr)
    return PARTLY if written.why else 0


def _parts(text: str) -> Parts:
    from paperdesk.library.citing_documents import Parts

    names = [name for name in text.replace(",", " ").split() if name]
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise UsageError(f"“{unknown[0]:.30}” is no part of a document; choose from {', '.join(PARTS)}.")
    return Parts(**{name: name in names for name in PARTS})


def _tell(lacks: Sequence[Lack]) -> None:
    """Say on standard error which references are incomplete."""
    for lack in lacks[:LISTED]:
        needs = ", ".join(field.replace("|", " or ") for field in lack.fields)
        print(f"{plain(lack.key)} lacks {needs}.", file=sys.stderr)
    if len(lacks) > LISTED:
        print(f"and {len(lacks) - LISTED:,} more.", file=sys.stderr)
