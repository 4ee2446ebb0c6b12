"""The wordings by which a Chinese line tells whose a share is, and of what company (see ``held.py``)."""

from __future__ import annotations

_PART = r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%"
_HOLDS = (
    r"(?:持股(?:比例)?|持有(?:其|该公司|公司)?(?:股权|股份)?|占股|占比|股比|出资比例|股权比例|占)"
    r"(?:为|达|约|近|超过|合计)?"
)
_CHANGED = (
    r"(?:的)?(?:直接|间接|合计)?(?:持股|股权|股份|出资)?(?:比例)?(?:将|也|已)?(?:由|从)\d{1,3}(?:\.\d{1,4})?%(?:被动|直接|分别)?"
    r"(?:稀释|下降|上升|提高|提升|增加|减少|变更|降低|[降升增减变])(?:至|到|为)"
    r"|持股(?:比例)?(?:将|也|已)?(?:相应|被动)?(?:稀释|下降|上升|提高|提升|增加|减少|变更|降低|[降升增减变])(?:至|到|为)"
)
"""A share that came to be another: 持股比例由100%降至57.6%, 持股比例升至61.3%."""
_ADVERB = r"(?:仍|将|直接|间接|合计|共|共计|目前|现|已|还|则|累计)*"
HOLDERS = (
    r"{s:Body|Fund|Person}(?:先生|女士)?[(](?:直接|间接|合计)?(?:持股(?:比例)?|占股|股比|占比|股权占比|出资比例)?(?:为|约)?"
    + _PART
    + r"[)]",
    r"(?<!参股的)(?<!控股的)(?<!参股){s:Body|Fund|Person}(?:先生|女士|夫妇|团队)?(?:，)?" + _ADVERB + _HOLDS + _PART,
    r"(?<!参股的)(?<!控股的)(?<!对)(?<!持有){s:Body|Fund|Person}(?:先生|女士|夫妇)?(?:的)?(?:" + _CHANGED + ")" + _PART,
    r"{s:Body|Fund|Person}(?:以|出资|斥资)(?:现金|约)?{:Money}(?:的?(?:价格|对价|现金))?"
    r"(?:摘牌|摘得|竞得|受让|取得|获得|换得|持有)(?:了)?(?:其|公司|该公司)?" + _PART + r"(?=[，。；]|的?(?:股权|股份))",
)
"""A holder with its share right behind, in a line that tells of holders or has named the company."""
REST = (
    r"(?:另外|另有|另|其余|剩余|余下|剩下)(?:的)?" + _PART + r"(?:的)?(?:股权|股份)?(?:则|仍|现)?由{s:Body|Fund|Person}"
    r"(?:直接|间接)?(?:持有|所有|控制)"
)
"""Who has the rest of a firm of which the clause before tells another's share: A持有X81%的股权，另外19%由B持有."""
LISTED = (
    r"(?<=[：、，；:为是有和及括])(?<!持有)(?<!占有)(?<!拥有){s:Body|Fund|Person}" + _PART + r"(?=[、，。；和及]|$)"
)
"""In a list of holders with nothing between them and their shares: 股东：A55%、B45%."""
_SHARES = r"(?P<shares>(?<!\d)\d{1,3}(?:\.\d{1,4})?%(?:[、，和与及]{1,2}\d{1,3}(?:\.\d{1,4})?%){1,7})"
_PARTNERS = r"(?:双方|[三四]方|各方|[两三四]家(?:股东|公司|企业|单位|机构)?|[两三四]者)"
_THEIR_PARTS = (
    r"[^。；;]{0,60}?(?:(?:"
    + _PARTNERS
    + r"|分别|依次)(?:的)?(?:分别|依次)?(?:持股|占股|占比|持有|占|出资|股权)(?:比例)?"
    r"(?:分别|依次)?|(?:持股|出资|股权)比例(?:分别|依次))(?:为|是)?" + _SHARES + r"(?:的股权)?(?:的{o:Company})?"
)
EACH = r"{s:Body|Fund|Person+}" + _THEIR_PARTS
BY_EACH = r"由{s:Body|Fund|Person+}" + _THEIR_PARTS
"""X由A与B联合成立，两家分别持股34%和25%: the firm at the head is none of those who hold."""
IN_RATIO = (
    r"(?P<s>{:Body|Fund}[与和及、]{:Body|Fund})[^。；;]{0,60}?(?:双方|两家(?:股东|公司|企业)?)(?:的)?(?:持股|出资|股权)比例(?:为|是)"
    r"(?P<shares>\d{1,2}(?:\.\d)?[:：∶比]\d{1,2}(?:\.\d)?)(?![\d:：∶比])(?:的{o:Company})?"
)
"""A与B设立X，双方持股比例为55∶45."""
WITH = (
    r"{first:Body|Fund|Person}[^。；;，,{#Org}]{0,24}，{:Name}{0,1}(?:与|和|同|联合|会同){s:Body|Fund|Person+}[^。；;，,{#Org}]{0,16}"
    r"(?:设立|成立|组建|新设)(?:了)?[^，,。；;{#Org}]{0,8}{o:Company}[^。；;{#Org}]{0,20}，"
    + _PARTNERS
    + r"(?:分别|依次)?(?:持股|占股|占比|持有|占|出资比例为)"
    + _SHARES
)
"""A出资1020万元，与B共同设立X，双方分别持股51%、49%."""
EACH_NEAR = (
    r"{s:Body|Fund|Person+}(?:，(?=(?:持股|出资)比例))?(?:则|现|目前|还|将)*"
    r"(?:(?:持股|出资)比例)?(?:分别|依次)(?:直接|间接)?(?:为|持股|占股|占比|持有|占|出资比例为)(?:比例)?(?:为)?"
    + _SHARES
    + r"(?:的(?:股权|股份))?(?:的{o:Company})?"
)
"""B、C分别持股4.6%和3.9%, whoever stands before them."""
THEIRS = (
    r"(?:股东|投资方|投资者|投资人|出资方|股东方|机构)(?:为|包括|有|：)?{s:Body|Fund|Person+}[^。]{0,4}[。；]?$",
    r"[两三四五六七八2-8](?:家|位|名)(?:机构|企业|公司|股东|投资方|投资者)[^。；]{0,24}?分别(?:持股|占股|占比|持有)"
    + _SHARES,
)
"""新增股东A和B。两家机构分别持股14%和9%: names that end a sentence, and shares of as many in the next."""
EQUAL = (
    r"{s:Body|Fund|Person+}[^。；;]{0,60}?(?:双方|三方|各方|两家(?:公司|企业|股东)?)(?:均|各自?|分别)(?:持股|占股|占比|持有|占|出资)(?:其|公司)?(?:比例)?"
    + _PART
)
"""A与B合资设立X，双方各持股50%."""
OF_BOTH = (
    r"{s:Body|Fund}对{o:Company}(?:" + _CHANGED + "|(?:的)?(?:直接|间接|合计)?持股(?:比例)?(?:为|达|合计)*)" + _PART
)
"""A对X的持股比例由100%降至57.6%."""
CHANGED_OF = (
    r"{s:Body|Fund|Person}(?:将|仍|合计|直接|间接)*持有{o:Company}(?:的)?(?:股权|股份)?(?:比例)?(?:将|也|已)?(?:由|从)"
    r"\d{1,3}(?:\.\d{1,4})?%[^，,。；;{#Org}%]{0,8}?(?:至|到|为)" + _PART
)
"""A持有X的股权比例由70%变更为58.21%."""
EACH_OF = (
    r"{s:Body|Fund|Person+}(?:，?(?:两者|二者|双方|三者|三方|两家公司))?(?:分别|依次)(?:直接|间接)?(?:持有|拥有|占|占有|取得|获得){o:Company}(?:的)?"
    + _SHARES
)
"""A和B分别持有X51%和49%的股权."""
EACH_BY = (
    r"{o:Company}(?:现|目前|主要)?由(?:(?:国有|民营|上市|职工|员工)?(?:独资)?(?:企业|公司|持股平台))?{s:Body|Fund|Person+}"
    r"(?:分别|依次|各)(?:直接|间接)?(?:持有|持股|占股|出资)(?:其|公司)?(?:的)?" + _SHARES
)
"""X由A与B分别持有51%和22%的股份."""
HELD_BY_IT = (
    r"{o:Company}[(](?:[^()，%]{1,20}，)?(?:全资|控股|参股)?(?:，)?(?:持股(?:比例)?|占股|股比)?(?:为)?"
    + _PART
    + r"[)，]"
)
"""A company with the share in it, in a list of what somebody has."""
FOUNDED = r"(?:设立|成立|组建|合资|注册)(?:了)?[^，,。；;{#Org}]{0,10}{o:Company}"
TAKEN = (
    r"(?:对(?={:Company}(?:的|进行|完成))|收购|入股|投资|增资|认购|受让|参股|控股(?!股东))(?:了)?"
    r"[^，,。；;{#Org}]{0,8}{o:Company}"
)
GIVEN = r"向{o:Company}(?:独家|追加|战略|累计|增|再)*(?:投资|注资|增资|出资|投入|投出)"
HOLDER_OF = r"(?:是|为|系|成为){o:Company}(?:的)?(?:第?[一二三四五]大|单一最大|最大)股东"
MOSTLY = (
    r"(?:持有|拥有|受让|收购|取得){o:Company}(?:的)?(?:约)?(?:\d{1,3}(?:\.\d{1,4})?%|[^，,。；;{#Org}]{0,8}股)",
    r"(?:是|为|系|成为){o:Company}(?:的)?(?:控股股东|第一大股东|单一大股东)",
    r"{o:Company}(?:的)?(?:控股股东|第一大股东|单一大股东|大股东)(?:为|是|系|——|：)?{:Body|Fund|Person}",
)
"""The company of which somebody has shares, before who controls it: A持有X31%的股份，…B成为实际控制人."""
