"""What reaches the terminal: lines that it shows and does not obey."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from mediacomp.errors import OutputError
from mediacomp.views.printable import for_terminal

if TYPE_CHECKING:
    import pandas as pd

_SHOWN = 10
"""Problems that are printed; all are in the table."""
_ARGUMENT = re.compile(r'\b(encoding|language)="([\w-]{1,40})"')
_COLUMNS = re.compile(r'columns=\{"(\w{1,40})": "([^"]{1,100})"\}')


def as_options(message: str) -> str:
    """A message in which arguments of Python are the shell's options.

    Examples
    --------
    >>> as_options('name it, for example columns={"text": "…"}; give language="de"')
    'name it, for example --column text=…; give --language de'
    """
    message = _COLUMNS.sub(r"--column \1=\2", message)
    message = message.replace("mediacomp.read_collection", "mediacomp read")
    return _ARGUMENT.sub(r"--\1 \2", message)


def told_problems(problems: pd.DataFrame) -> str:
    """What could not be read of a source, source, place and problem a row; the first
    ten.

    Examples
    --------
    >>> import pandas as pd
    >>> print(told_problems(pd.DataFrame([["a.txt", "", "there is no text in it"]])))
    1 problem:
      a.txt: there is no text in it
    """
    # Here, since it loads pandas: an error is told at once.
    from mediacomp.views.words.spelt_out import count

    lines = [f"{count(len(problems), 'problem')}:"] * bool(len(problems))
    for source, place, problem in problems.head(_SHOWN).to_numpy().tolist():
        line = f"{source}{', ' * bool(place)}{place}: {as_options(problem)}"
        lines.append(f"  {for_terminal(line)}")
    if len(problems) > _SHOWN:
        lines.append(f"  … and {len(problems) - _SHOWN} more")
    return "\n".join(lines)


def complain(message: str) -> None:
    """One line on standard error; where that is closed, none.

    Examples
    --------
    >>> complain("a file was called \\x1b[31m")  # goes to standard error
    """
    if sys.stderr is None:
        return
    line = f"mediacomp: {for_terminal(as_options(message))}"
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    with suppress(OSError, ValueError):  # nobody is left to be told
        shown = line.encode(encoding, "replace").decode(encoding)
        print(shown, file=sys.stderr, flush=True)


def show(text: str) -> None:
    """Print what the terminal can show, a question mark for the rest; a reader who left
    early is no error.

    Raises
    ------
    OutputError
        If standard output is closed, or the device behind it is full.

    Examples
    --------
    >>> show("Rain fell.")
    Rain fell.
    """
    if sys.stdout is None:
        raise OutputError("cannot print: standard output is closed")
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(text.encode(encoding, "replace").decode(encoding), flush=True)
    except BrokenPipeError:
        _turn_off()
    except (OSError, ValueError) as problem:
        _turn_off()
        reason = getattr(problem, "strerror", None) or problem
        raise OutputError(f"cannot print: {reason}") from None


def _turn_off() -> None:
    """Let nothing more be printed: the interpreter flushes once more on its way out,
    and would complain.
    """
    with suppress(OSError, ValueError):  # no file at all, as in a notebook
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
