"""Very many records with one title are compared with few of them, and none that matters is left out."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.records import StringText
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.library.lookalikes import Lookalikes
from paperdesk.model.paper import Name, Paper
from paperdesk.model.sameness import same_sight
from paperdesk.model.sight import Sight

LITTLE = st.sampled_from(["", "1", "2"])


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    author = draw(st.sampled_from(["", "Roe", "Doe"]))
    return Paper(
        draw(st.sampled_from(["Editorial", "On Trees and Graphs"])),
        draw(st.sampled_from(["article", "misc"])),
        (Name(author),) if author else (),
        year=draw(st.sampled_from([None, 2000, 2001, 2003])),
        venue=draw(st.sampled_from(["", "J", "arXiv"])),
        url=draw(LITTLE),
        fields={"volume": draw(LITTLE), "pages": draw(LITTLE)},
    )


@settings(max_examples=50, deadline=None)
@given(st.lists(papers(), min_size=17, max_size=60), papers(), papers())
def test_nothing_that_is_the_same_is_left_out(many: list[Paper], one: Paper, changed: Paper) -> None:
    sight = Sight.of(one)
    found = Lookalikes((place, Sight.of(paper)) for place, paper in enumerate(many))
    list(found.like(sight))
    found.replace(3, Sight.of(changed))
    same = [place for place, other in found.all() if same_sight(other, sight)]
    assert [place for place, other in found.like(sight) if same_sight(other, sight)] == same


def test_record_is_compared_with_what_it_was_completed_to(library: Library) -> None:
    entry = "@misc{{{key}, title = {{On Trees and Graphs}}{rest}}}\n"
    one, two, three = (
        entry.format(key="a", rest=""),
        entry.format(key="a", rest=", author = {Roe, Ann}"),
        entry.format(key="a", rest=", author = {Doe, Bo}"),
    )
    assert import_text(library, StringText("x.bib", one + two + three)).added == 2
    library.undo()
    assert import_text(library, StringText("x.bib", one)).added == 1
    assert import_text(library, StringText("x.bib", two + three)).added == 1


def test_very_many_papers_with_one_title_are_imported_in_time(tmp_path: Path) -> None:
    text = "".join(
        f"@article{{k{n}, title = {{Editorial}}, journal = {{J}}, year = 2000, volume = {{{n}}}}}\n"
        for n in range(2000)
    )
    with Library.open(tmp_path / "many.paperdesk", create=True) as library:
        assert import_text(library, StringText("x.bib", text)).added == 2000
