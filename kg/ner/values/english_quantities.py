"""Money, counts, percentages and percentage points in English text: $2.3bn, RMB 5.2 billion, 25 basis points, 2,500 staff."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from kg.model import Value
from kg.ner.values.money import ENGLISH_NAMES, SHARED_NAMES, SIGNS, YEN_OR_YUAN, alternatives, shared_names
from kg.ner.values.tokens import Token, as_value

_SCALES = {
    "hundred": 2, "thousand": 3, "k": 3, "lakh": 5, "lakhs": 5, "million": 6, "millions": 6, "mn": 6, "mln": 6, "m": 6,
    "crore": 7, "crores": 7, "billion": 9, "billions": 9, "bn": 9, "bln": 9, "b": 9,
    "trillion": 12, "trillions": 12, "trn": 12, "trln": 12, "tn": 12, "tln": 12, "t": 12,
}  # fmt: skip
_WORDS: dict[str, int | Decimal] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "half a": Decimal("0.5"),
}  # fmt: skip
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_WORD = (
    r"(?:half\ an?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_LONG_SCALE = r"(?:lakh\ crore|hundred\ (?:thousand|million|billion)|hundred|thousand|lakhs?|millions?|crores?|billions?|trillions?)"
_SHORT_SCALE = r"(?:bn|mn|mln|bln|trln|trn|tn|tln|[kKmMbBT])(?![A-Za-z0-9])"
_SIGN = rf"(?:(?:{alternatives([*SIGNS, *YEN_OR_YUAN])})[ \u00a0]?)"
_NUMBER = re.compile(
    rf"(?P<sign>{_SIGN})?(?<![0-9])(?P<digits>{_DIGITS})(?P<scale>[- \u00a0]?{_LONG_SCALE}\b|\s?{_SHORT_SCALE})?"
    rf"|(?P<word>\b{_WORD})[- ](?P<word_scale>{_LONG_SCALE}\b)"
    rf"|(?P<small>\b{_WORD})(?=[- ](?:per\s?cent|percent|percentage|basis|quarters?\b|thirds?\b|fifths?\b|tenths?\b))",
    re.IGNORECASE,
)
_START = re.compile(
    r"[0-9]|(?<![A-Za-z0-9])(?:US\$|U\.S\.\$|HK\$|NT?\$|T\$|JP¥|CN¥|AU?\$|CA?\$|S\$|NZ\$|R\$|MX\$|[$€£¥￥￡＄₩₹₫₱₺₽₪฿]|(?:Rs\.?|RM|Rp|Dh|[A-Z]{3})\s?(?=[0-9])"
    r"|(?=[aA]n?[ ]|[oO]ne|[tTfFsSeEnNhH][a-z]+[- ])(?i:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])"
)
_PERCENT = re.compile(r"\s?%(?![- ]points?)|[- ](?:per\s?cent|percent)(?!age|[- ]points?)(?![a-z])", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:\s?%|[- ]percent(?:age)?)?[- ](?:percentage[- ]points?|points?\b(?=\s+(?:of\s+)?(?:margin|percentage)))|\s?%[- ]points?|[- ]percent(?:age)?[- ]points?|\s?(?:pp|ppts?|pts?)\b"
)
_BASIS = re.compile(r"[- ]?(?:basis[- ]points?|bps?\b)", re.IGNORECASE)
_CURRENCY = re.compile(
    rf"[- \u00a0]?(?P<name>{alternatives([*ENGLISH_NAMES, *SHARED_NAMES])})(?![A-Za-z])|[ \u00a0]?(?P<code>USD|EUR|GBP|HKD|TWD|JPY|CNY|RMB|KRW|INR|MYR|SGD|AUD|CAD|CHF|SEK|NOK|DKK|THB|VND|IDR|BRL|TRY|RUB|AED|SAR|ZAR|PLN)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"(?P<part>half|(?:an?|one)[ -](?:third|quarter|fifth|tenth))"
    r"(?=\ of\ (?!(?:the|this|last|next)\ (?:century|year|decade)|(?:19|20)[0-9]{2}|fiscal|all\b)|\ its\ |\ the\ (?:stake|shares|equity))",
    re.IGNORECASE,
)
_ONE_OF_PERCENT = {"half": "50", "third": "33.3", "quarter": "25", "fifth": "20", "tenth": "10"}
_FRACTION = re.compile(r"[- ](?P<of>thirds?|quarters|fifths?|tenths?)\b")
_PARTS = {"third": 3, "thirds": 3, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10}
_TIMES = re.compile(r"(?:x(?![A-Za-z0-9])|[- ]?times\b|-?fold\b)")
_RANK = re.compile(r"(?:st|nd|rd|th)\b|:[0-9]|/[0-9]", re.IGNORECASE)
_NOT_COUNTED = (
    "years?|months?|weeks?|days?|hours?|minutes?|seconds?|quarters?|decades?|centuries|century|nights?|cents?|pence|year-olds?|a\\.?m\\.?|p\\.?m\\.?|"
    "percent|january|february|march|april|may|june|july|august|september|october|november|december"
)
_NO_COUNT = re.compile(rf"[- \u00a0](?:{_NOT_COUNTED})\b", re.IGNORECASE)
_NOUN = re.compile(
    rf"[ \u00a0](?:(?!(?:{_NOT_COUNTED}|of|in|to|and|or|was|is|has|as|its|this|versus|plus|the|years?)\b)(?:[a-z]+(?:-[a-z]+)*|[A-Z]{{2,4}}|[A-Z][a-z]+)[ ]){{0,2}}?"
    rf"(?!(?:{_NOT_COUNTED}|is|was|as|its|this|has|does|plus|versus|across|less|series|times)\b)(?P<unit>[a-z]*(?:[^s\W]s|people|staff|personnel|men|women|aircraft)(?:\b|(?=-)))"
)
_UNIT = re.compile(
    r"[ -]?(?P<unit>tonnes|tons|km|kilometres|kilometers|miles|GWh|MWh|GW|MW|barrels|acres|hectares|square\s(?:feet|metres|meters))(?![A-Za-z])"
)
_JOIN = re.compile(r"\s?(?:[-–—~]|to|and|or)\s?")
_NAME_LEFT = re.compile(r"(?:[A-Za-z]|[A-Za-z0-9]-|[A-Za-z0-9][./:]|#)\Z")

_RANGE_LEFT = re.compile(r"(?:\A|[^A-Za-z0-9.-])[0-9][0-9.,]*(?:bn|mn|tn|[mkb])?%?-\Z")


def find_quantities(text: str, taken: list[tuple[int, int]]) -> list[Value]:
    """Values in order; numbers inside the spans `taken` (dates, sorted) are passed over."""
    yen = "CNY" if re.search(r"\b(?:yuan|renminbi|RMB)\b", text) else "JPY"
    names = ENGLISH_NAMES | shared_names(text)
    tokens: list[Token] = []
    position, index = 0, 0
    while (start := _START.search(text, position)) is not None:
        position = start.start()
        while index < len(taken) and taken[index][1] <= position:
            index += 1
        if index < len(taken) and taken[index][0] <= position:
            position = taken[index][1]
            continue
        limit = taken[index][0] if index < len(taken) else len(text)
        match = _NUMBER.match(text, position, limit)
        if one := _ONE_OF.match(text, position):
            number = Decimal(_ONE_OF_PERCENT[re.split(r"[ -]", one["part"].lower())[-1]])
            token: Token | None = Token(position, one.end(), number, number, "percent")
        else:
            token = _read(text, match, yen, names) if match else None
        if token is not None and token.end > limit:
            token = None
        position = token.end if token else match.end() if match else position + 1
        if token is not None:
            tokens.append(token)
    return [as_value(text, token) for token in _join_ranges(text, tokens) if token.kind is not None]


def _read(text: str, match: re.Match[str], yen: str, names: Mapping[str, str]) -> Token | None:
    start, end = match.span()
    left = text[max(0, start - 12) : start]
    if match["word"] or match["small"]:
        base = _word_number(match["word"] or match["small"])
        scale = match["word_scale"]
    else:
        if match["sign"] is None and _NAME_LEFT.search(left) and not _RANGE_LEFT.search(left):
            return None
        base, scale = Decimal(match["digits"].replace(",", "")), match["scale"]
    number = base * _scale(scale)
    token = Token(start, end, number, base)
    if match["sign"]:
        sign = match["sign"].strip(" \u00a0")
        code = SIGNS.get(sign) or SIGNS.get(sign.upper()) or yen
        if named := _CURRENCY.match(text, end):  # $5 billion Canadian dollars, US$5 billion dollars
            end = named.end()
        return replace(token, end=end, kind="money", unit=code)
    return _classify(text, token, names, scaled=scale is not None)


def _classify(text: str, token: Token, names: Mapping[str, str], *, scaled: bool) -> Token | None:
    end = token.end
    if m := _BASIS.match(text, end):
        return replace(token, end=m.end(), number=token.number / 100, kind="points")
    if m := _POINTS.match(text, end):
        return replace(token, end=m.end(), kind="points")
    if m := _PERCENT.match(text, end):
        return replace(token, end=m.end(), kind="percent")
    if (m := _FRACTION.match(text, end)) and token.number < _PARTS[m["of"]]:
        number = round(token.number / _PARTS[m["of"]] * 100, 1)
        return replace(token, end=m.end(), number=number, kind="percent")
    if (m := _CURRENCY.match(text, end)) and (
        code := SIGNS[m["code"].upper()] if m["code"] else names.get(m["name"].lower())
    ):
        return replace(token, end=m.end(), kind="money", unit=code)
    if m := _TIMES.match(text, end):
        return replace(token, end=m.end(), kind="count", unit="times")
    if m := _UNIT.match(text, end):
        return replace(token, end=m.end(), kind="count", unit=m["unit"])
    if _RANK.match(text, end):
        return None
    if _NO_COUNT.match(text, end) and not scaled:
        return None
    if m := _NOUN.match(text, end):
        return replace(token, kind="count", unit=m["unit"])
    if scaled or "," in text[token.start : end]:
        return replace(token, kind="count")
    return None if re.match(r"-?[A-Za-z]", text[end : end + 2]) and text[end : end + 1] != " " else token


def _join_ranges(text: str, tokens: list[Token]) -> list[Token]:
    """Give the first number of `$2-3 billion`, `10 to 15 per cent` what only the second one says."""
    for index in range(len(tokens) - 2, -1, -1):
        left, right = tokens[index], tokens[index + 1]
        joint = _JOIN.match(text, left.end)
        if joint is None or joint.end() != right.start or right.kind is None:
            continue
        scale = right.number / right.base if right.base and right.kind in ("money", "count") else Decimal(1)
        unscaled = left.number == left.base and left.number * scale <= right.number
        if left.kind is None or (left.kind == "count" and right.kind == "money"):
            basis = right.kind == "points" and right.base and right.number < right.base
            number = left.number / 100 if basis else left.number * scale if unscaled else left.number
            tokens[index] = replace(left, number=number, kind=right.kind, unit=right.unit)
        elif left.kind == right.kind == "money" and unscaled and scale > 1 and "and" not in joint.group():
            tokens[index] = replace(left, number=left.number * scale)
            if right.unit != left.unit and text[right.start].isdecimal():
                tokens[index + 1] = replace(right, unit=left.unit)
        if left.kind == "money" and right.kind == "count" and text[right.start].isdecimal():
            rescaled = left.number * scale if left.number == left.base and scale > 1 else left.number
            tokens[index] = replace(left, number=rescaled)
            tokens[index + 1] = replace(right, kind="money", unit=left.unit)
    return tokens


def _word_number(text: str) -> Decimal:
    lowered = text.lower().replace("half an", "half a")
    if lowered in _WORDS:
        return Decimal(_WORDS[lowered])
    return sum((Decimal(_WORDS[part]) for part in re.split(r"[- ]", lowered)), Decimal(0))


def _scale(text: str | None) -> Decimal:
    power = sum(_SCALES[part] for part in re.split(r"[-\s\u00a0]+", (text or "").lower()) if part)
    return Decimal(10) ** power
