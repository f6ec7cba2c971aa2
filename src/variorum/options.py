"""Every threshold, one frozen class per room, each number with its reason. In: nothing. Out: settings. Read nowhere else from the environment."""

import hashlib

import msgspec


class IngestOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Reading of sources."""

    timeout_s: float = 15.0  # a slow news site answers in 5 s; beyond 15 s a person would give up
    max_bytes: int = 20_000_000  # a long report is 0.1 MB; 20 MB leaves room for PDFs and stops accidents
    max_chars: int = 400_000  # 60,000 words: longer than any report; the rest is cut with a Problem
    max_archive_bytes: int = 500_000_000  # WARC and JSONL hold many reports and are read into memory: half a gigabyte a laptop can spare
    max_redirects: int = (
        5  # a browser follows 20; a news site needs two (http to https, then to the canonical address)
    )
    allow_private_addresses: bool = (
        False  # an address such as 127.0.0.1 or 10.0.0.1 is never fetched unless this is set
    )


# Weights of the features by which two claims are held to answer one question (align/features.py), one set a type of value.
# Fitted as a logistic regression on pairs of claims of four development stories, each held out in turn, then rounded by hand.
_AMOUNT = {
    "bias": -4.2, "size": 1.2, "attribute": 2.2, "open": 1.0, "family": 1.2, "head": 0.6, "equal": 3.8, "near": 2.0, "clause": 1.5, "sentence": 2.0,
    "population": 1.6, "predicate": 0.7, "entities": 0.5, "subject": 0.7, "top": 0.7, "same_place": 0.6, "other_place": -0.8,
    "background": -1.2, "far": -2.6, "toll": 0.8, "first": 0.8, "other_time": -1.0, "narrower": -2.4, "part": -1.2, "change": -0.5, "other_subject": -0.2, "named": -1.5,
}  # fmt: skip
_DATE = {
    "bias": -4.6, "attribute": 0.7, "open": 0.7, "family": 0.6, "head": 1.0, "equal": 3.8, "near": 2.4, "clause": 3.0, "sentence": 3.0,
    "predicate": 1.0, "entities": 0.5, "same_place": 0.5, "other_place": -0.2, "background": -1.0, "happening": 2.5, "lead": 2.0, "minute": 1.5, "busy": -0.4, "stray": -1.5, "other_thing": -0.2, "one_thing": 1.5,
}  # fmt: skip
_CATEGORY = {
    "bias": -2.2, "attribute": 2.3, "open": 1.8, "equal": 0.9, "clause": 3.0, "sentence": 2.5, "entities": 0.5, "top": 0.8, "background": -0.7,
    "other_subject": -0.3, "other_place": -0.6, "other_episode": -4.5,
}  # fmt: skip
_STATEMENT = {
    "bias": -4.1, "theme": 4.3, "predicate": 1.8, "shared": 4.5, "cover": 3.2, "equal": 0.4, "background": -1.0, "other_place": -0.3, "one_article": -0.5, "one_named": -0.8, "answered": 1.0,
}  # fmt: skip
_ROLE = {
    "bias": -3.5,
    "surname": 3.0,
    "office": 2.5,
    "equal": 0.5,
    "background": -0.5,
}  # one man, one office: both must meet
_WHO = {"bias": 1.0}  # the rule that the person must be the same has decided already
_NAME = {
    "bias": -4.0, "open": 2.0, "attribute": 2.0, "family": 0.6, "equal": 1.2, "near": 0.8, "sentence": 3.3, "entities": 1.4, "subject": 0.8, "top": 1.2,
    "background": -1.0, "other_subject": -0.8, "clause": 0.5,
}  # fmt: skip

_THING = {
    "bias": -3.0, "open": 2.0, "equal": 2.0, "near": 1.5, "sentence": 3.3, "entities": 1.4, "subject": 0.8, "top": 0.5, "clause": 0.5,
}  # fmt: skip
_PLACE = {
    "bias": -3.0, "open": 1.2, "family": 0.9, "equal": 2.0, "near": 1.8, "sentence": 3.3, "clause": 1.0, "entities": 0.6, "subject": 0.5, "top": 0.8,
    "background": -1.0, "other_time": -0.8, "other_subject": -0.5,
}  # fmt: skip


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
    passage_dense: tuple[int, int] = (
        7,
        5,
    )  # a shorter run counts where nearly every word of it is such a word
    passages_kept: int = 80  # longest passages kept for a pair; a rewrite of a long report has about fifty
    origin_utterances: float = (
        2  # common utterances before two reports rest on one speech; one that n reports carry counts 1/(n-1)
    )
    origin_words: int = 15  # a run of quoted words so long in both was written down, not heard
    partners: int = (
        24  # reports with which each is compared for shared text: all of a story, the nearest of very many
    )
    story_bar: float = 0.2  # 31 reports of four stories: the nearest of the same story has 0.36 or more, of another 0.16 or less
    earlier_days: int = 30  # a report a month older than the middle of the others tells an earlier state
    dating_words: int = 4  # shared content words at which two sentences with one weekday tell one happening; names alone reach 3
    dating_day_words: int = 2  # the same where both name the same day of the same month
    dating_alike: float = (
        0.25  # likeness in rare words at which two reports appeared within a day of each other
    )
    dating_days: int = 31  # a wider window dates nothing better than "unknown" does
    dating_own_days: int = (
        800  # a report placed by its own words alone: "last year" is still known within two
    )
    join_bar: float = 0.5  # mean likelihood at which two groups of claims become one question
    meet_bar: float = 0.35  # mean likelihood by the learnt model at which two of these become one: .3 brought more together and mixed more, .5 missed more …
    meet_bar_words: float = 0.7  # … and of dates, names and what is told in words, where readers put 9 of 10 names, 3 of 4 dates in one question
    loose_bar: float = 0.3  # mean likelihood beside the others below which a figure goes where nothing explains how it differs: readers had called all 24 that it takes wrong; .45 takes right ones too
    weights: dict[str, dict[str, float]] = msgspec.field(
        default_factory=lambda: {
            "Amount": _AMOUNT,
            "Interval": _DATE,
            "Category": _CATEGORY,
            "Name": _NAME,
            "statement": _STATEMENT,
            "role": _ROLE,
            "place": _PLACE,
            "name": _THING,
            "who": _WHO,
        }
    )
    block_limit: int = 100  # claims of one key that are all compared; ten reports hardly fill a key …
    block_near: int = 32  # … beyond, each with so many that read most like it, and groups by samples


class QuoteOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Joining quotations into families."""

    bar: float = 0.42  # share of the shorter quotation's rare words found in the other, one speaker
    bar_unknown: float = 0.75  # the same where nothing tells whether the speakers are one
    related: float = 0.2  # more is asked where the speakers share a role or country only
    many: int = 4  # so many shared words are no accident even in long quotations …
    less: float = 0.15  # … where a smaller share does
    figures: float = 0.15  # more is asked where both give figures, and none in common …
    one_figure: float = 0.05  # … and less where they share one
    least: float = (
        0.8  # shared words must weigh this much: one rare word, or a few of the story's common ones
    )
    all_of: float = (
        0.75  # share of a short report of somebody's words that stands in what he is quoted with …
    )
    least_denied: float = 0.35  # … where both say no, so much weight does
    anew: int = 14  # days after which somebody quoted in other words has spoken again
    holds: float = 1.5  # this far above the bar one quotation holds the other …
    copied: float = 3.0  # … and this far it is the other
    copy: float = 0.85  # likeness of letters at which two quotations are copies, whoever is named
    copy_words: int = 5  # fewer words than this are copied by chance ("we need more time")
    run_words: int = 4  # … unless one speaker says them in both
    built: float = 0.6  # share of both forms that runs alike, in order, function words included: translations of one sentence have 0.5–0.8 …
    built_shorter: float = 0.8  # … and of the shorter one
    built_half: float = 0.5  # form enough where a rare word is shared too …
    built_words: float = 0.3  # … that makes up so much of the shorter quotation's rare words
    built_bar: float = 0.55  # share of rare words (in bars) times form: two utterances that share a topic word or two stay under
    common: int = 60  # a word in more quotations than this is no key for comparing them


class ReconcileOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Judging how readings stand, and what an editor would put first."""

    readings_related: int = 12  # more distinct answers than this are a list, not a comparison
    share_weight: float = 0.16  # importance: what is asked (the catalogue's weight) …
    share_value: float = 0.21  # … a figure before a deed or a day, those before a name …
    share_reports: float = 0.24  # … what several reports answer before what one says …
    share_spread: float = 0.22  # … then how many of them do …
    share_early: float = 0.05  # … and how early …
    share_difference: float = 0.07  # … a difference before agreement …
    share_whole: float = 0.05  # … and the whole before its parts
    open_weight: float = 0.35  # an attribute without a catalogue entry
    background_factor: float = 0.5  # what lies before the story comes second
    makeshift_factor: float = 0.5  # and so does what no plain question could be made of


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """All options of a run."""

    ingest: IngestOptions = IngestOptions()
    align: AlignOptions = AlignOptions()
    reconcile: ReconcileOptions = ReconcileOptions()

    def digest(self) -> str:
        """Short hash of all settings, for `made_with`."""
        return hashlib.blake2b(msgspec.json.encode(self), digest_size=5).hexdigest()
