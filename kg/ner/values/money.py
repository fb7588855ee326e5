"""How texts name currencies, as ISO 4217 codes: words after a number, signs and words before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_CJK: dict[str, str] = {
    "CNY": "人民币元 人民幣元 元人民币 元人民幣 人民币 人民幣 人民元 中国元 中國元 块钱 塊錢",
    "TWD": "新台币元 新台幣元 新臺幣元 元新台币 元新台幣 元新臺幣 新台币 新台幣 新臺幣 台币 台幣 臺幣 元台币 元台幣 台湾ドル 台湾元 新台湾ドル",
    "HKD": "港元 港币 港幣 元港币 元港幣 香港ドル 港ドル",
    "USD": "美元 美金 美圆 米ドル 米国ドル アメリカドル USドル 元美金 ドル 弗",
    "JPY": "日元 日圆 日圓 日币 日幣 円 圓 日本円",
    "EUR": "欧元 歐元 ユーロ",
    "GBP": "英镑 英鎊 英ポンド ポンド",
    "KRW": "韩元 韓元 韩圆 韓圓 韩币 韓幣 韓国ウォン ウォン",
    "INR": "印度卢比 印度盧比 卢比 盧比 インドルピー ルピー",
    "IDR": "印尼盾 印度尼西亚盾 印尼卢比 印尼盧比 インドネシアルピア ルピア",
    "VND": "越南盾 越盾 ベトナムドン ドン",
    "THB": "泰铢 泰銖 タイバーツ バーツ",
    "MYR": "林吉特 令吉 马币 馬幣 马来西亚令吉 馬來西亞令吉 リンギット リンギ マレーシアリンギット",
    "SGD": "新加坡元 新元 坡元 新加坡币 新加坡幣 シンガポールドル シンガポール・ドル",
    "AUD": "澳元 澳币 澳幣 澳大利亚元 豪ドル オーストラリアドル",
    "CAD": "加元 加拿大元 加币 加幣 カナダドル",
    "NZD": "新西兰元 紐元 纽元 NZドル ニュージーランドドル",
    "CHF": "瑞士法郎 瑞郎 スイスフラン",
    "SEK": "瑞典克朗 スウェーデンクローナ スウェーデン・クローナ",
    "NOK": "挪威克朗 ノルウェークローネ",
    "DKK": "丹麦克朗 丹麥克朗 デンマーククローネ",
    "RUB": "卢布 盧布 俄罗斯卢布 俄羅斯盧布 ルーブル",
    "BRL": "雷亚尔 雷亞爾 巴西雷亚尔 レアル ブラジルレアル",
    "TRY": "土耳其里拉 里拉 トルコリラ リラ",
    "PHP": "菲律宾比索 菲律賓披索 披索 フィリピンペソ",
    "MXN": "墨西哥比索 メキシコペソ",
    "AED": "迪拉姆 迪拉姆 アラブ首長国連邦ディルハム ディルハム",
    "SAR": "里亚尔 沙特里亚尔 サウジリヤル リヤル",
    "ZAR": "兰特 蘭特 南非兰特 ランド",
    "PLN": "兹罗提 茲羅提 ズウォティ",
    "MOP": "澳门元 澳門元 澳门币 澳門幣 パタカ",
    "ILS": "谢克尔 謝克爾 シェケル",
    "EGP": "埃及镑 埃及鎊",
    "PKR": "巴基斯坦卢比 巴基斯坦盧比 パキスタンルピー",
}
_ENGLISH: dict[str, str] = {
    "USD": "u.s. dollars|us dollars|american dollars|u.s. dollar|us dollar|dollars|dollar|bucks",
    "EUR": "euros|euro", "GBP": "pounds sterling|british pounds|pounds|pound|sterling",
    "JPY": "japanese yen|yen", "CNY": "chinese yuan|yuan|renminbi",
    "HKD": "hong kong dollars|hong kong dollar",
    "TWD": "new taiwan dollars|taiwan dollars|taiwanese dollars|taiwan dollar",
    "KRW": "south korean won|korean won|won", "INR": "indian rupees|indian rupee|rupees|rupee",
    "IDR": "indonesian rupiah|rupiah", "PKR": "pakistani rupees", "LKR": "sri lankan rupees",
    "SGD": "singapore dollars|singapore dollar", "AUD": "australian dollars|australian dollar",
    "CAD": "canadian dollars|canadian dollar", "NZD": "new zealand dollars", "CHF": "swiss francs|swiss franc|francs",
    "SEK": "swedish kronor|swedish crowns|swedish krona|kronor", "NOK": "norwegian kroner|norwegian crowns",
    "DKK": "danish kroner|danish crowns", "MYR": "malaysian ringgit|ringgit", "THB": "thai baht|baht",
    "PHP": "philippine pesos", "MXN": "mexican pesos", "VND": "vietnamese dong|dong", "BRL": "brazilian reais|reais|real",
    "TRY": "turkish lira|liras|lira", "RUB": "russian roubles|russian rubles|roubles|rubles",
    "AED": "uae dirhams|emirati dirhams|dirhams", "SAR": "saudi riyals|riyals", "ZAR": "south african rand|rand",
    "PLN": "polish zlotys|zlotys|zloty", "ILS": "israeli shekels|shekels",
}  # fmt: skip
_SIGNS: dict[str, str] = {
    "USD": "US$|U.S.$|USD|＄|$", "EUR": "€|EUR", "GBP": "£|￡|GBP", "HKD": "HK$|HKD", "TWD": "NT$|T$|NTD|TWD",
    "JPY": "JP¥|JPY", "CNY": "CN¥|RMB|CNY|CNH", "KRW": "₩|KRW", "INR": "₹|Rs.|Rs|INR", "MYR": "RM|MYR",
    "SGD": "S$|SGD", "AUD": "A$|AU$|AUD", "CAD": "C$|CA$|CAD", "NZD": "NZ$|NZD", "BRL": "R$|BRL", "CHF": "CHF",
    "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "THB": "฿|THB", "VND": "₫|VND", "IDR": "Rp|IDR", "PHP": "₱|PHP",
    "TRY": "₺|TRY", "RUB": "₽|RUB", "ILS": "₪|ILS", "PLN": "PLN", "AED": "AED|Dh", "SAR": "SAR", "MXN": "MX$|MXN",
    "ZAR": "ZAR", "MOP": "MOP",
}  # fmt: skip
CJK_NAMES = {name: code for code, names in _CJK.items() for name in names.split()}
ENGLISH_NAMES = {name: code for code, names in _ENGLISH.items() for name in names.split("|")}
SIGNS = {sign: code for code, signs in _SIGNS.items() for sign in signs.split("|")}
_SHARED: dict[str, dict[str, str]] = {
    "crowns|crown": {"NOK": "norw|oslo", "SEK": "swed|stockholm|gothenburg", "DKK": "danish|denmark|danes|copenhagen",
                     "CZK": "czech|prague"},
    "kroner|krone": {"NOK": "norw|oslo", "DKK": "danish|denmark|danes|copenhagen"},
    "pesos|peso": {"PHP": "philippine|filipino|manila", "MXN": "mexic", "CLP": "chile|santiago",
                   "COP": "colombia|bogot", "ARS": "argentin|buenos aires"},
}  # fmt: skip
"""Names that several countries' money has, and how words begin that tell which country a text is about."""
SHARED_NAMES = tuple(name for names in _SHARED for name in names.split("|"))
YEN_OR_YUAN = "¥￥"
"""Yen in Japanese, yuan in Chinese; in English yen unless the text speaks of yuan."""


