"""What a Chinese clause says that somebody does, with everything that the verb binds.

Rules for one wording after another do not carry: 向X注资, 由A领投X, X引入A入股 say one thing. So a line is cut into
clauses once, and in each clause names into runs ("A、B和C") with the coverb before them (由, 与, 向, 在 …): a verb then
binds the run before it that stands under no coverb (its subject, or that of the clause before), those under coverbs,
and those behind it. What a deed means is told by
:mod:`ronghe.extract.readers.bonds.bound_zh`; which verbs tell which deed by the lens (deeds_zh.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ronghe.extract.book.anaphora import publishing_firm
from ronghe.extract.line import Item, Line
from ronghe.extract.rules import alternatives, kinds_of
from ronghe.extract.topics_zh import topic
from ronghe.lens.lens import Lens
from ronghe.model import End, Span
from ronghe.text.segment import parted

DEEDS = (
    "put", "buy", "shed", "draw", "hold", "sit", "open", "under", "above", "found", "meet", "serve", "join", "watch",
    "run", "rule",
)  # fmt: skip
NOUNS = frozenset({"rule", "run", "watch", "join"})
"""Deeds that nouns tell: 控股股东, 管理人."""
_NAMES = kinds_of("Name")
_CLAUSE = re.compile(r"[，。；：！？;!?\n]|,(?!\d)|:(?!\d)")
_BRACKET = re.compile(r"[(（][^()（）]{1,80}[)）]")
_LIST = re.compile(
    r"(?:等[^，。；、]{0,6})?(?:牵头|主导|领衔|牵头发起)?(?:、|和|及|以及|与|同|暨|联合|会同|携手|连同|偕同|协同|并联合|牵手|联手)"
)
_WITH = re.compile(r"[和与同]|联合|会同|携手|牵手|联手|连同|偕同|协同|并联合")
_COVERB = re.compile(
    r"(?P<by>由|被|遭|委托|聘请|选聘)"
    r"|(?P<get>获得?了?|得到|接受|引[入进](?:了)?|吸引)|(?P<per>经(?!营|济)|受(?!让)|归)"
    r"|(?P<join>(?<![共合如相协会])(?:与|同(?![意时步样期年日月一])|跟)|(?<!总)和|(?<!战略)(?<!框架)联合|会同|携手|联手|牵手)"
    r"|(?P<to>向|(?<![针相应面])对|(?<!交)给|予以?|面向)"
    r"|(?P<at>(?<![存所实现])在|(?<![关由基对位等属立建])于|(?<!甚)至|(?<![得受达遇看找拿])到)"
    r"|(?P<be>(?<![因认])为|(?<![还但只])是|系(?!统|列)|包括|包含|有(?![限关色机])|：|——)|(?P<have>将|把)"
    r"|(?P<since>(?<![来各])自|从(?!事)|源自)|(?P<via>通过|使用|利用|围绕|用于|针对|以(?![及来])|按照?|凭借|依托)"
)
_COVERBS = frozenset("由与和同向对在于以将把为被经获按从自凭用就受归过托绕到入进")
_ADVERBS = 10
"""So many characters may stand between a coverb and its name."""
_FAR = 36
"""So many characters may stand between a subject and its verb, between a verb and its object."""
_MODIFIES = re.compile(r"\s?(?:的|之|旗下|下属|所属|名下|麾下|系(?!统|一致)|(?:全资|控股|参股)?(?:子|分|母)公司)")
_TELLS_OF_NEXT = re.compile(
    r"(?:共同|联合|牵头|主要)?(?:发起|设立|成立|组建|管理|运营|主导|创办|控股)(?:设立|成立|组建)?的"
    r"(?:[^，。；\ue000-\ue009]{0,12}的)?[^，。；\ue000-\ue009]{0,4}[\ue000-\ue007]"
)
"""Behind a name that only tells of the next: A发起的总额1亿元的X基金."""
_OTHER = re.compile(
    r"公司|集团|基金(?!业)|研究[所院]|资本|大学|学院|联盟|分部|分院|部门|某|团队|教授|院士|先生|企业|股东|实验室|中心|委员会|员工|人员|部属"
)
"""Somebody else between a name and the verb, who bears no name that we know."""
_JOINED = re.compile(r"、(?:并|且)?|并且?|且|以?及")
"""Between the object of a verb and the next verb of the same subject: 控股A、参股B."""
_UNIT_OF = re.compile(r"(?:旗下|下属|所属|名下|麾下|(?:全资|控股|参股)?(?:子|分|母)公司)(?:的)?")
"""Between a body and its unit, which alone does or suffers the deed: 与A下属B签约."""
_SOME = re.compile(r"等[^，。；、]{0,12}")
_BARE = re.compile(
    r"(?:[本该此我上前后另]|这[家个支]|其中|近日|目前|同时|此外|[\d年月日]|\ue00b|[\s“]){0,8}(?:述|者)?(?:公司|集团|学校|大学|学院|研究[所院]|基地|园区|新区|示范区|联盟|学会|协会|联合会|联合体|商会|实验室|中心"
    r"|基金|委员会|共同体|双方|三方|各方|三者|二者|两者|[\d一二两三四五六七八九十]家)(?![\ue000-\ue00a])"
    r"|(?:[\d年月日，]|\ue00b|还|又){0,6}它(?!们)"
)
"""A clause about something that is not named and that we do not know."""
_UNNAMED = re.compile(r"(?:由|被|遭|经)[^，。；\ue000-\ue00a]{1,14}$")
_LED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[\s\d.\-–年月日底初中末、()\ue00b“•·*#]|并且?|而且?|且|[还又也均曾已共现另即则便就拟后起]|已经|先后|累计|目前|同时|其中|此外|随后|此后|同年|次年|翌年|当年|今年|去年|近日|日前|同日|当日|同月|年内"
    r"|期间|近年来?|正式|成功|再度|再次|率先|合计|直接|间接|主要|计划|首次|持续|分别|一并|另外|截至|以来|本次|此次|最终|随即|陆续|全部|整体|独家|单独|自主|依法|牵头|出资|仍|称|曾经|一度|至今|今天|昨天|晚年|早年|同意|决定|宣布|完成"
    r"|共同|联合|新|未来|届时|后来|之后|前期|长期|目标|可|若|如|所|全资|注册){0,14}(?:[由与和同向对在于以将把为被经获按从自凭用就受归]|通过|依托|围绕|得到|接受|引入|引进)?"
)
"""How a clause begins that does not say its subject; other words there are a name that we do not know."""
_FAILED = re.compile(r"未果|告吹|流产|失败|终止|未能|落空|搁浅|作罢|撤回|婉拒|谈崩|无缘")
_WISHED = re.compile(r"要求|希望|呼吁|可以|应当|鼓励|允许|建议|引导|推动|不得|如何|是否|能否|探索")
_LEVELS = frozenset("省市县区州镇")
_GOES_ON = re.compile(
    r"(?:控股|集团|股份|公司|分公司|分部|教研|资本|[产国建城创]投|投资)(?=[\s，。；的、]|昨|今|共|联|$)"
    r"|(?:与|和|及)[\u4e00-\u9fff]{1,10}(?:共同体|联盟|协会|学会|基金|公司|研究所|研究院|集团)(?!的)"
)
_LATER = ("后", "前", "时", "以来", "之后")
_BEHIND = 6
"""So many characters behind a name stands what it only describes: 入股A旗下的B."""
_NEXT = 20
"""So many characters behind its clause a deed may be told to have failed."""
_LONGEST = 900
"""Characters of a line that are looked at; a longer one is a list."""


class Run(NamedTuple):
    """Names in a row with the coverb before them, "" for none, and the words before and right behind them.

    ``parted`` is how many of them stand before 与, 和, 联合, 0 where there is none; ``bracket`` the words of a
    bracket behind; ``cut`` tells that the words around make them a piece of a longer name.
    """

    items: tuple[Item, ...]
    coverb: str
    before: str
    after: str
    start: int
    end: int
    parted: int = 0
    bracket: str = ""
    cut: bool = False

    def of(self, kinds: frozenset[str]) -> list[Item]:
        """Its names of these kinds; none where the words around tell that they are only a piece of a longer name."""
        return [] if self.cut else [item for item in self.items if item.kind in kinds]


class Deed(NamedTuple):
    """A verb with what it binds: ``verb`` and ``clause`` are where these stand in the line's text.

    ``theme`` is what the clauses before speak of, of this sentence or, where it says nothing, of those before.
    ``around`` is the run within which the verb itself parts the names: A牵手B. ``before`` are the runs of its clause
    before it, ``rest`` those behind it, ``after`` of these those up to the next verb that has names of its own;
    ``subject`` is the run that
    acts, ``said`` tells whether its own clause names it.
    """

    line: Line
    what: frozenset[str]
    word: str
    verb: tuple[int, int]
    clause: tuple[int, int]
    subject: Run | None
    said: bool
    theme: Run | None
    around: Run | None
    before: tuple[Run, ...]
    after: tuple[Run, ...]
    rest: tuple[Run, ...]

    def under(self, *coverbs: str) -> list[Run]:
        """The runs before the verb that stand under one of these coverbs."""
        return [run for run in self.before if run.coverb in coverbs and not self._unit_of(run)]

    def _unit_of(self, run: Run) -> bool:
        """Whether a unit of a run's name follows it, which bears no name that we know: 由A所属某公司."""
        stop = next((one.start for one in self.before if one.start > run.start), self.verb[0])
        return _OTHER.search(_SOME.sub("", self.line.text[run.end : stop])) is not None

    def doer(self, *coverbs: str) -> list[Run]:
        """The run under one of these coverbs that acts, where no other subject stands between it and the verb."""
        near = [run for run in self.before if run.coverb not in ("at", "to", "have", "via", "since")]
        return [run for run in self.under(*coverbs) if near and run is near[-1]]

    def object(self) -> Run | None:
        """The run right behind the verb, where no coverb and not too many words part the two."""
        first = self.after[0] if self.after else None
        if (
            first is None
            or first.coverb
            or first.before.startswith(("、", "则"))
            or len(first.before) > _FAR
            or first.before.startswith(_LATER)
        ):
            return None
        second = self.after[1] if len(self.after) > 1 and _MODIFIES.match(first.after) else None
        return second if second is not None and second.start - first.end <= _BEHIND else first

    def is_a(self, narrower: str) -> bool:
        """Whether the verb is in a narrower list of the lens."""
        return self.word in self.line.page.lens.words[f"deeds_zh.narrower.{narrower}"]

    def unnamed(self) -> bool:
        """Whether 由 or 被 brings in somebody right before the verb who bears no name."""
        return (
            _UNNAMED.search(self.line.text, self.before[-1].end if self.before else self.clause[0], self.verb[0])
            is not None
        )

    def words(self) -> str:
        """The clause."""
        return self.line.text[slice(*self.clause)]


