"""How a name sounds, in Latin letters, whatever writes it: pinyin for Chinese, Hepburn for kana, readings for Japanese kanji.

How alike two sounds are is for likeness.py to say.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from kg.linking.keys import normal
from kg.linking.tables import readings

_HIRAGANA_SHIFT = ord("ア") - ord("あ")
_MORA = (
    "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no "
    "ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go "
    "ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu "
    "ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ヮ wa"
)
_KANA = dict(zip(_MORA.split()[::2], _MORA.split()[1::2], strict=True))
_SMALL = "ァィゥェォャュョヮ"
_NO_LETTER = re.compile(r"[^a-z]+")
_LONG_OH = re.compile(r"oh(?![aeiouy])")
_LONG_O = re.compile(r"o[ou]+")
_LONG_U = re.compile(r"uu+")
_REPEAT = re.compile(r"(.)々")
_KANA_RUN = re.compile(r"[\u3040-\u30ff]+")


@lru_cache(maxsize=1 << 15)
def romaji(kana: str) -> str:
    """Return kana in Hepburn without long vowels (トヨタ → toyota, ファーウェイ → fauei, チェン → chen)."""
    text = "".join(chr(ord(c) + _HIRAGANA_SHIFT) if "ぁ" <= c <= "ゖ" else c for c in kana)
    result = ""
    for character in text:
        sound = _KANA.get(character, "")
        if character in _SMALL and result and result[-1] in "aiueo":
            stem = result[:-1]
            joined = sound[1:] if sound[0] == "y" and stem.endswith(("sh", "ch", "j")) else sound
            result = stem + joined if stem and stem[-1] not in "aiueo" else result + joined
        else:
            result += sound
    return result


@lru_cache(maxsize=1 << 15)
def wade_giles(character: str) -> str:
    """Return the reading in Wade-Giles without tone and apostrophe, as names from Taiwan are spelt (蔡 → tsai)."""
    from pypinyin import Style, lazy_pinyin

    sound = "".join(lazy_pinyin(character, style=Style.WADEGILES, errors="ignore"))
    return re.sub(r"[^a-z]", "", sound.replace("ü", "u"))


@cache
def _pinyin_tables() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The usual reading of each character; and of the words in which a character is read in another way."""
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    usual = {chr(code): _toneless(readings_.split(",")[0]) for code, readings_ in pinyin_dict.items()}
    other: dict[str, tuple[str, ...]] = {}
    for word, syllables in phrases_dict.items():
        if len(word) <= 3:
            read = tuple(_toneless(syllable[0]) for syllable in syllables)
            if len(read) == len(word) and any(usual.get(c) != sound for c, sound in zip(word, read, strict=True)):
                other[word] = read
    return usual, other


@cache
def _toneless(syllable: str) -> str:
    letters = unicodedata.normalize("NFD", syllable.replace("ü", "v"))
    return "".join(c for c in letters if c.isascii() and c.isalpha())


@lru_cache(maxsize=1 << 16)
def chinese(text: str) -> tuple[str, ...]:
    """Return the syllables of a name written in Chinese characters; Latin parts stay as they are."""
    usual, other = _pinyin_tables()
    name = normal(text)
    found: list[str] = []
    place = 0
    while place < len(name):
        word = next((name[place : place + size] for size in (3, 2) if name[place : place + size] in other), None)
        if word is not None:
            # 长 is chang in 长沙 and zhang in 董事长.
            found += other[word]
            place += len(word)
            continue
        character = name[place]
        sound = usual.get(character, character)
        if character in usual or not found or place == 0 or name[place - 1] in usual:
            found.append(sound)
        else:
            found[-1] += sound
        place += 1
    return tuple(found)


def heard(text: str) -> str:
    """Return the pinyin of a name as it is heard in a foreign name: 尔 is r there."""
    return "".join("r" if syllable == "er" else syllable for syllable in chinese(text))


@cache
def _pinyin_readings() -> dict[str, tuple[str, ...]]:
    from pypinyin.pinyin_dict import pinyin_dict

    return {
        chr(code): tuple(dict.fromkeys(_toneless(reading) for reading in readings_.split(",")))
        for code, readings_ in pinyin_dict.items()
    }


def spells(name: str, letters: str) -> bool:
    """Tell whether `letters` are pinyin of a Chinese name: any reading of each character, 市 and the like left out at will."""
    text = normal(name)
    return bool(text) and _spells(text, letters)


@lru_cache(maxsize=1 << 16)
def _spells(text: str, letters: str) -> bool:
    if not text or not letters:
        return not text and not letters
    if text[0] in "市省县区" and _spells(text[1:], letters):
        return True
    sounds = _pinyin_readings().get(text[0]) or (text[0],)
    return any(letters.startswith(sound) and _spells(text[1:], letters[len(sound) :]) for sound in sounds)


@lru_cache(maxsize=1 << 16)
def letters_of(text: str) -> str:
    """Return the Latin letters of a folded text, without anything else."""
    return _NO_LETTER.sub("", text)


@lru_cache(maxsize=1 << 16)
def plain(sound: str) -> str:
    """Return Latin letters with Japanese long vowels written short (Ohno, Itoh, Yuuichirou → ono, ito, yuichiro)."""
    text = letters_of(sound)
    return _LONG_U.sub("u", _LONG_O.sub("o", _LONG_OH.sub("o", text)))


def reads_as(name: str, latin: str) -> bool:
    """Tell whether a Japanese name in kanji and kana can be read as `latin` (letters only), given the listed readings."""
    text = repeated(normal(name))
    return _reads(text, plain(latin))


def ends_as(name: str, latin: str) -> bool:
    """Tell whether the last character of a Japanese name can be read as the end of `latin`, and the rest leaves letters over."""
    last = repeated(normal(name))[-1:]
    text = plain(latin)
    whole = readings("surname").get(repeated(normal(name)))
    if whole is not None:
        return text in whole
    sounds = (romaji(last),) if _KANA_RUN.match(last) else readings("name").get(last, ())
    return any(text.endswith(sound) and (len(text) > len(sound)) == (len(name) > 1) for sound in sounds if sound)


def repeated(text: str) -> str:
    """Write out the mark that repeats a character (佐々木 → 佐佐木)."""
    return _REPEAT.sub(r"\1\1", text) if "々" in text else text


@lru_cache(maxsize=1 << 16)
def _reads(text: str, latin: str) -> bool:
    """Match from the left: a surname, a place, or a single character, each in any of its readings."""
    if not text or not latin:
        return not text and not latin
    kana = _KANA_RUN.match(text)
    if kana:
        sound = plain(romaji(kana.group()))
        return latin.startswith(sound) and _reads(text[kana.end() :], latin[len(sound) :])
    for kind in ("surname", "place", "name"):
        table = readings(kind)
        for end in range(min(4, len(text)), 0, -1):
            for sound in table.get(text[:end], ()):
                if latin.startswith(sound) and _reads(text[end:], latin[len(sound) :]):
                    return True
    return False


@lru_cache(maxsize=1 << 15)
def heads(name: str) -> tuple[str, ...]:
    """Return how a Japanese name may begin: the readings of its surname, place or first characters, for blocking."""
    text = repeated(normal(name))
    found: list[str] = []
    for kind in ("surname", "place", "name"):
        table = readings(kind)
        found += [sound for end in range(min(4, len(text)), 0, -1) for sound in table.get(text[:end], ())]
    return tuple(dict.fromkeys(found))
