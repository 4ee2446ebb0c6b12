"""The wordings by which laws and notices tie public bodies, zones and funds (see :mod:`bonds_zh_rules`)."""

from __future__ import annotations

from ronghe.extract.readers.bonds.bonds_zh_rules import Bond

_STOP = r"(?=[，。；、]|$)"
_SEVERAL = r"(?:等[^，。；{#Name}]{0,12})?"
_COMES = r"(?:落户|入驻|进驻|落地|入园)"
_SO_MANY = r"(?:(?:[两三四五六七八九十]|\d{1,3})[家个](?:企业|公司|单位|项目|机构)?)?"
_AND_OTHERS = r"(?:(?:以及|和|及)[^。；{#Zone}]{0,24}的?(?:其他|部分|有关|相关)(?:区域|园区|地区|片区))?"
_GIVER = "Body|Fund|Zone"

OFFICES = (
    Bond("part_of", r"(?:组建|设立|成立|设|新设){s:Body}，(?:[^，。；{#Name}]{1,12}，)?(?:作为|为|系){o:Body}(?:的)?"
         r"[^，。；{#Name}]{0,4}{bonds_zh.noun.unit}", 0.8),
    Bond("part_of", r"{o:Zone}(?:[^，。；{#Name}]{0,14}，)?(?:是|系)?由{s:Zone+}(?:等)?"
         r"[^，。；{#Org}]{0,8}" + _AND_OTHERS + r"(?:组成|构成)", 0.8),
    Bond("part_of", r"{o:Zone}(?:\([^()]{1,20}\))?，?(?:范围)?(?:主要)?(?:是指|系指|包括|包含|涵盖)了?{s:Zone+}(?:等)?"
         r"(?:(?:[两三四五六七八九\d]{1,2}(?:个|大)|(?:及|和|以及)[^。；{#Zone}]{0,24}(?:其他)?)?(?:片区|园区|区块|组团|区域))?"
         + _STOP, 0.78),
    Bond("part_of", r"，(?:主要)?(?:包括|包含|涵盖)了?{s:Zone+}(?:等)?"
         r"(?:[两三四五六七八九\d]{1,2}(?:个|大)?(?:片区|园区|区块|组团))?"
         + _STOP, 0.76, "Zone"),
    Bond("located_in", r"{s:Zone|Project}(?:位于|地处|坐落于|坐落在|横跨|跨){:Place}{1,3}(?:、|和|与|及){o:Place}"
         r"(?=[、，。；境内交之]|等|的?部分|$)", 0.76),
    Bond("located_in", r"{s:Company|Institute}\((?:设在|位于|地处|坐落于|落户){o:Zone|Place}(?:内|境内)?\)", 0.78),
    Bond("part_of", r"{o:Zone}(?:主要)?(?:下设|分为|划分为|规划建设|规划有|包括|包含){s:Zone+}(?:等)?"
         r"[两三四五六七八九\d]{1,2}(?:个|大)?[^，。；{#Name}]{0,4}(?:片区|园区|园|组团|区块)", 0.78),
    Bond("part_of", r"{o:Zone}由[^。；{#Zone}]{0,60}\(以下分别(?:简)?称(?:为)?{s:Zone+}\)[^。；{#Name}]{0,4}"
         r"(?:组成|构成)", 0.8),
    Bond("supervises", r"{o:Institute|PublicBody|Company|Alliance}(?:，)?(?:改)?由{s:PublicBody}(?:归口|统一)?"
         r"(?:管理|代管|领导)" + _STOP, 0.78),
    Bond("supervises", r"将{o:Org}(?:整体)?(?:划归|划转至?|移交|交由|转由|转隶){s:PublicBody|Institute}"
         r"(?:管理|领导|主管)", 0.8),
    Bond("supervises", r"{o:Company}[^，。；{#Name}]{0,4}，?由{s:PublicBody}(?:代表[^，。；{#Name}]{1,8})?履行(?:国有)?"
         r"(?:资产)?出资人职责", 0.78),
    Bond("supervises", r"{o:Institute|Alliance}[^，。；{#Name}]{0,4}在{s:PublicBody}(?:的)?"
         r"(?:业务)?(?:指导|领导|管理)下", 0.78),
    Bond("supervises", r"(?:^|[，。；])业务上?(?:接受|受){s:PublicBody}(?:的)?(?:业务)?(?:指导|监管|领导|管理)", 0.76,
         "Institute|Alliance|Company"),
)  # fmt: skip
"""What is part of which office, and who leads whom."""

