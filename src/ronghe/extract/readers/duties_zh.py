"""Who must do what in a Chinese sentence of a policy: 各级人民政府应当…, 由市财政局牵头, 严禁…, clause by clause.

可以 and 鼓励 oblige nobody, and neither does what something must be like (应当具备下列条件).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.bearers_zh import bearer, conditioned, of_class
from ronghe.extract.readers.obliged import Bearer
from ronghe.extract.rules import rule

Mode = Literal["own", "told", "laid", "asked", "bound"]
"""A sentence of the policy itself; what others tell of it (提出), say that it lays down (规定) or asks for (要求); what
somebody must by it (根据…须)."""

SHORT = re.compile(
    r"务必|(?<![需主重只首紧概摘简不无必纲次想将还供响适相反对效])(?:应|要|须)"
    r"(?![当用急对届收付答邀力变求素点件闻约害职领道知因在于])"
    r"|(?<![不响相反供适])(?:应|须)(?=[在于对])"
)
"""Short verbs of duty, which count only behind those who are obliged."""
_BANS = r"(?:一律)?不得|不准|严禁|禁止(?!令|类|性|区|目录|清单)"
_STRONG = re.compile(rf"(?P<ban>{_BANS})|(?P<must>应当|必须)|(?P<short>{SHORT.pattern})")
_PASSIVE = re.compile(r"应当|必须|不得|须")
"""Verbs of duty that count behind what is to be treated so, where those who treat it are told: 收入须单独核算."""
_UNFIT = re.compile(
    r"(?:同时)?(?:具备|符合|满足|具有|包括|载明|是指?|属于|占|达到|大于|高于|低于|少于|超过)|(?:履行|遵守|有|承担|提交)(?:下列|以下)"
)
"""Behind a verb of duty: what something must be like, and a list that stands below."""
_CLAUSE = re.compile(r"[^，,；;：:。]+")
_LEAD = re.compile(
    r"\s{0,4}(?:第[一二三四五六七八九十百零\d]{1,6}条|[(]?[一二三四五六七八九十\d]{1,3}[)、.])?\s{0,4}"
    r"(?:同时|此外|另外|其中|但是?|原则上|并|且)?(?:[该本][\u4e00-\u9fff]{2,3}所称)?"
)
_GOES_ON = re.compile(
    r"(?:并(?!非|不)且?|且|同时|还)(?![^，。；]{0,12}[未无])|(?=每(?:年|半年|季|月|周)|定期|\d{1,2}月|(?:于|在)[^，。；]{1,14}(?:前|内))"
)
"""Where the next thing begins that the same body must do."""
_ENDS = re.compile(r"该|其中|具体|可以|可(?!能)|有效期|自\d|本[办规条细]|其[^他它]")
"""Where a clause begins that tells of something else."""
_DONE = re.compile(r"了(?!解)|近日|(?<![\d底本同次当])日前|决定|印发|的$")
"""In a clause that tells what was done or holds a condition."""
_DRAWN_UP = re.compile(r"(?:该|本|这一|这份|上述)?(?:文件|办法|意见|规定|条例|细则|方案|政策|措施|规划|通知)")
"""A policy by whom it was drawn up: 该文件由市科技局牵头制定."""
_IF = re.compile(r"(?:的|时|后|前)$")
_TIMES = (
    r"每|定期|全年|年内|[上下]半年|(?:于|在)[^，。；{#Date}]{1,14}(?:前|内)"
    r"|\d{1,2}月(?:\d{1,2}日|[底初末中])?前|(?:于|在)?{d:Date}"
)
_TASK = (
    r"(?P<whom>{:Body+}|[^，。；：{#Name}]{0,16}?{policy.oblige.whom}|[\u4e00-\u9fff]{2,14}(?:局|厅|委|办|办公室|中心|站))(?:要|也|都|均)?"
    r"(?P<how>负责(?!解释|人|同志|[^，。；]{2,24}的(?:主管)?(?:部门|机构|单位|人员))|牵头|会同|履行|承担|统筹|依法|按照?(?=各自|职责|规定)|"
    + _TIMES
    + ")"
)
"""A task that an item or a clause gives: 县财政局每年安排…, 市科技局负责…."""
_ASKED = (
    r"(?P<whom>{:Body+}|各[\u4e00-\u9fff]{1,6}?(?=对|将|在|于|每|按|要)|[^，。；：{#Name}]{0,14}?{policy.oblige.whom})"
    r"(?![的等和及与、或]|可)"
)
_BY = (
    r"由(?P<whom>{:Body+}|[^，。；：{#Name}]{0,18}?{policy.oblige.whom})(?:依法|按规定|统一|共同|具体)?"
    r"(?P<how>负责(?!解释|人)|牵头|会同|责令|另行|每(?=年|半年|两年|三年|季|月)|适时|组织(?!实施$)|制定|修订|编制|监督|督促|提出|确定|承担|履行|作为[^，。；]{2,20}?(?=履行|承担)|撤销|审核|核准|办理|予以|给予|处)"
)
_IN_CHARGE = re.compile(r"负责(?!解释|人|同志)[^，。；的]{2,}")
_FOUNDS = re.compile(r"设立|成立|组建")
_WITH = re.compile(r"会同[^，。；]{1,16}?(?=另行|制定|确定|研究|组织|编制|负责|提出|发布)")
_DONE_BEFORE = ("前", "内", "底", "末", "半年", "全年")
_OF_OTHERS = re.compile(r"对|给|违反|因|经|逾期|构成|以|由|在|[\ue000-\ue00b]")
"""A condition that does not tell who must."""
_BARE, _BARE_VERB = frozenset({"另行", "制定", "确定", "组织", "承担", "审核", "核准", "办理"}), 4
"""Verbs that leave what is done to the words before 由, and how long they then are at most: 由市财政局另行制定."""
_LEAST, _MOST, _MOST_CONDITIONS = 3, 160, 4


@dataclass(frozen=True, slots=True)
class Duty:
    """Who must, by which word, and what: a stretch of the line's text, ``end`` behind its last clause.

    ``verb`` stands before it in the claim where the text has it elsewhere: 具体标准由市财政局另行制定.
    """

    bearer: Bearer
    how: str
    start: int
    end: int
    verb: str = ""

    def what(self, line: Line) -> str:
        """What is to be done, in the text's words."""
        start = _said(line, self.start)
        if not line.text[start : self.end].strip(" ，,、"):
            return ""
        words = line.stretch(start, self.end).quote(line.page.text).strip(" ，,、\n\u3000")
        return (self.verb + words)[:_MOST]


