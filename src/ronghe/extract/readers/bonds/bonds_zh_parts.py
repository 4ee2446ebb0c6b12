"""The wordings by which Chinese texts tell what a body belongs to, who keeps it, where it sits (see bonds_zh_rules)."""

from __future__ import annotations

from ronghe.extract.readers.bonds.bonds_zh_rules import Bond

_STOP = r"(?=[，。；、)]|$)"
_BODIES = "Institute|Company|PublicBody|Alliance"
_SET = r"(?:(?:位于|地处|坐落于|落户){:Place|Zone}{1,3}的|[^，。；的{#Name}]{2,10}的)?"
"""What may describe the part right before its name: 位于青州市的X厂."""
_GATHERS = r"(?:聚集|集聚|汇聚|引进|吸引|入驻|落户)"
_MERGED = r"(?:等)?(?:[两三四五六七八九十\d]{1,2}(?:家|个|所)?[^，。；{#Name}]{0,6})?(?:合并|重组|整合|归并)"

PARTS = (
    Bond("part_of", r"作为{o:Body}(?:的|旗下|下属|所属|直属)?[^，。；{#Name}]{0,6}{bonds_zh.noun.unit}，" + _SET
         + r"{s:Body}", 0.8),
    Bond("part_of", r"(?:这家|这所|该)?(?:隶属于?|直属于?|从属于){o:Body}的(?![^，。；]{0,10}{:Org})"
         r"[^，。；{#Name}]{2,14}?(?:所|院|厂|公司|企业|机构|单位|中心|实验室|学校)", 0.78, "Institute|Company"),
    Bond("part_of", r"{s:Institute|PublicBody|Company}(?:是|系)?由(?:原)?{o:Institute|PublicBody|Company}(?:的)?"
         r"(?:内设|下属|所属|直属)?[^，。；{#Name}]{0,6}(?:管理|领导)的(?:二级)?(?:单位|机构|企业)", 0.76),
    Bond("part_of", r"由(?:原)?{s:Institute|PublicBody|Company+}" + _MERGED
         + r"(?:而成|组建|组成|成立|设立)(?:了|的)?{o:Institute|PublicBody|Company}", 0.78),
    Bond("part_of", r"(?:将|把)(?:原)?{s:Institute|PublicBody|Company+}" + _MERGED
         + r"(?:为|成立?|组建(?:为|成)?){o:Institute|PublicBody|Company}", 0.76),
    Bond("part_of", r"{o:Institute|Company}由{s:Institute|Company+}(?:等)?[^，。；{#Name}]{0,8}(?:组成|构成)" + _STOP,
         0.78),
    Bond("part_of", r"{o:Zone}[^。；]{0,90}由(?:[^，。；、的{#Name}]{2,8}的)?{s:Zone+}(?:等)?"
         r"[^，。；{#Name}]{0,8}(?:组成|构成)", 0.78),
    Bond("part_of", r"以{o:Zone}[^。；{#Name}]{0,16}为(?:主体|核心|依托)，(?:包括|涵盖|下辖|辐射)"
         r"{s:Zone+}", 0.76),
    Bond("part_of", r"{s:Body}(?:[^，。；{#Name}]{0,12}，)?[^，。；{#Name}]{0,6}"
         r"(?:调整|改编|改建|改组|改|升格|缩编)为{o:Body}(?:的)?"
         r"(?:分院|分所|分部|分校|分中心|附属医院|附属机构|直属机构|内设机构|下属单位|子公司)", 0.78),
    Bond("part_of", r"{o:Company|Institute}[^。；{#Name}]{0,10}(?:对|向|为|将|给|把|由)(?:其)?(?:旗下|下属|所属)"
         r"{s:Company|Institute+}", 0.76),
    Bond("part_of", r"{o:Zone}(?:下)?(?:管辖|辖有?){s:Zone+}" + _STOP, 0.78),
    Bond("part_of", r"{o:" + _BODIES + r"}(?:下面|之下|内部)(?:还)?(?:设立|成立|设|建|有|组建)(?:了|有)?"
         r"[^，。；{#Name}]{0,8}{s:Institute|Company|PublicBody+}", 0.76),
    Bond("part_of", r"{s:Institute|Company+}，?" + r"(?:均|都|皆|也|现|已)*(?:纳入|归入|编入|整合进|整合到|并进)"
         r"(?:了)?{o:Institute|Company}" + _STOP, 0.76),
    Bond("part_of", r"{s:Institute|PublicBody|Company}(?:则)?(?:是|为|系|作为){o:PublicBody|Institute|Company}(?:的)?"
         r"(?:下属|内设|所属|直属)的?[^，。；{#Name}]{0,10}(?:机构|单位|部门|企业|学院|实验室)", 0.8),
    Bond("part_of", r"{s:Body}[^，。；{#Name}]{0,4}(?:曾)?先后(?:隶属于?|直属于?|归属于?|归){o:Body+}" + _STOP, 0.78),
    Bond("part_of", r"^[^，。；{#Name}]{0,6}{s:PublicBody|Institute|Alliance}(?![^。；]{0,60}(?:设立|组建|成立))"
         r"[^。；]{0,60}，作为{o:PublicBody|Institute|Company}(?:的)?{bonds_zh.noun.unit}" + _STOP, 0.76),
    Bond("part_of", r"{s:PublicBody|Institute}(?:既|又|也|同时)+是{o:PublicBody|Company|Institute}的(?:一个|直属|所属)?"
         r"[^，。；{#Name}]{0,10}(?:领导机关|职能部门|直属机构|组成部门|部委|执行机构|派出机构|二级机构|组成部分)"
         + _STOP, 0.76),
    Bond("part_of", r"{s:Institute|PublicBody|Company}(?:则|也|均|已)?成为{o:PublicBody|Institute|Company}(?:的)?"
         r"[^，。；{#Name}]{0,6}{bonds_zh.noun.unit}" + _STOP, 0.78),
    Bond("part_of", r"(?:划入|并入|划归|整合进)(?:集团|公司|该院|研究院)?的(?:企业|单位|机构|院所)(?:有|包括|为|是)"
         r"{s:Company|Institute+}", 0.76, "Company|Institute"),
    Bond("part_of", r"{s:Institute}(?:是|系)[^。；{#Name}]{0,24}(?:{:PublicBody}[^。；{#Name}]{0,8}[、，])?"
         r"依托{o:Institute|Company}(?:建设|组建|设立)的", 0.78),
    Bond("part_of", r"(?:^|[，。；])(?:其)?(?:下设|内设|所属|下属|直属|旗下)的{s:Institute|PublicBody|Company+}", 0.76,
         "Institute|Company|PublicBody"),
    Bond("part_of", r"(?:^|[，。；])(?:公司|集团|其(?!中)|所里|院里|校内|院内|所内)(?:的|旗下|下属)?"
         r"(?:新?(?:成立|设立|组建|建设)的)?[^，。；{#Name}]{0,6}"
         r"(?:研发中心|研究院|技术中心|研究中心|实验室|研发平台|——|的)[“—：]{0,3}{s:Institute}", 0.74,
         "Company|Institute"),
    Bond("part_of", r"(?:^|[，。；])(?:现|已|又|其后|后|随后)*(?:归|划归|划入|转归|改归|移交给?){o:Company|PublicBody}"
         r"(?:建制|领导|直接领导|统一领导)" + _STOP, 0.76, "Institute|Company"),
)  # fmt: skip
"""What is part of what."""

