"""Foundings in Chinese clauses: A、B联合设立X, 由A、B发起设立的X, X由A发起设立, X于2016年成立, A与B合设."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.foundings.founded_clause import (
    OF_ANOTHER,
    SEEN,
    Founding,
    date_before,
    date_behind,
    ends,
    of_people,
    place_before,
)
from ronghe.extract.readers.foundings.founded_subject import of_subject, with_somebody
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.rules import caught, caught_if, kinds_of, rule
from ronghe.model import End


def chinese(line: Line) -> Iterator[Founding]:
    """The foundings that a line's founding verbs tell, in order."""
    verbs = rule(line.page.lens, r"(?:{rules.found.joint_zh}|在内)*{readers.found.zh}(?:了|的)?")
    floor = 0
    found: Founding | None = None
    for verb in verbs.finditer(line.text):
        if verb.group().startswith("共建") and line.text.endswith(_KINDS_OF_JOINT, 0, verb.start()):
            continue
        if verb.group().endswith("发起") and line.text.startswith(_WHO_FOUND, verb.end()):
            continue
        further = _chinese_further(line, verb, found)
        if further is not None:
            yield further
            continue
        found = (
            _chinese_origin(line, verb)
            or _put_in_each(line, verb)
            or _chinese_object(line, verb, floor)
            or with_somebody(line, verb, floor)
            or of_subject(line, verb, floor)
        )
        if found is not None:
            yield found
            floor = max(verb.end(), found.end)


def _chinese_further(line: Line, verb: re.Match[str], last: Founding | None) -> Founding | None:
    """The founders that a second clause adds: X由A牵头发起，联合B、C共同设立."""
    if last is None or not last.founders:
        return None
    joined = rule(
        line.page.lens, r"，并?(?:联合|会同|携手){f:Body|Fund+}(?:等[^，,。；;]{0,14})?[^，,。；;{#Org}]{0,6}"
    ).fullmatch(line.text, last.verb[1], verb.start())
    if joined is None or rule(line.page.lens, r"[^，,。；;]{0,12}{:Org}").match(line.text, verb.end()):
        return None
    return Founding(line, verb.span(), last.founded, ends(line, caught(line, joined, "f")), sure=0.86)


def _chinese_origin(line: Line, verb: re.Match[str]) -> Founding | None:
    """1953年创办于哈尔滨的X."""
    lens = line.page.lens
    after = rule(lens, r"(?:于|在){p:Place}的{s:Org}").match(line.text, verb.end())
    before = rule(lens, r"{d:Date}$").search(line.text, max(0, verb.start() - 2), verb.start())
    if after is None:
        return None
    date, place = caught(line, before, "d") if before else [], caught(line, after, "p")
    return Founding(
        line,
        verb.span(),
        ends(line, caught(line, after, "s")),
        (),
        date[0] if date else None,
        place[0],
        False,
        0.88,
        after.end(),
    )


_SUM_EACH = r"(?:则|拟|将)?(?:各|分别)?(?:以(?:现金|货币|自有资金))?(?:出资|认缴|投资|投入)(?:了)?(?:人民币)?{:Money}"
_PUT_IN_EACH = (
    r"{s:Org}(?:[^，。；{#Org}]{0,12})?由(?P<list>(?:(?:{:Body|Fund|Place|Zone+})"
    + _SUM_EACH
    + r"(?:、|，|；|和|以及){0,2}){2,12})"
    r"(?:共同|联合|合资|合作|发起)*$"
)


def _put_in_each(line: Line, verb: re.Match[str]) -> Founding | None:
    """X由A出资60亿元，B出资50亿元，C、D各出资10亿元共同组建: each founds it, and none the one before."""
    match = rule(line.page.lens, _PUT_IN_EACH).search(line.text, max(0, verb.start() - SEEN), verb.start())
    if match is None:
        return None
    founders = list(line.signs(*match.span("list"), kinds_of("Body|Fund|Zone")))
    return Founding(line, verb.span(), ends(line, caught(line, match, "s")), ends(line, founders), sure=0.86)


