"""Citation keys in a BibTeX file that is written: what they are called there, and who inherits from whom."""

from collections.abc import Collection, Iterable, Mapping

from paperdesk.formats.bibtex.options import Dialect
from paperdesk.model.citation_key import FALLBACK, unique_key

_APOSTROPHE = "'"


def other_keys(keys: Collection[str], dialect: Dialect) -> dict[str, str]:
    """What those keys are called that cannot stay: biber takes no apostrophe in one."""
    if dialect == "bibtex":
        return {}
    taken = {key.lower() for key in keys}
    found: dict[str, str] = {}
    for key in sorted(key for key in keys if _APOSTROPHE in key):
        found[key] = unique_key(key.replace(_APOSTROPHE, "") or FALLBACK, lambda new: new.lower() in taken)
        taken.add(found[key].lower())
    return found


def in_circles(parents: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The keys of entries that inherit from themselves by way of others, of all with their parents."""
    there = {key: set(above) for key, above in parents.items()}
    while True:
        below = set().union(*there.values())
        kept = {key: above & there.keys() for key, above in there.items() if key in below}
        kept = {key: above for key, above in kept.items() if above}
        if kept == there:
            return frozenset(kept)
        there = kept
