"""The wordings of ties that Chinese nouns and short words tell: what one is to another, with the names beside it.

``{s:…}`` and ``{o:…}`` are the ends of the tie in the order of its predicate; ``left`` names the kinds of the end that
the wording leaves out. Nouns are the lens's (bonds_zh.toml).
"""

from __future__ import annotations

from typing import NamedTuple


class Bond(NamedTuple):
    """A wording that tells a tie; ``left`` are the kinds of the end that it leaves out, "" where both stand in it.

    A ``given`` tie is so whatever is planned with it: 拟对全资子公司X增资.
    """

    predicate: str
    notation: str
    sure: float
    left: str = ""
    given: bool = False


_IS = (
    r"(?:分别|依次|现|仍|均|皆)*(?:仅剩|只剩|只有|还有|换成了|变成了|叫|为|是|系|有|包括|包含|即|——|—|:|：)"
    r"(?:自然人|企业)?"
)
_NEAR = r"[^，。；：的{#Name}]{0,8}"
"""What little may stand between a name and its noun."""
_ALSO = (
    r"(?:仅|只|才|也|都|均|同时|同|皆|则|就|便|再|又|还|已|现|拟|将|各|共|一家|首次|另|分别|计划|累计|合计|先后|年内|"
    r"今年|去年|每年|虽|仍|一直"
    r"|[两三四五]家|[两三四]市|[两三四]地|[两三四]方|双方)*"
)
_GIVER, _OWNER = "Body|Fund|Zone", "Body|Fund|Person"
_SUM = r"(?:\d{1,3}(?:\.\d+)?%|[一二两三四五六七八九\d]成)"
_STOP = r"(?=[，。；、]|$)"
_ASIDE = r"(?:\([^()]{1,14}\))?"
_GATHERS = r"(?:聚集|集聚|汇聚|引进|吸引|入驻|引来|迎来|落户)"
_MEMBERS = (
    r"(?:副?(?:理事长|会长|秘书长|主席)|常务理事|理事|成员|会员|盟员)单位(?:[^，。；{#Name}]{0,10}，)?(?:分别|依次|现)*"
    r"(?:有|为|是|包括|：|:)"
)
_FOUNDS = r"[^，。；{#Org}]{0,12}(?:设立|成立|组建|发起)(?![^，。；]{0,10}[{#Org}])"
_WITH = r"(?:与|和|同|跟)"

UNITS_TO_BE = (
    Bond(
        "part_of",
        r"{s:Company}(?:将|已|正式|也)*(?:成为|变为|变更为){o:Company}(?:的)?(?:全资|控股|参股)?(?:子公司|孙公司|附属公司)",
        0.76,
    ),
)
"""What becomes a part of somebody."""
PLACES = (
    Bond("located_in", r"{o:Place|Zone}(?:境内|园内|区内|里|内)?的(?:[民国央铝钢车药]?企(?:业)?|公司|龙头企业|龙头)?"
         r"{s:Company|Institute|Zone|Project+}", 0.72),
    Bond("located_in", r"{o:Place}(?:[民国央铝钢车药]企|企业|公司){s:Company+}", 0.72),
    Bond("located_in", r"{s:Company|Institute+}(?:等)?(?:[两三四五六七八九十]|\d{1,3})家(?:均为|"
         r"都是)?{o:Place}(?:本地|本土)?"
         r"(?:企业|公司|民企|国企|高校|院所)", 0.74),
    Bond("located_in", r"{s:Company|Institute+}(?:等)?(?:[两三四五]家|均|都|皆|也|则|同样|"
         r"主要)*来自{o:Place|Zone}" + _STOP, 0.72),
    Bond("located_in", r"{s:Org|Project+}" + _ALSO + r"(?:[位身地]?处|在){:Place}{0,1}{o:Place|Zone}(?:境内|"
         r"园内)?" + _STOP, 0.72),
    Bond("located_in", r"{o:Zone}(?:里|内|中)?(?:的)?{bonds_zh.noun.leaders}" + _IS + r"{s:Company|Institute+}", 0.74),
    Bond("located_in", r"(?<![来合存])在{o:Place|Zone}(?:境内|园区|当地)?(?:共同|联合|合资|投资|正式|注册|挂牌|出资)*"
         r"(?:新建|建设|共建|布局|设立|成立|组建|合建|投建|建立|兴建|兴办|创办|开设|修建|打造|建成|建起)(?:了)?"
         r"[^，。；：{#Name}]{0,14}{s:Org|Project}(?=[，。；、)]|$)", 0.7),
    Bond("located_in", r"{s:Org|Project}[^，。；{#Name}]{0,6}(?:把|将)[^，。；{#Name}]{0,8}"
         r"(?:总部|工厂|中心|基地|厂房|厂区|产线|生产线|院区|校区|本部)[^，。；{#Name}]{0,4}"
         r"(?:放|设|建|迁|搬|落|布局|安)(?:到了?|在了?|至|于|往|回){o:Place|Zone}", 0.74),
    Bond("located_in", r"{s:Org|Project}[^，。；{#Name}]{0,12}{bonds_zh.seat.at}(?:现|均|仍|则)?"
         r"(?:选|设|定|落|放|建|迁)?"
         r"(?:在|于|为|是|至|到|：|:){:Place}{0,2}{o:Place|Zone}(?![市县区{#Place|Zone}])", 0.74),
)  # fmt: skip
"""Where somebody is."""

