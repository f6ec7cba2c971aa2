"""Train the syntax model. Usage: train.py DATA_FOLDER VECTORS.npz OUT.pt [--steps N] [--seed S]

In: the open data, the word-piece vectors of vectors.py. Out: a checkpoint (averaged weights, label lists) that export.py packs.
"""

import argparse
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "src/variorum/annotate/syntax"))
import features  # noqa: E402  the run-time module itself, so that training sees the same features
from data import NAMES, batches, load, varied  # noqa: E402
from net import Net  # noqa: E402

cli = argparse.ArgumentParser()
cli.add_argument("data", type=Path)
cli.add_argument("vectors", type=Path)
cli.add_argument("out", type=Path)
cli.add_argument("--steps", type=int, default=6000)
cli.add_argument("--stop", type=int, default=None, help="end early, on the plan of --steps")
cli.add_argument("--size", type=int, default=1400)
cli.add_argument("--seed", type=int, default=1)
cli.add_argument("--rate", type=float, default=2.5e-3)
args = cli.parse_args()
torch.set_num_threads(1)
torch.manual_seed(args.seed)
rng = random.Random(args.seed)

pack = np.load(args.vectors)
vocab = {w: i for i, w in enumerate(pack["vocab"].tobytes().decode().split("\n"))}
vectors = torch.from_numpy(pack["vectors"].astype(np.float32) * pack["scale"])
train, dev = load(args.data, "train"), load(args.data, "dev")
UPOS = sorted({t for s in train if s.upos for t in s.upos})
XPOS = sorted({t for s in train if s.xpos for t in s.xpos})
RELS = sorted({t for s in train if s.rel for t in s.rel})
ids_of = [{t: i for i, t in enumerate(x)} for x in (UPOS, XPOS, RELS, NAMES)]
rows = (features.NORMS, features.PREFIXES, features.SUFFIXES, features.SHAPES)
net = Net(rows, vectors, len(UPOS), len(XPOS), len(RELS), len(NAMES))
print(sum(p.numel() for p in net.parameters()), "parameters", len(UPOS), len(XPOS), len(RELS), len(train), flush=True)

seen: dict[str, tuple] = {}


def word(w):
    if w not in seen:
        seen[w] = (features.hashed(w), features.pieces(w, vocab)[:12])
    return seen[w]


def tensors(batch):
    kinds: dict[str, int] = {}
    longest = max(len(s.words) for s in batch)
    index = torch.zeros(len(batch), longest, dtype=torch.long)
    for i, s in enumerate(batch):
        index[i, : len(s.words)] = torch.tensor([kinds.setdefault(w, len(kinds)) for w in s.words])
    found = [word(w) for w in kinds]
    ids = torch.tensor([f[0] for f in found])
    most = max(len(f[1]) for f in found)
    piece = torch.tensor([f[1] + [0] * (most - len(f[1])) for f in found])
    weight = torch.tensor([[1 / len(f[1])] * len(f[1]) + [0.0] * (most - len(f[1])) for f in found])
    lengths = torch.tensor([len(s.words) for s in batch])
    return (ids, piece, weight, piece[:, 0]), index, lengths


def gold(batch, longest, get, table, shift=0):
    out = torch.full((len(batch), longest), -100, dtype=torch.long)
    for i, s in enumerate(batch):
        got = get(s)
        if got is not None:
            out[i, : len(got)] = torch.tensor([table[g] if table else g + shift for g in got])
    return out


def loss_of(batch):
    kind, index, lengths = tensors(batch)
    h = net(net.types(*kind, seen=0.15), index, lengths)
    longest = index.shape[1]
    total = torch.zeros(())

    def ce(scores, target):
        return F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-100)

    named = [i for i, s in enumerate(batch) if s.name is not None]
    parsed = [i for i, s in enumerate(batch) if s.head is not None]
    if named:
        total = total + len(named) / len(batch) * ce(net.names(h[named]), gold([batch[i] for i in named], longest, lambda s: s.name, ids_of[3])) * 1.5
    if parsed:
        part, hp = [batch[i] for i in parsed], h[parsed]
        heads = gold(part, longest, lambda s: s.head, None, 1)
        scores = net.arcs(hp)
        empty = torch.arange(longest + 1)[None, :] > lengths[parsed][:, None]
        scores = scores.masked_fill(empty[:, None, :], -1e4)
        parse = ce(scores, heads) + ce(net.rels(hp, heads.clamp(min=0)), gold(part, longest, lambda s: s.rel, ids_of[2]))
        parse = parse + 0.5 * ce(net.upos(hp), gold(part, longest, lambda s: s.upos, ids_of[0]))
        parse = parse + 0.3 * ce(net.xpos(hp), gold(part, longest, lambda s: s.xpos, ids_of[1]))
        total = total + len(parsed) / len(batch) * parse
    return total


