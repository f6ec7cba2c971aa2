"""The network in PyTorch, as trained; src/variorum/annotate/syntax/network.py runs the same sums in numpy."""

import torch
from torch import nn
from torch.nn import functional as F

DIMS = dict(norm=64, prefix=24, suffix=40, shape=24, word=192, hidden=160, arc=128, rel=64, name=64)


class Net(nn.Module):
    def __init__(self, rows, vectors, n_upos, n_xpos, n_rel, n_name, d=DIMS):
        super().__init__()
        self.norm, self.prefix, self.suffix, self.shape = (nn.Embedding(n, d[k]) for n, k in zip(rows, ("norm", "prefix", "suffix", "shape")))
        for e in (self.norm, self.prefix, self.suffix, self.shape):
            nn.init.normal_(e.weight, std=0.3)
        self.register_buffer("vectors", vectors)
        wide = d["norm"] + d["prefix"] + d["suffix"] + d["shape"] + 2 * vectors.shape[1]
        self.mix1, self.mix2 = nn.Linear(wide, 256), nn.Linear(256, d["word"])
        self.lstm = nn.LSTM(d["word"], d["hidden"], 2, batch_first=True, bidirectional=True, dropout=0.33)
        h = 2 * d["hidden"]
        self.upos, self.xpos = nn.Linear(h, n_upos), nn.Linear(h, n_xpos)
        self.name1, self.name2 = nn.Linear(h, d["name"]), nn.Linear(d["name"], n_name)
        self.arc_dep, self.arc_head = nn.Linear(h, d["arc"]), nn.Linear(h, d["arc"])
        self.rel_dep, self.rel_head = nn.Linear(h, d["rel"]), nn.Linear(h, d["rel"])
        self.arc_w = nn.Parameter(torch.randn(d["arc"] + 1, d["arc"]) * 0.05)
        self.rel_w = nn.Parameter(torch.randn(n_rel, d["rel"] + 1, d["rel"] + 1) * 0.02)
        self.root = nn.Parameter(torch.randn(h) * 0.1)
        self.drop = nn.Dropout(0.33)

    def types(self, ids, piece_ids, piece_weight, first, seen=0.0):
        """One vector per distinct word. ids: T x 4; pieces: T x P with weights; first piece: T."""
        norm = ids[:, 0]
        if self.training and seen:
            norm = norm * (torch.rand(len(norm)) > seen)
        mean = (self.vectors[piece_ids] * piece_weight.unsqueeze(-1)).sum(1)
        x = torch.cat([self.norm(norm), self.prefix(ids[:, 1]), self.suffix(ids[:, 2]), self.shape(ids[:, 3]), mean, self.vectors[first]], -1)
        return self.mix2(F.relu(self.mix1(x)))

    def forward(self, word_vectors, index, lengths):
        x = self.drop(word_vectors[index])
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        h, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.drop(h)

    def names(self, h):
        return self.name2(self.drop(F.relu(self.name1(h))))

    def arcs(self, h):
        """B x L dependants x (1 + L) heads; column 0 is the root."""
        with_root = torch.cat([self.root.expand(len(h), 1, -1), h], 1)
        dep, head = self.drop(F.relu(self.arc_dep(h))), self.drop(F.relu(self.arc_head(with_root)))
        one = torch.ones_like(dep[..., :1])
        return torch.cat([dep, one], -1) @ self.arc_w @ head.transpose(1, 2)

    def rels(self, h, heads):
        """B x L x relations, for the given heads (0 = root)."""
        with_root = torch.cat([self.root.expand(len(h), 1, -1), h], 1)
        dep, head = self.drop(F.relu(self.rel_dep(h))), self.drop(F.relu(self.rel_head(with_root)))
        head = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        one = torch.ones_like(dep[..., :1])
        dep, head = torch.cat([dep, one], -1), torch.cat([head, one], -1)
        b, n, d = dep.shape
        r = self.rel_w.shape[0]
        t = (dep.reshape(-1, d) @ self.rel_w.permute(1, 0, 2).reshape(d, -1)).view(b * n, r, d)
        return (t @ head.reshape(-1, d, 1)).view(b, n, r)
