"""The plain ways in which a Chinese clause says what a product is built on, connected with and up against: P以M为底座, P已接入Q, P对标Q.

Each rule finds the product that the clause begins with (`head`) and others (`list`), with no name between but the maker's.
"""

from __future__ import annotations

import re

from kg.relations.told.plain_words_zh import AND, NEAR, ORGANISATION, PLACE, PRODUCT, Rule

_HEAD = rf"(?P<head>{PRODUCT}){NEAR}{{0,14}}?"
_MAKERS = rf"(?:{PLACE}?{ORGANISATION}(?:自研|旗下|开发|最新)?的?)?"
_OTHERS = rf"{_MAKERS}{NEAR}{{0,4}}?(?P<list>{PRODUCT}(?:{AND}{PRODUCT})*)"
_WITH = rf"(?:与|和|同|跟){_MAKERS}(?P<list>{PRODUCT}(?:{AND}{PRODUCT})*){NEAR}{{0,8}}?"


def _based(pattern: str) -> Rule:
    return Rule("basedOn", True, re.compile(pattern))


def _joined(pattern: str) -> Rule:
    return Rule("integratesWith", True, re.compile(pattern))


def _competes(pattern: str) -> Rule:
    return Rule("competesWith", True, re.compile(pattern))


BASED = (
    _based(rf"{_HEAD}(?:基于|构建于|构建在|架构在|建立在|脱胎于|衍生自|源自|改自|微调自|蒸馏自){_OTHERS}"),
    _based(rf"{_HEAD}以{_OTHERS}{NEAR}{{0,6}}?(?:为(?:底座|基础|核心|骨干|骨架|底层|底模|基座|底)|打底)"),
    _based(rf"{_HEAD}由{_OTHERS}{NEAR}{{0,6}}?(?:驱动|支撑|提供支持|加持|赋能)"),
    _based(rf"{_HEAD}在{_OTHERS}{NEAR}{{0,4}}?(?:上|之上|基础上)(?:微调|开发|构建|打造)"),
    _based(
        rf"{_HEAD}(?:底层|底座|底模|基座|内核|背后|大脑|主控|处理器|芯片|模型|引擎)(?:的?模型|系统)?(?:则|均|都|也)*(?:采用|是|为|用的是|来自|用|选用|换成|改用|使用|接的是|跑的是|调用){_OTHERS}(?!的)"
    ),
)
BASED_ON = "基于|构建|架构在|建立在|脱胎于|衍生自|源自|改自|微调|蒸馏自|底座|基础|核心|骨干|骨架|底层|底模|基座|为底|打底|驱动|支撑|支持|加持|赋能|开发|打造|训练|内核|背后|大脑|主控|处理器|芯片|模型|引擎"
"""One of these stands in every such statement."""
JOINED = (
    _joined(rf"{_HEAD}(?:接入|打通|对接|串接|介接|接通|接上|接驳|支持|支援|兼容|适配)了?{_OTHERS}"),
    _joined(rf"{_HEAD}{_WITH}(?:打通|互通|对接|连动|联动|互联|无缝|串接|同步|连接)"),
)
JOINED_WITH = "接入|打通|对接|串接|介接|接通|接上|接驳|支持|支援|兼容|适配|互通|连动|联动|互联|无缝|同步|连接"
RIVALS = (
    _competes(rf"{_HEAD}(?:对标|叫板|硬刚|迎战|剑指|直指|单挑){_OTHERS}(?!的)"),
    _competes(rf"{_HEAD}{_WITH}(?:竞争|交锋|抗衡|较量|一较高下|抢食|对垒|厮杀|短兵相接|掰手腕|角力|争夺|对决)"),
)
RIVALLED = "对标|叫板|硬刚|迎战|剑指|直指|单挑|竞争|交锋|抗衡|较量|高下|抢食|对垒|厮杀|短兵|掰手腕|角力|争夺|对决"
