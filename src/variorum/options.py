"""Every threshold, one frozen class per room, each number with its reason. In: nothing. Out: settings. Read nowhere else from the environment."""

import hashlib

import msgspec


class IngestOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Reading of sources."""

    timeout_s: float = 15.0  # a slow news site answers in 5 s; beyond 15 s a person would give up
    max_bytes: int = 20_000_000  # a long report is 0.1 MB; 20 MB leaves room for PDFs and stops accidents
    max_chars: int = 400_000  # 60,000 words: longer than any report; the rest is cut with a Problem
    max_archive_bytes: int = 500_000_000  # WARC and JSONL hold many reports and are read into memory: half a gigabyte a laptop can spare
    max_redirects: int = 5  # a browser follows 20; a news site needs two (http to https, then to the canonical address)
    allow_private_addresses: bool = False  # an address such as 127.0.0.1 or 10.0.0.1 is never fetched unless this is set


class AlignOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Comparing articles."""

    copy_share: float = (
        0.75  # share of the shorter article's words found in the other; light edits of agency copy keep 0.8+
    )
    rewrite_share: float = (
        0.30  # rewrites of one text keep a third; two independent reports of one event under 0.05
    )
    passage_words: int = 9  # fewer words recur by chance in formulas and full names
    passage_plain_words: int = 4  # distinct lower-case words of four letters or more: full names have none
    passages_shown: int = 12  # enough to judge by eye
    story_bar: float = 0.2  # 31 reports of four stories: the nearest of the same story has 0.36 or more, of another 0.16 or less
    earlier_days: int = 30  # a report a month older than the middle of the others tells an earlier state
    join_bar: float = 0.5  # mean likeness at which two groups of claims become one question
    base_catalogue: float = (
        0.38  # one catalogue attribute already names what is asked; something else must still agree
    )
    base_open: float = 0.25  # an open attribute (predicate and counted noun) says less
    base_head: float = 0.12  # the same counted noun or event word alone says little
    weight_context: float = 0.45  # rare words of the clause
    weight_entities: float = 0.10  # shared names; most of a story shares its main names
    weight_value: float = 0.22  # equal values: agreement is the commoner case and the cheaper mistake
    cost_place: float = 0.30  # a district is not the province
    cost_background: float = 0.25  # last year's attack is not today's
    cost_time: float = 0.35  # stated times of the event that cannot be one
    cost_subject: float = 0.10  # other grammatical subject; often only another wording
    cost_change: float = 0.15  # "rose by 5" against "5"
    cost_part: float = 0.15  # a part against what may be the whole
    cost_population: float = 0.08  # "peacekeepers" against "employees": may be a difference of scope
    quote_bar: float = 0.42  # share of the shorter quotation's rare words found in the other, one speaker
    quote_bar_loose: float = 0.6  # the same where the speakers cannot be told to be one
    quote_copy: float = 0.85  # likeness of words at which two quotations are copies, whoever is named
    quote_copy_words: int = 5  # fewer words than this are copied by chance ("we need more time")
    quote_common: int = 60  # a word in more quotations than this is no key for comparing them
    block_limit: int = 400  # claims compared within one key; beyond, a key is too common to tell anything


class ReconcileOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Judging how readings stand, and what an editor would put first."""

    readings_related: int = 12  # more distinct answers than this are a list, not a comparison
    share_weight: float = 0.55  # importance: what is asked counts most …
    share_spread: float = 0.30  # … then how many reports answer it …
    share_early: float = 0.15  # … then how early they do
    open_weight: float = 0.35  # an attribute without a catalogue entry
    background_factor: float = 0.5  # what lies before the story comes second


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """All options of a run."""

    ingest: IngestOptions = IngestOptions()
    align: AlignOptions = AlignOptions()
    reconcile: ReconcileOptions = ReconcileOptions()

    def digest(self) -> str:
        """Short hash of all settings, for `made_with`."""
        return hashlib.blake2b(msgspec.json.encode(self), digest_size=5).hexdigest()
