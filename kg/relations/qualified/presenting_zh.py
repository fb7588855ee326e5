"""How a Chinese sentence presents a fact where its own words leave no doubt: 否认将收购B, B通过港交所聆讯, …的说法并不准确.

Every pattern is over the folded words of the fact's clauses before, between and behind its two names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Status
from kg.ner.fold import fold
from kg.relations.clauses import clause_spans
from kg.relations.qualified.status import cues

DEAL = "(?:重大资产重组|收购|并购|购买|出售|转让|合并|换股|入股|投资|增资|注资|增持|减持|私有化|要约)(?!限制|禁令|壁垒|门槛|者|公司)"
_OF_DEAL = "(?:了|对|向|与|在|筹划|本次|此次|原定|拟议的?|有关|关于|的|[\ue000-\uf8ff])*"
_CALLED_OFF = re.compile(
    f"(?:终止|放弃|取消|叫停|中止|撤回|撤销|搁置){_OF_DEAL}{DEAL}"
    f"|(?:放弃|叫停|中止|撤回|搁置){_OF_DEAL}上市(?!地位|公司)"
    f"|{DEAL}[^,;、]{{0,8}}(?:破局|破裂|谈崩|告吹|流产|作罢|泡汤)"
)
"""终止收购B, 取消对B的投资, 叫停A对B的收购, 收购B一案告吹; 终止上市 and 取消上市 are delistings."""
_NOT_OFF = re.compile(
    r"(?:没有|未|不|不会|无意|避免)(?:终止|放弃|取消|叫停|中止|撤回|撤销|搁置|告吹|流产|破局)|(?:终止|取消|告吹)[^,;]{0,12}后"
)
_DEALS = frozenset(
    {"acquired", "divested", "investedIn", "reducedStakeIn", "mergedWith", "listedOn", "suppliesTo", "uses", "partneredWith"}
)  # fmt: skip
"""What someone may deny to do."""
_NEAR = "[^,，;；:：。]"
_DENIES = re.compile(fold(rf"(?<!未)(?<!不)(?<!没有)(?:否认|辟谣|驳斥){_NEAR}{{0,24}}") + r"\Z")
"""A否认将收购B."""
_STOPPED = re.compile(fold(rf"{_NEAR}*(?:叫停|取消|终止|放弃|搁置|延期|推迟|中止|告吹|破裂)"))
"""A否认上市被叫停 denies no listing."""
_GOES_ON = re.compile(
    fold(rf"(?:否认|澄清|辟谣|驳斥){_NEAR}*[,，](?:并|但|同时|又)?{_NEAR}{{0,2}}(?:强调|重申|指出|表示|称){_NEAR}*")
    + r"\Z"
)
"""A否认…，强调与B合作: what is stressed is not what is denied."""
_NEGATED = re.compile(fold("[不未没无非]|终止|取消|放弃|解除"))
_UNTRUE = re.compile(
    fold(
        rf"{_NEAR}*的?(?:说法|传言|报道|报导|消息|传闻|指控){_NEAR}{{0,4}}"
        "(?:不准确|不实|不属实|有误|失实|不正确|毫无根据|没有根据|误传|并非事实|与事实不符)"
    )
)
"""A持有B约24%的说法并不准确."""
_FILES = re.compile(fold("聆讯|过会|递表|招股书|辅导备案|注册生效|提交注册|上市申请|发行备案"))
_LISTED = re.compile(fold("挂牌|敲钟|上市首日|已上市|登[陆录]|上市后|退市|摘牌|上市公司"))
"""A通过港交所聆讯 is a step towards a listing, but for 过会后已挂牌."""
_LEAVES = re.compile(
    fold(rf"{_NEAR}{{0,4}}(?:将|拟|计划)[^,，;；。\ue000-\uf8ff]{{0,12}}(?:离任|离职|退休|卸任|退任|辞任|交棒|离开)")
)
"""A总裁王海将于年底退休: till then he has the post."""
_DEAL = re.compile(fold("设立|成立|组建|购|增资|认购|入股|出资|投资|重组|合并|转让|出售|交易|发行|持"))
"""What a holding may come out of."""
_AHEAD = re.compile(fold("将|拟|计划|预计|完成|交割|若|如|待|后[,，]|有望|或|传|洽|申请|目标|要|会"))


_POST = re.compile(
    "的?(?![^,]{0,6}(?:候任|拟任|新任|新(?=ceo|董|总|首席)|下任|未来|接班|将))[^,，、。;；:：\ue000-\uf8ff]{0,10}"
    "(?:董事长|总经理|总裁|主席|首席[^,]{1,6}官|ceo|cfo|coo|cto|执行长|财务长|营运长|技术长|创[始办]人|总监|负责人|发言人|副总|经理|董事|院长|董座|主任|部长|合伙人)"
)
"""Between an organisation and who has a post there; 新任 and 候任 ones are told otherwise."""
_ANNOUNCES = re.compile(fold("(?:澄清|否认|辟谣|回应)[,，]"))
"""What is denied is told in the next clause: A澄清，未与B洽谈."""
_NOW_ONLY = frozenset({"worksFor", "founded"})


@dataclass(frozen=True, slots=True)
class Told:
    """A fact's relation and the words of its clauses before, between and behind the two names."""

    predicate: str
    before: str
    between: str
    behind: str


