"""Who won, by words around a name that need no label: 由甲厂供货, 授予乙所, a letter to the winner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.notices.firms import firm_in
from ronghe.extract.notices.names import is_agent, name_in
from ronghe.extract.notices.win import Win

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_NAME = r"(?P<name>[\u4e00-\u9fffA-Za-z\d()·]{4,36}?)[”\"]?"
_HOW = r"(?:独家|具体|负责|继续|最终|正式|联合|直接|统一|中标并|实际)?"
_DOES = (
    r"(?:供货|供应|承接|承担|承揽|承制|承研|承建|承修|承运|承办|承试|承租|中标|成交|中选|获得|竞得|摘得|夺得|实施|研制|施工|生产|提供"
    r"|制造|加工|入围|入选|完成|运营|经营|递补|顺延)(?![人商方单价金结通候])"
)
_FRAMES = tuple(
    re.compile(frame)
    for frame in (
        rf"(?:(?<![理自不事缘经来])由|委托|交给|选定|确定|同意|推荐|批准|指定)[“\"]?{_NAME}{_HOW}{_DOES}",
        rf"(?:选用|采用|选择|选购|购买|采购|选定)了?[“\"]?{_NAME}"
        rf"(?:的(?:产品|方案|报价|设备|系统|服务|投标)|生产的|研制的|提供的)",
        rf"(?:选择|选定|同意选择|同意由|选用|确定由|议定由|定为|定于)[“\"]?{_NAME}(?=[，,。；;\n(]|$)",
        rf"(?<![理自不事缘经来])由[“\"]?{_NAME}独家(?:持有|生产|研制|代理|供应|研发|拥有|掌握|享有)(?=[\s\S]{{0,80}}?(?:直接采购|单一来源))",
        rf"(?:合同|项目|标段|订单)?授予(?:了)?[“\"]?{_NAME}(?=[，,。；;\n(]|合同|该|本|承|实施|$)",
        rf"(?<![参双])(?:与|同|和)[“\"]?{_NAME}(?:正式|直接)?(?:续签|续订|签订|签署|签约|订立|谈判(?=[，,])"
        r"|进行了?[^，。；\n]{0,6}(?:谈判|协商|磋商|商谈)(?=[^。\n]{0,90}成交))",
        rf"(?:中标|成交|中选)(?:人|单位|供应商|方|企业)(?:名称)?[“\"]?{_NAME}(?=(?:保持)?不变)",
        rf"(?:花落|落户|中标的是|胜出的是|中标方是|中标者为|成交者为|胜者为|定标[:：])[“\"]?{_NAME}(?=[，,。；;\n(]|$)",
    )
)
_HEADED = re.compile(r"公告|公示|结果|通知|通报|中标|成交|中选|采购|招标|入围|公布|合同|情况|外协|纪要|决定")
_FIRST_LINE = re.compile(r"\s{0,20}[^。\n]{0,60}(?=\n|$)|")
"""A page has a title or a first line by which it is a notice; elsewhere such words tell of many things."""
_NOT = re.compile(r"(?:不|未|非|不再|不得|原|如|若|可|应|须|需|拟不|曾|不宜|除)(?:予)?$")
_TENTATIVE = re.compile(r"(?:拟|推荐|建议|预)[^，,。；;\n]{0,12}$")
_LETTER = re.compile(
    r"(?:^|\n|(?<=[书知函告 ])(?=致[:： ]))[ \t]{0,8}(?:(?P<to>致) {0,3}[:：]?)? {0,4}"
    r"(?P<name>[^\n:：，,。 ]{4,45}?) {0,4}(?(to)(?:[:：]|(?=关于|\n))|[:：]) {0,8}"
    r"(?=\n|(?(to)关于|(?!))|[^\n]{0,160}?[贵你](?:公司|单位|方)[^\n]{0,80}?(?:中标|成交|中选))"
)
_TELLS = re.compile(
    r"[\s\S]{0,200}?[贵你](?:公司|单位|方|司|所|院|厂|校|中心|集团|社|部)[\s\S]{0,200}?(?:中标|成交|中选)(?![候通])"
)


def in_frames(notice: Notice) -> Iterator[Win]:
    """Every firm that such words say won, and the one that the notice is written to."""
    text, page = notice.page.folded, notice.page
    if _HEADED.search(f"{page.document.title or ''}\n{_FIRST_LINE.match(text)[0]}") is None:  # type: ignore[index]
        return
    for frame in _FRAMES:
        for match in frame.finditer(text):
            clause = text[max(0, match.start() - 14) : match.start()]
            if _NOT.search(clause):
                continue
            span = firm_in(page, *match.span("name"))
            if span is not None and not is_agent(page.lens, span.quote(text)):
                tentative = _TENTATIVE.search(text, max(0, match.start() - 14), match.start("name"))
                yield Win(span, match.start(), stage="proposed" if tentative else None, layout="prose")
    for match in _LETTER.finditer(text):
        span = name_in(page, *match.span("name")) if _TELLS.match(text, match.end()) else None
        if span is not None and not is_agent(page.lens, span.quote(text)):
            yield Win(span, span.start, layout="prose")
