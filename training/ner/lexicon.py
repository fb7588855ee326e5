"""The model's vocabularies and word lists, and the vectors that its embedding tables start from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import numpy as np

from kg.ner.features import Lexicon, listed_keys, merged, short
from kg.ner.units import LETTER, units
from training.ner import scripts
from training.ner.data import Example

# parts of speech of jieba's and IPADIC's proper names, for four of the lists
_PROPER = (
    ("nr", "nrt", "nrfg", "人名"),
    ("ns", "地域"),
    ("nt", "組織"),
    ("nz", "一般"),
)


@dataclass(frozen=True, slots=True)
class Vectors:
    """A starting value for each row of the embedding tables of a lexicon; row 0 is zero."""

    unit: np.ndarray
    word: np.ndarray
    pair: np.ndarray
    triple: np.ndarray
    meaning: np.ndarray | None = None


def word_lists(
    company_file: Path, *, common: int = 20_000, rare: int = 60_000, both_scripts: bool = False
) -> tuple[np.ndarray, ...]:
    """Frequent and less frequent Chinese and Japanese words (wordfreq, CC BY-SA 4.0), and companies' short names."""
    from wordfreq import top_n_list

    frequent, others = [], []
    for lang in ("zh", "ja"):
        words = [word for word in top_n_list(lang, common + rare, wordlist="large") if not word.isascii()]
        frequent += words[:common]
        others += words[common:]
    lines = company_file.read_text(encoding="utf-8-sig").splitlines()[3:]
    names = [line.strip() for line in lines if len(line.strip()) <= 6]
    lists = (frequent, others, names, *dictionaries())
    return tuple(listed_keys(scripts.in_both(found) if both_scripts else found) for found in lists)


def dictionaries() -> list[list[str]]:
    """People, places, organisations, other proper names, and ordinary words, of jieba (MIT) and IPADIC (NAIST licence)."""
    import jieba
    from janome import sysdic

    kinds: dict[str, list[str]] = {}
    ordinary: list[str] = []
    proper = {kind for group in _PROPER for kind in group}
    for line in (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, kind = line.split(" ")
        kinds.setdefault(kind, []).append(word)
        if kind not in proper and kind != "nrt" and int(frequency) >= 5:
            ordinary.append(word)
    for part in sorted(Path(sysdic.__file__).parent.glob("entries_compact*.py")):
        if part.stem.endswith("_idx"):
            continue
        compact = import_module(f"janome.sysdic.{part.stem}").DATA
        extra = import_module(f"janome.sysdic.{part.stem.replace('compact', 'extra')}").DATA
        for number, entry in compact.items():
            kind = extra[number][0].split(",")
            if kind[:2] == ["名詞", "固有名詞"]:
                kinds.setdefault(kind[2], []).append(entry[0])
            elif kind[0] == "名詞":
                ordinary.append(entry[0])
    return [*([word for kind in group for word in kinds[kind]] for group in _PROPER), ordinary]


def english_vectors(folder: Path, wanted: Iterable[str], dimension: int) -> tuple[np.ndarray, np.ndarray]:
    """Sorted keys of the words that spaCy's vocabulary in `folder` has a vector for, and the vectors' main components."""
    from spacy.vocab import Vocab

    vocab = Vocab().from_disk(folder)
    found: dict[int, np.ndarray] = {}
    for word in wanted:
        of = units(word)
        if len(of) != 1 or of.kind[0] != LETTER:
            continue
        for form in (word, word.title(), word.upper()):
            if vocab.has_vector(form):
                found.setdefault(int(short(of.code)[0]), vocab.get_vector(form))
                break
    keys = np.array(sorted(found), dtype=np.uint32)
    matrix = np.stack([found[int(key)] for key in keys]).astype(np.float32)
    matrix -= matrix.mean(axis=0)
    _, _, directions = np.linalg.svd(matrix, full_matrices=False)
    reduced = matrix @ directions[:dimension].T
    return keys, reduced / reduced.std() * 0.5


def build(
    examples: list[Example],
    vectors_file: Path,
    company_file: Path,
    english: Path | None,
    *,
    word: int,
    pairs: int,
    triples: int,
    both_scripts: bool = False,
    lists: tuple[np.ndarray, ...] | None = None,
) -> tuple[Lexicon, Vectors]:
    """The lexicon for models trained on `examples`, with its vectors. `english` is the `vocab` folder of en_core_web_md.

    `lists` take the place of the word lists of the shipped model.
    """
    stored = np.load(vectors_file)
    counts: Counter[int] = Counter()
    words: Counter[str] = Counter()
    for example in examples:
        of = units(example.text)
        counts.update(short(of.code).tolist())
        words.update(
            example.text[s:e].casefold() for s, e, k in zip(of.start, of.end, of.kind, strict=True) if k == LETTER
        )
    known = dict(zip(stored["unit_keys"].tolist(), stored["unit"], strict=True))
    unit_keys = np.array(sorted(set(known) | {key for key, count in counts.items() if count > 1}), dtype=np.uint32)
    unit = np.zeros((len(unit_keys) + 1, stored["unit"].shape[1]), dtype=np.float32)
    for row, key in enumerate(unit_keys.tolist(), start=1):
        unit[row] = known.get(key, 0)
    word_keys, word_vectors = np.zeros(0, dtype=np.uint32), np.zeros((0, word), dtype=np.float32)
    if english is not None:
        from wordfreq import top_n_list

        wanted = [*top_n_list("en", 24_000, wordlist="large"), *(w for w, count in words.items() if count > 1)]
        word_keys, word_vectors = english_vectors(english, wanted, word)
    tables = {}
    for name, most in (("pair", pairs), ("triple", triples)):
        # the keys are sorted by hash: how often each stood in the text is not kept, the vectors' length tells it well enough
        keys, values = stored[f"{name}_keys"], stored[name].astype(np.float32)
        weight = np.sort(np.argsort(-np.abs(values).sum(axis=1), kind="stable")[:most])
        tables[name] = keys[weight], values[weight]
    lists = lists or word_lists(company_file, both_scripts=both_scripts)
    lexicon = Lexicon(unit_keys, word_keys, tables["pair"][0], tables["triple"][0], *merged(lists), len(lists))
    return lexicon, Vectors(
        unit * 0.4,
        np.concatenate((np.zeros((1, word), dtype=np.float32), word_vectors)),
        _with_row_zero(tables["pair"][1]) * 0.4,
        _with_row_zero(tables["triple"][1]) * 0.4,
    )


def _with_row_zero(values: np.ndarray) -> np.ndarray:
    return np.concatenate((np.zeros((1, values.shape[1]), dtype=np.float32), values))
