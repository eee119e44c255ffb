"""Readability formulas made for other languages than English, and which formulas belong
to a language.
"""

from __future__ import annotations

from mediacomp.findings.counts import FloatArray, Totals
from mediacomp.measures.readability.formulas import EASIER, FORMULAS, HARDER, Formula
from mediacomp.measures.readability.german import GERMAN


def fernandez_huerta(t: Totals) -> FloatArray:
    """Fernández Huerta (1959), Spanish, with words per sentence as Law (2011) restored
    it.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(fernandez_huerta(SAMPLE)), 3)
    96.44
    """
    return 206.84 - 60 * t.syllables / t.words - 1.02 * t.words / t.sentences


def szigriszt_pazos(t: Totals) -> FloatArray:
    """Szigriszt Pazos (1993), Spanish.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(szigriszt_pazos(SAMPLE)), 3)
    93.385
    """
    return 206.835 - 62.3 * t.syllables / t.words - t.words / t.sentences


def gutierrez_de_polini(t: Totals) -> FloatArray:
    """Gutiérrez de Polini (1972), Spanish.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(gutierrez_de_polini(SAMPLE)), 3)
    44.55
    """
    return 95.2 - 9.7 * t.letters / t.words - 0.35 * t.words / t.sentences


def crawford(t: Totals) -> FloatArray:
    """Crawford (1984), Spanish.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(crawford(SAMPLE)), 3)
    2.918
    """
    return -20.5 * t.sentences / t.words + 4.9 * t.syllables / t.words - 3.407


def gulpease(t: Totals) -> FloatArray:
    """Lucisano and Piemontese (1988), Italian.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(gulpease(SAMPLE)), 3)
    59.0
    """
    return 89 + (300 * t.sentences - 10 * t.letters) / t.words


def flesch_vacca(t: Totals) -> FloatArray:
    """Franchina and Vacca (1986), Italian.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(flesch_vacca(SAMPLE)), 3)
    101.0
    """
    return 217 - 1.3 * t.words / t.sentences - 60 * t.syllables / t.words


def flesch_oborneva(t: Totals) -> FloatArray:
    """Oborneva (2006), Russian.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(flesch_oborneva(SAMPLE)), 3)
    90.685
    """
    return 206.835 - 1.3 * t.words / t.sentences - 60.1 * t.syllables / t.words


def flesch_douma(t: Totals) -> FloatArray:
    """Douma (1960), Dutch.

    Examples
    --------
    >>> from mediacomp.measures.readability.formulas import SAMPLE
    >>> round(float(flesch_douma(SAMPLE)), 3)
    72.74
    """
    return 206.84 - 0.93 * t.words / t.sentences - 77 * t.syllables / t.words


_SPANISH, _ITALIAN, _DUTCH, _RUSSIAN = (
    frozenset({code}) for code in ("es", "it", "nl", "ru")
)
_HUERTA = (
    "Fernández Huerta, J. (1959). Medidas sencillas de lecturabilidad. Consigna 214, "
    "29–32; Law, G. (2011)"
)
_PAZOS = (
    "Szigriszt Pazos, F. (1993). Sistemas predictivos de legibilidad del mensaje "
    "escrito. Universidad Complutense"
)
_POLINI = (
    "Gutiérrez de Polini, L. E. (1972). Investigación sobre lectura en Venezuela. "
    "Caracas"
)
_CRAWFORD = (
    "Crawford, A. N. (1984). A Spanish language Fry-type readability procedure. "
    "California State University"
)
_GULPEASE = (
    "Lucisano, P., Piemontese, M. E. (1988). GULPEASE: una formula per la predizione. "
    "Scuola e città 39, 110–124"
)
_VACCA = (
    "Franchina, V., Vacca, R. (1986). Adaptation of Flesh readability index on a "
    "bilingual text written by the same author both in Italian and English languages. "
    "Linguaggi 3, 47–49"
)
_OBORNEVA = (
    "Oborneva, I. V. (2006). Automated estimation of the complexity of educational "
    "texts. Diss., Moscow (Russian)"
)
_DOUMA = (
    "Douma, W. H. (1960). De leesbaarheid van landbouwbladen. Landbouwhogeschool "
    "Wageningen"
)
_EASE, _GRADE = "score 0–100", "school year"

OTHERS = (
    *GERMAN,
    Formula(
        "Fernández Huerta",
        _EASE,
        EASIER,
        0,
        100,
        "206.84 − 60 · syllables/words − 1.02 · words/sentences",
        _HUERTA,
        fernandez_huerta,
        languages=_SPANISH,
    ),
    Formula(
        "Szigriszt Pazos",
        _EASE,
        EASIER,
        0,
        100,
        "206.835 − 62.3 · syllables/words − words/sentences",
        _PAZOS,
        szigriszt_pazos,
        languages=_SPANISH,
    ),
    Formula(
        "Gutiérrez de Polini",
        _EASE,
        EASIER,
        0,
        100,
        "95.2 − 9.7 · letters/words − 0.35 · words/sentences",
        _POLINI,
        gutierrez_de_polini,
        languages=_SPANISH,
    ),
    Formula(
        "Crawford",
        _GRADE,
        HARDER,
        1,
        6,
        "−0.205 · sentences per 100 words + 0.049 · syllables per 100 words − 3.407",
        _CRAWFORD,
        crawford,
        languages=_SPANISH,
    ),
    Formula(
        "Gulpease",
        _EASE,
        EASIER,
        0,
        100,
        "89 + (300 · sentences − 10 · letters)/words",
        _GULPEASE,
        gulpease,
        languages=_ITALIAN,
    ),
    Formula(
        "Flesch–Vacca",
        _EASE,
        EASIER,
        0,
        100,
        "217 − 1.3 · words/sentences − 60 · syllables/words",
        _VACCA,
        flesch_vacca,
        languages=_ITALIAN,
    ),
    Formula(
        "Flesch–Oborneva",
        _EASE,
        EASIER,
        0,
        100,
        "206.835 − 1.3 · words/sentences − 60.1 · syllables/words",
        _OBORNEVA,
        flesch_oborneva,
        languages=_RUSSIAN,
    ),
    Formula(
        "Flesch–Douma",
        _EASE,
        EASIER,
        0,
        100,
        "206.84 − 0.93 · words/sentences − 77 · syllables/words",
        _DOUMA,
        flesch_douma,
        languages=_DUTCH,
    ),
)


def formulas_for(*languages: str) -> tuple[Formula, ...]:
    """The formulas of every table, those for English, and after them those made for
    some of these languages.

    Examples
    --------
    >>> [formula.name for formula in formulas_for("en", "it")][-3:]
    ['RIX', 'Gulpease', 'Flesch–Vacca']
    """
    return FORMULAS + tuple(
        formula for formula in OTHERS if formula.languages & set(languages)
    )
