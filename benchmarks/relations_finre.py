"""FinRE by the protocol of its paper: the classifier and the network of the relation stage, trained on FinRE's own 44 labels.

usage: python -m benchmarks.relations_finre [--data DIR] [--begin WEIGHTS] [--networks 3]

Li et al., Chinese Relation Extraction with Multi-Grained Information and External Linguistic Knowledge, ACL 2019; metric as in
thunlp/Chinese_NRE (utils/metric.py): instances are grouped by head, tail and sentence with their set of labels; precision is hits over
groups predicted as something else than `unknown`, recall is hits over groups whose labels are not `unknown` alone. Names are given.
Prints micro-F1 on valid and test, and on the test groups whose pair of names does not occur in train, of each alone and of the
mean of their log-odds. Only how readily `unknown` is said is chosen, on valid. The networks begin with what the shipped weights have learnt on
other texts and FinRE's train part (`--begin`, which never saw valid and test), all but their answers.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.model import Document, LocalEntity, Mention
from kg.relations.candidates import Pair
from kg.relations.features import BITS, Features, features
from kg.relations.layout import Layout, lay_out
from kg.relations.matching import Matcher, hits, matchers
from kg.relations.network import look
from kg.relations.table import relations
from kg.relations.view import Sentence, sentences
from kg.relations.wording import Hit, load_wordings
from kg.resources import models_dir
from training.relations import network
from training.relations.arrays import begin_with_arrays, vocabulary_of
from training.relations.corpora import occurrences
from training.relations.linear import Settings, fit
from training.relations.public import finre_rows

Group = tuple[str, str, str]
SEEDS = 4
NETWORK = network.Settings(epochs=12, batch=2000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data/finre"))
    parser.add_argument("--begin", type=Path, default=models_dir() / "relations.npz")
    parser.add_argument("--networks", type=int, default=3)
    options = parser.parse_args()
    folder = options.data
    parts = {name: groups(folder / f"{name}.txt") for name in ("train", "valid", "test")}
    rows = {name: Part(found) for name, found in parts.items()}
    names = sorted({label for labels in parts["train"].values() for label in labels})
    column = {name: i for i, name in enumerate(names)}
    wanted = np.zeros((len(rows["train"].pairs), len(names)), np.float32)
    for i, group in enumerate(rows["train"].pairs):
        for label in parts["train"].get(group, ()):
            wanted[i, column[label]] = 1
    data = rows["train"].features
    models = [fit(data.ids, data.starts, wanted, np.ones_like(wanted), settings(seed)) for seed in range(SEEDS)]
    linear = {name: sum(logits(rows[name].features, *model) for model in models) / SEEDS for name in ("valid", "test")}
    read = by_network(rows, wanted, options.begin, options.networks)
    for title, scores in (
        ("classifier", linear),
        ("network", read),
        ("both", {name: (linear[name] + read[name]) / 2 for name in linear}),
    ):
        print(title)
        measure(parts, rows, names, scores)


def by_network(
    rows: dict[str, Part], wanted: NDArray[np.float32], shipped: Path, networks: int
) -> dict[str, NDArray[np.float32]]:
    """The mean log-odds of the networks for valid and test."""
    with np.load(shipped) as file:
        arrays = {n.removeprefix("network_"): file[n] for n in file.files if n.startswith("network_")}
    known = vocabulary_of(arrays)
    seen = {
        name: [look(layout, hits, known.keys, known.senses) for layout, hits in zip(p.layouts, p.hits, strict=True)]
        for name, p in rows.items()
    }
    mask = np.ones((1, wanted.shape[1]), np.float32)
    examples = [network.Example(one, wanted[i : i + 1], mask) for i, one in enumerate(seen["train"])]
    total: dict[str, NDArray[np.float32]] = {}
    for seed in range(networks):
        fitted = network.fit(
            examples,
            known,
            replace(NETWORK, seed=seed),
            begin=lambda fresh: begin_with_arrays(fresh, arrays),
            report=lambda line: print(line, flush=True),
        )
        for name in ("valid", "test"):
            scores = np.concatenate([network.score(fitted, one) for one in seen[name]]) / networks
            total[name] = total[name] + scores if name in total else scores
    return total


def measure(
    parts: dict[str, dict[Group, set[str]]],
    rows: dict[str, Part],
    names: list[str],
    scores: dict[str, NDArray[np.float32]],
) -> None:
    """Print the figures of one set of log-odds."""
    inverse = inverses(parts["train"])

    def predict(name: str, bias: float) -> dict[Group, str]:
        said: dict[Group, str] = {}
        shift = np.array([bias if n == "unknown" else 0.0 for n in names])
        for group, row in zip(rows[name].pairs, scores[name], strict=True):
            label = names[int(np.argmax(row + shift))]
            said[group] = label
            said[group[1], group[0], group[2]] = inverse.get(label, label)
        return {g: "自己" if g[0] == g[1] else said.get(g, "unknown") for g in parts[name]}

    bias = max(np.arange(-2, 2.01, 0.1), key=lambda b: micro_f1(parts["valid"], predict("valid", b))[0])
    seen = {frozenset(g[:2]) for g in parts["train"]}
    unseen = {g: labels for g, labels in parts["test"].items() if frozenset(g[:2]) not in seen}
    for title, gold, part in (
        ("valid", parts["valid"], "valid"),
        ("test", parts["test"], "test"),
        ("test, pairs of names not in train", unseen, "test"),
    ):
        result = micro_f1(gold, {g: label for g, label in predict(part, bias).items() if g in gold})
        print(f"  {title}: micro-F1 {result[0]:.3f} P {result[1]:.3f} R {result[2]:.3f} of {len(gold)} groups")


def settings(seed: int) -> Settings:
    """FinRE is a tenth of the project's data: smaller steps over more epochs."""
    return Settings(epochs=20, batch=64, rate=1.0, damping=0.1, dropout=0.3, easy=0.0, seed=seed)


