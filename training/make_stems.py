"""Write src/variorum/annotate/syntax/stems.txt: the base forms that the lemma rules may restore.

In: UD training sentences (words with Penn tags) and the word list of the MiniLM tokenizer. Out: one word a line, sorted.
A word counts as a base form when it was seen tagged VB/VBP, or when the word list holds it beside one of its regular
inflections; nouns and adjectives on -e are kept so that "houses" and "larger" do not lose it.
"""

import gzip
import json
import sys
from pathlib import Path

data, vocab, out = (Path(a) for a in sys.argv[1:4])
known = {w for w in vocab.read_text(encoding="utf-8").split("\n") if w.isascii() and w.isalpha() and len(w) > 2}
verbs: dict[str, int] = {}
other: set[str] = set()
for line in gzip.open(data / "ud_train.jsonl.gz", "rt", encoding="utf-8"):
    row = json.loads(line)
    for word, tag in zip(row["w"], row["xpos"], strict=True):
        low = word.lower()
        if not (low.isascii() and low.isalpha() and len(low) > 2):
            continue
        if tag in ("VB", "VBP"):
            verbs[low] = verbs.get(low, 0) + 1
        if tag in ("NN", "JJ") and low.endswith("e") and low in known:
            other.add(low)
stems = {w for w, n in verbs.items() if w in known or n > 2} | other
for w in known:
    forms = (w + "ed", w + "ing") if not w.endswith("e") else (w[:-1] + "ing", w + "d")
    doubled = (w + w[-1] + "ed", w + w[-1] + "ing")
    if all(f in known for f in forms) or all(f in known for f in doubled):
        stems.add(w)
    if w.endswith(("se", "xe", "ze", "che", "she")) and w + "s" in known:
        stems.add(w)
stems = {w for w in stems if not (w.endswith(("ing", "ed")) and (w[:-3] in stems or w[:-2] in stems or w[:-1] in stems))}
out.write_text("\n".join(sorted(stems)) + "\n", encoding="utf-8")
print(len(stems))
