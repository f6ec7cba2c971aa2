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

    copy_share: float = 0.75  # share of the shorter article's words found in the other; light edits of agency copy keep 0.8+
    rewrite_share: float = 0.30  # rewrites of one text keep a third; two independent reports of one event under 0.05
    passage_words: int = 9  # fewer words recur by chance in formulas and full names
    passage_plain_words: int = 4  # distinct lower-case words of four letters or more: full names have none
    passages_shown: int = 12  # enough to judge by eye
    join_catalogue: float = 0.35  # likeness at which two claims of one catalogue attribute answer one question (tuned on 4 dev stories)
    join_open: float = 0.45  # open attributes carry less meaning, so their context must agree more
    join_same_value: float = 0.22  # equal values lower the bar: agreement is the commoner case and the cheaper mistake


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
