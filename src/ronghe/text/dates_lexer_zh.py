"""Chinese text to the tokens of its dates.

Kinds beside those of :mod:`ronghe.text.dates_numeric`: c a number in signs, g figures of a year (零八), y 年, m 月,
d 日, h 号, U unit with 个, L shift of a year or month or week (去, 上, 本), W weekday word, w 周 or 星期, O 第, F 从,
t 到, B before it, A after it, S 自从, I 包括, f 的, C 和, e 初/底, E 早些, q 季度, x 半, K season, H feast, j 截止,
R 世纪, N 年代, M 民国 and eras, p 过去, i 内, Z 今天, '+' 多, b 每.
"""

import re
from collections.abc import Iterator

from ronghe.text.dates_cascade import BREAK, Token
from ronghe.text.dates_numeric import RUN, tokens
from ronghe.text.dates_relative import Unit

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "元": 1}

ERAS = {
    "民国": 1911,
    "光绪": 1874,
    "同治": 1861,
    "咸丰": 1850,
    "道光": 1820,
    "嘉庆": 1795,
    "乾隆": 1735,
    "雍正": 1722,
    "康熙": 1661,
    "顺治": 1643,
    "宣统": 1908,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
}
"""The year before the first year of each era (Chinese and Japanese reign names, and the Republic)."""

FEASTS = {
    "元旦": "new year",
    "情人节": "valentine",
    "妇女节": "women",
    "植树节": "arbour cn",
    "愚人节": "april fools",
    "复活节": "easter",
    "劳动节": "labour",
    "青年节": "youth cn",
    "母亲节": "mother",
    "儿童节": "children",
    "父亲节": "father",
    "建军节": "army cn",
    "教师节": "teacher cn",
    "国庆节": "national cn",
    "国庆": "national cn",
    "万圣节": "halloween",
    "光棍节": "singles",
    "感恩节": "thanksgiving",
    "平安夜": "christmas eve",
    "圣诞节": "christmas",
    "圣诞": "christmas",
}
_DAYS = {
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "今天": 0,
    "今日": 0,
    "当天": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
}
_YEARS = {"大前年": -3, "前年": -2, "去年": -1, "今年": 0, "本年": 0, "本年度": 0, "今年度": 0, "明年": 1, "后年": 2, "大后年": 3}
_SEASONS = {"春天": 3, "春季": 3, "夏天": 6, "夏季": 6, "秋天": 9, "秋季": 9, "冬天": 12, "冬季": 12}

WORDS: dict[str, tuple[str, object]] = {
    **{word: ("D", Unit("day", shift)) for word, shift in _DAYS.items()},
    **{word: ("L", shift) for word, shift in _YEARS.items()},
    **{word: ("K", month) for word, month in _SEASONS.items()},
    **{word: ("H", name) for word, name in FEASTS.items()},
    **{word: ("M", start) for word, start in ERAS.items()},
    **dict.fromkeys(("上上个", "上上"), ("l", -2)),
    **dict.fromkeys(("上一个", "上个", "上一", "上"), ("l", -1)),
    **dict.fromkeys(("这个", "这一", "本", "这", "当"), ("l", 0)),
    **dict.fromkeys(("下一个", "下个", "下一", "下"), ("l", 1)),
    **dict.fromkeys(("下下个", "下下"), ("l", 2)),
    **dict.fromkeys(("过去的", "过去", "最近", "近", "前", "此前", "之前的"), ("p", -1)),
    **dict.fromkeys(("未来的", "未来", "接下来的", "接下来", "今后", "后", "往后"), ("p", 1)),
    **dict.fromkeys(("周末",), ("V", "weekend")),
    **dict.fromkeys(("周", "星期", "礼拜"), ("w", "week")),
    **dict.fromkeys(("年", "周年"), ("y", "year")),
    **dict.fromkeys(("个月", "个多月"), ("u", "month")),
    **dict.fromkeys(("个星期", "个礼拜", "个周"), ("u", "week")),
    **dict.fromkeys(("天", "个工作日" "个自然日"), ("u", "day")),
    "工作日": ("u", "business day"),
    "个工作日": ("u", "business day"),
    "个季度": ("u", "quarter"),
    "个世纪": ("R", "century"),
    "月份": ("m", None),
    "月": ("m", None),
    "日": ("d", None),
    "号": ("h", None),
    "季度": ("q", None),
    "季": ("q", None),
    "世纪": ("R", None),
    "年代": ("N", None),
    "个年代": ("N", None),
    "上半": ("x", 1),
    "前半": ("x", 1),
    "下半": ("x", 2),
    "后半": ("x", 2),
    "半": ("X", None),
    "上旬": ("T", 0),
    "中旬": ("T", 1),
    "下旬": ("T", 2),
    "初": ("e", "start"),
    "年初": ("ye", "start"),
    "中": ("e", "middle"),
    "中期": ("e", "middle"),
    "初期": ("e", "start"),
    "末": ("e", "end"),
    "底": ("e", "end"),
    "末期": ("e", "end"),
    "第": ("O", None),
    "首": ("o", 1),
    "最后": ("o", -1),
    "从": ("F", None),
    "自从": ("S", None),
    "自": ("F", None),
    **dict.fromkeys(("到", "至", "--", "——", "—", "~", "-"), ("t", None)),
    "和": ("C", None),
    "与": ("C", None),
    "以及": ("C", None),
    **dict.fromkeys(("截止到", "截至到", "截止", "截至", "直到"), ("j", None)),
    **dict.fromkeys(("以前", "之前", "前夕"), ("B", False)),
    **dict.fromkeys(("或之前", "或以前", "及之前", "及以前", "或更早", "为止"), ("B", True)),
    **dict.fromkeys(("以后", "之后", "以来"), ("A", False)),
    **dict.fromkeys(("或之后", "或以后", "及之后", "及以后", "或更晚", "起", "开始", "以来", "至今", "起至今"), ("A", True)),
    "之间": ("i", None),
    "间": ("i", None),
    "内": ("n", None),
    "以内": ("n", None),
    "包括": ("I", None),
    "的": ("f", None),
    "每": ("b", None),
    "农历": ("b", None),
    "腊月": ("b", None),
    "正月": ("b", None),
}
_WORD = "|".join(sorted(WORDS, key=lambda word: (-len(word), word)))
_LEXER = re.compile(
    rf"(?P<line>\n)|\s|(?P<run>{RUN})"
    r"|(?P<signs>[零〇○一二三四五六七八九两]?[十][一二三四五六七八九]?|[零〇○一二三四五六七八九两元]{1,4})"
    rf"|(?P<word>{_WORD})|(?P<mark>\S)"
)
_MARKS = {",": ",", "(": "<", ")": ">", "/": "/", "=": "="}
