"""What stands beside title and abstract in arXiv's lists and mails: subjects, dates, remarks."""

import re
from collections.abc import Sequence

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.authors import told_authors
from paperdesk.formats.page.dates import date_in
from paperdesk.formats.page.rows import Row, Sketch, joined

LABEL = re.compile(
    r"(?P<label>titles?|authors?|comments?|journal-ref|journal reference|subjects?|subj-class|categories|doi|"
    r"related doi|report-no|report number|msc-class|msc classes|acm-class|acm classes|abstract|"
    r"date(?: \(v1\))?|license|proxy|cite as)\s?:\s?",
    re.IGNORECASE,
)
ARCHIVE = (
    r"(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|nlin|nucl-(?:ex|th)|physics|"
    r"q-bio|q-fin|quant-ph|stat)(?:\.[A-Za-z-]{2,8})?"
)
_CLASS = re.compile(rf"(?<![\w.-]){ARCHIVE}(?![\w-])")
_SUBJECT = re.compile(r"\([a-z-]{2,10}(?:\.[A-Za-z-]{2,8})?\)")
_FIELDS = {
    "comment": "note",
    "journal-ref": "journaltitle",
    "journal reference": "journaltitle",
    "report-no": "reportnumber",
    "report number": "reportnumber",
}


def put(sketch: Sketch, label: str, rows: Sequence[Row]) -> None:
    """Put what a label tells where it belongs; licences and classes of others are passed over."""
    text = joined(rows)
    if label in {"author", "authors"}:
        sketch.authors = told_authors(to_unicode(text))
    elif label in {"subject", "subjects", "subj-class", "categories"}:
        put_classes(sketch, text)
    elif label.startswith("date"):
        sketch.tell("date", date_in(text))
    elif label in {"doi", "related doi"}:
        put_doi(sketch, text)
    elif name := _FIELDS.get(label.removesuffix("s") if label == "comments" else label):
        sketch.tell(name, text)


def put_classes(sketch: Sketch, text: str) -> None:
    """The classes of arXiv in a text, the first of which is the paper's own."""
    classes = list(dict.fromkeys(_CLASS.findall(text)))
    sketch.tell("eprintclass", classes[0] if classes else "")
    sketch.tell("subjects", " ".join(classes[1:] and classes))


def put_doi(sketch: Sketch, text: str) -> None:
    """The first DOI in a text, unless arXiv gave it."""
    doi = next((word for word in text.split(" ") if "10." in word and "/" in word), "")
    if "10.48550/" not in doi.lower():
        sketch.tell("doi", doi[:500])


def ends_subjects(text: str) -> bool:
    """Say whether a line is the rest of subjects, which were wrapped."""
    return len(text) <= 200 and _SUBJECT.search(text[-16:]) is not None and text.endswith((")", ");"))
