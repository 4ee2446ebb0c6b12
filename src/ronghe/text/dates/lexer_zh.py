"""Chinese text to the tokens of its dates.

Kinds beside those of :mod:`ronghe.text.dates.numeric`: s a number in signs, g a year in two figures, y 年,
k 月, a 日, h 号, U a counted unit, w 周, W a weekday, V 周末, L 去年 and the like, l 上/本/下, P 过去/未来, Q 前/后,
O 第, o 首/最后, F 从, S 自从, t 到, j 截至, J 晚于, B 以前, A 以后, i 之间, f 的, C 和, e 初/底, x 上半/下半, X 半,
T 上旬, q 季度, R 世纪, 9 年代, M an era, K season, H feast, v 内, b what makes no date of this calendar.
"""

import re

from ronghe.text.dates.cascade import BREAK, Token
from ronghe.text.dates.numeric import EARLIEST, LATEST, RUN, tokens
from ronghe.text.dates.relative import Unit
from ronghe.text.dates.when import Calendar

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
    "建党节": "party cn",
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
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
}
_YEARS = {
    "大前年": -3,
    "前年": -2,
    "去年": -1,
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "今年度": 0,
    "明年": 1,
    "后年": 2,
    "大后年": 3,
}
_SEASONS = {"春天": 3, "春季": 3, "夏天": 6, "夏季": 6, "秋天": 9, "秋季": 9, "冬天": 12, "冬季": 12}

_SAME: tuple[tuple[tuple[str, ...], str, object], ...] = (
    (("上上个", "上上"), "l", -2),
    (("上一个", "上个", "上一", "上"), "l", -1),
    (("这个", "这一", "本", "这"), "l", 0),
    (("下一个", "下个", "下一", "下"), "l", 1),
    (("下下个", "下下"), "l", 2),
    (("过去的", "过去", "最近的", "最近", "近", "此前", "之前的"), "P", -1),
    (("未来的", "未来", "接下来的", "接下来", "今后", "往后"), "P", 1),
    (("周", "星期", "礼拜"), "w", None),
    (("个月", "个多月"), "U", "month"),
    (("个星期", "个礼拜", "个周"), "U", "week"),
    (("天", "个自然日"), "U", "day"),
    (("工作日", "个工作日"), "U", "business day"),
    (("季度", "个季度"), "q", None),
    (("月份", "月"), "k", None),
    (("世纪", "个世纪"), "R", None),
    (("上半", "前半"), "x", 1),
    (("下半", "后半"), "x", 2),
    (("末", "底"), "e", "end"),
    (("到", "至", "——", "—"), "t", None),
    (("和", "与"), "C", None),
    (("截止到", "截至到", "截止", "截至", "直到", "早于", "不晚于"), "j", None),
    (("晚于",), "J", None),
    (("自从", "不早于"), "S", None),
    (("以前", "之前"), "B", False),
    (("或之前", "或以前", "及之前", "及以前", "或更早", "为止"), "B", True),
    (("以后", "之后"), "A", False),
    (("或之后", "或以后", "及之后", "及以后", "或更晚", "起", "开始", "以来", "至今", "起至今"), "A", True),
    (("之间", "间"), "i", None),
    (("内", "以内", "之内"), "v", None),
    (("大年", "每", "农历", "阴历", "腊月", "正月", "每个"), "b", None),
)
WORDS: dict[str, tuple[str, object]] = {
    **{word: ("D", Unit("day", shift)) for word, shift in _DAYS.items()},
    **{word: ("L", shift) for word, shift in _YEARS.items()},
    **{word: ("K", month) for word, month in _SEASONS.items()},
    **{word: ("H", name) for word, name in FEASTS.items()},
    **{word: ("M", start) for word, start in ERAS.items()},
    **{word: (kind, value) for words, kind, value in _SAME for word in words},
    "前": ("Q", -1),
    "后": ("Q", 1),
    "周末": ("V", None),
    "年": ("y", None),
    "日": ("a", None),
    "号": ("h", None),
    "年代": ("9", None),
    "半": ("X", None),
    "上旬": ("T", 0),
    "中旬": ("T", 1),
    "下旬": ("T", 2),
    "初": ("e", "start"),
    "第": ("O", None),
    "首": ("o", 1),
    "最后": ("o", -1),
    "从": ("F", None),
    "自": ("F", None),
    "的": ("f", None),
}
_IN_OTHER_WORDS = {
    "初": "初(?![步始级中创衷审选赛次稿])",
    "本": "(?<![日基成资根版样文课书])本",
    "上": "(?<![以海路网线之])上",
    "下": "(?<![以旗天之线])下",
}
"""Signs that are often the start or the end of another word: 初步, 资本, 以上."""


