"""What a sum that reads as a size is the size of: what its clause speaks of, what it leads up to, what was told of.

A sum is the size of nothing named where somebody else's name stands in its clause: a partner's, one deal's, a place's.
"""

from __future__ import annotations

import re

from ronghe.extract import topics_zh
from ronghe.extract.book.named_after import named_after
from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.headless_zh import headless
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.stance import asserted_by, clause_start
from ronghe.extract.readers.sums import fund_size_en
from ronghe.extract.readers.sums.dealt import taken_into
from ronghe.extract.readers.sums.phased_en import described_phase, of_a_list
from ronghe.extract.readers.sums.projects_zh import built_before, project_told, speaks_of_project, without_sites
from ronghe.extract.readers.sums.size_bearers import Sized, bearers, beside_its_word, institute, with_capital
from ronghe.extract.readers.sums.size_others import OF_PARTNERS, OF_SHAREHOLDERS, of_another
from ronghe.extract.readers.topic import only_one, spoken, topic
from ronghe.extract.rules import kinds_of
from ronghe.model import End

_MONEY, _FUND = SIGNS["Money"], SIGNS["Fund"]
_BEFORE = 60
_BUILT = kinds_of("Zone|Project")
_LEADS = re.compile(
    r"(?:规模)?的?(?![^，,。;；]{0,7}(?:受让|收购|购买|认购|增持|转让|转给|转予|出售|卖给|划转|投资人|投资方|投资者|出资方|价格|对价))"
    rf"[^，,。;；{_MONEY}、)*a-z]{{0,8}}?(?P<fund>{_FUND})"
    rf"|[\s-](?:(?!to |into |in |for |from |of |when |as "
    rf"|after |before |while |until |because |with"
    rf" |by |and |on |at |each |was |is )[\w-]+\s){{0,3}}?(?:(?:fund|vehicle),? (?:the |called |named |known"
    rf" as |to be called )*)?(?P<fund2>{_FUND})"
)
_PUTS = re.compile(
    rf"\b(?:investor|partner|backer|shareholder|contributor|sponsor)s? {_FUND}(?: (?:has|have|had|also))? $"
)
"""Before "committed": a fund in apposition ("anchor investor X Fund committed …") puts in and is not put into."""
_OF_UNNAMED = re.compile(
    r"的(?:[\u4e00-\u9fff]{2,12}(?:风险池|资金池|补偿池|补偿金|专项资金|债券|贷款)(?=[，。；]|$)"
    r"|[\u4e00-\u9fff]{2,16}?项目(?=将|对|建|，|。|主要|位于|由))"
)
"""设立规模1亿元的军工贷风险池: the sum is that of what follows, which bears no name, and of nobody before it."""
_SOME_FUND = re.compile(r"\b[Aa]n?(?: [\w-]+){0,3} (?:fund|vehicle)\s(?:of|worth)[^.;]{0,16}$")
"""A fund without a name is none of those named before: "a successor fund of up to …"."""
_LEADS_ON = re.compile(rf"的[^，,。；;{_MONEY}、]{{0,8}}?[{SIGNS['Zone']}{SIGNS['Project']}]")
"""总投资18亿元的应急装备产业园."""
_FUNDS = frozenset({"Fund"})
_BESIDE = re.compile(rf"[{_FUND}{SIGNS['Company']}]\(\s?$")
"""What stands in brackets behind a name is its own, whoever is named before: A旗下X基金（认缴规模25亿元）."""
_REGISTERED = re.compile(
    rf"注册(?:资本|资金)[^，。；]{{0,6}}{_MONEY}(?:\(|，)[{SIGNS['Company']}]?(?:其中|已|全部|目前|均)*$"
)
_ITS = re.compile(r"(?:增资|出资|投资|交易)(?:完成)?后，?(?:其|该公司|标的公司|[\ue000-\ue007]的?)?$")
"""Before a capital that has grown by what the clauses before put in."""
CAPITAL = "出资额"
"""What the register calls the capital that the partners of a partnership have subscribed."""
_ENTERED = re.compile(r"成立|设立|注册|登记|工商变更|变更登记")
"""How the register tells of a new partnership: X合伙企业成立，执行事务合伙人为A，出资额10亿元."""
_WHEN_BUILT = re.compile(
    r"[\ue000-\ue007]?(?:项目|工程|全部|全面|完全){0,2}(?:建成|投产|达产|投用|满产)(?:达产|投产)?[后时]"
)
"""Before what is to be made where something is built: 建成后预计年产值可达60亿元."""
_RECORDED = re.compile(
    r", and (?:also |has |had |\w+ly )*(?:recorded|posted|reported|generated|had|achieved|booked|produced)"
    r" (?:an? |total |combined |annual )*$"
)
ANNOUNCED = re.compile(rf" (?:announced|promised|planned|pledged|billed) for (?:the )?{_FUND}")
"""Behind what a fund was to have: "of the RMB 8 billion announced for X"."""
_BY = re.compile(r"由[^，。；]{0,40}$")
_FOUNDS = re.compile(r"[^，。；]{0,24}?(?:共同|联合|牵头)?(?:发起|设立|出资|组建|成立)")
_OF_ALL = re.compile(
    r"(?:投资|投向|投出|参投|支持|投)了?[^。；]{1,60}?(?:\d{1,3}余?(?:个|家|项)|(?:项目|企业|公司)\d{1,3}余?(?:个|家))"
    r"[^。；，]{0,6}，[\ue000-\ue007]?(?:合计|累计|共计|总)?$"
)
"""Before what a fund has put into all that it has bought: 已投资A、B等9个项目，投资额3.2亿元."""
_OF_PROJECTS = frozenset({"investment", "output"})
_HOLDS = re.compile(r"[^。；]{0,2}，(?:出资|股权|持股)?(?:比例|占比|占股|持股|占注册资本|持有|占)")
"""A sum with a share behind it is what one shareholder puts in."""
_GOVERNED = re.compile(
    rf"(?:[由被向]|新增了?|引入了?|引进了?)(?:[{_FUND}-{SIGNS['Zone']}{SIGNS['Place']}](?:[、和与及]|联合|会同)){{0,12}}$"
)


