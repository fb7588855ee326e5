"""Chinese words that stand for a product named before, by the noun that says what it is: 该模型, 這款晶片, 该机器人.

A product is meant where the text has called it by that noun (浏览器Lumos, 岩焰引擎, X是一款游戏), the last such one of the two statements before; of
models, which the class tells, the first of the nearest statement that names one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import LocalEntity, Mention
from kg.ner.fold import fold

_NOUNS = "模型|平台|操作系统|系统|应用程序|应用程式|应用|app|芯片|处理器|引擎|机器人|车型|手机|浏览器|游戏|软件|软体|服务|工具|框架|数据库|眼镜|平板|开发板|钱包|汽车|耳机|显卡"
_SAME = {"软体": "软件", "应用程式": "应用", "应用程序": "应用", "app": "应用", "操作系统": "系统", "晶片": "芯片"}
_WORD = re.compile(fold(rf"(?:该|这款|此款|该款|本款)(?:大|新|开源)?({_NOUNS}|晶片)(?![们商厂业化家公团])"))
_BEFORE = re.compile(fold(rf"({_NOUNS}|晶片)[“\"「《『]?") + r"\Z")
_BEHIND = re.compile(
    fold(
        rf"[”\"」》』]?(?:大|系列)?({_NOUNS}|晶片)|[”\"」》』]?(?:\([^()]*\))?[,，]?是[^,，。;；]{{0,40}}?({_NOUNS}|晶片)(?=[,，。;；])"
    )
)
_ENDS = re.compile(fold(f"({_NOUNS}|晶片)") + r"\Z")
_BREAK = re.compile("[。！？!?\n]")
_BACK = 2
"""Statements before its own in which the product is looked for."""
_SURE = 0.8


def products(text: str, entities: Sequence[LocalEntity]) -> Iterator[tuple[Mention, int]]:
    """Each such word of the Chinese `text` with the entity that it stands for."""
    folded = fold(text)
    named = sorted((m.start, m.end, e.id) for e in entities if e.type in ("Product", "AIModel") for m in e.mentions)
    called: dict[int, set[str]] = {}
    for start, end, entity in named:
        called.setdefault(entity, set()).update(_called(folded, start, end))
    taken = {place for e in entities for m in e.mentions for place in range(m.start, m.end)}
    for match in _WORD.finditer(folded):
        if match.start(1) in taken or match.start() in taken:
            continue
        meant = _meant(folded, match, [place for place in named if place[1] <= match.start()], called, entities)
        if meant is not None:
            place = Mention(
                match.start(), match.end(), text[match.start() : match.end()], entities[meant].type, _SURE, "anaphor"
            )
            yield place, meant


def _called(folded: str, start: int, end: int) -> set[str]:
    """The nouns that the text calls the name at `start`..`end` by."""
    found = (
        _BEFORE.search(folded, max(0, start - 6), start),
        _BEHIND.match(folded, end),
        _ENDS.search(folded, start, end),
    )
    return {_same(noun) for match in found if match for noun in match.groups() if noun}


def _same(noun: str) -> str:
    return _SAME.get(noun, noun)


def _meant(
    folded: str,
    match: re.Match[str],
    before: Sequence[tuple[int, int, int]],
    called: dict[int, set[str]],
    entities: Sequence[LocalEntity],
) -> int | None:
    noun = _same(match[1])
    breaks = [found.end() for found in _BREAK.finditer(folded, 0, match.start())]
    begin = breaks[-_BACK - 1] if len(breaks) > _BACK else 0
    near = [place for place in before if place[0] >= begin]
    fitting = [place for place in near if noun in called[place[2]]]
    if fitting:
        return fitting[-1][2]
    models = [place for place in near if noun == "模型" and entities[place[2]].type == "AIModel"]
    if not models:
        return None
    statement = max((b for b in (begin, *breaks) if b <= models[-1][0]), default=0)
    return next(place[2] for place in models if place[0] >= statement)
