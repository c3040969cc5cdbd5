"""Text from files: every letter as it was meant, whatever the file says of itself."""

import codecs
import gzip
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library import opened, sources
from paperdesk.library.decoding import Decoding
from paperdesk.library.sources import FileText, read_source
from paperdesk.model.errors import Cancelled, PaperDeskError

TEXT = "@misc{k, title = {Él œuvre für naïve Bücher}}\n"


def read(path: Path, data: bytes) -> tuple[str, list[tuple[int, str]]]:
    """The text of a file of these bytes, and its warnings."""
    path.write_bytes(data)
    with closing(FileText(path)) as text:
        whole = text.whole()
        return whole, [(warning.line, warning.reason.split()[0]) for warning in text.warnings()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.bib"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(path: Path, encoding: str) -> None:
    assert read(path, TEXT.encode(encoding)) == (TEXT, [])


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_marks_of_the_other_byte_order_are_read(path: Path, mark: bytes) -> None:
    encoding = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-32-be"
    assert read(path, mark + TEXT.encode(encoding)) == (TEXT, [])


def test_letters_that_are_no_utf8_are_read_as_windows(path: Path) -> None:
    assert read(path, b"\n" + TEXT.encode("cp1252")) == ("\n" + TEXT, [(2, "The")])


def test_mixed_file_keeps_the_letters_of_both(path: Path) -> None:
    assert read(path, TEXT.encode() + TEXT.encode("cp1252")) == (TEXT + TEXT, [(2, "The")])


@pytest.mark.parametrize("name", ["ISO-8859-1", "Cp1252", "windows-1252", "latin1"])
def test_declared_windows_letters_need_no_warning(path: Path, name: str) -> None:
    text = f"% Encoding: {name}\n{TEXT}"
    assert read(path, text.encode("cp1252")) == (text, [])
    assert read(path, text.encode("utf-8")) == (text, [])


@pytest.mark.parametrize(("name", "letters"), [("MacRoman", "für"), ("ISO8859_2", "žluť"), ("Big5", "漢字")])
def test_declared_encoding_is_believed(path: Path, name: str, letters: str) -> None:
    text = f"% Encoding: {name}\n{letters}\n"
    assert read(path, text.encode(codecs.lookup(name).name)) == (text, [])


@pytest.mark.parametrize("name", ["rot13", "hex", "nothing", "UTF-8"])
def test_encoding_that_is_none_is_passed_over(path: Path, name: str) -> None:
    text = f"% Encoding: {name}\n{TEXT}"
    assert read(path, text.encode()) == (text, [])


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_end_is_a_line_feed(path: Path, end: str) -> None:
    assert read(path, f"a{end}b{end}{end}c".encode())[0] == "a\nb\n\nc"


def test_zero_bytes_are_left_out_and_told(path: Path) -> None:
    assert read(path, b"@misc{k, title = {a\0b}}") == ("@misc{k, title = {ab}}", [(0, "Zero")])


@given(st.lists(st.sampled_from(["a", "é", "漢", "😀", "\r\n", "\r", "\n", "\ufeff"])), st.integers(1, 5))
def test_pieces_of_any_size_give_the_same_text(letters: list[str], size: int) -> None:
    text = "".join(letters)
    data = text.encode()
    expected = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    pieces = (data[at : at + size] for at in range(0, len(data), size))
    assert "".join(Decoding("utf-8").texts(pieces)) == expected


@given(st.binary())
def test_any_bytes_are_some_text(data: bytes) -> None:
    assert "\ufffd" not in "".join(Decoding("utf-8").texts([data])) or "\ufffd".encode() in data


def test_text_can_be_read_again_and_at_the_same_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "PIECE", 10)
    path.write_text(TEXT * 3, encoding="utf-8")
    with closing(FileText(path)) as text:
        pairs = list(zip(text.pieces(), text.pieces(), strict=True))
        assert "".join(one for one, _ in pairs) == "".join(other for _, other in pairs) == TEXT * 3


