"""Numbers as Chinese and Japanese write them: 3,800億, 1万2千, 三百亿, 二点五, 四十九, full-width digits."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

DIGIT = "0-9０-９"
HAN_DIGITS = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4,
    "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5,
}  # fmt: skip
SMALL_SCALES = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
BIG_SCALES = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
"""Powers of ten. 兆 is 10^12 in Japanese and in Taiwan; the grammar decides where it may stand."""

HAN = "".join(HAN_DIGITS)
SMALL = "".join(SMALL_SCALES)
BIG = "".join(BIG_SCALES)

# Full-width commas group digits only between full-width digits: between ASCII digits they separate clauses.
ARABIC = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|[0-9０-９]+)"
    r"(?:[.．・](?=[0-9０-９])[0-9０-９]+)?"
)
SCALED_ARABIC = (
    rf"{ARABIC}(?:\s?[余餘多]?[{SMALL}{BIG}]+(?:(?:{ARABIC}|[{HAN}])(?=[{SMALL}{BIG}])|[0-9０-９]+(?![0-9０-９.]))?)*"
)
HAN_NUMBER = rf"[{HAN}{SMALL}{BIG}]+(?:[点點・．.][{HAN}]+)?(?:[多余餘]?[{SMALL}{BIG}]+)*"


def parse_numeral(text: str) -> Decimal | None:
    """Return the number that `text` writes, or None where it is not one number (`十五五`, `三四`).

    Digits may be ASCII, full-width or Chinese, mixed with 十百千万亿兆 in any of the usual ways; 余 and 多 are passed over.
    """
    if text.isascii() and text[:1].isdigit() and text[-1:].isdigit() and " " not in text:
        return _digits(text.replace(",", ""), after_scale=False)
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace("，", "")
    plain = "".join(c for c in plain if not c.isspace() and c not in "余餘多")
    plain = plain.replace("點", ".").replace("点", ".").replace("・", ".")
    total, section, current = Decimal(0), Decimal(0), None
    lowest_big, lowest_small = 99, 99999
    position = 0
    while position < len(plain):
        char = plain[position]
        if char in BIG_SCALES:
            part = section + (current if current is not None else 0)
            if part == 0:
                if position and plain[position - 1] in BIG_SCALES:  # 万亿: the scales multiply
                    total *= Decimal(10) ** BIG_SCALES[char]
                    position += 1
                    continue
                part = Decimal(1)
            if BIG_SCALES[char] >= lowest_big:  # 3万亿, 1千万亿: what came before is multiplied too
                total = (total + part) * Decimal(10) ** BIG_SCALES[char]
            else:
                total += part * Decimal(10) ** BIG_SCALES[char]
            lowest_big, lowest_small = BIG_SCALES[char], 99999
            section, current = Decimal(0), None
            position += 1
        elif char in SMALL_SCALES:
            scale = SMALL_SCALES[char]
            if scale >= lowest_small:
                if current is None and section and position and plain[position - 1] in SMALL_SCALES:
                    section *= scale  # 十百, 百千
                    position += 1
                    continue
                return None
            section += (Decimal(1) if current is None else current) * scale
            lowest_small, current = scale, None
            position += 1
        else:
            end = position
            while end < len(plain) and (plain[end].isdecimal() or plain[end] in HAN_DIGITS or plain[end] == "."):
                end += 1
            if end == position:
                return None
            current = _digits(plain[position:end], after_scale=lowest_small < 99999)
            if current is None:
                return None
            position = end
    return total + section + (current or 0)


def _digits(run: str, *, after_scale: bool) -> Decimal | None:
    """Read a run of digits; Chinese ones stand for themselves one by one (二〇二五) or alone (三)."""
    ascii_run = "".join(str(HAN_DIGITS.get(c, c)) for c in run)
    han = sum(c in HAN_DIGITS for c in run)
    if ascii_run.count(".") > 1 or ascii_run.startswith(".") or ascii_run.endswith("."):
        return None
    whole = run.split(".")[0]
    if han and len(whole) > 1 and (after_scale or (len(whole) < 4 and "零" not in whole and "〇" not in whole)):
        # 十五五 and 三四 are not numbers, 二〇二五 and 一零三 are; 零 may fill a gap (三百零五).
        stripped = whole.lstrip("零〇○")
        if len(stripped) > 1 or len(stripped) == len(whole):
            return None
    return Decimal(ascii_run)


def plain(number: Decimal) -> str:
    """Write a number without exponent and without needless zeros: `13138000000`, `78.7`."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
