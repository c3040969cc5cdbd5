"""The parts of the bootstrap that can be told without making an environment."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from paperdesk import bootstrap

ROOT = Path(bootstrap.__file__).parent.parent


def locked() -> dict[str, str]:
    """Every package of the lock and its version."""
    text = bootstrap.LOCK.read_text(encoding="utf-8")
    return {
        name.lower(): version
        for name, version in re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;]+)", text, re.MULTILINE)
    }


def wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("requirement", wanted(), ids=lambda requirement: requirement.name)
def test_lock_holds_what_the_project_asks_for(requirement: Requirement) -> None:
    version = locked().get(requirement.name.lower().replace("_", "-"))
    assert version is not None
    assert requirement.specifier.contains(version)


def test_lock_names_no_address() -> None:
    text = bootstrap.LOCK.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "://" in line or line.startswith("-")] == []


def test_lock_has_a_hash_for_every_package() -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9])", bootstrap.LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert [block.split("==")[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_packages_are_installed_by_hash_and_built_already(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(bootstrap, "_make_venv", lambda: None)
    monkeypatch.setattr(bootstrap, "_link_project", lambda: None)
    monkeypatch.setattr(bootstrap, "_call", lambda command, _failure: commands.append(command))
    monkeypatch.setattr(subprocess, "run", lambda _command, check: None)
    bootstrap._make_environment("stamp")
    [command] = commands
    assert command[1:4] == ["-m", "pip", "install"]
    assert command[-5:] == ["--require-hashes", "--only-binary", ":all:", "-r", str(bootstrap.LOCK)]


def test_lock_names_one_version_of_each_package() -> None:
    text = bootstrap.LOCK.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and line[0] not in "# "]
    assert [
        line for line in lines if not re.fullmatch(r"[a-z0-9.-]+==[0-9][0-9a-z.]*( ; .+)? \\", line)
    ] == []
    assert len({line.split("==")[0] for line in lines}) == len(lines)


@pytest.mark.parametrize(
    ("environment", "platform", "answer"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_display_is_found_from_the_environment(
    environment: dict[str, str], platform: str, answer: bool
) -> None:
    assert bootstrap.has_display(environment, platform) is answer


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device\n", "the disk is full"),
        (
            "WARNING: Retrying ... NewConnectionError(...)\nERROR: No matching distribution",
            "there is no network",
        ),
        ("Error: [Errno 13] Permission denied: '.venv'", "a folder cannot be written"),
        ("one\nthe last line.\n\n", "the last line"),
        ("", "no reason was given"),
    ],
)
def test_reason_is_a_few_words(output: str, sentence: str) -> None:
    assert bootstrap.reason(output) == sentence


def test_stamp_changes_with_lock_python_and_place() -> None:
    stamps = {
        bootstrap.stamp_text(b"one", (3, 11), Path("a")),
        bootstrap.stamp_text(b"two", (3, 11), Path("a")),
        bootstrap.stamp_text(b"one", (3, 12), Path("a")),
        bootstrap.stamp_text(b"one", (3, 11), Path("b")),
    }
    assert len(stamps) == 4


def test_new_lock_updates_and_new_python_starts_anew() -> None:
    stamp = bootstrap.stamp_text(b"one", (3, 11), Path("a"))
    updated = bootstrap.stamp_text(b"two", (3, 11), Path("a"))
    anew = bootstrap.stamp_text(b"one", (3, 12), Path("a"))
    assert bootstrap.stamp_python(stamp) == bootstrap.stamp_python(updated) != bootstrap.stamp_python(anew)


def test_unknown_subcommand_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["fly"]) == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_system_packages_are_named_for_every_library() -> None:
    rows = (*bootstrap.QT_LIBRARIES, *bootstrap.WINDOW_LIBRARIES, bootstrap.FONTS)
    assert [row for row in rows if len(row) != len(bootstrap.INSTALLERS) + 1 or not all(row)] == []


def test_older_python_can_parse_the_file() -> None:
    ast.parse(Path(bootstrap.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))
