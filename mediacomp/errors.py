"""What can go wrong, as one tree.

MediacompError
├── InputError            the caller's text, file or argument cannot be used
│   ├── ReadError         a file is missing, is no text, or its bytes cannot be decoded
│   ├── EmptyTextError    there is no sentence to work on
│   └── UnknownTableError there is no table of that name
├── EncoderError          an encoder is unknown or gave back something unusable
│   └── ModelError        the model file is missing or is not the one expected
└── OutputError           a result cannot be written where it was asked for

Every message says what was wrong, where, and which values are allowed. The command line
turns each of them into exit code 2 and one line on standard error.
"""

from __future__ import annotations


class MediacompError(Exception):
    """Base of every error that mediacomp raises on purpose."""


class InputError(MediacompError, ValueError):
    """The caller's text, file or argument cannot be used."""


class ReadError(InputError):
    """A file is missing, is no text, or its bytes cannot be decoded."""


class EmptyTextError(InputError):
    """There is no sentence to work on."""


class UnknownTableError(InputError, KeyError):
    """There is no table of that name."""

    __str__ = Exception.__str__  # KeyError would show the message in quotation marks


class EncoderError(MediacompError):
    """An encoder is unknown, or gave back something unusable."""


class ModelError(EncoderError):
    """The model file is missing or is not the one expected."""


class OutputError(MediacompError):
    """A result cannot be written where it was asked for."""
