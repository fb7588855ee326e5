"""Vectors of units, pairs and triples of units from unlabelled text, by SVD of their neighbours (PPMI).

    python -m training.ner.vectors --data ../shared/data --corpus ../shared/corpus --out build/ner/vectors.npz

Levy and Goldberg (2014) show that this is what word2vec factorises; it is exact to repeat and needs no more than scipy.
The contexts are the units around a pair or triple, never those inside it, by side and distance.
"""

from __future__ import annotations

import argparse
import json
import lzma
import time
from contextlib import nullcontext
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from kg.ner.features import short
from kg.ner.units import Units, ngrams, units
from training.ner import scripts

CONTEXTS = 6000
OFFSETS = ((1, 0), (2, 1), (3, 2), (4, 2), (5, 2))
GROUPS = 3


def texts(data: Path, corpus: Path) -> list[str]:
    """The unlabelled Chinese news, and the texts (never the labels) of the other sets, held-out documents left out."""
    with lzma.open(data / "unlabelled_zh.txt.xz", "rt", encoding="utf-8") as stream:
        found = stream.read().split("\n")
    for path in sorted(corpus.glob("*/*.txt")):
        if int(path.stem.rsplit("-", 1)[-1]) % 5:
            found.append(path.read_text(encoding="utf-8"))
    found += [row["text"] for row in json.loads((data / "stockmark_ja" / "ner.json").read_text(encoding="utf-8"))]
    for line in (data / "ud_ja_gsd_ner" / "train.bio").read_text(encoding="utf-8").split("\n\n"):
        found.append("".join(row.split("\t")[0] for row in line.split("\n")))
    return found


def pieces(found: list[str], size: int = 400_000) -> list[str]:
    """The texts joined by newlines to pieces of about `size` characters."""
    result, current, length = [], [], 0
    for text in found:
        current.append(text)
        length += len(text)
        if length > size:
            result.append("\n".join(current))
            current, length = [], 0
    return [*result, "\n".join(current)]


def _keys(of: Units, size: int) -> np.ndarray:
    """The keys by which the lexicon asks for the n-grams of that size: a single unit goes by its own code."""
    return short(of.code if size == 1 else ngrams(of, size))


def vectors(
    joined: list[str], *, size: int, least: int, most: int, dimension: int, context_keys: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Sorted keys of the frequent n-grams of `size` units, and a vector of unit variance for each."""
    keys = [_keys(units(piece), size) for piece in joined]
    values, counts = np.unique(np.concatenate(keys), return_counts=True)
    frequent = values[np.sort(np.argsort(-counts, kind="stable")[:most])]
    frequent = frequent[counts[np.searchsorted(values, frequent)] >= least]
    columns = len(context_keys) * 2 * GROUPS
    total = sparse.csr_matrix((len(frequent), columns), dtype=np.float32)
    for piece, key in zip(joined, keys, strict=True):
        of = units(piece)
        code = short(of.code)
        place = np.minimum(np.searchsorted(context_keys, code), len(context_keys) - 1)
        context = np.where(context_keys[place] == code, place, -1)
        row = np.minimum(np.searchsorted(frequent, key), len(frequent) - 1)
        row = np.where(frequent[row] == key, row, -1)
        line = np.cumsum(of.line)
        at, other, group = [], [], []
        for distance, bucket in OFFSETS:
            for side, shift in ((0, -distance), (1, size - 1 + distance)):
                target = np.arange(len(row)) + shift
                good = (target >= 0) & (target < len(row)) & (row >= 0)
                index = np.flatnonzero(good)
                good = (context[target[index]] >= 0) & (line[target[index]] == line[index])
                index = index[good]
                at.append(row[index])
                other.append(context[target[index]])
                group.append(np.full(len(index), (side * GROUPS + bucket) * len(context_keys)))
        at_, other_ = np.concatenate(at), np.concatenate(other) + np.concatenate(group)
        ones = np.ones(len(at_), dtype=np.float32)
        total = total + sparse.csr_matrix((ones, (at_, other_)), shape=total.shape)
    total = total.tocoo()
    row_sum = np.asarray(total.sum(axis=1)).ravel()
    column_sum = np.asarray(total.sum(axis=0)).ravel() ** 0.75
    column_sum *= row_sum.sum() / column_sum.sum()
    strength = np.log(total.data * row_sum.sum() / (row_sum[total.row] * column_sum[total.col]) + 1e-9)
    keep = strength > 0
    matrix = sparse.csr_matrix((strength[keep], (total.row[keep], total.col[keep])), shape=total.shape)
    left, scale, _ = randomized_svd(matrix, n_components=dimension, n_iter=3, random_state=0)
    result = left * np.sqrt(scale)
    result /= result.std(axis=0, keepdims=True) + 1e-6
    return frequent, np.clip(result, -4, 4).astype(np.float16)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--out", type=Path, default=Path("build/ner/vectors.npz"))
    parser.add_argument("--scripts", choices=("folded", "both"), default="folded", help="see training/ner/scripts.py")
    options = parser.parse_args()
    with scripts.kept_apart() if options.scripts == "both" else nullcontext():
        _write(options)


def _write(options: argparse.Namespace) -> None:
    begun = time.time()
    found = texts(options.data, options.corpus)
    joined = pieces(scripts.half_traditional(found) if options.scripts == "both" else found)
    print(f"{sum(map(len, joined)):,} characters, {time.time() - begun:.0f} s")
    codes, counts = np.unique(np.concatenate([short(units(piece).code) for piece in joined]), return_counts=True)
    context_keys = np.sort(codes[np.argsort(-counts, kind="stable")[:CONTEXTS]])
    result = {}
    for name, size, least, most, dimension in (
        ("unit", 1, 10, 20_000, 64),
        ("pair", 2, 20, 60_000, 40),
        ("triple", 3, 20, 60_000, 32),
    ):
        result[f"{name}_keys"], result[name] = vectors(
            joined, size=size, least=least, most=most, dimension=dimension, context_keys=context_keys
        )
        print(f"{name}: {result[name].shape}, {time.time() - begun:.0f} s", flush=True)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez(options.out, **result)


if __name__ == "__main__":
    main()