def deeds(line: Line) -> tuple[Deed, ...]:
    """The deeds that a Chinese line tells, in order; found once a line."""
    key = f"deeds_zh.{line.number}"
    if key not in line.page.shared:
        line.page.shared[key] = tuple(_deeds(line)) if line.han and line.items else ()
    found: tuple[Deed, ...] = line.page.shared[key]
    return found


def _deeds(line: Line) -> Iterator[Deed]:
    pattern, deeds_of = _verbs(line.page.lens)
    text = _without_brackets(line.text[:_LONGEST])
    told = [match for match in pattern.finditer(text) if deeds_of[match.group()]]
    if not told:
        return
    theme: Run | None = None
    for start, end in parted(text, _CLAUSE):
        if start > told[-1].start():
            return
        runs = _runs(line, text, start, end)
        bare = _BARE.match(text, start, end) is not None
        verbs = [match for match in told if start <= match.start() and match.end() <= end]
        for place, match in enumerate(verbs):
            before = tuple(run for run in runs if run.end <= match.start())
            stop = next(
                (
                    one.start()
                    for one in verbs[place + 1 :]
                    if any(run.start < one.start() for run in runs if run.start >= match.end())
                ),
                end,
            )
            after = tuple(_behind(run, text, match.end()) for run in runs if match.end() <= run.start < stop)
            if _WISHED.search(text, start, match.start()) or _FAILED.search(text, start, end + _NEXT):
                continue
            own = _subject(text, before, match.start())
            known = (
                None
                if own is None and (bare or _of_whose(before) or not _led(text, start, match.start()))
                else theme or _topic(line, start)
            )
            said = own is not None and not all(item.unsaid for item in own.items)
            yield Deed(
                line, deeds_of[match.group()], match.group(), match.span(), (start, end), own or known, said,
                known, next((run for run in runs if run.start < match.start() < run.end), None), before, after,
                tuple(run for run in runs if run.start >= match.end()),
            )  # fmt: skip
        theme = None if bare else _theme(runs, start) or theme


