"""What is said of a citation style in a line."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from paperdesk.cite.styles import Style

MOST_FIELDS: Final = 3


def style_words(style: "Style") -> str:
    """How a style cites and for which subjects, as "author and date · psychology"."""
    own = _say("your own") if style.own else ""
    named = [_field(each) for each in style.fields if each != "generic-base"]
    fields = ", ".join(named) if len(named) <= MOST_FIELDS else _say("many subjects")
    return " · ".join(part for part in (own, _way(style.format), fields) if part)


def _way(format: str) -> str:
    known = {
        "author-date": _say("author and date"),
        "author": _say("author"),
        "numeric": _say("numbers"),
        "note": _say("notes"),
        "label": _say("labels"),
    }
    return known.get(format, "")


def _field(name: str) -> str:
    known = {
        "anthropology": _say("anthropology"),
        "astronomy": _say("astronomy"),
        "biology": _say("biology"),
        "botany": _say("botany"),
        "chemistry": _say("chemistry"),
        "communications": _say("communications"),
        "engineering": _say("engineering"),
        "geography": _say("geography"),
        "geology": _say("geology"),
        "history": _say("history"),
        "humanities": _say("humanities"),
        "law": _say("law"),
        "linguistics": _say("linguistics"),
        "literature": _say("literature"),
        "math": _say("mathematics"),
        "medicine": _say("medicine"),
        "philosophy": _say("philosophy"),
        "physics": _say("physics"),
        "political_science": _say("political science"),
        "psychology": _say("psychology"),
        "science": _say("science"),
        "social_science": _say("social science"),
        "sociology": _say("sociology"),
        "theology": _say("theology"),
        "zoology": _say("zoology"),
    }
    return known.get(name, name.replace("_", " ").replace("-", " "))


def _say(text: str) -> str:
    return QCoreApplication.translate("Styles", text)
