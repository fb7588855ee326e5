"""Whom a Chinese 公司 means where someone speaks: 首钢股份则表示，公司… is of itself, 里昂证券认为，公司… is of others."""

from __future__ import annotations

import re

_SAYS = re.compile(
    "[^,，。]{0,10}?(?:[認认][為为]|表示|指出|[稱称]|[預预][計计測测]|[維维]持|[給给]予|上[調调]|下[調调]|[數数][據据]|研[報报]|[報报][告道]|分析[師师員员]|[聯联]合|[顯显]示)"
)
_OF_ITSELF = re.compile(
    "[^,，。：:]{0,10}?(?:[財财][報报]|年[報报]|季[報报]|中[報报]|公告|[業业][績绩]|招股[書书]|招股[說说]明[書书])[^,，。：:]{0,6}?(?:[顯显]示|表示|指出|[稱称]|[預预][計计])"
    "|[^,，。：:]{0,8}?(?:表示|[稱称]|透露|披露|[發发]布|公告|回[應应]|澄清|[強强][調调])[^,，。：:]{0,8}[,，：:]"
)
"""What tells of the speaker: its accounts show, it answers, it announces."""
_ANALYST = re.compile(
    "[證证]券|投[顧顾信行資资]|[資资]本|基金|[銀银]行|研究|[諮咨][詢询]|高盛|[大小]摩|摩根|瑞[銀银信]|花旗|美[銀银]|里昂|[麥麦]格理|野村|大和|中金|富瑞|[匯汇滙][豐丰]|巴克[萊莱]|德[銀银]|[標标]普|穆迪|惠[譽誉]|晨星"
    "|集邦|彭博|路透|[國国][際际]|Counterpoint|IDC|Omdia|Canalys|TrendForce|Gartner|Jefferies|Bernstein|Morgan|Goldman|Citi|UBS|HSBC",
    re.IGNORECASE,
)
"""Houses that speak of the companies they follow."""


def speaks_of_others(text: str, start: int, end: int) -> bool:
    """Whether the company named at `text[start:end]` goes on to say something of others, and not of itself."""
    if _SAYS.match(text, end) is None:
        return False
    return _OF_ITSELF.match(text, end) is None or _ANALYST.search(text, start, end) is not None


_ADJUNCT = re.compile(
    "[“「]?(?:作[为為]|身[为為]|[对對][于於]?|[针針][对對]|除了?|[继繼]|[随隨][着著]|由[于於]|受|[据據]|根[据據]|面[对對]|[与與]|相[较較][于於]?|自从|自從)[^，,。；;]{0,20}"
)


def in_adjunct(text: str, begin: int, start: int) -> bool:
    """Whether the name at `start` only stands in what the statement from `begin` on opens with: 作为X的供应商，Y….

    It is not who the statement is about.
    """
    return _ADJUNCT.fullmatch(text, begin, start) is not None
