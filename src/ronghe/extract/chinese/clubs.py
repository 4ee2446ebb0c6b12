"""Clubs in reports on matches, where they go by the names of their cities or by foreign names: 都灵主场迎战本菲卡."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import rjieba

from ronghe.extract.taggers.proposed_zh import is_club, match_words
from ronghe.extract.taggers.tagger import Label, Tagged
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_LABELS = {"ns": Label.PLACE, "nz": Label.NAME, "nt": Label.NAME, "nr": Label.PERSON, "nrt": Label.PERSON}
SOUNDS = frozenset(
    "阿埃艾安奥巴白拜班邦堡鲍贝本比彼宾波伯博布查楚达戴丹德登迪蒂丁杜敦顿多厄恩尔法凡范菲费芬冯佛弗福夫盖冈戈哥格根古瓜圭哈汉豪赫亨霍基吉"
    "加贾简杰津卡开凯坎康科克肯孔库夸奎昆拉莱赖兰郎朗劳勒雷里利莉列林琳隆卢鲁伦罗洛马玛迈曼芒梅门蒙米密缪摩莫默姆穆拿那纳乃奈内南尼纽努诺欧"
    "帕派潘庞佩彭皮珀普奇齐恰乔切琴丘茹若撒萨塞赛桑瑟森沙舍申施史士舒斯松苏索塔泰坦汤唐特腾提廷通图托瓦维威韦魏温沃乌伍武西希锡夏谢辛休雅亚"
    "扬耶伊因英尤约泽扎詹珍兹"
)
"""Characters with which Chinese texts spell foreign names."""
_TEAM = re.compile(r"队(?![员长伍列友])")
_PREFIXES = frozenset({"ac", "as", "fc"})
"""Latin letters that begin the names of clubs: ac米兰."""
_NO_CLUB = ("赛", "战", "比", "地区", "豪门", "杯", "甲", "省", "市", "县")


def clubs(page: Page) -> Iterator[Mention]:
    """The clubs of the sentences that tell of matches, in order; they may touch names found before."""
    text = page.folded
    if not match_words(text, 0, len(text)):
        return
    for sentence in page.sentences:
        span = sentence.span
        matches = match_words(text, span.start, span.end) if sentence.han else 0
        if matches:
            for item in _names(text, span):
                if is_club(text, item, matches):
                    end = item.end + (_TEAM.match(text, item.end) is not None)
                    yield Mention(Span(item.start, end), page.text[item.start : end], "Alliance")


def _names(text: str, span: Span) -> Iterator[Tagged]:
    """Foreign names and places of a sentence; what touches is one name: 莫斯科 + 斯巴达, ac + 米兰."""
    at, last = span.start, None
    for word, tag in rjieba.tag(text[span.start : span.end]):
        start, at = at, at + len(word)
        label = _label(word, tag)
        joins = last is not None and last.end == start
        if label is not None:
            last = Tagged(last.start if last and joins else start, at, label)
        elif last is not None and joins and len(word) == 1 and word in SOUNDS:
            last = Tagged(last.start, at, last.label)
        elif last is not None:
            yield last
            last = None
    if last is not None:
        yield last


def _label(word: str, tag: str) -> Label | None:
    """What a word may be: a place or brand of the segmenter's dictionary, or a name spelt by its sound."""
    if word.casefold() in _PREFIXES:
        return Label.NAME
    told = rjieba.has_word(word)
    if told and tag in {"ns", "nz", "nt"} and not word.endswith(_NO_CLUB) and (tag == "nt" or SOUNDS.issuperset(word)):
        return _LABELS[tag]
    if len(word) > 1 and all(char in SOUNDS for char in word) and (not told or tag in _LABELS):
        return _LABELS.get(tag, Label.NAME)
    return None
