"""Templates for notes: named texts in which {title}, {authors}, {year}, {key} and {date} are filled in."""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.model.kept_json import kept_table
from paperdesk.model.names import display
from paperdesk.model.paper import Paper

NAMES: Final = ("title", "authors", "year", "key", "date")
BUILT_IN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Summary": "## Summary\n\n**Question.** \n\n**Method.** \n\n**Result.** \n\n**My view.** ",
        "Reading list": "## To do, {date}\n\n- [ ] read the introduction\n- [ ] read the method\n"
        "- [ ] check the experiments\n- [ ] follow the references",
        "Review": "## Review of {title} ({year})\n\n### Strengths\n\n- \n\n### Weaknesses\n\n- \n\n"
        "### Questions to {authors}\n\n1. ",
        "Citation": "As {authors} say in [[{key}]], ",
    }
)
_NAME = re.compile(rf"\{{({'|'.join(NAMES)})\}}")


def filled(template: str, paper: Paper, date: str) -> str:
    """The template with what a paper says; other names in braces stay as they are."""
    values = {
        "title": " ".join(paper.title.split()),
        "authors": ", ".join(display(name) for name in paper.authors),
        "year": str(paper.year or ""),
        "key": paper.key,
        "date": date,
    }
    return _NAME.sub(lambda match: values[match[1]], template)


def templates(own: str) -> dict[str, str]:
    """All templates by name: the reader's own, kept as JSON, and those that come with the program."""
    return own_templates(own) | {
        name: text for name, text in BUILT_IN.items() if name not in own_templates(own)
    }


def own_templates(own: str) -> dict[str, str]:
    """The reader's own templates; anything else in the settings is none."""
    return {name: text for name, text in kept_table(own).items() if isinstance(text, str)}


def with_template(own: str, name: str, text: str) -> str:
    """The reader's own templates, as JSON, with one more; an empty text takes one away."""
    kept = own_templates(own) | {name: text}
    return json.dumps({name: text for name, text in sorted(kept.items()) if text.strip()}, ensure_ascii=False)
