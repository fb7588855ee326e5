"""Folding: one comparable form for the writings of a name, character by character, so that offsets never shift.

華為, 华为, ＨＵＡＷＥＩ and Nestlé become what they are compared as; `len(fold(text)) == len(text)` always holds,
so a span found in the folded text is a span of the text. What cannot be done one to one (㈱, ß, ﾊﾞ) stays.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

# New Japanese forms that OpenCC's traditional-to-simplified table does not know, each with the simplified form.
# Left out on purpose: forms that are another character in Chinese (予, 弁, 缶, 欠, 芸, 糸, 沪).
_JAPANESE_FORMS = (
    "両两 乗乘 亀龟 亜亚 仏佛 仮假 伝传 価价 倹俭 児儿 円圆 処处 剣剑 剤剂 剰剩 労劳 効效 勅敕 勧劝 勲勋 単单 "
    "厳严 収收 唖哑 営营 噛啮 団团 囲围 図图 圏圈 圧压 塁垒 塩盐 増增 壊坏 壌壤 壱壹 売卖 変变 奨奖 嬢娘 実实 "
    "寛宽 対对 専专 尭尧 巌岩 巣巢 巻卷 帯带 帰归 庁厅 広广 廃废 弐贰 弾弹 従从 徳德 徴征 応应 恵惠 悩恼 悪恶 "
    "懐怀 戦战 戯戏 戻戾 払拂 抜拔 択择 拝拜 拠据 拡扩 挙举 挿插 捜搜 掲揭 掻搔 揺摇 摂摄 撃击 撹搅 斉齐 斎斋 "
    "晩晚 暁晓 暦历 曽曾 栄荣 桜樱 桟栈 検检 楽乐 様样 権权 歓欢 歩步 歯齿 歳岁 歴历 毎每 気气 沢泽 浄净 涙泪 "
    "渇渴 済济 渉涉 渓溪 満满 滝泷 瀬濑 焼烧 犠牺 猟猎 獣兽 畳叠 痩瘦 発发 県县 砕碎 稲稻 穂穗 穏稳 穣穰 竜龙 "
    "粋粹 粛肃 経经 絵绘 継继 続续 総总 縁缘 縄绳 縦纵 繊纤 繍绣 聴听 脳脑 臓脏 艶艳 荘庄 蔵藏 薫薰 薬药 蛍萤 "
    "蝋蜡 覇霸 覚觉 覧览 観观 訳译 読读 譲让 豊丰 賛赞 転转 軽轻 辺边 逓递 遅迟 酔醉 醤酱 醸酿 釈释 鉄铁 銭钱 "
    "鋳铸 錬炼 関关 陥陷 険险 隠隐 雑杂 霊灵 頼赖 顕显 駅驿 駆驱 騒骚 験验 髄髓 髪发 鴎鸥 鶏鸡 鹸碱 麹曲 麺面 "
    "黒黑 黙默 齢龄 呉吴 渋涩 郷乡 鉱矿 闘斗 髙高 﨑崎 戸户 浜滨 窓窗 姫姬 氷冰 壷壶 衞卫"
)
# Marks that writers and typesetters exchange freely inside names.
_MARKS = {
    **dict.fromkeys("・‧•·･∙⋅", "·"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("‘’ʼ`´", "'"),
    **dict.fromkeys("“”", '"'),
    **dict.fromkeys("ø", "o"),
    **dict.fromkeys("ł", "l"),
    **dict.fromkeys("đð", "d"),
    "ı": "i",
}


_LONG = 100
"""Characters from which a text is no name but a document."""


class _Table(dict[int, str]):
    """A `str.translate` table that works a character out when it first meets it."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, code: int) -> str:
        result = self[code] = self._rule(chr(code))
        return result


@cache
def _japanese_forms() -> dict[str, str]:
    return {pair[0]: pair[1] for pair in _JAPANESE_FORMS.split()}


@cache
def _opencc() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


def _simplify_character(character: str) -> str:
    if not _is_han(character):
        return character
    result, before = character, ""
    # A few rare characters need two steps (戱 戯 戏, 薴 苧 苎).
    while result != before and len(result) == 1:
        before, result = result, _japanese_forms().get(result) or _opencc()(result)
    return before


def _fold_character(character: str) -> str:
    result = _MARKS.get(character, character)
    for level in (_compatible, str.casefold, _without_accent):
        levelled = level(result)
        result = levelled if len(levelled) == 1 else result
    return _simplify_character(_MARKS.get(result, result))


def _compatible(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


def _without_accent(character: str) -> str:
    base = unicodedata.normalize("NFD", character)
    return base[0].casefold() if len(base) > 1 and base[0].isascii() else character


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000"


_FOLD = _Table(_fold_character)
_SIMPLIFY = _Table(_simplify_character)


def fold(text: str) -> str:
    """Return the form in which names are compared: compatibility forms, case, accents, script and dots levelled.

    `len(fold(text)) == len(text)` and `fold(fold(text)) == fold(text)` for every text.
    """
    return _fold_long(text) if len(text) > _LONG else text.translate(_FOLD)


@lru_cache(maxsize=4)
def _fold_long(text: str) -> str:
    # kept, because each stage folds the text of the same document
    return text.translate(_FOLD)


def to_simplified(text: str) -> str:
    """Return `text` with traditional and new Japanese Han characters replaced by simplified ones, one for one.

    All else (case, width, kana) stays; the length never changes. For models that should see one script only.
    """
    return text.translate(_SIMPLIFY)
