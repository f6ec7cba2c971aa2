"""Every threshold, one frozen class per room, each number with its reason. In: nothing. Out: settings. Read nowhere else from the environment."""

import hashlib

import msgspec


class IngestOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Reading of sources."""

    timeout_s: float = 15.0  # a slow news site answers in 5 s; beyond 15 s a person would give up
    max_bytes: int = 20_000_000  # a long report is 0.1 MB; 20 MB leaves room for PDFs and stops accidents
    max_chars: int = 400_000  # 60,000 words: longer than any report; the rest is cut with a Problem


class AlignOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Comparing articles."""


class ReconcileOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Judging how readings stand."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """All options of a run."""

    ingest: IngestOptions = IngestOptions()
    align: AlignOptions = AlignOptions()
    reconcile: ReconcileOptions = ReconcileOptions()

    def digest(self) -> str:
        """Short hash of all settings, for `made_with`."""
        return hashlib.blake2b(msgspec.json.encode(self), digest_size=5).hexdigest()
