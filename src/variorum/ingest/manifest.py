"""The manifest of a folder: sources.json, sources.csv or sources.toml. In: a folder. Out: entries by file name.

Says for a file its publisher, publication date, address, headline or language; any of them may be missing. Raises ManifestError with
what is wrong and where; unknown keys are left alone.
"""

import csv
import io
import json
import tomllib
from pathlib import Path
from typing import Any

from variorum.errors import ManifestError
from variorum.ingest.draft import ManifestEntry

NAMES = ("sources.json", "sources.csv", "sources.toml")
_KEYS = {
    "file": ("file", "filename", "path", "name"),
    "publisher": ("publisher", "source", "site", "outlet"),
    "published": ("published", "date", "published_at", "datePublished"),
    "url": ("url", "link", "address"),
    "headline": ("headline", "title"),
    "lang": ("lang", "language"),
}
_LISTS = ("sources", "source", "articles", "article", "files", "reports")


def make_entry(record: dict[str, Any], where: str) -> ManifestEntry:
    """An entry from a record with any of the usual key names."""
    lowered = {str(key).strip().lower(): value for key, value in record.items()}
    values: dict[str, str] = {}
    for field, keys in _KEYS.items():
        value = next(
            (lowered[key.lower()] for key in keys if lowered.get(key.lower()) not in (None, "")), None
        )
        if isinstance(value, (dict, list)):
            raise ManifestError(f"{where}: {field!r} must be a text, not {type(value).__name__}.")
        if value is not None:
            values[field] = str(value).strip()
    return ManifestEntry(**values)


def _records(data: Any, where: str) -> list[dict[str, Any]]:
    if isinstance(data, dict):
        for key in _LISTS:
            if isinstance(data.get(key), list):
                return _records(data[key], where)
        return [{"file": name, **value} for name, value in data.items() if isinstance(value, dict)]
    if isinstance(data, list) and all(isinstance(item, dict) for item in data):
        return data
    raise ManifestError(f'{where} must hold a list of entries such as {{"file": "a.txt", "publisher": "…"}}.')


def _parse(path: Path) -> list[dict[str, Any]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if path.suffix == ".json":
            return _records(json.loads(text), str(path))
        if path.suffix == ".toml":
            return _records(tomllib.loads(text), str(path))
        rows = csv.DictReader(io.StringIO(text), dialect=csv.Sniffer().sniff(text.split("\n", 1)[0], ",;\t"))
        return [{key: value for key, value in row.items() if key} for row in rows]
    except (ValueError, csv.Error, RecursionError) as error:  # JSON, TOML and Unicode errors are ValueErrors
        raise ManifestError(
            f"{path} cannot be read as a manifest ({error}): the reports were read without it. Correct it and run again."
        ) from error
    except OSError as error:
        raise ManifestError(
            f"{path} cannot be opened ({error.strerror}): the reports were read without it."
        ) from error


def load_manifest(folder: Path) -> dict[str, ManifestEntry]:
    """Entries of the folder's manifest by file name as written there; empty where it has none."""
    for name in NAMES:
        path = folder / name
        if path.is_file():
            entries = [
                make_entry(record, f"{path}, entry {number}") for number, record in enumerate(_parse(path), 1)
            ]
            return {entry.file.removeprefix("./"): entry for entry in entries if entry.file}
    return {}
