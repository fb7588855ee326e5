"""The patterns by which amounts are read in Chinese and Japanese: what stands before a number, in it and behind it."""

from __future__ import annotations

import re

from kg.ner.values.money import CJK_NAMES, SIGNS, YEN_OR_YUAN, alternatives
from kg.ner.values.numerals import ARABIC, BIG, HAN, HAN_NUMBER, SCALED_ARABIC, SMALL

START = re.compile(rf"[0-9０-９{HAN}{SMALL}{BIG}]")
NUMBER = re.compile(
    rf"(?P<of>百分之|千分之)(?P<per>{HAN_NUMBER}|{ARABIC})"
    rf"|(?P<den>[{HAN}十]|{ARABIC})分[之の](?P<num>[{HAN}十]|{ARABIC})"
    rf"|(?P<arabic>{SCALED_ARABIC})|(?P<han>{HAN_NUMBER})"
)
ABOUT = r"(?:大?[约約近逾超]|超過|超过|合計|合共|総額|总计|最大|最高|高达|高達)?"
PREFIX = re.compile(
    rf"(?P<sign>{alternatives([*SIGNS, *YEN_OR_YUAN, *(n for n in CJK_NAMES if len(n) > 1 and n[0] != '元')])})\s?{ABOUT}\s?\Z"
)
PREFIX_LENGTH = 14
SUFFIX_LETTER = {"k": 3, "K": 3, "m": 6, "M": 6, "B": 9, "b": 9, "bn": 9, "T": 12}
LETTER = re.compile(r"(bn|[kKmMbBT])(?![A-Za-z0-9])")
CURRENCY = re.compile(
    rf"\s?[余餘多]?(?P<name>{alternatives(CJK_NAMES)}|(?:USD|HKD|CNY|RMB|JPY|EUR|GBP|KRW|TWD|SGD|AUD)(?![A-Za-z]))"
)
BARE_YUAN = re.compile(r"\s?[余餘多]?[元圆](?![素宇组組件年旦老件芯器])")
SEN = re.compile(r"(?P<sen>[0-9０-９]{1,2})[銭钱]")
"""Hundredths of a yen, as quotations give them: 3045円50銭."""
PERCENT = re.compile(r"\s?[%％](?:ポイント|pt)?|\s?(?:パーセント)(?:ポイント)?")
POINTS = re.compile(r"\s?(?:[个個]?百分[点點]|pct|pp|PP)(?![A-Za-z])")
BASIS = re.compile(r"\s?(?:[个個]?基[点點]|bps?|BPs?|ベーシスポイント|bp)(?![A-Za-z])")
JA_POINTS = re.compile(r"\s?ポイント(?!還|付|カード|を|サ|制|で)")
TENTHS = re.compile(
    r"成(?:(?P<half>半)|(?P<fifth>[一二三四五六七八九]))?(?![立功为為员員本长長交果就熟都品人份分绩績年](?!额|額))|割(?:(?P<bu>[0-9０-９一二三四五六七八九])分)?(?![引り合安高込増当])(?:[強弱])?"
)
JA_AT_LEAST = re.compile(r"(?:以上|超|余り|余)の")
AND = re.compile(r"\s?[、和与與及]\s?")
ROUND = frozenset({"亿", "億", "千万", "千萬", "百万", "百萬"})
PASSED = frozenset("超过過破上近逾达達约約")
"""What makes a bare scale a number: 用户过亿, 破千萬."""
HALF = re.compile(r"半(?![天个個年月日夜路途])")
JOIN = re.compile(r"\s?(?:[-－–—~〜～至到]|から|乃至)\s?")
VAGUE = "数數几幾何"
NAME_LEFT = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ][-–_./·]?\Z|[A-Za-z0-9][-.:：/]\Z|第\Z|[双雙]\Z")
RANGE_LEFT = re.compile(r"(?:\A|[^A-Za-z0-9.-])[0-9][0-9.,]*%?-\Z")
NAME_RIGHT = re.compile(r"[-_]?[A-Za-z]|[:：.][0-9]")
