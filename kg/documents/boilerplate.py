"""What surrounds an article pasted from a web page: teasers to other stories, forms, notices, and the article standing twice."""

from __future__ import annotations

import re

# Headings after which a page lists other stories; the article has ended.
_TEASERS = re.compile(
    r"^[\W_]*(?:相关(?:内容|阅读|新闻|文章|推荐|资讯|报道)|热门(?:资讯|文章|新闻|推荐|阅读|评论)|(?:推荐|延伸|扩展|更多)阅读|猜你喜欢|为你推荐|编辑推荐|"
    r"今日热点|最新(?:文章|资讯|评论)|精彩推荐|往期(?:回顾|推荐)|相關(?:內容|閱讀|新聞|文章|報導|報道|推薦)|熱門(?:新聞|文章|排行)|"
    r"(?:推薦|延伸|更多)(?:閱讀|新聞|文章)|猜你喜歡|你可能(?:也)?(?:感興趣|想看|喜歡)|看更多|"
    r"関連(?:記事|ニュース|リンク|キーワード|トピックス)|あわせて読みたい|おすすめ(?:記事)?|人気(?:記事)?ランキング|アクセスランキング|最新(?:記事|ニュース)|新着記事|"
    r"related (?:articles?|stories|news|reading|content)|read (?:more|next)|more (?:from|stories|on this)\b.*|most (?:read|popular|viewed)|"
    r"recommended(?: for you| stories)?|you (?:may|might) also like|trending(?: now)?|latest (?:news|stories))[\W_]*$",
    re.IGNORECASE,
)
# Lines that are a control of the page and nothing else, several of them run together included.
_CONTROL = re.compile(
    r"^(?:(?:分享(?:到|至)?|收藏|点赞|點讚|举报|打印|列印|复制链接|複製連結|请?登[录入]后?.{0,12}|請?登[錄入]後?.{0,12}|发表评论|發表評論|我要评论|全部评论|\d*条评论|留言板?|"
    r"关注(?:我们)?|微信扫一扫|扫码.{0,20}|下载客户端|打开APP.{0,12}|微信|微博|QQ空间|"
    r"シェア(?:する)?|ツイート|コメント(?:を(?:書|投稿).{0,12})?|印刷|ブックマーク|会員登録|ログイン|広告|無断転載.{0,20}|"
    r"share(?: this(?: article)?)?|tweet|e-?mail|print|\d* ?comments?|leave a (?:comment|reply)|post a comment|sign (?:up|in)|log ?in|subscribe(?: now)?|newsletter|"
    r"advertisement|follow us|facebook|twitter|linkedin|whatsapp|"
    r"用户名|昵称|邮箱|电子邮件|网站|姓名|電郵|名前|メールアドレス|name|email|website|\d{1,6})[\s*:：/|·,，]*)+$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^[（(【\[]?(?:责任编辑|責任編輯|编辑|编审|校对|审核|原标题|版权声明|版權聲明|免责声明|免責聲明|本文来源|(?:图|文)片?来源)\s*[:：/].{0,160}$"
    r"|^(?:copyright\b|©|all rights reserved).{0,160}$"
    r"|(?:(?<![a-z])cookies?(?![a-z])|クッキー).{0,200}(?:accept|consent|polic|privacy|同意|接受|隐私|隱私|プライバシー|许可|settings)"
    r"|(?:accept|同意|接受|使用).{0,60}(?:(?<![a-z])cookies?(?![a-z])|クッキー)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]?")
_SPACE = re.compile(r"\s+")


def clean_pasted(text: str) -> str:
    """Return `text` without teasers, forms and notices, each article once; lines that stay are kept as they stand."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = _without_teasers(lines)
    lines = [line for line in lines if not _is_notice(line.strip())]
    kept = _without_repeats(lines)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")


def _is_notice(line: str) -> bool:
    return bool(line) and len(line) <= 240 and bool(_CONTROL.match(line) or _CREDIT.search(line))


def _without_teasers(lines: list[str]) -> list[str]:
    """Cut from the first teaser heading that is followed by nothing that reads like an article."""
    total = sum(map(len, lines))
    before = 0
    for place, line in enumerate(lines):
        if len(line) <= 24 and _TEASERS.match(line.strip()) and before * 4 >= total:
            after = [rest.strip() for rest in lines[place + 1 :] if rest.strip()]
            if not any(
                len(rest) > 160 and rest[-1] in "。」』”！？." and not rest.endswith(("...", "…")) for rest in after
            ):
                return lines[:place]
        before += len(line)
    return lines


def _without_repeats(lines: list[str]) -> list[str]:
    """Drop a line whose sentences stand in the other lines, longest and latest first, so that the copy in paragraphs stays."""
    compact = [_SPACE.sub("", line) for line in lines]
    order = sorted((i for i, line in enumerate(compact) if len(line) >= 24), key=lambda i: (-len(compact[i]), -i))
    alive = dict.fromkeys(range(len(lines)))
    for place in order:
        # Without line breaks: a copy that lost them has its headings run into the sentences after them.
        rest = "".join(compact[i] for i in alive if i != place)
        if len(compact[place]) > 120 or compact[place] in rest:
            sentences = _SENTENCE.findall(compact[place])
            told = sum(len(sentence) for sentence in sentences if len(sentence) >= 8 and sentence in rest)
            if told * 10 >= len(compact[place]) * 9:
                del alive[place]
    if len(alive) < len(lines):
        # Headings are too short to be judged alone, but a copy brings them along.
        first = {line: i for i, line in reversed(list(enumerate(compact))) if i in alive and len(line) >= 4}
        alive = dict.fromkeys(i for i in alive if first.get(compact[i], i) == i)
    return [lines[i] for i in range(len(lines)) if i in alive]