SHARES = (
    Bond("owns", r"(?:其余|剩余|另外|余下)(?:的)?[^，。；{#Name}]{0,10}(?:则|仍|均|全部)?由{s:" + _OWNER
         + r"+}持有", 0.74, "Company"),
    Bond("owns", r"{o:Company}[^。；{#Org}]{0,20}(?:由|为|系){s:" + _OWNER + r"+}(?:共同|合资)?[^。；{#Org}]{0,14}"
         r"(?:设立|成立|组建|创办)[^。；{#Org}]{0,6}，[^。；{#Org}]{0,8}"
         r"(?:占股|持股|占比|各占|出资比例|持有)[^。；{#Org}]{0,6}\d", 0.74),
    Bond("owns", r"{s:" + _OWNER + r"}(?:直接|合计|共)*持股[^，。；{#Name}]{0,4}[\d.]{1,5}%，"
         r"(?:为|是|系|仍为){o:Company}(?:的)?(?:单一|第[一二三])?(?:控股股东|实际控制人|大股东)", 0.76),
    Bond("owns", r"{s:Company|Institute}(?:的|旗下|下属)*全资(?:子公司|企业){o:Company}", 0.76),
    Bond("owns", r"{o:Company}(?:是|为|系|作为){s:Company|Institute|PublicBody}(?:的|旗下|下属)*"
         r"全资(?:子公司|企业|拥有)", 0.76),
    Bond("owns", r"作为{s:Company|Institute}(?:的|旗下|下属)*全资(?:子公司|企业)，{o:Company}", 0.76),
    Bond("owns", r"{s:Company|Institute}(?:共|现)?(?:下设|拥有|设有|下辖){o:Company+}(?:等)?"
         r"[两三四五六七八九\d]{1,2}家全资子公司", 0.76),
    Bond("owns", r"{o:Company}(?:的)?(?:全部|[\d.]{1,6}%)?(?:的)?(?:股权|股份|产权)[^，。；{#Name}]{0,10}"
         r"(?:登记在|归|归属|归于|属于|都在|在|由){s:" + _OWNER + r"+}(?:\([^()]{1,12}\))?(?:名下|手里|手中|所有|"
         r"持有)?" + _STOP, 0.74),
    Bond("owns", r"{o:Company}(?:的|新增|引入|迎来)?"
         r"(?:[\d一二两三四五六七八九]{1,2}[个家名位])?{bonds_zh.noun.shareholder}"
         r"(?:名册|名单|构成)?(?:中|里|上)?(?:" + _IS + r"|多了|，)?{s:" + _OWNER + r"+}(?!的|系|则|由)", 0.74),
    Bond("owns", r"{s:" + _OWNER + r"+}，?" + _ALSO + r"(?:是|为|系|成为|成了)(?:其|该公司|这家公司|后者)?(?:的)?"
         r"{bonds_zh.noun.shareholder}" + _STOP, 0.74, "Company"),
    Bond("owns", r"{s:" + _OWNER + r"+}，?" + _ALSO + r"(?:是|为|系|成为|成了|位列|跻身){o:Company}(?:的)?"
         r"{bonds_zh.noun.shareholder}", 0.76),
    Bond("owns", r"{s:" + _OWNER + r"+}[^。；{#Name}]{0,24}(?:出现在|进入|现身|跻身){o:Company}(?:的)?股东(?:名册|"
         r"名单|行列|榜)", 0.76),
    Bond("owns", r"{s:" + _OWNER + r"}(?:则|各|仍|现|将)*占" + _SUM + r"(?=[，。；、]|$)", 0.72, "Company"),
    Bond("owns", r"(?:把|将){o:Company}(?:卖|转手|转卖|转让|出让|出售|让|脱手)(?:给了?|予|"
         r"与){s:" + _OWNER + r"}", 0.76),
    Bond("owns", r"{o:Company}[^，。；{#Name}]{0,4}(?:归入|归|并入|转到|划到)了?{s:" + _OWNER + r"}(?:名下|所有|"
         r"囊中)", 0.76),
    Bond("controls", r"{s:" + _OWNER + r"}[^。；{#Name}]{0,24}(?:取得|获得|拿到|掌握|拥有|获取|夺得|谋求)"
         r"了?{o:Company}(?:的)?"
         r"(?:控制权|控股权)", 0.76),
)  # fmt: skip
"""Whose a company is."""

