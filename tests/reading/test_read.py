"""Reading files: encodings, line ends, and what is said of a file that cannot be
read.
"""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from mediacomp.errors import EmptyTextError, InputError, MediacompError, ReadError
from mediacomp.reading.read import read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "wire.v2.txt"


def test_the_text_is_kept_as_it_is(file: Path) -> None:
    file.write_bytes(b"Rain fell.\r\n\r\nIt rose.\rNobody left.\n\n")
    article = read(file)
    assert article.text == "Rain fell.\r\n\r\nIt rose.\rNobody left.\n\n"
    assert [sentence.text for sentence in article.sentences] == [
        "Rain fell.",
        "It rose.",
        "Nobody left.",
    ]


def test_a_byte_order_mark_is_no_text(file: Path) -> None:
    file.write_bytes(codecs.BOM_UTF8 + b"Rain fell.")
    assert (
        read(file).text
        == read(file, encoding="utf-8-sig").text
        == read(file, encoding="UTF8").text
        == "Rain fell."
    )


@pytest.mark.parametrize(
    "encoding", ["cp1252", "utf-16", "utf-16-le", "latin-1", "utf-32"]
)
def test_another_encoding_can_be_named(file: Path, encoding: str) -> None:
    file.write_bytes("Café über Öl.".encode(encoding))
    assert read(file, encoding=encoding).text == "Café über Öl."


def test_label_and_language(file: Path) -> None:
    file.write_text("Am 3. Mai kam er.", encoding="utf-8")
    assert read(file).label == "wire.v2"
    assert read(str(file), label="Wire").label == "Wire"
    assert len(read(file, language="de").sentences) == 1


def refusal(path: object, **options: str) -> tuple[type[MediacompError], str]:
    with pytest.raises(MediacompError) as caught:
        read(path, **options)  # type: ignore[arg-type]
    return type(caught.value), str(caught.value)


def test_a_missing_file(file: Path) -> None:
    assert refusal(file) == (ReadError, f"{file}: there is no such file")


@pytest.mark.parametrize(
    ("there", "asked", "meant"),
    [
        ("story.txt.txt", "story.txt", " (did you mean 'story.txt.txt'?)"),
        ("Story.TXT", "story.txt", " (did you mean 'Story.TXT'?)"),
        ("story.docx", "story", " (did you mean 'story.docx'?)"),
        ("story_a.txt", "story_b.txt", ""),
        ("stories.txt", "story.txt", ""),
    ],
)
def test_a_missing_file_may_have_another_ending(
    tmp_path: Path, there: str, asked: str, meant: str
) -> None:
    (tmp_path / there).write_text("Rain fell.", encoding="utf-8")
    if (tmp_path / asked).exists():
        pytest.skip("a file system that knows no capitals")
    told = f"{tmp_path / asked}: there is no such file{meant}"
    assert refusal(tmp_path / asked) == (ReadError, told)


def test_a_directory(tmp_path: Path) -> None:
    assert refusal(tmp_path) == (
        ReadError,
        f"{tmp_path}: this is a directory, not a text file",
    )


def test_a_binary_file(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    kind, message = refusal(file)
    assert kind is ReadError
    assert str(file) in message
    assert "PNG picture" in message


def test_bytes_that_are_no_utf_8(file: Path) -> None:
    file.write_bytes("Café".encode("cp1252"))
    kind, message = refusal(file)
    assert kind is ReadError
    assert all(part in message for part in (str(file), "0xe9", "offset 3", "encoding="))


def test_the_offset_counts_the_byte_order_mark(file: Path) -> None:
    file.write_bytes(codecs.BOM_UTF8 + b"ab\xff")
    assert "offset 5" in refusal(file)[1]
    assert "offset 5" in refusal(file, encoding="utf-8-sig")[1]


@pytest.mark.parametrize("name", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(file: Path, name: str) -> None:
    file.write_bytes("Café über Öl.".encode(name))
    assert read(file).text == "Café über Öl."


def test_a_named_encoding_does_not_make_a_binary_file_text(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    assert refusal(file, encoding="latin-1")[0] is ReadError


@pytest.mark.parametrize(
    "name", ["klingon-8", "", "hex", "rot13", "undefined", "idna", "utf\0"]
)
def test_an_unknown_encoding(file: Path, name: str) -> None:
    file.write_text("Rain fell.", encoding="utf-8")
    kind, message = refusal(file, encoding=name)
    assert kind is InputError
    assert repr(name) in message
    assert "'utf-8'" in message


@pytest.mark.parametrize("text", ["", " \n\n", "…\n* * *"])
def test_an_empty_text(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    kind, message = refusal(file)
    assert kind is EmptyTextError
    assert str(file) in message


def test_what_is_no_path() -> None:
    assert refusal(7) == (InputError, "path must be a str or a path, not int")
    assert refusal("a\0b")[0] is ReadError
    assert refusal("")[0] is ReadError
