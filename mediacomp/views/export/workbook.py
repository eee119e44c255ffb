"""Tables → an Excel workbook: a sheet a table, the header frozen, long texts wrapped.

Article text is untrusted: every text is written as a text, so that none becomes a
formula or a link, and characters that XML cannot hold are shown as U+FFFD. The file
carries a fixed date instead of a clock's: same tables, same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pandas as pd

from mediacomp.views.printable import for_page
from mediacomp.views.words.spelt_out import missing

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

# The format wants a date; this is the oldest that a ZIP archive, which the file is, can
# name.
_NO_DATE = datetime(1980, 1, 1)
_LONGEST_CELL, _LONGEST_NAME = 32_767, 31
_NARROW, _WIDE = 6, 60


def workbook(tables: Mapping[str, pd.DataFrame], settings: Mapping[str, str]) -> bytes:
    """An Excel workbook (xlsx) with a sheet for each table, and the settings on the
    last.

    Parameters
    ----------
    tables
        Tables by name; columns and values are those of the tables, an empty cell stands
        for what is missing.
    settings
        Versions, model and parameters.

    Returns
    -------
    bytes
        The same for the same input. A text longer than Excel's 32,767 characters is cut
        and ends with "…".

    Examples
    --------
    >>> workbook({"links": pd.DataFrame({"a": [0]})}, {"encoder": "lexical"})[:2]
    b'PK'
    """
    from xlsxwriter import Workbook

    content = BytesIO()
    # "in_memory" leaves no clock and no time zone in the archive.
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _NO_DATE})
        looks = {
            "header": book.add_format(
                {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
            ),
            "cell": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        pairs = sorted(settings.items())
        about = pd.DataFrame(
            {
                "setting": [name for name, _ in pairs],
                "value": [value for _, value in pairs],
            },
            dtype=object,
        )
        for name, table in {**tables, "settings": about}.items():
            # Excel refuses longer names of sheets.
            _fill(book.add_worksheet(name[:_LONGEST_NAME]), table, looks)
    return content.getvalue()


def _fill(sheet: Worksheet, table: pd.DataFrame, looks: Mapping[str, Any]) -> None:
    # Headings stay in sight of whoever scrolls.
    sheet.freeze_panes(1, 0)
    for at, (name, column) in enumerate(table.items()):
        values = column.tolist()
        sheet.write_string(0, at, str(name), looks["header"])
        for row, value in enumerate(values, start=1):
            _write(sheet, row, at, value, looks["cell"])
        longest = max(
            (len(str(value)) for value in values if not missing(value)), default=0
        )
        sheet.set_column(at, at, min(max(longest, len(str(name)), _NARROW) + 2, _WIDE))


def _write(
    sheet: Worksheet, row: int, column: int, value: object, look: object
) -> None:
    if missing(value):
        sheet.write_blank(row, column, None, look)
    # Before numbers: True is an int to Python.
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, look)
    elif isinstance(value, (int, float)):
        sheet.write_number(row, column, value, look)
    else:
        text = for_page(str(value))
        shown = (
            text
            # Excel counts units of UTF-16, of which a character beyond U+FFFF has two.
            if len(text.encode("utf-16-le")) <= 2 * _LONGEST_CELL
            else text[: _LONGEST_CELL // 2 - 1] + "…"
        )
        sheet.write_string(row, column, shown, look)