WHOLES = (
    Bond("part_of", r"作为{o:Body}(?:的|旗下|下属|所属)[^，。；{#Name}]{0,8}"
         r"(?:子公司|企业|单位|机构|公司|平台|院所|上市公司)，{s:Body}", 0.78),
    Bond("part_of", r"{s:Body}(?:的|，其|和|与)?{bonds_zh.noun.parent}(?:" + _IS + r"|，)?{o:Company|Institute}", 0.78),
    Bond("part_of", r"(?:^|[，；。])(?:其|公司)?{bonds_zh.noun.parent}" + _IS + r"{o:Company}", 0.74, "Company"),
    Bond("part_of", r"{s:Body}[^，。；{#Name}]{0,6}(?:同属|现属|仍属|原属|尚属|编入|整体编入|归入)"
         r"{o:Company|Institute|PublicBody}(?!的)", 0.76),
    Bond("part_of", r"{s:Company|Institute|PublicBody}" + _ALSO + r"(?:是|为|系){o:Company|Institute|PublicBody}(?:的)?"
         r"[^，。；{#Name}]{0,4}{bonds_zh.noun.unit}", 0.8),
    Bond("part_of", r"{o:Company|Institute}(?:院属|校属|所属|的){unit:Institute|Company}", 0.7),
)  # fmt: skip
"""What is part of what; ``unit`` is a part where its own name says so: A的北方分院."""

FOUNDERS = (
    Bond("founded_by", r"{o:Company|Institute}[^。；{#Org}]{0,30}(?:将|把)[^，。；{#Org}]{2,24}"
         r"(?:剥离|拆分|分拆|独立出来)[^，。；{#Org}]{0,6}，(?:{:Org})?[^，。；{#Name}]{0,6}(?:成立|设立|组建)(?:了)?[^，。；{#Name}]{0,6}"
         r"{s:Company|Institute}", 0.76),
    Bond("founded_by", r"{s:Org}(?:的)?(?:[\d一二两三四五]{1,2}[个家名位])?{bonds_zh.noun.founder}(?:之一)?"
         r"(?:(?:、|兼|暨)[^，。；{#Name}]{2,8}){0,2}(?:" + _IS + r")?"
         r"{o:Body|Zone|Person+}"
         r"(?!的|{bonds_zh.noun.founder}|(?:与|和)?{:Org}|[^，。；、的{#Name}]{2,8}{:Person})", 0.76),
    Bond("founded_by", r"{o:Person+}，?" + _ALSO + r"(?:是|为|系){s:Org}(?:的)?{bonds_zh.noun.founder}", 0.78),
    Bond("founded_by", r"(?:^|[，；。])[两三四五\d]{1,2}[位名]{bonds_zh.noun.founder}(?:分别)?(?:为|是)?{o:Person+}",
         0.74, "Org"),
    Bond("founded_by", r"作为{s:Org}(?:的)?{bonds_zh.noun.founder}，[^，。；{#Name}]{0,8}{o:Person}", 0.78),
    Bond("founded_by", r"(?:^|[，；。])(?:其|学校|公司|基金)?(?:的)?{bonds_zh.noun.founder}(?:为|是|系|包括|：|:)"
         r"(?:自然人)?"
         r"{o:Body|Person+}(?=[，。；、以]|$)", 0.74, "Org"),
)  # fmt: skip
"""Who founded it."""

