"""Japanese word lists by kind, from what two dictionaries on PyPI tell of a word.

JMnedict (EDRDG, CC BY-SA 3.0; package jamdict-data) says surname, place, station, company …; JumanDIC (BSD; package
jumandic) says 人名, 地名, 組織名, and of words taken from Wikipedia what they are (企業, 都市, 競走馬). A linear classifier
learns from a set's own training sentences which of that goes with which label, as in training/ner/chive.py.
"""

from __future__ import annotations

import sqlite3
import struct
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.ner.chive import NAME, met
from training.ner.data import Example

LONGEST = 20
_HEADER, _CHARSET = struct.Struct("<10I"), 32
_OF_WIKIPEDIA = "Wikipedia上位語:"
_JMNEDICT = """
    SELECT word.text, kind.text FROM NETransType kind
    JOIN NETranslation meaning ON meaning.ID = kind.tid
    JOIN (SELECT idseq, text FROM NEKanji UNION ALL SELECT idseq, text FROM NEKana) word ON word.idseq = meaning.idseq
"""


def told() -> dict[str, set[str]]:
    """What the dictionaries say of each word of two to twenty characters, in its usual width and lower case, as marks."""
    found: dict[str, set[str]] = {}
    for written, mark in (*_jmnedict(), *_jumandic()):
        word = unicodedata.normalize("NFKC", written).casefold()
        if 2 <= len(word) <= LONGEST:
            found.setdefault(word, set()).add(mark)
    return found


def _jmnedict() -> list[tuple[str, str]]:
    import jamdict_data

    connection = sqlite3.connect(f"file:{jamdict_data.JAMDICT_DB_PATH}?mode=ro", uri=True)
    try:
        return [(word, f"is {kind}") for word, kind in connection.execute(_JMNEDICT)]
    finally:
        connection.close()


def _jumandic() -> list[tuple[str, str]]:
    """Nouns of MeCab's compiled dictionary: its features are strings, one after another, behind two tables."""
    import jumandic

    data = (Path(jumandic.DICDIR) / "sys.dic").read_bytes()
    _, _, _, _, _, _, words, tokens, size, _ = _HEADER.unpack_from(data)
    begin = _HEADER.size + _CHARSET + words + tokens
    found = []
    for line in data[begin : begin + size].decode("utf-8", errors="ignore").split("\0"):
        if not line.startswith("名詞,"):
            continue
        _, kind, _, _, word, _, *rest = line.split(",")
        found.append((word, f"is {kind}"))
        for mark in " ".join(rest).split():
            if mark.startswith(_OF_WIKIPEDIA):
                found.append((word, f"is a {mark.removeprefix(_OF_WIKIPEDIA).split('/')[0]}"))
    return found


def _marks(word: str, said: set[str]) -> dict[str, float]:
    """The classifier's features: what is said, alone and together, the ends of what it is, and those of the word itself."""
    marks = {*said, " ".join(sorted(said)), f"-{word[-1]}", f"-{word[-2:]}", f"{min(len(word), 6)} characters"}
    for mark in said:
        if mark.startswith("is a "):
            marks |= {f"is … {mark[-1]}", f"is … {mark[-2:]}"}
    return dict.fromkeys(sorted(marks), 1.0)


def lists(examples: Sequence[Example], groups: Sequence[frozenset[str]]) -> list[list[str]]:
    """For each group of labels the words of the dictionaries that are likely names of it, judged by `examples`.

    Words of the examples are judged by classifiers that did not see them.
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import KFold

    known = dict(sorted(told().items()))
    words = list(known)
    place = {word: at for at, word in enumerate(words)}
    labels = met(examples, frozenset(words))
    marks = DictVectorizer(dtype=np.float32).fit(_marks(word, known[word]) for word in labels)
    matrix = marks.transform(_marks(word, said) for word, said in known.items())
    at = np.array([place[word] for word in labels])
    group_of = {label: number for number, group in enumerate(groups) for label in group}
    wanted = np.array([group_of.get(label, len(groups)) for label in labels.values()])

    def fitted(some: np.ndarray) -> LogisticRegression:
        return LogisticRegression(C=1.0, max_iter=300).fit(matrix[at[some]], wanted[some])

    odds = fitted(np.arange(len(at))).predict_proba(matrix)
    for train, test in KFold(5, shuffle=True, random_state=0).split(at):
        odds[at[test]] = fitted(train).predict_proba(matrix[at[test]])
    kind = np.where(1 - odds[:, -1] >= NAME, odds[:, :-1].argmax(axis=1), len(groups))
    return [[words[index] for index in np.flatnonzero(kind == number)] for number in range(len(groups))]
