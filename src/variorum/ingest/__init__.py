"""Ingest: bytes become Articles. In: files, folders, addresses, bytes. Out: Articles, and a Problem for whatever could not be read.

The only room that touches the network (`fetch`) and foreign formats. It never compares two articles except to say that the same
file was given twice, and never decides what a sentence means. Readers are imported when a file of their type turns up.
"""

from variorum.ingest.draft import ManifestEntry
from variorum.ingest.read import read_article
from variorum.ingest.sources import read_sources

__all__ = ["ManifestEntry", "read_article", "read_sources"]
