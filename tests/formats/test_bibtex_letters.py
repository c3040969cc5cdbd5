"""Names from which BibTeX can take letters without cutting one."""

import pytest

from paperdesk.formats.bibtex.letters import command_is_cut, is_cut, key_is_cut, uncut, year_is_cut
from paperdesk.formats.bibtex.names import read_names


@pytest.mark.parametrize(
    ("names", "cut"),
    [
        ("Roe, Ann", False),
        ("Müller, Jörg", False),
        ("Öz, Ann", True),
        ("Roe, Émile", True),
        ("Roe, Jean-Émile", True),
        ("{École}", True),
        ("Bjö, Ann", True),
        ("Bjö, Ann and Roe, B.", False),
        ("Ann Bjö", True),
        ("O’Neil, A. and Roe, B.", False),
        ("", False),
        ("Tian (田琳), Lin and Roe, A.", True),
        ("Roe, “Ann”", False),
    ],
)
def test_cut_names_are_those_whose_letters_styles_take(names: str, cut: bool) -> None:
    assert is_cut(names) is cut


@pytest.mark.parametrize(
    ("names", "written"),
    [
        ("Öz, Émile", "{\\\"O}z, {\\'E}mile"),
        ("Жуков, Г. А.", r"{\relax Ж}уков, {\relax Г}. {\relax А}."),
        ("欧阳, 明", r"{\relax 欧阳}, {\relax 明}"),
        ("Tian (田琳), Lin", r"Tian ({\relax 田琳}), Lin"),
    ],
)
def test_uncut_names_read_as_the_same(names: str, written: str) -> None:
    assert uncut(names) == written
    assert read_names(written) == read_names(names)


@pytest.mark.parametrize(
    ("names", "cut"),
    [
        (r"Ku\v{z}el, Radom\'ir", True),
        (r"Radom\'ir Ku\v{z}el", True),
        (r"{Ku\v{z}el}, R.", True),
        (r"K\ae r, A.", True),
        (r"Ku{\v{z}}el, R.", False),
        (r"K\'al, A.", False),
        (r"\AA strom, A.", False),
        (r"Ku\v{z}el, R. and Roe, A.", False),
        (r"Roe, \'Emile", False),
        (r"{\v", False),
        ("", False),
    ],
)
def test_a_command_is_cut_where_the_label_of_one_author_ends_in_it(names: str, cut: bool) -> None:
    assert command_is_cut(names) is cut


def test_keys_and_years_are_cut_where_labels_begin_or_end_within_a_letter() -> None:
    assert [key for key in ("abé", "äé", "äbc", "kṣetra", "jñāna", "abc") if key_is_cut(key)] == [
        "abé",
        "äé",
        "kṣetra",
    ]
    years = ("1999", "१९८७", "1999–2000", "2005年", "५", "20é", "")
    assert [year for year in years if year_is_cut(year)] == ["१९८७", "2005年", "५"]
