"""The words with which a text says that two names are one, and what kind of other name follows.

Behind ``now`` stands what the body is called today: the name before the bracket is a former one.
"""

import re

_ZH = (
    ("short", r"以下统?简称|以下[统合]?称|下称|下文简称|后文简称|(?:中文|证券|股票|公司|A股|H股)?简称"),
    ("acronym", r"英文简称|英文缩写|缩写"),
    ("translation", r"英文名称?|英文全称|英文译名|英文|英译|英语(?:名称?)?"),
    (
        "now",
        r"即?(?:现在的?|现(?:已|在)?更名为|现(?:名|称|为)|[现今](?=[\u4e00-\u9fffA-Z]{4})(?![任有场代阶行存年天日役货金状实职])"
        r"|今(?:名|称|为)|后(?:更名|改名|改称|改组|改制)为?)",
    ),
    ("full", r"全称|即|又称|亦称|也称|又名|别名"),
    (
        "former",
        r"曾简称|曾称|原简称|原名称?|原称|曾用名|曾名|旧称|旧名|前称|前身系|前身是|前身|原(?!则|因|料|理|本|子|始|有|装)",
    ),
    ("cover", r"对外称|对外名称|对外番号|部队代号|对外代号|军工代号|企业代号|工厂代号|代号"),
    ("second_plate", r"加挂|另挂|增挂|同时挂|挂(?=[^，,)]{2,30}牌)"),
)
_EN = (
    ("former", r"formerly(?: known as| called)?|previously(?: known as| called)?|once known as"),
    (
        "short",
        r"hereinafter(?: referred to as| called)?|hereafter(?: referred to as)?|referred to as|abbreviated(?: as| to)?"
        r"|(?:also |commonly |better |otherwise |widely )?(?:known|referred to)(?: simply)? as|also called"
        r"|a\.k\.a\.|aka"
        r"|short(?:ened)? to|or simply|dubbed|or",
    ),
    ("translation", r"(?:in )?Chinese(?: name)?|literally|in English"),
    ("second_plate", r"also operating as|also doing business as|d/b/a|trading as"),
)


def _marks(rows: tuple[tuple[str, str], ...]) -> str:
    return "|".join(f"(?P<{kind}>{words})" for kind, words in rows)


MARK_ZH = re.compile(rf"(?:{_marks(_ZH)})(?:(?:了|的|为|是|作|叫|名|:|：|, ?|，)){{0,2}} ?")
MARK_EN = re.compile(rf"(?:{_marks(_EN)})[:,]? (?:the |as )?", re.IGNORECASE)
AFTER_ZH = re.compile(
    r"[，,]? ?(?:(?P<short>以下统?简称|以下[统合]称|下称|简称"
    r"|(?:国内|业内|外界|人们|坊间)?(?:一般|通常|习惯|常)?(?:上)?(?:称|叫)[其之它](?=为|[“\"]))"
    r"|(?P<former>原名|曾用名|旧称|旧名|前身为|前身是|(?:\d{4}年)?(?:之|以)?前称)|(?P<cover>对外称|对外名称|部队代号|对外代号|代号)"
    r"|(?P<acronym>英文简称|英文缩写|缩写)|(?P<translation>英文名称?|英文全称|英文译名)"
    r"|(?P<full>又称|亦称|也称|又名|的?全称"
    r"|即(?![将可是日便刻时])(?:著名的|所谓的|人们熟知的|大家熟知的)?)"
    r"|(?P<second_plate>(?:同时)?加挂|另挂))(?:(?:为|是|了|:|：)){0,1} ?"
)
AFTER_EN = re.compile(
    r"(?:,| [-–—])? (?:(?P<cover>(?:also )?(?:known|operating|acting) (?:by|under) (?:the|its) cover name(?: of)?)"
    r"|(?P<translation>(?:also )?(?:known|called) in (?:Chinese|English) as)|(?P<short>(?:also |commonly |better |best "
    r"|widely |usually |locally |now )?known(?: simply| informally| internally)?(?: (?:to|in|among|inside)"
    r" [a-z ]{3,30})?"
    r" as|which (?:[a-z]+ ){1,3}(?:calls?|dubbed|dub|has dubbed|have dubbed|knows? as)"
    r"|(?:also |sometimes |usually )?(?:styled|identified as|listed as|written|referred to as)|also called"
    r"|abbreviated(?: as| to)?|a\.k\.a\.,?(?: the following (?:[a-z]+"
    r" )?alias(?:es)?:(?:\s{1,3}[-–•—*]){0,1})?|alias(?:es)?"
    r"|(?:which )?(?:also )?(?:trades|does business|operates) as|(?:also )?trading as|hereinafter(?: referred to as)?"
    r"|hereafter)|(?P<former>formerly(?: known as| called)?|previously(?: known as| called)))(?:[:,]? "
    r"|(?<=[-–•—*]))(?:the )?"
)
PLATE_END = re.compile(r"[”\"」』》]?(?:的)?(?:牌子|牌匾|招牌|名牌)")

ROLES = frozenset(
    [
        "招标人",
        "投标人",
        "采购人",
        "采购单位",
        "采购代理机构",
        "代理机构",
        "招标代理机构",
        "供应商",
        "中标人",
        "甲方",
        "乙方",
        "丙方",
        "公司",
        "本公司",
        "我公司",
        "贵公司",
        "母公司",
        "子公司",
        "标的公司",
        "目标公司",
        "上市公司",
        "发行人",
        "管理人",
        "基金管理人",
        "托管人",
        "受托人",
        "委托人",
        "本基金",
        "基金",
        "合伙企业",
        "有限合伙",
        "控股股东",
        "实际控制人",
        "保荐机构",
        "主承销商",
        "项目",
        "本项目",
        "本次交易",
        "协议",
        "本协议",
        "本中心",
        "本条例",
        "本办法",
    ]
) | frozenset({"company", "the company", "fund", "the fund", "center", "the center", "issuer", "buyer", "seller"})
"""What a contract calls its parties: it stands for a name in that text and is none."""