def duties(line: Line, start: int, mode: Mode, kept: Bearer | None = None) -> list[Duty]:
    """The duties of a line from a place of its text on; ``kept`` is who must by the line before, or by a heading."""
    out: list[Duty] = []
    conditions: list[tuple[int, int]] = []
    held, goes_on, before = kept, False, None
    first = _LEAD.match(line.text, start)
    opening = first.end() if first else start
    for clause in _CLAUSE.finditer(line.text, start):
        lead = _LEAD.match(line.text, clause.start(), clause.end())
        begin, end = _said(line, lead.end() if lead else clause.start()), clause.end()
        one = _Clause(line, begin, end, mode, held, tuple(conditions[-_MOST_CONDITIONS:]), before, held is not kept)
        duty = one.strong() if mode == "bound" else one.by(opening) or one.strong() or one.task() or one.asked()
        if duty is not None:
            out.append(duty)
            held, goes_on = duty.bearer, True
        elif one.says_no_duty():
            goes_on = False
        elif goes_on and not _IF.search(line.text, begin, end):
            out, goes_on = _further(line, out, clause.start(), end)
        before = (begin, end) if duty is None else None
        if duty is None and _IF.search(line.text, begin, end):
            conditions.append((begin, end))
        else:
            conditions.clear()
    return [one for one in out if len(one.what(line)) >= _LEAST]