_WHOSE = re.compile(
    r"[\u4e00-\u9fff]{0,8}?的(?:职责|职能|职权|机构|业务|编制|人员|资产|股份|股权|工作|管理权|科研|主体)"
)


def _of_whose(before: tuple[Run, ...]) -> bool:
    """Whether a clause tells of what belongs to a body, not of those told before: A的职责划入B, A所属的考察队成立."""
    if any(run.coverb == "" and _WHOSE.match(run.after) is not None for run in before):
        return True
    return bool(before) and before[-1].coverb == "" and _UNIT_OF.match(before[-1].after) is not None


def _led(text: str, start: int, verb: int) -> bool:
    """Whether a clause begins with what is said of something and not with a name that we do not know."""
    lead = _LED.match(text, start, verb)
    at = lead.end() if lead else start
    return at == verb or text[at - 1] in _COVERBS or text[at] >= "\ue000"


def _behind(run: Run, text: str, verb: int) -> Run:
    """The run with the words since the verb before it, where that is nearer than the run before."""
    words = text[verb : run.start].replace(" ", "")
    return run._replace(before=words) if len(words) < len(run.before) else run


def _without_brackets(text: str) -> str:
    """The text with spaces for its brackets."""
    return _BRACKET.sub(lambda match: " " * len(match.group()), text) if "(" in text else text