MONEY = (
    Bond("invests_in", r"{o:Company|Project}(?:的)?(?:[A-F]\+?轮|本轮|首轮|上轮|Pre-[A-C]轮)?{bonds_zh.noun.investor}"
         r"(?:" + _IS + r"|，)?{s:Company|Fund|PublicBody+}(?!的)", 0.76),
    Bond("invests_in", r"{s:Company|Fund|PublicBody+}[^，。；旗属{#Name}]{0,12}(?:参与|参与了|参加了?"
         r"){o:Company}(?:的)?"
         r"[^，。；{#Name}]{0,6}(?:定向增发|定增|[A-F]\+?轮|增资|融资|配售)", 0.78),
    Bond("invests_in", r"{o:Company|Project}[^，。；{#Name}]{0,12}(?:从|自){s:Company|Fund|PublicBody}"
         r"[^，。；{#Name}]{0,4}(?:拿到|获得|取得|得到|[募融]得|融到)了?{:Money}"
         r"(?!的?[^，。；]{0,14}(?:订单|合同|采购|贷款|授信|补[助贴]))", 0.76),
    Bond("invests_in", r"{o:Company}[^，。；{#Name}]{0,8}(?:拿到|拿下|获得|取得|得到|获|收获|迎来)了?"
         r"(?:来自)?{s:Company|Fund+}"
         r"(?:的)?(?:共计|合计)?{:Money}(?:的)?[^，。；{#Name}]{0,8}(?:投资|融资|轮|入股|增资|注资)", 0.78),
    Bond("contributes", r"{o:Fund}(?:的|中|里|，其)?" + _NEAR + r"{bonds_zh.noun.backer}(?:名单|名录)?(?:中|里)?"
         r"(?:" + _IS
         + r"|中有|，)?{s:" + _GIVER + r"+}(?!的)", 0.78),
    Bond("contributes", r"(?:^|[，。；、])(?:其|该基金的?|基金的?"
         r")?" + _NEAR + r"{bonds_zh.noun.backer}(?:名单)?" + _IS + r"{s:"
         + _GIVER + r"+}", 0.74, "Fund"),
    Bond("contributes", r"{s:" + _GIVER + r"+}" + _ALSO + r"(?:为|是|系|任|担任|同为|均为|作为)(?:其|该基金|基金|"
         r"首次)?(?:的)?"
         + _NEAR + r"{bonds_zh.noun.backer}", 0.76, "Fund"),
    Bond("contributes", r"{s:" + _GIVER + r"+}(?:等)?" + _ALSO + r"(?:出了?|掏了?|掏出|拿出了?|安排|贡献了?|拨付了?|"
         r"切出|跟|跟投|扛下|承诺出资)"
         r"{:Money}", 0.72, "Fund"),
    Bond("contributes", r"{s:" + _GIVER + r"+}(?:等)?" + _ALSO + r"(?:出资?|占|认缴|承担|扛下了?|"
         r"包揽)" + _SUM, 0.72, "Fund"),
    Bond("contributes", r"{s:" + _GIVER + r"+}" + _ALSO + r"(?:为|是|系|任|担任|作为){o:Fund}(?:的)?" + _NEAR
         + r"{bonds_zh.noun.backer}", 0.78),
    Bond("contributes", r"{o:Fund}[^。；{#Name}]{0,24}由{s:" + _GIVER + r"+}(?:[两三四][市方家]|共同|分别|各|联合|等)*"
         r"(?:合出|出资|承担|认购|认缴|各半|对半出|分摊|共出|持股(?!平台))", 0.78),
    Bond("contributes", r"{s:" + _GIVER + r"+}(?:等)?" + _ALSO + r"(?:共同|联合|参与|出资|以[^，。；{#Name}]{0,14})*"
         r"(?:认购|认缴|参股|入伙|补认|参与出资|增持|出资参与|加入|参与投资)了?{o:Fund}(?!的?(?:管理|股东))", 0.78),
)  # fmt: skip
"""Who puts money into a company, and into a fund."""

