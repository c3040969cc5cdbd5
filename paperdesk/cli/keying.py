"""`paperdesk keys`: citation keys made anew by a formula, and the formula that new papers get theirs by."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands, add_query, join_query
from paperdesk.cli.opening import find_papers, open_to_read, open_to_write
from paperdesk.library.edits import SetKeyFormula
from paperdesk.library.key_plan import KeyPlan, NewKey, plan_keys
from paperdesk.library.library import Library
from paperdesk.model.citation_key import DEFAULT
from paperdesk.model.errors import UsageError
from paperdesk.model.key_formula import require_formula
from paperdesk.model.key_modifiers import MODIFIERS, SEPARATORS
from paperdesk.model.key_tokens import TOKENS

# Cells for the old key and the new one; the title takes the rest.
COLUMN_LIMITS = (40, 3, 40)


@dataclass(frozen=True, slots=True)
class _Done:
    """Whether keys were changed, and whether the formula was kept for new papers."""

    changed: bool
    saved: bool


def register(commands: Commands) -> None:
    """Add the subcommand."""
    keying = commands.add(
        "keys", run_keys, "make citation keys anew by a formula, or show what they would be"
    )
    add_query(keying)
    keying.add_argument("--formula", metavar="F", help="make them by F, as in [auth:camel][year][title2]")
    keying.add_argument("--save", action="store_true", help="make the keys of new papers by F from now on")
    keying.add_argument("--all", action="store_true", help="change the keys of all papers")
    keying.add_argument("--dry-run", action="store_true", help="only say what would happen")
    keying.add_argument("--json", action="store_true", help="print JSON")
    parts = " ".join(f"[{name}{'N' if token.counts else ''}]" for name, token in TOKENS.items())
    modifiers = " ".join(f":{name}" for name in (*MODIFIERS, "N", *SEPARATORS))
    keying.epilog = (
        f"Parts: {parts}. Modifiers: {modifiers}. [auth||editor] takes the second where there is no first. "
        "Without QUERY or --all nothing is changed."
    )


def run_keys(arguments: Namespace) -> int:
    """Change the keys of what the query finds; without one only say what they would be."""
    _require_sense(arguments)
    formula = "" if arguments.formula is None else arguments.formula.strip() or DEFAULT
    done = _Done(
        changed=bool(arguments.query or arguments.all) and not arguments.dry_run,
        saved=arguments.save and not arguments.dry_run,
    )
    opened = open_to_write if done.changed or done.saved else open_to_read
    with opened(arguments) as library:
        plan = plan_keys(library, _papers(library, arguments), formula, output.progress("Making keys"))
        if done.saved:
            library.apply(SetKeyFormula(formula))
        if done.changed and (edit := plan.edit()):
            library.apply(edit)
    if arguments.json:
        output.print_json(_document(plan, done))
    else:
        print("\n".join(_lines(plan, done, dry_run=arguments.dry_run)))
    return 0


def _require_sense(arguments: Namespace) -> None:
    if arguments.save and arguments.formula is None:
        raise UsageError("Say which formula: --save keeps the one that --formula names.")
    if arguments.all and arguments.query:
        raise UsageError("Say either --all or which papers, not both; nothing was changed.")
    if (arguments.formula or "").strip():
        require_formula(arguments.formula)


def _papers(library: Library, arguments: Namespace) -> Sequence[int]:
    query = join_query(arguments.query)
    return tuple(find_papers(library, query)) if query else library.find().ids()


def _lines(plan: KeyPlan, done: _Done, *, dry_run: bool) -> Iterator[str]:
    rows = [(output.plain(key.old), "→", key.new, _about(key)) for key in plan.changed]
    yield from output.columns(rows, COLUMN_LIMITS, output.terminal_width())
    would = "" if done.changed else "would be "
    same = len(plan.keys) - len(plan.changed)
    stays = f"; {output.counted(same, 'key')} {'stays as it is' if same == 1 else 'stay as they are'}"
    yield f"{output.counted(len(plan.changed), 'key')} {would}changed{stays if same else ''}."
    if plan.changed and done.changed:
        yield "The old keys still find their papers; paperdesk undo brings them back."
    if done.saved:
        yield f"New papers get their keys by {plan.formula} from now on."
    elif not (done.changed or dry_run):
        yield f"The formula is {plan.formula}. Name papers, or --all, to change their keys."


def _about(key: NewKey) -> str:
    taken = f" (another paper has {key.wanted})" if key.clashes else ""
    return output.plain(key.title) + taken


def _document(plan: KeyPlan, done: _Done) -> dict[str, Any]:
    return {
        "formula": plan.formula,
        "changed": done.changed,
        "saved": done.saved,
        "papers": len(plan.keys),
        "keys": [
            {"old": key.old, "new": key.new, "wanted": key.wanted, "title": key.title} for key in plan.changed
        ],
    }
