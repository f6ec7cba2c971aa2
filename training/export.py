"""Pack a checkpoint into the weights file of the package. Usage: export.py CHECKPOINT.pt VECTORS.npz OUT.npz

Everything in half precision, vectors in int8. The LSTM gates are put in the order i, f, o, g, and the first three are halved,
because the run time computes sigmoid(x) as (tanh(x / 2) + 1) / 2, so that one tanh serves all four.
"""

import sys

import numpy as np
import torch

ckpt = torch.load(sys.argv[1], weights_only=False)
pack = np.load(sys.argv[2])
w = {k: v.numpy() for k, v in ckpt["net"].items() if k != "vectors"}
H = w["lstm.weight_hh_l0"].shape[1]
order = np.r_[0:H, H : 2 * H, 3 * H : 4 * H, 2 * H : 3 * H]
half = np.r_[np.full(3 * H, 0.5), np.ones(H)].astype(np.float32)


def gates(a):
    return (a[order].T * half) if a.ndim == 2 else a[order] * half


out = {"vectors": pack["vectors"], "scale": pack["scale"], "vocab": pack["vocab"]}
for layer in (0, 1):
    both = [f"_l{layer}", f"_l{layer}_reverse"]
    out[f"lstm{layer}_in"] = np.concatenate([gates(w["lstm.weight_ih" + s]) for s in both], 1)
    out[f"lstm{layer}_bias"] = np.concatenate([gates(w["lstm.bias_ih" + s] + w["lstm.bias_hh" + s]) for s in both])
    out[f"lstm{layer}_rec"] = np.stack([gates(w["lstm.weight_hh" + s]) for s in both])
for name in ("mix1", "mix2", "upos", "xpos", "name1", "name2", "arc_dep", "arc_head", "rel_dep", "rel_head"):
    out[name], out[name + "_bias"] = w[name + ".weight"].T, w[name + ".bias"]
for name in ("norm", "prefix", "suffix", "shape"):
    out["table_" + name] = w[name + ".weight"]
    out["table_" + name][0] *= name == "norm"  # row 0 is used for norms only
out["arc_w"], out["root"] = w["arc_w"], w["root"]
r = w["rel_w"]  # relations x dependant x head -> dependant x (relation, head)
out["rel_w"] = r.transpose(1, 0, 2).reshape(r.shape[1], -1)
labels = "\n".join(" ".join(ckpt[k]) for k in ("upos", "xpos", "rels", "names"))
out = {k: np.ascontiguousarray(v.astype(np.float16) if v.dtype == np.float32 and v.ndim else v) for k, v in out.items()}
assert all(np.isfinite(v.astype(np.float32)).all() for v in out.values())
out["labels"] = np.frombuffer(labels.encode(), np.uint8)
np.savez_compressed(sys.argv[3], **out)
print({k: (v.shape, str(v.dtype)) for k, v in out.items()}, ckpt["dev"])