def _runs(line: Line, text: str, start: int, end: int) -> list[Run]:
    """The names of a clause in runs: those in a list together; of a body and its unit the unit alone."""
    out: list[list[int]] = []
    heads: list[int] = []
    for position, item in line.between(start, end):
        if item.kind not in _NAMES:
            continue
        between = text[out[-1][-1] + 1 : position].strip() if out else ""
        if out and _UNIT_OF.fullmatch(between):
            out[-1][-1] = position
        elif out and not line.items[out[-1][-1]].unsaid and not item.unsaid and _LIST.fullmatch(between):
            out[-1].append(position)
        else:
            out.append([position])
            heads.append(position)
    since = [start, *(positions[-1] + 1 for positions in out)]
    return [
        _run(line, text, positions, text[before:head].replace(" ", ""), end)
        for positions, head, before in zip(out, heads, since, strict=False)
    ]


def _run(line: Line, text: str, positions: list[int], words: str, end: int) -> Run:
    first, last = positions[0], positions[-1] + 1
    parted = next(
        (place for place, (one, two) in enumerate(pairwise(positions), 1) if _WITH.search(text, one + 1, two)),
        0,
    )
    bracket = _BRACKET.match(line.text, last)
    cut = text[first - 1 : first] in _LEVELS or _GOES_ON.match(text, last) is not None
    after = text[last : min(end, last + 12)].strip()
    return Run(
        tuple(line.items[position] for position in positions), _coverb(words, line.page.lens), words, after, first,
        last, parted, bracket.group()[1:-1] if bracket else "", cut,
    )  # fmt: skip


def _coverb(words: str, lens: Lens) -> str:
    """Which coverb stands last in the words before a name, near enough to it and behind the last verb."""
    pattern, deeds_of = _verbs(lens)
    verb = max((match.end() for match in pattern.finditer(words) if deeds_of[match.group()] - NOUNS), default=0)
    found = None
    for match in _COVERB.finditer(words, max(0, len(words) - _ADVERBS)):
        if match.start() >= verb or (match.end() == verb and match.lastgroup == "get"):
            found = match
    if found is None or "的" in words[found.end() :].removesuffix("的"):
        return ""
    return found.lastgroup or ""


def _subject(text: str, before: tuple[Run, ...], verb: int) -> Run | None:
    """The run that acts: the last before the verb under no coverb, none that only describes what follows it."""
    for run in reversed(before):
        if (
            run.coverb == ""
            and verb - run.end <= _FAR
            and not _MODIFIES.match(run.after)
            and not _JOINED.fullmatch(text, run.end, verb)
            and any(i.kind != "Place" for i in run.items)
        ):
            return None if _OTHER.search(_SOME.sub("", text[run.end : verb])) else run
    return None


_TO_A_WHOLE = ("隶属于", "隶属", "直属于", "直属", "归属于", "归属", "划归", "并入", "转隶")
"""Before a body to which the one that is spoken of belongs: 该所隶属于A，此后…"""


def _theme(runs: list[Run], start: int) -> Run | None:
    """Whom the clauses that follow speak of where they do not say it."""
    for run in runs:
        if (
            run.coverb == ""
            and run.start - start <= _FAR
            and not run.before.endswith(_TO_A_WHOLE)
            and not _MODIFIES.match(run.after)
            and not _TELLS_OF_NEXT.match(run.after)
            and any(i.kind not in ("Place", "Policy") for i in run.items)
        ):
            return run
    return None


def _topic(line: Line, start: int) -> Run | None:
    """Whom the sentences before speak of, where this one names nobody before the clause, or who publishes the text."""
    told = None if any(line.signs(0, start, _NAMES)) else topic(line)
    told = told or publishing_firm(line.page)
    return of_end(line, told) if told else None


def of_run(run: Run | None, kinds: frozenset[str]) -> list[Item]:
    """The names of these kinds of a run; none where there is no run."""
    return run.of(kinds) if run is not None else []


def of_end(line: Line, end: End) -> Run:
    """A run of what is not said."""
    item = Item(end.kind, Span(line.span.start, line.span.start + 1), end=end, unsaid=True)
    return Run((item,), "", "", "", 0, 0)


@lru_cache(maxsize=4)
def _verbs(lens: Lens) -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """The verbs of the lens, longest first, and the deeds that each tells: none for what only looks like a verb."""
    deeds_of: dict[str, set[str]] = {word: set() for word in lens.words["deeds_zh.deed.none"]}
    for deed in DEEDS:
        for word in lens.words[f"deeds_zh.deed.{deed}"]:
            deeds_of.setdefault(word, set()).add(deed)
    pattern = re.compile(alternatives(deeds_of))
    return pattern, {word: frozenset(found) for word, found in deeds_of.items()}
