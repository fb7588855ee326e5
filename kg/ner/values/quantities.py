"""Money, counts, percentages and percentage points in Chinese and Japanese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kg.model import Value
from kg.ner.values import counters
from kg.ner.values import quantity_patterns as patterns
from kg.ner.values.money import CJK_NAMES, SIGNS, alternatives, bare_yuan
from kg.ner.values.numerals import ARABIC, BIG, HAN, HAN_DIGITS, SMALL, parse_numeral
from kg.ner.values.tokens import Token, as_value


class QuantityGrammar:
    """The grammar of one language; `find` is a pure function of the text."""

    def __init__(self, lang: str) -> None:
        """`lang` is zh-Hans, zh-Hant or ja."""
        self._lang = lang
        words = counters.JAPANESE if lang == "ja" else counters.CHINESE
        barred = counters.NOT_COUNTED if lang == "ja" else counters.NOT_COUNTED.replace("|位|", "|")
        self._counter = re.compile(rf"\s?[余餘多]?(?!{barred})(?P<unit>{alternatives(words)})")
        self._barred = re.compile(rf"\s?(?:{counters.NOT_COUNTED})")

    def find(self, text: str, taken: list[tuple[int, int]]) -> list[Value]:
        """Values in order; numbers inside the spans `taken` (dates, sorted) are passed over."""
        yuan = bare_yuan(text, lang=self._lang)
        tokens = self._join_ranges(text, list(self._tokens(text, taken, yuan)))
        return [as_value(text, token) for token in tokens if token.kind is not None]

    def _tokens(self, text: str, taken: list[tuple[int, int]], yuan: str) -> Iterator[Token]:
        position, index, last_end = 0, 0, 0
        while (start := patterns.START.search(text, position)) is not None:
            position = start.start()
            while index < len(taken) and taken[index][1] <= position:
                index += 1
            if index < len(taken) and taken[index][0] <= position:
                position = taken[index][1]
                continue
            limit = taken[index][0] if index < len(taken) else len(text)
            match = patterns.NUMBER.match(text, position, limit)
            if match is None:
                position += 1
                continue
            floor = max(taken[index - 1][1] if index else 0, last_end)
            token = self._read(text, match, yuan, floor)
            if token is not None and token.end > limit:
                token = None
            position = token.end if token is not None else match.end()
            if token is not None:
                last_end = token.end
                yield token

    def _read(self, text: str, match: re.Match[str], yuan: str, floor: int) -> Token | None:
        start, end = match.span()
        left = text[max(floor, start - patterns.PREFIX_LENGTH) : start]
        if match["of"]:
            number = parse_numeral(match["per"])
            if number is None:
                return None
            number = number / 10 if match["of"].startswith("千") else number
            points = patterns.POINTS.match(text, end)
            return Token(start, points.end() if points else end, number, number, "points" if points else "percent")
        if match["den"]:
            return _fraction(match)
        if match["han"] and (digits := self._positional(text, match)) is not None:
            return digits
        number = parse_numeral(match.group())
        vague = left[-1:] in tuple(patterns.VAGUE) and (
            match["han"] or (re.fullmatch(r"10+[千万萬亿億]*", match.group()) and not patterns.PERCENT.match(text, end))
        )
        if number is None or vague or text[end : end + 1] in tuple("几幾数數"):
            return None
        arabic = re.match(ARABIC, match.group())
        base = parse_numeral(arabic.group()) if arabic else None
        token = Token(start, end, number, base if base is not None else number)
        sign = patterns.PREFIX.search(left)
        if (
            sign is None
            and not match["han"]
            and patterns.NAME_LEFT.search(left)
            and not patterns.RANGE_LEFT.search(left)
        ):
            if patterns.PERCENT.match(text, end) and re.search(r"[A-Za-z]\.?\Z", left):  # Urbaser100%股权
                return self._classify(text, token, yuan, scaled=False)
            return None
        if sign is not None:
            return self._signed(text, token, sign["sign"], sign.start() - len(left), yuan)
        if match["han"]:
            return self._han(text, token, match["han"], yuan)
        return self._classify(text, token, yuan, scaled=end - start > len(arabic.group()) if arabic else True)

    def _signed(self, text: str, token: Token, sign: str, offset: int, yuan: str) -> Token | None:
        """A number after a currency's sign or name; letters may scale it ($2.3B)."""
        code = SIGNS.get(sign) or CJK_NAMES.get(sign) or ("JPY" if self._lang == "ja" else "CNY")
        number, end = token.number, token.end
        letter = patterns.LETTER.match(text, end)
        if letter is not None:
            number, end = number.scaleb(patterns.SUFFIX_LETTER[letter[1]]), letter.end()
        named = patterns.CURRENCY.match(text, end) or patterns.BARE_YUAN.match(text, end)
        if named is not None:
            end = named.end()
            if sign == "$" and "name" in named.groupdict():
                code = CJK_NAMES.get(named["name"], code)
        elif self._barred.match(text, end) or patterns.PERCENT.match(text, end):
            # 人民币2025年, 円5%高: the name belongs to another figure.
            return self._classify(text, token, yuan, scaled=False)
        return replace(token, start=token.start + offset, end=end, number=number, kind="money", unit=code)

    def _han(self, text: str, token: Token, written: str, yuan: str) -> Token | None:
        """Chinese numerals are parts of words more often than numbers: they need a scale and something counted."""
        big = any(c in BIG for c in written)
        if written in patterns.ROUND and text[token.start - 1 : token.start] in patterns.PASSED and token.start:
            found = self._classify(text, token, yuan, scaled=True)
            return found if found is None or found.kind is not None else replace(found, kind="count")
        if written == "一" and patterns.HALF.match(text, token.end):
            return replace(token, end=token.end + 1, number=Decimal(50), kind="percent")
        if len(written) == 1:
            if (joint := patterns.JOIN.match(text, token.end)) and text[joint.end() : joint.end() + 1] in HAN:
                return token
            if patterns.TENTHS.match(text, token.end) or patterns.POINTS.match(text, token.end):
                return self._classify(text, token, yuan, scaled=False)
            if (named := patterns.CURRENCY.match(text, token.end)) and len(named["name"]) > 1 and written in HAN:
                return self._classify(text, token, yuan, scaled=False)
            return None
        if written[0] in SMALL + BIG and written[0] not in "十拾" and not re.match(rf"[{SMALL}{BIG}]+\Z", written):
            return None
        found = self._classify(text, token, yuan, scaled=False)
        if found is not None and found.kind is not None:
            return found
        if (
            big
            and written not in ("千万", "千萬", "亿万", "億萬", "万千", "萬千", "百万", "百萬")
            and written[-1] in BIG
        ):
            return replace(token, kind="count")
        return found

    def _positional(self, text: str, match: re.Match[str]) -> Token | None:
        """Digits one by one before a percent sign (一六．七五％, 五一％, 三％), as Taiwan's papers print them."""
        mark = patterns.PERCENT.match(text, match.end())
        if mark is None or not re.fullmatch(rf"[{HAN}]+(?:[．.][{HAN}]+)?", match["han"]):
            return None
        number = Decimal("".join(str(HAN_DIGITS.get(c, ".")) for c in match["han"]))
        return Token(match.start(), mark.end(), number, number, "percent")

    def _classify(self, text: str, token: Token, yuan: str, *, scaled: bool) -> Token | None:
        """Say by what follows what the number counts."""
        end = token.end
        if m := patterns.PERCENT.match(text, end):
            kind = "points" if len(m.group().strip()) > 1 and m.group().strip() != "パーセント" else "percent"
            return replace(token, end=m.end(), kind=kind)
        if m := patterns.POINTS.match(text, end):
            return replace(token, end=m.end(), kind="points")
        if m := patterns.BASIS.match(text, end):
            return replace(token, end=m.end(), number=token.number / 100, kind="points")
        if self._lang == "ja" and (m := patterns.JA_POINTS.match(text, end)):
            return replace(token, end=m.end(), kind="points")
        if token.number < 100 and (m := patterns.TENTHS.match(text, end)):
            extra = parse_numeral(m["fifth"] or m["bu"] or "0") or Decimal(0)
            if m["half"]:
                extra = Decimal(5)
            return replace(token, end=m.end(), number=token.number * 10 + extra, kind="percent")
        if m := patterns.CURRENCY.match(text, end):
            code = CJK_NAMES.get(m["name"]) or SIGNS.get(m["name"], m["name"])
            if code == "JPY" and (part := patterns.SEN.match(text, m.end())):
                number = token.number + Decimal(part["sen"]) / 100
                return replace(token, end=part.end(), number=number, kind="money", unit=code)
            return replace(token, end=m.end(), kind="money", unit=code)
        if m := patterns.BARE_YUAN.match(text, end):
            return replace(token, end=m.end(), kind="money", unit=yuan)
        if m := self._counter.match(text, end):
            return replace(token, end=m.end(), kind="count", unit=m["unit"])
        if self._barred.match(text, end):
            return token if not scaled else replace(token, kind="count")
        if patterns.NAME_RIGHT.match(text, end) and not scaled:
            return None
        if scaled or "," in text[token.start : end] or (self._lang == "ja" and patterns.JA_AT_LEAST.match(text, end)):
            return replace(token, kind="count")
        return token

    def _join_ranges(self, text: str, tokens: list[Token]) -> list[Token]:
        """Give the first number of `3000至4000亿元`, `10〜15%`, `200亿及420亿元` what only the second one says."""
        for index in range(len(tokens) - 2, -1, -1):
            left, right = tokens[index], tokens[index + 1]
            if right.kind is None or (left.kind is not None and not (left.kind == "count" and left.unit is None)):
                continue
            joint = patterns.JOIN.match(text, left.end)
            plain = left.kind is None and right.kind in ("percent", "points")
            if joint is None and (plain or (left.kind == "count" and right.kind == "money")):
                joint = patterns.AND.match(text, left.end)
            if joint is None or joint.end() != right.start:
                continue
            number = left.number
            if left.kind is None and right.base and right.number % right.base == 0:
                scale = right.number / right.base
                number = number * scale if number * scale <= right.number else number
            elif right.kind in ("percent", "points") and left.number > 0 and left.number * 10 < right.number:
                number = left.number * 10  # 三至四成
            tokens[index] = replace(left, number=number, kind=right.kind, unit=right.unit)
        return tokens


def _fraction(match: re.Match[str]) -> Token | None:
    whole, part = parse_numeral(match["den"]), parse_numeral(match["num"])
    if not whole or part is None or part >= whole:
        return None
    number = round(part / whole * 100, 1)
    return Token(match.start(), match.end(), number, number, "percent")