def _if_said(duty: Duty) -> Duty | None:
    """The duty, where the stretch that tells what is to be done holds anything."""
    return duty if duty.start < duty.end else None


def _until(line: Line, item: Item) -> bool:
    """Whether a date tells until when."""
    return item.kind == "Date" and item.span.quote(line.page.folded).endswith(_DONE_BEFORE)


def _said(line: Line, begin: int) -> int:
    """Where a clause's own words begin, behind a subject that it leaves unsaid."""
    while (item := line.items.get(begin)) is not None and item.unsaid:
        begin += 1 + len(item.words)
    return begin


def _further(line: Line, out: list[Duty], start: int, end: int) -> tuple[list[Duty], bool]:
    """What a clause without a verb of duty adds to the last duty: another thing to do, more words, or nothing."""
    last = out[-1]
    start = _said(line, start)
    mark = _GOES_ON.match(line.text, start, end)
    item = line.items.get(start)
    dated = item or line.items.get(start + 1) if line.text.startswith(("于", "在"), start) or item else None
    if mark is not None or (dated is not None and _until(line, dated)):
        return [*out, Duty(last.bearer, last.how, mark.end() if mark else start, end)], True
    if _ENDS.match(line.text, start, end) or of_class(line, start, end) or (item is not None and item.kind != "Money"):
        return out, False
    return [*out[:-1], replace(last, end=end)], True


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with what is known before it: who must, whether this line told it, conditions, the clause before."""

    line: Line
    begin: int
    end: int
    mode: Mode
    held: Bearer | None
    conditions: tuple[tuple[int, int], ...]
    before: tuple[int, int] | None
    told_here: bool

    def strong(self) -> Duty | None:
        """What is told by a verb of duty."""
        found = _STRONG.search(self.line.text, self.begin, self.end)
        if found is None or _UNFIT.match(self.line.text, found.end()) or self.line.text.endswith("的", 0, self.end):
            return None
        subject = self.line.text[self.begin : found.start()].strip()
        who, whole = self._who(subject, found)
        if who is None:
            return None
        start = self.begin if whole else found.start() if found["ban"] else found.end()
        return Duty(who, found[0], start, self.end)

    def _who(self, subject: str, found: re.Match[str]) -> tuple[Bearer | None, bool]:
        """Who must; true beside it where the words before the verb are what is to be treated so."""
        line = self.line
        if not subject:
            return self._unsaid(ban=found["ban"] in ("严禁", "禁止")), False
        who = bearer(line, self.begin, found.start())
        if who is None and found["ban"] and subject.startswith("未经"):
            return self.held if self.told_here and self.held else Bearer((), ""), False
        if who is None and subject.endswith("的"):
            who = conditioned(line, self.begin, found.start()) or self.held or Bearer((), subject)
        if who is not None:
            return who, False
        passive = self.told_here and _PASSIVE.fullmatch(found[0]) is not None
        return (self.held if passive else None), True

    def _unsaid(self, *, ban: bool) -> Bearer | None:
        """Who must where the clause does not say: who heads a condition, who must already, or whoever fulfils it."""
        heads = (conditioned(self.line, *one) for one in self.conditions)
        told = next((one for one in heads if one is not None), None) or (
            self.held if self.told_here or not self.conditions else None
        )
        if told is None and self.conditions:
            words = self.line.text[slice(*self.conditions[-1])]
            return Bearer((), "" if _OF_OTHERS.match(words) or not words.endswith("的") else words)
        if told is None and self.before is not None and not _STRONG.search(self.line.text, *self.before):
            told = conditioned(self.line, *self.before)
        return told or (Bearer((), "") if ban else None)

    def by(self, opening: int) -> Duty | None:
        """What falls to a body behind 由: the words before it, those behind it, or the clauses before."""
        text = self.line.text
        found = rule(self.line.page.lens, _BY).search(text, self.begin, self.end)
        who = bearer(self.line, *found.span("whom")) if found is not None else None
        topic = text[self.begin : found.start()].strip() if found else ""
        if found is None or who is None or self._happened() or _DRAWN_UP.fullmatch(topic):
            return None
        before = (self.begin, found.start()) if topic else (opening, self.begin - 1)
        charged = found["how"] in ("负责", "牵头")
        if found["how"] == "会同" and text.endswith(("负责", "牵头"), found.end(), self.end):
            return _if_said(Duty(who, "由负责", *before))
        if charged and (self.end - found.end() >= _LEAST + 2 or (self.end > found.end() and not topic)):
            return Duty(who, f"由{found['how']}", found.end(), self.end)
        if charged:
            return _if_said(Duty(who, f"由{found['how']}", *before, text[found.end() : self.end]))
        skipped = _WITH.match(text, found.start("how"), self.end)
        verb = skipped.end() if skipped else found.start("how")
        if self.end - verb <= _BARE_VERB and found["how"] in _BARE:
            return _if_said(Duty(who, "由", *before, text[verb : self.end]))
        return Duty(who, "由", verb, self.end)

    def task(self) -> Duty | None:
        """A task told without a verb of duty: who is charged with it, or has until then."""
        found = rule(self.line.page.lens, _TASK).match(self.line.text, self.begin, self.end)
        if found is None:
            return self._new_office()
        date = self.line.items.get(found.start("d")) if found["d"] else None
        if (date is not None and not _until(self.line, date)) or self._happened():
            return None
        who = bearer(self.line, *found.span("whom"))
        charged = found["how"] in ("负责", "牵头")
        return (
            Duty(who, found["how"] if charged else "", found.end() if charged else found.start("how"), self.end)
            if who
            else None
        )

    def _new_office(self) -> Duty | None:
        """What a body is there for that the clause before founds or names: 设立促进中心，负责协调资源共享."""
        if self.before is None or not _IN_CHARGE.match(self.line.text, self.begin, self.end):
            return None
        named = [
            item
            for item in self.line.signs(*self.before)
            if item.kind in ("PublicBody", "Institute") and not item.unsaid
        ]
        founded = _FOUNDS.search(self.line.text, *self.before) is not None
        if not named or not (founded or len(named) == 1):
            return None
        end = self.line.end(named[-1])
        return Duty(Bearer((end,), end.name), "负责", self.begin + 2, self.end)

    def asked(self) -> Duty | None:
        """What the policy asks of a body, or lays down that a body named does."""
        if self.mode not in ("asked", "laid"):
            return None
        found = rule(self.line.page.lens, _ASKED).match(self.line.text, self.begin, self.end)
        who = bearer(self.line, *found.span("whom")) if found is not None else None
        if found is None or who is None or (self.mode == "laid" and not who.bodies) or self._happened():
            return None
        return Duty(who, "要求" if self.mode == "asked" else "规定", found.end(), self.end)

    def _happened(self) -> bool:
        """Whether the clause tells what was done, or a condition."""
        return _DONE.search(self.line.text, self.begin, self.end) is not None

    def says_no_duty(self) -> bool:
        """Whether the clause has a verb of duty that obliges nobody here, or allows."""
        found = _STRONG.search(self.line.text, self.begin, self.end)
        return (found is not None and found["short"] is None) or self.line.text.startswith(("可以", "可由"), self.begin)


def passed_on(found: list[Duty]) -> Bearer | None:
    """Who must, for a line that goes on behind a semicolon."""
    return found[-1].bearer if found else None


def any_duty(words: str) -> Iterator[int]:
    """Where a word stands without which a sentence of a policy gives no duty."""
    return (match.start() for match in _ANY.finditer(words))


_ANY = re.compile(r"应|须|不得|不准|禁|要|务必|负责|牵头|会同|由|每|定期|前|内|半年|全年|依法|履行|承担|统筹|按照")
