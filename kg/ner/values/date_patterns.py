"""The patterns by which dates are read in Chinese and Japanese, apart from the words of the two languages."""

from __future__ import annotations

import re

D = "[0-9０-９]"
MONTH = rf"(?:(?:1[0-2]|0?[1-9]|１[０-２]|０?[１-９])(?!{D})|十[一二]?|[一二三四五六七八九])"
DAY = rf"(?:(?:3[01]|[12]{D}|0?[1-9]|３[０１]|[１２][０-９]|０?[１-９])(?!{D})|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
DASH = r"\s?(?:[-－–—~〜～至到]|から)\s?"
AHEAD = re.compile(
    r"(?:[将將拟擬]于?|[将將]於|预计|預計|預定|预定|计划|計劃|計畫|定于|訂於|有望|不晚于|不迟于)(?:在|于|於)?\Z"
)
YEAR = re.compile(
    rf"(?:(?P<full>(?:1[5-9]|20|21)[0-9]{{2}}|[１２][０-９]{{3}}|[一二][〇零○一二三四五六七八九]{{3}})(?:/(?P<to>[0-9]{{2}}))?\s?"
    rf"|(?P<short>[0-4][0-9]))(?:(?P<mark>财政年度|財政年度|会计年度|會計年度|财年|財年|年度|年(?!代))|(?={DASH}(?:19|20)[0-9]{{2}}年))"
)
FISCAL = re.compile(r"FY\s?'?(?P<year>20[0-9]{2}|[0-9]{2})(?![0-9])")
ISO = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]|[./-][0-9])"
)
CODE = re.compile(
    r"(?:(?P<y1>20[0-9]{2}|[0-4][0-9](?=年?[QH]))\s?[年-]?\s?(?P<p1>Q[1-4]|H[12])|(?P<p2>Q[1-4]|H[12])(?P<y2>\s?/?\s?20[0-9]{2}(?!年))?"
    r"|(?P<n3>[1-4])Q(?P<y3>[0-9]{2})?|(?P<h4>[12])H(?P<y4>[0-9]{2})?)(?![0-9A-Za-z])"
)
MONTHS = re.compile(rf"(?P<a>{MONTH})月?(?:份)?{DASH}(?P<b>{MONTH})(?:月(?:份|期|间|間)?)")
MONTH_DAY = re.compile(
    rf"(?P<m>{MONTH})\s?月(?!活[^动動])(?:\s?(?P<d>{DAY})\s?(?:日|号|號)|份?(?:底|初|末|中旬|上旬|下旬)?)(?![内內])"
)
DAY_ONLY = re.compile(r"(?P<d>3[01]|[12][0-9]|0?[1-9]|３[０１]|[１２][０-９]|[１-９])[日号號]")
START = re.compile(
    r"[0-9０-９一二三四五六七八九十QHF第上下前首头頭今去昨明后後本年当當同半全早春星週周礼禮次来來先再おさ月火水木金土此这這该該令平昭大明民中那隔翌そ]"
)
NUMBER_LEFT = re.compile(r"[0-9０-９A-Za-z.$第点點]\Z|[0-9][:：]\Z|[0-9],\Z|[A-Za-z][-/]\Z|(?<![0-9])[0-9]{1,3}[-/]\Z")
MONTH_ENDED = re.compile(rf"{MONTH}月期")
"""2026年3月期: the fiscal year that ends in that month."""
PART = re.compile(r"第?(Q[1-4]|H[12])(?![0-9A-Za-z])")
YEAR_TAIL = re.compile(r"年?[初底末内內]")
MONTH_TAIL = re.compile(r"[初底末]|[上中下]旬")
