"""Measures how linking grows: distinct generated names, one document each ten names, one core; seconds and peak memory.

    python benchmarks/linking_scale/run.py [--names 10000 100000]

The names are made of random syllables, characters and trades in four writings; a tenth of the companies comes twice, under its
short or its registered name. Every size runs in a process of its own, so that the peak is its own.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time

from kg.linking import make_linker
from kg.model import Document, Extraction, LocalEntity, Mention

HAN = "安保北博昌辰成诚楚川春慈达丹德东鼎帆方飞丰风福富港高格光广贵国海汉航浩合和恒衡宏泓鸿虎华环辉汇慧吉佳嘉坚建江杰金锦晋京晶景静九巨聚君钧凯康科空坤来蓝澜乐雷力立丽联良林霖凌龙隆鲁路绿洛迈茂美蒙民明铭宁牛诺鹏平普齐奇千乾强巧勤清庆泉群仁日荣如瑞润赛三森山善尚邵申神盛石时世舒顺硕思松苏泰棠涛腾天田通同图万旺威维伟文沃武西熙先祥翔象晓新信兴星雄秀旭轩雪迅雅岩阳耀叶一依怡易益逸银英盈永优友宇雨玉誉裕元圆远跃云运泽展长昭兆哲真正知志智中众舟洲珠卓子紫宗祖"
HAN_TRADES = [
    "科技",
    "银行",
    "证券",
    "电子",
    "汽车",
    "制药",
    "半导体",
    "机器人",
    "能源",
    "航运",
    "食品",
    "集团",
    "控股",
    "资本",
    "物流",
    "医疗",
]
KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポ"
KANA_TRADES = [
    "製作所",
    "ホールディングス",
    "自動車",
    "製薬",
    "銀行",
    "証券",
    "フーズ",
    "システムズ",
    "電力",
    "工業",
    "ロボティクス",
    "キャピタル",
]
CONSONANTS = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "w",
    "z",
    "st",
    "tr",
    "br",
    "ch",
    "sh",
]
VOWELS = ["a", "e", "i", "o", "u", "ea", "io"]
LATIN_TRADES = [
    "Technologies",
    "Bank",
    "Motors",
    "Pharma",
    "Energy",
    "Foods",
    "Robotics",
    "Capital",
    "Holdings",
    "Systems",
    "Group",
]
CLASSES = ["Company"] * 7 + ["Person", "Product", "AIModel"]


def name(chance: random.Random, type_name: str) -> tuple[str, str]:
    """Return a random name of a class with its language."""
    lang = chance.choice(("zh-Hans", "zh-Hans", "ja", "en"))
    trade = type_name == "Company"
    if lang == "zh-Hans":
        length = 3 if type_name == "Person" else chance.choice((2, 2, 3))
        stem = "".join(chance.choice(HAN) for _ in range(length))
        return stem + (chance.choice(HAN_TRADES) if trade else ""), lang
    if lang == "ja":
        stem = "".join(chance.choice(KANA) for _ in range(chance.choice((3, 4, 5))))
        return stem + (chance.choice(KANA_TRADES) if trade else ""), lang
    pieces = [syllable(chance) for _ in range(2 if type_name == "Person" else 1)]
    return " ".join(pieces) + (" " + chance.choice(LATIN_TRADES) if trade else ""), lang


def syllable(chance: random.Random) -> str:
    """Return a random Latin word of two to four syllables."""
    return "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(chance.choice((2, 3, 4)))).title()


def extractions(size: int) -> list[Extraction]:
    """Return documents that hold `size` distinct names, ten each, and a tenth of the companies once more in another form."""
    chance = random.Random(7)
    names: dict[str, tuple[str, str]] = {}
    while len(names) < size:
        type_name = chance.choice(CLASSES)
        text, lang = name(chance, type_name)
        if text in names:
            continue
        names[text] = (lang, type_name)
        if type_name == "Company" and chance.random() < 0.1 and len(names) < size:
            more = {"zh-Hans": "股份有限公司", "ja": "株式会社", "en": " Inc."}[lang]
            names.setdefault(text + more, (lang, type_name))
    listed = list(names.items())
    chance.shuffle(listed)
    return [document(number, listed[start : start + 10]) for number, start in enumerate(range(0, size, 10))]


def document(number: int, listed: list[tuple[str, tuple[str, str]]]) -> Extraction:
    """Return one document that mentions the names in a row."""
    entities: list[LocalEntity] = []
    start = 0
    for text, (_, type_name) in listed:
        entities.append(LocalEntity(len(entities), type_name, (Mention(start, start + len(text), text, type_name),)))
        start += len(text) + 1
    lang = listed[0][1][0]
    return Extraction(
        Document(f"d{number:06}", "\n".join(text for text, _ in listed), lang), tuple(entities), (), (), ()
    )


def measure(size: int) -> None:
    """Link `size` names and print the seconds of this core and the peak of memory."""
    made = extractions(size)
    link = make_linker(use_gazetteer=False)
    before, wall = time.process_time(), time.perf_counter()
    graph = link(made)
    used, elapsed = time.process_time() - before, time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:>8} names: {used:6.1f} s of one core ({elapsed:.1f} s elapsed), {peak:5.0f} MB peak, "
        f"{len(graph.entities)} entities, {len(graph.merges)} merges",
        flush=True,
    )


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, nargs="+", default=[10_000, 100_000])
    sizes = parser.parse_args().names
    if len(sizes) == 1:
        measure(sizes[0])
        return
    for size in sizes:
        subprocess.run([sys.executable, __file__, "--names", str(size)], check=True)


if __name__ == "__main__":
    main()