def _chinese_object(line: Line, verb: re.Match[str], floor: int) -> Founding | None:
    """A设立了X; 由A设立的X."""
    lens = line.page.lens
    after = rule(lens, r"[^，,。；;、{#Org|Date}]{0,12}?{s:Org+}").match(line.text, verb.end())
    if after is None or _PASSES.search(line.text, verb.end(), after.start("s")):
        return None
    if _GOES_ON.match(line.text, after.end()):
        return None
    if after.group().startswith(("于", "在", "以来", "后", "大会", "仪式", "单位", "方为", "方是")):
        return None
    founded, last = _listed(line, caught(line, after, "s"), after)
    if OF_ANOTHER.match(line.text, last) or _OF_SEVERAL.match(line.text, last):
        return None
    called = rule(lens, r"(?:——|—)“?{s:Org}").match(line.text, last)
    if called is not None:
        founded, last = caught(line, called, "s"), called.end()
    if len(founded) > 1 and _verbs_after(line, last):
        founded, last = founded[:-1], after.start("s") + 1
    before = line.text[clause_start(line, verb.start()) : verb.start()]
    current = _of_predecessor(line, verb.start()) if "前身" in before else None
    if current is not None:
        date = date_before(line, verb.start(), floor)
        return Founding(line, verb.span(), (current, *ends(line, founded)), (), date, sure=0.84, end=last)
    if before.endswith(("刚", "刚刚", "新近", "即将")):
        return None
    taken_in = before.endswith(("新", "并入", "划入", "归入", "基础上")) or _TRACED.search(before) is not None
    taken_in = taken_in or verb.group().startswith(_MERGED)
    founders = [] if "前身" in before or taken_in else _chinese_founders(line, verb, floor)
    other = rule(lens, r"{:Org}[^，,。；;]{0,12}$").search(line.text, floor, verb.start())
    based = _BASED.search(line.text, floor, verb.start())
    people = other is not None and of_people(line.text, other.start(), verb.start())
    if other and not (founders or based or taken_in or people or "前身" in before):
        return None
    return Founding(
        line,
        (_plan_start(line, verb, floor), verb.end()),
        ends(line, founded),
        ends(line, founders),
        date_before(line, verb.start(), floor) or (date_behind(line, last) if verb.group().endswith("的") else None),
        place_before(line, verb.start(), floor),
        len(founders) > 1,
        0.86,
        last,
    )


def _plan_start(line: Line, verb: re.Match[str], floor: int) -> int:
    """Where what is told of a founding begins: with the agreement before it that is yet to be signed."""
    planned = _PLANNED_BEFORE.search(line.text, floor, verb.start())
    return planned.start() if planned else verb.start()


def _of_predecessor(line: Line, position: int) -> End | None:
    """Whose predecessor is told to be founded, and with it itself: X的前身是1952年创建的Y."""
    match = rule(
        line.page.lens,
        r"{s:Org}(?:[^。；;{#Org}]{0,60}?[，,])?(?:的|其)?前身[，,]?(?:为|是|系)[^，,。；;{#Org}]{0,20}$",
    ).search(line.text, max(0, position - SEEN), position)
    return line.end(caught(line, match, "s")[0]) if match else None


def _listed(line: Line, items: list[Item], after: re.Match[str]) -> tuple[list[Item], int]:
    """What is founded up to the first comma, and where that ends: the name behind one begins another clause."""
    start, end = after.span("s")
    comma = line.text.find("，", start, end)
    return (items, after.end()) if comma < 0 else (list(line.signs(start, comma)), comma)


