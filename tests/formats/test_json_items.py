"""JSON is taken apart item by item; PaperDesk's own comes back paper by paper."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.failures import Failure
from paperdesk.formats.json_items import JsonItem, json_items
from paperdesk.formats.paperdesk_json import read_papers, write_json
from paperdesk.formats.records import Record, StringText
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper
from tests.formats import fuzzing


def items(text: str) -> list[tuple[int, Any]]:
    return [
        (item.line, item.value if isinstance(item, JsonItem) else item.reason)
        for item in json_items([text], ("papers",))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1,\n2]", [(1, 1), (2, 2)]),
        ("\ufeff \n[{}]", [(2, {})]),
        ('{"a": 1}\n{"a": 2}\n', [(1, {"a": 1}), (2, {"a": 2})]),
        ('{"a": [3], "papers": [1, 2], "b": [4]}', [(1, 1), (1, 2)]),
        ('{"a": {"papers": [1]}}', [(1, {"a": {"papers": [1]}})]),
        ("[1, 2,]", [(1, 1), (1, 2)]),
        ("[]", []),
        ('[{"a": "]"}, {"b" 1, "c": "}"}, 3]', [
            (1, {"a": "]"}), (1, "This is no JSON that can be read: expecting ':' delimiter."), (1, 3)
        ]),
        ('{"a": 1}\n{"a": "cut he', [
            (1, {"a": 1}), (2, "This is no JSON that can be read: a text in it is never closed.")
        ]),
        ("[1, nul, 3]", [(1, 1), (1, "This is no JSON that can be read: expecting value."), (1, 3)]),
    ],
)  # fmt: skip
def test_each_item_comes_with_its_line(text: str, expected: list[tuple[int, Any]]) -> None:
    assert items(text) == expected


def test_text_that_begins_otherwise_is_refused() -> None:
    with pytest.raises(PaperDeskError, match="begins with neither"):
        items("papers: 1")


@pytest.mark.parametrize("worst", ["[", "{", '{"a":', '[{"a"', '"', "[\\", '["', "[1 ", "[}"])
def test_time_grows_with_the_text(worst: str) -> None:
    list(json_items(["[" + worst * 20_000], ("papers",)))


def test_papers_come_back_each_with_its_line() -> None:
    papers = [Paper("A", key="a", authors=(Name("Roe", "Ann"),)), Paper("B", key="b", fields={"volume": "3"})]
    text = write_json(papers)
    records = list(read_papers(StringText("x.json", text)))
    assert [record.paper for record in records if isinstance(record, Record)] == papers
    assert [record.line for record in records if isinstance(record, Record)] == [
        text.count("\n", 0, text.index(key)) for key in ('"key": "a"', '"key": "b"')
    ]


def test_bad_paper_fails_alone_with_its_line() -> None:
    text = '[{"title": "A"},\n {"key": "k", "year": []},\n {"x": 1}, {"title": "B"}]'
    found = list(read_papers(StringText("x.json", text)))
    assert found == [
        Record(Paper("A"), 1),
        Failure(
            2, "k", "In a paper “year” must be a whole number, but it is a list.", '{"key": "k", "year": []}'
        ),
        Failure(3, "", "This is no paper: nothing that PaperDesk writes of one is in it.", '{"x": 1}'),
        Record(Paper("B"), 3),
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@settings(max_examples=fuzzing.WRITTEN)
@given(st.lists(JSON, max_size=4), st.sampled_from((None, 1)))
def test_items_of_any_list_come_back(values: list[Any], indent: int | None) -> None:
    text = json.dumps(values, indent=indent)
    found = [item.value for item in json_items([text], ()) if isinstance(item, JsonItem)]
    assert json.dumps(found) == json.dumps(values)
    for item in read_papers(StringText("x", text)):
        assert isinstance(item, Record | Failure)


@settings(max_examples=fuzzing.READ)
@given(
    st.lists(
        st.sampled_from(
            (
                *("{", "}", "[", "]", '"', "\\", "\\u00e9", "\\ud83d\\ude00", ",", ":", "\n", "1", "-2.5e+3"),
                *("true", "nul", '"a"', '"papers"', '{"papers":[', '{"a":1}'),
            )
        ),
        max_size=40,
    ),
    st.sampled_from((1, 2, 5, 13, 100)),
)
def test_pieces_make_no_difference(parts: list[str], size: int) -> None:
    text = "[" + "".join(parts)
    for whole in (text, text[1:]):
        pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
        assert outcome(pieces) == outcome([whole])


def outcome(pieces: list[str]) -> list[object] | str:
    try:
        return list(json_items(pieces, ("papers",)))
    except PaperDeskError as error:
        return str(error)


def test_what_never_ends_costs_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.formats.window.LONGEST", 1000)
    monkeypatch.setattr("paperdesk.formats.json_items.LONGEST", 1000)
    monkeypatch.setattr("paperdesk.formats.json_items.LONGEST_RAW", 10)
    pieces = ['[{"a":', '"' + "b" * 600 + '", "c": [', *['"dd", 1,'] * 1000, '3]}, {"e": 5}]']
    assert list(json_items(pieces, ())) == [
        Failure(1, "", "This is no JSON that can be read: it has more than 1,000 characters.", '{"a":"bbbb'),
        JsonItem({"e": 5}, 1, '{"e": 5}'),
    ]


@pytest.mark.parametrize(
    ("begin", "item"), [("[", '{"a": 1},\n'), ("", '{"a": 1}\n'), ('{"papers": [', '{"a": 1},')]
)
def test_no_more_is_read_than_is_needed(begin: str, item: str) -> None:
    taken = 0

    def pieces() -> Iterator[str]:
        nonlocal taken
        yield begin
        for _ in range(1000):
            taken += 1
            yield item

    for given_out, _ in enumerate(json_items(pieces(), ("papers",))):
        assert taken <= given_out + 4


@given(
    st.lists(st.sampled_from(['"', "\\", '\\"', "{", "}", "[", "]", "x", "é", "\n", "\\\\"]), max_size=30),
    st.integers(2, 7),
)
def test_what_is_bad_ends_where_it_does_however_much_is_searched_at_once(
    parts: list[str], at_once: int
) -> None:
    text = '[{"a" 1, "b": [' + "".join(parts) + '"]}, {"c": 3}]'
    expected = items(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("paperdesk.formats.json_items._AT_ONCE", at_once)
        assert items(text) == expected
