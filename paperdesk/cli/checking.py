"""`paperdesk check`: whether the library is sound, and what should be looked at in its papers."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands
from paperdesk.cli.opening import library_path, open_to_write
from paperdesk.library.library import Library
from paperdesk.library.salvage import require_whole
from paperdesk.model.errors import LibraryDamaged

if TYPE_CHECKING:
    from paperdesk.library.duplicates import Pair
    from paperdesk.library.findings import Finding

SHOWN = 20  # lines of each kind, as text
REBUILDS = "paperdesk check --fix builds search indexes and numbers anew."


@dataclass(frozen=True, slots=True)
class _Checked:
    """What was found: sentences about the file, findings on papers, and pairs with their keys."""

    problems: Sequence[str]
    index_checked: bool
    rebuilt: bool = False
    hint: str = ""
    fixed: Sequence[Finding] = ()
    findings: Sequence[Finding] = ()
    duplicates: Sequence[tuple[Pair, tuple[str, str]]] = field(default=())


def register(commands: Commands) -> None:
    """Add the subcommand."""
    checking = commands.add("check", run_check, "check that the library is sound, and look at its papers")
    checking.add_argument("--fix", action="store_true", help="mend what needs no look, as one change")
    checking.add_argument("--json", action="store_true", help="print JSON")


def run_check(arguments: Namespace) -> int:
    """Print what is wrong; status 1 when the file is damaged, not when papers should be looked at."""
    path = library_path(arguments)
    try:
        if path.exists():
            require_whole(path, lambda: None)  # who opens a hurt file to write may hurt it more
        # SQLite checks a search index only in a file that it may write; nothing is written.
        with open_to_write(arguments) as library:
            checked = _check(library, fix=arguments.fix)
    except LibraryDamaged as error:
        raise LibraryDamaged(f"{error} {_way_out(path)}", error.path) from error
    if arguments.json:
        output.print_json(_document(checked, fix=arguments.fix))
    else:
        for line in _lines(checked, fix=arguments.fix):
            print(line)
    if checked.problems:
        found = output.counted(len(checked.problems), "problem")
        output.complain(f"{found} found; the library was not changed. {checked.hint or _way_out(path)}")
    return 1 if checked.problems else 0


def _check(library: Library, *, fix: bool) -> _Checked:
    from paperdesk.library.duplicates import find_duplicates
    from paperdesk.library.quality import check_quality

    problems, index_checked = library.check(), not library.read_only
    worked_out = bool(problems) and problems == (library.wrong_indexes() or library.wrong_counts())
    if worked_out and fix:
        library.recount()
        problems = library.check()
    if problems:
        # What a damaged file says of its papers may be wrong, and must not be written back.
        return _Checked(problems, index_checked, hint=REBUILDS if worked_out and not fix else "")
    rebuilt = worked_out and fix
    fixed = _fix(library) if fix else []
    findings = check_quality(library, output.progress("Checking papers"))
    pairs = find_duplicates(library, output.progress("Finding duplicates"))
    keys = {row.id: row.key for row in library.rows({id for pair in pairs for id in (pair.one, pair.other)})}
    duplicates = [(pair, (keys[pair.one], keys[pair.other])) for pair in pairs]
    return _Checked((), index_checked, rebuilt, "", fixed, findings, duplicates)


def _way_out(path: Path) -> str:
    """What may be done with a damaged library."""
    from paperdesk.library.backups import Backups

    newest = next((backup for backup in Backups.of(path).list() if backup.good), None)
    salvage = "paperdesk restore --salvage saves what can be read."
    if newest is None:
        return f"There is no backup; {salvage}"
    when = newest.made.astimezone().strftime("%Y-%m-%d %H:%M")
    papers = output.counted(newest.papers, "paper")
    return f"paperdesk restore brings back the backup of {when} ({papers}); {salvage}"


def _fix(library: Library) -> list[Finding]:
    from paperdesk.library.quality import safe_fixes

    edit, fixed = safe_fixes(library, output.progress("Mending"))
    if edit is not None:
        library.apply(edit)
    return fixed


def _document(checked: _Checked, *, fix: bool) -> dict[str, Any]:
    fixed = (
        {"recounted": checked.rebuilt, "fixed": [_as_json(finding) for finding in checked.fixed]}
        if fix
        else {}
    )
    return {
        "problems": list(checked.problems),
        "search_index_checked": checked.index_checked,
        **fixed,
        "findings": [_as_json(finding) for finding in checked.findings],
        "duplicates": [
            {"keys": list(keys), "score": pair.score, "reason": pair.reason, "exact": pair.exact}
            for pair, keys in checked.duplicates
        ],
    }


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "key": finding.key,
        "check": finding.check,
        "field": finding.field,
        "message": finding.message,
        "fix": finding.fix is not None,
    }


def _lines(checked: _Checked, *, fix: bool) -> Iterator[str]:
    from paperdesk.library.quality import CHECKS

    for problem in checked.problems:
        yield output.plain(problem)
    if not checked.problems:
        yield "The library is sound."
    if not checked.index_checked:
        yield "Its search index was not checked, because the library can only be read here."
    if checked.problems:
        return
    if checked.rebuilt:
        yield "Search indexes or numbers did not agree with the papers; they were built anew."
    if fix:
        yield from _fixes(checked.fixed)
    for check in CHECKS:
        yield from _section(check.title, [each for each in checked.findings if each.check == check.id])
    yield from _pairs(checked.duplicates)
    yield from _hint(checked)


def _fixes(fixed: Sequence[Finding]) -> Iterator[str]:
    if not fixed:
        yield "There was nothing to mend without a look."
        return
    yield f"Mended in one step, which paperdesk undo takes back: {output.counted(len(fixed), 'finding')}."
    yield from _some([(each.key, each.message) for each in fixed])


def _section(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield ""
        yield output.painted(f"{title}: {len(findings)}", output.BOLD)
        yield from _some([(finding.key, _said(finding)) for finding in findings])


def _said(finding: Finding) -> str:
    return f"{finding.message} → {finding.fix.after}" if finding.fix else finding.message


def _pairs(duplicates: Sequence[tuple[Pair, tuple[str, str]]]) -> Iterator[str]:
    if duplicates:
        yield ""
        yield output.painted(f"Possible duplicates: {len(duplicates)}", output.BOLD)
        yield from _some([(", ".join(keys), f"{pair.score:.0%}  {pair.reason}") for pair, keys in duplicates])


def _some(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    shown = [(output.plain(key), output.plain(text)) for key, text in rows[:SHOWN]]
    width = output.terminal_width()
    yield from (f"  {line}" for line in output.columns(shown, (44,), width - 2 if width else None))
    if len(rows) > SHOWN:
        yield f"  and {len(rows) - SHOWN} more; --json lists all"


def _hint(checked: _Checked) -> Iterator[str]:
    safe = sum(finding.fix is not None and finding.fix.safe for finding in checked.findings)
    if safe:
        yield ""
        need = "needs" if safe == 1 else "need"
        yield f"paperdesk check --fix mends {output.counted(safe, 'finding')} that {need} no look."