_THERE = r"(?:^|(?<=[及和对向与给由将称、，。；])|(?<=公告)|(?<=通过))(?:其|公司|本公司)?"
_NEW = r"(?:设立|成立|新设|组建)(?:了)?(?:一家)?"

OWN_UNITS = (
    Bond("part_of", _THERE + "(?:全资|控股)(?:子公司|孙公司){s:Company}", 0.76, "Company", given=True),
    Bond("owns", _THERE + "全资(?:子公司|孙公司){o:Company}", 0.76, "Company", given=True),
    Bond(
        "part_of",
        r"(?<=[向对将由与给])(?:其)?(?:旗下|下属|所属)(?:的)?{s:Company|Institute}",
        0.76,
        "Company",
        given=True,
    ),
    Bond("part_of", _NEW + "(?:全资|控股)(?:子公司|孙公司){s:Company}", 0.76, "Company"),
    Bond("owns", _NEW + "全资(?:子公司|孙公司){o:Company}", 0.76, "Company"),
)
"""What is a firm's own unit."""

KEPT = (
    Bond("supervises", r"(?:^|[，。；])(?:现|今)?(?:归口|归由|交由){s:PublicBody}(?:统一)?(?:管理|领导|指导)" + _STOP,
         0.78, _BODIES),
    Bond("supervises", r"(?:由|经){:PublicBody}委托{s:PublicBody}(?:代为|实施|负责)?(?:管理|代管|托管)" + _STOP, 0.76,
         "Zone|Institute"),
    Bond("supervises", r"(?:^|[，。；])(?:其)?(?:业务)?(?:主管单位|主管部门|上级主管部门|上级单位|主管机关)"
         r"(?:为|是|系|：){s:PublicBody+}", 0.76, "Alliance|Institute"),
    Bond("supervises", r"(?:^|[，。；])(?:改|转|现)由{s:PublicBody}(?:主管|直接管理|管理|领导)", 0.76,
         "Institute|Alliance|Company"),
    Bond("supervises", r"{s:PublicBody}(?:是|为|系)(?:其|中心|学校|实验室|园区|联盟|协会|学会|研究院)(?:的)?(?:业务)?"
         r"主管(?:部门|单位)", 0.78, "Institute|Alliance|Zone"),
    Bond("supervises", r"{s:PublicBody}(?:主管|监管|代管)的{o:" + _BODIES + r"}(?!的)", 0.78),
)  # fmt: skip
"""Who keeps or watches over whom."""