KEEPERS = (
    Bond("manages", r"{o:Fund}[^。；{#Name}]{0,16}(?:由|归|交由|交给|委托|委托给){s:Body}(?:来|负责|受托|代为|进行)*"
         r"(?:管(?!委)|代管|打理|操盘|运作|托管|管理|运营)", 0.8),
    Bond("manages", r"{s:Body}(?:拿到|取得|获得|接手|接管)了?{o:Fund}(?:的)?(?:管理权|管理人资格)", 0.8),
    Bond("manages", r"{o:Fund}(?:的)?{bonds_zh.noun.keeper}(?!分别|依次)" + _IS + r"{s:Body}", 0.8),
    Bond("manages", r"{s:Body}，?" + _ALSO + r"(?:是|为|系|担任){o:Fund}(?:的)?{bonds_zh.noun.keeper}", 0.82),
    Bond("supervises", r"{o:Institute|Alliance|Company}[^，。；{#Name}]{0,8}(?:接受|受|由){s:PublicBody}(?:的)?"
         r"(?:业务|直接|归口|统一|双重)*(?:指导|监管|监督|主管|领导|考核)", 0.76),
    Bond("supervises", r"{o:Institute|Alliance|Company}[^，。；{#Name}]{0,10}(?:划归|划给了?|移交给?|交由|"
         r"归口){s:PublicBody}"
         r"(?:管理|主管|领导)", 0.76),
    Bond("supervises", r"(?<![是为系]){o:Org}(?:的|，)?{bonds_zh.noun.authority}" + _IS + r"{s:PublicBody+}", 0.78),
    Bond("affiliated_with", r"{s:Body}[^，。；{#Name}]{0,8}(?:挂靠|依附|附属)(?:在|于|到)?{o:Body}", 0.76),
    Bond("affiliated_with", r"{s:Body}[^，。；{#Name}]{0,10}依托单位(?:为|是|系|：|:){o:Institute|Company}", 0.74),
    Bond("affiliated_with", r"{o:Company}(?:的)?关联(?:公司|企业|方){s:Company}", 0.76),
)  # fmt: skip
"""Who manages a fund, who watches over a body, on whom it leans."""

DEALS = (
    Bond("partners_with", r"{s:Body|Zone}" + _WITH + r"{o:Body|Zone}(?:之间)?(?:的|有|已有|存在)[^，。；{#Name}]{0,8}"
         r"(?:战略合作|合作关系|合作协议|合作项目|合作备忘录|合作研究|联姻|技术合作|校企合作|合作)", 0.74),
    Bond("partners_with", r"{s:Body|Zone}[^，。；{#Name}]{0,4}" + _WITH + r"{o:Body|Zone+}[^，。；{#Name}]{0,8}"
         r"(?:签了约|草签|续签|结成|结为|结了缘|结缘|挂钩|联合实施|结对)", 0.74),
    Bond("awards", r"{o:Company|Institute+}[^，。；{#Name}]{0,8}(?:为|向|给|对|"
         r"替){s:Body+}(?:及其[^，。；{#Name}]{0,6})?"
         r"(?:长期|独家|批量|定点|稳定|直接)*(?:供货|供应|配套|生产|代工|承制)", 0.74),
    Bond("awards", r"{o:Company|Institute+}[^，。；{#Name}]{0,8}"
         r"(?:拿到|拿下|取得|获得|收到|斩获|赢得|揽下|接到|签下|承接|夺得|得到|中标|中选|喜提)了?"
         r"(?:来自)?{s:Body}[^，。；{#Name}]{0,20}"
         r"(?:订单|大单|采购合同|供货合同|采购项目|中标通知书|定点函|定点通知|采购单|标段)", 0.76),
    Bond("awards", r"{s:Body}[^，。；{#Name}]{0,8}(?:向|从|自){o:Company|Institute+}[^，。；{#Name}]{0,8}"
         r"(?:采购|订购|购买|购入|购置|下单|订货|买了|购得|采买|追加订单)(?![^，。；]{0,16}股)", 0.78),
    Bond("awards", r"{s:Body}[^，。；{#Name}]{0,20}(?:采购自|产自|购自|订购自){o:Company|Institute+}", 0.76),
    Bond("awards", r"{s:Body}(?:的)?[^，。；{#Name}]{0,14}{bonds_zh.noun.supplier}[^，。；：{#Name}]{0,6}" + _IS
         + r"{o:Company|Institute+}", 0.74),
    Bond("awards", r"{o:Company|Institute+}，?" + _ALSO + r"(?:是|为|系|成为|成了){s:Body}(?:的)?[^，。；{#Name}]{0,10}"
         r"{bonds_zh.noun.supplier}", 0.76),
    Bond("awards", r"{o:Company|Institute}(?:的)?{bonds_zh.noun.customer}(?:之一)?(?:始终|"
         r"一直)?" + _IS + r"{s:Body+}", 0.74),
    Bond("awards", r"{s:Body+}，?" + _ALSO + r"(?:是|为|系|成为){o:Company|Institute}(?:的)?[^，。；{#Name}]{0,6}"
         r"{bonds_zh.noun.customer}", 0.74),
)  # fmt: skip
"""Who works with whom, and who buys from whom."""

