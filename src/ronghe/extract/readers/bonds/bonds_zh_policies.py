"""The wordings by which Chinese papers and readings tie one policy to another (see :mod:`bonds_zh_rules`)."""

from __future__ import annotations

from ronghe.extract.readers.bonds.bonds_zh_rules import Bond

_RESTED = r"(?:根据|依据|依照|按照|遵照|结合){o:Policy+}"
_MAKES = r"(?:制定|制订|编制|起草|修订|修改|出台|印发|发布|颁布|公布|推出)"
_CARRIES = r"(?:贯彻落实|贯彻实施|贯彻|落实|细化|实施|执行|配套|承接)"
_COMPANION = r"[^，。；{#Name}]{0,6}(?:配套|实施|细化|落实|操作)[^，。；{#Name}]{0,10}"
_NOUN = r"(?:该|本|这[一部份项]|上述)?(?:{policy.noun.zh}|解释|文件|规程)"

_MADE = r"[^，。；{#Policy}]{0,20}" + _MAKES

POLICIES = (
    Bond("issued_by", r"{o:PublicBody+}等[两三四五六七八九十\d]{1,2}(?:个|家)?(?:部门|单位|部委|机关){s:Policy}", 0.78),
    Bond("implements", r"{s:Policy}(?:\([^()]{0,24}\))?[^，。；{#Policy}]{0,10}" + _RESTED + _MADE, 0.8),
    Bond("implements", r"(?:^|[，。；])" + _NOUN + r"(?:主要|系|是)?" + _RESTED + _MADE, 0.78, "Policy"),
    Bond("implements", r"{s:Policy}(?:，)?(?:是|作为|系|为)[^，。；{#Name}]{0,8}" + _CARRIES + r"{o:Policy}", 0.78),
    Bond("implements", r"(?:作为|是|系){o:Policy}的" + _COMPANION + r"，[^。；{#Policy}]{0,50}{s:Policy}", 0.78),
    Bond("implements", r"作为(?:其|该[^，。；{#Name}]{1,4})?(?:的)?" + _COMPANION
         + r"，[^。；{#Policy}]{0,50}{s:Policy}", 0.72, "Policy"),
    Bond("implements", r"(?:与之|与其|与该[^，。；{#Name}]{1,4}|与此)(?:相)?配套的{s:Policy}", 0.76, "Policy"),
    Bond("replaces", _MAKES + r"(?:实施)?(?:了)?{s:Policy}[^。；{#Policy}]{0,30}，"
         r"(?:原|原有的|此前的|{:Date}(?:印发|出台|发布)的)?"
         r"{o:Policy}(?:同时|即行|一并|予以|随之)*(?:废止|停止执行|失效)", 0.8),
    Bond("implements", r"为(?:了)?(?:更好|进一步|深入|全面|切实|抓好)*(?:地)?" + _CARRIES
         + r"(?:{:PublicBody}[、和]?){0,3}(?:的)?{o:Policy+}[^。；{#Policy}]{0,70}" + _MAKES
         + r"(?:了)?[^，。；{#Policy}]{0,6}{s:Policy}", 0.8),
    Bond("implements", r"{o:Policy}[^。；{#Policy}]{0,40}(?:，|；)[^，。；{#Policy}]{0,16}据此[^，。；{#Policy}]{0,12}"
         + _MAKES + r"(?:了)?{s:Policy}", 0.78),
    Bond("implements", r"{s:Policy}以{o:Policy+}为(?:主要)?(?:依据|上位法|遵循|指导|基础)", 0.76),
    Bond("replaces", r"{s:Policy}[^。；{#Policy}]{0,12}在(?:[^，。；{#Policy}]{1,10})?{o:Policy}(?:的)?基础上"
         r"(?:修订|修改|完善|升级)", 0.78),
    Bond("implements", r"{o:Policy}及其(?:配套|实施)[^，。；{#Name}]{0,6}{s:Policy}", 0.74),
)  # fmt: skip
"""Which policy carries out which: by what it rests on, as its companion, to put it into practice."""