def groups(path: Path) -> dict[Group, set[str]]:
    """The labels of each (head, tail, sentence)."""
    found: dict[Group, set[str]] = defaultdict(set)
    for head, tail, label, sentence in finre_rows(path):
        found[head, tail, sentence].add(label)
    return dict(found)


def inverses(train: dict[Group, set[str]]) -> dict[str, str]:
    """For each label the one that the same pair has when read backwards."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for (head, tail, sentence), labels in train.items():
        other = train.get((tail, head, sentence), set())
        if len(labels) == len(other) == 1:
            counts[next(iter(labels))][next(iter(other))] += 1
    return {label: max(others, key=lambda o: others[o]) for label, others in counts.items()}


def micro_f1(gold: dict[Group, set[str]], said: dict[Group, str]) -> tuple[float, float, float]:
    """F1, precision, recall as the paper's code counts them."""
    right = sum(said[g] in labels and said[g] != "unknown" for g, labels in gold.items())
    positive = sum(label != "unknown" for label in said.values())
    total = sum(labels != {"unknown"} for labels in gold.values())
    return 2 * right / (positive + total), right / max(positive, 1), right / total


class Part:
    """One part's unordered pairs: `pairs` are the groups in the order of the text, `features` theirs."""

    def __init__(self, found: dict[Group, set[str]]) -> None:
        matcher = matchers(load_wordings())["zh"]
        by_sentence: dict[str, set[str]] = defaultdict(set)
        for head, tail, sentence in found:
            by_sentence[sentence].update((head, tail))
        self.pairs: list[Group] = []
        self.sentences: list[list[Sentence]] = []
        self.layouts: list[Layout] = []
        self.hits: list[list[list[Hit]]] = []
        ids, starts = [], [np.zeros(1, np.int64)]
        done: set[Group] = set()
        for head, tail, sentence in found:
            if head == tail or (tail, head, sentence) in done:
                continue
            done.add((head, tail, sentence))
            built = _read(head, tail, sentence, by_sentence[sentence], matcher)
            if built is None:
                continue
            first, second, read, layout, told = built
            features_ = _features(layout, told, first, second)
            self.sentences.append([read])
            self.layouts.append(layout)
            self.hits.append(told)
            self.pairs.append((head, tail, sentence) if first == head else (tail, head, sentence))
            starts.append(features_.starts[-1:] + starts[-1][-1])
            ids.append(features_.ids)
        self.features = Features(np.concatenate(ids), np.concatenate(starts))


def _read(
    head: str, tail: str, text: str, names: set[str], matcher: Matcher
) -> tuple[str, str, Sentence, Layout, list[list[Hit]]] | None:
    """The two names as they stand, their sentence, and the nearest two mentions as a pair; None when they overlap."""
    ordered = [head, tail, *sorted(names - {head, tail})]
    places = occurrences(text, ((n, i) for i, n in enumerate(ordered[:2])))
    taken = [(start, end) for start, end, _ in places]
    places += [
        p
        for p in occurrences(text, ((n, i) for i, n in enumerate(ordered) if i > 1))
        if all(p[1] <= s or e <= p[0] for s, e in taken)
    ]
    entities = tuple(
        LocalEntity(i, "Company", tuple(Mention(s, e, text[s:e], "Company") for s, e, k in sorted(places) if k == i))
        for i in range(len(ordered))
    )
    (sentence,) = sentences(Document("finre", text, "zh-Hans"), entities, spans=[(0, len(text))])
    slots = [(slot, group) for slot, group in zip(sentence.slots, sentence.group, strict=True) if slot.entity < 2]
    near = [
        (b[0].start - a[0].end, a, b)
        for a in slots
        for b in slots
        if a[0].entity != b[0].entity and a[0].start < b[0].start
    ]
    if not near:
        return None
    _, a, b = min(near, key=lambda item: item[0])
    pair = Pair(0, a[0], b[0], a[1], b[1])
    told = hits([sentence], [matcher.find(sentence)], [pair])
    return ordered[a[0].entity], ordered[b[0].entity], sentence, lay_out([sentence], [pair]), told


def _features(layout: Layout, told: list[list[Hit]], first: str, second: str) -> Features:
    ids = np.concatenate([features(layout, told).ids, likeness(first, second)])
    return Features(ids, np.array([0, len(ids)]))


def likeness(first: str, second: str) -> NDArray[np.int64]:
    """Features of the two names themselves: how alike they are (FinRE's label 自己 joins two names of one company), and which.

    The product never looks at names; FinRE's systems do, and a fifth of its test pairs occur in train.
    """
    shared = len(set(first) & set(second))
    short, long = sorted((first, second), key=len)
    kept = iter(long)
    inside = all(c in kept for c in short)
    told = [f"shared {min(shared, 4)}", f"inside {inside}", f"both {inside and first[0] == second[0]}"] * 6
    told += [f"pair {first}|{second}"] * 12 + [f"first {first}", f"second {second}"] * 4
    for side, name in (("first", first), ("second", second)):
        told += [f"{side} {name[i : i + 2]}" for i in range(len(name) - 1)]
    return np.array([crc32(t.encode()) & ((1 << BITS) - 1) for t in told], dtype=np.int64)


def logits(data: Features, weights: NDArray[np.float32], bias: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log-odds of every label for every pair."""
    sums = np.add.reduceat(weights[data.ids], data.starts[:-1], axis=0)
    return (sums / np.sqrt(np.diff(data.starts))[:, None] + bias).astype(np.float32)


if __name__ == "__main__":
    relations()
    main()