BACKED = (
    Bond("invests_in", r"{s:Fund}[^。；{#Org}]{0,20}(?:投资|投出|投了|参股)[^，。；{#Org}]{0,12}(?:项目|企业|公司)"
         r"[^，。；{#Org}]{0,6}，(?:其中)?(?:包括|有|如){o:Company+}", 0.78),
    Bond("invests_in", r"{s:Fund|Company}[^。；{#Org}]{0,24}投[^。；{#Org}]{0,20}，(?:代表(?:性)?(?:项目|案例|企业)|"
         r"被投企业|投资案例|已投项目|所投企业)(?:有|包括|为|：|:|涵盖){o:Company+}", 0.78),
    Bond("founded_by", r"{s:Org}(?:是|为|系)?(?:经|由){:PublicBody}(?:批复|批准|同意|核准)(?:、|，|并)?(?:由)?{o:Body+}"
         r"(?:牵头|发起|出资|联合|共同)*(?:设立|成立|组建|发起)", 0.76),
)  # fmt: skip
"""What a fund has put money into, by number first; who founds with whose leave."""

UNITS = (
    Bond("owns", r"由{s:" + _OWNER + r"}控股" + _ASIDE + r"[、，和]{:Name}[^，。；{#Name}]{0,4}参股" + _ASIDE
         + r"的{o:Company}", 0.76),
    Bond("owns", r"{o:Company}[^，。；{#Name}]{0,4}由{:Name}控股" + _ASIDE + r"[、，和]{s:" + _OWNER
         + r"}[^，。；{#Name}]{0,4}参股" + _STOP, 0.76),
    Bond("owns", r"{o:Company}" + _ALSO + r"(?:是|为|系){s:" + _OWNER + r"+}(?:的)?(?:参股公司|参股企业|参股子公司)",
         0.76),
    Bond("owns", r"{s:" + _OWNER + r"}[^。；{#Org}]{0,30}{o:Company}[^。；{#Org}]{0,24}，{:Name}{0,1}"
         r"(?:成为|成了|为|是)其(?:第?[一二三四五六七八九]大|控股|最大|单一最大|单一大|重要|战略)?股东", 0.76),
    Bond("part_of", r"{o:Company|Institute|PublicBody}[^，。；{#Name}]{0,10}(?:通过|由|经|以)(?:其|旗下)?(?:的)?"
         r"(?:全资|控股|下属)?(?:子公司|孙公司|平台公司){s:Company+}", 0.78, given=True),
)  # fmt: skip
"""Whose unit or holding a company is, by words for units beside it."""

SITES = (
    Bond("located_in", r"{o:Zone}[^。；{#Org}]{0,30}(?:企业|项目|单位|机构)[^。；，{#Org}]{0,12}，(?:其中|包括|有)"
         r"(?:的)?{s:Company|Institute+}(?!的)", 0.72),
    Bond("located_in", r"{o:Zone}(?:内|里)?[^，。；{#Name}]{0,8}" + _GATHERS + r"(?:了|着)?{s:Company|Institute+}"
         r"(?=等|[，。；]|落户|入驻|[两三四五六七八九十]家)", 0.74),
    Bond("located_in", r"(?:区内|园内|园区内?|基地内|谷内|城内)[^，。；{#Name}]{0,8}(?:" + _GATHERS + r"|有)(?:了|着)?"
         r"{s:Company|Institute+}(?=等|[，。；]|[两三四五六七八九十]家)", 0.72, "Zone"),
)  # fmt: skip
"""What a zone has gathered."""

