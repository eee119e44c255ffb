"""What can go wrong, as one tree.

MediacompError
├── InputError            the caller's text, file or argument cannot be used
│   ├── ReadError         a file is missing, is no text, or its bytes cannot be decoded
│   ├── EmptyTextError    there is no sentence to work on
│   ├── UnknownTableError there is no table of that name
│   └── TooLargeError     a text is beyond a limit, or needs more memory than there is
├── EncoderError          an encoder is unknown or gave back something unusable
│   └── ModelError        the model file is missing or is not the one expected
└── OutputError           a result cannot be written where it was asked for

Every message says what was wrong, where, and which values are allowed. What a message
says of a place stands beside it in fields too, for programs that read many files. The
command line turns each of them into exit code 2 and one line on standard error, a
notebook into one line in place of a traceback.
"""

from __future__ import annotations

from pathlib import Path


class MediacompError(Exception):
    """Base of every error that mediacomp raises on purpose.

    Attributes
    ----------
    file : Path or None
        The file concerned, as the caller named it.
    line : int or None
        The line in that file, from 1.
    offset : int or None
        The place in that file: bytes before it, a byte order mark included.

    Examples
    --------
    >>> problem = ReadError("a.txt: byte 0xe9 at offset 3", file=Path("a.txt"),
    ...     offset=3)
    >>> str(problem), problem.file.name, problem.line, problem.offset
    ('a.txt: byte 0xe9 at offset 3', 'a.txt', None, 3)
    """

    def __init__(
        self,
        message: str = "",
        *,
        file: Path | None = None,
        line: int | None = None,
        offset: int | None = None,
    ) -> None:
        # The message alone: pickling and `str` know no keyword arguments.
        super().__init__(message)
        self.file, self.line, self.offset = file, line, offset

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback: one line, since the message is
        for people. The traceback stays with the exception; `traceback.print_last()`
        prints it.
        """
        return [f"{type(self).__name__}: {' '.join(str(self).split())}"]


class InputError(MediacompError, ValueError):
    """The caller's text, file or argument cannot be used.

    Examples
    --------
    >>> issubclass(InputError, ValueError), issubclass(InputError, MediacompError)
    (True, True)
    """


class ReadError(InputError):
    """A file is missing, is no text, or its bytes cannot be decoded.

    Examples
    --------
    >>> problem = ReadError("b.txt: there is no such file", file=Path("b.txt"))
    >>> isinstance(problem, InputError), problem.file.name
    (True, 'b.txt')
    """


class EmptyTextError(InputError):
    """There is no sentence to work on.

    Examples
    --------
    >>> from mediacomp import Article
    >>> Article.from_text("…")
    Traceback (most recent call last):
    mediacomp.errors.EmptyTextError: the text is empty: there is no letter or
    digit in it
    """


class UnknownTableError(InputError, KeyError):
    """There is no table of that name.

    Examples
    --------
    >>> problem = UnknownTableError("no table is called 'link'")
    >>> str(problem), isinstance(problem, KeyError)
    ("no table is called 'link'", True)
    """

    __str__ = Exception.__str__  # KeyError would show the message in quotation marks


class TooLargeError(InputError, MemoryError):
    """A text is beyond a limit, or two need more memory than there is.

    Examples
    --------
    >>> issubclass(TooLargeError, MemoryError)
    True
    """


class EncoderError(MediacompError):
    """An encoder is unknown, or gave back something unusable.

    Examples
    --------
    >>> issubclass(EncoderError, MediacompError), issubclass(EncoderError, ValueError)
    (True, False)
    """


class ModelError(EncoderError):
    """The model file is missing or is not the one expected.

    Examples
    --------
    >>> issubclass(ModelError, EncoderError)
    True
    """


class OutputError(MediacompError):
    """A result cannot be written where it was asked for.

    Examples
    --------
    >>> problem = OutputError("cannot write out/", file=Path("out"))
    >>> str(problem), problem.line
    ('cannot write out/', None)
    """