@torch.no_grad()
def score(sents):
    net.eval()
    n = ok_u = ok_a = ok_l = ok_x = 0
    tp = fp = fn = 0
    for batch in batches(sents, 4000, None):
        kind, index, lengths = tensors(batch)
        h = net(net.types(*kind), index, lengths)
        u, x, m = net.upos(h).argmax(-1), net.xpos(h).argmax(-1), net.names(h).argmax(-1)
        s = net.arcs(h)
        empty = torch.arange(index.shape[1] + 1)[None, :] > lengths[:, None]
        a = s.masked_fill(empty[:, None, :], -1e4).argmax(-1)
        r = net.rels(h, a).argmax(-1)
        for i, sent in enumerate(batch):
            k = len(sent.words)
            if sent.head:
                n += k
                for j in range(k):
                    ok_u += UPOS[u[i, j]] == sent.upos[j]
                    ok_x += XPOS[x[i, j]] == sent.xpos[j]
                    good = int(a[i, j]) - 1 == sent.head[j]
                    ok_a += good
                    ok_l += good and RELS[r[i, j]] == sent.rel[j]
            if sent.name:
                want, have = spans(sent.name), spans([NAMES[t] for t in m[i, :k]])
                tp += len(want & have)
                fp += len(have - want)
                fn += len(want - have)
    net.train()
    return [round(100 * v / max(n, 1), 2) for v in (ok_u, ok_x, ok_a, ok_l)] + [round(200 * tp / max(2 * tp + fp + fn, 1), 2)]


def spans(tags):
    out, begin = set(), None
    for i, t in enumerate([*tags, "O"]):
        if begin is not None and (t[0] != "I" or t[2:] != tags[begin][2:]):
            out.add((begin, i, tags[begin][2:]))
            begin = None
        if t[0] == "B" or (t[0] == "I" and begin is None):
            begin = i
    return out


optim = torch.optim.AdamW(net.parameters(), lr=args.rate, betas=(0.9, 0.95), weight_decay=0.01)
plan = torch.optim.lr_scheduler.OneCycleLR(optim, args.rate, total_steps=args.steps + 1, pct_start=0.06, final_div_factor=50)
average = {k: v.detach().clone() for k, v in net.state_dict().items()}
best, step, began, count, summed = -1.0, 0, time.time(), 0, 0.0


def checkpoint():
    global best
    live = {k: v.clone() for k, v in net.state_dict().items()}
    net.load_state_dict(average)
    got = score(dev)
    print(f"step {step} {time.time() - began:.0f}s loss {summed / max(1, count):.3f} dev upos/xpos/uas/las/names {got}", flush=True)
    # Early stopping: what ships is the checkpoint with the best mean of tags, parse and names.
    if got[0] + got[3] + got[4] > best:
        best = got[0] + got[3] + got[4]
        torch.save({"net": average, "upos": UPOS, "xpos": XPOS, "rels": RELS, "names": NAMES, "dev": got, "args": vars(args)}, args.out)
    net.load_state_dict(live)


last = args.stop or args.steps
while step < last:
    pool = [varied(s, rng) for s in train if not (s.src == "btc" and rng.random() < 0.6) and len(s.words) <= 120]
    for batch in batches(pool, args.size, rng):
        if step >= last:
            break
        optim.zero_grad(set_to_none=True)
        loss = loss_of(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optim.step()
        plan.step()
        step += 1
        count, summed = count + 1, summed + float(loss)
        if step % 4 == 0:
            keep = min(0.99, step / (step + 40))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    if k != "vectors":
                        average[k].mul_(keep).add_(v, alpha=1 - keep)
        if step in (20, 100):
            print(f"step {step} {time.time() - began:.0f}s loss {summed / count:.3f}", flush=True)
        if step % 500 == 0:
            checkpoint()
            count, summed = 0, 0.0
checkpoint()
