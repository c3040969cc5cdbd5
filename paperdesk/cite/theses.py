"""What styles and languages call a thesis, which no style says itself."""

from types import MappingProxyType
from typing import Final

_THESES: Final = MappingProxyType(
    {
        "apa": ("Doctoral dissertation", "Master’s thesis"),
        "ieee": ("Ph.D. dissertation", "M.S. thesis"),
        "chicago": ("PhD diss.", "master’s thesis"),
        "turabian": ("PhD diss.", "master’s thesis"),
        "modern-language-association": ("PhD dissertation", "Master’s thesis"),
        "nlm-citation": ("dissertation", "master’s thesis"),
        "american-medical-association": ("dissertation", "master’s thesis"),
    }
)
"""What English styles call a doctoral and a master's thesis, by how their ids begin."""
_THESES_IN: Final = MappingProxyType(
    {
        "de": ("Dissertation", "Masterarbeit"),
        "es": ("Tesis doctoral", "Tesis de máster"),
        "fr": ("Thèse de doctorat", "Mémoire de master"),
        "it": ("Tesi di dottorato", "Tesi di laurea magistrale"),
        "nl": ("Proefschrift", "Masterscriptie"),
        "pt": ("Tese de doutorado", "Dissertação de mestrado"),
    }
)
_KINDS: Final = ("phdthesis", "mastersthesis")


def thesis_words(type: str, style: str, locale: str) -> str:
    """What a paper of this type is called in a style (by id) and a language; "" where nothing is known."""
    if type not in _KINDS:
        return ""
    language = locale.partition("-")[0]
    if language in _THESES_IN:
        return _THESES_IN[language][_KINDS.index(type)]
    names = next((names for begin, names in _THESES.items() if style.startswith(begin)), None)
    return names[_KINDS.index(type)] if names and language in ("", "en") else ""