def alternatives(names: Iterable[str]) -> str:
    """A regular expression's alternatives, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))


@lru_cache(maxsize=8)
def shared_names(text: str) -> dict[str, str]:
    """The currencies of the names of SHARED_NAMES that an English text speaks of: those of the country that it names most often.

    A name is left out where the text names none of its countries, or two as often.
    """
    lowered = text.lower()
    found: dict[str, str] = {}
    for names, countries in _SHARED.items():
        if not any(name in lowered for name in names.split("|")):
            continue
        named = sorted((len(re.findall(rf"\b(?:{words})", lowered)), code) for code, words in countries.items())
        if named[-1][0] > named[-2][0]:
            found |= dict.fromkeys(names.split("|"), named[-1][1])
    return found


_TAIWANESE = re.compile(
    r"新[台臺][币幣]|[台臺][币幣]|NT\$|[台臺]股|[台臺]積電|金管會|證交所|櫃買|[台臺]灣|上市櫃|立法院|經濟部|[台臺]北|新竹|竹科|南科|[台臺]中|高雄|桃園"
    r"|鴻海|聯發科|聯電|日月光|廣達|緯創|和碩|華碩|宏碁|[台臺]達電|光寶科|國巨|中華電信|遠傳|[台臺]塑|中鋼|長榮|國泰金|富邦|中信金|統一超|[（(][1-9]\d{3}(?:-TW)?[）)]"
)
_OF_CHINA = (
    r"人民[币幣]|A股|北京|上海|深圳|杭州|廣州|阿里|騰訊|京東|美團|百度|小米|滬|財年|中國證監會|華為|比亞迪|寧德時代|字節跳動|拼多多"
    r"|中芯|網易|螞蟻|蔚來|小鵬|理想汽車|中國移動|中國電信"
)
_MAINLAND = re.compile(_OF_CHINA + r"|港[元股币幣]|港交所|[（(]\d{5}(?:\.HK)?[）)]")
_TAIWANESE_USE = re.compile(
    r"(?<!按)[年月季][增減](?![長長加至持])|法說會|投顧|漲停|執行長|純益|EPS|工商時報|經濟日報|自由時報|中央社|鉅亨網|數位時代"
)
"""Words and papers of Taiwan's business pages, beside the names of its places and companies."""
_HONG_KONG = re.compile(
    r"港[元股幣币]|HK\$|按[年季]|行政總裁|聯交所|港交所|恒[生指]|港鐵|滙|溢利|派息|末期息|中期息|分析員|沽|證監會|本港|香港|九龍|新界|尖沙咀|中環|啟德"
    r"|明報|信報|星島|[（(]0\d{3,4}[）)]"
)
_CHINESE_USE = re.compile(_OF_CHINA + "|同比|環比")
"""What speaks against Hong Kong: names of the mainland, and its words for year on year."""


@lru_cache(maxsize=8)
def bare_yuan(text: str, *, lang: str) -> str:
    """The currency of 元 without a country's name, judged over the whole text.

    CNY, except in traditional script when the words of Taiwan's market (新台幣, 台股, 金管會, 上市櫃 …) outnumber
    those of the mainland's and Hong Kong's (TWD), or Hong Kong's (港股, 聯交所, 按年, 溢利 …) both others' (HKD).
    Deciding once a text keeps one article from mixing two readings.
    """
    if lang != "zh-Hant":
        return "CNY"
    taiwanese = _count(_TAIWANESE, text) + _count(_TAIWANESE_USE, text)
    if _count(_HONG_KONG, text) > max(taiwanese, _count(_CHINESE_USE, text)):
        return "HKD"
    return "TWD" if taiwanese > _count(_MAINLAND, text) else "CNY"


def _count(words: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in words.finditer(text))
