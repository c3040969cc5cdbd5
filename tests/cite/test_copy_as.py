"""Citations for the clipboard, in each form that is offered."""

import json

import pytest

from paperdesk.cite.copy_as import CopyWishes, copy_form, copy_forms, exchanged
from paperdesk.cite.copy_labels import COPY_LABELS
from paperdesk.formats.bibtex.writing import write_biblatex, write_bibtex
from paperdesk.formats.tagged.ris_writing import write_ris
from paperdesk.model.paper import Name, Paper, Status

ONE = Paper("On X", authors=(Name("Roe"),), year=2020, doi="10.1000/x", key="roe2020x")
TWO = Paper("On Y", key="ony")


@pytest.mark.parametrize(
    ("form", "one", "two"),
    [
        ("key", "roe2020x", "roe2020x,ony"),
        ("cite", r"\cite{roe2020x}", r"\cite{roe2020x,ony}"),
        ("pandoc", "[@roe2020x]", "[@roe2020x; @ony]"),
        ("typst", "#cite(<roe2020x>)", "#cite(<roe2020x>) #cite(<ony>)"),
        ("bibtex", write_bibtex([ONE]), write_bibtex([ONE, TWO])),
        ("biblatex", write_biblatex([ONE]), write_biblatex([ONE, TWO])),
        ("ris", write_ris([ONE]), write_ris([ONE, TWO])),
        ("link", "[On X](https://doi.org/10.1000/x)", "- [On X](https://doi.org/10.1000/x)\n- On Y"),
        (
            "markdown",
            "Roe (2020). [On X](https://doi.org/10.1000/x)",
            "- Roe (2020). [On X](https://doi.org/10.1000/x)\n- On Y",
        ),
    ],
)
def test_form_writes_one_and_several(form: str, one: str, two: str) -> None:
    text = copy_form(form).text
    assert (text([ONE]), text([ONE, TWO])) == (one, two)


def test_csl_json_holds_the_items_by_their_keys() -> None:
    items = json.loads(copy_form("csl-json").text([ONE, TWO]))
    assert [item["id"] for item in items] == ["roe2020x", "ony"]


def test_wishes_say_how_keys_are_cited() -> None:
    wishes = CopyWishes("citep", room=True, brackets=False)
    assert copy_form("cite", wishes).text([ONE]) == r"\citep[]{roe2020x}"
    assert copy_form("pandoc", wishes).text([ONE]) == "@roe2020x"


def test_forms_stand_in_the_order_of_their_labels() -> None:
    assert tuple((form.id, form.label) for form in copy_forms()) == COPY_LABELS


def test_an_unknown_form_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        copy_form("stone")


def test_other_programs_find_references_by_their_types() -> None:
    bibtex = write_bibtex([ONE])
    assert exchanged([ONE]) == {
        "application/x-bibtex": bibtex,
        "text/x-bibtex": bibtex,
        "application/vnd.citationstyles.csl+json": copy_form("csl-json").text([ONE]),
        "application/x-research-info-systems": write_ris([ONE]),
    }
    assert exchanged([ONE], "biblatex")["application/x-bibtex"] == write_biblatex([ONE])


@pytest.mark.parametrize("form", [id for id, _ in COPY_LABELS])
def test_no_form_tells_what_the_reader_keeps_to_himself(form: str) -> None:
    private = Paper("On X", key="x", note="My secret", remark="My secret", status=Status.DISMISSED, rating=3)
    text = copy_form(form).text([private])
    assert "secret" not in text
    assert "dismissed" not in text
