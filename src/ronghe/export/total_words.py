"""What a total says of itself, in sentences: its parts, its rate, and all that is not in it."""

from collections import Counter
from collections.abc import Sequence

from ronghe.analyse.amounts import Language, count_words, money_words, phase_words
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.totals import LeftOut, Part, Total
from ronghe.export.figures import interval_words
from ronghe.export.labels import total_label

_MOST_NAMES = 8
_CUTOFF = {
    "asked": ("the day asked for", "指定日期"),
    "latest_publication": ("the latest publication date of its documents", "文献最晚发布日期"),
    "rates_file": ("the last day of the bank's file", "汇率文件最后一日"),
}


def total_lines(ledger: Ledger, total: Total | None = None, language: Language = "en") -> list[str]:
    """Sentences under a ledger, the sum first. ``total`` None is the chosen one."""
    total = total or ledger.total
    if total is None:
        return ["没有任何基金给出规模。"] if language == "zh" else ["No fund has a size, so there is no total."]
    return _chinese(ledger, total) if language == "zh" else _english(ledger, total)


def _english(ledger: Ledger, total: Total) -> list[str]:
    label = total_label(total.measure)
    lines = [f"{label}: {interval_words(total.yuan)} over {_funds(len(total.parts))}{_phases(total.parts)}."]
    if total.measure == ledger.measure and ledger.chosen == "most_funds":
        lines.append("This measure is totalled because most funds have it; different measures are never added.")
    if total.phases:
        lines.append(f"Stated for a phase only, not for the whole: {_names([part.name for part in total.phases])}.")
    if total.largest is not None and total.largest_share is not None:
        lines.append(f"Largest: {total.largest.name}, {total.largest_share * 100:.1f} % of the total.")
    disputed = [part.name for part in total.parts if part.disputed]
    if disputed:
        lines.append(
            f"Documents disagree on {_funds(len(disputed))} ({_names(disputed)}); "
            f"with the lowest or highest of their figures the total is {interval_words(total.spread)}."
        )
    if total.undecided:
        lines.append(
            f"Undecided by the rules for {_funds(len(total.undecided))} "
            f"({_names([part.name for part in total.undecided])}): the total holds the range of their figures."
        )
    if total.looked_through is not None:
        lines.append(
            "With what others put into sub-funds that are left out, as far as the parent's share is stated: "
            f"{interval_words(total.looked_through)}."
        )
    if total.open_above:
        lines.append("Sums stated as “over” or “at least” are counted at the figure they name.")
    lines += [f"Left out: {_left_out(fund)}." for fund in total.left_out]
    if total.other_measure:
        lines.append(f"With another measure only: {_funds(len(total.other_measure))}: {_names(total.other_measure)}.")
    if total.no_size:
        lines.append(f"Without a size: {_funds(len(total.no_size))}: {_names(total.no_size)}.")
    lines.append(_rate_line(ledger, total))
    if ledger.rejected:
        lines.append(f"Claims that were judged wrong and are not used: {ledger.rejected:,}.")
    return lines


def _rate_line(ledger: Ledger, total: Total) -> str:
    if not total.rates:
        return "Every sum in it is stated in yuan; no exchange rate was needed."
    line = f"Converted at {'; '.join(map(str, total.rates))}"
    if ledger.cutoff is not None and any(rate.day for rate in total.rates):
        line += f"; cut-off {ledger.cutoff.isoformat()}, {_CUTOFF[ledger.cutoff_from][0]}"
    return line + "."


def _left_out(fund: LeftOut) -> str:
    money = money_words(fund.figure.money)
    if fund.reason == "no_rate":
        return f"{fund.name} ({money}: no exchange rate for {fund.figure.money.currency})"
    share = f", which put in {money_words(fund.share)}" if fund.share else ""
    return f"{fund.name} ({money}: inside {fund.inside}, which is counted{share})"


def _phases(parts: Sequence[Part]) -> str:
    """As in ": six without a phase, one first phase"; nothing where no phase stands in."""
    phases = Counter(part.phase for part in parts)
    if set(phases) <= {0}:
        return ""
    return ": " + ", ".join(f"{count_words(phases[phase])} {phase_words(phase)}" for phase in sorted(phases))


def _funds(count: int) -> str:
    return f"{count_words(count)} {'fund' if count == 1 else 'funds'}"


def _names(names: Sequence[str], comma: str = ", ", more: str = " and {:,} more") -> str:
    shown = comma.join(names[:_MOST_NAMES])
    return shown + (more.format(len(names) - _MOST_NAMES) if len(names) > _MOST_NAMES else "")


def _names_zh(names: Sequence[str]) -> str:
    return _names(names, "、", "等（另有{:,}只）")


def _chinese(ledger: Ledger, total: Total) -> list[str]:
    label = total_label(total.measure, "zh")
    lines = [f"{label}：{interval_words(total.yuan, 'zh')}，共{len(total.parts)}只基金。"]
    if total.measure == ledger.measure and ledger.chosen == "most_funds":
        lines.append("选用此口径，因为给出它的基金最多；不同口径从不相加。")
    if total.phases:
        lines.append(f"其中只有分期数字的{len(total.phases)}只：{_names_zh([part.name for part in total.phases])}。")
    if total.largest is not None and total.largest_share is not None:
        lines.append(f"最大：{total.largest.name}，占{total.largest_share * 100:.1f}%。")
    disputed = [part.name for part in total.parts if part.disputed]
    if disputed:
        spread = interval_words(total.spread, "zh")
        lines.append(f"文献说法不一的{len(disputed)}只：{_names_zh(disputed)}；取最低或最高数字时合计为{spread}。")
    if total.undecided:
        names = _names_zh([part.name for part in total.undecided])
        lines.append(f"按规则无法取舍的{len(total.undecided)}只：{names}；合计中保留其区间。")
    if total.looked_through is not None:
        lines.append(
            f"加上未计入子基金中其他方出资（母基金份额已知者）后为{interval_words(total.looked_through, 'zh')}。"
        )
    for fund in total.left_out:
        why = f"无{fund.figure.money.currency}汇率" if fund.reason == "no_rate" else f"已包含在{fund.inside}之内"
        lines.append(f"未计入：{fund.name}（{money_words(fund.figure.money, 'zh')}，{why}）。")
    if total.other_measure:
        lines.append(f"只有其他口径的{len(total.other_measure)}只：{_names_zh(total.other_measure)}。")
    if total.no_size:
        lines.append(f"没有规模的{len(total.no_size)}只：{_names_zh(total.no_size)}。")
    if total.rates:
        day = ledger.cutoff.isoformat() if ledger.cutoff else "—"
        rates = "；".join(
            f"1 {rate.currency} = {rate.yuan}元（{rate.how}，{rate.day or '用户给定'}）" for rate in total.rates
        )
        lines.append(f"汇率：{rates}；截止日 {day}（{_CUTOFF[ledger.cutoff_from][1]}）。")
    else:
        lines.append("各项均以人民币给出，未作换算。")
    return lines