def leads_to_fund(line: Line, position: int) -> bool:
    """Whether a sum leads up to a fund's name: 200亿元的X基金."""
    return _LEADS.match(line.text, position + 1) is not None


def leads_to_built(line: Line, position: int) -> bool:
    """Whether a sum leads up to what it builds: 28亿元的X基地."""
    return _LEADS_ON.match(line.text, position + 1) is not None


def subject_of(line: Line, position: int, reading: Sized) -> tuple[End, float] | None:
    """What has this size, and how sure that is."""
    beside = _BESIDE.search(line.text, max(0, reading.start - 3), reading.start)
    announced = ANNOUNCED.match(line.text, position + 1) if line.latin else None
    plain = (
        line.end(line.items[beside.start()])
        if beside
        else line.end(line.items[announced.end() - 1])
        if announced
        else _coordinated(line, reading)
        or _paid_in_firm(line, reading)
        or _entered_in(line, reading)
        or _grown(line, reading)
        or _later(line, position)
        or (None if _LEADS_ON.match(line.text, position + 1) else institute(line, reading))
        or (described_phase(line, position) or (None, None))[1]
    )
    ahead = reading.measure in _OF_PROJECTS and _LEADS_ON.match(line.text, position + 1)
    if plain is None and reading.measure in _OF_PROJECTS and not ahead and speaks_of_project(line, reading.start):
        built = project_told(line, reading.start)
        if built is not None or not _before(line, reading, _BUILT):
            return (built, min(reading.sure, 0.8)) if built else None
    return (plain, reading.sure) if plain is not None else _subject(line, position, reading)


def _subject(line: Line, position: int, reading: Sized) -> tuple[End, float] | None:
    leads = _LEADS.match(line.text, position + 1)
    after = leads and (leads["fund"] or leads["fund2"])
    kinds = bearers(reading, line.text[position + 1 : position + 9])
    kinds = _BUILT if _WHEN_BUILT.match(line.text, clause_start(line, reading.start)) else kinds
    before = _before(line, reading, kinds)
    speaker = asserted_by(line)
    clause = (
        item
        for item in line.signs(clause_start(line, reading.start), reading.start, kinds_of("Body"))
        if line.end(item).name != speaker
    )
    if of_another(line, position, reading) or _OF_UNNAMED.match(line.text, position + 1):
        return None
    if reading.term in OF_SHAREHOLDERS and _HOLDS.match(line.said(position + 1, position + 30)):
        return None
    if (
        reading.measure in OF_PARTNERS
        and before
        and _PUTS.search(line.text, max(0, reading.start - _BEFORE), reading.start)
    ):
        return None
    if reading.measure in OF_PARTNERS and (before or not after) and any(clause):
        return None
    told = [item for item in before if not item.unsaid]
    if (
        reading.measure == "deployed"
        and not (reading.term or "").startswith("累计")
        and not _OF_ALL.search(line.text, 0, reading.start)
        and told
        and any(
            told[-1].span.end < item.span.start for item in line.signs(0, reading.start, kinds_of("Company|Project"))
        )
    ):
        return None
    head = line.items.get(clause_start(line, reading.start))
    if (
        reading.measure == "deployed"
        and head is not None
        and head.kind in _BUILT
        and not any(item.kind == "Fund" for item in before)
    ):
        return line.end(head), reading.sure
    ahead = _LEADS_ON.match(line.text, position + 1) if reading.measure in ("investment", "output") else None
    if ahead:
        return line.end(line.items[ahead.end() - 1]), reading.sure
    if leads and after and (not before or leads.end() - position < 8):
        at = leads.start("fund") if leads["fund"] else leads.start("fund2")
        return line.end(line.items[at]), reading.sure
    before = with_capital(reading, before)
    before = before or list(line.signs(reading.start, position, kinds))[:1]
    if before:
        return None if of_a_list(line, before[-1]) else (line.end(before[-1]), reading.sure)
    if _SOME_FUND.search(line.text, max(0, position - _BEFORE), position):
        return None
    known = _told(line, kinds, position)
    if known is None:
        return None
    return known, min(reading.sure, 0.75)


