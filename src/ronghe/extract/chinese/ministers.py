"""Ministries that only the office of their head names: 外交部长P, 塞尔维亚国防部长P."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.chinese.persons import person_at
from ronghe.extract.chinese.tokens import Cut

_MINISTRY = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}[、和与及])?(?:外交|国防|财政|商务|商业|教育|科技|科学技术|卫生|农业|农业农村|内政|司法|能源|工业|交通|运输|环境|生态环境|经济|贸易|文化|旅游|劳动"
    r"|公安|国家安全|国土安全|水利|自然资源|民政|应急管理|信息化|城乡建设|社会保障|退役军人事务|航天|核能|矿业|计划投资|宣传|组织|统战)部(?=长)"
)
"""Of a department of two fields only the last is in the list: 工业和信息化|部长, 国防和军工|部长."""
_MEETING = re.compile(r"长(?:会议|会晤|会谈|级|联席|理事|磋商|对话|峰会)")
_HEADED = "部长"


def ministers(cut: Cut) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each such ministry, with the land before it, and of the person at its head."""
    if _HEADED not in cut.text:
        return
    lands = {cut.ends[number]: cut.starts[number] for number in cut.places}
    for match in _MINISTRY.finditer(cut.text):
        end = match.end()
        length = 0 if _MEETING.match(cut.text, end) else person_at(cut.text, end + 1)
        if length:
            yield lands.get(match.start(), match.start()), end, "PublicBody"
            yield end + 1, end + 1 + length, "Person"
