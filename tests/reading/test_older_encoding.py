"""Files that are not in UTF-8, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import mediacomp as mc
from mediacomp.reading.older_encoding import TOLD, is_windows

WESTERN = (
    "Das Café schließt – „für immer“, sagt die Wirtin.",
    "El puente reabrirá mañana: «ya era hora», dijo el alcalde. ¿Y el túnel?",
    "“Don’t,” she said. It costs £5… or €6 – don´t ask.",
    "MÜNCHEN/ZÜRICH: Die Züge nach Genève fahren wieder.",
    "Às três, a reunião: «não há pão», diz a irmã de João.",
)
OTHERS = (
    ("Le café est fermé, dit l’élu : « c’est l’été ».", "mac-roman"),
    ("“Don’t,” she said – twice.", "mac-roman"),
    ("Das Café schließt für immer, sagt die Wirtin.", "cp437"),
    ("Мост откроют в понедельник, сказал мэр.", "cp1251"),
    ("Мост откроют в понедельник, сказал мэр.", "koi8-r"),
    ("Η γέφυρα ανοίγει τη Δευτέρα.", "cp1253"),
    ("Most zamknięto w środę, a objazd będzie płatny – mówi wójt.", "cp1250"),
    ("橋は月曜日に開く。", "shift_jis"),
    ("桥将于周一开放。", "gb18030"),
    ("Das Café schließt – für immer.", "utf-8"),
    ("Nothing beyond ASCII.", "ascii"),
)


@pytest.mark.parametrize("text", WESTERN)
def test_what_looks_like_windows(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    assert is_windows(tmp_path / "a.txt")


@pytest.mark.parametrize(("text", "encoding"), OTHERS)
def test_what_does_not(text: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert not is_windows(tmp_path / "a.txt")


def test_a_folder_of_mixed_encodings_is_read_at_once(tmp_path: Path) -> None:
    text = "Das Café in {} schließt – für immer."
    encodings = {"Kiel": "utf-8", "Bonn": "cp1252", "Ulm": "utf-16", "Hof": "mac-roman"}
    for town, encoding in encodings.items():
        (tmp_path / f"{town}.txt").write_bytes(text.format(town).encode(encoding))
    collection = mc.read_collection(tmp_path, language="de")
    assert [each.text for each in collection] == [
        text.format(town) for town in ("Bonn", "Kiel", "Ulm")
    ]
    told = dict(collection.problems[["source", "problem"]].to_numpy().tolist())
    assert told.keys() == {"Bonn.txt", "Hof.txt"}
    assert told["Bonn.txt"] == TOLD
    assert "name the file's encoding" in told["Hof.txt"]


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_a_table_as_spreadsheets_save_it(line_end: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    rows = [
        "Überschrift;Text",
        "Fähre;Die Fähre fährt – „pünktlich“.",
        "B;Öl läuft aus.",
    ]
    file.write_bytes(line_end.join(rows).encode("cp1252"))
    collection = mc.read_collection(file)
    assert collection.table["title"].tolist() == ["Fähre", "B"]
    assert collection.problems["problem"].tolist() == [TOLD]
    again = mc.read_collection(file, encoding="cp1252")
    assert [each.text for each in again] == [each.text for each in collection]
    assert again.problems.empty


def test_rows_of_another_encoding_among_those_in_utf_8_stay_told(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.csv"
    rows = [f"Nr. {n};Die Fähre {n} fährt.".encode() for n in range(9)]
    file.write_bytes(b"\n".join([b"Title;Text", *rows, "X;Öl läuft.".encode("cp1252")]))
    collection = mc.read_collection(file)
    assert len(collection) == 9
    assert collection.problems["place"].tolist() == ["row 10"]
    assert "byte 0xd6" in collection.problems["problem"][0]


def test_one_article_still_asks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Das Café schließt.".encode("cp1252"))
    with pytest.raises(mc.ReadError, match="encoding="):
        mc.read(tmp_path / "a.txt")
