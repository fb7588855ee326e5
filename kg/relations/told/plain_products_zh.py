"""Ways in which Chinese states what is made, brought out, beaten or rated: X从Y手中夺走销冠, X被Y反超, X获Y上调评级, P推出，Q均已搭载.

Who is only next to another in a ranking (仅次于X) is told to be beaten in half of the annotated texts, and is left to the classifier.
"""

from __future__ import annotations

from kg.relations.told.ways import EITHER, MAKER, MAKERS, RATER, RATERS, THING, THINGS, Way, way

_NEAR = "[^,，。;；:：\ue000-\uf8ff]"
_OWNER = rf"(?:{MAKER}(?:的|旗下的?|自家的?|自研的?){_NEAR}{{0,6}})?"
_ALL = MAKERS | THINGS
_FIRST = "(?:冠军|销冠|第一|榜首|首位|宝座|头名|桂冠|头把交椅|王座|王冠|霸主|龙头)"

CHINESE: tuple[Way, ...] = (
    # X被Y反超
    way(
        "outperforms",
        "被",
        rf"(?P<o>{EITHER}){_NEAR}{{0,14}}被(?P<s>{_OWNER}{EITHER}){_NEAR}{{0,6}}(?:反超|超越|超过|超车|赶超|击败|挤下|挤到|拉下|甩开|甩在|抛在|打败|挤出|追上|赶下)",
        _ALL,
        _ALL,
    ),
    # X从Y手中夺走销冠
    way(
        "outperforms",
        "手中|手里",
        rf"(?P<s>{EITHER}){_NEAR}{{0,14}}[从自](?P<o>{_OWNER}{EITHER})手[中里上]?{_NEAR}{{0,4}}(?:夺|抢|接过){_NEAR}{{0,12}}{_FIRST}",
        _ALL,
        _ALL,
    ),
    # X将冠军宝座拱手让给Y
    way(
        "outperforms",
        "让给|让位|让与",
        rf"(?P<o>{EITHER}){_NEAR}{{0,8}}[将把]{_NEAR}{{0,14}}{_FIRST}{_NEAR}{{0,6}}(?:让给了?|让位于|让位给|让与)(?P<s>{_OWNER}{EITHER})(?!的)",
        _ALL,
        _ALL,
    ),
    # X取代Y成为全球最大厂商
    way(
        "outperforms",
        "取代|挤下|超越|超过|反超|击败|赶超",
        rf"(?P<s>{EITHER})(?:的?{_NEAR}{{1,10}})?(?:取代|挤下|超越|超过|反超|击败|赶超)了?(?P<o>{_OWNER}{EITHER})[,，]?(?:首次|一举|再度|重新)?(?:成为|登顶|跃居|跃升|荣登|坐上|升至|位居|夺得|重夺){_NEAR}{{0,18}}(?:第一|最大|榜首|首位|冠军|龙头|之首|最高|一哥|第二|第三|前三)",
        _ALL,
        _ALL,
    ),
    # X在测试中以92分击败甲的Y
    way(
        "outperforms",
        "击败|力压|超越|超过|领先|优于|胜过|反超|打败|完胜|险胜|赢过",
        rf"(?:\A|(?<=[,，。;；:：的]))(?P<s>{EITHER})(?:(?:为|是|系){MAKER}{_NEAR}{{0,10}}[,，])?(?!系列){_NEAR}{{0,6}}在[^。;；,，]{{1,24}}?(?:中|里|上|内|方面)[,，]?(?:以{_NEAR}{{1,14}})?(?:成功|首次|已|均|也|还|大幅|一举|全面)*(?:击败|力压|超越|超过|领先|优于|胜过|反超|打败|完胜|险胜|赢过)了?(?P<o>{_OWNER}{EITHER})",
        _ALL,
        _ALL,
    ),
    # X获Y上调评级
    way(
        "rated",
        "评级|降级|升级|评等|观察名单|目标价",
        rf"(?P<o>{EITHER}){_NEAR}{{0,6}}(?:获得?|被|遭|得到)(?P<s>{RATER})(?:等)?{_NEAR}{{0,12}}(?:评级|降级|评等|观察名单|目标价|降至|升至|调降|调升)",
        RATERS,
        _ALL,
    ),
    # 甲称X不贵，但Y予其“卖出”评级
    way(
        "rated",
        "予其",
        rf"(?P<o>{EITHER})[^。\ue000-\uf8ff]{{1,30}}?(?P<s>{RATER})(?:则|亦|也|又)?(?:给?予|授予)其{_NEAR}{{0,20}}(?:评级|评等|目标价|看法)",
        RATERS,
        _ALL,
    ),
    # X开启Y预订
    way(
        "released",
        "预订|预售|预定|交付|盲订|预购|试驾",
        rf"(?P<s>{MAKER}){_NEAR}{{0,14}}(?:开启|启动|开放|开始|开通)了?(?:对)?(?P<o>{THING})的?(?:全球|国内|全国|全面|首批|正式)?(?:预订|预售|预定|盲订|预购|发售|销售|公测|内测)",
        MAKERS,
        THINGS,
    ),
    # 除Y外，X还拥有Z
    way(
        "develops",
        "除",
        rf"除了?(?P<o>{THING})(?:系列|品牌|车型)?(?:之?外)?[,，](?P<s>{MAKER})(?:旗下)?(?:还|也|另)(?:有|拥有|经营|推出|运营|生产|设有|研发|布局)",
        MAKERS,
        THINGS,
    ),
    # 甲推出X电池，Y、Z均已搭载
    way(
        "basedOn",
        "搭载|采用|配备|装备|选用|用上",
        rf"(?P<o>{THING})[^。;；,，\ue000-\uf8ff]{{0,16}}[,，](?P<s>{THING})(?:等)?{_NEAR}{{0,8}}?(?:均|都|全系|已|将|率先|首发|也|同步|率先)+(?:已|将)?(?:搭载|采用|配备|装备|选用|用上)(?:该芯片|该电池|该系统|该模型|这款芯片|这款电池)?(?=[,，。;；]|\Z)",
        THINGS,
        THINGS,
    ),
    # X、Y同属Z家族
    way(
        "variantOf",
        "家族|系列",
        rf"(?P<s>{THING})(?:均|都|同|皆|也|共同|一起)*(?:属于?|隶属于?|归属于?|出自|来自)(?:{MAKER}的?)?(?P<o>{THING})(?:家族|系列)",
        THINGS,
        THINGS,
    ),
    # X家族再添新成员Y
    way(
        "variantOf",
        "家族|系列",
        rf"(?P<o>{THING})(?:家族|系列)(?:再|又|新|也|还|目前|现|已|共|今年)*(?:添|增加?|有|迎来|加入|推出|包括|包含|涵盖|囊括|含)了?(?:一位|一款|一个|两款|三款|多款|了)?(?:新)?(?:成员|车型|机型|型号|产品|版本)?(?:包括|分别为|分别是|:)?(?P<s>{THING})",
        THINGS,
        THINGS,
    ),
)
