"""The words that make a bare number a count: counters of Chinese and Japanese, units of measure, nouns that never count."""

from __future__ import annotations

_MEASURES = "吨 噸 万吨 公吨 トン 公斤 千克 キロ kg 公里 千米 キロメートル km 平方米 平方公尺 平方メートル 平方公里 公顷 公頃 ヘクタール 亩 畝 坪 桶 バレル 盎司 オンス 千瓦时 千瓦時 兆瓦时 千瓦 兆瓦 吉瓦 吉瓦时 キロワット メガワット ギガワット GWh MWh kWh GW MW kW TB PB"
_CHINESE = (
    "个 個 名 人次 人 家 款 台 臺 辆 輛 部 件 套 股 份 次 条 條 项 項 位 户 戶 座 间 間 只 隻 枚 片 颗 顆 张 張 单 單 笔 筆 "
    "架 艘 所 门 門 种 種 类 類 瓶 杯 盒 箱 根 块 塊 支 国 國 城 页 頁 字 例 起 宗 票 席 棟 栋 幢 层 層 口 箇 架次 车次 "
    "倍 点 點 分 手 篇 集 亿次 组 組 批 岁以上 用户 用戶 粉丝 粉絲 门店 門市 员工 員工 订单 訂單 会员 會員 玩家 骑手 騎手 "
    "Token Tokens token tokens 参数 參數 辆车 座位 床位 桩 樁 站 万次 頭 头 盎 卡 包 美元"
)
_JAPANESE = (
    "人 名 社 店舗 店 台 個 本 件 株 枚 機 基 棟 戸 世帯 か国 カ国 ヵ国 ヶ国 か所 カ所 ヵ所 ヶ所 箇所 種類 種 回線 回 席 室 冊 着 足 匹 頭 "
    "単位 ユーザー ダウンロード アカウント 拠点 地域 都市 倍 隻 両 便 点 票 校 品目 製品 口座 作品 曲 組 名様 万台 室 床 区画 トークン 路線 "
    "パック 食 杯 箱 缶 袋 セット 号店 社員 顧客 会員 カ店 バレル 丁 戸分"
)
CHINESE = tuple(w for w in f"{_CHINESE} {_MEASURES}".split() if w != "美元")
JAPANESE = tuple(f"{_JAPANESE} {_MEASURES}".split())

NOT_COUNTED = (
    "年|月|日|号|號|時|时|点钟|點鐘|分钟|分鐘|分之|分の|秒|小时|小時|个月|個月|个季|個季|个财|個財|个交易日|個交易日|个工作日|個工作日|個工作天|个小时|個小時|"
    "个星期|個星期|个营业日|個營業日|个百分|個百分|天|周|週|季|歳|歲|岁|才|代|届|屆|期|世紀|世纪|か月|カ月|ヵ月|ヶ月|ヵ年|カ年|か年|ヶ年|"
    "四半期|泊|位|部分|部门|部門|股东|股東|股份|股票|份额|份額|人工|人士|国际|國際|国内|國內|家庭|家居|分期|分店|点半|單位|本目|本業|"
    "度目|回目|番|丁目|号店|級|级|強|强|線城|线城|線|线|大|星|後|后|名前|点多|隻手|個人|个人|人気|件数|社長|店長|台湾|台灣|機能|基盤|基準|基于|基於|"
    "位列|分别|分別|分割|分類|分析|分野|条例|点で|種類株|本社|本部|組織|会員国|品質|校長|校准|包括|包含|包裝|手机|手機|手机|站在|站上|站稳|站穩|起步|口径|口徑|"
    "集团|集團|组织|組織|批准|类似|類似|字节|字節|次元|项目管|城市|国家|國家|头部|頭部|卡位|点评|點評|点赞"
)
"""What may follow a number and looks like a counter, but makes it a time, a rank, a part of a name or a phrase."""

RANK_AFTER = ("位",)
"""Counters of rank in one language and of people in another: 3位 counts people in Chinese only."""