_GOES_ON = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:学校|学院|学堂|研究[所室院]|实验室|修理厂|工厂|训练班|教导队)(?:[，。；、(]|$)"
)
"""Behind a body at the head of a name that no rule takes: 1960年创建的空军|地面领航学校."""
_OF_SEVERAL = re.compile(r"等[^，。；]{0,8}(?:高校|大学|院校|单位|企业|机构|院所)的")
"""Behind names whose own thing is founded: 共建A、B等8所高校的特色学科."""
_PASSES = re.compile(
    r"满[\d一二两三四五六七八九十半]|[\d一二两三四五六七八九十][余多]?年的|[并划归转]入|划归|合并|更名|移交|落户|入驻|加入|隶属"
)
"""Between a founding and a name, what was founded does to the name, 设立的小组并入A, or its age: 成立刚满四年的A."""
_TRACED = re.compile(r"追溯|溯源|源于|源自|起源于|脱胎于|发轫于|肇始于")
"""Before an earlier body, whose founding is told: 办学历史可追溯至1951年创办的X."""
_BEFORE_THE_VERB = (
    r"由{f:Body|Fund|Zone}(?:牵头|主导|领衔|发起)[，,]?(?:并)?(?:联合|会同|携手|汇聚|吸引)[^，,。；;{#Org}]{2,24}$",
    r"{f:Body|Zone}(?:正式)?将[^。；;]{2,60}?(?:合并|整合|重组|剥离)(?:后)?[，,](?:并|重新|共同|正式)*$",
    r"由{f:Body|Fund}[^，,。；;{#Org}]{0,20}?在{:Org|Place}(?:内|里)?$",
    r"{f:Body|Fund}[^，,。；;{#Org}]{0,30}?(?:与|和|同|联合|携手|会同){g:Body|Fund+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,16}$",
    r"{f:Body|Fund+}(?:等[^，,。；;]{0,14})?(?:[^。；;{#Org}，,]{0,24}|，(?:决定|批准|同意|于)[^，,{#Org}]{0,12}"
    r"|[^。；;{#Org}，,]{0,10}(?:批复|复函)，(?:正式)?)$",
    r"(?:^|(?<=[，。；\ue00b])){f:Zone}(?:先后|随后|又|还|也|牵头|出资|主导|正式|专门|配套){0,3}$",
    r"(?<![在于至到、和与及]){f:Place+}(?:[和、与及][\u4e00-\u9fff]{1,4}[市区县]){0,4}$",
)
_WITH_BEFORE = (
    r"{f:Body|Zone}(?:与|和|同|联合|携手){g:Body|Zone+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,6}(?:合作[，,]|合并[，,]?)"
    r"(?:[^。；;{#Org}，,]{0,12})$"
)
"""A与B合作，于…成立X."""
_ALLIED_BEFORE = (
    r"{f:Body|Zone}(?:联合|会同|携手|联手|协同){g:Body|Zone+}(?:等[^，,。；;]{0,14})?，(?:于)?{:Date}?"
    r"(?:在{:Place|Zone}{1,2}(?:内)?)?(?:正式|共同|注册|合资|联合|发起)*$"
)
"""A联合B、C，于2016年在Z注册成立X."""
_PUT_TOGETHER = (
    r"{f:Body|Zone|Fund}(?:与|和|同|联合|会同|携手|联手){g:Body|Zone|Fund+}(?:等[^，,。；;]{0,14})?(?:共同|联合|合计|各自|分别)*"
    r"(?:出资|投资|拿出)[^。；;{#Org}]{0,14}，(?:共同|联合|合资|发起|注册|正式|在{:Place|Zone}{1,2}(?:内)?)*$"
)
"""A与B共同出资1亿元，设立了X."""
_AND_BEFORE = (
    r"(?<![在于到]){f:Body|Zone}(?:拟|将|已|正式)*(?:与|和|同){g:Body|Zone|Fund+}[^。；;{#Org}]{0,24}，"
    r"(?:并|将|拟|双方|三方|共同|合作|还)*$"
)
_TITLED_BEFORE = (
    r"(?<![在于到]){f:Body|Zone}(?:拟|将|已|正式)*(?:与|和|同){g:Body|Zone|Fund+}[^。；;{#Org}]{0,16}(?:签署|签订)(?:了)?"
    r"《[^《》]{4,70}》(?:\([^()]{2,24}\))?，(?:并|将|拟|双方|三方|各方|共同|合作)*$"
)
"""A与B共3个合伙人签署《X合伙协议》（…），共同出资设立X."""
_SIGNED_BEFORE = (
    r"(?<![在于到]){f:Body|Zone+}(?:[两三四五]方|双方)?[^。；;{#Org}]{0,12}(?:签署|签订|签约|达成)[^。；;{#Org}]{0,16}，"
    r"(?:并|将|拟|双方|三方|共同|决定|约定)*$"
)
"""A、B和C三方签署协议，组建X."""
_PLANNED_BEFORE = re.compile(
    r"(?:拟|将|计划)(?:与|和|同)[^。；]{1,80}?(?:签署|签订|签约|达成)[^，。；]{0,14}，[^，。；]{0,4}$"
)
"""What is to be signed founds what is to be founded: 拟与A签订协议，共同设立X."""
_CLAUSE_BEFORE = r"{f:Body|Zone+}[^。；;{#Org}]{0,30}，(?:并|将|拟|双方|共同)*$"
_KINDS_OF_JOINT = ("省部", "部省", "部市", "军地", "校企", "省市", "校地", "院地")
"""省部共建 describes a thing and founds none."""
_WHO_FOUND = ("单位", "人", "方", "者", "机构", "企业", "成员")
"""Behind 发起: those who did, 代表联盟所有发起单位宣读倡议书."""
_MERGED = ("合并", "重组", "整合")
"""Those who become one neither found it nor work together: A、B合并组建C."""
_TOGETHER = ("联合", "共同", "携手", "合作", "共建")