def test_text_beyond_the_limit_is_only_given_in_pieces(path: Path) -> None:
    path.write_bytes(b"a" * 101)
    with closing(FileText(path)) as text:
        with pytest.raises(PaperDeskError, match="more than is read at once"):
            text.whole(100)
        assert "".join(text.pieces()) == "a" * 101
    with pytest.raises(PaperDeskError, match="is a folder"):
        FileText(path.parent)


@given(
    st.lists(st.sampled_from([b"a", b"\n", "é".encode(), "😀".encode(), b"\xe9", b"\xf0\x9f"])),
    st.integers(1, 5),
)
def test_first_letter_that_is_no_utf8_is_found_in_pieces_of_any_size(parts: list[bytes], size: int) -> None:
    data = b"".join(parts)
    decoding = Decoding("utf-8")
    text = "".join(decoding.texts(data[at : at + size] for at in range(0, len(data), size)))
    try:
        assert (text, decoding.flaw) == (data.decode(), None)
    except UnicodeDecodeError as error:
        assert decoding.flaw == data.count(b"\n", 0, error.start) + 1


def zipped(path: Path, data: bytes, method: int = ZIP_DEFLATED) -> None:
    with ZipFile(path, "w", method) as archive:
        archive.writestr("inside.json", data)


def gzipped(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(data))


def count(path: Path) -> int:
    with closing(FileText(path)) as text:
        return text.count("@")


Pack = Callable[[Path, bytes], None]
PACKED = pytest.mark.parametrize(("pack", "name"), [(zipped, "x.zip"), (gzipped, "x.gz")])


@PACKED
def test_packed_file_is_read_as_what_is_in_it(tmp_path: Path, pack: Pack, name: str) -> None:
    pack(tmp_path / name, TEXT.encode() * 5000)
    with closing(FileText(tmp_path / name)) as text:
        shares = [text.share for _ in text.pieces()]
        assert shares == sorted(shares)
        assert (shares[-1], text.whole(), text.count("@")) == (1.0, TEXT * 5000, 5000)


@PACKED
def test_packed_file_that_is_cut_or_damaged_is_told(tmp_path: Path, pack: Pack, name: str) -> None:
    pack(tmp_path / name, os.urandom(500_000))
    data = bytearray((tmp_path / name).read_bytes())
    data[250_000:250_100] = bytes(100)
    (tmp_path / name).write_bytes(data)
    with (
        pytest.raises(PaperDeskError, match="damaged or ends too early"),
        closing(FileText(tmp_path / name)) as text,
    ):
        text.count("@")


@PACKED
def test_packed_file_that_grows_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Pack, name: str
) -> None:
    monkeypatch.setattr(opened, "PLAINLY_SMALL", 100_000)
    pack(tmp_path / name, bytes(3_000_000))
    with (
        pytest.raises(PaperDeskError, match="more than 100 times"),
        closing(FileText(tmp_path / name)) as text,
    ):
        text.count("@")


def test_reading_can_be_stopped_at_any_piece(path: Path) -> None:
    path.write_bytes(b"a" * 200_000)
    told: list[float] = []

    def stop() -> None:
        told.append(text.share)
        if len(told) == 2:
            raise Cancelled

    with closing(FileText(path)) as text:
        text.tell = stop
        with pytest.raises(Cancelled):
            text.whole()
        assert 0 < told[0] < told[1] < 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_kept_so_that_it_can_be_read_twice(tmp_path: Path) -> None:
    from threading import Thread

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=(TEXT, "utf-8"))
    writer.start()
    with closing(FileText(pipe)) as text:
        assert (text.whole(), text.whole()) == (TEXT, TEXT)
    writer.join()


def test_page_with_zero_bytes_is_no_text(path: Path) -> None:
    path.write_bytes(b"\x89PNG\0\0")
    with pytest.raises(PaperDeskError, match="not a text file"):
        read_source(path)