def _before(line: Line, reading: Sized, kinds: frozenset[str]) -> list[Item]:
    """The names before a measure's word that may have the sum."""
    if headless(line, reading.start):
        return []
    before = [item for item in line.signs(0, reading.start, kinds) if not _acts(line, item)]
    before = without_sites(line, before) if reading.measure in _OF_PROJECTS else before
    before = _without_founders(line, before)
    return beside_its_word(line, reading, before)


def _without_founders(line: Line, before: list[Item]) -> list[Item]:
    """Of funds those that another is not founded by: 设立X基金，由A与B基金共同发起，首期30亿元."""
    founders = {
        line.end(item).name
        for at, item in line.items.items()
        if item.kind == "Fund" and not item.unsaid and _BY.search(line.text, max(0, at - _BEFORE), at)
        if _FOUNDS.match(line.text, at + 1)
    }
    return [item for item in before if line.end(item).name not in founders] or before if founders else before


def of_some_fund(line: Line, position: int) -> bool:
    """Whether a sum is that of a fund without a name: "a 5 billion yuan fund to help suppliers"."""
    behind = fund_size_en.SOME_FUND.match(line.text, position + 1)
    return behind is not None and line.text.endswith((" a ", " an "), 0, position)


def _entered_in(line: Line, reading: Sized) -> End | None:
    return entered(line, reading.start) if reading.term == CAPITAL else None


def _grown(line: Line, reading: Sized) -> End | None:
    """The company into which money is put, whose capital grows by it: 向X增资2亿元，增资完成后其注册资本增至5亿元."""
    if reading.measure != "registered" or not _ITS.search(line.text, 0, reading.start):
        return None
    return taken_into(line, reading.start)


def _coordinated(line: Line, reading: Sized) -> End | None:
    """Whose output an English sentence tells behind a list: "it was home to A and B, and recorded output of"."""
    if line.han or reading.measure != "output" or not _RECORDED.search(line.text, 0, reading.start):
        return None
    head = line.items.get(line.main) or next(iter(line.signs(0, reading.start, kinds_of("Company|Zone|Project"))), None)
    return line.end(head) if head is not None and head.kind in ("Company", "Zone", "Project") else None


def _later(line: Line, position: int) -> End | None:
    """The fund of such a sum, where the sentences behind name it."""
    if line.han or not of_some_fund(line, position):
        return None
    return named_after(line.page, line.items[position].span, "fund", "Fund")


def _paid_in_firm(line: Line, reading: Sized) -> End | None:
    """The company of which something is paid in, whose capital is told before: 注册资本5亿元，实缴1亿元."""
    told = _REGISTERED.search(line.text, max(0, reading.start - _BEFORE), reading.start)
    if reading.measure != "paid_in" or told is None:
        return None
    firms = list(line.signs(0, told.start(), kinds_of("Company|Fund")))
    return line.end(firms[-1]) if firms and firms[-1].kind == "Company" else None


def measure_of_built(measure: str, end: End) -> str:
    """What is put into a zone or project is its investment; of a fund it is what the fund has put out."""
    return "investment" if end.kind in _BUILT and measure == "deployed" else measure


def _acts(line: Line, item: Item) -> bool:
    """Whether something is done by, with or to a company, so that the clauses behind do not tell of it.

    园区由X建设; of several too: 1998年由X、Y和Z出资成立，注册资金1500万元.
    """
    if item.kind != "Company" or item.unsaid:
        return False
    position = line.position(item) or 0
    return _GOVERNED.search(line.text, max(0, position - _BEFORE), position) is not None


def entered(line: Line, start: int) -> End | None:
    """The partnership whose entry in the register a sentence tells: X合伙企业成立，执行事务合伙人为A，出资额10亿元."""
    fund = line.items.get(start - 1)
    if fund is None or not fund.unsaid or fund.kind != "Fund" or not _ENTERED.search(line.text, 0, start):
        return None
    named = line.end(fund)
    return named if any("合伙" in form or form.endswith("中心") for form in named.names) else None


def _told(line: Line, kinds: frozenset[str], position: int) -> End | None:
    """What the sentences before were about, or the page's one fund; in English also their grammatical subject."""
    subject = None if line.han else told_of(line.page, line.number, kinds)
    if subject is not None:
        return line.page.book.end(subject)
    told = topics_zh.topic(line, kinds) if "Company" in kinds else None
    told = told or (built_before(line) if kinds == _BUILT and line.han else None)
    known = told or topic(line, kinds) or (only_one(line, kinds, position) if kinds == _FUNDS else None)
    return spoken(line, kinds) if known is None and line.latin else known
