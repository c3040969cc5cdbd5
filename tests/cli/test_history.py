"""`paperdesk undo`, `redo` and `history`."""

from tests.cli.conftest import Run


def test_undo_and_redo_name_the_step(on: Run) -> None:
    on("star", "paper")
    assert on("undo").out == "Undone: Add to favourites\n"
    assert on("redo").out == "Redone: Add to favourites\n"


def test_history_lists_the_newest_first(on: Run) -> None:
    on("star", "paper")
    on("tag", "paper", "+x")
    on("undo")
    steps = on("history", "--json").json
    assert [(step["label"], step["undone"]) for step in steps][:2] == [
        ("Add tag “x”", True),
        ("Add to favourites", False),
    ]
    assert on("history", "--limit", 1).out.endswith("  undone  Add tag “x”\n")


def test_undo_past_the_start_is_a_sentence(on: Run) -> None:
    assert on("undo").status == 0
    answer = on("undo")
    assert (answer.status, answer.out, answer.err) == (1, "", "paperdesk: There is nothing to undo.\n")
