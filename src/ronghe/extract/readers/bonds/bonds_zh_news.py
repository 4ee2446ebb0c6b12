"""The wordings by which papers and news tie institutes, what they list and lean on (see :mod:`bonds_zh_rules`)."""

from __future__ import annotations

from ronghe.extract.readers.bonds.bonds_zh_rules import Bond

_STOP = r"(?=[，。；、]|$)"
_COUNT = r"(?:一共|共有?|计)?(?:[\d一二三四五六七八九十两]{1,3}[家个方])?"
_LISTS = r"(?:分别)?(?:为|是|系|包括|有|：|:|——)"

_CAME = r"(?:签约入驻|入驻|签约落户|落户|进驻|入园|落地|集聚|聚集|先后入驻|相继入驻)"
_LEADS = r"(?:^|[，。；]|带动了?|吸引了?|引进了?|推动|促成|集聚了?|聚集了?)"
_PUTS_OUT = r"(?:出台|印发|发布|颁布|制定出台|制定)(?:了)?[^，。；{#Name}]{0,6}"

NEWS = (
    Bond("founded_by", r"{s:Org}(?:的)?{bonds_zh.noun.founder}" + _COUNT + _LISTS + r"{o:Body+}", 0.78),
    Bond("founded_by", r"(?:^|[，。；])(?:其|联盟|中心|研究院|实验室)?(?:的)?{bonds_zh.noun.founder}" + _COUNT + _LISTS
         + r"{o:Body+}", 0.74, "Alliance|Institute|Fund|Zone"),
    Bond("partners_with", r"由{s:Company|Institute}(?:、|和|与){o:Body}(?:共同|联合)(?:主办|举办|承办|发起举办)", 0.76),
    Bond("partners_with", r"由{s:Body}(?:、|和|与){o:Company|Institute}(?:共同|联合)(?:主办|举办|承办|发起举办)", 0.76),
    Bond("part_of", r"(?:^|[，。；、]|支持|推动|组织|依托|由|将|以|与|和|通过|安排)(?:其|公司|集团|学校|本院|该院)?"
         r"(?:所属|下属|旗下)的?{s:Company|Institute}", 0.74, "Company|Institute"),
    Bond("part_of", r"{s:Institute+}(?:、{:Place}?[^，。；、{#Name}]{2,20}){0,2}(?:等)?(?:均|都|皆)?"
         r"(?:依托|挂靠)(?:在|于)?{o:Institute|Company}(?:建设|组建|设立"
         r"|建立|运行|管理)" + _STOP, 0.78),
    Bond("part_of", r"{s:Company|Institute}，?(?:现|已|如今)*(?:是|为|系|成为){o:Company|Institute}"
         r"(?:在[^，。；{#Org}]{1,10})?的?[^，。；{#Name}]{0,6}(?:骨干|核心|成员|重点|重要|直属|所属){1,2}(?:企业|单位|院所)",
         0.76),
    Bond("controls", r"{s:Company|Institute}[^，。；{#Name}]{0,16}(?<!全资)控股(?:子公司|公司|企业|上市公司)"
         r"(?:[\d一二三四五六七八九十两]{1,3}家)?(?:[：:]|，?分别为|包括){o:Company+}", 0.78),
    Bond("located_in", r"{o:Zone}[^。；{#Org}]{0,30}[，。；]?{s:Company|Institute+}等[^，。；{#Org}]{0,10}"
         + _CAME + _STOP, 0.76),
    Bond("located_in", _LEADS + r"{s:Company|Institute+}等[^，。；{#Org}]{0,10}" + _CAME + _STOP, 0.74, "Zone"),
    Bond("located_in", r"(?:{:Date}|最早|首批|率先|新近)(?:入驻|落户|入园|进驻)(?:园区|基地)?的(?:企业)?"
         r"{s:Company|Institute}", 0.72, "Zone"),
    Bond("located_in", r"(?:^|[，。；、：\s]|来自|由|与|对|向|和){:Place}{0,2}{o:Place}的"
         r"{s:Company|Institute|Zone}(?!的)", 0.72),
    Bond("issued_by", r"(?<![\ue000-\ue009\u4e00-\u9fff]){o:Place}{s:Policy}(?:\({:Date}\))?"
         r"(?=规定|明确|提出|要求|指出|强调)", 0.74),
    Bond("owns", r"{s:Body+}各(?:出资|持股|占股|占|投入)\d{2}%(?:共同|合资|发起)?(?:组建|成立|设立)的{o:Company}", 0.8),
    Bond("issued_by", r"{o:Place}(?:于)?(?:{:Date})?(?:率先|先后|相继|日前|近日|正式|也|还|又)*" + _PUTS_OUT
         + r"{s:Policy+}(?!的)", 0.82),
)  # fmt: skip
"""Who founds and holds what is counted first, what leans on whom, where firms come to, which place puts out a plan."""