_BASED = re.compile(r"(?:以[^，。；]{1,40}为|在[^，。；]{1,40}?的?)(?:基础|班底|主体|骨干|框架)上?，?[^，。；]{0,8}$")
"""What something is made of, which founds nothing: 在A基础上组建X, 以A为基础组建X."""


def _chinese_founders(line: Line, verb: re.Match[str], floor: int) -> list[Item]:
    """Who stands before the verb; for a verb of acting together also the subject of the clause before."""
    together = verb.group().startswith(_TOGETHER)
    of_both = (_AND_BEFORE, _TITLED_BEFORE, _CLAUSE_BEFORE) if together else (_SIGNED_BEFORE,)
    notations = (_ALLIED_BEFORE, _PUT_TOGETHER, *_BEFORE_THE_VERB, _WITH_BEFORE, *of_both)
    start = max(floor, verb.start() - SEEN)
    based = _BASED.search(line.text, start, verb.start())
    end = based.start() if based else verb.start()
    for notation in notations:
        match = rule(line.page.lens, notation).search(line.text, start, end)
        if match is not None and _ABOVE_IT.match(line.text, match.end("f")) and line.items[match.start("f")].unsaid:
            return []
        if match is not None and together and (both := _signed_with(line, match)):
            return both
        if match is not None and (done := _DONE_AWAY.search(line.text, start, match.start("f"))):
            return list(line.signs(start, done.start(), kinds_of("Body|Fund")))[-1:]
        if match is not None and not of_people(line.text, match.end("f"), match.end()):
            return [*caught(line, match, "f"), *caught_if(line, match, "g")]
    return []


_ABOVE_IT = re.compile("(?:的)?(?:上级|主管|母公司|(?:控股|大)?股东|下属|所属|旗下|子公司)")
"""Behind 其 or 该公司: somebody else acts, 其上级机关宣布将成立X."""
_DONE_AWAY = re.compile(r"(?:撤销|裁撤|整合|合并)了?原?$")
"""Before those in whose place it is founded, by whoever does away with them: 撤销A和B，组建X."""


def _signed_with(line: Line, match: re.Match[str]) -> list[Item]:
    """Both who sign and then found together, the second clause leaving them out: A与B签署协议，共建X."""
    left_out = line.items.get(match.start("f"))
    if left_out is None or not left_out.unsaid:
        return []
    signed = rule(line.page.lens, _AND_BEFORE).search(line.text, max(0, match.start("f") - SEEN), match.start("f"))
    first = caught(line, signed, "f") if signed else []
    if signed is None or not first or line.end(first[0]).name != line.end(left_out).name:
        return []
    return [*first, *caught(line, signed, "g")]


def _verbs_after(line: Line, position: int) -> bool:
    """Whether a founding verb follows at once, so that the name before it is its subject and no object."""
    return rule(line.page.lens, r"[^，,。；;{#Org}]{0,6}?{readers.found.zh}").match(line.text, position) is not None
