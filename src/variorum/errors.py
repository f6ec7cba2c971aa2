"""The one error tree. In: nothing. Out: exceptions for "we cannot go on". What concerns one article is a Problem, never one of these.

VariorumError
├── SourceError            nothing readable was given at all
├── ManifestError          sources.json|csv|toml cannot be understood
├── LanguageError          a language data file is broken
├── CatalogueError         a catalogue file is broken
├── AccountError           a saved account cannot be read back
└── OutputError            a result cannot be written
"""


class VariorumError(Exception):
    """Base of all errors raised by variorum; the message says what was tried, on what, and what to do."""


class SourceError(VariorumError):
    """No article could be read from what was given."""


class ManifestError(VariorumError):
    """A manifest file (sources.json, .csv or .toml) is not usable."""


class LanguageError(VariorumError):
    """A language data file is missing or malformed."""


class CatalogueError(VariorumError):
    """A catalogue entry is missing or malformed."""


class AccountError(VariorumError):
    """A saved account is not one, or is of another schema version."""


class OutputError(VariorumError):
    """A page or JSON file cannot be written."""