CLUBS = (
    Bond("member_of", r"{o:Alliance}[^。；{#Org}]{0,20}" + _MEMBERS + r"{s:Body+}", 0.78),
    Bond("member_of", r"(?:^|[，。；：])(?:首批|首届|现有|现任)?" + _MEMBERS + r"{s:Body+}", 0.72, "Alliance"),
    Bond("member_of", r"{s:Body+}(?:等)?[^，。；{#Name}]{0,8}(?:作为|以)[^，。；{#Name}]{0,8}(?:成员|会员|理事)"
         r"[^，。；{#Name}]{0,6}(?:加入|加盟)(?:了)?{o:Alliance}", 0.8),
    Bond("member_of", r"{s:Body+}(?:等)?[^，。；{#Name}]{0,8}(?:作为|以)[^，。；{#Name}]{0,8}(?:成员|会员|理事)"
         r"[^，。；{#Name}]{0,6}(?:加入|加盟)" + _STOP, 0.74, "Alliance"),
)  # fmt: skip
"""Who belongs to an alliance, by what its members are called."""

MAKERS = (
    Bond("founded_by", r"{s:Org}(?:是|为|系)(?:由)?{o:Body|Zone|Person+}(?:等)?(?:[两三四五六七八九十\d]{1,3}[家方])?"
         r"[^，。；批认核的{#Name}]{0,10}(?:创办|创建|创立|组建|设立|成立|发起|合办|合建|共建|兴办|举办|筹建|联办)的",
         0.78),
    Bond("founded_by", r"{s:Org}(?:系|是)?由{o:" + _GIVER + r"+}(?:共同|分别)?(?:出资|拨款){:Money}"
         r"(?:[、，和与]{:Body}(?:出资)?{:Money})*" + _FOUNDS, 0.76),
    Bond("founded_by", r"{s:Org}(?:系|是)?由{:Body}(?:出资|拨款){:Money}[、，和与]{o:" + _GIVER + r"}(?:出资)?{:Money}"
         + _FOUNDS, 0.76),
    Bond("partners_with", r"{s:Body}" + _ALSO + r"(?:是|为|系){o:Body}(?:的)?[^，。；{#Name}]{0,6}合作(?:伙伴|方|单位)",
         0.76),
    Bond("partners_with", r"{s:Body}(?:的)?[^，。；{#Name}]{0,6}合作(?:伙伴|单位|方|院校|企业)(?:有|包括|为|是|——|：)"
         r"{o:Body+}", 0.74),
)  # fmt: skip
"""Who made something, told of the thing itself; who is whose partner."""

PAPERS = (
    Bond("issued_by", r"{o:PublicBody+}(?:的)?{s:Policy}(?![的》])", 0.74),
    Bond("implements", r"(?:落实|贯彻|依据|根据|按照|对照|遵照){o:Policy}(?:的?(?:要求|精神|部署))?"
         r"[^。；{#Policy}]{0,30}(?:制定|出台|印发|编制|推出|制订|发布|起草|拟订)(?:了|并实施)?[^，。；{#Policy}]{0,8}"
         r"{s:Policy}", 0.78),
    Bond("implements", r"{s:Policy}[^。；{#Policy}]{0,16}(?:承接|细化|落实|贯彻|对标)(?:了|自)?[^，。；{#Policy}]{0,8}"
         r"{o:Policy}", 0.74),
    Bond("replaces", r"(?:以|用|由){s:Policy}(?:替换|取代|代替|替代)(?:了)?(?:原|原有的)?{o:Policy}", 0.8),
    Bond("replaces", r"废止(?:了)?{o:Policy}，(?:代之以|取而代之的是|改行|改为){s:Policy}", 0.8),
)  # fmt: skip
"""Which policy is whose, and which rests on or takes the place of which."""

BONDS = (
    *UNITS_TO_BE,
    *PLACES, *SHARES, *WHOLES, *FOUNDERS, *MONEY, *KEEPERS, *DEALS, *BACKED, *UNITS, *SITES, *CLUBS, *MAKERS, *PAPERS,
)  # fmt: skip
