"""Names of people: titles and courtesy stripped, and whether a short name (孫氏, Okafor, 一鸣) is that of a full one."""

from __future__ import annotations

import re

from kg.linking.keys import is_wide, normal, script
from kg.linking.shortening import Ground
from kg.linking.tables import readings

_COURTESY_AFTER = re.compile(
    "(?:先生|女士|小姐|太太|夫人|博士|教授|老师|总|氏|さん|様|ちゃん|くん|君|会长|社长|副社长|专务|常务|部长|董事长|总裁|总经理|总监|主席|"
    "首席执行官|家族)$"
)
_COURTESY_BEFORE = re.compile(r"^(?:mr|ms|mrs|miss|dr|prof|professor|sir|dame|lord|ceo|cfo|cto|chairman|president) ")
_COMPOUND_SURNAMES = frozenset(
    (
        "欧阳",
        "司马",
        "诸葛",
        "上官",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "宇文",
        "长孙",
        "司徒",
        "夏侯",
        "端木",
        "南宫",
        "独孤",
        "轩辕",
    )
)
_MIDDLE = re.compile(r"[・·•‧=＝\s]")


def bare(name: str) -> str:
    """Return the `normal` name without titles and courtesy words, as long as two characters or a Latin word remain."""
    text = normal(name)
    before = _COURTESY_BEFORE.sub("", text)
    after = _COURTESY_AFTER.sub("", before)
    return after or before or text


def parts(name: str) -> tuple[str, ...]:
    """Return the `normal` parts of a name as written: split at spaces and middle dots (唐娜·杜宾斯基, 孫 正義)."""
    return tuple(bare(part) for part in _MIDDLE.split(name.strip()) if normal(part))


def person(short: str, long: str, lang: str = "und") -> Ground | None:
    """Compare two names of people, the shorter first; None when the shorter is not part of the longer.

    `lang` is the language of the text: Chinese surnames have one character, but for a few, Japanese ones mostly two.
    """
    one, other = bare(short), bare(long)
    if one == other:
        return Ground(0.97, "same name without the title")
    if one.replace(" ", "") == other.replace(" ", ""):
        return Ground(0.96, "same name, spaced otherwise")
    if len(one) >= len(other) or not one:
        return None
    if is_wide(one[0]) != is_wide(other[0]):
        return None
    return _wide(one, other, long, lang) if is_wide(one[0]) else _latin(one, other)


def _latin(one: str, other: str) -> Ground | None:
    short, full = one.split(), other.split()
    if full[-len(short) :] == short:
        return Ground(0.88, "surname of the full name")
    if full[: len(short)] == short:
        return Ground(0.7, "first name of the full name")
    if len(short) > 1 and short[-1] == full[-1] and (short[0] == full[0] or short[0] == full[0][0]):
        return Ground(0.85, "same name without the middle")
    return None


def _wide(one: str, other: str, written: str, lang: str) -> Ground | None:
    pieces = parts(written)
    if len(pieces) > 1:
        if one == pieces[-1]:
            return Ground(0.86, "last part of the full name")
        if one == pieces[0]:
            return Ground(
                0.86 if script(written) == "han" and "·" not in normal(written) else 0.75, "first part of the full name"
            )
        if one == "".join(pieces[-2:]) or one == "".join(pieces[:2]):
            return Ground(0.8, "part of the full name")
        if "・" in written or "·" in written:
            return None
    if other.startswith(one) and len(other) - len(one) <= 4 and len(one) <= 3:
        listed = one in _COMPOUND_SURNAMES or one in readings("surname")
        if lang.startswith("zh") and len(one) > 1 and not listed:
            return None
        sure = len(one) > 1 or other[:2] not in _COMPOUND_SURNAMES
        return Ground(0.84 if sure else 0.5, "surname of the full name")
    if other.endswith(one) and len(one) == 2 and len(other) <= 4:
        return Ground(0.72, "given name of the full name")
    return None


def surname_and_given(name: str) -> tuple[str, ...]:
    """Split a Chinese name without a separator into surname and given name."""
    text = bare(name)
    cut = 2 if text[:2] in _COMPOUND_SURNAMES and len(text) > 2 else 1
    return (text[:cut], text[cut:]) if len(text) > 1 else (text,)
