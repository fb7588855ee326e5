"""The plain ways in which a Chinese clause says whom a company supplies, buys from, competes with and works with.

Each rule finds the names behind or before its words (`list`); whom the clause is about is told by `plain_zh`. Words are written in
simplified characters, as the folded text has them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.relations.expressions import marks

ORGANISATION = f"[{marks(('Company', 'BusinessUnit', 'Institution', 'Government'))}]"
PLACE = f"[{marks(('Place',))}]"
PRODUCT = f"[{marks(('Product', 'AIModel'))}]"
NEAR = "[^,，、。;；:\ue000-\uf8ff]"
AND = "(?:、|和|与|及|以及)"
_OF = f"(?:{PLACE}的?{NEAR}{{0,6}}?)?"
_NAMES = rf"(?P<list>{_OF}{ORGANISATION}(?:{AND}{_OF}{ORGANISATION})*)(?:等{NEAR}{{0,8}}?)?"
"""One organisation or several, each perhaps with its country (日本X、德国Y)."""
_THINGS = rf"(?P<list>{PRODUCT}(?:{AND}{PRODUCT})*)"
_ADVERB = "(?:均|都|皆|也|亦|同|则|已|又|还|再|仍|全数|全部|主要|独家|长期|大多|多半|多|目前|陆续|双双)*"
_HAS = "(?:主要|目前|现有|还|则|也|尚|亦|已)*(?:包括|包含|涵盖|囊括|有|为|是|含|:|扩及|遍及)"
_IS_ITS = f"{_ADVERB}(?:是|为|系|成为)(?:其|它|公司|该公司|集团)的?{NEAR}{{0,10}}?"
_WITH = "(?:与|和|跟|同|携手|联手|联合|牵手|伙拍|偕同?|会同|协同|拉着|联袂)"
_SIGNS = "(?:已|正式|再度|再次|又|近日|续)*(?:签订|签署|签下|订立|达成|敲定|续签|签)了?"
_CONTRACT = "(?:协议|合同|合约|订单|长单|长约|协定)"
_NO_GOODS = "(?!.{0,16}(?:股权|股份|股票|持股|专利|土地|债券|债权|牌照|贷款|担保|融资|资金|业务|部门|资产|厂房|业权|大[厦楼]|物业|商厦|地皮|住宅))"
"""What is bought is no holding, and neither land nor a business."""
_PARTS = (
    "(?:电池包?|芯片|晶片|电芯|镜头|屏幕|萤幕|面板|传感器|感测器|引擎|发动机|原?材料|原料药?|零组件|零部件|零件|逆变器|电机|马达|电控|主控|处理器|内存|记忆体|闪存|存储"
    "|模组|雷达|座椅|轮胎|玻璃|钢[材板管]|机台|设备|基板|底盘|配方|燃油|包材|光模块|光纤|电缆|隔膜|正极|负极|电解液|晶圆|硅片|铝材|咖啡豆|咖啡机|生豆|牛奶|鲜奶|鲜乳|奶源|食材"
    "|鸡胸?肉|牛肉|面粉|水冷板|散热器|产品|系统|方案|电源|连接器|快接头|轴承|齿轮|减速器|丝杠|铸件|锻件|叶片|塔筒|组件|车厢|注射器|注射针|疫苗|pcb)"
)
"""What makers buy."""


class Rule(NamedTuple):
    """A way to state `relation`; `about_subject` says that the clause is about the subject, and the names are its objects.

    `direct`: no product may stand between whom the clause is about and the words, since they may be told of that.
    """

    relation: str
    about_subject: bool
    pattern: re.Pattern[str]
    direct: bool = False


_SELLS = (
    "开发|设计|打造|定制|研发|建造|承造|组装|生产|制造|承接|受惠|受益|来自|上车|装车|原配|装机|供货|供应|供电|供气|供给|供予|供至|供到|代工|配套|贴牌|送样|出货|提供|交货|订单|大单|合同|定点|长约|合约|急单|追单|长单|巨单|标案|中标|得标|标得|标段|中选|采购"
    "|承建|承包|承揽|货架|客户|供货对象|组装厂|承运商|封测厂"
)
_BUYS = (
    "委任|委托|委聘|聘请|聘用|为其|仓配|客服|供应链|订造|释单|转单|发单|派单|大单|标书|下了|采购|订购|租赁|租用|承租|下单|拿货|进货|订货|外购|下订|加订|追单|购电|购买|购入|购机|供应|供货|代工|承制|独供|配套|承建|供电|封测|操刀|外包|外判|发包|委外|转包|合约|合同|工程|订单|标案"
    "|运输|物流|配送|维修|运维|采用|使用|选用|换装|搭载|改用|沿用|配备|换上|选择|用上|装上|用的是|装的是|协议|长约|长单|协定|组装厂|来源|来自|出自|购自|源自|取自|提供|分食|包办|制造|生产|打造|承接"
)
_FIGHTS = (
    "竞争|交锋|争抢|抢食|叫板|过招|短兵|争夺|对垒|角力|争锋|较高下|较劲|抢客|厮杀|肉搏|掰手腕|分庭|抢单|擂台|苗头|对决|抗衡|对抗|缠斗|竞逐|角逐|对台|抢市|较量|抢生意|抢饭碗|价格战|争高下|比拼"
    "|宣战|挑战|冲击|下战|进攻|开战|发难|叫阵|对手|劲敌|宿敌|死对头|竞品|假想敌|强敌|敌手|围攻|夹击|围剿|追赶|蚕食|追击|紧逼|挤压|威胁|进逼|攻势"
)
_JOINS = "会同|偕|携|伙|代理|经销商|分销商|合作|战略|伙伴|联盟|备忘录|mou|共建|共同|联合|合资|联名|结盟|合办|牵手|携手|伙拍|搭上|联姻|盟友|授权"
_TAKES = (
    "采用|导入|引进|引入|使用|选用|改用|换用|沿用|部署|启用|选定|租用|迁往|迁至|迁到|迁移|转投|拥抱|用上|换上|跑在|依托"
)


def _supplies(pattern: str) -> Rule:
    return Rule("suppliesTo", True, re.compile(pattern))


def _buys(pattern: str) -> Rule:
    return Rule("suppliesTo", False, re.compile(pattern), direct=True)


def _competes(pattern: str) -> Rule:
    return Rule("competesWith", True, re.compile(pattern))


def _allied(pattern: str) -> Rule:
    return Rule("partneredWith", True, re.compile(pattern))


_ALL = (
    # 向B供货, 为包括B、C在内的药厂代工
    _supplies(
        rf"(?:为|替|给|帮|向)(?:包括)?{_NAMES}(?:在内)?(?:的{NEAR}{{0,10}}?)?(?:独家|直接|批量|大批|小批量|稳定|长期|持续|量产|开始)*"
        r"(?:供货|供应|代工|配套|供电|供气|贴牌|送样|出货)(?!商|链|厂的)"
    ),
    # 为B提供电芯
    _supplies(
        rf"(?:为|替|给|向)(?:包括)?{_NAMES}(?:在内)?(?:的{NEAR}{{0,10}}?)?{NEAR}{{0,4}}?提供(?!的|商)"
        rf"(?=[^,，。;；]{{0,16}}(?:{_PARTS}|系统|解决方案|模块|仓储|物流|配送|仓配|运维|代工|算力))"
    ),
    # 为B开发面板
    _supplies(rf"(?:为|替|给){_NAMES}{NEAR}{{0,4}}?(?:开发|设计|打造|定制|研发){NEAR}{{0,6}}?{_PARTS}"),
    # 供应予B
    _supplies(rf"(?:供应|供货|出货|交货|送样|供)(?:给|予|至|到|与){_NAMES}"),
    # 拿下B的订单, 中标B的项目
    _supplies(
        rf"(?:获|得|获取|拿下|拿到|接到|接获|赢得|收到|斩获|抢下|承接|吃下|揽下|敲定|手握|握有|中标|标得|独揽|包办|承揽|打下|接下|收获)了?(?:来自)?{_NAMES}"
        rf"(?:(?!让|释|流失|转)(?:{NEAR}|{PRODUCT})){{0,20}}?(?:订单|大单|合同|定点|长约|合约|急单|追单|采购案|标案|中标通知书|长单|巨单|代工单)"
    ),
    _supplies(
        rf"(?:中标|得标|标得|中选|承建|承包|承揽)了?{_NAMES}{NEAR}{{0,20}}?(?:项目|工程|采购|标段|标案|集采|专案)"
    ),
    # 承接B厂房的改造, 为B建造四艘货轮, 受惠B急单, 来自B的营收
    _supplies(rf"承[接揽建]了?{_NAMES}{NEAR}{{0,16}}?(?:改造|建设|工程|施工|装修|运维|物流|配送|运输)"),
    _supplies(rf"(?:为|替|给){_NAMES}{NEAR}{{0,4}}?(?:建造|承造|组装|生产|制造)(?!商|业|的|基地)"),
    _supplies(rf"(?:受惠于?|受益于){_NAMES}{NEAR}{{0,10}}?(?:拉货|订单|急单|追单|下单|备货|大单)"),
    _supplies(rf"来自(?:于|第一大客户|大客户|客户)?{_NAMES}的{NEAR}{{0,6}}?(?:收入|营收|订单|销售额|急单)"),
    _supplies(rf"(?:上车|装车|原配于|装机于){_NAMES}"),
    # 打入B供应链, 是B的供应商
    _supplies(
        rf"(?:打入|打进|卡位|切入|进入|跻身|杀入|闯入|入围|入选|挤进|列入|卖进|铺进|跨入|挺进|杀进|进了){_NAMES}的?{NEAR}{{0,8}}?"
        r"(?:供应链|供应商|供货商|采购名单|供应体系|合格供应|货架|供货名单)"
    ),
    _supplies(
        rf"(?:是|为|系|成为|作为|身为|晋升为?){_NAMES}的?{NEAR}{{0,14}}?"
        r"(?:供应商|供货商|代工厂|代工伙伴|配套商|组装厂|承运商|供货方|代工方|封测厂|承包商)(?!是|为|:|有|名单|之间)"
    ),
    # 客户包括B, 客户除B外还有C, B和C是其客户
    _supplies(rf"(?<!者的)(?<!者的大)(?:客户|供货对象|供应对象)(?:名单|列表)?[上里中]?{_HAS}{_NAMES}"),
    _supplies(rf"客户除了?{ORGANISATION}(?:之?外|以外)[,，]?(?:还|另|尚|也)*(?:有|包括|包含|涵盖){_NAMES}"),
    _supplies(rf"客户除了?{_NAMES}(?:之?外|以外)[,，]?(?:还|另|尚|也)*(?:有|包括|包含|涵盖){ORGANISATION}"),
    _supplies(rf"{_NAMES}{_IS_ITS}(?:客户|买家)"),
    # 向B采购电芯, 委由B代工, 将订单交给B
    _buys(
        rf"(?:向|从|自|找){_NAMES}(?!手|旗下){NEAR}{{0,10}}?(?:采购|订购|租赁|租用|承租|下单|拿货|进货|订货|外购|下订|加订|追单|购电|购买|购入|购机)(?!方){_NO_GOODS}"
    ),
    _buys(rf"(?:(?<!理)由|委由|交由){_NAMES}{NEAR}{{0,4}}?(?:供应|供货|代工|承制|独供|配套|承建|供电|封测|操刀)(?!商)"),
    _buys(rf"(?:外包|外判|发包|委外|转包)(?:给|予|与){_NAMES}"),
    _buys(
        rf"(?:把|将)(?:(?!股权|股份){NEAR}){{2,24}}?(?:合约|合同|工程|订单|标案|代工|运输|物流|配送|仓配|维修|运维|客服)(?:业务|服务|环节)?(?:交给|交由|交予|给了|给予|判给|批给|批予|授予|发给|下给|委由|委托给?)了?{_NAMES}(?!{NEAR}{{0,8}}(?:股权|股份))"
    ),
    # 将B列为供应商, 在B订造货轮, 释单B, 批出合约予B
    _buys(rf"(?:将|把){_NAMES}(?:列为|列入|纳入|选为|定为){NEAR}{{0,10}}?(?:供应商|供应链|供货)"),
    _buys(rf"在{_NAMES}{NEAR}{{0,6}}?(?:订造|下单|下订|下了{NEAR}{{0,6}}?订?单)"),
    _buys(rf"(?:释单|转单|下单|发单|派单)(?:给|予|至)?{_NAMES}"),
    _buys(rf"(?:批出|判出|发出|释出|颁授?){NEAR}{{0,14}}?(?:合约|合同|订单|大单|工程|标书)(?:予|给|至){_NAMES}"),
    # 选用B的电芯
    _buys(
        rf"(?:采用|使用|选用|换装|搭载|改用|沿用|配备|采购|外购|换上|订购|选择|购买|用上|装上|购入|用的是|装的是)了?{_NAMES}家?(?:(?:生产|供应|提供|制造|自研|研发)?的{NEAR}{{0,8}}?{_PARTS}|产品|设备)"
    ),
    # 与B订立协议，购买30架
    _buys(
        rf"(?:与|和|跟|同){_NAMES}{_SIGNS}{NEAR}{{0,12}}?{_CONTRACT}[,，](?:拟|将|向其|计划|同意)*(?:购买|采购|订购|租赁|购入|租用){_NO_GOODS}"
    ),
    # 委任B承建, 采购自B, 为其提供涂料的是B
    _buys(rf"(?:委任|委托|委聘|聘请|聘用){_NAMES}{NEAR}{{0,8}}?(?:承建|兴建|代工|设计|营运|运营|负责|承办|生产|制造)"),
    _buys(rf"采购自{_NAMES}"),
    _buys(rf"为其(?:独家)?(?:提供|供应|代工|生产){NEAR}{{0,14}}?的(?:则|还|也)?(?:是|有|包括|为){_NAMES}"),
    # 供应商有B, B是其供应商
    _buys(rf"(?:供应商|供货商|代工厂|组装厂|零件商)(?:名单)?[上里中]?{_HAS}{_NAMES}"),
    _buys(rf"{_NAMES}{_IS_ITS}(?:供应商|供货商|来源|代工厂|代工方|组装厂|供货方|配套商)"),
    # 电芯来自B, 镜头由B提供, 面板用的是B的
    _buys(
        rf"{_PARTS}{NEAR}{{0,3}}?{_ADVERB}(?:来自|出自|购自|采购自|源自|外购自|取自){_NAMES}(?=之手|供应|提供|\Z|[,，、。;；和])"
    ),
    _buys(
        rf"{_PARTS}{NEAR}{{0,3}}?{_ADVERB}由{_NAMES}{NEAR}{{0,4}}?(?:提供|供应|供货|分食|包办|独供|制造|生产|打造|代工|承接)"
    ),
    # 由B供应叶片的A, 为B代工的A, 作为B的供应商，A
    Rule(
        "suppliesTo",
        False,
        re.compile(rf"由{_NAMES}(?:独家)?(?:供应|供货|代工|承建|提供){NEAR}{{0,10}}?的(?P<tail>{ORGANISATION})"),
    ),
    Rule(
        "suppliesTo",
        True,
        re.compile(
            rf"(?:为|替|给|向){_NAMES}(?:独家|长期)?(?:供货|供应|代工|配套|送样|组装)(?:{NEAR}{{1,10}}?)?的{NEAR}{{0,8}}?(?P<tail>{ORGANISATION})"
        ),
    ),
    Rule(
        "suppliesTo",
        True,
        re.compile(
            rf"(?:作为|身为){_NAMES}的?{NEAR}{{0,14}}?(?:供应商|供货商|代工厂|代工伙伴|配套商|组装厂|服务商)[,，]{NEAR}{{0,8}}?(?P<tail>{ORGANISATION})"
        ),
    ),
    # 与B争抢客户, 向B叫板, 对手有B, 劲敌B
    _competes(
        rf"(?:与|和|跟|同){_NAMES}{NEAR}{{0,10}}?(?:竞争|交锋|争抢|抢食|叫板|过招|短兵相接|争夺|对垒|角力|争锋|一较高下|较劲|抢客|厮杀|肉搏|掰手腕|分庭抗礼|抢单|打擂台|别苗头"
        r"|对决|抗衡|正面对抗|缠斗|竞逐|角逐|打对台|抢市|较量|抢生意|抢饭碗|打价格战|争高下|比拼)(?!的)"
    ),
    _competes(rf"向{_NAMES}(?:发起|发动|发出)?(?:叫板|宣战|挑战|冲击|下战书|下战帖|进攻|开战|发难|叫阵)"),
    _competes(rf"(?:对手|劲敌|宿敌|死对头|竞品|竞争者|假想敌|强敌|敌手){_HAS}(?:来自)?{_NAMES}"),
    _competes(rf"(?:的|其)(?:主要|最大|头号|直接|老|竞争)*(?:对手|劲敌|宿敌|死对头|竞品|强敌|敌手|竞争者){_NAMES}"),
    _competes(
        rf"(?:直面|面对|面临|遭遇|应对|不敌|不惧|力抗|受到|遭到|感受到|承受|抵御)(?:来自|了)*{_NAMES}的?{NEAR}{{0,4}}?(?:竞争|挑战|围攻|夹击|围剿|冲击|追赶|蚕食|追击|紧逼|挤压|威胁|强敌|抢单|进逼|攻势)"
    ),
    _competes(rf"{_NAMES}{_IS_ITS}(?:对手|竞争者|劲敌|竞品|死对头|强敌)"),
    # 与B签署合作备忘录, 与B共同开发, 牵手B, 伙伴有B
    _allied(
        rf"{_WITH}{_NAMES}(?!旗下){NEAR}{{0,10}}?(?:签署|签订|订立|签下|达成|建立|展开|开展|缔结|结成|续签|深化){NEAR}{{0,16}}?(?:合作|战略|伙伴|联盟|备忘录|mou)(?!医院)"
    ),
    _allied(
        rf"{_WITH}{_NAMES}(?!旗下)(?:共建|共同开发|共同研发|共同打造|共同推出|共同成立|联合开发|联合研发|联合打造|联合推出|联合成立|合作开发|合作推出|合作研发|合作建|合资|联名|结盟|合办|成立合资|推出联名)(?!的|为|而)"
    ),
    _allied(
        rf"(?:联合|携手|联手|牵手|会同|偕同?|携){_NAMES}(?!旗下)(?:共同)?(?:向|在|面向|为|对)?{NEAR}{{0,12}}?(?:推出|发布|打造|上线|发起|开发|研发|启动|布局|进军|进攻|抢攻|开拓|建设|设立|组建|合攻|拓展)(?!的)"
    ),
    _allied(rf"伙{_NAMES}(?:建|推|拓|设|打|攻|合|办|研|开)"),
    _allied(rf"(?:牵手|伙拍|搭上|联姻|结盟|携手){_NAMES}(?!{NEAR}{{0,6}}(?:的|前|收购|入股|竞购|旗下))"),
    _allied(rf"{_NAMES}{_IS_ITS}(?:合作伙伴|伙伴|盟友|合作方|合作银行|合作对象|代理商|经销商|分销商|总代理)"),
    _allied(rf"(?:授权|转授权)(?:给|予|与){_NAMES}"),
    Rule(
        "uses",
        True,
        re.compile(
            rf"(?:采用|导入|引进|引入|使用|选用|改用|换用|沿用|部署|启用|选定|租用|迁往|迁至|迁到|迁移到|转投|拥抱|用上|换上|跑在|依托)了?(?:{PLACE}?{ORGANISATION}(?:自研|旗下|开发)?的?)?(?:(?!中的){NEAR}){{0,3}}?{_THINGS}"
        ),
        direct=True,
    ),
)

WORDS = (
    (_SELLS, tuple(rule for rule in _ALL if rule.relation == "suppliesTo" and rule.about_subject)),
    (_BUYS, tuple(rule for rule in _ALL if rule.relation == "suppliesTo" and not rule.about_subject)),
    (_FIGHTS, tuple(rule for rule in _ALL if rule.relation == "competesWith")),
    (_JOINS, tuple(rule for rule in _ALL if rule.relation == "partneredWith")),
    (_TAKES, tuple(rule for rule in _ALL if rule.relation == "uses")),
)
"""The rules, with the words of which one stands in every statement that they find: looked for first, which is quick."""