def _pattern(word: str) -> str:
    first = _IN_OTHER_WORDS.get(word[0])
    return word if first is None else first + word[1:]


_WORD = "|".join(_pattern(word) for word in sorted(WORDS, key=lambda word: (-len(word), word)))
_OPENERS = re.escape("".join(sorted({word[0] for word in WORDS} | set(DIGITS) | set("十个0123456789\n-~<>()"))))
_LEXER = re.compile(
    r"(?P<plain>(?P<year>1[5-9]\d\d|2[01]\d\d) ?年 ?(?P<month>1[0-2]|0?[1-9]) ?月"
    r"(?: ?(?P<day>3[01]|[12]\d|0?[1-9]) ?日|(?! ?[0-9])))"
    rf"|(?P<line>\n)|[ ]|(?P<run>{RUN})"
    r"|个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天](?![个十年月]))"
    r"|(?P<signs>[二三四五六七八九]?十[一二三四五六七八九]?|[零〇○一二三四五六七八九]{2,4}|[〇一二三四五六七八九两]|元(?=年))"
    rf"|(?P<word>{_WORD})|(?P<mark>\S)(?:[^{_OPENERS}]*)"
)
_MARKS = {"-": "d", "~": "t", "(": "<", ")": ">"}


def lex(text: str, start: int, end: int, by_day: bool) -> list[Token]:
    """The tokens of a stretch of folded text; what belongs to no date is one token, however long."""
    out: list[Token] = []
    for match in _LEXER.finditer(text, start, end):
        group = match.lastgroup
        first, last = match.span()
        if group == "word":
            out.append(Token(*WORDS[match.group()], first, last))
        elif group == "plain":
            day = int(match["day"] or 0)
            when = Calendar(int(match["year"]), int(match["month"]), day)
            out.append(Token("D" if day else "m", when, first, last))
        elif group == "run":
            out += _figures(match, by_day)
        elif group == "signs":
            out.append(_signs(match.group(), first, last))
        elif group == "weekday":
            out.append(Token("W", min("一二三四五六日天".index(match["weekday"]), 6), first, last))
        elif group == "mark":
            out.append(Token(_MARKS.get(match["mark"], BREAK), None, first, first + 1))
        elif group == "line":
            out.append(Token(BREAK, None, first, last))
    return out


def _figures(match: re.Match[str], by_day: bool) -> list[Token]:
    run, first, last = match.group(), match.start(), match.end()
    if len(run) == 2 and run.isdigit() and (run[0] == "0" or (run[0] in "89" and run[1] != "0")):
        return [Token("g", int(run), first, last)]
    return tokens(run, first, by_day)


def _signs(signs: str, first: int, last: int) -> Token:
    if "十" in signs:
        tens, ones = signs.split("十")
        return Token("s", DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0), first, last)
    if len(signs) == 1:
        return Token("s", DIGITS[signs], first, last)
    value = int("".join(str(DIGITS[sign]) for sign in signs))
    if len(signs) == 4 and EARLIEST <= value <= LATEST:
        return Token("Y", value, first, last)
    return Token("g" if len(signs) == 2 else BREAK, value, first, last)