SEATED = (
    Bond("located_in", r"^[^，。；{#Name}]{0,6}{s:Company|Institute|Alliance|Zone}[^。；{#Org}]{0,80}?，"
         r"(?:其|公司|集团)?{bonds_zh.seat.at}(?:现|均|仍|则)?(?:位|选|设|定|落|放|建|迁)?"
         r"(?:在|于|为|是|至|到|：|:){:Place}{0,2}{o:Place|Zone}(?![市县区的{#Place|Zone|Org}])", 0.74),
    Bond("located_in", r"{s:Org|Project+}[^，。；{#Name}]{0,10}(?<![来合存])在{:Place}{0,2}{o:Place|Zone}"
         r"(?:境内|境|内)?(?:正式|全面|顺利|建成|成功|已|竣工|完工)*"
         r"(?:投入使用|投用|启用|开工|落成|投产|奠基|动工|开业|投运|投入运[行营]|开园|建成)", 0.76),
    Bond("located_in", r"(?:^|[，。；])(?:已|现已?|目前|还|先后|共|累计)*" + _GATHERS + r"(?:了|着)?"
         r"{s:Company|Institute+}(?=等)", 0.72, "Zone"),
    Bond("located_in", r"{s:Institute|Company|Zone+}(?:等)?(?:则|均|也|现)?"
         r"分别(?:位于|地处|坐落于|坐落在|设在|落户|在|落户于){o:Place|Zone+}" + _STOP, 0.78),
    Bond("located_in", r"{s:Company|Institute+}(?:等[^，。；{#Name}]{0,10})?作为"
         r"[^，。；{#Name}]{0,8}(?:入驻|进驻|落户)" + _STOP, 0.76, "Zone"),
    Bond("located_in", r"(?:落户|入驻|进驻)(?:该园|该区|园区|园内|基地)?的(?:企业|单位|机构|项目)?"
         r"(?:还|也|就|主要)?(?:有|包括|为){s:Company|Institute+}", 0.74, "Zone"),
    Bond("located_in", r"(?:区内|园内|园区内?|基地内|城内)(?:现|共|已)?有?[^，。；{#Name}]{0,8}(?:企业|单位|机构)"
         r"[^，。；{#Name}]{0,8}，(?:其中)?(?:包括|有)?(?:的)?{s:Company|Institute+}(?!的)", 0.74, "Zone"),
)  # fmt: skip
"""Where several sit, in turn, and what sits in the zone spoken of."""

ENROLLED = (
    Bond("member_of", r"{s:Body+}(?:等[^，。；{#Name}]{0,10})?(?:同|均|共同)?(?:为|任|担任|当选为?)"
         r"(?:联盟|协会|学会|商会|联合会)?(?:的)?(?:首届|首批|第一届|新一届)?(?:常务)?"
         r"(?:副?(?:理事长|会长)|理事|会员|成员|秘书长|发起)单位", 0.76, "Alliance"),
    Bond("member_of", r"(?:选举|推选|推举|聘任){s:Body+}(?:等[^，。；{#Name}]{0,10})?(?:为|担任)(?:首届|首批)?"
         r"(?:常务)?(?:副?(?:理事长|会长)|理事|会员|成员)单位", 0.76, "Alliance"),
)  # fmt: skip
"""Who belongs to the alliance spoken of."""

HELD = (
    Bond(
        "owns",
        r"{s:Company|Institute}[^，。；{#Org}]{0,14}(?:设立|成立|组建|新设|注册)了?(?:一家)?"
        r"全资子公司(?:——)?{o:Company}",
        0.78,
    ),
    Bond("owns", r"{o:Company+}(?:均|都)?由{s:Company|Institute|PublicBody}(?:\d{2,3}%|全资)(?:持有|控股|拥有)", 0.78),
    Bond(
        "part_of",
        r"(?:旗下|下属|所属)?(?:拥有|辖有|下辖|管辖){s:Company|Institute+}(?:等)?"
        r"(?:[两三四五六七八九十]|\d{1,3})[家个](?:成员|下属|所属|直属|子)?(?:单位|企业|公司|院所)的{o:Company|Institute}",
        0.8,
    ),
    *PARTS,
    *KEPT,
    *SEATED,
    *ENROLLED,
)
