"""Names in a language in which every noun has its capital."""

from __future__ import annotations

import pytest

from mediacomp import Article, facts


def named(text: str) -> list[str]:
    table = facts(Article.from_text(text, language="de"))
    return list(table.loc[table["kind"] == "name", "value"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bürgermeisterin Nele Ackers lobte den Plan.", ["Nele Ackers"]),
        ("Der Rechtsanwalt Jörg Pahl schwieg.", ["Jörg Pahl"]),
        ("Gestern kam Frau Wessel, nicht Herr Dr. Tiede.", ["Wessel", "Tiede"]),
        ("Am Abend sprach Karl H. von der Marwitz.", ["Karl H. von der Marwitz"]),
        ("Der Landwirt Xaver Zott (47) verlor drei Kühe.", ["Xaver Zott"]),
        ("„Das reicht“, sagte Zirbel dem Sender.", ["Zirbel"]),
        ("Pahl sagte, er habe nichts gesehen.", ["Pahl"]),
        ("Die SPD und die IG Metall sind dafür.", ["SPD", "IG Metall"]),
        ("Die Aktie der Ostwerk AG fiel.", ["Ostwerk AG"]),
        ("In Ahlhausen und aus Norwegen kam Hilfe.", ["Ahlhausen", "Norwegen"]),
        ("Das Otto-Brenn-Institut half.", ["Otto-Brenn-Institut"]),
        ("Es liegt bei Bad Sieden.", ["Bad Sieden"]),
    ],
)
def test_what_stands_beside_a_name_tells_it(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Dort haben Forscher Hinweise auf einen Brand gefunden.",
        "Weil Eltern Kinder abholten, kam es in Haft und Not zu Streit.",
        "Der Minister Geld geben will er nicht, der Frau Rat auch nicht.",
        "Später sagte die Frau, der PKW sei in Brand geraten.",
        "ALLE MANN AN BORD, rief die Menge.",
        "Der Autobauer Tarn AG will sparen.",
    ],
)
def test_a_noun_is_no_name(text: str) -> None:
    assert named(text) == []


def test_a_surname_is_known_again_but_not_behind_an_article() -> None:
    text = "Wirt Hans Koch schließt. Koch ist 70. Der neue Koch im Dorf freut sich."
    assert named(text) == ["Hans Koch", "Hans Koch"]
    assert named("Koch ist 70.") == []
