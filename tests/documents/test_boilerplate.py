"""Leftovers of web pages go, the article stays word for word."""

from kg.documents.boilerplate import clean_pasted

ARTICLE = [
    "京东方斥资百亿扩产",
    "京东方周二公告，公司将在成都投资约120亿元，建设一条新的OLED面板产线，预计2027年投产。",
    "公司董事长陈炎顺在电话会上表示，折叠屏手机的需求仍在增长，现有产线已经满载，新产线将优先供应国内客户。",
    "行业人士认为，三星显示仍是该领域最主要的供应商，但差距正在缩小。",
]


def test_teasers_after_their_heading_are_cut() -> None:
    page = [*ARTICLE, "相关阅读", "多地发布高温预警... 气象部门提醒...", "一场演唱会的经济账..."]
    assert clean_pasted("\n".join(page)) == "\n".join(ARTICLE)


def test_a_heading_that_is_part_of_the_article_is_kept() -> None:
    page = [ARTICLE[0], "相关内容", ARTICLE[1] * 5]
    assert "相关内容" in clean_pasted("\n".join(page))


def test_forms_cookies_and_controls_go() -> None:
    page = [
        "分享到：微信 微博",
        *ARTICLE,
        "发表评论",
        "昵称",
        "邮箱 *",
        "责任编辑：王小明",
        "我们使用Cookie以改善体验，点击接受隐私政策",
        "12",
    ]
    assert clean_pasted("\n".join(page)) == "\n".join(ARTICLE)


def test_english_and_japanese_leftovers_go() -> None:
    assert clean_pasted(
        "Sony to buy studio\nShare this article\nSony said on Friday it would buy the studio.\nRelated articles\nFive phones to watch"
    ) == ("Sony to buy studio\nSony said on Friday it would buy the studio.")
    assert (
        clean_pasted("ソニーは2日、買収を発表した。\nシェアする\n関連記事\n今夜の天気")
        == "ソニーは2日、買収を発表した。"
    )


def test_sentences_that_merely_begin_like_a_control_stay() -> None:
    text = "Share prices of Toyota fell.\nComments by the minister moved the yen.\n打印机厂商惠普发布财报。"
    assert clean_pasted(text) == text


def test_an_article_that_stands_twice_is_read_once() -> None:
    once = "\n".join(ARTICLE)
    assert clean_pasted(f"{once}\n{once}") == once


def test_the_copy_in_paragraphs_is_kept_and_the_joined_one_goes() -> None:
    joined = "".join(ARTICLE[1:])
    assert clean_pasted("\n".join([joined, *ARTICLE])) == "\n".join(ARTICLE)
