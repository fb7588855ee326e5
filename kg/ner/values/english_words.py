"""The wordings of English dates and periods: one pattern a form, in the order in which they are tried."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS = {name: number for number, name in enumerate(_WEEKDAYS)}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "opening": 1,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11, "12": 12,
}  # fmt: skip
RELATIVE = {
    "this": 0,
    "the current": 0,
    "last": -1,
    "the previous": -1,
    "the past": -1,
    "the prior": -1,
    "next": 1,
    "the coming": 1,
    "the following": 1,
}

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![a-z])\.?)(?![a-z])"
)
_YEAR = r"(?P<year>(?:1[5-9][0-9]|20[0-4])[0-9])(?![0-9]|,[0-9]{3}|\.[0-9]|[ ]?%|s\b)"
_REL = r"(?P<rel>this|last|next|the[ ]current|the[ ]previous|the[ ]past|the[ ]prior|the[ ]coming)"
_OF_YEAR = (
    rf"(?:,?[ ](?:(?:of|in|for)[ ])?(?:(?P<fiscal>(?:the[ ])?(?:fiscal|financial)[ ](?:year[ ])?|FY[ ]?)?(?:{_YEAR}|(?<=FY)(?P<short>[0-9]{{2}})\b)"
    rf"|{_REL}[ ](?P<rel_fiscal>fiscal[ ]|financial[ ])?year))?"
)
_END = (
    rf"(?:to|ended|ending|through)[ ](?:in[ ])?(?:(?:the[ ])?end[ ]of[ ])?(?:[0-9]{{1,2}}[ ])?{_MONTH}"
    rf"(?:[ ][0-9]{{1,2}}(?![0-9]))?(?:,?[ ]{_YEAR})?"
)
_ORDINAL = r"(?P<n>first|second|third|fourth|final|last|opening|1st|2nd|3rd|4th)"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<y>(?:19|20)[0-9]{2})-(?P<m>1[0-2]|0[1-9])-(?P<d>3[01]|[12][0-9]|0[1-9])(?![0-9])"),
    ("part", rf"(?P<f1>fiscal[ ]|financial[ ])?{_ORDINAL}[- ](?P<f2>fiscal[- ]|financial[- ])?(?P<what>quarter|half)(?!s|\w|[ ]of[ ](?:all|the[ ]\w+ing|its))(?:-year)?{_OF_YEAR}"),
    ("first-months", rf"first[ -](?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])[ -](?P<what>month|quarter)s?(?!\w){_OF_YEAR}"),
    ("code", r"(?P<fy1>FY[ ]?'?(?P<y1>20[0-9]{2}|[0-9]{2})[ -]?)(?P<p1>[QH][1-4])(?![0-9A-Za-z])"),
    ("code", r"(?P<fy4>fiscal[ ])?(?P<p2>[QH][1-4])(?:[ -]?(?:of[ ])?(?:(?P<fy2>FY[ ]?'?|(?:fiscal|financial)[ ](?:year[ ])?)(?P<y2>20[0-9]{2}|[0-9]{2})|'?(?P<y5>20[0-9]{2})|'(?P<y6>[0-9]{2})|(?<=[1-4])(?P<y7>[1-4][0-9])))?(?![0-9A-Za-z]|[.][0-9])"),
    ("code", r"(?P<n3>[1-4])(?P<k3>[QH])[ ]?(?P<fy3>FY[ ]?)?'?(?P<y3>20[0-9]{2}|[0-9]{2})?(?![0-9A-Za-z])"),
    ("code", r"(?P<y4>20[0-9]{2})[ -]?(?P<p4>[QH][1-4])(?![0-9A-Za-z])"),
    ("fiscal", r"(?:(?:fiscal|financial)[ ](?:year[ ])?(?P<y1>20[0-9]{2})|FY[ ]?'?(?P<y2>20[0-9]{2}|[0-9]{2}))(?:[/-](?P<to>[0-9]{2,4}))?(?![0-9])"),
    ("fiscal-relative", rf"{_REL}[ ](?:fiscal|financial)[ ]year"),
    ("ended", rf"(?P<span>(?:three|six|nine|twelve|[369]|12)[ -]months?|quarter|half|half-year|(?:fiscal[ ]|financial[ ])?year)(?:[ ]period)?[ ]{_END}"),
    ("months", rf"(?P<first>{_MONTH.replace('?P<month>', '?:')})[ ]?(?:-|–|to|through)[ ]?{_MONTH}(?:[ ](?:quarter|period))?(?:,?[ ](?:of[ ])?{_YEAR})?"),
    ("months", rf"(?<=between )(?P<first>{_MONTH.replace('?P<month>', '?:')})[ ]and[ ]{_MONTH}(?:,?[ ](?:of[ ])?{_YEAR})?"),
    ("named-quarter", rf"(?P<month>March|June|September|December)[ -]quarter(?!s)(?:,?[ ](?:of[ ])?{_YEAR})?"),
    ("day-month", rf"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTH}(?:,?[ ]{_YEAR})?"),
    ("month-day", rf"{_MONTH}[ ](?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]|[.,][0-9]|[ ]?%|[ ](?:per[ ]?cent|million|billion))(?:(?:,[ ]|[ ]){_YEAR})?"),
    ("month", rf"(?:{_REL}[ ])?{_MONTH}(?:,?[ ](?:of[ ])?(?:{_YEAR}|(?P<rel_year>this|last|next)[ ]year))?(?![ ]Day\b)"),
    ("weekday", r"(?:(?P<rel>last|next|this)[ ])?(?P<day>(?i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))(?!\w)"),
    ("day", r"(?P<word>(?i:yesterday|today|tomorrow|last[ ]night|this[ ]morning|tonight|this[ ]afternoon))(?!\w)"),
    ("earlier", r"(?:(?:the|a)[ ])?(?:same|year-ago|year-earlier|corresponding)[ ](?:period|quarter|time|months)(?:[ ](?:a[ ]year[ ](?:earlier|ago|before)|last[ ]year|(?:of|in)[ ](?:last|the[ ]previous)[ ]year|the[ ]previous[ ]year))?|(?:a|one)[ ]year[ ](?:earlier|ago|before)(?!\w)|the[ ]year[ ](?:earlier|before)(?!\w)"),
    ("said", r"(?P<word>that[ ](?:same[ ])?year|the[ ]same[ ]year|the[ ](?:following|next)[ ]year|a[ ]year[ ]later|that[ ](?:same[ ])?day|the[ ]same[ ]day)(?!\w)"),
    ("unit", rf"(?:(?i:early|late|later|earlier)[ ])?(?i:{_REL})[ ](?P<unit>year|month|week|quarter)(?!\w|-(?:old|end))"),
    ("the-quarter", r"(?:the|that)[ ](?:latest[ ]|reported[ ])?quarter(?!\w|[ ](?:of|to|ended|ending|through|century))"),
    ("year", rf"{_YEAR}(?!-[0-9]|[ ](?:[a-z]+[ ])?(?:employees|people|stores|units|staff|workers|cars|vehicles|shares|tonnes|jobs|customers|yuan|dollars|euros|yen|won|pounds|million|billion|points)\b|th\b)"),
)  # fmt: skip
_ANY_CASE = {"part", "first-months", "fiscal", "fiscal-relative", "ended", "earlier", "the-quarter", "said"}
RULES = tuple((name, re.compile(pattern, re.IGNORECASE if name in _ANY_CASE else 0)) for name, pattern in PATTERNS)

START = re.compile(
    r"(?<![A-Za-z0-9$€£¥.,])(?=[0-9JFMASONDTWQHLEY]|f[iy]|sec|th|fo|op|la|ne|to|ye|qu|h|si|ni|tw|ea|a[ ]y|a[ ]s|on|sa|co)"
)
YEAR_LEFT = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|of|for|through|to|between|and|before|after|early|late|mid|year|founded|around|about|the|end|"
    r"spring|summer|autumn|fall|winter|Olympics|under|vs|versus|than|its|an?|our|their)[ -]|[(–/]|to-|\d[-–])\Z",
    re.IGNORECASE,
)
YEAR_RIGHT = re.compile(
    r"\)|['’]s\b|[ ]?[-–/][ ]?(?:19|20)?[0-9]{2}(?![0-9])|[,.;]?$|[ ](?:results|earnings|target|revenue|sales|profit|guidance|forecast|to)\b|,"
)
MONTH_LEFT = re.compile(
    r"\b(?:in|last|this|next|since|until|till|by|from|for|of|to|between|through|during|early|late|mid|and|or|end-?|before|after|on|per|each|every|since|versus|than|its|the|a|"
    r"back in)[ -]\Z|(?:^|[.:;(—–]\s?|[“\"])\Z",
    re.IGNORECASE,
)
AHEAD_LEFT = re.compile(
    r"\b(?:will|due|scheduled|set|expected|plans|planned|next|until|till|takes|becomes|begins|starts)\b[^.;:,]{0,80}\Z|\bby\s+(?:the\s+end\s+of\s+)?\Z"
)
