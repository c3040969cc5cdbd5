"""`paperdesk note` and `paperdesk set`: what is written about one paper."""

from argparse import Namespace
from collections.abc import Collection, Iterable, Sequence

from paperdesk.cli.arguments import Commands, read_stdin
from paperdesk.cli.opening import open_to_read, open_to_write, paper_of
from paperdesk.library.edits import AppendNote, Edit, Group, SetFields, SetKey, SetNote, SetRating
from paperdesk.library.field_values import read_fields
from paperdesk.library.misspelling import misspelt
from paperdesk.model.dates import year_of
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Paper

RATINGS = ("0", "1", "2", "3", "4", "5")


def register(commands: Commands) -> None:
    """Add the subcommands that write about one paper."""
    noting = commands.add("note", run_note, "print or write the note of a paper")
    noting.add_argument("key", metavar="KEY", help="citation key")
    source = noting.add_mutually_exclusive_group()
    source.add_argument("--set", dest="text", metavar="TEXT", help="the whole note")
    source.add_argument("--append", metavar="TEXT", help="one more paragraph")
    source.add_argument(
        "stdin", nargs="?", choices=["-"], metavar="-", help="read the note from standard input"
    )
    setting = commands.add("set", run_set, "write fields of a paper: paperdesk set KEY FIELD=VALUE ...")
    setting.add_argument("key", metavar="KEY", help="citation key")
    setting.add_argument("pairs", nargs="+", metavar="FIELD=VALUE", help="an empty value clears the field")


def run_note(arguments: Namespace) -> int:
    """Write the note from an option or standard input; print it when neither is given."""
    if arguments.text is None and arguments.append is None and not arguments.stdin:
        return _print_note(arguments)
    text = read_stdin().rstrip() if arguments.stdin else arguments.text
    with open_to_write(arguments) as library:
        paper = paper_of(library, arguments.key)
        edit = SetNote(paper, text) if text is not None else AppendNote(paper, arguments.append)
        applied = library.apply(edit)
    print("Note saved." if applied.recorded else "Nothing to change.")
    return 0


def run_set(arguments: Namespace) -> int:
    """Write all the fields named, as one step, or none of them."""
    pairs = split_pairs(arguments.pairs)
    with open_to_write(arguments) as library:
        paper = paper_of(library, arguments.key)
        before = library.paper(paper)
        _require_spelt(pairs, before.fields)
        edits = _edits(before, pairs)
        applied = library.apply(edits[0] if len(edits) == 1 else Group("Edit details", edits))
    print(f"{', '.join(pairs)} saved." if applied.recorded else "Nothing to change.")
    return 0


def _require_spelt(names: Iterable[str], own: Collection[str]) -> None:
    """Raise UsageError for a name that is nearly that of a known field, unless the paper has it already."""
    for name in names:
        if name not in own and (meant := misspelt(name)):
            raise UsageError(f"“{name}” is no known field; did you mean “{meant}”? Nothing was changed.")


def split_pairs(texts: Sequence[str]) -> dict[str, str]:
    """Field names, in lower case, with their values. Raises UsageError for what is no FIELD=VALUE."""
    pairs = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise UsageError(f"“{text}” is not FIELD=VALUE, as in year=2024.")
        pairs[name.strip().lower()] = value.strip()
    return pairs


def _print_note(arguments: Namespace) -> int:
    with open_to_read(arguments) as library:
        note = library.paper(paper_of(library, arguments.key)).note
    if note:
        print(note)
    return 0


def _edits(paper: Paper, pairs: dict[str, str]) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    fields = read_fields({name: text for name, text in pairs.items() if name not in {"key", "rating"}})
    if "year" in fields and "date" not in fields and year_of(paper.date) not in (None, fields["year"]):
        fields["date"] = ""  # or exports would go on to say the other year
    if fields:
        edits.append(SetFields(paper.id, fields))
    if "rating" in pairs:
        edits.append(SetRating(frozenset({paper.id}), _rating(pairs["rating"] or "0")))
    if "key" in pairs:
        edits.append(SetKey(paper.id, pairs["key"]))
    return tuple(edits)


def _rating(text: str) -> int:
    if text not in RATINGS:
        raise UsageError(f"“{text:.60}” is no rating; a rating is a number from 0 to 5.")
    return int(text)
