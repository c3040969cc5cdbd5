"""An imported entry in its own words: only what was edited since, or cannot stay, is written anew."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from paperdesk.formats.bibtex.dialects import venue_name
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.facets import (
    PRIVATE,
    all_names,
    changed,
    dialect_of,
    facet_of,
    facets,
    is_chosen,
    outdated,
)
from paperdesk.formats.bibtex.fieldnames import canonical_field
from paperdesk.formats.bibtex.fields import entry_fields, entry_type
from paperdesk.formats.bibtex.inheritance import Parents, complete
from paperdesk.formats.bibtex.layout import Changes, Layout, lay_out, rewritten
from paperdesk.formats.bibtex.letters import is_cut, uncut
from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.formats.bibtex.paper import read_entry
from paperdesk.formats.bibtex.splitting import split
from paperdesk.formats.latex.prose import to_ascii
from paperdesk.formats.latex.soundness import NAMES, VERBATIM, fault
from paperdesk.model.entry_types import entry_type as kind_of
from paperdesk.model.paper import Paper

_LAID_OUT: Final = frozenset(("date", "pages", "keywords", "annotation", "marks", "groups", "abstract"))
_OF_PROGRAMS: Final = frozenset(("author", "editor", "keywords"))
NO_MACROS: Final[Mapping[str, str]] = MappingProxyType({})
NO_PARENTS: Final[Parents] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Source:
    """An entry as it was imported: its parts, where they stand, and the paper that it was read as.

    `names` are those of its fields, as written and as BibLaTeX has them.
    """

    entry: RawEntry
    layout: Layout
    paper: Paper
    names: frozenset[str]


def reread(text: str, macros: Mapping[str, str] = NO_MACROS, parents: Parents = NO_PARENTS) -> Source | None:
    """The entry that a source text is; None when it is not one well-formed entry.

    `macros` are the abbreviations of its file, `parents` the entries that it may inherit from.
    """
    parts = list(split([text], macros))
    layout = lay_out(text)
    if layout is None or len(parts) != 1 or not isinstance(parts[0], RawEntry) or not parts[0].faithful:
        return None
    entry = parts[0]
    fields, _ = complete(entry, parents)
    names = all_names(field.name for field in layout.fields)
    return Source(entry, layout, read_entry(entry, fields), names)


def patched(
    source: Source,
    paper: Paper,
    options: BibtexOptions,
    forced: Collection[str] = (),
) -> str | None:
    """The text of the entry with what the paper says otherwise now; None when that cannot be done.

    `forced` are fields that are written anew although nothing was edited.
    """
    edited = changed(facets(source.paper), facets(paper))
    different = {name for name in edited if _goes_out(name, source, options)}
    if kind_of(source.paper.type).venue != kind_of(paper.type).venue:
        different.add("venue")
    different |= {facet_of(name, source.paper, source.names) for name in forced}
    withheld = {name for name in edited & outdated(source.paper, paper) if not is_chosen(name, options)}
    text = rewritten(source.layout, _changes(source, paper, options, different, withheld))
    again = reread(text)
    if again is None or again.entry.key != (paper.key or source.entry.key):
        return None
    return text


def kept_values(
    source: Source, paper: Paper, options: BibtexOptions, own: Collection[str] = ()
) -> tuple[dict[str, str], dict[str, str]]:
    """The values of fields that were not edited, in one line each and under the names of BibLaTeX.

    With them the fields that cannot stay as they are, and why. Left out are those that are laid out the
    same for all (dates, pages, addresses) or would stop TeX, where `own` are commands that preambles define.
    """
    different = changed(facets(source.paper), facets(paper))
    kept: dict[str, str] = {}
    faults: dict[str, str] = {}
    if len(source.entry.fields) != len(source.layout.fields):
        return kept, faults
    for field in source.layout.fields:
        facet = facet_of(field.name, source.paper, source.names)
        value = source.entry.fields[field.name]
        if facet in different or facet in _LAID_OUT or field.name in VERBATIM:
            continue
        if why := fault(field.name, value, options.dialect, own):
            faults[field.name] = why
        if why or not value.strip():
            continue
        name = venue_name(paper, options.dialect) if facet == "venue" else canonical_field(field.name)
        if field.name not in source.entry.expressions:
            kept[name] = "{" + " ".join(_spelled(field.name, value, options).split()) + "}"
        elif value == source.entry.expressions[field.name].strip():
            kept[name] = value
    return kept, faults


def _spelled(name: str, value: str, options: BibtexOptions) -> str:
    """A value as it is kept; no letter of a name is cut by BibTeX."""
    if name in NAMES and options.dialect == "bibtex":
        return uncut(value) if options.ascii or is_cut(value) else value
    return to_ascii(value) if options.ascii else value


def _goes_out(facet: str, source: Source, options: BibtexOptions) -> bool:
    """Whether a facet that was edited is written: private ones only when they are asked for."""
    if is_chosen(facet, options):
        return True
    own = any(facet_of(field.name, source.paper, source.names) == facet for field in source.layout.fields)
    return own and facet not in PRIVATE


def _changes(
    source: Source, paper: Paper, options: BibtexOptions, different: Collection[str], withheld: set[str]
) -> Changes:
    """What to write otherwise: fields of what is `different` anew, those of what is `withheld` not at all."""
    dialect = dialect_of({field.name for field in source.layout.fields}) if source.names else options.dialect
    old: dict[str, list[int]] = defaultdict(list)
    values: dict[int, tuple[str, str] | None] = {}
    for at, field in enumerate(source.layout.fields):
        old[facet_of(field.name, source.paper, source.names)].append(at)
    new: dict[str, list[tuple[str, str]]] = defaultdict(list)
    written = _written(paper, options, dialect, different)
    names = all_names(name for name, _ in written)
    for name, value in written:
        new[facet_of(name, paper, names)].append((name, value))
    added: list[tuple[str, str]] = []
    for facet in sorted(withheld.union(different)):
        if facet in withheld:
            new.pop(facet, None)
        added += _paired(source.layout, old[facet], new[facet], values)
    key = paper.key if paper.key != source.entry.key else ""
    kind = entry_type(paper, replace(options, dialect=dialect))
    return Changes(values, added, "" if paper.type == source.paper.type else kind, key)


def _paired(
    layout: Layout,
    old: Iterable[int],
    new: Iterable[tuple[str, str]],
    values: dict[int, tuple[str, str] | None],
) -> list[tuple[str, str]]:
    """Put new fields in the places of the old ones, by name first; gives those without a place."""
    places = {layout.fields[at].name: at for at in old}
    rest: list[tuple[str, str]] = []
    for name, value in new:
        if (at := places.pop(name, None)) is not None:
            values[at] = (name, value)
        else:
            rest.append((name, value))
    left: list[tuple[str, str]] = []
    for name, value in rest:
        same = next((each for each in places if _same_field(each, name)), None)
        if same is None:
            left.append((name, value))
        else:
            values[places.pop(same)] = (same, value)
    for at in places.values():
        values[at] = left.pop(0) if left else None
    return left


def _same_field(one: str, other: str) -> bool:
    return canonical_field(one) == canonical_field(other)


def _written(
    paper: Paper, options: BibtexOptions, dialect: Dialect, wanted: Collection[str]
) -> list[tuple[str, str]]:
    """The fields of the paper in the dialect of its entry; maths stays where that does no harm."""
    everything = replace(
        options, dialect=dialect, abstract=True, keywords=True, identifiers=True, note=True,
        status=True, file=True,
    )  # fmt: skip
    fields = entry_fields(paper, everything, private=True)
    if dialect != options.dialect:
        # The names of fields are those of the entry, names of people those of the programs that read it.
        meant = dict(entry_fields(paper, replace(everything, dialect=options.dialect)))
        fields = [(name, meant[name] if name in _OF_PROGRAMS else value) for name, value in fields]
    if not wanted or not any(fault(name, value[1:-1], options.dialect) for name, value in fields):
        return fields
    escaped = dict(entry_fields(replace(paper, source_format=""), everything))
    return [
        (name, escaped.get(name, value) if fault(name, value[1:-1], options.dialect) else value)
        for name, value in fields
    ]
