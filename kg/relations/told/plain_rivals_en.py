"""Ways in which English states what is beaten or rated: the X outlasted W's Y, X lost its crown to Y, X was downgraded to hold by Y."""

from __future__ import annotations

import re

from kg.relations.told.plain_products_en import ADVERBS, WORD
from kg.relations.told.ways import EITHER, MAKER, MAKERS, RATER, RATERS, THING, THINGS, Way

_RIVALS = rf"(?:(?:both|its rivals?|rivals?|the) ){{0,2}}(?:{WORD}){{0,2}}?(?:{MAKER}s )?{EITHER}(?:(?:,|,? and|,? as well as) (?:the )?(?:{MAKER}s )?{EITHER})*(?![\w-]|s )"
_BESTS = (
    r"(?:ha[sd] )?(?:(?:also|easily|narrowly|comfortably|now|even|recently|handily|already) )*"
    r"(?:beats?|beaten|bested|bests|outlast(?:s|ed)|outd(?:id|oes|one)|outperform(?:s|ed)?|outscor(?:es?|ed)|outs(?:ells?|old)|outpac(?:es?|ed)|outsh(?:ines|one)|outr(?:an|uns)|outrank(?:s|ed)|outgun(?:s|ned)"
    r"|surpass(?:es|ed)?|overt(?:akes?|aken|ook)|edg(?:es|ed) (?:out|past|ahead of)|pipp?(?:s|ed)|eclips(?:es|ed)|leapfrog(?:s|ged)?|dethron(?:es|ed)|unseat(?:s|ed)|trounc(?:es|ed)|topples?|toppled|displac(?:es|ed)|pull(?:s|ed) (?:ahead of|past)|mov(?:es|ed) (?:ahead of|past))"
)
_LOST = (
    r"(?:(?:has|had|have|also|now|since|narrowly|recently) )*"
    r"(?:(?:lost|ceded|surrendered|conceded) (?:its|the) (?:[\w-]+ ){0,5}?(?:crown|lead|title|spot|place|top spot|position|throne|mantle|ranking) to"
    r"|(?:fell|fallen|slipped|dropped|slid) (?:to [\w-]+(?: place)? )?behind|trail(?:s|ed|ing)?(?: behind| only)?|lag(?:s|ged|ging)?(?: behind)?"
    r"|(?:was|were|been|is|being) (?:(?:narrowly|recently|since|now|also) )*(?:overtaken|surpassed|outsold|dethroned|leapfrogged|unseated|eclipsed|pipped|outscored|beaten|outperformed|toppled|outpaced|edged out)(?: (?:as|on|in|at|for) [^.;,\ue000-\uf8ff]{2,40}?)? by"
    r"|(?:was|were|been) (?:knocked|pushed|bumped|nudged) (?:off|from|out of|into|down) [^.;,\ue000-\uf8ff]{2,40}? by)"
)
_GRADED = r"(?:(?:has|had|was|were|is|been|also|recently|then) )*(?:(?:downgraded|upgraded|rated)|(?:started|initiated|cut|lifted|raised) (?:to|at|from))"
_PRAISE = r"(?:stars?|rating|score|grade|upgrade|downgrade|marks|outlook|recommendation)"

RIVALS: tuple[Way, ...] = (
    # the X outlasted W's Y
    Way(
        "outperforms",
        (
            "beat",
            "best",
            " out",
            "pass",
            "over",
            "edg",
            "pip",
            "eclip",
            "leap",
            "dethr",
            "unseat",
            "trounc",
            "topple",
            "displac",
            "ahead of",
            "past",
        ),
        re.compile(rf"(?<!to )(?<!to the )(?P<s>{THING}) {_BESTS} (?P<o>{_RIVALS})"),
        THINGS,
        THINGS | MAKERS,
    ),
    # X leapfrogged Y
    Way(
        "outperforms",
        (" out", "pass", " over", "edg", "eclip", "leap", "dethr", "unseat", "displac", "ahead of"),
        re.compile(rf"(?<!to )(?<!rival of )(?P<s>{MAKER}) (?!beats?|beaten|best|trounc|pip){_BESTS} (?P<o>{_RIVALS})"),
        MAKERS,
        MAKERS | THINGS,
    ),
    # X lost its crown to Y
    Way(
        "outperforms",
        ("lost", "ceded", "surrend", "conced", "behind", "trail", " lag", " by "),
        re.compile(rf"(?P<o>{EITHER}) {_LOST} (?P<s>{_RIVALS})"),
        MAKERS | THINGS,
        MAKERS | THINGS,
    ),
    # X was downgraded to hold by Y
    Way(
        "rated",
        (" by ",),
        re.compile(
            rf"(?P<o>{EITHER}){ADVERBS} {_GRADED}[^.;,\ue000-\uf8ff]{{0,40}} by (?:analysts at |the )?(?P<s>{RATER})"
        ),
        RATERS,
        THINGS | MAKERS,
    ),
    # X awarded the Y five stars
    Way(
        "rated",
        ("star", "rating", "score", "grade", "mark"),
        re.compile(
            rf"(?P<s>{RATER}){ADVERBS} (?:award|g[ai]ve|assign|hand|grant)(?:s|n|ed)? (?:the )?(?:{MAKER}s )?(?P<o>{EITHER}) [^.;,\ue000-\uf8ff]{{0,30}}{_PRAISE}\b"
        ),
        RATERS,
        THINGS | MAKERS,
    ),
    # the Y won five stars from X
    Way(
        "rated",
        ("star", "rating", "score", "grade", "mark", "outlook"),
        re.compile(
            rf"(?P<o>{EITHER}){ADVERBS} (?:won|wins|got|gets|receiv(?:ed|es)|earn(?:ed|s)|scor(?:ed|es)|was (?:awarded|given|handed))[^.;,\ue000-\uf8ff]{{0,40}}\b{_PRAISE} (?:from|by) (?:analysts at |the )?(?P<s>{RATER})"
        ),
        RATERS,
        THINGS | MAKERS,
    ),
    # X's downgrade of Y
    Way(
        "rated",
        ("grade of", "grade by", "grade from"),
        re.compile(rf"(?P<s>{RATER})s (?:{WORD}){{0,2}}(?:up|down)grade of (?P<o>{EITHER})"),
        RATERS,
        THINGS | MAKERS,
    ),
)
