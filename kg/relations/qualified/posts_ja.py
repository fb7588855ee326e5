"""Posts in Japanese news: the post that someone moves to, and who has left. Patterns are over folded text but for titles."""

from __future__ import annotations

import re

from kg.ner.fold import fold

TITLE = re.compile(
    r"(?:(?:前|元|次期|新|現|名誉|代表|副|上級|常務|専務|社外|執行|最高|シニア|チーフ|上席|主席|共同|筆頭|特別)*"
    r"(?:社長|会長|CEO|CFO|COO|CTO|最高[^\s、。の]{2,6}責任者|取締役|執行役員|専務|常務|頭取|総裁|アナリスト|エコノミスト|ストラテジスト|創業者|本部長|部長|室長|所長|センター長|支社長|工場長|相談役|顧問|監査役|教授|主任研究員|研究員|代表(?!訴訟|作|的|例|格)|ディレクター|マネージャー|責任者|担当者|広報|パートナー|プレジデント|委員長|理事長|理事))"
    r"(?:(?:兼|・|\s|で|、)?(?:社長|会長|CEO|CFO|COO|CTO|最高[^\s、。の]{2,6}責任者|取締役|執行役員|創業者|頭取|専務|常務|本部長|部長))*",
    re.I,
)
_NEW_POST = re.compile(
    rf"(?:氏|さん)?(?:{TITLE.pattern})?[はがを][^、。はがの]{{0,14}}?(?P<post>{TITLE.pattern})[にの職][^、。]{{0,2}}"
    "(?:就|昇格|昇任|内定|起用|充て|選任|なる|なった|迎え|招|据え)",
    re.I,
)
"""鳥井信宏副社長が社長に就任: the post is the second. 讃州製麺所の取締役に就任 is another firm's, so no の before it."""
_LEFT = re.compile(
    fold("[^、。はが]{0,14}?[はが][^、。はが]{0,24}?(?:退任し|退いた|辞任し|退社し|辞任した|退任した|解任され)")
    + fold("(?!(?:て|た)?(?:する|予定)|、?後任(?![^。]{0,40}(?:就いた|就任した|昇格した|選ばれた)))")
)
_CAME_FROM = re.compile(
    fold(
        "(?:出身|OB|OG|から(?:移|転じ|来た|迎え|招|引き抜)|にいた|に在籍した|に勤め(?:た|ていた)|の[^、。はが]{1,10}(?:だった|を務めた|を務め、)|で[^、。は]{0,8}を?過ごし|で[^、。はが]{1,12}を務めた"
        "|の元(?:研究員|研究者|技術者|幹部|社員|従業員|役員|社長|会長|副社長|取締役|部長|エンジニア|[a-z]{3}(?![a-z]))"
        "|の[^。はがを]{2,60}氏(?:ら)?を(?:引き抜|ヘッドハント|スカウト))"
    )
)
"""Behind an organisation: グーグル出身の, OpenAIから移ってきた, 外務省にいた, 東京エレクトロンの社長を務めた, DeepSeekの元研究員, DeepSeekのX氏を引き抜いた."""
_ORIGIN = re.compile(fold("(?:出身|OB|OG)"))
_AT = re.compile(rf"[ので]?(?P<post>{TITLE.pattern})(?=[にをで職])", re.I)
"""Behind the organisation of someone named before it: 黒田氏は大学院大学の教授に就いた."""
_SUCCEEDED = re.compile(fold("(?:(?:氏|さん)|[^、。はがのをに]{0,6}(?:社長|会長|頭取|CEO))?の後任"))
_FOLLOWS = re.compile("の後任(?:に|として|となる|の)[^、。]{0,20}\\Z")
"""Before someone who came after another: 高橋前社長の後任に4月に就いた."""
_DELISTED = re.compile(fold("[^、。]{0,12}上場(?:を?廃止(?:した|し、|となった|となり|になった|になり)|を取りやめた)"))
_ONCE = re.compile(fold("(?<![地次身単])元(?:の)?") + r"\Z")
_HELD = re.compile(fold("保有していた|持っていた|出資していた"))


def new_post(text: str, person_end: int, sentence_end: int) -> str | None:
    """The post that the person before `person_end` is said to come into."""
    match = _NEW_POST.match(text, person_end, sentence_end)
    return match["post"] if match else None


def post_at(text: str, organisation_end: int) -> str | None:
    """The post that stands behind an organisation and is taken up or held there."""
    match = _AT.match(text, organisation_end)
    return match["post"] if match else None


def comes_from(folded: str, organisation_end: int) -> bool:
    """グーグル出身の: the text tells no post there, and what the person is now is elsewhere."""
    return _ORIGIN.match(folded, organisation_end) is not None


def follows_another(text: str, sentence_start: int, person_start: int) -> bool:
    """Whether what is former before a person is told of the one whom they came after."""
    return _FOLLOWS.search(text, sentence_start, person_start) is not None


def is_delisted(folded: str, exchange_end: int) -> bool:
    """東証プライム市場で上場廃止となった: told as done."""
    return _DELISTED.match(folded, exchange_end) is not None


def has_left(folded: str, person_end: int, sentence_end: int) -> bool:
    """新浪剛史氏は会長を辞任した, 岡林氏の後任として: said behind the person."""
    return any(said.match(folded, person_end, sentence_end) for said in (_LEFT, _SUCCEEDED))


def was_with(folded: str, sentence_start: int, start: int, end: int) -> bool:
    """Whether the organisation at `start`..`end` is told as one that someone comes from."""
    return (
        _CAME_FROM.match(folded, end) is not None
        or _ONCE.search(folded, max(sentence_start, start - 3), start) is not None
    )


def held(folded: str, start: int, end: int) -> bool:
    """Whether the text between two names says that a share was held and is no more."""
    return _HELD.search(folded, start, end) is not None