def by_own_words(status: Status, told: Told) -> Status | None:
    """The status that the words leave no doubt about; None where they do, and where it is as read."""
    if told.predicate in _NOW_ONLY and status is not Status.COMPLETED and _POST.fullmatch(told.between):
        return Status.COMPLETED
    held = told.predicate == "ownsStakeIn" and "持" in told.behind
    if (held or told.predicate in _DEALS) and _UNTRUE.match(told.behind):
        return Status.DENIED
    if told.predicate in _DEALS:
        if _DENIES.search(told.between) and not _STOPPED.match(told.behind):
            return Status.DENIED
        stressed = _GOES_ON.search(told.between) if status is Status.DENIED else None
        if stressed is not None and not _NEGATED.search(re.split("[,，]", stressed.group())[-1] + told.behind):
            return Status.COMPLETED
    if told.predicate == "listedOn" and status in (Status.COMPLETED, Status.ONGOING):
        own = told.before + told.between + told.behind
        return Status.PLANNED if _FILES.search(own) and not _LISTED.search(own) else None
    if status is Status.PLANNED and told.predicate == "worksFor" and _LEAVES.match(told.behind):
        return Status.COMPLETED
    if status is Status.PLANNED and told.predicate == "ownsStakeIn":
        return Status.COMPLETED if _holds_now(told) else None
    return None


def denied_of_others(text: str, begin: int, end: int) -> bool:
    """Whether all that the masked sentence denies is told in other clauses, and of other names than those at `begin` and `end`.

    荣耀否认被小米收购，OPPO与真我合并 denies nothing of OPPO; A拟收购B，B否认 does. `begin` is -1 for a topic.
    """
    denied = cues()["zh"].patterns["denied"]
    if begin < 0:
        return False
    foreign = False
    for start, stop in clause_spans(text, 0, len(text)):
        cue = denied.search(text, start, stop)
        if cue is None:
            continue
        behind = [place for place in range(cue.end(), stop) if "\ue000" <= text[place] <= "\uf8ff"]
        if not behind and _ANNOUNCES.fullmatch(text, cue.start(), stop):
            continue
        own = start <= begin < stop or start <= end < stop
        if own or not behind or begin in behind or end in behind:
            return False
        foreign = True
    return foreign


def _holds_now(told: Told) -> bool:
    """Whether the clause of the second name says who holds it, and no word that it lies ahead: A计划上市，B持有其75%股权."""
    earlier, comma, own = told.between.rpartition(",")
    if not comma or _DEAL.search(told.before + earlier):
        return False
    return "持" in own + told.behind and not _AHEAD.search(own + told.behind)


def called_off(told: Told) -> bool:
    """Whether the words between or behind the names say that the deal came to nothing."""
    own = f"{told.before}\ue000{told.between}\ue000{told.behind}"
    first, second = len(told.before), len(told.before) + 1 + len(told.between)
    # What is called off before the first name, and ends before the second, is another deal: 撤回对A的要约后，B….
    found = any(match.start() > first or match.end() > second for match in _CALLED_OFF.finditer(own))
    return found and not _NOT_OFF.search(own)
