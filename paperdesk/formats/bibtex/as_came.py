"""Imported entries as they came: those that go out untouched, and the few that must be touched."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.fields import NOTHING
from paperdesk.formats.bibtex.inheritance import Parents
from paperdesk.formats.bibtex.layout import Changes, Layout, lay_out, rewritten
from paperdesk.formats.bibtex.letters import is_cut, key_is_cut, label_of, uncut
from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.formats.bibtex.paper import read_entry
from paperdesk.formats.bibtex.patching import NO_MACROS, NO_PARENTS, kept_values, patched, reread
from paperdesk.formats.bibtex.splitting import split
from paperdesk.formats.bibtex.splitting_macros import MONTHS, Macros
from paperdesk.formats.bibtex.tidying import keyed, tidied
from paperdesk.formats.bibtex.writing import write_entry
from paperdesk.formats.latex.prose import to_ascii
from paperdesk.formats.latex.soundness import NAMES, TITLES, VERBATIM, bare_fault, fault, is_read
from paperdesk.formats.latex.tex_words import COMMAND, DANGEROUS, could_be_unknown, unknown_commands
from paperdesk.model.paper import Paper

_SPACE_BEHIND = re.compile(r"(?<!\s)\s*+\Z")
_USED_MACRO = re.compile(r"""[=#]\s*+([A-Za-z_][^\s{}(),"#%='@\\]*+)\s*+(?=[,#})])""")
_PARENTS: Final = frozenset(("crossref", "xdata"))
_CUT: Final = "styles that shorten names would cut letters beyond ASCII in two, which are commands now"
_KEY_CUT: Final = "key: the style alpha would cut letters of the citation key, and takes this for its label"
_LABELLED: Final = frozenset(("author", "editor", "key", "organization"))
"""Fields that alpha makes labels of before it takes the citation key."""
PEOPLE: Final = frozenset(("author", "editor"))
"""Fields of which BibTeX's styles take first letters."""
REFERENCES: Final = frozenset(("crossref", "xref", "xdata", "related", "entryset"))
"""Fields that hold the keys of other entries."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an entry meets in the file that it goes into.

    `macros` are the abbreviations of the file that it came from, `foreign` those of them (in lower case)
    that mean something else, or nothing, where it goes; `keys` all keys there in lower case, `renamed` what
    keys of its own file, in lower case, are called now, `parents` the entries that it inherits from. With
    `lost` other abbreviations of its file are not known any more. `own` are the commands that the preambles
    of the file define, even those that LaTeX has. `aliases` are keys, in lower case, that BibLaTeX alone
    knows entries there by, `circular` those of entries that biber would see inherit from themselves.
    """

    macros: Mapping[str, str] = field(default_factory=lambda: NO_MACROS)
    foreign: frozenset[str] = frozenset()
    keys: Collection[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=lambda: NO_MACROS)
    parents: Parents = field(default_factory=lambda: NO_PARENTS)
    lost: bool = False
    own: frozenset[str] = frozenset()
    aliases: Collection[str] = frozenset()
    circular: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it goes out, and what had to be mended in it ("" for nothing)."""

    text: str
    mended: str = ""


def used_macros(text: str) -> frozenset[str]:
    """The names, in lower case, of abbreviations that an entry may use."""
    return frozenset(name.lower() for name in _USED_MACRO.findall(text))


def commands_to_define(text: str, dialect: Dialect) -> frozenset[str]:
    """The commands in what is read of an entry that LaTeX does not have."""
    layout = (lay_out(text) or tidied(text)) if could_be_unknown(text) else None
    words: set[str] = set()
    for each in layout.fields if layout else ():
        if is_read(each.name, dialect) and each.name not in VERBATIM:
            lowered = each.name in TITLES and dialect == "bibtex"
            words |= unknown_commands(each.value[1:-1], lowered=lowered)
    return frozenset(words)


def dangerous_commands(text: str) -> frozenset[str]:
    """The commands in an entry that do more than print when the document is compiled."""
    return DANGEROUS.intersection(COMMAND.findall(text)) if "\\" in text else frozenset()


def write_names(text: str) -> Written | None:
    """An entry that could go out as it is but for names that BibTeX would cut; None when that takes more."""
    layout = lay_out(text)
    if layout is None:
        return None
    names = [(at, each) for at, each in enumerate(layout.fields) if each.name in PEOPLE]
    cut = {at: (each.name, uncut(each.value)) for at, each in names if is_cut(each.value[1:-1])}
    remark = f"{', '.join(sorted(name for name, _ in cut.values()))}: {_CUT}"
    return Written(rewritten(layout, Changes(cut)), remark) if cut else None


def write_as_came(paper: Paper, options: BibtexOptions, around: Surroundings) -> Written:
    """The entry of a paper that came from a BibTeX file: its own text where nothing speaks against it."""
    layout = lay_out(paper.source_text)
    if layout is None or not (paper.source_current or reread(paper.source_text, around.macros)):
        return _mended(paper, options, around)
    return _as_came(paper, layout, options, around)


def _mended(paper: Paper, options: BibtexOptions, around: Surroundings) -> Written:
    """The entry of a paper whose source is not well-formed."""
    why = f"it had no citation key; it is {paper.key} in the file"
    layout = keyed(paper.source_text, paper.key)
    if layout is None or reread(layout.text, around.macros) is None:
        why = "it was not well-formed; all its fields are there, what stood between them is not"
        layout = tidied(paper.source_text)
    if layout is None or reread(layout.text, around.macros) is None:
        return Written(_anew(paper, options), "it was not well-formed and is laid out anew")
    written = _as_came(replace(paper, source_text=layout.text, source_current=False), layout, options, around)
    return replace(written, mended="; ".join(filter(None, (why, written.mended))))


def _as_came(paper: Paper, layout: Layout, options: BibtexOptions, around: Surroundings) -> Written:
    why = _faults(layout, options, around)
    key = layout.text[slice(*layout.key)]
    parents = _lost(layout, around)
    lost = around.lost or bool(parents)
    if paper.source_current and not why and not lost and paper.key == key and not _circles(layout, around):
        whole, remark = _with_comma(_finished(layout, options, around), options)
        return Written(whole, "; ".join(filter(None, (_cut_names(layout, options), remark))))
    source = reread(paper.source_text, around.macros, around.parents)
    if source is None:
        return Written(_anew(paper, options), "it was not well-formed and is laid out anew")
    now = paper
    if paper.source_current and not lost:
        now = replace(source.paper, key=paper.key)
    text = patched(source, now, options, why.keys())
    changed = lay_out(text) if text is not None else None
    if changed is None:
        return Written(_anew(paper, options), "it could not be changed in places")
    inherits = text != layout.text
    finished = _finished(changed, options, around, alone=inherits)
    remarks = [f"{name}: {why[name]}" for name in sorted(why)]
    if inherits or finished != changed.text:
        remarks += [f"{name}: {', '.join(keys)} not in the file" for name, keys in parents.items()]
    remarks += [f"{name}: it inherits from itself" for name in _circles(layout, around)]
    remarks += filter(None, (_cut_names(layout, options),))
    finished, remark = _with_comma(finished, options)
    return Written(finished, "; ".join(filter(None, (*remarks, remark))))


def write_normalised(
    paper: Paper,
    options: BibtexOptions,
    macros: Mapping[str, str] = NO_MACROS,
    own: Collection[str] = (),
) -> Written:
    """The entry of a paper laid out like all others; what was not edited since its import in its words.

    `macros` are the abbreviations of its file, `own` the commands that its preambles define.
    """
    if paper.source_format != "bibtex" or not paper.source_text:
        return Written(write_entry(paper, options))
    source = reread(paper.source_text, macros)
    if source is None and (layout := tidied(paper.source_text)):
        source = reread(layout.text, macros)
    kept, faults = kept_values(source, paper, options, own) if source else (NOTHING, {})
    mended = "; ".join(f"{name}: {why}" for name, why in sorted(faults.items()))
    return Written(write_entry(paper, options, kept), mended)


def _anew(paper: Paper, options: BibtexOptions) -> str:
    """The entry laid out anew with everything that it came with."""
    entry = next((part for part in split([paper.source_text]) if isinstance(part, RawEntry)), None)
    own_note = entry is not None and read_entry(entry).note == paper.note
    whole = replace(
        options, abstract=True, keywords=True, identifiers=True, file=True, note=options.note or own_note
    )
    space = _SPACE_BEHIND.search(paper.source_text)
    return write_entry(paper, whole, private=True) + (space.group() if space else "")


def _faults(layout: Layout, options: BibtexOptions, around: Surroundings) -> dict[str, str]:
    """The fields that cannot stay as they are, and why."""
    found: dict[str, str] = {}
    for each in layout.fields:
        value, why = each.value[1:-1], ""
        if each.value[0] not in '{"' or "#" in each.value:
            value, why = _evaluated(each.value, around)
        if why := why or fault(each.name, value, options.dialect, around.own):
            found[each.name] = why
    return found


def _evaluated(expression: str, around: Surroundings) -> tuple[str, str]:
    """The value of an expression, and why it cannot stay."""
    used = used_macros(f"={expression},")
    if not around.foreign.isdisjoint(used) or (around.lost and not used <= MONTHS | around.macros.keys()):
        return "", "its abbreviation is not that of the file"
    unknown: list[str] = []
    value = Macros(around.macros).evaluate(expression, unknown)
    # BibTeX prints nothing for an abbreviation that it does not know.
    return "" if unknown else value, bare_fault(expression)


def _lost(layout: Layout, around: Surroundings) -> dict[str, list[str]]:
    """The entries that this one inherits from and that are not in the file, by the names of its fields."""
    found: dict[str, list[str]] = {}
    there = (around.keys, around.renamed)
    for each in layout.fields:
        keys = _keys(each.value) if each.name in _PARENTS else []
        known = around.aliases if each.name == "xdata" else ()
        lost = [key for key in keys if not any(key.lower() in some for some in (*there, known))]
        if lost:
            found[each.name] = lost
    return found


def _with_comma(text: str, options: BibtexOptions) -> tuple[str, str]:
    """An entry with the comma behind its key that biber wants, and what to say when there was none."""
    layout = lay_out(text) if options.dialect == "biblatex" else None
    if layout is None or layout.comma or layout.fields:
        return text, ""
    return rewritten(replace(layout, comma=True), Changes({})), "it had no comma behind its key"


def _circles(layout: Layout, around: Surroundings) -> dict[str, list[str]]:
    """The references by which an entry inherits from itself, by the names of its fields."""
    if layout.text[slice(*layout.key)].lower() not in around.circular:
        return {}
    found = {each.name: _keys(each.value) for each in layout.fields if each.name in _PARENTS}
    circles = {name: [key for key in keys if key.lower() in around.circular] for name, keys in found.items()}
    return {name: keys for name, keys in circles.items() if keys}


def _finished(layout: Layout, options: BibtexOptions, around: Surroundings, *, alone: bool = False) -> str:
    """The text with references to keys as they are called in the file, and in ASCII when that is wanted.

    An entry that is to stand `alone` says itself what it has from entries that are not in the file.
    """
    values: dict[int, tuple[str, str] | None] = {}
    lost, circles = _lost(layout, around), _circles(layout, around)
    for at, each in enumerate(layout.fields):
        name, value = each.name, each.value
        if name in REFERENCES and around.renamed:
            value = _with_keys(value, around)
        if name == "xdata":
            gone = {*circles.get(name, ()), *(lost.get(name, ()) if alone else ())}
            value = f"{{{', '.join(key for key in _keys(value) if key not in gone)}}}" if gone else value
        if name == "crossref" and (name in circles or (name in lost and options.dialect == "bibtex")):
            name = "xref"
        if _is_cut(name, value, options):
            value = uncut(value)
        elif options.ascii and name not in VERBATIM:
            value = uncut(value) if name in NAMES and options.dialect == "bibtex" else to_ascii(value)
        if (name, value) != (each.name, each.value):
            values[at] = (name, value) if value != "{}" else None
    added = _label(layout, options)
    return rewritten(layout, Changes(values, added)) if values or added else layout.text


def _is_cut(name: str, value: str, options: BibtexOptions) -> bool:
    """Whether BibTeX, which reads bytes, would cut letters in a field where a style takes the first."""
    return options.dialect == "bibtex" and name in PEOPLE and is_cut(value[1:-1])


def _label(layout: Layout, options: BibtexOptions) -> list[tuple[str, str]]:
    """What alpha is to make a label of instead of a citation key whose letters it would cut."""
    key, names = layout.text[slice(*layout.key)], {each.name for each in layout.fields}
    if options.dialect == "biblatex" or not key_is_cut(key) or not names.isdisjoint(_LABELLED):
        return []
    return [("key", f"{{{label_of(key)}}}")]


def _cut_names(layout: Layout, options: BibtexOptions) -> str:
    """What to say of names whose letters are commands now; "" where nobody asked for less."""
    cut = {each.name for each in layout.fields if _is_cut(each.name, each.value, options)}
    remarks = [f"{', '.join(sorted(cut))}: {_CUT}"] if cut and not options.ascii else []
    return "; ".join((*remarks, *([_KEY_CUT] if _label(layout, options) else ())))


def _with_keys(value: str, around: Surroundings) -> str:
    keys = _keys(value)
    new = [key if key.lower() in around.keys else around.renamed.get(key.lower(), key) for key in keys]
    return value if new == keys else f"{{{', '.join(new)}}}"


def _keys(value: str) -> list[str]:
    return [key.strip() for key in value[1:-1].split(",") if key.strip()]