BUILT = (
    Bond("founded_by", r"{s:Zone}(?:则|主要|将|已)*由{o:Body|Zone+}(?:等)?(?:共同|联合|合作|投资|整体)*"
         r"(?:开发建设|投资建设|投资开发|开发|规划建设)(?=[，。；、]|并|运营|$)", 0.76),
    Bond("founded_by", r"由{o:Body+}(?:等)?(?:共同)?牵头(?:发起|组建|负责)?，[^。；]{0,90}?"
         r"(?:参加|参与|组成|共同组建|共建)的{s:Alliance|Institute}", 0.76),
    Bond("part_of", r"{s:PublicBody}，?(?:是|为|系|作为)(?:由)?{o:PublicBody}(?:归口|统一|直接|代为|代)?管理的"
         r"[^，。；{#Name}]{0,14}(?:机构|单位|局|部门|机关)", 0.8),
    Bond("located_in", r"{s:Company|Institute+}(?:等[^，。；{#Name}]{0,12})?(?:均|都|皆|现)*(?:在|位于|落户|地处|坐落)"
         r"(?:于|在)?(?:[示试实]?[范验]?区内|园内|园区内?|基地内|城内|谷内)" + _STOP, 0.76, "Zone"),
)  # fmt: skip
"""Who builds a zone and leads those who join, what another office keeps, what lies in the zone spoken of."""

PURSES = (
    Bond("manages", r"{s:Body}(?:作为[^，。；{#Org}]{2,14}，)?(?:受托|具体)?负责{o:Fund}(?:的)?[^，。；{#Org}]{0,8}"
         r"(?:管理|运作|运营)", 0.8),
    Bond("manages", r"{bonds_zh.noun.keeper}[^，。；{#Org}]{0,24}(?:确定为|选定为|定为){s:Body}" + _STOP, 0.76, "Fund"),
    Bond("contributes", r"(?:其余|剩余|余下|差额)(?:部分|资金|份额)?(?:则)?由{s:" + _GIVER + r"+}" + _SEVERAL
         + r"(?:认缴|出资|承担|认购|筹集)", 0.76, "Fund"),
    Bond("located_in", r"(?<![来合存])在{o:Place|Zone+}(?:共同|联合)?(?:设立|建设|组建|规划建设){s:Zone|Institute}"
         r"(?=[，。；、)]|$)", 0.74),
    Bond("located_in", r"{s:Company|Institute+}" + _SEVERAL + _SO_MANY
         + r"(?:先后|相继|陆续|纷纷|正式|已|现|均|都|将|成功|集中)*(?:在此)?(?:签约)?" + _COMES + r"(?:于|到|在)?"
         r"(?:该|本|了)?(?:基地|园区|产业园|小镇|园内|园中|园|谷内|城内|此地|这里)?" + _STOP, 0.76, "Zone"),
    Bond("located_in", r"(?:吸引|引进|迎来|引来)(?:了|来)?{s:Company|Institute+}" + _SEVERAL + _SO_MANY
         + r"[^，。；{#Name}]{0,6}(?:前来)?" + _COMES + _STOP, 0.76, "Zone"),
    Bond("issued_by", r"{o:PublicBody}(?:总理|主席|省长|市长)?[^，。；{#Name}]{0,8}签署[^。；{#Policy}]{0,24}令，?"
         r"(?:公布|发布){s:Policy}", 0.8),
    Bond("issued_by", r"{o:PublicBody}第[一二三四五六七八九十百]{1,5}次[^，。；{#Name}]{0,6}会议"
         r"[^，。；{#Policy}]{0,20}(?:表决|审议|讨论)?通过(?:了)?{s:Policy+}(?!的)", 0.8),
    Bond("issued_by", r"{o:PublicBody}(?:召开|举行)[^，。；{#Name}]{0,20}会议?，[^。；{#Name}]{0,14}"
         r"(?:审议通过|审议并通过|审定|讨论通过|通过)(?:了)?{s:Policy+}", 0.78),
)  # fmt: skip
"""Who keeps and fills a fund, where zones lie and what has come there, who put a policy into force."""
