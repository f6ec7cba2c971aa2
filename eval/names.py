"""How well names are found, typed and joined. In: MEANTIME, the name test split, the open stories. Out: figures on the terminal.

    python eval/names.py [--even] [--errors N] [meantime|ner|stories …]

meantime  spans of names (exact and by last word), and pairs of mentions joined within an article (names, and pronouns to names)
ner       spans and types (PER, LOC, ORG) on news sentences of the test split (uner_pud), each sentence alone
stories   names joined across reports, by place: the entity that stands at every gold form; and by string, as the story scorer has it
`--even` looks at every second item only, so that errors may be read there and the rest stays unseen.
"""

import argparse
import gzip
import json
import os
import time
from itertools import combinations
from pathlib import Path
from typing import Any

from variorum.align.entities import align_entities
from variorum.annotate.annotate import parse_sentences
from variorum.annotate.mentions import find_mentions
from variorum.model.article import Article
from variorum.model.mark import Chain, Marks, Mention
from variorum.values.name import fold

SHARED = Path(os.environ.get("VARIORUM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
STORIES = ("mali-2023", "athens-bank-fire-2010", "fort-myers-2016", "mediterranean-cables-2008")
TYPES = {"person": "PER", "place": "LOC", "organisation": "ORG"}
Read = tuple[tuple[Mention, ...], tuple[Chain, ...], Any]
CLOCK = [0.0, 0]


def read(text: str, name: str = "x") -> Read:
    """Mentions and chains of one text."""
    article = Article(id=name, name=name, text=text)
    sentences = parse_sentences(article)
    begin = time.process_time()
    mentions, chains = find_mentions(article, sentences)
    CLOCK[0] += time.process_time() - begin
    CLOCK[1] += 1
    return mentions, chains, (article, sentences)


def f1(hit: int, found: int, gold: int) -> str:
    """Precision, recall, F1 in per cent."""
    p, r = hit / max(found, 1), hit / max(gold, 1)
    return f"P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {200 * p * r / max(p + r, 1e-9):5.1f}  ({hit} of {found} found, {gold} gold)"


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Bounds without article and possessive, on both sides alike."""
    for lead in ("the ", "The "):
        if text.startswith(lead, start):
            start += len(lead)
    for tail in (" 's", "'s", "’s", " '"):
        if text.endswith(tail, start, end):
            end -= len(tail)
    return start, end


def meantime(*, even: bool, errors: int) -> None:
    """Names and coreference in the first sentences of 120 Wikinews articles."""
    exact = last = found = gold = 0
    pairs = {"hit": 0, "found": 0, "gold": 0}
    pronouns = [0, 0, 0]
    shown: list[str] = []
    for number, row in enumerate(SHARED.joinpath("bench/meantime/meantime_en.jsonl").open(encoding="utf-8")):
        if even and number % 2:
            continue
        doc = json.loads(row)
        text, until = doc["text"], doc["annotated_until"]
        mentions, _, _ = read(text, doc["id"])
        want = {
            bare(text, e["start"], e["end"]): e
            for e in doc["entities"]
            if e.get("syntactic_type") == "NAM" and e.get("ent_type") in ("PER", "ORG", "LOC")
        }
        free = {
            bare(text, e["start"], e["end"])
            for e in doc["entities"]
            if e.get("syntactic_type") not in ("NAM", "PRO")
        } - set(want)
        other = {
            bare(text, e["start"], e["end"])
            for e in doc["entities"]
            if e.get("ent_type") not in ("PER", "ORG", "LOC")
        }
        got = {
            bare(text, m.start, m.end): m
            for m in mentions
            if m.form in ("name", "acronym") and m.end <= until and m.kind != "other"
        }
        got = {span: m for span, m in got.items() if span not in other and span not in free}
        exact += len(want.keys() & got.keys())
        ends = {end for _, end in want}
        last += sum(end in ends for _, end in got)
        found, gold = found + len(got), gold + len(want)
        shown += [
            f"  missed  {text[s:e]!r}  in {text[max(0, s - 40) : e + 30]!r}"
            for s, e in sorted(want.keys() - got.keys())
        ]
        shown += [
            f"  extra   {text[s:e]!r}  in {text[max(0, s - 40) : e + 30]!r}"
            for s, e in sorted(got.keys() - want.keys())
        ]
        _count_pairs(want, got, pairs)
        _count_pronouns(doc, mentions, until, pronouns)
    print("meantime names, exact     ", f1(exact, found, gold))
    print("meantime names, last word ", f1(last, found, gold))
    print("meantime pairs of names   ", f1(pairs["hit"], pairs["found"], pairs["gold"]))
    print(f"meantime pronouns          {pronouns[0]} right of {pronouns[1]} resolved, {pronouns[2]} gold")
    print(*shown[:errors], sep="\n")


def _count_pairs(
    want: dict[tuple[int, int], Any], got: dict[tuple[int, int], Mention], pairs: dict[str, int]
) -> None:
    """Pairs of names that both sides found: joined by gold, by us, by both."""
    for left, right in combinations(sorted(want.keys() & got.keys()), 2):
        ours = got[left].chain == got[right].chain
        theirs = want[left].get("instance_id") == want[right].get("instance_id")
        pairs["hit"] += ours and theirs
        pairs["found"] += ours
        pairs["gold"] += theirs


def _count_pronouns(doc: dict[str, Any], mentions: tuple[Mention, ...], until: int, tally: list[int]) -> None:
    names = {bare(doc["text"], m.start, m.end): m.chain for m in mentions if m.form in ("name", "acronym")}
    instance = {
        names[span]: e.get("instance_id")
        for e in doc["entities"]
        if e.get("syntactic_type") == "NAM" and (span := bare(doc["text"], e["start"], e["end"])) in names
    }
    ours = {(m.start, m.end): m.chain for m in mentions if m.form == "pronoun"}
    for e in doc["entities"]:
        if (
            e.get("syntactic_type") == "PRO"
            and e["end"] <= until
            and e["surface"].lower() in ("he", "she", "him", "her", "his")
        ):
            tally[2] += 1
            if (e["start"], e["end"]) in ours:
                tally[1] += 1
                tally[0] += instance.get(ours[e["start"], e["end"]]) == e.get("instance_id")


def ner(*, even: bool, errors: int) -> None:
    """Spans with types on single sentences."""
    hit = typed = found = gold = 0
    shown: list[str] = []
    with gzip.open(SHARED / "train/ner_test.jsonl.gz", "rt", encoding="utf-8") as rows:
        docs = [doc for doc in map(json.loads, rows) if doc["src"] == "uner_pud"]
    for number, doc in enumerate(docs):
        if even and number % 2:
            continue
        text, want = _sentence(doc)
        mentions, _, _ = read(text)
        got = {
            bare(text, m.start, m.end): TYPES[m.kind]
            for m in mentions
            if m.form in ("name", "acronym") and m.kind in TYPES
        }
        # this corpus leaves nationalities out; we keep them as places
        got = {
            span: kind
            for span, kind in got.items()
            if span in want or text[span[0] : span[1]].lower() not in DEMONYMS
        }
        hit += len(want.keys() & got.keys())
        typed += sum(want.get(span) == kind for span, kind in got.items())
        found, gold = found + len(got), gold + len(want)
        for span in sorted(want.keys() ^ got.keys()):
            shown.append(
                f"  {'missed' if span in want else 'extra '}  {text[span[0] : span[1]]!r}  in {text[max(0, span[0] - 40) : span[1] + 30]!r}"
            )
        shown += [
            f"  {want[s]} as {got[s]}  {text[s[0] : s[1]]!r} in {text[max(0, s[0] - 40) : s[1] + 30]!r}"
            for s in want
            if s in got and want[s] != got[s]
        ]
    print("uner_pud spans            ", f1(hit, found, gold))
    print("uner_pud spans and types  ", f1(typed, found, gold))
    print(*shown[:errors], sep="\n")


def _sentence(doc: dict[str, Any]) -> tuple[str, dict[tuple[int, int], str]]:
    """The sentence with its gold spans; punctuation is put back where it stood."""
    text, spans, begin, kind = "", {}, 0, ""
    for word, tag in [*zip(doc["w"], doc["core"], strict=True), ("", "O")]:
        if kind and not tag.startswith("I-"):
            spans[bare(text, begin, len(text))] = kind
            kind = ""
        glued = (
            not text
            or word in ".,;:!?)%”’"
            or word in ("'s", "n't", "’s")
            or text.endswith(("(", "$", "“", "-"))
            or word == "-"
        )
        text += ("" if glued else " ") + word
        if tag.startswith("B-"):
            begin, kind = len(text) - len(word), tag[2:]
    return text, spans


def stories(*, even: bool, errors: int) -> None:
    """Names joined across the reports of the open stories."""
    del even
    for story in STORIES:
        root = SHARED / "stories" / story
        gold = json.loads((root / "gold.json").read_text(encoding="utf-8"))
        articles, marks = [], {}
        for key, entry in gold["articles"].items():
            text = (root / "articles" / entry["file"]).read_text(encoding="utf-8", errors="replace")
            mentions, chains, (article, sentences) = read(text, key)
            articles.append(article)
            marks[key] = Marks(article=key, sentences=sentences, mentions=mentions, chains=chains)
        begin = time.process_time()
        entities = align_entities(articles, marks)
        spent = time.process_time() - begin
        entity_of = {member: entity.id for entity in entities for member in entity.members}
        texts = {article.id: article.text for article in articles}
        by_place = by_string = several = 0
        for name in gold["names"]:
            wanted = {fold(form["words"]) for form in name["forms"]}
            if len(wanted) < 2:
                continue
            several += 1
            at = [
                _standing(texts[f["article"]], f["words"], marks[f["article"]], entity_of, f["article"])
                for f in name["forms"]
            ]
            by_place += bool(set.intersection(*at))
            by_string += any(wanted <= {fold(form.text) for form in entity.forms} for entity in entities)
            if errors and not set.intersection(*at):
                print(f"  apart   {name['entity']}: {sorted(f['words'] for f in name['forms'])}")
        wrong = [f"{e.name} / {f.text}" for e in entities for f in e.forms if f.status == "error"]
        print(
            f"{story:28} joined by place {by_place}/{several}, by string {by_string}/{several}; errors shown {wrong}; {1000 * spent:.0f} ms"
        )


def _standing(
    text: str, words: str, marks: Marks, entity_of: dict[tuple[str, int], str], key: str
) -> set[str]:
    """Entities named inside the gold words."""
    pattern = " ".join(words.split())
    plain = text.replace("\u00a0", " ").replace("\n", " ")
    begin = plain.find(pattern)
    inside = (
        m
        for m in marks.mentions
        if m.form in ("name", "acronym") and begin >= 0 and m.start < begin + len(pattern) and begin < m.end
    )
    return {entity_of[key, m.chain] for m in inside if (key, m.chain) in entity_of}


def _demonyms() -> frozenset[str]:
    from variorum.annotate.mentions.lexicon import lexicon  # noqa: PLC0415 - only this measure needs it

    return frozenset(lexicon().demonyms)


DEMONYMS = _demonyms()


def main() -> None:
    """Run the parts asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("parts", nargs="*", default=["meantime", "ner", "stories"])
    parser.add_argument("--even", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    for part in args.parts:
        {"meantime": meantime, "ner": ner, "stories": stories}[part](even=args.even, errors=args.errors)
    print(f"find_mentions: {1000 * CLOCK[0] / max(CLOCK[1], 1):.1f} ms a text over {CLOCK[1]} texts")


if __name__ == "__main__":
    main()
